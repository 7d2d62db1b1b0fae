/**
 * What elements of one page tell one another: an article which article it shows, a player which block of it is read aloud
 * (`announce.ts`). Nothing else may use this, and nothing of it is a server's business.
 */
export interface Showing {
  /** Of the source: the document that was set as `data`, else `keyOf(src, reading)`. */
  readonly key: unknown;
  /** The article's id in that feed. */
  readonly article: string;
}

export interface Speaking extends Showing {
  /** Its index in the body; −2 the headline, −1 the standfirst. */
  readonly block: number;
}

/** Only for `announce.ts`. */
export const showing = new Map<Element, Showing>();
/** Only for `announce.ts`. */
export const speaking = new Map<Element, Speaking>();
/** An `EventTarget`, because a listener that throws must not silence the others. Only for `announce.ts`. */
export const room = new EventTarget();

/** The id of the one article that is shown of this source; none while several are. */
export function current(key: unknown): string | undefined {
  const articles = new Set<string>();
  for (const one of showing.values()) if (one.key === key) articles.add(one.article);
  return articles.size === 1 ? [...articles][0] : undefined;
}

/** The block that is read aloud of what an element shows. */
export function spoken(element: Element): number | undefined {
  const shown = showing.get(element);
  const said = [...speaking.values()].filter(({ key, article }) => key === shown?.key && article === shown?.article);
  return shown && said.at(-1)?.block;
}

/** Calls back after every change of what is shown, or of what is read aloud (`mark`), until the returned function is called. */
export function onChange(fn: () => void, what: 'change' | 'mark' = 'change'): () => void {
  const listener = (): void => fn();
  room.addEventListener(what, listener);
  return () => room.removeEventListener(what, listener);
}
