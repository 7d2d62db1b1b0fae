/** What values of an embedder's own JSON say, whichever of the usual forms they have. Absent where they say nothing. */
import type { Audio, Image, Person, Source } from '../../../model.js';
import { htmlText } from '../../../safety/html-text.js';
import { date, record, size, text, url } from '../../read.js';
import { person } from '../draft.js';
import type { FeedMap } from '../format.js';
import type { Field } from './usual.js';

export const many = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);

type Read<T> = (value: unknown) => T | undefined;

export interface Parts {
  /** Of HTML where the map says so, else of plain text. */
  words(field: Field): Read<string>;
  address: Read<string>;
  image: Read<Image>;
  audio: Read<Audio>;
  people: Read<readonly Person[]>;
  tags: Read<readonly string[]>;
  section: Read<string>;
  source: Read<Source>;
}

/** @param base what relative addresses resolve against */
export function partsOf(map: FeedMap, base: string): Parts {
  const words = (field: Field): Read<string> => (map.html?.includes(field) ? html : text);
  const address: Read<string> = (value) => url(value, base);
  /** An address, or a thing with one. */
  const addressOf: Read<string> = (value) => {
    const { url, src, href } = record(value);
    return [value, url, src, href].map(address).find(Boolean);
  };
  /** A name, or a thing with one. */
  const named = (field: Field): Read<string> => {
    const read = words(field);
    return (value) => {
      const { name, title, label } = record(value);
      return [value, name, title, label].map(read).find(Boolean);
    };
  };
  const [author, tag, section, source] = [named('authors'), named('tags'), named('section'), named('source')];
  return {
    words,
    address,
    image(value) {
      const found = many(value).find(addressOf);
      const src = addressOf(found);
      if (!src) return;
      const more = record(found);
      const said = (field: 'alt' | 'caption' | 'credit') => (map[field] === '' ? undefined : words(field)(more[field]));
      const [width, height] = [size(more.width), size(more.height)];
      return { src, width, height, alt: said('alt') ?? '', caption: said('caption'), credit: said('credit') };
    },
    audio(value) {
      const found = many(value).find(addressOf);
      const src = addressOf(found);
      const { type, mime_type, duration } = record(found);
      return src ? { src, type: text(type) ?? text(mime_type), duration: size(duration) } : undefined;
    },
    people: (value) => some(many(value).map((one) => person(author(one), record(one), base))),
    // Words with commas between them are several tags; a list has them apart already.
    tags: (value) => some((typeof value === 'string' ? value.split(',') : many(value)).map(tag)),
    section: (value) => many(value).map(section).find(Boolean),
    source(value) {
      const name = source(value);
      return name ? { name, url: address(record(value).url) } : undefined;
    },
  };
}

const html: Read<string> = (value) => htmlText(value) || text(typeof value === 'number' ? value : undefined);

function some<T>(found: readonly (T | undefined)[]): readonly T[] | undefined {
  const all = found.filter((one) => one !== undefined);
  return all.length ? all : undefined;
}

/**
 * A date as text, or a number: seconds since 1970 up to 1e11 (the year 5138), from there milliseconds. Below 1e8 (1973) it is no time.
 */
export function time(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{9,13}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number') return date(value);
  return number >= 1e8 && number < 1e14 ? Math.trunc(number < 1e11 ? number * 1000 : number) : undefined;
}
