/** What is shown where something has failed. */
import { html, nothing, type TemplateResult } from 'lit';
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

/** "as of 10:42": the age of news that could not be refreshed. */
export const asOf = (at: number, { m, dates, language, zone }: View): TemplateResult =>
  html`<span class="asof" part="stale"
    >${icon(clockFace)} ${dates && failureWords(m).asOf(dates.clock(at, language, zone))}</span
  >`;
