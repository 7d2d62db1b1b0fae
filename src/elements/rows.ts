/** What becomes of a long list of rows when the reader comes near its end or acts on it. Fetched then. */
import { stopWaiting, whenNear } from './near.js';
import type { RelatedArticlesElement } from './related-articles.js';

/** A list of which the first rows are drawn. */
type Drawn = Pick<RelatedArticlesElement, 'isConnected' | 'renderRoot' | 'requestUpdate' | 'drawn' | 'undraw'>;

/** Draws the next rows when the end of the list comes near. */
export function drawNear(element: Drawn, more: number): void {
  element.undraw?.();
  const end = element.renderRoot.querySelector('.end');
  if (!end || !element.isConnected) return;
  element.undraw = () => stopWaiting(end);
  whenNear(end, () => {
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
  readOn(element, from);
}

/** The reader goes on at a row: focus is on its link, or on itself where it has none. */
export function readOn({ renderRoot }: Pick<Drawn, 'renderRoot'>, index: number): void {
  const row = renderRoot.querySelector<HTMLElement>(`.card[data-n="${index}"]`);
  const link = row?.querySelector('a');
  if (!link) row?.setAttribute('tabindex', '-1');
  (link ?? row)?.focus();
}
