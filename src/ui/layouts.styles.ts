import { css } from '../draw/css.js';

export const listLayouts = css`
  .s4 {
    --_s: 2em;
    --_lh: 1.1;
  }
  .rows.compact {
    --_s: 1em;
    --_lh: 1.3;
  }
  .numbered {
    --_s: 1.125em;
    --_lh: 1.25;
  }
  .rows:is(.compact, .numbered) .txt {
    --_km: 0em;
  }
  :where(.numbered) {
    --_c: 3;
  }
  :where(.grid, .magazine, .carousel) {
    --_c: 4;
  }
  /* Neighbours in a grid are as high as the highest; a column of a magazine is not to stand full of holes. */
  .c:is(.grid, .magazine) {
    --_r: 2;
  }
  .compact > li {
    padding-block: calc(0.625em * var(--_d));
  }
  .compact > li + li,
  .numbered > li {
    border-block-start: 1px solid var(--_rule);
  }
  .compact > :first-child {
    padding-block-start: 0;
  }
  .compact .card {
    gap: 0.125em 0.75em;
  }
  @container n (min-width: 18em) {
    .timed .card {
      grid-template-columns: 3.25em minmax(0, 1fr);
      align-items: first baseline;
    }
  }
  /* What every item has above it, the first of each column has not. */
  .numbered {
    margin-block-start: calc(-0.75em * var(--_d));
    clip-path: inset(2px -8px -8px);
    column-gap: 2.5em;
    column-rule: 1px solid var(--_rule);
  }
  .numbered > li {
    break-inside: avoid;
    padding-block: calc(0.75em * var(--_d));
  }
  .numbered .card {
    grid-template-columns: 2.25em minmax(0, 1fr);
    column-gap: 0.5em;
  }
  .no {
    --_s: 2em;
    --_lh: 0.9;
    --_hw: var(--news-numeral-weight, 400);
    color: var(--news-accent, currentColor);
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14.5em), 1fr));
    gap: 2.5em;
  }
  .grid,
  .magazine {
    clip-path: inset(-8px);
  }
  :is(.grid, .magazine) > li {
    position: relative;
    min-inline-size: 0;
  }
  .grid > li::before,
  .grid > li::after,
  .magazine > li + li::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: -1.25em;
    border-inline-start: 1px solid var(--_rule);
  }
  .grid > li::after {
    inset-inline: 0;
    inset-block: -1.25em auto;
    border-inline-start: 0;
    border-block-start: 1px solid var(--_rule);
  }
  .magazine {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em 2.5em;
  }
  .magazine > li + li {
    border-block-start: 1px solid var(--_rule);
    padding-block-start: 1em;
  }
  .carousel {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: min(78%, 15.5em);
    gap: 1.25em;
    overflow-x: auto;
    scroll-snap-type: inline mandatory;
    /* Room for the ring round a card that has focus, which a scroller cuts; none of it beyond the end, where the page would scroll. */
    padding: 6px;
    margin: -6px 0;
    margin-inline-start: -6px;
    scroll-padding: 6px;
  }
  .carousel > li {
    scroll-snap-align: start;
  }
  @container n (max-width: 29.99em) {
    :where(.compact) {
      --_c: 3;
    }
    .grid {
      gap: 2em;
    }
    .grid > li::after {
      inset-block-start: -1em;
    }
    :is(.grid > li, .magazine > li + li) > .column {
      grid-template-columns: minmax(0, 1fr) 5.5em;
      column-gap: 1em;
      & .pic {
        grid-area: 1 / 2;
        aspect-ratio: 1;
        align-self: start;
      }
      & .sf {
        display: none;
      }
      & :is(.t-h, .txt) {
        --_s: 1.125em;
        --_lh: 1.25;
      }
    }
  }
  @container n (min-width: 38em) {
    .numbered {
      columns: 2;
    }
  }
  @container n (min-width: 44em) {
    .magazine {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .magazine > :first-child {
      grid-column: 1 / -1;
    }
  }
  @container n (max-width: 59.99em) {
    .magazine > ::before {
      display: none;
    }
  }
  @container n (min-width: 60em) {
    .magazine {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      row-gap: 1.75em;
    }
    .magazine > :first-child {
      grid-area: 1 / 1 / 3 / 3;
    }
    .magazine > :nth-child(2),
    .magazine > :nth-child(3) {
      border: 0;
      padding: 0;
    }
    .magazine > :nth-child(n + 4)::before {
      inset-block-start: 1em;
    }
    .magazine > :nth-child(4n + 6):last-child {
      grid-column: span 4;
    }
    .magazine > :nth-child(4n + 6):nth-last-child(2),
    .magazine > :nth-child(4n + 7):last-child,
    .magazine > :nth-child(4n + 8):last-child {
      grid-column: span 2;
    }
  }
`;

export const headlineLayouts = css`
  .s5,
  :is(.hero, .overlay) > .txt {
    --_s: clamp(1.75em, 1em + 3.1cqi, 2.75em);
    --_lh: 1.06;
  }
  .hero {
    gap: 1em 2em;
  }
  .hero .txt {
    --_d: 1.667;
  }
  .hero .sf {
    font-size: 1.125em;
    margin-block-start: 0.5556em;
  }
  @container n (min-width: 44em) {
    .hero {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .hero .sf {
      -webkit-line-clamp: none;
    }
    .hero .pic {
      grid-area: 1 / 2;
    }
    .hero .txt {
      grid-area: 1 / 1;
    }
  }
  @container n (min-width: 56em) {
    .hero {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
    }
  }
  .overlay {
    color: #fff;
  }
  .overlay > * {
    grid-area: 1 / 1;
  }
  .overlay .pic {
    aspect-ratio: 4 / 5;
  }
  @container n (min-width: 30em) {
    .overlay .pic {
      aspect-ratio: 3 / 2;
    }
  }
  @container n (min-width: 44em) {
    .overlay .pic {
      aspect-ratio: 2 / 1;
    }
  }
  .overlay .txt {
    --_quiet: #fff;
    align-self: end;
    z-index: 1;
    padding: 6em clamp(1em, 2.5cqi, 2em) clamp(1em, 2cqi, 1.5em);
    background: linear-gradient(
      to bottom,
      transparent,
      rgb(0 0 0 / 0.22) 2.25em,
      rgb(0 0 0 / 0.56) 4.25em,
      rgb(0 0 0 / 0.78) 6em
    );
  }
  .overlay .kick {
    color: #fff;
  }
  .overlay .sf {
    display: none;
  }
  .overlay .t-h {
    max-inline-size: 24em;
  }
`;
