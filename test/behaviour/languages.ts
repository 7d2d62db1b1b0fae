import { expect } from '@open-wc/testing';
import { english as en } from '../../src/i18n/article-words.js';
import { messages as ar } from '../../src/i18n/locales/ar.js';
import { messages as de } from '../../src/i18n/locales/de.js';
import type { Messages } from '../../src/i18n/messages.js';
import { settled } from '../../src/testing.js';
import { endpoint } from '../helpers/network.js';
import { box, partOf, reaches, textOf, until } from '../helpers/page.js';
import { TOWN, type Subject } from './subject.js';

export function languages(subject: Subject): void {
  const failed = (words: Messages): string => (subject.options.plural ? words.storiesFailed : words.storyFailed);
  const fault = (): string => endpoint('jsonfeed/town.json', { status: 500 }).src;

  describe('speaks', () => {
    const root = document.documentElement;
    const before = root.lang;
    afterEach(() => {
      root.lang = before;
    });

    for (const [lang, words] of [
      ['de', de],
      ['ar', ar],
    ] as const) {
      it(`the page’s language: ${lang}`, async () => {
        root.lang = lang;
        const element = subject.place({ src: fault() });
        expect(await settled(element)).to.equal('error');
        await until(() => textOf(element).includes(failed(words)), `it speaks ${lang}`);
        expect(textOf(element)).to.contain(words.retry);
      });

      it(`the page’s language where it stands: ${lang}`, async () => {
        const element = subject.placeIn(box({ lang }), {
          src: endpoint().src,
          article: 'nowhere',
          section: 'Gardening',
        });
        const state = await settled(element);
        if (subject.options.yields && state === 'empty') return;
        expect(textOf(element)).to.contain(subject.options.chooses ? words.notFound : words.storiesEmpty);
      });
    }

    it('English where nobody has written the page’s language, and says that it is English', async () => {
      const element = subject.placeIn(box({ lang: 'mi' }), { src: fault() });
      await settled(element);
      expect(textOf(element)).to.contain(failed(en));
      expect(partOf(element, 'error')?.closest('[lang]')?.getAttribute('lang')).to.equal('en');
    });

    it('another language as soon as the page does', async () => {
      const outer = box({ lang: 'en' });
      const element = subject.placeIn(outer, { src: fault() });
      await reaches(element, 'error');
      outer.lang = 'de';
      await until(() => textOf(element).includes(failed(de)), 'it speaks German');
    });
  });

  describe('marks', () => {
    it('a headline in another language than the page’s', async () => {
      const element = subject.placeIn(box({ lang: 'en' }), { src: endpoint().src, section: 'Schools' });
      await settled(element);
      const headline = partOf(element, 'headline')!;
      expect(headline.textContent).to.contain(TOWN.schule);
      expect((headline.querySelector('[lang]') ?? headline.closest('[lang]'))?.getAttribute('lang')).to.equal('de');
    });

    it('no headline in the page’s own language', async () => {
      const element = subject.placeIn(box({ lang: 'de' }), { src: endpoint().src, section: 'Schools' });
      await settled(element);
      expect(!!element.shadowRoot?.querySelector('[part~=headline] [lang=en], [part~=headline][lang=en]')).to.equal(
        false,
      );
      const marked = partOf(element, 'headline')?.closest('[lang]')?.getAttribute('lang');
      expect(marked ?? 'de').to.equal('de');
    });
  });
}
