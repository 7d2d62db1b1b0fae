/** Our elements with everything that an article can have, as they are once all of their styles have come. */
import '../../src/define/all.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import { fakeFeed, settled, type FakeItem } from '../../src/testing.js';
import { dressed, placeIn, type Attributes } from './page.js';

export { dressed };

export const TAGS = ['news-headline', 'news-article', 'related-articles'] as const;
export type Tag = (typeof TAGS)[number];
export const LAYOUTS = ['text', 'row', 'column', 'hero', 'overlay'] as const;

const PICTURE = `${location.origin}/fixtures/jsonfeed/picture.png`;

/** Every kind of block that a body can have. */
export const BODY = `
  <p>The gate moved at dawn, says <a href="https://paper.example/log">the keeper’s log</a>.</p>
  <h2>By noon</h2><p>The first barge was <em>through</em>.</p><h3>The crew</h3>
  <ul><li>Two engineers</li><li>One ferryman<ol><li>retired</li><li>called back</li></ol></li></ul>
  <blockquote><p>It creaks less than I do.</p><footer><cite>The ferryman</cite></footer></blockquote>
  <aside class="pullquote"><p>Eleven years of silence</p></aside>
  <figure><img src="${PICTURE}" alt="The gate" width="1600" height="900"><figcaption>The gate, half open</figcaption></figure>
  <table><caption>Barges in an hour</caption><tr><th>Hour</th><th>Barges</th></tr><tr><td>Six</td><td>4</td></tr><tr><td>Seven</td><td>12</td></tr></table>
  <pre><code>gate --open --slowly --with-a-very-long-line-of-arguments --that-does-not-wrap --anywhere --at-all</code></pre>
  <details><summary>How a lock works</summary><p>With two gates.</p></details><hr>
  <iframe src="https://www.youtube-nocookie.com/embed/aaaaaaaaaaa" width="560" height="315" title="The lock at work"></iframe>
  <p>More at <a href="https://paper.example/more">the harbour office</a>.</p>`;

export const EVERYTHING: Partial<FakeItem> = {
  title: 'The old lock opens again after eleven years',
  summary: 'Two engineers and a retired ferryman made it work, and the town came to look.',
  image: PICTURE,
  content_html: BODY,
  date_published: '2026-03-10T08:00:00Z',
  date_modified: '2026-03-12T10:30:00Z',
  authors: [
    { name: 'City desk', url: 'https://paper.example/desks/city' },
    { name: 'Harbour desk', url: 'https://paper.example/desks/harbour', _broadsheet: { role: 'On the quay' } },
  ],
  tags: ['harbour', 'boats'],
  _broadsheet: {
    kind: 'live',
    section: 'Harbour',
    access: 'subscribers',
    image: {
      alt: 'The lock at dawn',
      caption: 'The lock at dawn',
      credit: 'Harbour archive',
      width: 1600,
      height: 900,
    },
    source: { name: 'The Harbour Gazette', url: 'https://gazette.example/lock' },
    corrections: [{ text: 'It was eleven years, not twelve.', date: '2026-03-12T10:30:00Z' }],
  },
};

/** An element with these articles; a list has a skip link, a tail, and a button for the rest. */
export async function full(
  tag: Tag,
  parent: Node,
  attributes: Attributes = {},
  item: Partial<FakeItem> | ((index: number) => Partial<FakeItem>) = EVERYTHING,
  count = 14,
): Promise<NewsElement> {
  const list: Attributes = tag === 'related-articles' ? { rank: 'none', collapse: '12' } : {};
  const element = placeIn(parent, tag, { loading: 'eager', 'time-zone': 'UTC', ...list, ...attributes });
  element.data = fakeFeed(count, item);
  await settled(element);
  await dressed(element);
  return element;
}

export const all = <T extends Element = HTMLElement>(element: Element, selector: string): T[] => [
  ...element.shadowRoot!.querySelectorAll<T>(selector),
];

export const one = <T extends Element = HTMLElement>(element: Element, selector: string): T => {
  const [found] = all<T>(element, selector);
  if (!found) throw new Error(`There is no ${selector} in <${element.localName}>.`);
  return found;
};

/** WebKit draws focus only in a window that is in front, which a test's is not. */
export const focusIsDrawn = (): boolean => document.hasFocus() || !/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
