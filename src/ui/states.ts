/** What is shown where something has failed. */
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { failureWords } from '../i18n/failure-words.js';
import { icon } from './icon.js';
import type { View } from './view.js';

const clockFace = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17M12 7.5V12l3.5 2';

/** One sentence, and Retry where asking again may help. */
export const failed = (words: string, { m }: View, again?: () => void): TemplateResult =>
  html`<div class="note" part="error">
    <p>${words}</p>
    ${
      again
        ? html`<button class="lnk" part="retry" type="button" @click=${again}>${failureWords(m).retry}</button>`
        : nothing
    }
  </div>`;

/** "as of 10:42": the age of news that could not be refreshed. The time of another day is none without its date. */
export function asOf(at: number, { m, dates, language, zone, now = at }: View): TemplateResult {
  const day = (time: number): unknown => dates?.date(time, language, zone);
  const tell = day(at) === day(now) ? dates?.clock : dates?.dateTime;
  return html`<span class="asof" part="stale"
    >${icon(clockFace)} ${tell && failureWords(m).asOf(tell(at, language, zone))}</span
  >`;
}
