/** What stands between an element's tags: the host's own words, and a document handed over in a `<script>`. */

/** Whether there is anything a reader would see: white space and scripts are not words. */
export function hasWords(element: Element): boolean {
  for (const node of element.childNodes ?? []) {
    if (node instanceof Text && node.data.trim()) return true;
    if (node instanceof Element && !node.slot && !/^(script|template|style)$/.test(node.localName)) return true;
  }
  return false;
}

/** The text of the JSON document among the children, when the parser has done with it. */
export function inlineDocument(element: Element): string | undefined {
  const script = element.querySelector?.(':scope > script[type="application/json"]');
  return (script && !mayGrow(script) && script.textContent?.trim()) || undefined;
}

/** Whether the parser may still be writing into an element: there is nothing after it yet. */
export function mayGrow(element: Element): boolean {
  if (document.readyState !== 'loading') return false;
  for (let at: Element | null = element; at; at = at.parentElement) if (at.nextSibling) return false;
  return true;
}
