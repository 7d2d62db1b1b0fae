/** What an open reader does to the page around it, and how that is undone: no scrolling behind it, Back, the printer. */

/** Keeps the page from scrolling, where it stands and as wide as it is; the returned function lets it go. */
export function holdScroll(): () => void {
  const { documentElement: root, body } = document;
  const { overflowX, overflowY } = getComputedStyle(root);
  const barred = innerWidth > root.clientWidth;
  const both = (element: HTMLElement, value: string): (() => void)[] =>
    ['overflow-x', 'overflow-y'].map((name) => set(element, name, value));
  // What a page sets on its body holds for the viewport while the root has nothing set; now it would make a box of the body.
  const given = body && overflowX === 'visible' && overflowY === 'visible';
  const undo = [...both(root, 'hidden'), ...(given ? both(body, 'visible') : [])];
  // A bar that takes room leaves it empty.
  if (barred) undo.push(set(root, 'scrollbar-gutter', 'stable'));
  return () => undo.forEach((one) => one());
}

function set(element: HTMLElement, name: string, value: string): () => void {
  const { style } = element;
  const [before, priority] = [style.getPropertyValue(name), style.getPropertyPriority(name)];
  style.setProperty(name, value, 'important');
  return () => {
    // What the page has set in the meantime is the page's.
    if (style.getPropertyValue(name) === value) style.setProperty(name, before, priority);
    if (element.getAttribute('style') === '') element.removeAttribute('style');
  };
}

const MARK = 'broadsheetReader';
let entries = 0;
/** Going back takes its time, and another entry must not come in between. */
let gone: Promise<unknown> = Promise.resolve();

const marked = (state: unknown): unknown => (state as Record<string, unknown> | null)?.[MARK];

/**
 * Makes an entry in the browser's history; Back leaves it and calls `left`. The returned function takes it back, if the page is still
 * on it. Either way the page hears a `popstate` with the address and the state that it has: a router finds itself where it was.
 */
export function makeEntry(left: () => void): () => void {
  let take: (() => void) | undefined;
  let unwanted = false;
  void gone.then(() => {
    if (!unwanted) take = push(left);
  });
  return () => {
    unwanted = true;
    take?.();
  };
}

function push(left: () => void): (() => void) | undefined {
  const mark = `${Date.now()}-${++entries}`;
  const before: unknown = history.state;
  // A state that is no plain object cannot carry the mark and stay what it is.
  if (before !== null && Object.getPrototypeOf(before) !== Object.prototype) return;
  try {
    history.pushState({ ...(before as object | null), [MARK]: mark }, '');
  } catch {
    // A sandbox, or too many entries in too short a time.
    return;
  }
  const onPop = (event: PopStateEvent): void => {
    if (marked(event.state) === mark) return;
    removeEventListener('popstate', onPop);
    left();
  };
  addEventListener('popstate', onPop);
  return () => {
    if (marked(history.state) !== mark) return removeEventListener('popstate', onPop);
    gone = new Promise((done) => {
      const end = (): void => {
        clearTimeout(late);
        removeEventListener('popstate', end);
        done(undefined);
      };
      const late = setTimeout(end, 1000);
      addEventListener('popstate', end);
    });
    history.back();
  };
}

/** While the returned function has not been called, the printer gets what `draw` puts into a box, and nothing else of the page. */
export function printInstead(draw: (into: ShadowRoot) => void): () => void {
  const box = document.createElement('div');
  box.setAttribute('data-news-print', '');
  const root = box.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`[data-news-print] { display: none }
    @media print { body > :not([data-news-print]) { display: none !important } body > [data-news-print] { display: block !important } }`);
  const before = (): void => {
    draw(root);
    document.body.append(box);
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  };
  const after = (): void => {
    box.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    after();
  };
}
