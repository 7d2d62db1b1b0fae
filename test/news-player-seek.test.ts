import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { settled } from '../src/testing.js';
import { box, nothingThrown, pause, until } from './helpers/page.js';
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

describe('<news-player>, its time', () => {
  nothingThrown();
  silenced();

  const ready = async (seconds = 125, lang = ''): Promise<Awaited<ReturnType<typeof playing>>> => {
    const element = await playing(spoken({ seconds }), {}, box(lang ? { lang } : {}));
    await until(() => seek(element), 'the slider is there');
    element.pause();
    await until(() => !element.playing, 'it is paused');
    return element;
  };
  const at = (element: Element): number => audioOf(element).currentTime;
  const isAt = (element: Element, seconds: number): Promise<void> =>
    until(() => Math.abs(at(element) - seconds) < 0.6, `it is at ${seconds} s, not at ${at(element)} s`);

  describe('the slider', () => {
    it('is named, and says in words how far it has come', async () => {
      const element = await ready();
      expect(nameOf(seek(element))).to.equal('Position');
      expect([seek(element).min, seek(element).max, seek(element).step]).to.deep.equal(['0', '125', '1']);
      audioOf(element).currentTime = 65;
      await until(
        () => seek(element).getAttribute('aria-valuetext') !== null && seek(element).value === '65',
        'it follows',
      );
      expect(seek(element).getAttribute('aria-valuetext')).to.equal('1 minute 5 seconds of 2 minutes 5 seconds');
      expect(inside(element, '.seek')!.textContent.replace(/\s+/g, ' ').trim()).to.equal('1:05 2:05');
    });

    it('goes by a second with the arrows, by ten with Page Up and Page Down, and to both ends', async () => {
      const element = await ready();
      audioOf(element).currentTime = 50;
      await until(() => seek(element).value === '50', 'it follows');
      seek(element).focus();
      const goes = async (key: string, to: number): Promise<void> => {
        await press(key);
        await isAt(element, to);
        await until(() => seek(element).value === `${to}`, `the slider shows ${to} after ${key}`);
      };
      await goes('ArrowRight', 51);
      await goes('ArrowUp', 52);
      await goes('ArrowLeft', 51);
      await goes('ArrowDown', 50);
      await goes('PageUp', 60);
      await goes('PageDown', 50);
      await goes('Home', 0);
      await goes('PageDown', 0);
      await goes('End', 125);
    });

    it('goes where the reader clicks on the line, from left to right in every script', async () => {
      for (const lang of ['en', 'ar']) {
        const element = await ready(100, lang);
        element.parentElement!.dir = lang === 'ar' ? 'rtl' : 'ltr';
        await settled(element);
        seek(element).scrollIntoView({ block: 'center' });
        const { left, top, width, height } = seek(element).getBoundingClientRect();
        const position: [number, number] = [Math.round(left + width * 0.75), Math.round(top + height / 2)];
        await sendMouse({ type: 'click', position });
        await until(() => Math.abs(at(element) - 75) < 4, `it is at three quarters, not at ${at(element)} s (${lang})`);
        element.remove();
      }
    });

    it('holds still under the thumb until the reader lets it go', async () => {
      const element = await playing(spoken({ seconds: 100 }));
      await until(() => seek(element), 'the slider is there');
      const range = seek(element);
      range.value = '40';
      range.dispatchEvent(new Event('input', { bubbles: true }));
      await pause(500);
      expect(range.value).to.equal('40');
      expect(inside(element, '.seek [part=time]')!.textContent).to.equal('0:40');
      expect(at(element)).to.be.below(10);
      range.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => at(element) >= 40, 'it goes there');
    });
  });

  it('goes fifteen seconds on and back, and no further than its ends', async () => {
    const element = await ready(40);
    const start = at(element);
    await click(button(element, 'Forward 15 seconds')!);
    await isAt(element, start + 15);
    await click(button(element, 'Back 15 seconds')!);
    await isAt(element, start);
    await click(button(element, 'Back 15 seconds')!);
    await isAt(element, 0);
  });

  it('is written in the language of the page', async () => {
    const element = await ready(125, 'de');
    audioOf(element).currentTime = 65;
    await until(() => seek(element).value === '65', 'it follows');
    expect(nameOf(disc(element))).to.equal('Abspielen');
    expect(seek(element).getAttribute('aria-valuetext')).to.match(/^1 Minute.* 5 Sekunden von 2 Minuten.* 5 Sekunden$/);
  });

  describe('is remembered', () => {
    const left = async (src: string, seconds: number): Promise<void> => {
      const element = await playing(spoken(src));
      audioOf(element).currentTime = seconds;
      await until(() => at(element) >= seconds && !audioOf(element).seeking, 'it is there');
      element.remove();
      await pause(50);
    };

    it('within the tab, by the recording, and resumed by the next player of it', async () => {
      const src = sound({ seconds: 60 });
      await left(src, 30);
      const element = await shown(spoken(src));
      await click(disc(element));
      await until(() => at(element) >= 30, 'it goes on where it was left');
      const other = await playing(spoken({ seconds: 60 }));
      expect(at(other)).to.be.below(10);
    });

    it('not within the last ten seconds, nor after the end', async () => {
      const src = sound({ seconds: 60 });
      await left(src, 55);
      const element = await playing(spoken(src));
      expect(at(element)).to.be.below(10);
    });

    it('when it is closed and played again', async () => {
      const element = await playing(spoken({ seconds: 60 }));
      audioOf(element).currentTime = 20;
      await until(() => at(element) >= 20 && !audioOf(element).seeking, 'it is there');
      element.close();
      await click(disc(element));
      await plays(element);
      expect(at(element)).to.be.at.least(20);
    });

    it('and where storage is blocked, it plays from the start and throws nothing', async () => {
      const descriptor = Object.getOwnPropertyDescriptor(window, 'sessionStorage');
      Object.defineProperty(window, 'sessionStorage', {
        configurable: true,
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
      try {
        const src = sound({ seconds: 60 });
        await left(src, 30);
        const element = await playing(spoken(src));
        expect(at(element)).to.be.below(10);
        element.remove();
        await pause(20);
      } finally {
        if (descriptor) Object.defineProperty(window, 'sessionStorage', descriptor);
        else Reflect.deleteProperty(window, 'sessionStorage');
      }
    });
  });
});
