/** `<news-ticker>` with a feed at hand, and what a reader sees of it. */
import '../../src/define/news-ticker.js';
import type { NewsTickerElement } from '../../src/elements/news-ticker.js';
import { fakeFeed, settled } from '../../src/testing.js';
import { place, type Attributes } from './page.js';

export async function ticker(
  count: number,
  attributes: Attributes = {},
  item?: Parameters<typeof fakeFeed>[1],
): Promise<NewsTickerElement> {
  const element = place('news-ticker', { loading: 'eager', ...attributes }) as NewsTickerElement;
  element.data = fakeFeed(count, item);
  await settled(element);
  return element;
}

export const titles = (n: number): string => `Headline of story ${n}`;

/** The headlines that a reader sees: one, if all is well. */
export const seen = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('[part~=headline]')]
    .filter((one) => one.checkVisibility())
    .map((one) => one.textContent.trim());
