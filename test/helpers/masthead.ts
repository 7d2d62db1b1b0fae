/** `<news-masthead>` with a paper at hand. */
import '../../src/define/news-masthead.js';
import type { NewsMastheadElement } from '../../src/elements/news-masthead.js';
import { fakeFeed, settled } from '../../src/testing.js';
import { partOf, place, until, type Attributes } from './page.js';

export const paper = (more: object = {}): object => ({
  ...fakeFeed(1),
  description: 'The lake and the line',
  home_page_url: 'https://paper.example/',
  ...more,
});

export async function masthead(attributes: Attributes = {}, more: object = {}): Promise<NewsMastheadElement> {
  const element = place('news-masthead', { loading: 'eager', ...attributes }) as NewsMastheadElement;
  element.data = paper(more);
  await settled(element);
  return element;
}

export const today = (element: Element): string => partOf(element, 'date')?.textContent.trim() ?? '';

/** The date comes in an idle moment after the first frame. */
export async function dated(element: Element): Promise<string> {
  await until(() => today(element), 'the date is there');
  return today(element);
}
