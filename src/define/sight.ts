/** Which of our tags are on the page, now or later, and when their code is fetched. */
import { inherited } from '../elements/inherit.js';
import { stopWaiting, whenNear } from '../elements/near.js';
import { load } from '../feed/load.js';
import { again } from './again.js';

export type Chunk = () => Promise<unknown>;

/**
 * Watches the document for tags of the table that are not defined yet and fetches the code of each when one comes near.
 * The first of our tags in the document, and the eager ones, wait for nothing.
 */
export function watchTags(table: Readonly<Record<string, Chunk>>, first: Element | undefined): void {
  const selector = Object.keys(table)
    .map((tag) => `${tag}:not(:defined)`)
    .join();
  /** Those that are on the page. */
  const seen = new Set<Element>();
  const fetched = new Set<string>();
  const fetchFor = (element: Element): void => {
    const { localName } = element;
    askData(element);
    if (fetched.has(localName)) return;
    fetched.add(localName);
    const chunk = table[localName]!;
    chunk().catch(() => again(localName, chunk));
  };
  const look = (): void => {
    for (const element of seen) {
      if (element.isConnected) continue;
      stopWaiting(element);
      seen.delete(element);
    }
    for (const element of document.querySelectorAll(selector)) {
      if (seen.has(element)) continue;
      seen.add(element);
      if (element === first || settingOf(element, 'loading') === 'eager') fetchFor(element);
      else whenNear(element, fetchFor);
    }
  };
  look();
  // What is still watched for keeps no element that has left the page.
  first = undefined;
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

export const settingOf = (element: Element, name: 'src' | 'format' | 'map' | 'loading'): string | undefined =>
  element.getAttribute(name) ?? inherited(element)[name];

/** Asks for an element's data while its code is on the way or the page is laid out; the element joins the request. */
export function askData(element: Element): void {
  const src = settingOf(element, 'src');
  const held = settingOf(element, 'loading') === 'manual' || element.querySelector(':scope > script');
  if (src && !held) load(src, { format: settingOf(element, 'format'), map: settingOf(element, 'map') }).catch(() => {});
}
