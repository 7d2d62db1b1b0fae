import { css } from '../draw/css.js';

export const styles = css`
  .up {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    max-inline-size: 44em;
  }
  .rule {
    border-block-start: var(--_bar);
    padding-block-start: 0.75em;
  }
  .boxed {
    max-inline-size: none;
    padding: clamp(1em, 4cqi, 2em);
    background: var(--_wash);
  }
  .intro {
    max-inline-size: 34em;
    line-height: calc(1.4 + var(--_l) * 0.6);
    text-wrap: pretty;
  }
  /* Where the host has put nothing there is no room for it either. */
  .intro ::slotted(*) {
    display: block;
    padding-block-start: 0.375em;
  }
  .fine ::slotted(*) {
    display: block;
    padding-block-start: 0.5em;
  }
  /* What comes in place of the form takes its room, so that nothing below moves. */
  .swap {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .swap > * {
    grid-area: 1 / 1;
  }
  .away {
    visibility: hidden;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    margin: 0;
    padding-block-start: 0.375em;
  }
  form > label {
    padding-block-end: 0.5em;
    font-family: var(--_mf);
    font-size: calc(0.875em * var(--_sm));
    font-weight: 700;
    line-height: 1.3;
  }
  form > input {
    margin-block-end: 1em;
  }
  input {
    all: unset;
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(2.75em, 44px);
    padding: 0.4em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--news-radius, 0);
    background: var(--news-field, transparent);
    font-family: var(--_mf);
    /* Smaller, and iOS enlarges the whole page. */
    font-size: max(1em, 16px);
    line-height: 1.3;
    text-align: start;
    cursor: text;
  }
  input::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  input[aria-invalid] {
    padding-inline: calc(0.75em - 1px);
    border: 2px solid var(--news-bad, currentColor);
  }
  input:focus-visible {
    outline: 2px solid var(--news-focus, currentColor);
    outline-offset: 2px;
  }
  .f {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .solid {
    /* "Sending" is longer than "Sign up", and the field beside it keeps its width. */
    min-inline-size: 7em;
    border-color: var(--news-button, currentColor);
    background: var(--news-button, currentColor);
  }
  .solid > span {
    color: var(--news-button-text, var(--_paper));
  }
  .solid:hover,
  .solid:active {
    background: var(--news-button, currentColor);
    box-shadow: inset 0 -3px color-mix(in srgb, var(--news-button-text, var(--_paper)) 60%, transparent);
  }
  .solid[aria-disabled] {
    border: 1px dashed var(--_edge);
    background: none;
    box-shadow: none;
    cursor: default;
  }
  .solid[aria-disabled] > span {
    color: inherit;
  }
  .err {
    display: flex;
    gap: 0.5em;
    padding-block-end: 0.5em;
    font-family: var(--_mf);
    font-size: 0.9375em;
    font-weight: 700;
    line-height: calc(1.4 + var(--_l) * 0.5);
    color: var(--news-bad, inherit);
  }
  .err:empty {
    display: none;
  }
  .err > span {
    min-inline-size: 0;
  }
  .agree {
    padding-block: 0.25em;
  }
  .agree label {
    display: flex;
    gap: 0.75em;
    min-block-size: max(2.75em, 44px);
    align-items: center;
    font-family: var(--_mf);
    font-size: calc(0.875em * var(--_sm));
    line-height: calc(1.45 + var(--_l) * 0.5);
    cursor: pointer;
  }
  .agree input {
    all: revert;
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--news-accent, currentColor);
  }
  .agree input[aria-invalid]:not(:focus-visible) {
    outline: 2px solid var(--news-bad, currentColor);
    outline-offset: 0;
  }
  .fine {
    max-inline-size: 42em;
    font-family: var(--_mf);
    font-size: var(--_meta);
    line-height: calc(1.45 + var(--_l) * 0.5);
    color: var(--_quiet);
    text-wrap: pretty;
  }
  .done {
    display: flex;
    gap: 0.75em;
    align-self: start;
    padding-block: 0.375em;
    line-height: calc(1.5 + var(--_l) * 0.5);
  }
  .done p {
    min-inline-size: 0;
  }
  .done svg {
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .done:not([part]) {
    visibility: hidden;
  }
  .bar {
    min-block-size: max(2.75em, 44px);
    background: color-mix(in srgb, currentColor 10%, transparent);
    animation: sk 1ms 0.2s both;
  }
  .inline form > label[for='email'] {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    white-space: nowrap;
  }
  /* Where the name is still to come, and is as long as most: the form keeps its place. */
  @container n (max-width: 29.99em) {
    .two {
      min-block-size: calc(2.4em + var(--_l) * 2em);
    }
  }
  @container n (min-width: 24em) {
    form:not(.agreed) > .f {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .agreed .btn {
      justify-self: start;
    }
    .on {
      grid-column: 1 / -1;
      justify-self: start;
    }
  }
  @container n (min-width: 44em) {
    .inline {
      max-inline-size: none;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: 2em;
      align-items: start;
    }
    .inline > .say {
      display: grid;
      min-block-size: max(2.75em, 44px);
      align-content: center;
      max-inline-size: 22em;
    }
    .inline form {
      padding: 0;
    }
  }
  @container n (min-width: 56em) {
    .boxed {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      column-gap: 3em;
      align-items: start;
    }
    .boxed form {
      padding: 0;
    }
  }
  @media (forced-colors: active) {
    .boxed {
      border: 1px solid;
    }
  }
  @media print {
    .swap {
      display: none;
    }
  }
`;
