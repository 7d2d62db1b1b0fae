/** What becomes of a long list of rows when the reader comes near its end or acts on it. Fetched then. */
import { whenNear } from './near.js';
import type { RelatedArticlesElement } from './related-articles.js';

const watched = new WeakSet<Element>();

/** Draws the next rows when the end of the list comes near. */
export function drawNear(element: RelatedArticlesElement, more: number): void {
  const end = element.renderRoot.querySelector('.end');
  if (!end || watched.has(end)) return;
  watched.add(end);
  whenNear(end, () => {
    watched.delete(end);
    element.drawn += more;
    element.requestUpdate();
  });
}

/** The reader asks for all rows: the button goes, and who pressed it reads on at the first row that is new. */
export async function expand(element: RelatedArticlesElement): Promise<void> {
  const from = element.wish;
  element.whole = true;
  element.requestUpdate();
  await element.updateComplete;
  const row = element.renderRoot.querySelector<HTMLElement>(`.card[data-n="${from}"]`);
  row?.setAttribute('tabindex', '-1');
  (row?.querySelector('a') ?? row)?.focus();
}
