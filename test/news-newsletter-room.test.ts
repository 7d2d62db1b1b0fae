import { expect } from '@open-wc/testing';
import { button, done, input, service, signUp, untilDone, untilSaid, write } from './helpers/newsletter.js';
import { box, nothingThrown, paragraph, until } from './helpers/page.js';
import type { NewsNewsletterElement } from '../src/elements/news-newsletter.js';

const WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen';
const words = (): HTMLElement[] =>
  ['intro', 'consent', 'fine'].map((slot) => Object.assign(paragraph(`${WORD} and some words.`), { slot }));

const column = (width: number, more: Record<string, string> = {}): HTMLElement => {
  const made = box(more);
  made.style.inlineSize = `${width}px`;
  return made;
};

/** What reaches out of the element to the side. */
function sticksOut(element: NewsNewsletterElement): string[] {
  const { left, right } = element.getBoundingClientRect();
  return [...element.shadowRoot!.querySelectorAll('.root *')]
    .filter((node) => !node.closest('.vh, svg') && node.getBoundingClientRect().width > 1)
    .filter((node) => {
      const rect = node.getBoundingClientRect();
      return rect.left < left - 1 || rect.right > right + 1;
    })
    .map((node) => `${node.localName}.${node.className}`);
}

const isOne = (element: Element): boolean =>
  Math.abs(input(element, 'email').getBoundingClientRect().top - button(element).getBoundingClientRect().top) < 1;

describe('<news-newsletter>: its room', () => {
  nothingThrown();

  for (const layout of ['rule', 'boxed', 'inline']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`layout ${layout}, ${dir}: nothing sticks out at any width, not even an error with an endless word`, async () => {
        for (const width of [200, 320, 480, 768, 1280]) {
          const refuse = { action: service('form', { status: 400, message: WORD.repeat(3) }).src };
          const own = { layout, heading: WORD, name: '', consent: '', ...refuse };
          const element = await signUp(own, words(), column(width, { dir }));
          input(element, 'consent').checked = true;
          write(element);
          await untilSaid(element, /Donau/);
          expect(sticksOut(element), `${width} px`).to.deep.equal([]);
        }
      });
    }

    it(`layout ${layout}: field and button stand in one row where there is room, and one above the other where not`, async () => {
      expect(isOne(await signUp({ layout }, [], column(480)))).to.equal(true);
      const narrow = await signUp({ layout }, [], column(320));
      expect(isOne(narrow)).to.equal(false);
      expect(button(narrow).offsetWidth).to.equal(input(narrow, 'email').offsetWidth);
    });
  }

  it('layout inline: the label is there, for screen readers', async () => {
    const element = await signUp({ layout: 'inline' }, [], column(800));
    const [label] = input(element, 'email').labels!;
    expect(label!.getBoundingClientRect().width).to.be.at.most(1);
    await expect(element).to.be.accessible();
  });

  it('in a page that unsets everything and has small roots, its targets and its field keep their size', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 62.5% } * { all: unset }');
    document.adoptedStyleSheets.push(sheet);
    try {
      const element = await signUp(
        { consent: '', heading: 'Morning', action: service('form').src },
        words(),
        column(600),
      );
      expect(parseFloat(getComputedStyle(input(element, 'email')).fontSize)).to.be.at.least(16);
      for (const target of [input(element, 'email'), button(element), input(element, 'consent').closest('label')!])
        expect(target.getBoundingClientRect().height).to.be.at.least(44);
      expect(getComputedStyle(input(element, 'email')).borderTopStyle).to.equal('solid');
      input(element, 'consent').checked = true;
      write(element);
      await untilDone(element);
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    }
  });

  it('keeps its height when it is sent, and takes no room for an empty slot', async () => {
    const bare = await signUp({ heading: '' }, [], column(600));
    const field = input(bare, 'email').getBoundingClientRect();
    expect(bare.getBoundingClientRect().bottom - field.bottom).to.be.below(1);
    const element = await signUp({ action: service('form', { delay: 200 }).src }, [], column(600));
    const [height, width] = [element.offsetHeight, input(element, 'email').offsetWidth];
    write(element);
    await until(() => button(element).hasAttribute('aria-disabled'), 'it is sending');
    expect([element.offsetHeight, input(element, 'email').offsetWidth]).to.deep.equal([height, width]);
    await untilDone(element);
    expect(element.offsetHeight).to.equal(height);
    expect(done(element)).not.to.equal('');
  });
});
