/** The room that a page has reserved with `reserve.css`: what an element does not fill of it is given back when nobody sees that. */
import type { DrawnElement } from '../draw/element.js';

/** What the stylesheet looks for. */
const SETTLED = 'data-news-settled';
/** How far out of view an element must be: a reader who turns round must not see it. */
const MARGIN = 100;

export class Room {
  #observer?: IntersectionObserver;

  constructor(private readonly host: DrawnElement) {
    if (getComputedStyle(host, '::before').float !== 'left' || typeof IntersectionObserver !== 'function') return;
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries.at(-1)!), {
      rootMargin: `${MARGIN}px`,
    });
  }

  /** After each update: what is out of view already tells of no change by itself. */
  look(): void {
    const { host } = this;
    const observer = this.#observer;
    if (!observer || host.getAttribute('state') === 'loading') return;
    observer.disconnect();
    if (host.hasAttribute(SETTLED)) this.#observer = undefined;
    else observer.observe(host);
  }

  stop(): void {
    this.#observer?.disconnect();
  }

  #seen({ isIntersecting, boundingClientRect: { top, bottom, height } }: IntersectionObserverEntry): void {
    const { host } = this;
    // What shrinks above the reader moves the text, but for engines that hold on to it.
    const hidden = top >= innerHeight || (bottom <= 0 && CSS.supports('overflow-anchor', 'auto'));
    const drawn = host.renderRoot.querySelector('.root')!.getBoundingClientRect().height;
    if (isIntersecting || !hidden || height < drawn + 1) return;
    host.setAttribute(SETTLED, '');
    this.stop();
  }
}
