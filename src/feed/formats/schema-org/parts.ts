/** What the properties of schema.org hold, in the forms in which publishers write them. */
import type { Access, Audio, Correction, Image, Person, Video } from '../../../model.js';
import { decodeEntities } from '../../../safety/entities.js';
import { isEscaped, plain } from '../../../safety/text.js';
import { date, language as tag, record, size, url } from '../../read.js';
import { person } from '../draft.js';
import { first, thing, values, type Graph } from './things.js';

/** Plain text. Publishers escape it all the same (`Fish &amp; chips`): what `titleText` would repair is decoded, by every name. */
export const words = (value: unknown): string | undefined =>
  first(value, (one) => {
    const said = plain(one);
    return (isEscaped(said) ? plain(decodeEntities(said)) : said) || undefined;
  });

/** An absolute address, or a thing that is named by one. It is unescaped where it has no `&` but `&amp;`. */
export const place = (value: unknown, base?: string): string | undefined =>
  first(value, (one) => {
    const said = typeof one === 'string' ? one : record(one)['@id'];
    return url(typeof said === 'string' && !/&(?!amp;)/.test(said) ? said.replaceAll('&amp;', '&') : said, base);
  });

/** Several names may stand in one person. A name that is an address is none. */
export const people = (value: unknown, base: string, graph: Graph): readonly Person[] =>
  values(value).flatMap((one) => {
    const { name = one, url: address, image, jobTitle } = thing(one, graph);
    const names = values(name).flatMap((each) => (typeof each === 'string' && words(each)) || []);
    const more = {
      url: place(address, base) ?? address,
      avatar: picture(image, base, graph)?.src,
      role: words(jobTitle),
    };
    return names.flatMap((each) =>
      /^https?:/i.test(each) ? [] : (person(each, names.length === 1 ? more : {}) ?? []),
    );
  });

/** The first picture; the others of a list are mostly the same in other ratios. */
export const picture = (value: unknown, base: string, graph: Graph): Image | undefined =>
  first(value, (one) => {
    const { contentUrl, url: address, width, height, caption, creditText } = thing(one, graph);
    const src = place([contentUrl, address, typeof one === 'string' && one], base);
    if (!src) return;
    const facts = { caption: words(caption), credit: words(creditText) };
    return { src, width: pixels(width), height: pixels(height), alt: '', ...facts };
  });

/** `640`, `"640px"`, a `QuantitativeValue`, or a thing that is called so. */
const pixels = (value: unknown): number | undefined =>
  first(value, (one) => {
    const { name = one, value: number = name } = record(one);
    return size(plain(number).replace(/\s?px$/i, ''));
  });

/** A file that can be played; a page with a player (`embedUrl`) is none. */
export const video = (value: unknown, base: string, graph: Graph): Video | undefined =>
  first(value, (one) => {
    const file = audio(one, base, graph);
    return file && { ...file, poster: place(thing(one, graph).thumbnailUrl, base) };
  });

export const audio = (value: unknown, base: string, graph: Graph): Audio | undefined =>
  first(value, (one) => {
    const { contentUrl, encodingFormat, duration } = thing(one, graph);
    const src = place(contentUrl, base);
    const type = words(encodingFormat);
    return src ? { src, type: type?.includes('/') ? type : undefined, duration: first(duration, seconds) } : undefined;
  });

/** `PT1H2M3S` (ISO 8601, section 5.5.2): days and what is below them. */
function seconds(value: unknown): number | undefined {
  const found = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i.exec(plain(value));
  if (!found) return;
  const [days = 0, hours = 0, minutes = 0, rest = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return size(((days * 24 + hours) * 60 + minutes) * 60 + rest);
}

/** Commas part the words of a string, and of a list of one string; a list of several keeps `Paris, Texas` whole. */
export function keywords(value: unknown, graph: Graph): readonly unknown[] {
  const all = values(value).map((one) => thing(one, graph).name ?? one);
  const [only] = all;
  return (all.length === 1 && typeof only === 'string' ? only.split(/[,،，、]/) : all).map(words);
}

/** `False`, in a string or as an address of schema.org, is false. What the terms are otherwise is not said. */
export const access = (free: unknown): Access | undefined =>
  free === true || /(?:^|\/)true$/i.test(plain(free))
    ? 'free'
    : free === false || /(?:^|\/)false$/i.test(plain(free))
      ? 'subscribers'
      : undefined;

/** A tag, or a `Language` that is called by it. */
export const language = (value: unknown): string | undefined =>
  first(value, (one) => tag(one) ?? tag(record(one).alternateName) ?? tag(record(one).name));

/** https://schema.org/correction: words, or a comment; an address alone says nothing. */
export const corrections = (value: unknown, graph: Graph): readonly Correction[] =>
  values(value).flatMap((one) => {
    const { text = one, datePublished } = thing(one, graph);
    const said = words(text);
    return said && !/^https?:\S*$/i.test(said) ? { text: said, date: first(datePublished, date) } : [];
  });
