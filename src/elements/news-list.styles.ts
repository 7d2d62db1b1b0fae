import { css } from '../draw/css.js';

/** The default layout; the others are in `ui/layouts.styles.ts`. */
export const styles = css`
  .list {
    --_s: 1.125em;
    --_lh: 1.25;
  }
  .list > li {
    padding-block: calc(1em * var(--_d));
  }
  .list > li + li {
    border-block-start: 1px solid var(--_rule);
  }
  .list > :first-child {
    padding-block-start: 0;
  }
  @container n (max-width: 29.99em) {
    .c .row {
      --_c: 3;
    }
    .list .sf {
      display: none;
    }
  }
`;
