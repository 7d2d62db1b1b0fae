/** What is shown where there is no news to show. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../i18n/messages.js';
import { clockFace, icon } from './icon.js';
import type { View } from './view.js';

/** One sentence, and Retry where asking again may help. */
export const failed = (words: string, { retry }: Words, again?: () => void): TemplateResult =>
  html`<div class="note" part="error">
    <p>${words}</p>
    ${again ? html`<button class="lnk" part="retry" type="button" @click=${again}>${retry}</button>` : nothing}
  </div>`;

export const quiet = (words: string): TemplateResult => html`<p class="sf" part="empty">${words}</p>`;

/** "as of 10:42": the age of news that could not be refreshed. */
export const asOf = (at: number, { m, dates, language, zone }: View): TemplateResult =>
  html`<span class="asof" part="stale">${icon(clockFace)} ${dates && m.asOf(dates.clock(at, language, zone))}</span>`;
