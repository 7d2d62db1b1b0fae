/** Small joins of finished blocks, for `walk.ts`. */
import type { Block, Inline } from '../model.js';
import { linkUrl } from './url.js';

/** Gives a caption to the one block it belongs to; where there is none such, it follows as a paragraph. */
export const attach = (blocks: readonly Block[], caption: readonly Inline[] | undefined): Block[] => {
  if (!caption?.length) return [...blocks];
  const [only, more] = blocks;
  if (only && !more) {
    const { type } = only;
    const captioned =
      type === 'figure' || type === 'gallery' || type === 'table' || type === 'media' || type === 'embed';
    if (captioned && !only.caption) return [{ ...only, caption }];
    if ((type === 'quote' || type === 'pullquote') && !only.cite) return [{ ...only, cite: caption }];
  }
  return [...blocks, { type: 'paragraph', children: caption }];
};

/** Paragraphs, bare or within one quotation, as one pull quote; `undefined` where there is more than words. */
export const joined = (blocks: readonly Block[], cite: readonly Inline[] | undefined): Block | undefined => {
  const [only] = blocks;
  if (only?.type === 'pullquote' && blocks.length === 1) return attach(blocks, cite)[0];
  if (only?.type === 'quote' && blocks.length === 1) return joined(only.children, only.cite ?? cite);
  const lines = blocks.flatMap((block): Inline[] =>
    block.type === 'paragraph' ? [{ type: 'break' }, ...block.children] : [],
  );
  if (!blocks.length || !blocks.every((block) => block.type === 'paragraph')) return;
  return { type: 'pullquote', children: lines.slice(1), ...(cite?.length && { cite }) };
};

/** Calls `visit` with every object within; blocks are no deeper than the walk's bound. */
const each = (value: unknown, visit: (node: Record<string, unknown>) => void): void => {
  if (typeof value !== 'object' || !value) return;
  if (!Array.isArray(value)) visit(value as Record<string, unknown>);
  for (const inner of Object.values(value)) each(inner, visit);
};

/** In-body links whose target did not become a block lead to the original page; where that is unknown, they are links no more. */
export const linkBack = (blocks: readonly Block[], page: string | undefined): void => {
  const ids = new Set<unknown>();
  const links: Record<string, unknown>[] = [];
  each(blocks, (node) => {
    ids.add(node['id']);
    if (node['type'] === 'link' && String(node['href']).startsWith('#')) links.push(node);
  });
  for (const link of links) {
    const target = String(link['href']).slice(1);
    if (ids.has(target)) continue;
    if (page) link['href'] = linkUrl(`#${encodeURIComponent(target)}`, page);
    else {
      delete link['href'];
      Object.assign(link, { type: 'mark', mark: 'span' });
    }
  }
};
