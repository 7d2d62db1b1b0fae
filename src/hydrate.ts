/** Lets elements take over prerendered markup. Import it before the elements are defined. */
import { hydrate } from './draw/hydrate.js';
import { BLANK } from './draw/template.js';
import type { Inherited } from './elements/inherit.js';
import { NewsElement } from './elements/news-element.js';
import { openLayouts } from './elements/layouts.js';
import { keyOf } from './feed/load.js';
import * as dates from './i18n/format.js';
import { adoptLater } from './ui/later.js';
import * as layouts from './ui/layouts.js';
import { version } from './version.js';

// A server tells times in its first frame, and so does who draws over it.
NewsElement.dates ??= dates;
openLayouts(layouts);

NewsElement.hydrate = (element) => {
  const build = element.getAttribute('data-news-build');
  if (!build) return;
  const here = element.inherited;
  const there = served(element);
  element.inherited = there;
  const same = build === version;
  const [untold, drawn] = timesOf();
  const draw = (value: unknown, root: ShadowRoot, host: unknown): boolean => {
    const taken = same && takeOver(value, root, host);
    drawn();
    if (!taken) root.replaceChildren();
    // They were in the server's sheet.
    adoptLater(root);
    keep(element);
    if (JSON.stringify(here) === JSON.stringify(there)) return taken;
    // What the page says and the server did not know comes with the next update.
    void element.updateComplete.then(() => {
      element.inherited = here;
      element.requestUpdate();
    });
    return taken;
  };
  return Object.assign(draw, { dates: same ? untold : undefined });
};

/**
 * What the server has told of times stays as it is: Intl's first use, in the server's zone, is a tenth of a second of a slow phone.
 * What is asked for only after the first frame, which the second function ends, is told.
 */
function timesOf(): [times: typeof dates, drawn: () => void] {
  const served = new Set<string>();
  let first = true;
  const tell =
    (_: object, name: keyof typeof dates) =>
    (...given: never[]): unknown => {
      const asked = `${name} ${given.join()}`;
      if (first) served.add(asked);
      return served.has(asked) ? BLANK : (dates[name] as (...given: never[]) => unknown)(...given);
    };
  return [new Proxy({}, { get: tell as ProxyHandler<object>['get'] }) as typeof dates, () => void (first = false)];
}

/** Draws over the markup of the same build; what does not fit is drawn afresh, in the same frame. */
function takeOver(value: unknown, root: ShadowRoot, host: unknown): boolean {
  try {
    // They stand before what is drawn, and the adopted sheets have the same rules.
    while (root.firstChild instanceof Element && root.firstChild.matches('style, link')) root.firstChild.remove();
    hydrate(value, root, host);
    return true;
  } catch {
    return false;
  }
}

/** What the server took from ancestors that it was told of. */
function served(element: Element): Inherited {
  try {
    return JSON.parse(element.getAttribute('data-news-inherited') ?? '{}') as Inherited;
  } catch {
    return {};
  }
}

/** The document beside the element was the endpoint's answer, at the server's time: what comes next is asked of the endpoint. */
function keep(element: NewsElement): void {
  const { source } = element;
  const [document, src, reading] = source.given;
  if (!source.feed || typeof document !== 'string' || document === element.data || src === undefined) return;
  source.at = Number(element.getAttribute('data-news-now')) || source.at;
  source.given = [undefined, src, reading];
  source.key = keyOf(src, reading);
  element.querySelector(':scope > script[type="application/json"]')?.remove();
}
