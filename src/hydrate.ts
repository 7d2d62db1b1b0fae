/** Lets elements take over prerendered markup. Import it before the elements are defined. */
import { hydrate } from './draw/hydrate.js';
import { NewsElement } from './elements/news-element.js';
import { version } from './version.js';

NewsElement.hydrate = (element) => (element.getAttribute('data-news-build') === version ? takeOver : undefined);

/** Draws over the markup of the same build; what does not fit is drawn afresh. */
function takeOver(value: unknown, root: ShadowRoot, host: unknown): void {
  try {
    // They stand before what is drawn, and the adopted sheets have the same rules.
    for (const one of [...root.children]) if (one.matches('style, link')) one.remove();
    hydrate(value, root, host);
  } catch {
    root.replaceChildren();
  }
}
