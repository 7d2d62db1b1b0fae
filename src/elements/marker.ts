/**
 * Marks the block of an article that is read aloud, for the eye alone: what speaks must not be spoken over. Fetched when
 * something is read.
 */
import { add, css } from '../draw/css.js';

/* Behind the words, so that nothing moves. No weight, so that any rule of the page for its own tree wins. */
const styles = css`
  :where(.news-said) {
    position: relative;
    isolation: isolate;
  }
  :where(.news-said)::before {
    content: '';
    position: absolute;
    inset-block: -5px;
    inset-inline: -13px 0;
    z-index: -1;
    border-inline-start: 3px solid var(--news-accent, currentColor);
    background: var(--news-said, color-mix(in srgb, var(--news-accent, currentColor) 8%, transparent));
  }
  @media (forced-colors: active) {
    :where(.news-said)::before {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    :where(.news-said)::before {
      display: none;
    }
  }
`;

const NAMED: Record<number, string> = { '-2': '[part~=headline]', '-1': '[part~=standfirst]' };

/** The keys that scroll, unless they work a control. */
const KEYS = /^(Arrow|Page|Home|End| )/;
const CONTROLS = 'button, input, select, textarea, [contenteditable]';

export class Marker {
  #at?: HTMLElement;
  #block?: number;
  /** The reader has moved the page since the last mark. */
  #moved = false;
  #stop?: () => void;

  constructor(private readonly host: Element) {}

  /** `undefined`: nothing is read. To be called after each update too: what was drawn anew may stand where another block stood. */
  mark(block: number | undefined): void {
    const before = this.#at;
    const found = block === undefined ? undefined : this.#find(block);
    if (before !== found) {
      before?.classList.remove('news-said');
      if (before?.classList.length === 0) before.removeAttribute('class');
    }
    found?.classList.add('news-said');
    this.#at = found;
    if (block === this.#block) return;
    const follows = this.#block !== undefined && !this.#moved && before && isInView(before);
    this.#block = block;
    this.#moved = false;
    if (follows && found) follow(found);
    if (block === undefined) {
      this.#stop?.();
      this.#stop = undefined;
    } else this.#stop ??= onScroll(() => (this.#moved = true));
  }

  #find(block: number): HTMLElement | undefined {
    const { host } = this;
    const selector = NAMED[block] ?? `[data-block="${block}"]`;
    for (const root of [host.shadowRoot, host.querySelector(':scope > [data-news-body]')]) {
      const found = root?.querySelector<HTMLElement>(selector);
      if (!found) continue;
      add(found.getRootNode() as Document | ShadowRoot, styles);
      return found;
    }
    return;
  }
}

/** Where the reader reads: the viewport without what stands over its ends, as the page has said by its scroll padding. */
function view(): { top: number; bottom: number } {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  return { top: parseFloat(scrollPaddingTop) || 0, bottom: innerHeight - (parseFloat(scrollPaddingBottom) || 0) };
}

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > view().top && top < view().bottom;
};

/** Brings a block into view whose first line is not; else the page stays where it is. */
function follow(element: Element): void {
  const { top, bottom } = view();
  const box = element.getBoundingClientRect();
  const line = parseFloat(getComputedStyle(element).lineHeight) || 0;
  if (box.top >= top && box.top + line <= bottom) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({
    block: box.height > (bottom - top) / 2 ? 'start' : 'center',
    behavior: still ? 'instant' : 'smooth',
  });
}

/** What a reader does to move the page; what a script or a late picture does is not told. */
function onScroll(then: () => void): () => void {
  const key = (event: Event): void => {
    const [target] = event.composedPath();
    if (KEYS.test((event as KeyboardEvent).key) && !(target as Partial<Element>).matches?.(CONTROLS)) then();
  };
  const options = { passive: true, capture: true };
  for (const type of ['wheel', 'touchmove']) addEventListener(type, then, options);
  addEventListener('keydown', key, options);
  return () => {
    for (const type of ['wheel', 'touchmove']) removeEventListener(type, then, options);
    removeEventListener('keydown', key, options);
  };
}
