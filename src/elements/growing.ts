/** An element without a source or a document waits for what may still be put between its tags. */
import { inlineDocument } from './inline.js';

/** Calls back when a document has come, and when the parser has passed the element's end, until the returned function is called. */
export function whenGrown(element: Element, then: () => void): () => void {
  const observer = new MutationObserver(() => inlineDocument(element) && then());
  const parts = { childList: true, subtree: true, characterData: true };
  observer.observe(element, parts);
  if (element.parentNode) observer.observe(element.parentNode, { childList: true });
  document.addEventListener('DOMContentLoaded', then, { once: true });
  return () => {
    observer.disconnect();
    document.removeEventListener('DOMContentLoaded', then);
  };
}
