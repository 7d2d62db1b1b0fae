/** Elements whose links open the reader, and the reader itself. */
import '../../src/define/news-headline.js';
import '../../src/define/news-ticker.js';
import '../../src/define/related-articles.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import type { NewsSelectEvent } from '../../src/events.js';
import { fakeFeed, settled, type FakeItem } from '../../src/testing.js';
import { place, until, type Attributes } from './page.js';

/** A click is held for the reader's code for a second only, and a test's page must not be left. */
export const readerCode = (): void => void before(() => import('../../src/elements/reader.js'));

/** Links that are followed all the same lead nowhere; what was asked of them is noted, and every `news-select`. */
export function followed(): { selected: NewsSelectEvent[]; left: string[] } {
  const heard = { selected: [] as NewsSelectEvent[], left: [] as string[] };
  const select = (event: NewsSelectEvent): void => void heard.selected.push(event);
  const leave = (event: Event): void => {
    const link = event.composedPath().find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);
    if (link && !event.defaultPrevented) heard.left.push(link.href);
    event.preventDefault();
  };
  beforeEach(() => {
    heard.selected.length = heard.left.length = 0;
    addEventListener('news-select', select);
    for (const type of ['click', 'auxclick']) addEventListener(type, leave);
  });
  afterEach(() => {
    removeEventListener('news-select', select);
    for (const type of ['click', 'auxclick']) removeEventListener(type, leave);
  });
  return heard;
}

export async function reading(
  item: Partial<FakeItem> = {},
  attributes: Attributes = {},
  tag = 'news-headline',
): Promise<NewsElement> {
  const element = place(tag, { loading: 'eager', open: 'reader', 'time-zone': 'UTC', ...attributes });
  element.data = fakeFeed(4, item);
  await settled(element);
  return element;
}

export const linkOf = (element: Element, index = 0): HTMLElement =>
  element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=headline] a')[index]!;

/** The reader's shadow root, in the element's own. */
export const readerOf = (element: Element): ShadowRoot | null =>
  element.shadowRoot?.querySelector('[exportparts]')?.shadowRoot ?? null;

export const isOpen = (element: Element): boolean => !!readerOf(element)?.querySelector('dialog')?.matches(':modal');

export const inReader = <T extends Element = HTMLElement>(element: Element, selector: string): T => {
  const found = readerOf(element)?.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector} in the reader.`);
  return found;
};

export async function opened(
  item: Partial<FakeItem> = {},
  attributes: Attributes = {},
  tag?: string,
): Promise<NewsElement> {
  const element = await reading(item, attributes, tag);
  linkOf(element).click();
  await until(() => isOpen(element), 'the reader is open');
  return element;
}

/** The dialog has faded in: what is half transparent has no contrast. */
export const atRest = (element: Element): Promise<unknown> =>
  Promise.all(
    readerOf(element)!
      .getAnimations()
      .map(({ finished }) => finished),
  );

export const closed = (element: Element): Promise<void> => until(() => !readerOf(element), 'the reader is closed');
