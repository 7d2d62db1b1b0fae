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
    const { said, end } = attributesAt(html, tag.lastIndex);
    tag.lastIndex = end;
    const src = url(said.get('src'), base);
    const [width, height] = [said.get('width'), said.get('height')].map(Number);
    const tiny = width! < SMALLEST || height! < SMALLEST;
    if (!src || tiny || /\b(?:wp-smiley|emoji)\b/.test(said.get('class') ?? '')) continue;
    return { src, width: size(width), height: size(height), alt: text(said.get('alt')) ?? '' };
  }
  return;
}

/** The attributes of a tag whose name ends at `from`, as a browser reads them (HTML standard, "tokenization"), and where they end. */
function attributesAt(html: string, from: number): { said: ReadonlyMap<string, string>; end: number } {
  const next = /[\s/]+([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;
  const said = new Map<string, string>();
  let end = from;
  next.lastIndex = from;
  for (let one = next.exec(html); one; one = next.exec(html)) {
    end = next.lastIndex;
    const [, name = '', double, single, bare = ''] = one;
    said.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare));
  }
  return { said, end };
}
