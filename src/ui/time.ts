import { BLANK, html, nothing, type TemplateResult } from '../draw/template.js';
import type { View } from './view.js';

/** `<time>` with its words, or blank at their width while there is no clock: Intl's first use is a long task on a slow phone. */
export function time(
  at: number | undefined,
  { now, dates, language, zone }: View,
  words?: (time: string) => string,
): TemplateResult | typeof nothing {
  if (at === undefined) return nothing;
  const text = now && dates?.relativeTime(at, now, language, zone, !!words);
  // After a day it is a date, or soon will be.
  const dated = (now ?? Date.now()) - at > 864e5;
  return html`<time
    class="${text ? '' : 'blank'}${dated ? ' d' : ''}${words ? ' u' : ''}"
    datetime=${new Date(at).toISOString()}
    >${text ? (words?.(text) ?? text) : BLANK}</time
  >`;
}
