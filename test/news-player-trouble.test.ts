import { expect } from '@open-wc/testing';
import { patience } from '../src/elements/sound.js';
import { announced, nothingThrown, pause, textOf, until } from './helpers/page.js';
import {
  audioOf,
  button,
  click,
  disc,
  inside,
  nameOf,
  playing,
  plays,
  press,
  seek,
  shown,
  silenced,
  sound,
  spoken,
} from './helpers/player.js';

const FAILED = 'This recording cannot be played.';
const usual = { ...patience };

describe('<news-player>, when the sound does not come', () => {
  nothingThrown();
  silenced();
  afterEach(() => void Object.assign(patience, usual));

  for (const [what, script] of [
    ['is not there (404)', { status: 404 }],
    ['is no sound (HTML with status 200)', { body: 'html' }],
    ['has a wrong type and is no sound either', { body: 'text', type: 'audio/mpeg' }],
    ['is empty', { body: 'empty' }],
  ] as const) {
    it(`says that it cannot be played where it ${what}, and the disc tries again`, async () => {
      const element = await shown(spoken({ ...script, times: 2 }));
      disc(element).focus();
      await press('Enter');
      await until(() => inside(element, '[part=error]'), 'it says so');
      expect(inside(element, '[part=error]')!.textContent).to.equal(FAILED);
      expect(announced(element)).to.equal(FAILED);
      expect(nameOf(disc(element))).to.equal('Try again');
      expect(element.shadowRoot!.activeElement === disc(element), 'the focus stays').to.equal(true);
      expect(element.playing).to.equal(false);
      await expect(element).to.be.accessible();
      expect(!!button(element, 'Close the player')).to.equal(true);
    });
  }

  it('plays when a second attempt succeeds', async () => {
    const element = await shown(spoken({ status: 503, times: 1 }));
    await click(disc(element));
    // An engine may ask a second time by itself.
    await until(() => nameOf(disc(element)) !== 'Play', 'it is tried');
    await until(() => nameOf(disc(element)) === 'Try again' || audioOf(element).currentTime > 0, 'it is known');
    if (nameOf(disc(element)) === 'Try again') await click(disc(element));
    await plays(element);
    expect(announced(element)).to.equal('');
  });

  it('plays one whose type the feed and the server have wrong', async () => {
    const element = await shown(spoken({ type: 'audio/mpeg' }, {}, { mime_type: 'audio/ogg' }));
    await click(disc(element));
    await until(() => audioOf(element).currentTime > 0 || inside(element, '[part=error]'), 'it is known');
    // Engines differ in whether they look at the sound itself; none may leave the reader without a word.
    if (inside(element, '[part=error]')) expect(announced(element)).to.equal(FAILED);
    else await plays(element);
  });

  it('says that it loads, then that the connection is slow, and at last that it has failed', async () => {
    Object.assign(patience, { loading: 100, slow: 500, failed: 1200 });
    const element = await shown(spoken({ hang: 1 }, {}, { duration_in_seconds: 300 }));
    await click(disc(element));
    expect(nameOf(disc(element))).to.equal('Pause');
    await until(() => announced(element) === 'Loading', 'it loads');
    expect(textOf(element)).to.contain('5 min');
    expect(textOf(element)).not.to.match(/\d:\d\d/);
    await expect(element).to.be.accessible();
    await until(() => announced(element) === 'The connection is slow', 'it is slow');
    await until(() => announced(element) === FAILED, 'it has failed');
    expect(nameOf(disc(element))).to.equal('Try again');
  });

  it('can be paused while it loads, and says no more of it', async () => {
    Object.assign(patience, { loading: 50, slow: 300, failed: 600 });
    const element = await shown(spoken({ hang: 1 }));
    await click(disc(element));
    await until(() => announced(element) === 'Loading', 'it loads');
    await click(disc(element));
    await pause(800);
    expect([nameOf(disc(element)), announced(element)]).to.deep.equal(['Play', '']);
  });

  it('says so where the sound stops half way', async () => {
    Object.assign(patience, { loading: 200, slow: 800, failed: 60_000 });
    const element = await shown(spoken({ hang: 'body', seconds: 6 }));
    await click(disc(element));
    await until(() => announced(element) === 'The connection is slow', 'it is slow', 9000);
    expect(element.playing).to.equal(true);
  });

  it('announces nothing of what the reader has not asked for', async () => {
    const element = await shown(spoken({ status: 404 }));
    await pause(300);
    expect(announced(element)).to.equal('');
  });

  it('has no total, no slider and no jumps for a live stream, but the word "Live"', async function () {
    const element = await shown(spoken({ live: 1 }));
    await click(disc(element));
    await plays(element);
    // Where an engine does not take this for a stream without an end, it is told so.
    if (audioOf(element).duration !== Infinity) {
      Object.defineProperty(audioOf(element), 'duration', { value: Infinity });
      audioOf(element).dispatchEvent(new Event('durationchange'));
    }
    await until(() => textOf(element).includes('Live'), 'it says that it is live');
    await element.updateComplete;
    expect(!!seek(element)).to.equal(false);
    expect(textOf(element)).not.to.match(/\d:\d\d|Infinity/);
    expect(!!button(element, 'Back 15 seconds')).to.equal(false);
    expect(!!inside(element, 'select')).to.equal(false);
    await expect(element).to.be.accessible();
    element.close();
    expect(Object.keys(sessionStorage).join()).not.to.contain('live=1');
  });

  describe('taken out of the page while it plays', () => {
    it('is silent', async () => {
      const element = await playing();
      const audio = audioOf(element);
      element.remove();
      await until(() => audio.paused, 'it is silent');
      expect(element.playing).to.equal(false);
    });

    it('before the sound has come never begins', async () => {
      const element = await shown(spoken({ delay: 300 }));
      const audio = audioOf(element);
      await click(disc(element));
      element.remove();
      await pause(800);
      expect([audio.paused, element.playing]).to.deep.equal([true, false]);
    });

    it('and put back can be played again', async () => {
      const element = await playing(spoken({ seconds: 60 }));
      const parent = element.parentElement!;
      element.remove();
      await until(() => !element.playing, 'it is silent');
      parent.append(element);
      await click(disc(element));
      await plays(element);
    });
  });

  it('refuses quietly where a browser lets nobody but a reader begin', async () => {
    const element = await shown(spoken(sound()));
    audioOf(element).play = () => Promise.reject(new DOMException('not yet', 'NotAllowedError'));
    await element.play();
    await pause(50);
    expect([element.playing, announced(element)]).to.deep.equal([false, '']);
  });
});
