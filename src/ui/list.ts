/** The list that rows stand in. */
import { html, nothing, type TemplateResult } from '../draw/template.js';

// Written, as WebKit, by intention, tells screen readers of no list where there are no markers.
const LIST = 'list';

export const list = (names: string, rows: unknown, hidden: unknown = nothing): TemplateResult =>
  html`<ul class=${names} role=${LIST} part="list" aria-hidden=${hidden}>
    ${rows}
  </ul>`;
