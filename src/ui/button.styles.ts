/** A button with words in it: for whoever has one in its first frame, and for all others later. */
import { css } from '../draw/css.js';

export const buttonStyles = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
    padding: 0.4em 1.15em;
    border: 1px solid var(--_edge);
    border-radius: var(--news-radius, 0);
    font-weight: 700;
    line-height: 1.2;
  }
`;
