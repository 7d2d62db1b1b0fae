/** What an element does not set itself it takes from the nearest ancestor's `data-news-*`, across shadow roots. */

/** The attributes that ancestors may set. */
export const INHERITED = [
  'src',
  'format',
  'map',
  'article',
  'section',
  'tag',
  'time-zone',
  'theme',
  'density',
  'open',
  'utm',
  'loading',
  'refresh',
] as const;
export type Inherited = Partial<Record<(typeof INHERITED)[number], string>>;

/** The nearest ancestor's setting for each name; an empty one counts. */
export function inherited(element: Element): Inherited {
  const found: Inherited = {};
  let at: Element | undefined = element;
  while ((at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host)) {
    for (const attribute of at.getAttributeNames()) {
      const name = attribute.slice(10) as (typeof INHERITED)[number];
      if (attribute.startsWith('data-news-') && INHERITED.includes(name)) found[name] ??= at.getAttribute(attribute)!;
    }
  }
  return found;
}
