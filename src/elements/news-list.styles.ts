import { css } from '../draw/css.js';

/** The default layout; the others are in `ui/layouts.styles.ts`. */
export const styles = css`
  .cut .t-h:not(:has(:focus-visible, .sk)) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_c, none);
    overflow: hidden;
  }
  .list {
    --_c: 2;
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
    .list {
      --_c: 3;
    }
  }
  .rows.c0 {
    --_c: none;
  }
  .rows.c1 {
    --_c: 1;
  }
  .rows.c2 {
    --_c: 2;
  }
  .rows.c3 {
    --_c: 3;
  }
  .rows.c4 {
    --_c: 4;
  }
`;
