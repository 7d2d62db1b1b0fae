import { expect } from '@open-wc/testing';
import { box, nothingThrown, pause, until } from './helpers/page.js';
import { audioOf, click, disc, inside, playing, plays, shown, silenced, sound, spoken } from './helpers/player.js';

const session = navigator.mediaSession as MediaSession | undefined;

describe('<news-player>, among others', () => {
  nothingThrown();
  silenced();

  /** The host's own recording, with a button that plays it. */
  function hosts(change: (media: HTMLMediaElement) => void = () => {}): { media: HTMLMediaElement; go: HTMLElement } {
    const media = document.createElement('audio');
    media.src = sound();
    change(media);
    const go = document.createElement('button');
    go.textContent = 'The host’s own';
    go.onclick = () => void media.play();
    box().append(media, go);
    return { media, go };
  }
  const goes = (media: HTMLMediaElement): Promise<void> =>
    until(() => !media.paused && media.currentTime > 0, 'the host’s media plays');

  describe('plays alone', () => {
    it('so that another player of ours is paused', async () => {
      const first = await playing();
      const second = await playing();
      expect([first.playing, second.playing]).to.deep.equal([false, true]);
      await click(disc(first));
      await plays(first);
      await until(() => !second.playing, 'the second is paused');
    });

    it('so that the host’s media in the page is paused', async () => {
      const { media, go } = hosts();
      await click(go);
      await goes(media);
      await playing();
      await until(() => media.paused, 'the host’s is paused');
    });

    it('and is paused by the host’s media', async () => {
      const element = await playing();
      const { media, go } = hosts();
      await click(go);
      await until(() => !element.playing, 'ours is paused');
      await goes(media);
    });

    it('but minds no media that is silent', async () => {
      const { media, go } = hosts((one) => (one.muted = true));
      await click(go);
      await goes(media);
      const element = await playing();
      await pause(200);
      expect(media.paused).to.equal(false);
      media.pause();
      await click(go);
      await goes(media);
      expect(element.playing).to.equal(true);
    });
  });

  describe('and the Media Session', () => {
    const handlers = new Map<string, MediaSessionActionHandler | null>();
    const usual = session?.setActionHandler.bind(session);

    before(function () {
      // An engine without it has nothing to be tested; all three have it at present.
      if (!session) this.skip();
    });
    beforeEach(() => {
      handlers.clear();
      session!.setActionHandler = (action, handler) => {
        handlers.set(action, handler);
        usual!(action, handler);
      };
    });
    afterEach(() => {
      Reflect.deleteProperty(session!, 'setActionHandler');
      session!.metadata = null;
    });
    const act = (action: MediaSessionAction, more: object = {}): void => handlers.get(action)?.({ action, ...more });
    const owned = (title = 'Headline of story 1'): Promise<void> =>
      until(() => session!.metadata?.title === title && handlers.size > 4, 'it has the session');

    it('gives it title, paper and picture', async () => {
      const image = `${location.origin}/fixtures/jsonfeed/picture.png`;
      await playing(spoken({}, { image }));
      await owned();
      const { title, artist, artwork } = session!.metadata!;
      expect([title, artist, artwork[0]?.src]).to.deep.equal(['Headline of story 1', 'The Paper', image]);
      expect(session!.playbackState).to.equal('playing');
    });

    it('obeys its buttons', async () => {
      const element = await playing(spoken({ seconds: 60 }));
      await owned();
      act('pause');
      await until(() => !element.playing, 'it is paused');
      expect(session!.playbackState).to.equal('paused');
      act('seekto', { seekTime: 20 });
      await until(() => audioOf(element).currentTime === 20, 'it is at 20 s');
      act('seekforward');
      await until(() => audioOf(element).currentTime === 35, 'it is at 35 s');
      act('seekbackward', { seekOffset: 5 });
      await until(() => audioOf(element).currentTime === 30, 'it is at 30 s');
      act('play');
      await plays(element);
    });

    it('goes to the last that plays, and whoever had it is deaf', async () => {
      const first = await playing(spoken({}, { title: 'The first' }));
      await owned('The first');
      const stale = handlers.get('play')!;
      const second = await playing(spoken({}, { title: 'The second' }));
      await owned('The second');
      stale({ action: 'play' });
      await pause(100);
      expect([first.playing, second.playing]).to.deep.equal([false, true]);
      first.close();
      expect(session!.metadata?.title, 'it clears what is its own, and no more').to.equal('The second');
      second.close();
      expect(session!.metadata === null).to.equal(true);
      expect([...handlers.values()].every((handler) => handler === null)).to.equal(true);
    });

    it('is left alone where the host has taken it since', async () => {
      const element = await playing();
      await owned();
      const theirs = new MediaMetadata({ title: 'The host’s own' });
      session!.metadata = theirs;
      const before = [...handlers];
      element.close();
      expect(session!.metadata.title).to.equal('The host’s own');
      expect([...handlers]).to.deep.equal(before);
    });

    it('is given back when the player leaves the page', async () => {
      const element = await playing();
      await owned();
      element.remove();
      await until(() => session!.metadata === null, 'nothing is left of it');
    });
  });

  it('plays on where the page’s own media cannot be asked', async () => {
    const element = await shown(spoken());
    const other = document.createElement('video');
    box().append(other);
    await click(disc(element));
    await plays(element);
    expect(!!inside(element, '[part=error]')).to.equal(false);
  });
});
