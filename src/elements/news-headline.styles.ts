import { css } from '../draw/css.js';

/** But for hero and overlay, which are in `ui/layouts.styles.ts`. */
export const styles = css`
  @container n (min-width: 30em) {
    .text,
    .text .s2 {
      --_s: 1.625em;
      --_lh: 1.15;
    }
  }
`;
