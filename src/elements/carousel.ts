/**
 * The buttons of a carousel, which never turns by itself: https://www.w3.org/WAI/ARIA/apg/patterns/carousel/. Its cards stay a list, as
 * several are in view at once and all can be reached. Fetched where a list has this layout.
 */
import { add, css } from '../draw/css.js';
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { listWords } from '../i18n/list-words.js';
import { icon } from '../ui/icon.js';
import type { View } from '../ui/view.js';
import type { NewsListElement } from './news-list.js';

const PREVIOUS = 'M15 5l-7 7 7 7';
const NEXT = 'M9 5l7 7-7 7';

const styles = css`
  .turn {
    display: flex;
    align-self: center;
    margin-block: -0.75em;
  }
  .turn.fits {
    visibility: hidden;
  }
  .turn > button {
    display: grid;
    place-items: center;
    inline-size: max(2.75em, 44px);
    block-size: max(2.75em, 44px);
  }
  .turn > button:hover {
    background: var(--_wash);
  }
  .turn > [aria-disabled='true'] {
    cursor: default;
    opacity: 0.35;
    background: none;
  }
  .turn:dir(rtl) svg {
    scale: -1 1;
  }
  .carousel {
    scrollbar-width: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .carousel {
      scroll-behavior: smooth;
    }
  }
  @media print {
    .turn {
      display: none;
    }
    .carousel {
      grid-auto-flow: row;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      overflow: visible;
    }
  }
`;

export class Carousel {
  /** Where it stands: at its start, at its end, or both. */
  #start = true;
  #end = false;
  #scroller?: HTMLElement;
  #observer = new ResizeObserver(() => this.#measure());

  constructor(private readonly host: NewsListElement) {
    add(host.renderRoot, styles);
  }

  /** They keep their room where all cards fit, so that nothing moves when that is known. */
  buttons({ m }: View): TemplateResult | typeof nothing {
    if (this.host.articles.length < 2 || this.host.state === 'loading') return nothing;
    const { previousStories, nextStories } = listWords(m);
    const button = (part: string, name: string, path: string, by: number, ended: boolean): TemplateResult =>
      html`<button
        part=${part}
        type="button"
        aria-label=${name}
        aria-disabled=${ended ? 'true' : nothing}
        @click=${() => this.#turn(by)}
      >
        ${icon(path)}
      </button>`;
    return html`<span class="turn ${this.#start && this.#end ? 'fits' : ''}"
      >${button('previous', previousStories, PREVIOUS, -1, this.#start)}${button('next', nextStories, NEXT, 1, this.#end)}</span
    >`;
  }

  /** After each update of the element: the cards may be others. */
  look(): void {
    const scroller = this.host.renderRoot.querySelector<HTMLElement>('.carousel:not([aria-hidden])') ?? undefined;
    if (scroller !== this.#scroller) {
      this.stop();
      this.#scroller = scroller;
      scroller?.addEventListener('scroll', this.#measure, { passive: true });
      scroller?.addEventListener('focusin', this.#follow);
      if (scroller) this.#observer.observe(scroller);
    }
    this.#measure();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#scroller?.removeEventListener('scroll', this.#measure);
    this.#scroller?.removeEventListener('focusin', this.#follow);
    this.#scroller = undefined;
  }

  #measure = (): void => {
    const scroller = this.#scroller;
    if (!scroller?.clientWidth) return;
    // Where it reads from the right it counts down from 0.
    const at = Math.abs(scroller.scrollLeft);
    const start = at < 8;
    const end = at + scroller.clientWidth > scroller.scrollWidth - 8;
    if (start === this.#start && end === this.#end) return;
    this.#start = start;
    this.#end = end;
    this.host.requestUpdate();
  };

  /** The browser brings a link into view, and snapping may take its card out again: who tabs through the cards sees each whole. */
  #follow = ({ target }: Event): void => {
    const card = (target as Element).closest('li');
    requestAnimationFrame(() => {
      const view = this.#scroller?.getBoundingClientRect();
      if (!card || !view) return;
      const { left, right } = card.getBoundingClientRect();
      if (left < view.left - 1 || right > view.right + 1) card.scrollIntoView({ block: 'nearest', inline: 'start' });
    });
  };

  /** By as many cards as are wholly in view. */
  #turn(by: number): void {
    const scroller = this.#scroller;
    const [one, other] = scroller?.children ?? [];
    if (!scroller || !one || !other || (by < 0 ? this.#start : this.#end)) return;
    const step = other.getBoundingClientRect().left - one.getBoundingClientRect().left;
    const cards = Math.max(1, Math.floor((scroller.clientWidth + 1) / Math.abs(step)));
    scroller.scrollBy({ left: by * cards * step });
  }
}
