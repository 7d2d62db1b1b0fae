/** Runs in the page before anything else, the same for every case, and sees what a reader would see. */
interface Bench {
  readonly errors: string[];
  /** The sum of all layout shifts. */
  shift: number;
  /** Of tasks over 50 ms, in milliseconds. */
  readonly long: number[];
  /** From the start of the navigation to the frame that shows the content; -1: never. */
  visible?: number;
  /** Settles with `visible`. */
  readonly shown: Promise<number>;
  rows(element: Element): number;
  ready(element: Element | null, rows: number): boolean;
  top(element: Element): string;
  watch(selector: string, rows: number, limit: number): void;
  until(met: () => boolean, limit?: number): Promise<boolean>;
  change(element: Element, url: string): void;
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** Drawn at once; a longer list may draw the others as the reader comes. */
const FIRST = 100;

if (window === top) {
  const errors: string[] = [];
  addEventListener(
    'error',
    (event) => {
      const { src, href } = (event.target ?? {}) as { src?: string; href?: string };
      errors.push(event.message || `load: ${src ?? href}`);
    },
    true,
  );
  addEventListener('unhandledrejection', (event) => errors.push(`unhandled: ${String(event.reason)}`));
  const long: number[] = [];
  const seen = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });

  /** Headlines, through shadow roots, which need not be the element's own; a link to a place of the page is none. */
  const links = (root: ParentNode): Element[] => {
    const found = [...root.querySelectorAll('a[href]:not([href^="#"])')];
    if (found.length > 0) return found;
    return [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? links(shadowRoot) : []));
  };
  const within = (element: Element): Element[] => {
    const inside = element.shadowRoot ? links(element.shadowRoot) : [];
    return inside.length > 0 ? inside : links(element);
  };
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);

  let show: (at: number) => void;
  const shown = new Promise<number>((resolve) => (show = resolve));
  const see = (at: number): void => show((bench.visible ??= at));

  const bench: Bench = {
    errors,
    shown,
    long,
    shift: 0,
    rows: (element) => within(element).length,
    ready(element, rows) {
      if (!element || bench.rows(element) < Math.min(rows, FIRST)) return false;
      const { articles } = element as { articles?: readonly unknown[] };
      return articles === undefined ? bench.rows(element) >= rows : articles.length >= rows;
    },
    top: (element) => within(element)[0]?.textContent.trim() ?? '',

    // Wakes on changes alone: asking in every frame would itself cost a frame's work.
    watch(selector, rows, limit) {
      let due = false;
      const step = (): void => {
        due = false;
        const element = document.querySelector(selector);
        if (bench.visible !== undefined || !element || bench.rows(element) < Math.min(rows, FIRST)) return;
        observer.disconnect();
        void painted().then(see);
      };
      const soon = (): void => {
        if (!due && bench.visible === undefined) requestAnimationFrame(step);
        due = true;
      };
      const observer = new MutationObserver(soon);
      const options = { subtree: true, childList: true, characterData: true, attributes: true };
      // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on what it is called on
      const original = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        const root = original.call(this, init);
        observer.observe(root, options);
        soon();
        return root;
      };
      observer.observe(document, options);
      addEventListener('load', soon);
      setTimeout(see, limit, -1);
    },

    async until(met, limit = 30_000) {
      const start = performance.now();
      while (!met()) {
        if (performance.now() - start > limit) return false;
        await frame();
      }
      await frame();
      await painted();
      return true;
    },
    change: (element, url) => element.setAttribute(element.hasAttribute('src') ? 'src' : 'endpoint', url),
  };
  Object.assign(window, { bench });
  seen('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as Shift;
    if (!hadRecentInput) bench.shift += value;
  });
  seen('longtask', ({ duration }) => long.push(duration));
}
export type { Bench };
