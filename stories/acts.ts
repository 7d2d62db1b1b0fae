/** What people do in the stories, and what stories wait for. */
import { expect, userEvent, waitFor } from 'storybook/test';
import type { NewsElement, NewsState } from '../src/elements/news-element.js';
import { settled } from '../src/testing.js';

export { expect, userEvent, waitFor };

/** Milliseconds: what a busy machine needs, not what a story takes. */
const PATIENCE = { timeout: 15_000 };

export const until = (met: () => unknown): Promise<void> =>
  waitFor(() => {
    if (!met()) throw new Error(`It did not happen: ${String(met)}`);
  }, PATIENCE);

/** The first of our elements in a story. */
export const elementIn = <Found extends NewsElement>(canvas: Element, tag = '[state]'): Found => {
  const found = canvas.querySelector<Found>(tag);
  if (!found) throw new Error(`There is no ${tag} in the story.`);
  return found;
};

/** The same, when it has come to rest in this state. */
export async function shown<Found extends NewsElement>(
  canvas: Element,
  state: NewsState = 'ready',
  tag?: string,
): Promise<Found> {
  const element = elementIn<Found>(canvas, tag);
  await settled(element, PATIENCE.timeout);
  await expect(element.getAttribute('state')).toBe(state);
  return element;
}

const rootsIn = (root: ShadowRoot | null): ShadowRoot[] =>
  root ? [root, ...[...root.querySelectorAll('*')].flatMap((one) => rootsIn(one.shadowRoot))] : [];

/** What stands in its shadow root, and in the one of its reader. */
export const all = <Found extends HTMLElement = HTMLElement>(element: Element, selector: string): Found[] =>
  rootsIn(element.shadowRoot).flatMap((root) => [...root.querySelectorAll<Found>(selector)]);

/** What has the focus within it. */
export function focused(element: Element): Element | undefined {
  let at = element.shadowRoot?.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at ?? undefined;
}

/** The same by the name of its part, when it is there. */
export async function part<Found extends HTMLElement = HTMLElement>(element: Element, name: string): Promise<Found> {
  await until(() => all(element, `[part~="${name}"]`).length > 0);
  return all<Found>(element, `[part~="${name}"]`)[0]!;
}

export const named = (element: Element, name: RegExp): HTMLElement | undefined =>
  all(element, 'button, a, input, select').find((one) =>
    name.test(`${one.getAttribute('aria-label') ?? ''} ${one.textContent ?? ''}`.trim()),
  );

/** A button by what it is called, when it is there. */
export async function button(element: Element, name: RegExp): Promise<HTMLElement> {
  await until(() => named(element, name));
  return named(element, name)!;
}

/** A press as a reader makes it: what has the focus before and after is told by the browser itself. */
export async function press(target: HTMLElement): Promise<void> {
  target.focus();
  await userEvent.click(target);
}

/** All of our elements have come to rest, and with them fonts, pictures and movements. */
export async function rest(canvas: Element): Promise<void> {
  elementIn(canvas);
  const elements = [...canvas.querySelectorAll<NewsElement>('[state]:not([src*="never"])')];
  await Promise.all(elements.map((element) => settled(element, PATIENCE.timeout)));
  await document.fonts.ready;
  const roots = [...canvas.querySelectorAll('*')].flatMap((one) => rootsIn(one.shadowRoot));
  const pictures = [canvas, ...roots].flatMap((root) => [...root.querySelectorAll('img')]);
  await until(() => pictures.every((one) => one.complete || !near(one)));
  // What has come is not yet seen: a picture is unpacked beside the page's own work.
  await Promise.all(pictures.filter((one) => one.complete).map((one) => one.decode().catch(() => undefined)));
  await until(() =>
    document.getAnimations().every(({ playState, effect }) => playState !== 'running' || endless(effect)),
  );
}

/** A picture that is far from view is not fetched, and nobody waits for it. */
const near = (picture: Element): boolean => picture.getBoundingClientRect().top < innerHeight;

const endless = (effect: AnimationEffect | null): boolean => effect?.getComputedTiming().iterations === Infinity;
