/** The walk of `blocks.ts`: one pass over a parsed body, bounded in depth, nodes and text. */
import type { Block, Figure, Inline, ListItem } from '../model.js';
import { GONE, MARKS, PARTS, PULL } from './allowed.js';
import { attach, joined, linkBack } from './compose.js';
import { post } from './embeds.js';
import { Line } from './line.js';
import { frame, image, media } from './media.js';
import { below, type Tree, type TreeNode } from './parse.js';
import { flush, newSink, tongue, type Flow, type Sink, type Tongue } from './sink.js';
import { table } from './table.js';
import { scrub } from './text.js';
import { httpUrl, linkUrl } from './url.js';

export const DEPTH = 64;
export const NODES = 20_000;
export const CHARACTERS = 400_000;

export class Walk {
  over = false;
  #nodes = 0;
  #characters = 0;
  /** The body's own address without fragment. */
  readonly #page: string | undefined;
  /** Ids that in-body links point to, each until it is found. */
  readonly #targets = new Set<string>();
  /** Every address linked to so far, for quoted posts. */
  readonly #followed: string[] = [];

  constructor(
    readonly tree: Tree,
    readonly base?: string,
  ) {
    this.#page = httpUrl(base)?.replace(/#.*/, '');
    for (const node of below(tree, tree.root, GONE)) {
      const target = tree.name(node) === 'a' && this.#fragment(tree.attr(node, 'href'));
      if (target) this.#targets.add(target);
    }
  }

  /** All blocks; `cut` says that the body was longer already. */
  blocks(cut: boolean): readonly Block[] {
    const { out } = this.flow(this.tree.root, 0, {});
    if (this.over || cut) out.push({ type: 'cut' });
    linkBack(out, this.#page);
    return out;
  }

  /** Counts one node; `false` when that was one too many, or one too deep. */
  enter(depth: number): boolean {
    this.over ||= depth > DEPTH || ++this.#nodes > NODES;
    return !this.over;
  }

  /** The content of one element as blocks. */
  flow(node: TreeNode, depth: number, around: Partial<Sink>): Flow {
    const sink = newSink({ ...around, ...tongue(this.tree, node) });
    this.#kids(node, sink, depth);
    this.#flush(sink);
    return sink;
  }

  /** The content of one element as a single line; `[]` when a bound was reached in it. */
  inlines(node: TreeNode, depth: number, around: Tongue): Inline[] {
    const { lang, dir } = { lang: around.lang, dir: around.dir, ...tongue(this.tree, node) };
    const line = new Line();
    if (lang || dir) line.open({ type: 'mark', mark: 'span', ...(lang && { lang }), ...(dir && { dir }) });
    this.#kids(node, { line }, depth);
    return this.over ? [] : line.take();
  }

  /** The id that an in-body link points to. */
  #fragment(address: string): string | undefined {
    const href = address.trim();
    const full = href.startsWith('#') || !this.#page ? href : (linkUrl(href, this.base) ?? '').replace(this.#page, '');
    if (!full.startsWith('#')) return;
    try {
      return scrub(decodeURIComponent(full.slice(1))) || undefined;
    } catch {
      return scrub(full.slice(1));
    }
  }

  /** The element's id, if a link points to it and no element before had the same. */
  #id(node: TreeNode, name: string): string | undefined {
    const id = scrub(this.tree.attr(node, 'id') || (name === 'a' ? this.tree.attr(node, 'name') : ''));
    return id.length < 200 && !/\s/.test(id) && this.#targets.delete(id) ? id : undefined;
  }

  /** Ends the present paragraph or heading; half a one, at a bound, goes. */
  #flush(sink: Sink): void {
    if (!this.over) flush(sink);
  }

  #push(sink: Sink, ...blocks: (Block | undefined)[]): void {
    this.#flush(sink);
    for (const block of blocks) if (block) sink.out?.push(block);
  }

  /** A block's edge. */
  #edge(sink: Sink): void {
    if (sink.out) this.#flush(sink);
    else sink.line.break();
  }

  #kids(node: TreeNode, sink: Sink, depth: number): void {
    for (const kid of this.tree.kids(node)) {
      if (this.over) return;
      this.#visit(kid, sink, depth + 1);
    }
  }

  #visit(node: TreeNode, sink: Sink, depth: number): void {
    const { line } = sink;
    const name = this.tree.name(node);
    if (!this.enter(depth)) return;
    if (name === '#text') {
      this.#characters += line.text(scrub(this.tree.text(node)));
      this.over ||= this.#characters > CHARACTERS;
    } else if (name === 'br') {
      // Two in a row are how many systems write a new paragraph; headings are not torn.
      if (line.break() && !sink.level) this.#flush(sink);
    } else if (name && !GONE.has(name)) {
      const mark = this.tree.attr(node, 'class');
      if (name === 'a' && /\bmore-link\b/.test(mark)) return;
      const part = PARTS.has(name);
      if (part) this.#edge(sink);
      if (this.#special(name, mark, node, sink, depth)) return;
      if (part) this.#part(name, node, sink, depth);
      else this.#inline(name, node, sink, depth);
    }
  }

  /** What becomes a block of its own, or goes elsewhere; `true` when done. */
  #special(name: string, mark: string, node: TreeNode, sink: Sink, depth: number): boolean {
    const { tree, base } = this;
    switch (name) {
      case 'img':
      case 'amp-img':
        this.#picture(node, sink, mark);
        return true;
      case 'picture': {
        const img = [...tree.kids(node)].find((kid) => tree.name(kid) === 'img');
        if (img) this.#picture(img, sink, mark, node);
        return true;
      }
      case 'iframe':
        this.#push(sink, frame(tree, node, base));
        return true;
      case 'audio':
      case 'video':
        this.#push(sink, media(tree, node, base));
        return true;
    }
    if (!sink.out) return false;
    if (this.#granted(name, mark, node, sink, depth)) return true;
    if (name === 'figure' || (/^(?:div|ul|dl)$/.test(name) && /(?:^|\s)wp-caption(?:\s|$)|\bgallery\b/.test(mark)))
      this.#figure(mark, node, sink, depth);
    else if (name === 'blockquote') this.#quote(mark, node, sink, depth);
    else if (/^(?:aside|div)$/.test(name) && PULL.test(mark)) this.#figure(mark, node, sink, depth);
    else if (/^(?:ul|ol|menu|dir)$/.test(name) && !sink.gallery) this.#list(name === 'ol', node, sink, depth);
    else if (name === 'details') this.#details(node, sink, depth);
    else if (name === 'pre') this.#code(mark, node, sink);
    else if (name === 'hr') this.#push(sink, { type: 'rule' });
    else if (name === 'table') {
      const found = table(this, node, depth, sink);
      if (!found) return false;
      this.#push(sink, ...found);
    } else return false;
    return true;
  }

  /** Keeps apart what the block around wants: a caption, a summary, the source of a quotation. */
  #granted(name: string, mark: string, node: TreeNode, sink: Sink, depth: number): boolean {
    const { wish, line, out } = sink;
    const wanted =
      wish === 'caption'
        ? name === 'figcaption' || /\bwp-caption-text\b/.test(mark)
        : wish === 'cite'
          ? name === 'footer' || (name === 'cite' && line.fresh && !!out?.length)
          : wish === name;
    if (!wanted || sink.apart) return false;
    const found = this.inlines(node, depth, sink);
    if (found.length) sink.apart = found;
    return true;
  }

  #part(name: string, node: TreeNode, sink: Sink, depth: number): void {
    const { lang, dir, level, line } = sink;
    line.anchor ??= this.#id(node, name);
    const heading = /^h([1-6])$/.exec(name);
    Object.assign(sink, tongue(this.tree, node), heading && { level: Number(heading[1]) });
    if (name === 'dt') line.open({ type: 'mark', mark: 'strong' });
    this.#kids(node, sink, depth);
    if (name === 'dt') line.close();
    this.#edge(sink);
    Object.assign(sink, { lang, dir, level });
  }

  #inline(name: string, node: TreeNode, sink: Sink, depth: number): void {
    const { line } = sink;
    const id = this.#id(node, name);
    const own = tongue(this.tree, node);
    const href = name === 'a' && !line.href ? this.#address(this.tree.attr(node, 'href')) : undefined;
    const mark = MARKS.get(name) ?? (own.lang || own.dir ? 'span' : undefined);
    if (mark) line.open({ type: 'mark', mark, ...own });
    if (href) {
      const mine = id ?? line.near;
      line.near = undefined;
      line.open({ type: 'link', href, ...(mine && { id: mine }) });
    } else if (id) line.near = id;
    this.#kids(node, sink, depth);
    if (href) line.close();
    if (mark) line.close();
    if (id && line.near === id) {
      line.anchor ??= id;
      line.near = undefined;
    }
  }

  #address(value: string): string | undefined {
    const target = this.#fragment(value);
    const href = target ? `#${target}` : value.trim() === '#' ? undefined : linkUrl(value, this.base);
    if (href) this.#followed.push(href);
    return href;
  }

  #picture(node: TreeNode, sink: Sink, mark: string, around?: TreeNode): void {
    const found = image(this.tree, node, this.base, around);
    if (!sink.out || /\b(?:emoji|wp-smiley)\b/.test(mark)) sink.line.text(scrub(this.tree.attr(node, 'alt')));
    else if (found) {
      const href = sink.line.href ?? sink.href;
      this.#push(sink, { type: 'figure', image: found, ...(href && !href.startsWith('#') && { href }) });
    }
  }

  /** A figure: one picture, film, table or quotation with its caption, or several pictures, which make a gallery. */
  #figure(mark: string, node: TreeNode, sink: Sink, depth: number): void {
    const pull = PULL.test(mark);
    const gallery = sink.gallery || /\bgallery\b/.test(mark);
    const href = sink.line.href ?? sink.href;
    const { out, apart } = this.flow(node, depth, { ...sink, wish: pull ? 'cite' : 'caption', gallery, href });
    const pulled = pull && joined(out, apart);
    const figures = out.filter((block): block is Figure => block.type === 'figure');
    if (pulled) this.#push(sink, pulled);
    else if (figures.length > 1 && figures.length === out.length)
      this.#push(sink, { type: 'gallery', figures, ...(apart && { caption: apart }) });
    else this.#push(sink, ...attach(out, apart));
  }

  #quote(mark: string, node: TreeNode, sink: Sink, depth: number): void {
    const before = this.#followed.length;
    const { out, apart } = this.flow(node, depth, { lang: sink.lang, dir: sink.dir, wish: 'cite' });
    const written = ['cite', 'data-instgrm-permalink', 'data-embed-url', 'data-text-post-permalink'];
    const links = [...written.map((name) => this.tree.attr(node, name)), ...this.#followed.slice(before).reverse()];
    const quoted = post(mark, links);
    if (quoted) this.#push(sink, { ...quoted, ...(out.length && { children: out }) });
    else if (out.length)
      this.#push(
        sink,
        (PULL.test(mark) && joined(out, apart)) || { type: 'quote', children: out, ...(apart && { cite: apart }) },
      );
  }

  #list(ordered: boolean, node: TreeNode, sink: Sink, depth: number): void {
    const items: (ListItem & { children: Block[] })[] = [];
    const around = { ...this.#only(sink), ...tongue(this.tree, node) };
    for (const kid of this.tree.kids(node)) {
      if (this.over) break;
      const name = this.tree.name(kid);
      if (name === 'li') {
        if (!this.enter(depth + 1)) break;
        const id = this.#id(kid, name);
        const { out } = this.flow(kid, depth + 1, around);
        if (out.length) items.push({ ...(id && { id }), children: out });
        continue;
      }
      const stray = newSink(around);
      this.#visit(kid, stray, depth + 1);
      this.#flush(stray);
      // A list beside its item, and not in it, is the commonest mistake in lists.
      const last = /^[uo]l$/.test(name) ? items.at(-1) : undefined;
      if (last) last.children.push(...stray.out);
      else if (stray.out.length) items.push({ children: stray.out });
    }
    const first = /^-?\d{1,6}$/.exec(this.tree.attr(node, 'start').trim())?.[0];
    const start = ordered && first !== undefined && Number(first) !== 1 ? { start: Number(first) } : {};
    if (items.length) this.#push(sink, { type: 'list', ordered, ...start, items });
  }

  #details(node: TreeNode, sink: Sink, depth: number): void {
    const { out, apart } = this.flow(node, depth, { ...this.#only(sink), wish: 'summary' });
    if (apart && out.length) this.#push(sink, { type: 'details', summary: apart, children: out });
    else this.#push(sink, ...attach(out, apart));
  }

  /** Preformatted text: code, or a poem, whose lines are breaks. */
  #code(mark: string, node: TreeNode, sink: Sink): void {
    let text = '';
    for (const inner of below(this.tree, node, GONE)) {
      if (!this.enter(0)) return;
      const name = this.tree.name(inner);
      if (name === '#text') text += scrub(this.tree.text(inner));
      else if (name === 'br') text += '\n';
    }
    this.#characters += text.length;
    this.over ||= this.#characters > CHARACTERS;
    if (this.over || !text.trim()) return;
    if (!/\bverse\b/.test(mark)) return this.#push(sink, { type: 'code', text: text.replace(/^\n+/, '').trimEnd() });
    for (const line of text.split('\n')) {
      if (!line.trim()) this.#flush(sink);
      sink.line.text(line);
      sink.line.break();
    }
    this.#flush(sink);
  }

  #only({ lang, dir }: Tongue): Tongue {
    return { lang, dir };
  }
}
