import { css } from '../draw/css.js';

/** The looks of what a list does that changes: choices, new stories, more. */
export const styles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.25em;
    margin-block: -0.75em 0.25em;
  }
  .chips > button,
  .newbar {
    min-block-size: max(2.75em, 44px);
    min-inline-size: 24px;
  }
  .chips > button {
    text-decoration-line: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .chips > button:hover {
    text-decoration-thickness: 2px;
  }
  .chips > [aria-pressed='true'] {
    font-weight: 700;
    text-decoration-line: none;
  }
  /* The width of the bold word, so that none moves when another is chosen. */
  .chips > button::after {
    content: attr(data-word) / '';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font-weight: 700;
  }
  .newbar {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    inline-size: 100%;
    margin-block-end: 1em;
    border-block: 1px solid var(--_rule);
    font-weight: 700;
  }
  .newbar:hover {
    background: var(--_wash);
  }
  .newbar ~ .rows {
    margin-block-start: 0;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-start: 1em;
    border-block-start: 1px solid var(--_rule);
    padding-block-start: 1.25em;
  }
  .btn[aria-disabled] {
    border-style: dashed;
    background: none;
    cursor: default;
  }
  @media print {
    .chips,
    .newbar {
      display: none;
    }
  }
`;
