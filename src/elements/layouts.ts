/** The code of the layouts that not every page has: `ui/layouts.ts`. */
import { add } from '../draw/css.js';
import { within } from '../i18n/patience.js';
import type * as Layouts from '../ui/layouts.js';
import type { NewsElement } from './news-element.js';

/** Milliseconds that a view waits for it; then it is drawn in the default layout, until it has come. */
const PATIENCE = 3000;

let code: typeof Layouts | undefined;
let coming: Promise<unknown> | undefined;

/** For who has it already: a server, and what takes over its markup. */
export const openLayouts = (layouts: typeof Layouts): void => void (code = layouts);

const fetched = (): Promise<unknown> =>
  (coming ??= import('../ui/layouts.js').then(openLayouts, () => (coming = undefined)));

/** Resolves in any case. */
export const prepareLayouts = (): Promise<unknown> => within(PATIENCE, fetched());

/** It, with its styles in the element; absent until it has come, which is another update. */
export function layoutsOf(element: NewsElement): typeof Layouts | undefined {
  if (!code) void fetched().then(() => code && element.requestUpdate());
  else if (element.renderRoot) add(element.renderRoot, code.sheets[(element.constructor as typeof NewsElement).tag]!);
  return code;
}
