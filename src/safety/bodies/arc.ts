/**
 * A body of Arc XP: `content_elements` of ANS (https://github.com/washingtonpost/ans-schema, 0.10.9: `story_elements/*.json`). Text is HTML.
 * What can stand together becomes one document and is parsed at once; raw HTML, embeds and untidy text are parsed each for itself.
 */
import type { Block, Figure } from '../../model.js';
import { toBlocks, type BodyOptions } from '../blocks.js';
import type { ReadBody } from '../bodies.js';
import { embed } from '../embeds.js';
import { plain } from '../text.js';
import { imageOf } from './arc-media.js';
import { isTame, markup } from './arc-markup.js';
import { list, record, type Json } from './json.js';

/** Most elements, most of them parsed each for itself, and most markup in characters: the bounds of `blocks.ts`, over the whole body. */
const ELEMENTS = 20_000;
const APART = 500;
const MARKUP = 2_000_000;

/** Beyond a bound the body ends with `{type: 'cut'}`. Never throws. */
export const read: ReadBody = (value, options) => {
  const out: Block[] = [];
  const elements = flat(value, ELEMENTS + 1);
  let html = '';
  let length = 0;
  let apart = 0;
  const flush = (): void => {
    if (html) out.push(...toBlocks(html, options));
    html = '';
  };
  for (const element of elements.slice(0, ELEMENTS)) {
    const own = markupApart(element);
    const next = own ?? markup(element, options.base);
    length += next.length;
    if (own !== undefined) {
      apart++;
      flush();
      if (apart <= APART)
        out.push(...(element.type === 'oembed_response' ? embedded(element, own, options) : toBlocks(own, options)));
    } else html += next;
    if (apart > APART || length > MARKUP) break;
  }
  flush();
  if (apart > APART || length > MARKUP || elements.length > ELEMENTS) out.push({ type: 'cut' });
  const cut = out.findIndex(({ type }) => type === 'cut');
  return credited(cut < 0 ? out : out.slice(0, cut + 1), elements, options.base);
};

/** The elements in their order, those of groups in the group's place. */
function flat(value: unknown, most: number, depth = 0): Json[] {
  const out: Json[] = [];
  for (const element of list(value).map(record)) {
    if (out.length >= most) break;
    const group = element.type === 'element_group' && depth < 64;
    out.push(...(group ? flat(element.content_elements, most - out.length, depth + 1) : [element]));
  }
  return out;
}

/** The markup of an element that is parsed for itself, or absent. */
function markupApart({ type, content, raw_oembed }: Json): string | undefined {
  if (type === 'oembed_response') return htmlOf(record(raw_oembed).html);
  if (type === 'raw_html') return htmlOf(content);
  return type === 'text' && typeof content === 'string' && !isTame(content) ? content : undefined;
}

const htmlOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A player that is known by its address; else the player or post in the markup; else a link. Arc writes the address into `_id`, too. */
function embedded({ raw_oembed, referent }: Json, html: string, options: BodyOptions): readonly Block[] {
  const { url, _id, title, width, height } = record(raw_oembed);
  const ratio =
    Number(width) > 0 && Number(height) > 0 ? Math.round((1000 * Number(width)) / Number(height)) / 1000 : undefined;
  const [known] = [url, _id, record(referent).id].flatMap((one) => embed(one, undefined, ratio) ?? []);
  const found = known?.src ? known : (toBlocks(html, options).find(({ type }) => type === 'embed') ?? known);
  const words = plain(title, 200);
  return found ? [{ ...(words && { title: words }), ...found }] : [];
}

/** Puts the credits of pictures back, which HTML has no place for. */
function credited(blocks: readonly Block[], elements: readonly Json[], base: string | undefined): readonly Block[] {
  const images = elements.flatMap((one) => (one.type === 'gallery' ? list(one.content_elements).map(record) : [one]));
  const credits = new Map(
    images.flatMap((one) => {
      const image = one.type === 'image' ? imageOf(one, base) : undefined;
      return image?.credit ? [[image.src, image.credit]] : [];
    }),
  );
  const figure = (one: Figure): Figure => {
    const credit = credits.get(one.image.src);
    return credit ? { ...one, image: { ...one.image, credit } } : one;
  };
  return blocks.map((block) =>
    block.type === 'figure'
      ? figure(block)
      : block.type === 'gallery'
        ? { ...block, figures: block.figures.map(figure) }
        : block,
  );
}
