/** `<news-list>` and what tests ask of it. */
import '../../src/define/news-list.js';
import type { NewsListElement } from '../../src/elements/news-list.js';
import { fakeFeed, settled } from '../../src/testing.js';
import { endpoint, type Endpoint } from './network.js';
import { box, headlines, partOf, placeIn, until, type Attributes } from './page.js';
import type { Item } from './related.js';

export const list = (attributes: Attributes = {}, parent: Node = box()): NewsListElement =>
  placeIn(parent, 'news-list', { loading: 'eager', ...attributes }) as NewsListElement;

/** With a document at hand. */
export async function listed(
  count: number,
  attributes: Attributes = {},
  item?: Item,
  width = '',
): Promise<NewsListElement> {
  const outer = box();
  if (width) outer.style.inlineSize = width;
  const element = list(attributes, outer);
  element.data = fakeFeed(count, item);
  await settled(element);
  return element;
}

/** With a paper in pages (scripts/pages.mjs) behind it. */
export async function paged(
  script: Record<string, string | number> = {},
  attributes: Attributes = {},
): Promise<{ element: NewsListElement; from: Endpoint }> {
  const from = endpoint('pages', script);
  const element = list({ src: from.src, more: '', show: '', ...attributes });
  await settled(element);
  return { element, from };
}

export const stories = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `Headline of story-${from + i}`);

export const moreButton = (element: Element): HTMLElement | null => partOf(element, 'more');
export const bar = (element: Element): HTMLElement | null => partOf(element, 'newcomers');
export const focused = (element: Element): string => element.shadowRoot?.activeElement?.textContent.trim() ?? '';

/** Presses the button and waits for so many rows. */
export async function press(element: NewsListElement, rows: number): Promise<void> {
  moreButton(element)!.focus();
  moreButton(element)!.click();
  await until(() => headlines(element).length === rows, `there are ${rows} rows`);
  await until(() => moreButton(element)?.getAttribute('aria-disabled') !== 'true', 'the button is at rest');
}
