/**
 * What elements of one page tell one another: an article which article it shows. Nothing else may use this, and nothing of
 * it is a server's business: say it from `updated()` and `disconnectedCallback()`, which never run there.
 */
export interface Showing {
  /** Of the source: the document that was set as `data`, else `keyOf(src, format)`. */
  readonly key: unknown;
  /** The article's id in that feed. */
  readonly article: string;
}

const showing = new Map<Element, Showing>();
/** An `EventTarget`, because a listener that throws must not silence the others. */
const room = new EventTarget();

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

/** The id of the one article that is shown of this source; none while several are. */
export function current(key: unknown): string | undefined {
  const articles = new Set<string>();
  for (const one of showing.values()) if (one.key === key) articles.add(one.article);
  return articles.size === 1 ? [...articles][0] : undefined;
}

/** Calls back after every change, until the returned function is called. */
export function onChange(fn: () => void): () => void {
  const listener = (): void => fn();
  room.addEventListener('change', listener);
  return () => room.removeEventListener('change', listener);
}
