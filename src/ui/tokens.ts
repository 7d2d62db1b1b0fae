/**
 * What every element's shadow root shares: the ink, the rules, the type. LOOK: sizes sit on leaves only, so `em` never compounds.
 * Only what the first frame shows: what answers the reader, a medium or a failure is in `later.ts`.
 */
import { css } from '../draw/css.js';

export const tokens = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    --_quiet: var(--news-quiet, color-mix(in srgb, currentColor 82%, transparent));
    --_edge: var(--news-edge, color-mix(in srgb, currentColor 80%, transparent));
    --_rule: var(--news-rule, color-mix(in srgb, currentColor 24%, transparent));
    --_wash: var(--news-wash, color-mix(in srgb, currentColor 6%, transparent));
    --_paper: var(--news-paper, Canvas);
    --_hw: var(--news-headline-weight, 700);
    --_hf: var(--news-font-headline, inherit);
    --_mf: var(--news-font-meta, inherit);
    --_ht: var(--news-headline-tracking, -0.012em);
    --_bar: var(--news-rule-heavy, 3px) solid var(--news-rule-heavy-color, currentColor);
    --_d: var(--news-density, 1);
    /* Small type is larger where the script is small. */
    --_sm: 1;
    --_meta: max(0.8125em * var(--_sm), 12px);
    display: block;
    position: relative;
    container: n / inline-size;
    contain-intrinsic-inline-size: 20em;
    font-family: var(--news-font, inherit);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    color: var(--news-ink, inherit);
    /* Not break-word: that leaves the least width of a grid's cells at their longest word. */
    overflow-wrap: anywhere;
    /* Not among what comes later: every line would be laid out again. */
    -webkit-text-size-adjust: 100%;
  }
  @supports (color: oklch(from currentColor l c h)) {
    .root {
      /* Full ink where the host's own text is mid-grey: quiet never dims grey into failure. */
      --_quiet: var(--news-quiet, oklch(from currentColor l c h / clamp(0.82, 1.06 - 1.05 * max(l - 0.6, 0.6 - l), 1)));
      --_paper: var(--news-paper, oklch(from currentColor clamp(0.18, (0.6 - l) * 1000, 1) 0 0));
    }
  }
  .light,
  .dark {
    background: var(--news-paper, light-dark(#fff, #121212));
    color: var(--news-ink, light-dark(#121212, #ececec));
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  .compact {
    --_d: calc(0.75 * var(--news-density, 1));
  }
  .spacious {
    --_d: calc(1.25 * var(--news-density, 1));
  }
  /* Added to every line-height: what the script needs, and what the page wants. */
  :is(.root, .t-h, .sf) {
    --_l: calc(var(--news-leading, 0) + var(--_ls, 0));
  }
  :is(.root, .t-h, .sf):is(:lang(ar), :lang(fa)) {
    --_ls: 0.3;
    --_ht: 0em;
    --_sm: 1.14;
  }
  :is(.root, .t-h, .sf):lang(ur) {
    --_ls: 0.6;
    --_ht: 0em;
  }
  :is(.root, .t-h, .sf):is(:lang(hi), :lang(mr), :lang(ne), :lang(th), :lang(bn)) {
    --_ls: 0.15;
  }
  :is(.root, .t-h, .sf):is(:lang(ja), :lang(zh), :lang(ko)) {
    --_ls: 0.1;
  }
  .root *,
  .root ::before,
  .root ::after {
    box-sizing: border-box;
  }
  p,
  ul,
  ol,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  /* Engines give list items match-parent, which turns rows in another direction round. */
  li {
    text-align: start;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  button {
    all: unset;
    cursor: pointer;
    font-family: var(--_mf);
  }
  svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: square;
    vertical-align: -0.25em;
  }
  .vh:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    white-space: nowrap;
  }
  /* Type: a step is a size, a line-height and a tracking. */
  .t-h {
    font-family: var(--_hf);
    font-size: calc(var(--_s) * var(--news-headline-scale, 1));
    font-weight: var(--_hw);
    font-stretch: var(--news-headline-stretch, normal);
    font-variant-numeric: lining-nums;
    line-height: calc(var(--_lh) + var(--_l));
    letter-spacing: var(--_ht);
    text-wrap: balance;
  }
  .s0 {
    --_s: 1em;
    --_lh: 1.3;
  }
  .s1 {
    --_s: 1.125em;
    --_lh: 1.25;
  }
  .s2 {
    --_s: 1.3125em;
    --_lh: 1.2;
  }
  .kick {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.5em;
    font-family: var(--_mf);
    font-size: calc(0.875em * var(--_sm));
    font-weight: 700;
    line-height: 1.3;
    color: var(--news-accent-text, inherit);
  }
  .who {
    font-weight: 400;
    color: var(--_quiet);
  }
  .live::before {
    content: '';
    display: inline-block;
    inline-size: 0.62em;
    block-size: 0.62em;
    margin-inline-end: 0.4em;
    border-radius: 50%;
    background: var(--news-live, #dc2f2f);
    forced-color-adjust: none;
  }
  .sf {
    line-height: calc(1.4 + var(--_l) * 0.6);
    text-wrap: pretty;
    color: var(--_quiet);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.1em;
    /* The dot before a part that begins a line. */
    overflow: clip;
    font-family: var(--_mf);
    font-size: var(--_meta);
    line-height: calc(1.4 + var(--_l) * 0.5);
    color: var(--_quiet);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .meta > * {
    position: relative;
    /* A name runs its own way; the dot before it does not. */
    unicode-bidi: plaintext;
  }
  /* English words on a page from right to left: in their own order, at the line's own start. */
  time {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .meta > * + *::before {
    content: '·' / '';
    position: absolute;
    inset-inline-start: -0.68em;
    font-weight: 700;
  }
  .meta svg {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin-inline-end: 0.3em;
    vertical-align: -0.2em;
  }
  /* Room for "12 minutes ago", "27 September 2026" or "Updated 12 minutes ago", before Intl has spoken. */
  .blank,
  .meta > time:last-child {
    display: inline-block;
    min-inline-size: min(100%, var(--_w, 7em));
  }
  .d {
    --_w: 10.1em;
  }
  .u {
    --_w: 19em;
  }
  /* Still bars in the real line boxes, after 200 ms. */
  .sk {
    display: block;
    block-size: 1lh;
    border-block: 0.14lh solid transparent;
    background: color-mix(in srgb, currentColor 10%, transparent) padding-box;
    animation: sk 1ms 0.2s both;
  }
  .sk.w {
    inline-size: 68%;
  }
  @keyframes sk {
    from {
      visibility: hidden;
    }
  }
`;
