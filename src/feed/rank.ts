/** The articles nearest to one, without a list of stop words in any language. */
import type { Article } from '../model.js';

/** `Intl.Segmenter` would cut Thai or Japanese better, at a long task on a slow phone: letters and digits in a row will do. */
const wordsOf = (title: string): Set<string> => new Set(title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
const tagsOf = ({ tags }: Article): Set<string> => new Set(tags.map((tag) => tag.toLowerCase()));

/** Inverse document frequency within the feed: what every headline says tells nothing. */
function idf(sets: readonly Set<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(sets.length / (counts.get(word) ?? 1));
}

/**
 * Sorted by 3 × Σ idf(shared tag) + 1 (same section) + Σ idf(shared word of the headline), then by date, newest first,
 * then by the feed's order. `articles` may or may not hold the current one; it is never among the result.
 */
export function rank(articles: readonly Article[], current: Article): readonly Article[] {
  const all = articles.includes(current) ? articles : [...articles, current];
  const tags = all.map(tagsOf);
  const words = all.map(({ title }) => wordsOf(title));
  const tagWeight = idf(tags);
  const wordWeight = idf(words);
  const here = all.indexOf(current);
  const shared = (sets: readonly Set<string>[], i: number, weight: (word: string) => number): number => {
    let sum = 0;
    for (const word of sets[i]!) if (sets[here]!.has(word)) sum += weight(word);
    return sum;
  };
  return all
    .map((article, i) => ({
      article,
      i,
      score:
        3 * shared(tags, i, tagWeight) +
        Number(!!article.section && article.section === current.section) +
        shared(words, i, wordWeight),
    }))
    .filter(({ i }) => i !== here)
    .sort((a, b) => b.score - a.score || (b.article.published ?? 0) - (a.article.published ?? 0) || a.i - b.i)
    .map(({ article }) => article);
}
