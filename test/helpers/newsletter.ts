/** `<news-newsletter>` before a stand-in for a service, and what tests ask of it. */
import '../../src/define/news-newsletter.js';
import type { NewsNewsletterElement } from '../../src/elements/news-newsletter.js';
import type { NewsSubscribeEvent } from '../../src/events-later.js';
import { settled } from '../../src/testing.js';
import { endpoint, type Endpoint } from './network.js';
import { box, partOf, placeIn, until, type Attributes } from './page.js';

export const READER = 'reader@example.org';

export async function signUp(
  attributes: Attributes = {},
  children: readonly Node[] = [],
  parent: Node = box(),
): Promise<NewsNewsletterElement> {
  const own = { loading: 'eager', action: '/endpoint/subscribe/form', ...attributes };
  const element = placeIn(parent, 'news-newsletter', own, ...children) as NewsNewsletterElement;
  await settled(element);
  return element;
}

/** A stand-in of `scripts/subscribe.mjs`. */
export const service = (name: string, script: Record<string, string | number> = {}, origin = ''): Endpoint =>
  endpoint(`subscribe/${name}`, script, origin);

/** What was posted, field by field. */
export async function posted(from: Endpoint): Promise<{ type: string; url: string; body: string; cookie?: string }[]> {
  const { requests } = await from.visits();
  return requests
    .filter(({ method }) => method === 'POST')
    .map(({ headers, url, body }) => ({ type: headers['content-type'] ?? '', url, body, cookie: headers.cookie }));
}

export const input = (element: Element, name: string): HTMLInputElement =>
  element.shadowRoot!.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
export const button = (element: Element): HTMLButtonElement =>
  element.shadowRoot!.querySelector<HTMLButtonElement>('button[type=submit]')!;

/** What a reader does by hand. */
export function write(element: Element, email = READER): void {
  input(element, 'email').value = email;
  button(element).click();
}

export const says = (element: Element): string => (partOf(element, 'error')?.textContent ?? '').trim();
export const done = (element: Element): string =>
  (partOf(element, 'success')?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const untilSaid = (element: Element, what: string | RegExp): Promise<void> =>
  until(
    () => (typeof what === 'string' ? says(element) === what : what.test(says(element))),
    `it says ${String(what)}`,
  );
export const untilDone = (element: Element): Promise<void> => until(() => done(element), 'the sign-up is accepted');

export function subscriptions(element: Element): NewsSubscribeEvent[] {
  const heard: NewsSubscribeEvent[] = [];
  element.addEventListener('news-subscribe', (event) => heard.push(event as NewsSubscribeEvent));
  return heard;
}
