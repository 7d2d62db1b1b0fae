/** The articles nearest to one, without a list of stop words in any language. */
import type { Article } from '../model.js';

/**
 * Tags, marked by `#`, and the words of the headline. `Intl.Segmenter` would cut Thai or Japanese better, at a long task on a
 * slow phone: letters and digits in a row will do.
 */
const featuresOf = ({ tags, title }: Article): Set<string> =>
  new Set([...tags.map((tag) => `#${tag.toLowerCase()}`), ...(title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])]);

/**
 * Sorted by 3 × Σ idf(shared tag) + 1 (same section) + Σ idf(shared word of the headline), then by date, newest first,
 * then by the feed's order. `articles` may or may not hold the current one; it is never among the result.
 */
export function rank(articles: readonly Article[], current: Article): readonly Article[] {
  const all = articles.includes(current) ? articles : [...articles, current];
  const features = all.map(featuresOf);
  const here = features[all.indexOf(current)]!;
  // Inverse document frequency within the feed: what every headline says tells nothing.
  const counts = new Map<string, number>();
  for (const set of features) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  const scores = new Map(
    all.map((article, i) => {
      let score = Number(!!article.section && article.section === current.section);
      for (const one of features[i]!)
        if (here.has(one)) score += (one.startsWith('#') ? 3 : 1) * Math.log(all.length / counts.get(one)!);
      return [article, score];
    }),
  );
  return all
    .filter((article) => article !== current)
    .sort((a, b) => scores.get(b)! - scores.get(a)! || (b.published ?? 0) - (a.published ?? 0));
}
