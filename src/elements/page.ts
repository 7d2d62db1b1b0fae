/**
 * What elements of one page tell one another: an article which article it shows (`announce.ts`). Nothing else may use this,
 * and nothing of it is a server's business.
 */
export interface Showing {
  /** Of the source: the document that was set as `data`, else `keyOf(src, format)`. */
  readonly key: unknown;
  /** The article's id in that feed. */
  readonly article: string;
}

/** Only for `announce.ts`. */
export const showing = new Map<Element, Showing>();
/** An `EventTarget`, because a listener that throws must not silence the others. Only for `announce.ts`. */
export const room = new EventTarget();

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
