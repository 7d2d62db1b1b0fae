import { css } from '../draw/css.js';

export const styles = css`
  .s3 {
    --_s: 1.625em;
    --_lh: 1.15;
  }
  .hero {
    gap: 1em 2em;
  }
  .hero .txt {
    gap: 0.625em;
  }
  .hero .sf {
    font-size: 1.125em;
  }
  @container n (min-width: 30em) {
    .text .s2 {
      --_s: 1.625em;
      --_lh: 1.15;
    }
  }
  @container n (min-width: 44em) {
    .hero {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .hero .sf {
      -webkit-line-clamp: none;
    }
    .hero .pic {
      grid-column: 2;
      grid-row: 1;
    }
    .hero .txt {
      grid-column: 1;
      grid-row: 1;
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
