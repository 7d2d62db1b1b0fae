/** Where the elements of a feed lead, and whom they name. */
import type { Person, Source } from '../../../model.js';
import { htmlText } from '../../../safety/html-text.js';
import { url } from '../../read.js';
import { person } from '../draft.js';
import { typeOf, words } from './text.js';
import { all, child, type Element } from './tree.js';

/** RSS has the address as text, Atom as an attribute; what FeedBurner has put its own in place of comes first. */
export function linkOf(element: Element, base: string): string | undefined {
  const links = all(element, 'link', 'atom:link');
  const pages = links.filter(
    ({ attributes }) => attributes.has('href') && /^(?:alternate)?$/.test(attributes.get('rel') ?? ''),
  );
  const [page = pages[0]] = pages.filter((one) => /html|^$/.test(typeOf(one)));
  const written = [child(element, 'feedburner:origlink'), ...links].filter((one) => one?.text.trim());
  for (const one of [...written, page]) {
    const found = one && url(one.text.trim() || one.attributes.get('href'), one.base ?? base);
    if (found) return found;
  }
  return;
}

/** A `guid` is an address unless it says that it is none. */
export const permalink = (guid: Element | undefined, base: string): string | undefined =>
  guid && guid.attributes.get('ispermalink') !== 'false' && /^\s*https?:/.test(guid.text)
    ? url(guid.text, base)
    : undefined;

/** Of one element. */
const MOST_PEOPLE = 50;

/** The people whom the first of these elements name, each once. */
export function people(element: Element, base: string, ...names: readonly string[]): readonly Person[] {
  for (const name of names) {
    const found = all(element, name)
      .slice(0, MOST_PEOPLE)
      .flatMap((one) => {
        const named = child(one, 'name', 'atom:name');
        const { base: own = base } = one;
        // RSS's own is an address with the name in brackets.
        return (
          person(
            nameIn(named?.text ?? htmlText(one.markup ?? one.text)),
            { url: child(one, 'uri', 'atom:uri', 'url')?.text.trim() },
            own,
          ) ?? []
        );
      });
    if (found.length) return found.filter((one, i) => found.findIndex((other) => other.name === one.name) === i);
  }
  return [];
}

/** `desk@town.example (Harbour desk)`, `Harbour desk <desk@town.example>`: the name, never the address. */
function nameIn(written: string): string {
  const short = written.slice(0, 500);
  const [, name] = /@.*\(([^()]+)\)\s*$/s.exec(short) ?? [];
  return name ?? short.replace(/[<(]?(?:mailto:)?[^\s<>()@]+@[^\s<>()@]+[>)]?/g, '');
}

/** Where it comes from, if that is not the paper itself. */
export function sourceOf(origin: Element, atom: boolean, base: string, paper: string | undefined): Source | undefined {
  const name = words(child(origin, 'title') ?? origin, atom);
  return name && name !== paper
    ? { name, url: url(origin.attributes.get('url'), origin.base ?? base) ?? linkOf(origin, base) }
    : undefined;
}
