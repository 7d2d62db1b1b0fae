/** A dynamic zone of Strapi, with the components of its blog template: `shared.rich-text`, `quote`, `media` and `slider`. */
import type { Block, Figure } from '../../model.js';
import type { ReadBody } from '../bodies.js';
import { plainBlocks, toBlocks, type BodyOptions } from '../blocks.js';
import { plain } from '../text.js';
import { list, record, type Json } from './json.js';
import { parsable, read as markdown } from './markdown.js';
import { bare, film, picture, sound } from './strapi-media.js';
import { read as strapi } from './strapi.js';

/** Most components read; no article has more. */
const MOST = 500;

/** `value` is `{zone, base}`: the list of components, and the origin that their pictures' addresses resolve against. */
export const read: ReadBody = (value, options) => {
  const { zone, base } = record(value);
  const origin = typeof base === 'string' ? base : undefined;
  const parts = list(zone).slice(0, MOST).map(record);
  // Together the texts may cost as much as one.
  let left = parsable(parts.map(text).join('\n\n'));
  const out: Block[] = [];
  for (const part of parts) {
    out.push(...(left < 0 ? CUT : component(part, origin, options)));
    if (out.at(-1)?.type === 'cut') break;
    left -= text(part).length + 2;
  }
  return out;
};

const CUT: readonly Block[] = [{ type: 'cut' }];

const words = ({ body, content, text, markdown, richText }: Json): unknown =>
  body ?? content ?? text ?? markdown ?? richText;

const text = (part: Json): string => {
  const found = words(part);
  return typeof found === 'string' ? found : '';
};

/** Sites call components of the same kind by names like these; one of another kind (a form, a call to subscribe) is no part of the text. */
function component(part: Json, origin: string | undefined, options: BodyOptions): readonly Block[] {
  const name = plain(part.__component).replace(/^.*\./, '');
  if (/quote/i.test(name)) return quote(part);
  if (/media|image|picture|photo|slider|gallery|carousel|video|audio/i.test(name)) return media(part, origin);
  if (!/text|paragraph|content|markdown|body/i.test(name)) return [];
  const found = words(part);
  if (Array.isArray(found)) return strapi({ blocks: found, base: origin }, options);
  const typed = text(part);
  return /^\s*<[a-z][\w-]*[\s/>]/i.test(typed)
    ? toBlocks(typed, options)
    : markdown({ markdown: typed, base: origin }, options);
}

/** In the template `body` holds the words and `title` whose they are. */
function quote(part: Json): Block[] {
  const children = plainBlocks(text(part) || (typeof part.quote === 'string' ? part.quote : ''));
  const cite = plain(part.title ?? part.author ?? part.name);
  return children.length ? [{ type: 'quote', children, ...(cite && { cite: [cite] }) }] : [];
}

function media(part: Json, origin: string | undefined): Block[] {
  const value = bare(part.file ?? part.files ?? part.image ?? part.images ?? part.media);
  const blocks = (Array.isArray(value) ? list(value) : [value]).slice(0, 100).flatMap((one): Block[] => {
    const image = picture(one, origin);
    if (image) return [{ type: 'figure', image }];
    const [video, audio] = [film(one, origin), sound(one, origin)];
    if (video) return [{ type: 'media', kind: 'video', src: video }];
    return audio ? [{ type: 'media', kind: 'audio', src: audio.src }] : [];
  });
  const figures = blocks.filter((block): block is Figure => block.type === 'figure');
  return figures.length > 1 && figures.length === blocks.length ? [{ type: 'gallery', figures }] : blocks;
}
