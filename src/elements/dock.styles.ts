import { css } from '../draw/css.js';

/** At the bottom of the viewport, in the top layer where there is one. */
export const dockStyles = css`
  .root:has(.dock:not([popover])) {
    container: none;
  }
  .dock {
    position: fixed;
    z-index: 2147483647;
    inset: auto 0 0;
    box-sizing: border-box;
    inline-size: auto;
    max-inline-size: none;
    block-size: auto;
    max-block-size: none;
    margin: 0;
    border: 0;
    border-block-start: var(--_bar);
    padding-block: 0.25em max(0.25em, env(safe-area-inset-bottom, 0px));
    padding-inline: max(1em, env(safe-area-inset-left, 0px)) max(1em, env(safe-area-inset-right, 0px));
    background: var(--_paper);
    color: inherit;
    overflow: visible;
  }
  .dock .play {
    border: 0;
    padding-block: 0.375em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .dock {
      animation: rise 160ms cubic-bezier(0.2, 0, 0, 1);
    }
  }
  @keyframes rise {
    from {
      transform: translateY(100%);
    }
  }
`;
