import { css } from '../draw/css.js';

/**
 * A full sheet, or from a viewport of 48em on a column of that width. It inherits from an element anywhere on the page, so what would
 * hide it or make it unreadable is set back.
 */
export const readerStyles = css`
  :host {
    display: contents;
  }
  .reader {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-block-start: var(--news-rule-heavy, 3px) solid var(--news-rule-heavy-color, currentColor);
    overflow-y: auto;
    overscroll-behavior: contain;
    /* The bar covers nothing that has focus. */
    scroll-padding-block: 4em 1em;
    background: none;
    color: inherit;
    /* However small the element's own text: this is a page to read. */
    font-size: max(1em, 16px);
    word-spacing: normal;
    text-shadow: none;
    visibility: visible;
    pointer-events: auto;
    -webkit-user-select: text;
    user-select: text;
    cursor: auto;
  }
  .reader::backdrop {
    background: rgb(0 0 0 / 0.55);
  }
  .reader > .root {
    min-block-size: 100%;
    background: var(--_paper);
  }
  .bar {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    gap: 0.25em;
    border-block-end: 1px solid var(--_rule);
    padding-block: 0.25em;
    /* The cross ends where the text does. */
    padding-inline: clamp(1.25em, 4cqi, 2.5em) calc(clamp(1.25em, 4cqi, 2.5em) - 0.75em);
    background: inherit;
    font-family: var(--_mf);
  }
  .bar > b {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 0.9375em;
  }
  .bar > :is(a, button) {
    display: grid;
    place-content: center;
    flex: none;
    inline-size: max(2.75em, 44px);
    block-size: max(2.75em, 44px);
  }
  .bar > :is(a, button):hover {
    background: var(--_wash);
  }
  .bar > a svg:dir(rtl) {
    scale: -1 1;
  }
  .in {
    padding: clamp(1.25em, 4cqi, 2.5em);
  }
  .s4 {
    --_s: 2em;
    --_lh: 1.1;
    max-inline-size: 18em;
  }
  /* It has focus so that it is read first; nothing can be done with it. */
  #headline:focus-visible {
    outline: 0;
  }
  .bare .main {
    margin-block-start: 1.5em;
  }
  @supports not (color: oklch(from currentColor l c h)) {
    /* The ground cannot follow the ink, so the ink follows the ground. */
    .reader > .root {
      color: var(--news-ink, CanvasText);
    }
  }
  @media (min-width: 48em) {
    .reader {
      inline-size: 48em;
      max-inline-size: calc(100% - 2em);
      block-size: fit-content;
      max-block-size: calc(100% - 6em);
      margin: 3em auto auto;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .reader[open] {
      animation: rise 0.16s cubic-bezier(0.2, 0, 0, 1);
    }
    .reader[open]::backdrop {
      animation: fade 0.16s cubic-bezier(0.2, 0, 0, 1);
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 0.5em;
    }
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .reader {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .root {
      background: #fff;
    }
    .in {
      padding: 0;
    }
    .paper {
      border-block-end: 1px solid;
      padding-block-end: 0.5em;
      margin-block-end: 1.5em;
      font-family: var(--_mf);
      font-size: var(--_meta);
    }
  }
`;
