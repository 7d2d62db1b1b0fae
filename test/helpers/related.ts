/** `<related-articles>` with a feed at hand, and what tests ask of it. */
import '../../src/define/related-articles.js';
import type { RelatedArticlesElement } from '../../src/elements/related-articles.js';
import { fakeFeed, settled } from '../../src/testing.js';
import { box, placeIn, type Attributes } from './page.js';

export type Item = Parameters<typeof fakeFeed>[1];

export const related = (attributes: Attributes = {}, ...children: Node[]): RelatedArticlesElement =>
  placeIn(box(), 'related-articles', { loading: 'eager', ...attributes }, ...children) as RelatedArticlesElement;

export async function shown(count: number, attributes: Attributes = {}, item?: Item): Promise<RelatedArticlesElement> {
  const element = related(attributes);
  element.data = fakeFeed(count, item);
  await settled(element);
  return element;
}

export const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
export const rows = (element: Element): number => all(element, '[part~=card]').length;
export const story = (n: number): string => `Headline of story ${n}`;
export const stories = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => story(from + i));
export const plain: Item = { tags: [], _broadsheet: {} };
