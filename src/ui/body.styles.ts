import { css } from '../draw/css.js';

export const bodyStyles = css`
  .body {
    display: flow-root;
    max-inline-size: 34em;
    font-family: var(--news-font-body, inherit);
  }
  .body > * {
    font-size: 1.125em;
    line-height: calc(1.55 + var(--_l));
    margin: 0 0 1em;
    text-wrap: pretty;
  }
  .body > :is(figure, .news-table, hr) {
    font-size: 1em;
    margin-block: 1.75em;
  }
  .body > :first-child {
    margin-block-start: 0;
  }
  .body :is(li, blockquote, details) > * + * {
    margin-block-start: 0.5em;
  }
  .body :is(p, li, td, th, figcaption, cite, summary) a {
    color: var(--news-link, inherit);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 55%, transparent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .body a:hover {
    text-decoration-color: currentColor;
    text-decoration-thickness: 2px;
  }
  .body [class^='news-h'] {
    font-family: var(--_hf);
    font-size: 1.375em;
    font-weight: var(--_hw);
    line-height: calc(1.2 + var(--_l));
    letter-spacing: var(--_ht);
    margin-block: 1.6em 0.5em;
    text-wrap: balance;
  }
  .body .news-h1 {
    font-size: 1.125em;
  }
  .body .news-h2 {
    font-family: inherit;
    font-size: 1.125em;
    font-weight: 700;
    margin-block: 0 0.25em;
  }
  .news-list li {
    position: relative;
    margin-block-end: 0.4em;
    padding-inline-start: 1.35em;
  }
  .news-list .news-list {
    margin-block-start: 0.4em;
  }
  ul.news-list > li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.2em;
    inset-block-start: 0.62em;
    border: 0.16em solid var(--news-accent, currentColor);
  }
  ol.news-list {
    list-style: decimal;
    padding-inline-start: 1.35em;
    font-variant-numeric: tabular-nums lining-nums;
  }
  ol.news-list > li {
    padding-inline-start: 0.15em;
  }
  .body cite {
    font-style: normal;
  }
  .news-quote {
    border-inline-start: 3px solid var(--news-accent, currentColor);
    padding-inline-start: 1em;
  }
  :is(figcaption, .body footer, .stamp, .src, .fix p, .ways > span) {
    font-family: var(--_mf);
    font-size: var(--_meta);
    font-weight: 400;
    line-height: calc(1.4 + var(--_l) * 0.5);
    letter-spacing: normal;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums lining-nums;
    text-wrap: pretty;
  }
  .body > .news-pull {
    border-block-start: var(--_bar);
    border-color: var(--news-accent, currentColor);
    padding-block-start: 0.5em;
    margin-block: 1.5em 1.75em;
    font-family: var(--_hf);
    font-size: 1.625em;
    line-height: calc(1.18 + var(--_l));
    letter-spacing: var(--_ht);
    text-wrap: balance;
  }
  .body .news-pull footer {
    font-size: max(0.5em, 12px);
  }
  figcaption {
    padding-block-start: 0.6em;
    max-inline-size: calc(44em / 0.8125);
  }
  figcaption small {
    font-size: inherit;
  }
  .news-credit {
    display: inline-block;
  }
  .news-pic {
    display: block;
    position: relative;
    overflow: clip;
    border-radius: var(--news-radius, 0);
    background: var(--_wash);
  }
  .news-pic svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 44em;
  }
  .news-pic:not(.small) img {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    inset: 0;
    object-fit: cover;
    object-position: 50% 25%;
  }
  .any,
  .wide {
    aspect-ratio: 3 / 2;
  }
  .news-pic.any img {
    object-fit: contain;
  }
  .small {
    inline-size: fit-content;
  }
  .small img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
  img.gone {
    opacity: 0;
  }
  .news-gallery > div {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 1em;
  }
  .news-table {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    /* It scrolls; its words are not cut up. */
    overflow-wrap: break-word;
    border-collapse: collapse;
    border-block: var(--_bar);
    border-block-end: 1px solid;
    font-family: var(--_mf);
    font-size: 0.875em;
    line-height: calc(1.4 + var(--_l));
    font-variant-numeric: tabular-nums lining-nums;
  }
  caption {
    text-align: start;
    font-weight: 700;
    padding-block-end: 0.6em;
  }
  th,
  td {
    text-align: start;
    vertical-align: baseline;
    padding-block: 0.5em;
    padding-inline: 0 0.75em;
    border-block-start: 1px solid var(--_rule);
  }
  .news-num {
    text-align: end;
    padding-inline: 0.75em 0;
  }
  code,
  kbd {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
    font-size: 0.875em;
  }
  .news-code {
    padding: 1em;
    border: 1px solid var(--_rule);
    overflow-x: auto;
    white-space: pre;
    tab-size: 2;
    text-align: left;
  }
  .news-embed {
    display: grid;
    border: 1px solid var(--_rule);
    text-align: center;
  }
  .news-embed > * {
    grid-area: 1 / 1;
    inline-size: 100%;
    block-size: auto;
    border: 0;
  }
  .news-embed > iframe {
    block-size: 100%;
  }
  .news-embed > div {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.75em;
    padding: 1em;
  }
  .news-embed p + p {
    margin-block-start: -0.75em;
    color: var(--_quiet);
  }
  video,
  audio {
    display: block;
    inline-size: 100%;
  }
  video {
    aspect-ratio: 16 / 9;
    background: var(--_wash);
  }
  summary {
    cursor: pointer;
    font-weight: 700;
  }
  hr {
    border: 0;
    border-block-start: 1px solid var(--_rule);
  }
  @container n (min-width: 66em) {
    .body > .news-pull {
      --_w: min(13em, 100cqi - 34em);
      float: inline-end;
      inline-size: var(--_w);
      margin-inline-end: calc(-1 * var(--_w) - 2em);
      margin-block: 0.25em 1em;
      font-size: 1.5em;
    }
  }
  /* Only where there is room beside the text: a mark that hangs over the edge of the page makes it scroll. */
  @container n (min-width: 40em) {
    .body > * {
      hanging-punctuation: first allow-end last;
    }
  }
  @container n (max-width: 29.99em) {
    .body > :is(p, .news-list) {
      font-size: 1.0625em;
    }
    .body > .news-pull {
      font-size: 1.4375em;
    }
  }
  @container n (max-width: 23.99em) {
    .body p {
      hyphens: auto;
      hyphenate-limit-chars: 8 4 4;
    }
  }
  @media (forced-colors: active) {
    .news-pic {
      border: 1px solid;
    }
  }
  @media print {
    .body {
      max-inline-size: none;
    }
    .body > * {
      orphans: 3;
      widows: 3;
    }
    .body :is(h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
    figure,
    tr,
    blockquote {
      break-inside: avoid;
    }
    .body :is(p, li) > a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.8em;
      overflow-wrap: anywhere;
    }
    .news-embed > :is(svg, div, iframe),
    audio,
    video {
      display: none;
    }
    .body > .news-code {
      white-space: pre-wrap;
    }
    .news-embed::after {
      content: attr(data-url);
      padding: 1em;
    }
  }
`;
