/** Where the page says that it is, if it is one article's: in its JSON-LD, its canonical link, its address. Fetched beside the data. */
export function addresses(): readonly string[] {
  const found: unknown[] = [];
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const things = ([JSON.parse(textContent)] as Thing[]).flat().flatMap((one) => [one].concat(one['@graph'] ?? []));
      const [own, another] = things.filter((one) => /Article|Posting/.test(String(one['@type'])));
      // Several are a list of articles, not the page's own.
      if (own && !another)
        found.push(own.url, own.mainEntityOfPage, (own.mainEntityOfPage as Thing | undefined)?.['@id']);
    } catch {
      // Somebody else's mistake.
    }
  }
  found.push(document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href, location.href);
  return found.filter((one) => typeof one === 'string');
}

interface Thing {
  readonly '@type'?: string | string[];
  readonly '@id'?: unknown;
  readonly '@graph'?: Thing | Thing[];
  readonly url?: unknown;
  readonly mainEntityOfPage?: unknown;
}
