/** Where the walk puts what it finds: one sink per block that holds blocks, and one per single line. */
import type { Block, Dir, Inline } from '../model.js';
import { Line } from './line.js';
import type { Tree, TreeNode } from './parse.js';

/** The language and direction that hold for some text. */
export interface Tongue {
  lang?: string | undefined;
  dir?: Dir | undefined;
}

/** What a block around the present one wants of it, apart from its content. */
type Wish = 'caption' | 'cite' | 'summary';

/** Where the walk puts what it finds. */
export interface Sink extends Tongue {
  readonly line: Line;
  /** Absent in captions, cells and summaries, which hold no blocks: a block's edge is a break there. */
  readonly out?: Block[];
  /** The heading that the present line makes; absent: a paragraph. */
  level?: number | undefined;
  readonly wish?: Wish | undefined;
  /** The wish, granted. */
  apart?: Inline[];
  /** Within a gallery lists only arrange the pictures. */
  readonly gallery?: boolean | undefined;
  /** The link around the whole. */
  readonly href?: string | undefined;
}

export type Flow = Sink & { readonly out: Block[] };

/** What an element itself says of its language and direction. */
export const tongue = (tree: Tree, node: TreeNode): Tongue => {
  const lang = tree.attr(node, 'lang').trim();
  const dir = tree.attr(node, 'dir').trim().toLowerCase();
  return {
    ...(/^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,5}$/i.test(lang) && { lang }),
    ...(/^(?:ltr|rtl|auto)$/.test(dir) && { dir: dir as Dir }),
  };
};

export const newSink = ({ lang, dir, wish, gallery, href }: Partial<Sink>): Flow => ({
  line: new Line(),
  out: [],
  lang,
  dir,
  wish,
  gallery,
  href,
});

/** Ends the present paragraph or heading. */
export const flush = ({ line, out, level, lang, dir }: Sink): void => {
  const children = line.take();
  if (!out || !children.length) return;
  const { anchor: id } = line;
  line.anchor = undefined;
  const rest = { ...(id && { id }), children, ...(lang && { lang }), ...(dir && { dir }) };
  out.push(level ? { type: 'heading', level, ...rest } : { type: 'paragraph', ...rest });
};
