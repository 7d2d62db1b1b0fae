/** Files of Strapi's media library, as articles and bodies refer to them. */
import type { Image } from '../../model.js';
import { plain } from '../text.js';
import { endless, httpUrl } from '../url.js';
import { list, pixels, record, type Json } from './json.js';

/** Without the envelopes of Strapi 4: `{data: {id, attributes: {…}}}`, around a list `{data: […]}`. A field may have either name too. */
export const bare = (value: unknown): unknown => {
  const { data, id: own } = record(value);
  const inner = data === undefined || own !== undefined ? value : data;
  if (Array.isArray(inner)) return inner.map((one) => bare(one));
  const { id, documentId, attributes, ...more } = record(inner);
  const isEnvelope = typeof attributes === 'object' && !Array.isArray(attributes) && !Object.keys(more).length;
  return isEnvelope ? { id, documentId, ...attributes } : inner;
};

/** One file, or the first of a list that `is` says yes to. */
const file = (value: unknown, is: RegExp): Json | undefined => {
  const found = bare(value);
  return (Array.isArray(found) ? list(found) : [found])
    .map(record)
    .find(({ url, mime }) => url && is.test(plain(mime)));
};

/** The picture, or the first picture of several; `base` is the origin of the endpoint, where Strapi keeps what it is given. */
export function picture(value: unknown, base?: string): Image | undefined {
  const found = typeof value === 'string' ? { url: value } : file(value, /^(?:image\/|$)/);
  const src = httpUrl(found?.url, base);
  if (!found || !src) return;
  const { width, height, formats, alternativeText, caption } = found;
  const size = { width: pixels(width), height: pixels(height) };
  const srcset = sizes([...Object.values(record(formats)), found], size, base);
  const words = plain(caption);
  return {
    src,
    ...(srcset && { srcset }),
    ...(size.width && size.height && { width: size.width, height: size.height }),
    alt: plain(alternativeText, 2000),
    ...(words && { caption: words }),
  };
}

/** The same picture smaller. A thumbnail fits into a box of 245 × 156, so a site may have made it a crop: another ratio is another picture. */
function sizes(all: readonly unknown[], { width, height }: { width?: number; height?: number }, base?: string) {
  const found = new Map<number, string>();
  for (const one of all.slice(0, 20)) {
    const { url, width: wide, height: high } = record(one);
    const [w, h, src] = [pixels(wide), pixels(high), httpUrl(url, base)];
    // Both are rounded to whole pixels.
    const same = !w || !h || !width || !height || Math.abs((w * height) / width - h) <= 1;
    // A comma at the end would be read as the list's.
    if (w && src && same) found.set(w, endless(src, ','));
  }
  const written = [...found].sort(([a], [b]) => a - b).map(([w, src]) => `${src} ${w}w`);
  return written.length > 1 ? written.join(', ') : undefined;
}

/** The address and media type of a sound, or of the first of several. */
export function sound(value: unknown, base?: string): { src: string; type: string } | undefined {
  const found = file(value, /^audio\//);
  const src = httpUrl(found?.url, base);
  return src ? { src, type: plain(found?.mime) } : undefined;
}

/** The address of a film, or of the first of several. */
export const film = (value: unknown, base?: string): string | undefined => httpUrl(file(value, /^video\//)?.url, base);
