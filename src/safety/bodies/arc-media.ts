/** Pictures, films and credits of ANS, for articles and bodies alike: `image.json`, `video.json`, `trait_promo_items.json`. */
import type { Image, Video } from '../../model.js';
import { plain } from '../text.js';
import { httpUrl } from '../url.js';
import { list, pixels, record, type Json } from './json.js';

const text = (value: unknown): string | undefined => plain(value) || undefined;

/** Who made it. `vanity_credits` are what readers are to see instead of `credits`, even where they are an empty list. */
export const creditsOf = (item: Json): readonly Json[] =>
  list(record(item.vanity_credits).by ?? record(item.credits).by).map(record);

/** The picture that promotes a story: an image, or that of the film or gallery which stands in its place. */
export function pictureOf(item: Json, base: string | undefined, depth = 0): Image | undefined {
  const { basic, lead_art } = record(item.promo_items);
  // A gallery that nothing promotes has its own pictures.
  const [first] = item.type === 'gallery' ? list(item.content_elements) : [];
  for (const one of [basic, lead_art, item.promo_image, first].map(record)) {
    const found = one.type === 'image' ? imageOf(one, base) : depth < 2 ? pictureOf(one, base, depth + 1) : undefined;
    if (found) return found;
  }
  return;
}

/** All its words are plain text. */
export function imageOf(one: Json, base: string | undefined): Image | undefined {
  const src = httpUrl(one.url, base);
  if (!src) return;
  const { affiliation } = record(one.vanity_credits ?? one.credits);
  const names = [...creditsOf(one), ...list(affiliation).map(record)].flatMap(
    ({ byline, name }) => text(byline) ?? text(name) ?? [],
  );
  const width = pixels(one.width);
  const height = pixels(one.height);
  const caption = text(one.caption);
  const credit = text([...new Set(names)].join(', '));
  return {
    src,
    ...(width && { width }),
    ...(height && { height }),
    alt: plain(one.alt_text),
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
}

/** A film that every browser plays; ANS counts milliseconds. Of several the largest up to 1280 pixels wide, else the first. */
export function filmOf(item: Json, base: string | undefined): Video | undefined {
  const streams = list(item.streams).flatMap((one) => {
    const { url, stream_type, width } = record(one);
    const src = httpUrl(url, base);
    return src && (stream_type === 'mp4' || /\.mp4(?:[?#]|$)/i.test(src)) ? { src, width: pixels(width) ?? 0 } : [];
  });
  const [best = streams[0]] = streams.filter(({ width }) => width <= 1280).sort((a, b) => b.width - a.width);
  if (!best) return;
  const duration = typeof item.duration === 'number' ? pixels(item.duration / 1000) : undefined;
  const poster = pictureOf(item, base)?.src;
  return { src: best.src, type: 'video/mp4', ...(duration && { duration }), ...(poster && { poster }) };
}
