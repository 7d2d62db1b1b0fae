import { canonical } from './tag.js';

/**
 * The language of the nearest `lang`, out through shadow roots, then the document's; `en` where it is unknown,
 * empty or malformed. https://html.spec.whatwg.org/multipage/dom.html#language
 */
export function nearestLanguage(element: Element): string {
  // A form whose inputs are named after DOM members can break any step of the walk, and a server has no tree.
  try {
    let from: Element | undefined = element;
    while (from) {
      const found: Element | null = from.closest('[lang]');
      if (found) return canonical(found.getAttribute('lang') ?? '');
      from = (from.getRootNode() as Partial<ShadowRoot>).host;
    }
    return canonical(element.ownerDocument.documentElement.lang);
  } catch {
    return 'en';
  }
}
