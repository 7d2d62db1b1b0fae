/**
 * How an article tells the page which article it shows, and a player what it reads aloud: from `updated()` and
 * `disconnectedCallback()`, which never run on a server.
 */
import { NativeEvent } from '../draw/place.js';
import { room, showing, speaking, type Showing, type Speaking } from './page.js';

const tell = (what = 'change'): unknown => room.dispatchEvent(new NativeEvent(what));

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

/** Says which block the element reads aloud, in place of what it said before; `undefined`: it is silent, or leaves. */
export function mark(element: Element, said: Speaking | undefined): void {
  const before = speaking.get(element);
  if (before?.key === said?.key && before?.article === said?.article && before?.block === said?.block) return;
  // Whoever spoke last stands last.
  speaking.delete(element);
  if (said) speaking.set(element, said);
  tell('mark');
}
