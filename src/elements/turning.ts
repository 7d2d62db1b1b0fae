/**
 * When a ticker goes on by itself. It stands still under reduced motion, while it is paused, hovered, focused, out of view or in a hidden
 * tab, and while it has nowhere to go (WCAG 2.2.2 Pause, Stop, Hide; APG, carousel pattern).
 */
import type { Controller, Drawn } from '../draw/element.js';

export interface Turner extends Drawn, HTMLElement {
  /** Milliseconds that one headline stands, or 0 where there is only one. */
  readonly stay: number;
  /** The next one's turn has come. */
  turn(): void;
}

export class Turning implements Controller {
  /** Whether the reader has stopped it, here or earlier in this tab. */
  paused = false;
  #timer?: ReturnType<typeof setTimeout>;
  #stay = 0;
  #remembered = false;
  #seen = false;
  #hovered = false;
  /** Who has pressed "Resume" wants it to go on under the focus that is still on that button. */
  #insists = false;
  #observer?: IntersectionObserver;
  #still?: MediaQueryList;

  constructor(private readonly host: Turner) {
    host.addController(this);
  }

  hostConnected(): void {
    const { host } = this;
    this.#observer = new IntersectionObserver((entries) => {
      this.#seen = entries.at(-1)!.isIntersecting;
      this.restart();
    });
    this.#observer.observe(host);
    this.#still = matchMedia('(prefers-reduced-motion: reduce)');
    this.#still.addEventListener('change', this.restart);
    document.addEventListener('visibilitychange', this.restart);
    host.addEventListener('pointerenter', this.#hover);
    host.addEventListener('pointerleave', this.#hover);
    // What happens between two places within a shadow root is not heard outside of it.
    host.shadowRoot?.addEventListener('focusin', this.#focus);
    host.shadowRoot?.addEventListener('focusout', this.restart);
  }

  hostDisconnected(): void {
    const { host } = this;
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#still?.removeEventListener('change', this.restart);
    document.removeEventListener('visibilitychange', this.restart);
    host.removeEventListener('pointerenter', this.#hover);
    host.removeEventListener('pointerleave', this.#hover);
    host.shadowRoot?.removeEventListener('focusin', this.#focus);
    host.shadowRoot?.removeEventListener('focusout', this.restart);
    this.#hovered = this.#seen = false;
  }

  hostUpdated(): void {
    // Not before the first frame, which must be what a server drew.
    if (!this.#remembered) {
      this.#remembered = true;
      this.paused = remembered(this.host.localName);
      if (this.paused) this.host.requestUpdate();
    }
    if (this.#stay !== this.host.stay) this.restart();
  }

  /** The reader stops it or lets it go on, and finds it so on the next page. */
  toggle(): void {
    this.paused = !this.paused;
    this.#insists = !this.paused;
    this.#hovered = false;
    remember(this.host.localName, this.paused);
    this.restart();
    this.host.requestUpdate();
  }

  /** From now on the headline stands for its whole time, if it goes at all. */
  restart = (): void => {
    clearTimeout(this.#timer);
    this.#stay = this.host.stay;
    if (this.#stay && !this.#stands) this.#timer = setTimeout(this.#turn, this.#stay);
  };

  #turn = (): void => {
    this.host.turn();
    this.restart();
  };

  get #stands(): boolean {
    const focused = !!this.host.shadowRoot?.activeElement && !this.#insists;
    return this.paused || !this.#seen || this.#hovered || focused || document.hidden || !!this.#still?.matches;
  }

  #hover = ({ type, pointerType }: PointerEvent): void => {
    // A finger leaves nothing behind that hovers.
    this.#hovered = type === 'pointerenter' && pointerType !== 'touch';
    this.restart();
  };

  #focus = ({ target }: Event): void => {
    if (!(target as Element).matches('.pause')) this.#insists = false;
    this.restart();
  };
}

/* Storage may be blocked or full: what was pressed then holds for this page. */

function remembered(tag: string): boolean {
  try {
    return sessionStorage.getItem(`${tag}-paused`) === 'true';
  } catch {
    return false;
  }
}

function remember(tag: string, paused: boolean): void {
  try {
    if (paused) sessionStorage.setItem(`${tag}-paused`, 'true');
    else sessionStorage.removeItem(`${tag}-paused`);
  } catch {
    return;
  }
}
