/** Contentful's rich text (https://www.contentful.com/developers/docs/concepts/rich-text/). */
import type { Block } from '../../model.js';
import type { ReadBody } from '../bodies.js';
import { plain } from '../text.js';
import { linkUrl } from '../url.js';
import { assetOf, picture } from './contentful-asset.js';
import { list, record, type Json } from './json.js';
import { treeBlocks, type Describe } from './tree.js';

/** `value` is `{document, assets}`: the field's document, and the assets that it uses, by id. */
export const read: ReadBody = (value, { base }) => {
  const { document, assets } = record(value);
  return treeBlocks(record(document).content, describe(record(assets), base));
};

const describe =
  (assets: Json, base?: string): Describe =>
  ({ nodeType, value, marks, data, content: kids }) => {
    const type = plain(nodeType);
    const asset = (): unknown => {
      const id = plain(record(record(record(data).target).sys).id);
      return Object.hasOwn(assets, id) ? assets[id] : undefined;
    };
    switch (type) {
      case 'text': {
        const has = new Set(list(marks).map((mark) => record(mark).type));
        return {
          is: 'text',
          text: value,
          marks: [
            has.has('bold') && 'strong',
            has.has('italic') && 'em',
            has.has('strikethrough') && 'del',
            has.has('superscript') && 'sup',
            has.has('subscript') && 'sub',
            has.has('code') && 'code',
          ],
        };
      }
      case 'hyperlink':
        return { is: 'link', href: linkUrl(record(data).uri, base), kids };
      case 'asset-hyperlink':
        return { is: 'link', href: assetOf(asset())?.src, kids };
      // The address of another entry is known to the site alone.
      case 'entry-hyperlink':
      case 'resource-hyperlink':
        return { is: 'inside', kids };
      case 'embedded-asset-block':
        return { is: 'block', block: embedded(asset()) };
      case 'paragraph':
        return { is: type, kids };
      case 'table':
        return { is: type, kids };
      case 'blockquote':
        return { is: 'quote', kids };
      case 'ordered-list':
      case 'unordered-list':
        return { is: 'list', ordered: type === 'ordered-list', kids };
      case 'list-item':
        return { is: 'item', kids };
      case 'hr':
        return { is: 'block', block: { type: 'rule' } };
      case 'table-row':
        return { is: 'row', kids };
      case 'table-cell':
      case 'table-header-cell':
        return { is: 'cell', head: type === 'table-header-cell', kids };
    }
    const level = /^heading-([1-6])$/.exec(type);
    if (level) return { is: 'heading', level: Number(level[1]), kids };
    // An embedded entry is a thing of the site's own making; what else there may be keeps its words.
    return /^embedded-/.test(type) || !list(kids).length ? undefined : { is: 'paragraph', kids };
  };

/** A picture, a film or a sound; any other file is a link by its name. */
function embedded(asset: unknown): Block | undefined {
  const found = assetOf(asset);
  if (!found) return;
  const { src, type, title } = found;
  const image = picture(asset);
  if (image) return { type: 'figure', image };
  const kind = /^(audio|video)\//.exec(type)?.[1] as 'audio' | 'video' | undefined;
  if (kind) return { type: 'media', kind, src };
  return title ? { type: 'paragraph', children: [{ type: 'link', href: src, children: [title] }] } : undefined;
}
