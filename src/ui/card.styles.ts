import { css } from '../draw/css.js';

export const cardStyles = css`
  .card {
    position: relative;
  }
  /* Words flow: a grid of their own in each row takes a phone as long as all the rest of the row. */
  :where(.card:not(.text)) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(0.75em * var(--_d)) 1.25em;
    align-content: start;
  }
  .txt {
    min-inline-size: 0;
  }
  /* In the em of the small type: 0.375em of the card's. */
  .card .kick {
    margin-block-end: calc(0.4286em * var(--_d));
  }
  .card p.meta {
    margin-block-start: calc(0.4615em * var(--_d) + 0.125em);
  }
  .card a::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 1;
  }
  .card .sf {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    max-inline-size: 34em;
    margin-block-start: calc(0.375em * var(--_d));
  }
  .op .t-h {
    --_hw: var(--news-opinion-weight, 400);
  }
  .m {
    inline-size: 9em;
  }
  .pic {
    position: relative;
    display: block;
    aspect-ratio: 3 / 2;
    overflow: clip;
    border-radius: var(--news-radius, 0);
    background: var(--_wash);
  }
  .pic.sk {
    block-size: auto;
    margin: 0;
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .row {
    grid-template-columns: minmax(0, 1fr) clamp(5.25em, 30cqi, 13em);
  }
  .row .pic {
    grid-area: 1 / 2;
    align-self: start;
  }
  .row .txt {
    grid-area: 1 / 1;
  }
  @container n (max-width: 29.99em) {
    .row {
      column-gap: 1em;
    }
    .row .pic {
      aspect-ratio: 1;
    }
    .row .sf {
      display: none;
    }
  }
  @container n (max-width: 17.99em) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .row .pic,
    .card .sf {
      display: none;
    }
  }
  /* What a row reserves, filled or not: its lines of headline, a line for the kicker, one for the meta. Without a clamp that is no length. */
  .text,
  .txt {
    min-block-size: calc(
      var(--_r, var(--_c, 2)) * var(--_s, 1.3125em) * var(--news-headline-scale, 1) * (var(--_lh, 1.2) + var(--_l)) +
        var(--_km, 2.376em + 0.75em * var(--_d))
    );
  }
  :host([show]:not([show*='section'], [show*='kicker'])) .root {
    --_km: 1.239em + 0.375em * var(--_d);
  }
  :host([show='']) .root {
    --_km: 0em;
  }
  .cut .t-h:not(:has(:focus-visible, .sk)) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_c, 2);
    overflow: hidden;
  }
  .c0 {
    --_c: none;
  }
  .c1 {
    --_c: 1;
  }
  .c2 {
    --_c: 2;
  }
  .c3 {
    --_c: 3;
  }
  .c4 {
    --_c: 4;
  }
`;
