/** Strapi's Blocks field (https://docs.strapi.io/cms/features/content-type-builder, "Rich text (Blocks)"). */
import type { ReadBody } from '../bodies.js';
import { linkUrl } from '../url.js';
import { list, record } from './json.js';
import { picture } from './strapi-media.js';
import { treeBlocks, type Describe } from './tree.js';

/** `value` is `{blocks, base}`: the field's list, and the origin that its pictures' addresses resolve against. */
export const read: ReadBody = (value, { base }) => {
  const { blocks, base: origin } = record(value);
  return treeBlocks(blocks, describe(base, typeof origin === 'string' ? origin : undefined));
};

const describe =
  (base?: string, origin?: string): Describe =>
  (node) => {
    const { type, text, level, format, url, image, children: kids } = node;
    switch (type ?? (typeof text === 'string' ? 'text' : undefined)) {
      case 'text':
        return {
          is: 'text',
          text,
          marks: [!!node.bold && 'strong', !!node.italic && 'em', !!node.strikethrough && 'del', !!node.code && 'code'],
        };
      case 'link':
        return { is: 'link', href: linkUrl(url, base), kids };
      case 'paragraph':
      case 'quote':
      case 'code':
        return { is: type as 'paragraph', kids };
      case 'heading':
        return { is: 'heading', level: Math.min(6, Math.max(1, Math.trunc(Number(level)) || 2)), kids };
      case 'list':
        return { is: 'list', ordered: format === 'ordered', kids };
      case 'list-item':
        return { is: 'item', kids };
      case 'image': {
        const found = picture(image, origin);
        return { is: 'block', block: found && { type: 'figure', image: found } };
      }
      default:
        // A block of an editor's extension: its words stay.
        return list(kids).length ? { is: 'paragraph', kids } : undefined;
    }
  };
