import { expect } from '@open-wc/testing';
import { mark } from '../src/elements/announce.js';
import type { NewsArticleElement } from '../src/elements/news-article.js';
import { onChange } from '../src/elements/page.js';
import { keyOf } from '../src/feed/load.js';
import { fakeFeed, settled } from '../src/testing.js';
import { shown } from './helpers/article.js';
import { nothingThrown, pause, until } from './helpers/page.js';

const LONG = 'The gate moved at dawn, and by noon the first barge was through. '.repeat(6);
const BODY = `<p>One. ${LONG}</p><h2>Two</h2><ul><li>Three</li></ul>${`<p>${LONG}</p>`.repeat(12)}`;

describe('The mark of what is read aloud', () => {
  nothingThrown();
  const players: Element[] = [];
  const player = (): Element => {
    const made = document.createElement('p');
    players.push(made);
    return made;
  };
  afterEach(() => {
    for (const one of players.splice(0)) mark(one, undefined);
    scrollTo(0, 0);
  });

  const article = (attributes = {}): Promise<NewsArticleElement> => shown({ content_html: BODY }, attributes);
  const say = (element: NewsArticleElement, block: number, by = player()): Element => {
    mark(by, { key: element.data, article: 'story-1', block });
    return by;
  };
  const marked = (element: Element): Element[] => [
    ...element.shadowRoot!.querySelectorAll('.news-said'),
    ...element.querySelectorAll('.news-said'),
  ];
  const marks = (element: Element): string =>
    marked(element)
      .map((one) => one.getAttribute('data-block') ?? one.getAttribute('part'))
      .join();
  const becomes = (element: Element, what: string): Promise<void> =>
    until(() => marks(element) === what, `marked is "${what}", not "${marks(element)}"`);

  it('stands on the headline, the standfirst, and one block after the other', async () => {
    const element = await article();
    const by = say(element, -2);
    await becomes(element, 'headline');
    for (const [block, what] of [
      [-1, 'standfirst'],
      [0, '0'],
      [1, '1'],
      [2, '2'],
    ] as const) {
      say(element, block, by);
      await becomes(element, what);
    }
    mark(by, undefined);
    await becomes(element, '');
  });

  it('can be seen, moves nothing, and is gone without a trace', async () => {
    const element = await article();
    const first = element.shadowRoot!.querySelector('[data-block="0"]')!;
    const before = JSON.stringify([first.outerHTML.replace(/<!--.*?-->/g, ''), first.getBoundingClientRect()]);
    const by = say(element, 0);
    await becomes(element, '0');
    expect(getComputedStyle(first, '::before').backgroundColor).not.to.match(/^(rgba\(0, 0, 0, 0\)|transparent)$/);
    const { width, height, top } = first.getBoundingClientRect();
    mark(by, undefined);
    await becomes(element, '');
    const after = first.getBoundingClientRect();
    expect([width, height, top]).to.deep.equal([after.width, after.height, after.top]);
    expect(JSON.stringify([first.outerHTML.replace(/<!--.*?-->/g, ''), after])).to.equal(before);
  });

  it('is for the eye alone', async () => {
    const element = await article();
    say(element, 0);
    await becomes(element, '0');
    const [one] = marked(element);
    expect(one!.getAttributeNames().filter((name) => /^aria|^role|^tabindex/.test(name))).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('[role=status]')!.textContent.trim()).to.equal('');
  });

  it('stands in a body in the page too, and the page’s own rule for it wins', async () => {
    const element = await article({ body: 'light' });
    say(element, 0);
    await becomes(element, '0');
    const [one] = marked(element);
    expect(one!.getRootNode() === document).to.equal(true);
    const colour = (): string => getComputedStyle(one!, '::before').backgroundColor;
    expect(colour()).not.to.match(/^(rgba\(0, 0, 0, 0\)|transparent)$/);
    const own = document.createElement('style');
    own.textContent = '.news-said::before { background: rgb(1, 2, 3) }';
    document.head.append(own);
    expect(colour()).to.equal('rgb(1, 2, 3)');
    own.remove();
  });

  it('is only in the article that is read, of the source that is read', async () => {
    const [element, other] = [await article(), await article()];
    const by = player();
    mark(by, { key: element.data, article: 'story-2', block: 0 });
    mark(player(), { key: keyOf('/other.json'), article: 'story-1', block: 0 });
    say(other, 1);
    await becomes(other, '1');
    expect(marks(element)).to.equal('');
    say(element, 0, by);
    await becomes(element, '0');
    expect(marks(other)).to.equal('1');
  });

  it('follows who spoke last, and is known to an article that comes late', async () => {
    const data = fakeFeed(1, { content_html: BODY });
    const [first, second] = [player(), player()];
    mark(first, { key: data, article: 'story-1', block: 0 });
    mark(second, { key: data, article: 'story-1', block: 1 });
    const element = await article();
    element.data = data;
    await settled(element);
    await becomes(element, '1');
    mark(first, { key: data, article: 'story-1', block: 2 });
    await becomes(element, '2');
  });

  it('leaves with the article, and comes back with it; another article has none', async () => {
    const element = await article();
    const place = element.parentElement!;
    say(element, 0);
    await becomes(element, '0');
    element.remove();
    expect(marks(element)).to.equal('');
    place.append(element);
    await becomes(element, '0');
    element.data = fakeFeed(1, { id: 'another', content_html: BODY });
    await becomes(element, '');
  });

  it('is no news to who asks which article is shown', async () => {
    const element = await article();
    let heard = 0;
    const stop = onChange(() => heard++);
    say(element, 0);
    await becomes(element, '0');
    stop();
    expect(heard).to.equal(0);
  });

  describe('and the page', () => {
    const isStill = async (): Promise<number> => {
      let y: number;
      do {
        y = scrollY;
        await pause(250);
      } while (y !== scrollY);
      return y;
    };
    const top = (element: Element): number => marked(element)[0]!.getBoundingClientRect().top;

    it('stays where it is as long as the mark is in view', async () => {
      const element = await article();
      const by = say(element, -2);
      await becomes(element, 'headline');
      say(element, -1, by);
      await becomes(element, 'standfirst');
      expect(await isStill()).to.equal(0);
    });

    it('does not jump to where somebody begins to read', async () => {
      const element = await article();
      say(element, 12);
      await becomes(element, '12');
      expect(await isStill()).to.equal(0);
    });

    it('follows a mark that leaves the view', async () => {
      const element = await article();
      const by = say(element, 0);
      await becomes(element, '0');
      say(element, 14, by);
      await becomes(element, '14');
      expect(await isStill()).to.be.greaterThan(0);
      expect(top(element)).to.be.within(0, innerHeight);
    });

    it('stays with a reader who has moved it, until both are at one place again', async () => {
      const element = await article();
      const by = say(element, 0);
      await becomes(element, '0');
      dispatchEvent(new WheelEvent('wheel', { deltaY: 1 }));
      say(element, 12, by);
      await becomes(element, '12');
      expect(await isStill(), 'the reader has just turned the wheel').to.equal(0);
      say(element, 13, by);
      await becomes(element, '13');
      expect(await isStill(), 'what was read before is out of view').to.equal(0);
      marked(element)[0]!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const here = await isStill();
      say(element, 0, by);
      await becomes(element, '0');
      expect(await isStill()).to.be.lessThan(here);
    });

    it('is not moved by a key that works a control, but by one that scrolls', async () => {
      const element = await article();
      const button = document.createElement('button');
      element.after(button);
      const press = (target: EventTarget): boolean =>
        target.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, composed: true }));
      const by = say(element, 0);
      await becomes(element, '0');
      press(document.body);
      say(element, 12, by);
      await becomes(element, '12');
      expect(await isStill()).to.equal(0);
      say(element, 0, by);
      await becomes(element, '0');
      press(button);
      say(element, 12, by);
      await becomes(element, '12');
      expect(await isStill()).to.be.greaterThan(0);
    });
  });
});
