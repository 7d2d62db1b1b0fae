/** Reads pictures, films, sounds and frames, as content systems and lazy loaders write them. */
import type { Block, Image } from '../model.js';
import { embed } from './embeds.js';
import type { Tree, TreeNode } from './parse.js';
import { plain } from './text.js';
import { srcset } from './srcset.js';
import { httpUrl } from './url.js';

const pixels = (value: string): number | undefined => {
  const found = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(value);
  return found ? Number(found[1]) : undefined;
};

/** Counters, not pictures: no more than 2 px one way, or never to be seen. */
const counter = (tree: Tree, node: TreeNode): boolean =>
  ['width', 'height'].some((side) => (pixels(tree.attr(node, side)) ?? 3) <= 2) ||
  /(?:^|;)\s*(?:display:\s*none|visibility:\s*hidden|(?:width|height):\s*[0-2](?:px)?\s*(?:;|$|!))/i.test(
    tree.attr(node, 'style'),
  );

/** The first of these attributes that `check` accepts. Lazy loaders keep the true address beside `src`, which holds a blank. */
const first = <T>(
  tree: Tree,
  node: TreeNode,
  names: readonly string[],
  check: (value: string) => T | undefined,
): T | undefined => {
  for (const name of names) {
    const value = check(tree.attr(node, name));
    if (value !== undefined) return value;
  }
  return;
};

const SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'src'];
const SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

const sources = (tree: Tree, node: TreeNode): TreeNode[] =>
  [...tree.kids(node)].filter((kid) => tree.name(kid) === 'source');

/** An `img`; `around` is the `picture` it stands in, whose first source serves where the picture has no address of its own. */
export const image = (tree: Tree, node: TreeNode, base?: string, around?: TreeNode): Image | undefined => {
  if (counter(tree, node)) return;
  const set = (from: TreeNode): string | undefined => first(tree, from, SETS, (value) => srcset(value, base));
  const own = set(node);
  const url = first(tree, node, SOURCES, (value) => httpUrl(value, base));
  const spare = url || own || !around ? undefined : sources(tree, around).map(set).find(Boolean);
  const candidates = own ?? spare;
  const src = url ?? candidates?.split(' ')[0]?.replace(/,$/, '');
  if (!src) return;
  const width = pixels(tree.attr(node, 'width'));
  const height = pixels(tree.attr(node, 'height'));
  return {
    src,
    ...(candidates && { srcset: candidates }),
    ...(width && { width }),
    ...(height && { height }),
    alt: plain(tree.attr(node, 'alt'), 2000),
  };
};

/** An `audio` or `video` with an address, its own or its first good source's. */
export const media = (tree: Tree, node: TreeNode, base?: string): Block | undefined => {
  const src = [node, ...sources(tree, node)]
    .map((from) => first(tree, from, ['src', 'data-src'], (value) => httpUrl(value, base)))
    .find(Boolean);
  const poster = httpUrl(tree.attr(node, 'poster'), base);
  const kind = tree.name(node) === 'audio' ? 'audio' : 'video';
  return src ? { type: 'media', kind, src, ...(poster && { poster }) } : undefined;
};

/** An `iframe`, unless it is a counter. */
export const frame = (tree: Tree, node: TreeNode, base?: string): Block | undefined => {
  if (counter(tree, node)) return;
  const width = pixels(tree.attr(node, 'width'));
  const height = pixels(tree.attr(node, 'height'));
  const ratio = width && height ? Math.round((1000 * width) / height) / 1000 : undefined;
  const found = first(tree, node, ['data-src', 'data-lazy-src', 'src'], (value) => embed(value, base, ratio));
  const title = plain(tree.attr(node, 'title'), 200);
  return found && { ...found, ...(title && { title }) };
};
