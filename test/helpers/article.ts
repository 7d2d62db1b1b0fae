/** A `<news-article>` on a page, and what stands in it. */
import '../../src/define/news-article.js';
import type { NewsArticleElement } from '../../src/elements/news-article.js';
import { fakeFeed, settled, type FakeItem } from '../../src/testing.js';
import { partOf, place, textOf, type Attributes } from './page.js';

export const HOUR = 3_600_000;
export const AT = Date.UTC(2026, 2, 12, 6, 40);
export const iso = (time: number): string => new Date(time).toISOString();

/** One article of these fields, drawn; its words are on the paper's clock. */
export async function shown(
  item: Partial<FakeItem> = {},
  attributes: Attributes = {},
  feed: object = {},
): Promise<NewsArticleElement> {
  const element = place('news-article', { loading: 'eager', 'time-zone': 'UTC', ...attributes }) as NewsArticleElement;
  element.data = { ...fakeFeed(1, item), ...feed };
  await settled(element);
  return element;
}

export const find = <T extends Element = HTMLElement>(element: Element, selector: string): T => {
  const found = element.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector} in: ${textOf(element)}`);
  return found;
};
export const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
export const text = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const part = (element: Element, name: string): string => text(partOf(element, name));
export const more = (fields: object): Partial<FakeItem> => ({ _broadsheet: { section: 'Harbour', ...fields } });
export const picture = { image: `${location.origin}/fixtures/jsonfeed/picture.png` };
