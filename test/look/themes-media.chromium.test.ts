// The presets where the system, the reader or the printer has a say: Chromium alone lets a test set those.
import { expect } from '@open-wc/testing';
import { all, EVERYTHING, full, LAYOUTS, one, TAGS } from '../helpers/full.js';
import { box } from '../helpers/page.js';
import { composite, contrast, edge, faint, faintEdges, ink } from './colour.js';
import { underMedia } from './media.js';
import { PRESETS, withPresets } from './presets.js';

const place = (name: string, ground = 'Canvas'): HTMLElement => {
  const made = box();
  made.className = `news-${name}`;
  Object.assign(made.style, { inlineSize: '800px', colorScheme: 'light dark', background: ground });
  return made;
};

describe('presets', () => {
  withPresets();

  describe('under forced colours', () => {
    underMedia({ forcedColors: 'active' });

    for (const name of PRESETS)
      it(`${name} has legible words and edges, and its rules are seen`, async () => {
        for (const tag of TAGS) {
          const element = await full(tag, place(name));
          expect(faint(element), `<${tag}>`).to.deep.equal([]);
          expect(faintEdges(element), `<${tag}>`).to.deep.equal([]);
          for (const head of all(element, '.head')) expect(edge(head), 'the heavy rule').to.be.at.least(3);
        }
        const overlay = await full('news-headline', place(name), { layout: 'overlay' });
        expect(faint(overlay)).to.deep.equal([]);
      });
  });

  for (const colorScheme of ['light', 'dark'] as const)
    describe(`on a ${colorScheme} system`, () => {
      underMedia({ colorScheme });

      for (const name of PRESETS)
        it(`${name} is legible on its own paper, every element and layout of a card`, async () => {
          const page = place(name, 'var(--news-paper)');
          for (const tag of TAGS) {
            const element = await full(tag, page);
            expect(faint(element), `<${tag}>`).to.deep.equal([]);
            expect(faintEdges(element), `<${tag}>`).to.deep.equal([]);
          }
          for (const layout of LAYOUTS.slice(0, 4)) {
            const card = await full('news-headline', page, { layout }, { ...EVERYTHING, language: 'ar' }, 1);
            expect(faint(card), layout).to.deep.equal([]);
          }
        });
    });

  describe('in print', () => {
    underMedia({ media: 'print' });

    it('are black on white, whatever the page is', async () => {
      for (const name of PRESETS) {
        const page = place(name, '#fff');
        page.style.colorScheme = 'dark';
        const headline = await full('news-headline', page, { theme: 'dark' });
        expect(ink(one(headline, '[part=headline]')).colour.join()).to.equal('0,0,0');
        expect(faint(headline), name).to.deep.equal([]);
      }
    });
  });

  describe('where the reader wants more contrast', () => {
    underMedia({ contrast: 'more' });

    it('have quiet words in full ink', async () => {
      for (const name of PRESETS) {
        const headline = await full('news-headline', place(name, 'var(--news-paper)'));
        const [quiet, strong] = ['[part=meta]', '[part=headline]'].map((part) => ink(one(headline, part)).colour);
        expect(contrast(quiet!, composite('#fff')), name).to.equal(contrast(strong!, composite('#fff')));
      }
    });
  });
});
