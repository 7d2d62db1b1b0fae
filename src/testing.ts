/** For tests and stories of pages that show news: `import { fakeFeed, settled } from 'broadsheet/testing'`. */
import type { NewsElement, NewsState } from './elements/news-element.js';

export interface FakeItem {
  id: string;
  url: string;
  title: string;
  /** Any other field of JSON Feed. */
  [field: string]: unknown;
}

/** A JSON Feed 1.1 document: an endpoint can serve it, and an element takes it as `data`. */
export interface FakeFeed {
  version: string;
  title: string;
  language: string;
  items: FakeItem[];
}

/**
 * A feed of so many invented articles, the same at each call. Needs no network: it has no pictures unless they are given.
 * @param count how many; default 3
 * @param overrides fields that every item takes, or a function of the item's index (from 0) that gives them; a field set to
 * `undefined` is left out
 */
export function fakeFeed(
  count = 3,
  overrides: Partial<FakeItem> | ((index: number) => Partial<FakeItem>) = {},
): FakeFeed {
  const items = Array.from({ length: count }, (_, index): FakeItem => {
    const item: FakeItem = {
      id: `story-${index + 1}`,
      url: `https://paper.example/story-${index + 1}`,
      title: `Headline of story ${index + 1}`,
      summary: `What story ${index + 1} is about, in a sentence.`,
      content_html: `<p>The first paragraph of story ${index + 1}.</p><p>The second one.</p>`,
      date_published: new Date(Date.UTC(2026, 0, 1, 12) - index * 3_600_000).toISOString(),
      authors: [{ name: 'City desk' }],
      tags: [`tag-${(index % 3) + 1}`],
      _broadsheet: { section: index % 2 ? 'Country' : 'City' },
      ...(typeof overrides === 'function' ? overrides(index) : overrides),
    };
    return JSON.parse(JSON.stringify(item)) as FakeItem;
  });
  return { version: 'https://jsonfeed.org/version/1.1', title: 'The Paper', language: 'en', items };
}

const FINAL: readonly NewsState[] = ['ready', 'empty', 'stale', 'error'];

/**
 * Resolves with the element's state when it has come to rest: nothing is being asked, and what is shown is drawn, its times
 * included. An element that waits to come near the viewport, or for `load()`, does not come to rest.
 * @param timeout milliseconds; default 5,000
 * @throws Error when it has not come to rest by then.
 */
export async function settled(element: NewsElement, timeout = 5000): Promise<NewsState> {
  const end = Date.now() + timeout;
  for (;;) {
    // An element that has not begun has no update to wait for, and its promise would never be kept.
    await Promise.race([element.updateComplete, sleep(50)]);
    const root = element.shadowRoot;
    const state = element.getAttribute('state') as NewsState;
    const rests = !element.source.asking && !root?.querySelector('[aria-busy=true], time.blank');
    if (rests && state === element.state && FINAL.includes(state)) return state;
    if (Date.now() > end) throw new Error(`<${element.localName}> is still "${state}" after ${timeout} ms.`);
    await sleep(10);
  }
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
