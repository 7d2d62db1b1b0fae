/** Rows that keep their nodes for as long as their article is there. */
import type { ChildPart, Draws } from '../draw/template.js';
import type { Article } from '../model.js';

type Row = (article: Article, index: number) => unknown;

/** Whose rows stand in a list. */
const drawn = new WeakMap<ChildPart, readonly string[]>();

/**
 * As `articles.map(row)`, but each article keeps its nodes when others come, go or change places.
 * @param before whose rows stand there, where they have been drawn without this. Default: those of the same articles
 */
export function keyed(articles: readonly Article[], row: Row, before = articles): Draws {
  const draw = (list: ChildPart): void => {
    const ids = articles.map(({ id }) => id);
    const known = drawn.get(list) ?? before.map(({ id }) => id);
    const wanted = new Set<string | undefined>(ids);
    const kept = new Map<string | undefined, ChildPart>();
    list.parts.forEach((part, n) => {
      const id = known[n];
      if (wanted.has(id) && !kept.has(id)) kept.set(id, part);
      else part.remove();
    });
    // Those that stand where they stood, in their order.
    const there = [...kept.values()];
    list.drawn = articles.map((article, n) => {
      const part = kept.get(article.id);
      kept.delete(article.id);
      const at = part ? there.indexOf(part) : -1;
      // Where the next but one comes first, it is the next that has moved: its turn is later.
      const stays = at === 0 || at === 1;
      if (stays) there.splice(0, at + 1);
      else if (at > 0) there.splice(at, 1);
      const place = stays ? part! : list.insert(there[0], part);
      place.set(row(article, n));
      return place;
    });
    drawn.set(list, ids);
  };
  return Object.assign(draw, { values: () => articles.map(row) });
}
