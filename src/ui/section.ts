/** The head that all lists share: a heavy rule, the heading at the start, one thing at the end. */
import { css } from '../draw/css.js';
import { html, nothing, type TemplateResult } from '../draw/template.js';

/** Without words, the bar of a heading that is to come. */
export const sectionHead = (words: string | undefined, level: number, end: unknown): TemplateResult =>
  html`<div class="head" part="head">
    <div
      class="t-h s1"
      part="heading"
      dir="auto"
      role=${words && level ? 'heading' : nothing}
      aria-level=${(words && level) || nothing}
    >
      ${words ?? html`<span class="sk m"></span>`}
    </div>
    ${end}
  </div>`;

export const sectionStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding-block: 0.5em 1em;
    border-block-start: var(--_bar);
  }
`;
