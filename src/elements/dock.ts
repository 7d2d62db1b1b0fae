/**
 * A player that leaves the view while it plays stands at the bottom of the viewport instead. Fetched when somebody plays.
 * It is a popover, so that nothing of the page lies on it; in browsers without popovers it is fixed within the page.
 */
import { add } from '../draw/css.js';
import { dockStyles } from './dock.styles.js';

/** Two would lie on one another. */
const docks = new Set<Dock>();

export class Dock {
  docked = false;
  #away = false;
  #watch: IntersectionObserver;
  #sizes = new ResizeObserver(() => this.#makeRoom());
  /** What the page's own root had. */
  #before = new Map<string, readonly [before: string, ours: string]>();
  /** Of the root, before ours. */
  #padding = 0;

  constructor(
    /** Keeps the row's place in the page. */
    readonly seat: HTMLElement,
    private readonly row: HTMLElement,
    /** Whether it is to stand there when it is out of view. */
    private readonly wanted: (docked: boolean) => boolean,
    private readonly told: () => void,
  ) {
    add(row.getRootNode() as ShadowRoot, dockStyles);
    this.#watch = new IntersectionObserver((entries) => {
      this.#away = !entries.at(-1)!.isIntersecting;
      this.update();
    });
    this.#watch.observe(seat);
  }

  update(): void {
    const docked = this.#away && this.wanted(this.docked);
    if (docked === this.docked) return;
    if (docked) this.#dock();
    else this.#undock();
    this.told();
  }

  stop(): void {
    this.#watch.disconnect();
    if (this.docked) this.#undock();
  }

  #dock(): void {
    const { seat, row } = this;
    for (const other of docks) other.leave();
    docks.add(this);
    this.docked = true;
    this.#keepFocus(() => {
      seat.style.blockSize = `${seat.getBoundingClientRect().height}px`;
      row.classList.add('dock');
      try {
        row.popover = 'manual';
        row.showPopover();
      } catch {
        row.removeAttribute('popover');
      }
    });
    this.#padding = parseFloat(getComputedStyle(document.documentElement).paddingBlockEnd) || 0;
    this.#sizes.observe(row);
    this.#makeRoom();
  }

  #undock(): void {
    const { seat, row } = this;
    this.docked = false;
    docks.delete(this);
    this.#sizes.disconnect();
    this.#giveBack();
    this.#keepFocus(() => {
      // Taken off, it is hidden too; `hidePopover()` throws where it is not shown any more.
      row.removeAttribute('popover');
      row.classList.remove('dock');
      seat.style.blockSize = '';
    });
  }

  /** Another player stands there now. */
  leave(): void {
    if (!this.docked) return;
    this.#undock();
    this.told();
  }

  /** What has the focus in the row keeps it, and nothing scrolls. */
  #keepFocus(move: () => void): void {
    const root = this.row.getRootNode() as ShadowRoot;
    const focused = root.activeElement;
    move();
    if (focused instanceof HTMLElement && this.row.contains(focused) && root.activeElement !== focused)
      focused.focus({ preventScroll: true });
  }

  /** Nothing that has the focus may be hidden beneath, at the page's end neither. https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum */
  #makeRoom(): void {
    const { height } = this.row.getBoundingClientRect();
    if (!this.docked || !height) return;
    this.#set('scroll-padding-block-end', `${height}px`);
    this.#set('padding-block-end', `${this.#padding + height}px`);
  }

  #set(name: string, value: string): void {
    const { style } = document.documentElement;
    const before = this.#before.get(name)?.[0] ?? style.getPropertyValue(name);
    style.setProperty(name, value);
    this.#before.set(name, [before, style.getPropertyValue(name)]);
  }

  #giveBack(): void {
    const root = document.documentElement;
    const { style } = root;
    for (const [name, [before, ours]] of this.#before) {
      if (style.getPropertyValue(name) === ours) style.setProperty(name, before);
    }
    this.#before.clear();
    if (root.getAttribute('style') === '') root.removeAttribute('style');
  }
}
