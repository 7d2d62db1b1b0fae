import { html, nothing, type TemplateResult } from '../draw/template.js';
import type { Image } from '../model.js';

/**
 * A card's picture in a box of a set ratio, so nothing moves when it comes. Decorative: the card's link says the headline.
 * The element adds `gone` when the picture cannot be fetched: the box stays, quietly tinted.
 */
export const picture = ({ src, srcset, width = 0, height = 0 }: Image, sizes: string, over: unknown): TemplateResult =>
  html`<span class="pic ${height > width ? 'tall' : ''}" part="picture"
    ><img
      alt=""
      loading="lazy"
      decoding="async"
      referrerpolicy="strict-origin-when-cross-origin"
      sizes="auto, ${sizes}"
      width=${width || nothing}
      height=${height || nothing}
      srcset=${srcset ?? nothing}
      src=${src}
    />${over}</span
  >`;
