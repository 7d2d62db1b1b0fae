/**
 * What no first frame needs: the looks that answer the reader, a medium or a failure. Adopted after everything else, by
 * `elements/life.ts` and `elements/trouble.ts`. What a server writes has them at once: its page may be all that a reader gets.
 */
import { adopt, css } from '../draw/css.js';
import { buttonStyles } from './button.styles.js';

export const later = css`
  :is(a, button, [tabindex]):focus-visible {
    outline: 2px solid var(--news-focus, currentColor);
    outline-offset: 2px;
  }
  .card a:focus-visible {
    outline: 0;
  }
  .card a:focus-visible::after {
    outline: 2px solid var(--news-focus, currentColor);
    outline-offset: 4px;
  }
  .t-h a:hover {
    /* Longhands: WebKit takes no thickness in the shorthand. */
    text-decoration-line: underline;
    text-decoration-thickness: max(1px, 0.055em);
    text-underline-offset: 0.14em;
  }
  .t-h a:visited {
    color: var(--news-visited, inherit);
  }
  .overlay .t-h a:visited {
    color: inherit;
  }
  .t-h a:active {
    opacity: 0.7;
  }
  .btn:hover {
    background: var(--_wash);
    border-color: currentColor;
  }
  .btn:active {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  .skip:focus {
    position: absolute;
    z-index: 1;
    background: var(--_paper);
  }
  /* Pictures come later still. */
  .tall img {
    object-position: 50% 25%;
  }
  img.gone {
    visibility: hidden;
  }
  .badge {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0;
    padding: 0.5em 0.6em;
    background: rgb(0 0 0 / 0.82);
    color: #fff;
    font-family: var(--_mf);
    font-size: var(--_meta);
    font-weight: 700;
    line-height: 1;
  }
  .overlay .badge {
    inset-block: 0 auto;
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1em;
    border-block: 1px solid var(--_rule);
    padding-block: 0.625em;
    font-family: var(--_mf);
  }
  .lnk {
    padding-block: 0.25em;
    font-weight: 700;
    text-decoration-line: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .lnk:hover {
    text-decoration-thickness: 2px;
  }
  .asof {
    font-family: var(--_mf);
    font-size: var(--_meta);
    line-height: calc(1.4 + var(--_l) * 0.5);
    color: var(--_quiet);
    font-variant-numeric: tabular-nums lining-nums;
  }
  @media (prefers-contrast: more) {
    .root {
      --_quiet: currentColor;
      --_edge: currentColor;
      --_rule: currentColor;
    }
  }
  @media (forced-colors: active) {
    .sk {
      background: GrayText;
    }
    .pic {
      border: 1px solid;
    }
    .overlay .txt {
      background: Canvas;
    }
  }
  @media print {
    .root {
      color: #000;
    }
    .light,
    .dark {
      background: #fff;
    }
    .overlay,
    .overlay .kick {
      color: inherit;
    }
    .overlay .txt {
      --_quiet: inherit;
      background: #fff;
    }
    .cols,
    .cut {
      --_c: none;
    }
    .btn,
    .note,
    .cols > :nth-child(n + 8),
    .cols ~ .cols,
    .foot {
      display: none;
    }
  }
`;

/** Adds them to a shadow root, once. */
export const adoptLater = (root: ShadowRoot): void => adopt(root, [buttonStyles, later]);
