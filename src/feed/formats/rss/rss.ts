/**
 * RSS 2.0 and 0.9x (https://www.rssboard.org/rss-specification), RSS 1.0 (https://web.resource.org/rss/1.0/spec) and Atom (RFC 4287, and
 * 0.3), with Dublin Core, `content:encoded`, Media RSS and iTunes.
 *
 * RSS does not say what its texts are; its generators write HTML, in titles too, so all of them are read as HTML. In Atom each text says
 * of itself whether it is text (the default), HTML or XHTML.
 */
import type { Feed, Image, Person } from '../../../model.js';
import { language, text, url } from '../../read.js';
import { feedOf, type Draft } from '../draft.js';
import type { Format } from '../format.js';
import { datesOf } from './dates.js';
import { linkOf, people, permalink, sourceOf } from './links.js';
import { mediaOf } from './media.js';
import { firstPicture } from './picture.js';
import { bodyOf, filled, words } from './text.js';
import { shapeOf } from '../shapes.js';
import { all, child, type Element } from './tree.js';
import { parseXml } from './xml.js';

export const rss: Format = {
  name: 'rss',
  detect: (answer) => shapeOf(answer) === 'rss',
  read(answer) {
    const root = parseXml(answer.text, answer.url);
    if (!root) return { articles: [] };
    const about = child(root, 'channel') ?? root;
    // RSS 1.0 has them beside the channel.
    const items = [root, ...all(root, 'channel')].flatMap((one) => all(one, 'item', 'entry'));
    const paper = paperOf(about, root, answer.url);
    const { home = answer.url, title } = paper;
    const authors = people(about, home, 'author');
    const seen = new Set<string | undefined>();
    const repeated = new Set(items.map(idOf).filter((id) => seen.size === seen.add(id).size));
    const context = { atom: root.name === 'feed', base: home, paper: title, authors, repeated };
    return feedOf(items, (item) => article(item as unknown as Element, context), paper);
  },
};

interface Context {
  readonly atom: boolean;
  /** What relative addresses resolve against where there is no `xml:base`. */
  readonly base: string;
  /** The paper's name. */
  readonly paper?: string | undefined;
  /** Atom's entries without an author have the feed's (RFC 4287, section 4.2.1). */
  readonly authors: readonly Person[];
  /** Ids of several items, with which some generators tell nothing apart. The address then serves. */
  readonly repeated: ReadonlySet<string | undefined>;
}

function paperOf(about: Element, root: Element, address: string): Omit<Feed, 'articles'> {
  const atom = root.name === 'feed';
  const home = linkOf(about, address);
  const resolve = (one: Element | undefined, value = one?.text): string | undefined =>
    one && url(value, one.base ?? home ?? address);
  const next = all(about, 'link', 'atom:link').find((one) => one.attributes.get('rel') === 'next');
  // RFC 5005, section 3.
  const page = next && url(next.attributes.get('href'), next.base ?? address);
  const logo = child(about, 'itunes:image');
  return {
    title: words(child(about, 'title'), atom),
    description: words(filled(about, 'description', 'subtitle', 'tagline', 'itunes:summary'), atom),
    home,
    language: language(child(about, 'language', 'dc:language')?.text.trim()) ?? languageOf(about) ?? languageOf(root),
    icon:
      resolve(child(child(about, 'image'), 'url') ?? child(child(root, 'image'), 'url')) ??
      resolve(child(about, 'icon', 'atom:icon', 'logo')) ??
      resolve(logo, logo?.attributes.get('href')),
    next: page === address ? undefined : page,
  };
}

function article(item: Element, { atom, base, paper, authors, repeated }: Context): Draft {
  const address = linkOf(item, base) ?? permalink(child(item, 'guid'), base) ?? url(item.attributes.get('rdf:about'));
  const title = words(filled(item, 'title', 'media:title'), atom);
  const { shown, place, ...body } = bodyOf(item, atom, title, address);
  const { image, ...media } = mediaOf(item, (value, one) => url(value, one.base ?? base));
  const id = idOf(item);
  const categories = all(item, 'category');
  const section = categories.find(isSection);
  const tags = categories.filter((one) => one !== section).map(categoryOf);
  const origin = child(item, 'source');
  const own = people(item, base, 'dc:creator', 'author', 'atom:author', 'itunes:author');
  const others = origin ? people(origin, base, 'author') : [];
  return {
    id: repeated.has(id) ? undefined : id,
    url: address,
    title,
    ...body,
    ...media,
    ...datesOf(item),
    image: described(image, firstPicture(shown, place?.base ?? address ?? base)),
    authors: own.length || !atom ? own : others.length ? others : authors,
    section: text(section && categoryOf(section)),
    // Blogger names its kinds of entries by addresses.
    tags: [...tags, ...all(item, 'dc:subject').map((one) => one.text)].filter((tag) => !/^https?:/.test(tag)),
    language: languageOf(item) ?? language(child(item, 'dc:language')?.text.trim()),
    source: origin && sourceOf(origin, atom, base, paper),
  };
}

const idOf = (item: Element): string | undefined =>
  filled(item, 'guid', 'id')?.text.trim() ?? item.attributes.get('rdf:about');

/** A picture that the body has too is described there. */
const described = (named: Image | undefined, shown: Image | undefined): Image | undefined =>
  named && named.src === shown?.src ? { ...named, alt: named.alt || shown.alt } : (named ?? shown);

const languageOf = (element: Element): string | undefined => language(element.attributes.get('xml:lang')?.trim());

const categoryOf = ({ attributes, text: written }: Element): string =>
  attributes.get('label') ?? attributes.get('term') ?? written;

const isSection = ({ attributes }: Element): boolean =>
  /\bsections?\/?$/i.test(attributes.get('domain') ?? attributes.get('scheme') ?? '');
