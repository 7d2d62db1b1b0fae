/** Assets of Contentful, as articles and bodies refer to them. */
import type { Image } from '../../model.js';
import { plain } from '../text.js';
import { httpUrl } from '../url.js';
import { pixels, record, type Json } from './json.js';

/**
 * The fields of an entry or asset in one language. With `locale=*` each value stands in an object of languages, and `sys.locale` is
 * missing: the first language of the first field is taken, and where a field lacks it, the field's own first.
 */
export function fieldsOf(entry: unknown): { fields: Json; language: string | undefined } {
  const { sys, fields: written } = record(entry);
  const fields = record(written);
  const { locale } = record(sys);
  const values = Object.values(fields);
  const [first] = Object.keys(record(values[0]));
  if (typeof locale === 'string' || !first || !values.every(isWrapped)) return { fields, language: plain(locale) };
  const bare = Object.entries(fields).map(([name, value]) => {
    const wrapped = record(value);
    return [name, first in wrapped ? wrapped[first] : Object.values(wrapped)[0]] as const;
  });
  return { fields: Object.fromEntries(bare), language: first };
}

const isWrapped = (value: unknown): boolean => {
  const names = Object.keys(record(value));
  return names.length > 0 && names.every((name) => /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(name));
};

export interface Asset {
  readonly src: string;
  /** The media type. */
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** What an asset's file is; its address is written without a protocol. */
export function assetOf(asset: unknown): Asset | undefined {
  const { fields } = fieldsOf(asset);
  const file = record(fields.file);
  const src = httpUrl(file.url, 'https://images.ctfassets.net/');
  if (!src) return;
  const { width, height } = record(record(file.details).image);
  return {
    src,
    type: plain(file.contentType),
    title: plain(fields.title),
    description: plain(fields.description, 2000),
    width: pixels(width),
    height: pixels(height),
  };
}

/** The picture that an asset is. Its description is what Contentful has for an alternative text. */
export function picture(asset: unknown): Image | undefined {
  const found = assetOf(asset);
  if (!found || !/^(?:image\/|$)/.test(found.type)) return;
  const { src, description: alt, width, height } = found;
  const srcset = sizes(found);
  return { src, ...(srcset && { srcset }), ...(width && height && { width, height }), alt };
}

/** Widths asked of the Images API, in pixels, where the original is wider. */
const WIDTHS = [400, 800, 1200, 1600, 2400];

/** https://www.contentful.com/developers/docs/references/images-api/; drawings are left alone, and so is a picture that another host keeps. */
function sizes({ src, type, width }: Asset): string | undefined {
  const known =
    /^https:\/\/images\.(?:eu\.)?ctfassets\.net\/[^?#,]+$/.test(src) && /^image\/(?:jpe?g|png|webp|avif)$/.test(type);
  const smaller = known && width ? WIDTHS.filter((one) => one < width) : [];
  if (!smaller.length) return;
  return [...smaller.map((one) => `${src}?w=${one} ${one}w`), `${src} ${width}w`].join(', ');
}
