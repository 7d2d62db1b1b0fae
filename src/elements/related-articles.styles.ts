import { css } from '../draw/css.js';

export const styles = css`
  .near {
    display: grid;
    gap: 1.125em 2.5em;
  }
  .near > li {
    border-block-start: 1px solid var(--_rule);
    padding-block-start: 0.875em;
  }
  .near > :first-child {
    border: 0;
    padding: 0;
  }
  .near + .cols {
    margin-block-start: 1.25em;
  }
  .cols {
    column-gap: 2.5em;
    column-rule: 1px solid var(--_rule);
  }
  .cols > li {
    break-inside: avoid;
    border-block-start: 1px solid var(--_rule);
    padding-block: calc(0.6875em * var(--_d));
  }
  .cols {
    --_km: 0em;
  }
  .cols .t-h {
    --_hw: var(--news-tail-weight, 400);
    letter-spacing: 0;
    text-wrap: pretty;
  }
  .cols .t-h {
    min-block-size: calc(var(--_c, 2) * (1.3em + var(--_l) * 1em));
  }
  .near:not(.c0) {
    --_c: 3;
  }
  /* A list of ten has its room before it comes; five rows of it are drawn. */
  .cols[aria-hidden] {
    column-rule: 0;
  }
  .cols[aria-hidden] > :nth-child(n + 3) {
    visibility: hidden;
  }
  .foot {
    margin-block-start: 0.25em;
    border-block-start: 1px solid var(--_rule);
    padding-block-start: 1.25em;
  }
  @container n (min-width: 38em) {
    .near {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .near > :nth-child(2) {
      border: 0;
      padding: 0;
    }
    .cols {
      columns: 2;
    }
  }
  @container n (min-width: 38em) and (max-width: 55.99em) {
    .near > :nth-child(3) {
      grid-column: 1 / -1;
    }
  }
  @container n (min-width: 56em) {
    .near {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .near > :nth-child(3) {
      border: 0;
      padding: 0;
    }
    .cols {
      columns: 3;
    }
  }
`;
