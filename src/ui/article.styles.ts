import { css } from '../draw/css.js';

export const articleStyles = css`
  .art:is(:lang(ar), :lang(fa)) {
    --_l: calc(var(--news-leading, 0) + 0.3);
    --_ht: 0em;
  }
  .art:lang(ur) {
    --_l: calc(var(--news-leading, 0) + 0.6);
    --_ht: 0em;
  }
  .art:is(:lang(hi), :lang(mr), :lang(ne), :lang(th), :lang(bn), :lang(ja), :lang(zh), :lang(ko)) {
    --_l: calc(var(--news-leading, 0) + 0.15);
  }
  .art.op {
    --_hw: var(--news-opinion-weight, 400);
  }
  .art > .kick {
    padding-block-end: 0.6em;
  }
  .s6 {
    --_s: clamp(1.75em, 1.05em + 3.1cqi, 3.25em);
    --_lh: 1.06;
    max-inline-size: 18em;
  }
  .stand {
    padding-block-start: 0.7em;
    max-inline-size: 32em;
    font-family: var(--news-font-body, inherit);
    font-size: 1.25em;
    font-weight: var(--news-standfirst-weight, 400);
    font-style: var(--news-standfirst-style, normal);
    line-height: calc(1.35 + var(--_l) * 0.7);
    text-wrap: pretty;
  }
  /* Scripts without italics would be slanted. */
  .stand:is(:lang(th), :lang(bn), :lang(ja), :lang(zh), :lang(ko), :lang(ar), :lang(fa), :lang(ur), :lang(he)),
  .stand:is(:lang(hi), :lang(mr), :lang(ne)) {
    font-style: normal;
  }
  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.375em 0.75em;
    align-items: start;
    align-content: start;
    padding-block: 1.25em;
  }
  .by,
  .stamp {
    grid-column: 1;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    grid-area: 1 / 2 / span 2;
  }
  .tools .btn {
    font-size: 0.875em;
    min-block-size: max(3.15em, 44px);
  }
  .sizes {
    display: flex;
    direction: ltr;
  }
  .sizes .btn + .btn {
    margin-inline-start: -1px;
  }
  .sizes .btn {
    padding-inline: 0.9em;
    font-variant-numeric: lining-nums;
  }
  /* Signs, not words: the buttons have names. */
  .sizes .btn::before {
    content: 'A−' / '';
  }
  .sizes .up::before {
    content: 'A+' / '';
    font-size: 1.2em;
  }
  [aria-disabled] {
    border-style: dashed;
    cursor: default;
  }
  .ways {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.5em;
    font-family: var(--_mf);
    font-size: 0.875em;
  }
  .ways > :is(a, button) {
    display: inline-flex;
    align-items: center;
    min-block-size: max(3.15em, 44px);
  }
  .ways > label {
    flex: 1 1 100%;
    display: grid;
    gap: 0.4em;
    line-height: calc(1.4 + var(--_l) * 0.5);
  }
  .ways input {
    min-inline-size: 0;
    inline-size: 100%;
    max-inline-size: 34em;
    box-sizing: border-box;
    padding: 0.6em 0.7em;
    border: 1px solid var(--_edge);
    border-radius: var(--news-radius, 0);
    background: none;
    color: inherit;
    font: inherit;
    /* iOS enlarges the page for a field with smaller letters. */
    font-size: max(1em, 16px);
  }
  .ways input:focus-visible {
    outline: 2px solid var(--news-focus, currentColor);
    outline-offset: 2px;
  }
  .main > slot {
    display: block;
  }
  ::slotted([slot='player']:not([hidden], [state='empty'])) {
    max-inline-size: 34em;
    margin-block-end: 1.5em;
  }
  /* The column stays, the letters in it grow; a pull quote is large enough. */
  .z0 {
    --_z: 0.9;
  }
  .z2 {
    --_z: 1.15;
  }
  .z3 {
    --_z: 1.3;
  }
  .z4 {
    --_z: 1.5;
  }
  .body:is(.z0, .z2, .z3, .z4) {
    font-size: calc(1em * var(--_z));
    max-inline-size: calc(34em / var(--_z));
  }
  .body:is(.z2, .z3, .z4) > .news-pull {
    font-size: calc(1.5em / var(--_z));
  }
  .by {
    display: grid;
    gap: 0.375em;
    font-family: var(--_mf);
    font-size: 0.9375em;
    font-weight: 700;
    line-height: calc(1.4 + var(--_l) * 0.5);
  }
  .role {
    display: block;
    font-weight: 400;
  }
  .by a,
  :is(.src, .more, .plain) a {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .stamp {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .top > .stamp {
    padding-block-start: 0.75em;
  }
  .lead {
    margin-block-end: 1.75em;
  }
  .lead .tall {
    max-inline-size: 34em;
  }
  .more,
  .plain {
    margin-block-end: 1.25em;
  }
  .fix,
  .tags {
    max-inline-size: 34em;
    border-block-start: 1px solid var(--_rule);
    padding-block: 1em;
  }
  .tags {
    /* With "none" Safari takes it for no list. */
    list-style-type: '';
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    font-family: var(--_mf);
  }
  .tags li {
    max-inline-size: 100%;
    font-size: 0.9375em;
  }
  .src {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-block-end: 1em;
  }
  .wall {
    display: grid;
    gap: 0.625em;
    justify-items: start;
    max-inline-size: 34em;
    border-block-start: var(--_bar);
    padding-block: 1.25em;
  }
  .solid a {
    display: inline-flex;
    align-items: center;
    min-block-size: max(2.75em, 44px);
    padding: 0.4em 1.15em;
    border: 1px solid var(--news-button, currentColor);
    border-radius: var(--news-radius, 0);
    background: var(--news-button, currentColor);
    font-family: var(--_mf);
    font-weight: 700;
    line-height: 1.2;
  }
  .solid a > * {
    color: var(--news-button-text, var(--_paper));
  }
  .solid a:hover {
    box-shadow: inset 0 -3px color-mix(in srgb, var(--news-button-text, var(--_paper)) 60%, transparent);
  }
  .held > :last-child {
    mask-image: linear-gradient(#000 20%, transparent);
  }
  @container n (max-width: 29.99em) {
    .stand {
      font-size: 1.125em;
    }
  }
  @container n (max-width: 23.99em) {
    .side > .tools:has(.sizes) {
      grid-area: auto / 1 / auto / -1;
    }
    .side .btn {
      padding: 0;
      inline-size: max(3.15em, 44px);
    }
    .side b {
      display: none;
    }
  }
  @media print {
    .tools,
    .ways,
    .solid,
    ::slotted([slot='player']) {
      display: none;
    }
    .s6,
    .s4 {
      break-after: avoid;
    }
    .body :is(p, li, td, th, figcaption, cite, summary) a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.8em;
      overflow-wrap: anywhere;
    }
  }
`;
