/** Builds the inline content of one block after another, with white space collapsed as CSS does. */
import type { Inline, Mark, Dir } from '../model.js';
import { blank } from './text.js';

/** What an open inline element becomes when it closes. */
export type Wrap =
  | { readonly type: 'mark'; readonly mark: Mark; readonly lang?: string; readonly dir?: Dir }
  | { readonly type: 'link'; readonly href: string; readonly id?: string };

/** An inline node while it is still ours to change. */
type Draft = string | { type: 'break' } | (Wrap & { children: Draft[] });

const add = (list: Draft[], draft: Draft): void => {
  const last = list.at(-1);
  if (typeof draft === 'string' && typeof last === 'string') list[list.length - 1] = last + draft;
  else list.push(draft);
};

/** Takes white space and breaks off the end, and spaces from before breaks, in place. */
const trimEnd = (list: Draft[]): Draft[] => {
  list.forEach((draft, i) => {
    const next = list[i + 1];
    if (typeof draft === 'string' && typeof next === 'object' && next.type === 'break')
      list[i] = draft.replace(/ $/, '');
  });
  for (let last = list.at(-1); last !== undefined; last = list.at(-1)) {
    if (typeof last === 'string') {
      const text = last.replace(/ $/, '');
      list[list.length - 1] = text;
      if (text) break;
    } else if (last.type !== 'break' && trimEnd(last.children).length) break;
    list.pop();
  }
  return list;
};

/** All the text of inline content; a break is a space. */
export const inlineText = (children: readonly Inline[]): string =>
  children
    .map((child) => (typeof child === 'string' ? child : child.type === 'break' ? ' ' : inlineText(child.children)))
    .join('');

export class Line {
  /** The id that the next block made of this line takes. */
  anchor: string | undefined;
  /** The id of the inline element around the present place, which the next link takes: footnote marks wrap their link. */
  near: string | undefined;
  #root: Draft[] = [];
  #open: { readonly wrap: Wrap; readonly kids: Draft[] }[] = [];
  #last: 'start' | 'space' | 'text' | 'break' = 'start';

  get #kids(): Draft[] {
    return this.#open.at(-1)?.kids ?? this.#root;
  }

  /** Nothing visible yet. */
  get fresh(): boolean {
    return this.#last === 'start';
  }

  /** The address of the open link, if there is one. */
  get href(): string | undefined {
    const link = this.#open.find(({ wrap }) => wrap.type === 'link')?.wrap;
    return link?.type === 'link' ? link.href : undefined;
  }

  /** Adds text; answers how much of it was left when its white space was collapsed. */
  text(text: string): number {
    let shown = text.replace(/[ \t\n\f\r]+/g, ' ');
    if (this.#last !== 'text') shown = shown.replace(/^ /, '');
    if (shown) {
      add(this.#kids, shown);
      this.#last = shown.endsWith(' ') ? 'space' : 'text';
    }
    return shown.length;
  }

  /** Ends the visual line; `true` when it was ended already, as by the second of two `<br>`. */
  break(): boolean {
    if (this.#last === 'break') return true;
    if (this.#last !== 'start') {
      this.#kids.push({ type: 'break' });
      this.#last = 'break';
    }
    return false;
  }

  open(wrap: Wrap): void {
    this.#open.push({ wrap, kids: [] });
  }

  close(): void {
    const done = this.#open.pop();
    if (!done) return;
    const { wrap, kids } = done;
    // White space alone is not worth a mark, still less a link.
    if (kids.length === 1 && kids[0] === ' ') add(this.#kids, ' ');
    else if (kids.length) this.#kids.push({ ...wrap, children: kids });
  }

  /** What was built, trimmed, `[]` when nothing of it can be seen. The open elements go on in the next line. */
  take(): Inline[] {
    const wraps = this.#open.map(({ wrap }) => wrap);
    while (this.#open.length) this.close();
    // The model's types are the same, but read-only.
    const done = trimEnd(this.#root) as Inline[];
    this.#root = [];
    this.#last = 'start';
    const seen = !blank(inlineText(done));
    for (const wrap of wraps) {
      // An id names one place only.
      if (seen && wrap.type === 'link') this.open({ type: 'link', href: wrap.href });
      else this.open(wrap);
    }
    return seen ? done : [];
  }
}
