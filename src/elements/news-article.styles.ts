import { css } from '../draw/css.js';

/* Wide: who and when stand in a column of their own, and pictures run across body and margin. */
export const styles = css`
  .art .k {
    inline-size: 4em;
  }
  .art .m {
    inline-size: 9em;
  }
  .art .stand .sk {
    max-inline-size: 100%;
  }
  .lead.sk {
    aspect-ratio: 3 / 2;
    block-size: auto;
    margin-block: 0 1.75em;
  }
  .bare .main {
    margin-block-start: 1.5em;
  }
  @container n (min-width: 60em) {
    .art:not(.bare) {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      column-gap: 3em;
    }
    .art > .kick {
      padding-block-start: 0.55em;
    }
    .art:not(.bare) > :is(.top, .main) {
      grid-column: 2;
    }
    .art > :is(.kick, .top) {
      grid-row: 1;
    }
    .art > .side {
      grid-area: 2 / 1;
      grid-template-columns: minmax(0, 1fr);
      row-gap: 0.75em;
      align-self: start;
      margin-block-start: 1.5em;
      border-block-start: 1px solid var(--_rule);
      padding-block: 0.75em 1.5em;
    }
    .side > .tools {
      grid-area: auto;
    }
    .stamp {
      flex-direction: column;
      align-items: start;
    }
    .art > .main {
      grid-row: 2;
      margin-block-start: 1.5em;
    }
  }
`;
