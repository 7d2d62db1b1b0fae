/** What the walk knows of HTML, by name. What stands nowhere here is unwrapped. */
import type { Mark } from '../model.js';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** These go with all they hold: code, drawings, forms, and markup kept as text for other times. */
export const GONE = set(
  'script style template noscript svg math object form input select textarea title button datalist canvas embed noembed noframes source track',
);
/** These end the paragraph before them and are otherwise unwrapped. */
export const PARTS = set(
  'p div section article main header footer nav aside address center dl dt dd fieldset legend hgroup search figcaption summary body html ' +
    'caption li tr td th thead tbody tfoot dir menu details blockquote figure table ul ol pre h1 h2 h3 h4 h5 h6 hr',
);
export const MARKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ...(
    ['em', 'strong', 'code', 'sub', 'sup', 'small', 'mark', 'del', 'ins', 'q', 'cite', 'kbd', 'abbr', 'bdi'] as const
  ).map((mark) => [mark, mark] as const),
  ['i', 'em'],
  ['var', 'em'],
  ['dfn', 'em'],
  ['b', 'strong'],
  ['dt', 'strong'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['s', 'del'],
  ['strike', 'del'],
  ['bdo', 'bdi'],
]);
/** Classes of a pull quote; Bootstrap's `pull-left` is none. */
export const PULL = /\bpull[-_]?quote|(?:^|\s)pull(?:\s|$)/i;
