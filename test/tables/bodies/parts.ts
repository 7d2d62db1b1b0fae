/** Short names for blocks and inline content, with which the tables of bodies are written. */
import type { Block, Cell, Dir, Image, Inline, Mark } from '../../../src/model.js';

export interface Body {
  readonly name: string;
  readonly html: string;
  readonly blocks: readonly Block[];
  /** Default: `base`. `null`: none. */
  readonly base?: string | null;
}

/** Where the bodies of the table were published. */
export const base = 'https://paper.example/news/story';

export const p = (...children: Inline[]): Block => ({ type: 'paragraph', children });
export const h = (level: number, ...children: Inline[]): Block => ({ type: 'heading', level, children });
export const m = (mark: Mark, ...children: Inline[]): Inline => ({ type: 'mark', mark, children });
export const a = (href: string, ...children: Inline[]): Inline => ({ type: 'link', href, children });
export const br: Inline = { type: 'break' };
export const ul = (...items: (readonly Block[])[]): Block => ({
  type: 'list',
  ordered: false,
  items: items.map((children) => ({ children })),
});
export const ol = (...items: (readonly Block[])[]): Block => ({
  type: 'list',
  ordered: true,
  items: items.map((children) => ({ children })),
});
export const quote = (...children: Block[]): Block => ({ type: 'quote', children });
export const pic = (src: string, more: Partial<Image> = {}): Image => ({ src, alt: '', ...more });
export const fig = (src: string, more: Partial<Image> = {}): Extract<Block, { type: 'figure' }> => ({
  type: 'figure',
  image: pic(src, more),
});
export const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  head: false,
  numeric: false,
  children: text ? [text] : [],
  ...more,
});
export const spoken = (text: string, lang?: string, dir?: Dir): Block => ({
  type: 'paragraph',
  children: [text],
  ...(lang && { lang }),
  ...(dir && { dir }),
});

export const video = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ';
export const player = 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ';
export const film = { type: 'embed', site: 'YouTube', url: video, src: player, ratio: 1.778 } as const;
