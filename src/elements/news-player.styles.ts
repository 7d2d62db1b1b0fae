import { css } from '../draw/css.js';

export const styles = css`
  .seat {
    display: block;
  }
  .row {
    --_target: max(2.75em, 44px);
    container: n / inline-size;
    font-family: var(--_mf);
  }
  .play {
    display: grid;
    grid-template: 'disc title acts' auto 'disc low acts' auto 'disc get acts' auto / auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 0.875em;
    border-block: 1px solid var(--_rule);
    padding-block: 0.625em;
  }
  .disc {
    grid-area: disc;
    display: grid;
    place-items: center;
    inline-size: max(3em, 44px);
    block-size: max(3em, 44px);
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--news-button, currentColor);
  }
  .disc > span {
    display: grid;
    color: var(--news-button-text, var(--_paper));
  }
  .disc svg {
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: currentColor;
    stroke: none;
  }
  .disc > .line svg {
    fill: none;
    stroke: currentColor;
  }
  .ti {
    grid-area: title;
    display: flex;
    column-gap: 0.6em;
    min-inline-size: 0;
    font-size: 0.9375em;
    font-weight: 700;
    line-height: calc(1.3 + var(--_l));
  }
  .ttl {
    flex: 0 1 auto;
    min-inline-size: 0;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* A sentence is never cut. */
  .failed .ttl {
    white-space: normal;
  }
  .sfx {
    flex: none;
    font-weight: 400;
    color: var(--_quiet);
  }
  .low {
    grid-area: low;
    min-block-size: max(1.5em, 24px);
    font-size: var(--_meta);
    line-height: max(1.846em, 24px);
    color: var(--_quiet);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .low:has(.live) {
    color: inherit;
    font-weight: 700;
  }
  .bare .ti {
    grid-row: 1 / 3;
    min-block-size: max(2.75em, 44px);
    align-items: center;
  }
  /* A tape runs the same way in every script, and a native slider would turn round. */
  .seek {
    direction: ltr;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 0.8em;
    color: inherit;
  }
  .range {
    --_p: 0;
    --_thumb: 0.875em;
    --_fill: var(--news-accent, currentColor);
    appearance: none;
    inline-size: 100%;
    min-inline-size: 0;
    /* The line is thin, what a thumb meets is not. */
    block-size: max(2.75em, 44px);
    margin: 0;
    margin-block: calc((1.5em - max(2.75em, 44px)) / 2);
    border: 0;
    padding: 0;
    font: inherit;
    color: inherit;
    cursor: pointer;
    direction: ltr;
    background:
      linear-gradient(var(--_fill)) 0 50% / calc(var(--_thumb) / 2 + var(--_p) * (100% - var(--_thumb))) 4px no-repeat,
      linear-gradient(var(--_edge)) 0 50% / 100% 1px no-repeat;
  }
  .range::-webkit-slider-thumb {
    appearance: none;
    box-sizing: border-box;
    inline-size: 0.875em;
    block-size: 0.875em;
    border: 2px solid var(--_fill);
    border-radius: 50%;
    background: var(--_fill);
  }
  .range::-moz-range-thumb {
    box-sizing: border-box;
    inline-size: 0.875em;
    block-size: 0.875em;
    border: 2px solid var(--_fill);
    border-radius: 50%;
    background: var(--_fill);
  }
  .range::-moz-range-track {
    background: none;
  }
  /* It waits: the thumb is hollow. */
  :is(.loading, .slow) .seek .range::-webkit-slider-thumb {
    background: var(--_paper);
  }
  :is(.loading, .slow) .seek .range::-moz-range-thumb {
    background: var(--_paper);
  }
  .acts {
    grid-area: acts;
    display: flex;
    align-items: center;
  }
  .skips,
  .moves {
    display: flex;
  }
  .skips {
    direction: ltr;
  }
  .ib {
    box-sizing: border-box;
    display: inline-grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    border-radius: var(--news-radius, 0);
    line-height: 1;
  }
  .ib:hover {
    background: var(--_wash);
  }
  .ib:active {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  .jump svg {
    inline-size: 1.75em;
    block-size: 1.75em;
    stroke-width: 1.5;
  }
  .jump text {
    font: 700 7.4px/1 sans-serif;
    fill: currentColor;
    stroke: none;
    text-anchor: middle;
  }
  .turn:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .spd {
    appearance: none;
    inline-size: max(3.6em, 44px);
    margin: 0;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    /* Below 16 px iOS enlarges the page. */
    font: 700 max(0.875em, 16px) / 1.2 var(--_mf);
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    text-align: center;
    text-align-last: center;
    direction: ltr;
    cursor: pointer;
  }
  .spd option {
    background: Canvas;
    color: CanvasText;
  }
  .vol {
    display: flex;
    align-items: center;
    gap: 0.6em;
    padding-inline-end: 0.75em;
    font-size: var(--_meta);
    white-space: nowrap;
  }
  .vol .range {
    inline-size: 5em;
  }
  .get {
    grid-area: get;
    justify-self: start;
    display: inline-flex;
    align-items: center;
    min-block-size: max(3.385em, 44px);
    font-size: var(--_meta);
  }
  @container n (min-width: 44em) {
    .play:has(.get) {
      grid-template: 'disc title get acts' auto 'disc low get acts' auto / auto minmax(0, 1fr) auto auto;
    }
  }
  .row :is(input, select):focus-visible {
    outline: 2px solid var(--news-focus, currentColor);
    outline-offset: -2px;
  }
  .row .range:focus-visible {
    outline-offset: 0;
  }
  @container n (max-width: 43.99em) {
    .vol {
      display: none;
    }
  }
  @container n (max-width: 37.99em) {
    .spd {
      display: none;
    }
  }
  @container n (max-width: 29.99em) {
    .skips {
      display: none;
    }
  }
  @container n (max-width: 15.99em) {
    .play {
      grid-template: 'disc acts' auto 'title title' auto 'low low' auto 'get get' auto / minmax(0, 1fr) auto;
      row-gap: 0.25em;
    }
    .bare .ti {
      grid-row: auto;
      min-block-size: 0;
    }
    .ti {
      flex-wrap: wrap;
    }
    .ttl {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      white-space: normal;
    }
    .failed .ttl {
      -webkit-line-clamp: none;
    }
  }
  @media (forced-colors: active) {
    .disc {
      border-color: ButtonText;
      background: ButtonFace;
    }
    .disc > span {
      color: ButtonText;
    }
    /* Gradients go there, so the line is drawn in the system's own colours. */
    .range {
      --_fill: Highlight;
      --_edge: GrayText;
      --_paper: Canvas;
      forced-color-adjust: none;
    }
  }
  @media print {
    .row {
      display: none;
    }
  }
`;
