/** What the owner of a page most often mistypes, said once in the console, with the line to write instead. */
import type { NewsElement } from '../elements/news-element.js';

/** Looks at the page and warns, once, of everything found. */
export function report(tags: readonly string[], protocol = location.protocol): void {
  const found = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    const { localName } = element;
    const made = customElements.get(localName) as Partial<typeof NewsElement> | undefined;
    if (tags.includes(localName)) {
      // What the host has defined under a name of ours is the host's.
      if (!made || made.values) for (const sentence of mistakes(element, tags, protocol)) found.add(sentence);
    } else if (!made && /^(news|related)-/.test(localName)) {
      const meant = nearest(localName, tags);
      if (meant) found.add(`<${localName}> is no element of ours. Write <${meant}></${meant}>`);
    }
  }
  if (found.size) console.warn(`broadsheet: ${[...found].join('\n')}`);
}

function mistakes(element: Element, tags: readonly string[], protocol: string): string[] {
  const { localName: tag } = element;
  const found: string[] = [];
  // The host's own words hold neither another of our tags nor the script that is pasted beside them; a slot may hold a player.
  if (
    element.querySelector(
      `${tags.map((one) => `:scope :not([slot], [slot] *):is(${one})`).join()},script[src*="embed.js"]`,
    )
  ) {
    found.push(
      `<${tag}> has swallowed what follows it: an element's tag cannot close itself. Write <${tag} …></${tag}>`,
    );
  }
  const { values = {} } = element.constructor as Partial<typeof NewsElement>;
  for (const [name, known] of Object.entries(values)) {
    const value = element.getAttribute(name);
    // An empty one is written on purpose, against what an ancestor says.
    if (!value || known.includes(value)) continue;
    const meant = nearest(value, known) ?? known[0]!;
    found.push(`<${tag} ${name}="${value}"> is unknown. Write ${name}="${meant}", or one of: ${known.join(', ')}`);
  }
  const src = element.getAttribute('src');
  if (protocol === 'https:' && src?.startsWith('http:')) {
    found.push(
      `<${tag} src="${src}"> is http on an https page, which browsers block. Write src="${src.replace('http:', 'https:')}"`,
    );
  }
  const { failure } = element as Partial<NewsElement>;
  if (failure?.code === 'bad-src' && !failure.url)
    found.push(`<${tag}> has no source. Write <${tag} src="https://…/feed.json"></${tag}>`);
  else if (failure) found.push(`<${tag}> failed (${failure.code}). ${failure.hint}`);
  return found;
}

/** The word that a few slips of the finger away was meant. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known.map((one) => ({ one, far: distance(word.toLowerCase(), one) })).sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(2, word.length / 3) ? best.one : undefined;
}

/** Levenshtein's. */
function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1]));
    }
    row = next;
  }
  return row[b.length]!;
}
