import { css } from '../draw/css.js';

export const styles = css`
  .mast {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .mast a {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  .name {
    --_s: clamp(1.75em, 0.9em + 4.6cqi, 4em);
    --_lh: 1;
    --_hw: var(--news-name-weight, var(--news-headline-weight, 700));
    display: block;
    font-family: var(--news-font-name, var(--_hf));
    letter-spacing: var(--news-name-tracking, -0.02em);
  }
  .name:is(:lang(ar), :lang(fa), :lang(ur)) {
    letter-spacing: 0;
  }
  a:hover .name {
    text-decoration-line: underline;
    text-decoration-thickness: max(1px, 0.045em);
    text-underline-offset: 0.14em;
  }
  a:active .name {
    opacity: 0.7;
  }
  /* The limit holds against the page's own rules for pictures; the rest is the page's to change. */
  ::slotted([slot='logo']) {
    display: block;
    inline-size: auto;
    block-size: auto;
    max-inline-size: 100%;
    max-block-size: 3em !important;
    object-fit: contain;
  }
  .folio {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.5em;
    padding-block: 0.45em 0.5em;
    border-block: var(--news-rule-folio, 1px) solid;
    border-block-end: var(--_bar);
    font-family: var(--_mf);
    font-size: calc(0.875em * var(--_sm));
    line-height: calc(1.45 + var(--_l) * 0.5);
    font-variant-numeric: lining-nums;
  }
  .folio.bare {
    padding: 0;
    border-block-start: 0;
  }
  .folio .sk {
    inline-size: 12em;
  }
  /* The line of a date that is still to come. */
  .folio .blank {
    min-block-size: 1lh;
  }
  .tagline {
    font-weight: 700;
  }
  @container n (max-width: 29.99em) {
    .folio > * {
      inline-size: 100%;
    }
  }
  @container n (min-width: 44em) {
    :is(.centre, .center) .name {
      text-align: center;
    }
    :is(.centre, .center) a,
    :is(.centre, .center) .folio > :only-child,
    :is(.centre, .center) ::slotted([slot='logo']) {
      margin-inline: auto;
    }
  }
`;
