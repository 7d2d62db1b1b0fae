/** Trees of nodes, as rich-text editors keep them, to blocks, within the bounds of `walk.ts`. */
import type { Block, Cell, Inline, ListItem, Mark, Row } from '../../model.js';
import { inlineText, Line } from '../line.js';
import { numeric } from '../table.js';
import { scrub } from '../text.js';
import { CHARACTERS, DEPTH, NODES } from '../walk.js';
import { list, record, type Json } from './json.js';

/** What a form says of one of its nodes. `kids` are nodes of the same form. */
export type Part =
  /** A newline in it is a break. */
  | { readonly is: 'text'; readonly text: unknown; readonly marks: readonly (Mark | false)[] }
  /** Without an address it is its words. */
  | { readonly is: 'link'; readonly href: string | undefined; readonly kids: unknown }
  | { readonly is: 'paragraph' | 'quote' | 'code' | 'item' | 'table' | 'row' | 'inside'; readonly kids: unknown }
  | { readonly is: 'heading'; readonly level: number; readonly kids: unknown }
  | { readonly is: 'list'; readonly ordered: boolean; readonly kids: unknown }
  | { readonly is: 'cell'; readonly head: boolean; readonly kids: unknown }
  | { readonly is: 'block'; readonly block: Block | undefined };

/** Says what a node is; `inside` unwraps it, absent leaves it out with all it holds. */
export type Describe = (node: Json) => Part | undefined;

/** Where the present words go, and the blocks around them; without `out` a block's edge is a break. */
interface Place {
  readonly line: Line;
  readonly out?: Block[];
}

/** The blocks of a tree. A longer one ends after its last whole block with `{type: 'cut'}`. Never throws for a bad node. */
export function treeBlocks(nodes: unknown, describe: Describe): Block[] {
  let over = false;
  let visited = 0;
  let characters = 0;

  /** The node's description, counted; absent also where a bound was reached. */
  const enter = (node: unknown, depth: number): Part | undefined => {
    over ||= depth > DEPTH || ++visited > NODES;
    return over ? undefined : describe(record(node));
  };

  /** The text without what must not be seen, counted. */
  const words = (value: unknown): string => {
    const text = typeof value === 'string' ? scrub(value.slice(0, CHARACTERS + 1)) : '';
    over ||= (characters += text.length) > CHARACTERS;
    return text;
  };

  /** Ends the present paragraph; half a one, at a bound, goes. */
  const edge = ({ line, out }: Place): void => {
    if (!out) return void line.break();
    const children = line.take();
    if (children.length && !over) out.push({ type: 'paragraph', children });
  };

  const flow = (kids: unknown, depth: number): Block[] => {
    const out: Block[] = [];
    visit(kids, { line: new Line(), out }, depth);
    return out;
  };

  const inlines = (kids: unknown, depth: number): Inline[] => {
    const line = new Line();
    visit(kids, { line }, depth);
    return over ? [] : line.take();
  };

  const visit = (kids: unknown, place: Place, depth: number): void => {
    for (const node of list(kids)) {
      if (over) break;
      const part = enter(node, depth);
      if (part) put(part, place, depth + 1);
    }
    if (place.out) edge(place);
  };

  const put = (part: Part, place: Place, depth: number): void => {
    const { line, out } = place;
    if (part.is === 'text') text(part, line);
    else if (part.is === 'link') link(part, place, depth);
    else if (part.is === 'inside') visit(part.kids, { line }, depth);
    else {
      edge(place);
      if (!out && part.is !== 'block') visit(part.kids, { line }, depth);
      else if (part.is === 'paragraph') visit(part.kids, place, depth);
      else if (out) out.push(...blocks(part, depth));
      if (!out) edge(place);
    }
  };

  const text = ({ text: value, marks }: Extract<Part, { is: 'text' }>, line: Line): void => {
    const wraps = marks.filter((mark) => mark !== false);
    for (const mark of wraps) line.open({ type: 'mark', mark });
    words(value)
      .split(/\r\n?|\n/)
      .forEach((piece, index) => {
        if (index) line.break();
        line.text(piece);
      });
    wraps.forEach(() => line.close());
  };

  const link = ({ href, kids }: Extract<Part, { is: 'link' }>, { line }: Place, depth: number): void => {
    const open = href && !line.href;
    if (open) line.open({ type: 'link', href });
    visit(kids, { line }, depth);
    if (open) line.close();
  };

  const blocks = (part: Exclude<Part, { is: 'text' | 'link' | 'inside' }>, depth: number): Block[] => {
    if (part.is === 'block') return part.block ? [part.block] : [];
    if (part.is === 'list') return listBlock(part, depth);
    if (part.is === 'table') return table(part.kids, depth);
    if (part.is === 'code') {
      const code = raw(part.kids, depth).replace(/^\n+/, '').trimEnd();
      return code && !over ? [{ type: 'code', text: code }] : [];
    }
    if (part.is === 'heading') {
      const children = inlines(part.kids, depth);
      return children.length ? [{ type: 'heading', level: part.level, children }] : [];
    }
    const children = flow(part.kids, depth);
    return part.is === 'quote' && children.length ? [{ type: 'quote', children }] : children;
  };

  /** Text as it is, lines and all. */
  const raw = (kids: unknown, depth: number): string => {
    let found = '';
    for (const node of list(kids)) {
      const part = enter(node, depth);
      if (part?.is === 'text') found += words(part.text);
      else if (part && 'kids' in part) found += raw(part.kids, depth + 1);
    }
    return found;
  };

  const listBlock = ({ ordered, kids }: Extract<Part, { is: 'list' }>, depth: number): Block[] => {
    const items: (ListItem & { children: Block[] })[] = [];
    for (const node of list(kids)) {
      if (over) break;
      const part = enter(node, depth);
      const children = part?.is === 'item' ? flow(part.kids, depth + 1) : part ? flow([node], depth + 1) : [];
      // A list beside its item belongs into it.
      const last = part?.is === 'list' ? items.at(-1) : undefined;
      if (last) last.children.push(...children);
      else if (children.length) items.push({ children });
    }
    return items.length ? [{ type: 'list', ordered, items }] : [];
  };

  const table = (kids: unknown, depth: number): Block[] => {
    const rows: Row[] = [];
    for (const node of list(kids)) {
      const row = enter(node, depth);
      const cells = row?.is === 'row' ? list(row.kids).flatMap((one) => cell(one, depth + 1)) : [];
      if (over) break;
      if (cells.some(({ children }) => children.length)) rows.push({ cells });
    }
    return rows.length ? [{ type: 'table', rows }] : [];
  };

  const cell = (node: unknown, depth: number): Cell[] => {
    const part = enter(node, depth);
    if (part?.is !== 'cell') return [];
    const children = inlines(part.kids, depth + 1);
    return [{ head: part.head, numeric: numeric(inlineText(children)), children }];
  };

  const out = flow(nodes, 0);
  if (over) out.push({ type: 'cut' });
  return out;
}
