/** A page with our elements on it, seen from outside: attributes, properties, events, and what a reader meets. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { DrawnElement } from '../../src/draw/element.js';
import { flat } from '../../src/draw/css.js';
import type { NewsElement, NewsState } from '../../src/elements/news-element.js';
import type { NewsErrorEvent, NewsLoadEvent } from '../../src/events.js';

export type Attributes = Record<string, string>;

/** An element of our own, put into the page; it goes with the test. */
export function place(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): NewsElement {
  return placeIn(box(), tag, attributes, ...children);
}

export function placeIn(
  parent: Node,
  tag: string,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): NewsElement {
  const element = making.make(tag, attributes, children, parent);
  parent.appendChild(element);
  return element;
}

type Make = (tag: string, attributes: Attributes, children: readonly (Node | string)[], parent: Node) => NewsElement;

const fromNothing: Make = (tag, attributes, children) => {
  const element = document.createElement(tag) as NewsElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** How an element comes to be before it is put into the page: test/helpers/hydrated.ts knows another way. */
export const making = { make: fromNothing, fromNothing };

export const box = (attributes: Attributes = {}): HTMLElement => {
  const made = fixtureSync<HTMLElement>(html`<div></div>`);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

export function paragraph(words = 'The host’s own words.'): HTMLElement {
  const made = document.createElement('p');
  made.textContent = words;
  return made;
}

export function script(document_: unknown, type = 'application/json'): HTMLScriptElement {
  const made = document.createElement('script');
  made.type = type;
  made.textContent = typeof document_ === 'string' ? document_ : JSON.stringify(document_);
  return made;
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits for a condition that the page is about to meet. */
export async function until(met: () => unknown, what: string, timeout = 6000): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await met())) {
    if (Date.now() > end) throw new Error(`It did not happen within ${timeout} ms: ${what}.`);
    await pause(10);
  }
}

/**
 * The other styles come after the first frame, and with them, where nothing has failed, all that keeps the element alive. What a server has
 * written has those styles before, and then loses what only the server knew.
 */
export const dressed = (element: NewsElement): Promise<void> =>
  until(
    () =>
      !element.hasAttribute('data-news-lang') &&
      (element.shadowRoot?.adoptedStyleSheets.length ?? 0) >
        flat((element.constructor as typeof DrawnElement).styles).length,
    `<${element.localName}> has all of its styles`,
  );

export const reaches = (element: Element, state: NewsState, timeout?: number): Promise<void> =>
  until(() => element.getAttribute('state') === state, `<${element.localName}> becomes ${state}`, timeout);

/** Whether the reader sees a node of the page. */
export const isSeen = (element: Element): boolean => element.getClientRects().length > 0 && element.checkVisibility();

/** What stands in the element, as text. */
export const textOf = (element: Element): string =>
  [...(element.shadowRoot?.childNodes ?? [])]
    .map((node) => (node instanceof HTMLStyleElement || node instanceof Comment ? '' : node.textContent))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The headlines that stand in it, in order. */
export const headlines = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('[part~=headline]') ?? [])].map((one) => (one.textContent ?? '').trim());

export const partOf = <T extends HTMLElement = HTMLElement>(element: Element, name: string): T | null =>
  element.shadowRoot?.querySelector<T>(`[part~="${name}"]`) ?? null;

/** The boxes that hold the place of news to come. */
export const skeletonOf = (element: Element): Element | null =>
  element.getAttribute('state') === 'loading'
    ? (element.shadowRoot?.querySelector('[aria-hidden=true]') ?? null)
    : null;

export const isBusy = (element: Element): boolean => !!element.shadowRoot?.querySelector('[aria-busy=true]');

/** What a screen reader is told. */
export const announced = (element: Element): string =>
  (element.shadowRoot?.querySelector('[role=status]')?.textContent ?? '').trim();

/** Every `news-load` and `news-error` from now on, as the page around hears them. */
export function listen(element: Element): { loads: NewsLoadEvent[]; errors: NewsErrorEvent[] } {
  const heard = { loads: [] as NewsLoadEvent[], errors: [] as NewsErrorEvent[] };
  element.addEventListener('news-load', (event) => heard.loads.push(event as NewsLoadEvent));
  element.addEventListener('news-error', (event) => heard.errors.push(event as NewsErrorEvent));
  return heard;
}

/** A hint is a sentence that tells an embedder what was met and what to do. */
export function expectSentence(hint: string): void {
  expect(hint, 'the hint').to.match(/^["A-Z].{25,}/s);
  expect(hint, 'the hint').not.to.match(/undefined|NaN|\[object|null/);
}

/** No test of the suite may throw anything into the page. */
export function nothingThrown(): void {
  const thrown: string[] = [];
  const note = (event: Event): void => {
    const what = event as { error?: unknown; reason?: unknown; message?: string };
    const said = what.error ?? what.reason ?? what.message;
    thrown.push(said instanceof Error ? String(said) : JSON.stringify(said));
  };
  beforeEach(() => {
    thrown.length = 0;
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    expect(thrown, 'thrown into the page').to.deep.equal([]);
  });
}

/** What the console was warned of in the test that runs, and is not shown of it. */
export function hearWarnings(): readonly string[] {
  const heard: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    heard.length = 0;
    console.warn = (...words: unknown[]) => void heard.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });
  return heard;
}
