/** The tree of a feed's XML as it grows: what is an element of the feed, and what is markup within a field. */
import { url } from '../../read.js';
import { tidy } from './markup.js';

export interface Element {
  /** Lower case. The prefix is the usual one of its namespace (`media:`), absent where the namespace is the feed's own. */
  readonly name: string;
  /** By names in lower case, prefixes kept. Decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Its characters, decoded once, those of CDATA sections as they are. */
  readonly text: string;
  /** The content as HTML, where there are elements in a field: XHTML in Atom, and what a generator forgot to escape. */
  readonly markup?: string;
  /** What relative addresses resolve against, where `xml:base` says so. */
  readonly base?: string | undefined;
}

interface Open extends Element {
  text: string;
  markup?: string;
  readonly children: Open[];
  /** Where its content begins in the source. */
  from: number;
  /** Elements were found in a field. */
  rich?: boolean;
}

/** Elements nested deeper are left out: a bound against hostile files. */
const DEEPEST = 20;

/** What holds elements. All else is a field, whose elements are markup and no part of the tree. */
const HOLDS =
  /^(?:rss|rdf|channel|feed|item|entry|(?:atom:)?(?:author|contributor|source)|image|textinput|itunes:owner|media:group|media:content)$/;
const ITEM = /^(?:item|entry)$/;
/** Fields that hold a text with markup of its own, where `<link>` may be anything. */
const LONG = /^(?:atom:)?(?:description|summary|content|content:encoded|body|xhtml:body)$/;
/** Where one of these opens, a field that was never closed is over. */
const NEXT = /^(?:item|entry|guid|pubdate)$/;
const NEXT_IN_SHORT =
  /^(?:item|entry|title|link|guid|id|description|summary|content|pubdate|published|updated|author|category|enclosure|(?:dc|media|content):.*)$/;

/** What stands in a namespace's address, and the prefix it goes by here. An undeclared prefix is taken at its word. */
const SPACES = [
  [/\/modules\/content/, 'content'],
  [/\/mrss/, 'media'],
  [/\/dc\/elements/, 'dc'],
  [/\/dc\/terms/, 'dcterms'],
  [/itunes/, 'itunes'],
  [/2005\/atom|purl\.org\/atom/, 'atom'],
  [/xhtml/, 'xhtml'],
  [/\/rss\/1\.0\/$/, ''],
] as const;

/** The tree, and what is open in it. `from`, `to` and `at` are places in the source. */
export function growing(source: string, address: string) {
  const top: Open = { name: '', attributes: new Map(), children: [], text: '', from: 0 };
  const stack = [top];
  const prefixes = new Map<string, string>();
  const last = (): Open => stack.at(-1)!;

  const named = (raw: string): string => {
    const [, prefix = '', local = ''] = /^(?:([^:]*):)?(.*)$/s.exec(raw.toLowerCase()) ?? [];
    const known = prefixes.get(prefix) ?? prefix;
    return (known && `${known}:${local}`) || local;
  };
  const cut = (length: number, at: number): void => {
    while (stack.length > length) {
      const one = stack.pop()!;
      if (one.rich) one.markup = tidy(source.slice(one.from, at), /xhtml/i.test(one.attributes.get('type') ?? ''));
    }
  };
  /** Closes the innermost element that fits, and all within it. */
  const closeOne = (fits: (name: string) => boolean, at: number): void => {
    const found = stack.findLastIndex(({ name }) => fits(name));
    if (found > 0) cut(found, at);
  };

  return {
    open(raw: string, attributes: ReadonlyMap<string, string>, from: number, to: number): void {
      declare(prefixes, attributes, stack.length > 1 ? '' : raw);
      const name = named(raw);
      if (ITEM.test(name)) closeOne((one) => ITEM.test(one), from);
      if (isField(last()) && (LONG.test(last().name) ? NEXT : NEXT_IN_SHORT).test(name)) cut(stack.length - 1, from);
      const parent = last();
      if (isField(parent)) parent.rich = true;
      else if (stack.length <= DEEPEST) {
        const base = url(attributes.get('xml:base'), parent.base ?? address) ?? parent.base;
        const one: Open = { name, attributes, children: [], text: '', base, from: to };
        parent.children.push(one);
        stack.push(one);
      }
    },
    /** What has just been opened, unless it is the markup of a field. */
    closeEmpty(to: number): void {
      if (last().from === to) cut(stack.length - 1, to);
    },
    /** Whether the root is closed. */
    close(raw: string, at: number): boolean {
      const closed = named(raw);
      closeOne((name) => name === closed, at);
      return stack.length === 1;
    },
    write(words: string): void {
      last().text += words;
    },
    end(): Element | undefined {
      cut(1, source.length);
      return top.children[0];
    },
  };
}

/** Learns the prefixes that an element declares. That of the root is the feed's own, as is Atom's within Atom. */
function declare(prefixes: Map<string, string>, attributes: ReadonlyMap<string, string>, root: string): void {
  for (const [key, uri] of attributes) {
    const known = key.startsWith('xmlns:') && SPACES.find(([part]) => part.test(uri.toLowerCase()));
    if (known) prefixes.set(key.slice(6), known[1]);
  }
  const [, prefix, local] = /^(?:(.*):)?(.*)$/s.exec(root.toLowerCase()) ?? [];
  if (local === 'feed') for (const [one, known] of prefixes) if (known === 'atom') prefixes.set(one, '');
  if (prefix) prefixes.set(prefix, '');
}

const isField = ({ name }: Element): boolean => !!name && !HOLDS.test(name);

/** The first child of the first of these names that there is. */
export function child(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  for (const name of names) {
    const found = element?.children.find((one) => one.name === name);
    if (found) return found;
  }
  return;
}

/** The children of any of these names, in their order. */
export const all = (element: Element, ...names: readonly string[]): readonly Element[] =>
  element.children.filter(({ name }) => names.includes(name));
