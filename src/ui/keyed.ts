/** Rows that keep their nodes for as long as their article is there. */
import { noChange, type ChildPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';
import type { Article } from '../model.js';

type Row = (article: Article, index: number) => unknown;

class Keyed extends Directive {
  #ids: string[] = [];

  override render(articles: readonly Article[], row: Row): unknown[] {
    this.#ids = articles.map(({ id }) => id);
    return articles.map(row);
  }

  override update(list: ChildPart, [articles, row]: [readonly Article[], Row]): unknown {
    const known = this.#ids;
    const before = getCommittedValue(list) as ChildPart[] | undefined;
    const values = this.render(articles, row);
    // The first rows, and those that a server has drawn, are an array like any other.
    if (!Array.isArray(before)) return values;
    const wanted = new Set(this.#ids);
    const kept = new Map<string, ChildPart>();
    before.forEach((part, n) => {
      const id = known[n]!;
      if (wanted.has(id) && !kept.has(id)) kept.set(id, part);
      else remove(part);
    });
    // Those that stand where they stood, in their order.
    const there = [...kept.values()];
    const parts = values.map((value, n) => {
      const id = this.#ids[n]!;
      const part = kept.get(id);
      kept.delete(id);
      const at = part ? there.indexOf(part) : -1;
      // Where the next but one comes first, it is the next that has moved: its turn is later.
      const stays = at === 0 || at === 1;
      if (stays) there.splice(0, at + 1);
      else if (at > 0) there.splice(at, 1);
      return setChildPartValue(stays ? part! : insertPart(list, there[0], part), value);
    });
    setCommittedValue(list, parts);
    return noChange;
  }
}

/** With the marker at its end, which Lit leaves behind (lit/lit#5010): a page that is open for weeks would fill with them. */
function remove(part: ChildPart): void {
  const end = part.endNode as ChildNode | null;
  removePart(part);
  end?.remove();
}

/** As `articles.map(row)`, but each article keeps its nodes when others come, go or change places. In place of Lit's `repeat`. */
export const keyed = directive(Keyed);
