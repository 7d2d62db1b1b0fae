import { css } from '../draw/css.js';

export const styles = css`
  .line {
    --_target: max(2.75em, 44px);
    display: flex;
    align-items: center;
    column-gap: 0.875em;
    min-block-size: calc(var(--_target) + 2px);
    border-block: 1px solid;
  }
  .lab {
    flex: 0 1 auto;
    min-inline-size: 0;
    padding-inline-end: 0.875em;
    border-inline-end: 1px solid var(--_rule);
    font-family: var(--_mf);
    font-size: 0.9375em;
    font-weight: 700;
    line-height: 1.75;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .lab .sk {
    inline-size: 3.5em;
    line-height: 1.4;
  }
  .turns {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .card {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: center;
    block-size: var(--_target);
  }
  .card[hidden] {
    display: none;
  }
  /* One in a foreign direction runs its own way, beside the label all the same. */
  .flow {
    display: grid;
    grid-auto-flow: column;
    justify-content: start;
    justify-self: start;
    align-items: baseline;
    column-gap: 0.6em;
  }
  .kick,
  time {
    white-space: nowrap;
  }
  /* As wide as "Yesterday", so that the headline keeps its place when the time comes, and when another does. */
  time,
  time.blank {
    min-inline-size: 5.5em;
    font-family: var(--_mf);
    font-size: var(--_meta);
    color: var(--_quiet);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .card .t-h {
    --_hw: 400;
    --_lh: 1.4;
    min-inline-size: 0;
    font-family: inherit;
    letter-spacing: 0;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* The whole line is the target. */
  .card a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .line .card a:focus-visible::after,
  .line .ib:focus-visible {
    outline-offset: -2px;
  }
  .ctl {
    display: flex;
    flex: none;
    margin-inline-start: auto;
  }
  /* They do nothing before there is code. */
  :host(:not(:defined)) .ctl {
    visibility: hidden;
  }
  .ib {
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
  .pause svg {
    fill: currentColor;
    stroke: none;
  }
  :is(.previous, .next):dir(rtl) svg {
    transform: scaleX(-1);
  }
  /* Two lines, whatever stands in them. */
  @container n (max-width: 29.99em) {
    .line {
      flex-wrap: wrap;
      padding-block-end: 0.5em;
    }
    .lab {
      flex: 1 1 0;
      padding: 0;
      border: 0;
      line-height: max(2.9333em, 44px);
    }
    .lab .sk {
      margin-block: calc((max(2.9333em, 44px) - 1lh) / 2);
    }
    .turns {
      flex: 1 0 100%;
      order: 1;
    }
    .card {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      align-content: start;
      block-size: 2lh;
      overflow: hidden;
      line-height: calc(1.4 + var(--_l));
    }
    .flow {
      display: block;
      inline-size: fit-content;
    }
    .kick,
    .card .t-h {
      display: inline;
      white-space: normal;
    }
    .kick {
      margin-inline-end: 0.25em;
    }
    .kick > * + * {
      margin-inline-start: 0.5em;
    }
    .card .t-h {
      line-height: inherit;
      text-wrap: wrap;
    }
    time,
    time.blank {
      display: none;
    }
  }
  /* No room for both: how old the news is says more than what it is called. */
  @container n (max-width: 23.99em) {
    .lab:has(+ .asof) {
      display: none;
    }
    .line .asof {
      flex: 1 1 0;
      min-inline-size: 0;
      /* Two lines of it are as high as the buttons beside it: 11:12 is longer than 8:12. */
      line-height: calc(var(--_target) / 2);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .pause {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .turned > :not([hidden]) {
      animation: turn 200ms cubic-bezier(0.2, 0, 0, 1);
    }
    @container n (max-width: 17.99em) {
      .previous,
      .next {
        display: none;
      }
    }
  }
  @keyframes turn {
    from {
      opacity: 0;
    }
  }
  @media print {
    .ctl {
      display: none;
    }
    .card,
    .flow {
      display: block;
      block-size: auto;
      padding-block: 0.5em;
    }
    .card .t-h {
      white-space: normal;
    }
  }
`;
