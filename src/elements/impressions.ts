/** Which cards have been seen: half of the card, or half of the viewport covered by it, for one continuous second. */

/** Keys that are remembered: in a page that is open for weeks the oldest are forgotten, long after their articles have left the feed. */
const KEPT = 1000;

/** Calls back once for each card by its key. */
export class Impressions {
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  readonly #keys = new Map<Element, string>();
  #observer?: IntersectionObserver;

  constructor(
    /** The keys that have been reported already, which outlive this. */
    private readonly seen: Set<string>,
    private readonly report: (key: string) => void,
  ) {}

  /** Watches these cards, and no others. */
  watch(cards: Iterable<[Element, string]>): void {
    const next = new Map([...cards].filter(([, key]) => !this.seen.has(key)));
    for (const [card, key] of this.#keys) if (next.get(card) !== key) this.#forget(card);
    if (!next.size || !globalThis.IntersectionObserver) return;
    this.#observer ??= new IntersectionObserver((entries) => entries.forEach((entry) => this.#change(entry)), {
      threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1],
    });
    for (const [card, key] of next) {
      if (this.#keys.has(card)) continue;
      this.#keys.set(card, key);
      this.#observer.observe(card);
    }
  }

  stop(): void {
    for (const card of this.#keys.keys()) this.#forget(card);
  }

  #change({
    target,
    isIntersecting,
    intersectionRatio,
    intersectionRect,
    rootBounds,
  }: IntersectionObserverEntry): void {
    const viewport = rootBounds ? rootBounds.width * rootBounds.height : Infinity;
    const covered = intersectionRect.width * intersectionRect.height;
    // What has no box may be said to cover half of a viewport of nothing.
    const inView = isIntersecting && (intersectionRatio >= 0.5 || covered >= viewport / 2);
    const timer = this.#timers.get(target);
    if (!inView) {
      clearTimeout(timer);
      this.#timers.delete(target);
    } else if (!timer) this.#wait(target);
  }

  #wait(card: Element): void {
    const timer = setTimeout(() => {
      // A second in a hidden tab is nobody's second: another one begins.
      if (document.hidden) return this.#wait(card);
      const key = this.#keys.get(card);
      this.#forget(card);
      if (key === undefined || this.seen.has(key)) return;
      this.seen.add(key);
      if (this.seen.size > KEPT) this.seen.delete([...this.seen][0]!);
      this.report(key);
    }, 1000);
    this.#timers.set(card, timer);
  }

  #forget(card: Element): void {
    clearTimeout(this.#timers.get(card));
    this.#timers.delete(card);
    this.#keys.delete(card);
    this.#observer?.unobserve(card);
  }
}
