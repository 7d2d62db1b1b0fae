/** How an article tells the page which article it shows: from `updated()` and `disconnectedCallback()`, which never run on a server. */
import { room, showing, type Showing } from './page.js';

const tell = (): unknown => room.dispatchEvent(new Event('change'));

/** Says what the element shows, in place of what it said before. */
export function announce(element: Element, { key, article }: Showing): void {
  const before = showing.get(element);
  if (before?.key === key && before?.article === article) return;
  showing.set(element, { key, article });
  tell();
}

/** The element leaves, or shows no article any more. */
export function withdraw(element: Element): void {
  if (showing.delete(element)) tell();
}
