/** Lets elements take over prerendered markup. Import it before the elements are defined. */
import { hydrate } from '@lit-labs/ssr-client';
import { NewsElement } from './elements/news-element.js';
import { version } from './version.js';

NewsElement.hydrate = (element) => (element.getAttribute('data-news-build') === version ? takeOver : undefined);

/** Draws over the markup of the same build; what does not fit is drawn afresh. */
function takeOver(value: unknown, root: ShadowRoot, options: object): void {
  try {
    hydrate(value, root, options);
    // The adopted sheet has the same rules.
    root.querySelector('style')?.remove();
  } catch {
    root.replaceChildren();
    delete (root as { _$litPart$?: unknown })._$litPart$;
  }
}
