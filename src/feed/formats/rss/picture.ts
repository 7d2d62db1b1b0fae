/** The first picture of a body, for items that name none. */
import type { Image } from '../../../model.js';
import { decodeEntities } from '../../../safety/entities.js';
import { size, text, url } from '../../read.js';

/** Smaller than this, in pixels, it is a counter or an ornament. */
const SMALLEST = 32;
/** As many tags and characters are looked into. */
const TRIES = 20;
const LONGEST = 100_000;

/** The first picture of a body with an address and a decent size. Linear in the length, without a DOM. */
export function firstPicture(html: string, base: string): Image | undefined {
  const tag = /<img(?=[\s/])/gi;
  for (let tries = 0; tries < TRIES; tries++) {
    const found = tag.exec(html);
    if (!found || found.index > LONGEST) return;
    const said = attributesAt(html, tag.lastIndex);
    const src = url(said.get('src'), base);
    const [width, height] = [said.get('width'), said.get('height')].map(Number);
    const tiny = width! < SMALLEST || height! < SMALLEST;
    if (!src || tiny || /\b(?:wp-smiley|emoji)\b/.test(said.get('class') ?? '')) continue;
    return { src, width: size(width), height: size(height), alt: text(said.get('alt')) ?? '' };
  }
  return;
}

/** The attributes of a tag whose name ends at `from`, as a browser reads them (HTML standard, "tokenization"). */
function attributesAt(html: string, from: number): ReadonlyMap<string, string> {
  const next = /[\s/]+([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;
  const found = new Map<string, string>();
  next.lastIndex = from;
  for (let one = next.exec(html); one; one = next.exec(html)) {
    const [, name = '', double, single, bare = ''] = one;
    found.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare));
  }
  return found;
}
