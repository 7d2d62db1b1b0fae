/** Tables of data; tables that only lay out a page are left to the walk. */
import type { Block, Cell, Dir, Inline, Row } from '../model.js';
import { inlineText } from './line.js';
import { below, type Tree, type TreeNode } from './parse.js';

/** The part of the walk that tables need. */
interface Walker {
  readonly tree: Tree;
  readonly over: boolean;
  enter(depth: number): boolean;
  inlines(node: TreeNode, depth: number, around: { lang?: string | undefined; dir?: Dir | undefined }): Inline[];
}

/** No cell needs to span more; the HTML standard stops columns at 1,000. */
const WIDEST = 100;

const named = (tree: Tree, node: TreeNode, names: RegExp): TreeNode[] =>
  [...tree.kids(node)].filter((kid) => names.test(tree.name(kid)));

const rowsOf = (tree: Tree, node: TreeNode): TreeNode[] =>
  named(tree, node, /^(?:tr|thead|tbody|tfoot)$/).flatMap((part) =>
    tree.name(part) === 'tr' ? [part] : named(tree, part, /^tr$/),
  );

const cellsOf = (tree: Tree, row: TreeNode): TreeNode[] => named(tree, row, /^t[dh]$/);

/** Says so itself, holds another table, or has one column and nothing that marks it as data. */
const layout = (tree: Tree, node: TreeNode, rows: readonly TreeNode[]): boolean => {
  if (/^(?:presentation|none)$/.test(tree.attr(node, 'role'))) return true;
  let data = false;
  for (const inner of below(tree, node)) {
    const name = tree.name(inner);
    if (name === 'table') return true;
    data ||= name === 'th' || name === 'caption';
  }
  return !data && rows.every((row) => cellsOf(tree, row).length < 2);
};

const span = (value: string): number => {
  const found = /^\s*(\d{1,4})\s*$/.exec(value);
  return found ? Math.min(Number(found[1]), WIDEST) : 1;
};

/** Begins with a digit, apart from signs, and has no more letters than digits: `1,204`, `£3.2m`, `−5 %`, `12 km`. */
export const numeric = (text: string): boolean => {
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return /^[\p{P}\p{S}\s]*\p{Nd}/u.test(text) && digits >= (text.match(/\p{L}/gu)?.length ?? 0);
};

/**
 * A table of data as one block, `[]` when it is empty, `undefined` when it only lays out the page. Cells hold a line each: their pictures become
 * their `alt`, their paragraphs are parted by breaks. A table over a bound keeps no half row.
 */
export const table = (
  walk: Walker,
  node: TreeNode,
  depth: number,
  around: { lang?: string | undefined; dir?: Dir | undefined },
): Block[] | undefined => {
  const { tree } = walk;
  const found = rowsOf(tree, node);
  if (layout(tree, node, found)) return;
  const rows: Row[] = [];
  for (const row of found) {
    if (!walk.enter(depth + 2)) break;
    const cells: Cell[] = [];
    for (const cell of cellsOf(tree, row)) {
      if (!walk.enter(depth + 3)) break;
      const children = walk.inlines(cell, depth + 3, around);
      const colspan = span(tree.attr(cell, 'colspan'));
      const rowspan = span(tree.attr(cell, 'rowspan'));
      cells.push({
        head: tree.name(cell) === 'th',
        numeric: numeric(inlineText(children)),
        ...(colspan > 1 && { colspan }),
        ...(rowspan > 1 && { rowspan }),
        children,
      });
    }
    if (!walk.over && cells.some((cell) => cell.children.length)) rows.push({ cells });
  }
  const [title] = named(tree, node, /^caption$/);
  const caption = title && !walk.over ? walk.inlines(title, depth + 1, around) : [];
  return rows.length ? [{ type: 'table', ...(caption.length && { caption }), rows }] : [];
};
