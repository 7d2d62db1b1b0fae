/** A line of names to filter a list by. */
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { listWords } from '../i18n/list-words.js';
import type { Article } from '../model.js';
import type { View } from './view.js';

/** How many are offered: those with the most articles, in the order in which they come. */
const MOST = 12;

const key = (name: string): string => name.toLowerCase();

const namesOf = ({ section, tags }: Article, by: string): readonly string[] =>
  by === 'tag' ? tags : section ? [section] : [];

export const isAmong = (article: Article, by: string, name: string): boolean =>
  namesOf(article, by).some((one) => key(one) === key(name));

/** The sections or topics that there are, as each is written first. */
export function choices(articles: readonly Article[], by: string): readonly string[] {
  const found = new Map<string, { name: string; count: number }>();
  for (const article of articles) {
    for (const name of namesOf(article, by)) {
      const known = found.get(key(name)) ?? { name, count: 0 };
      known.count++;
      found.set(key(name), known);
    }
  }
  const all = [...found.values()];
  const often = new Set([...all].sort((a, b) => b.count - a.count).slice(0, MOST));
  return all.filter((one) => often.has(one)).map(({ name }) => name);
}

export function chips(
  names: readonly string[],
  chosen: string | undefined,
  by: string,
  { m, feedLanguage, around }: View,
  choose: (name: string | undefined) => unknown,
): TemplateResult {
  const { filterAll, filterSections, filterTopics } = listWords(m);
  const known = chosen !== undefined && names.some((name) => name === chosen);
  const chip = (name: string | undefined, word: string): TemplateResult =>
    html`<button
      type="button"
      dir="auto"
      lang=${name !== undefined && feedLanguage && feedLanguage !== around ? feedLanguage : nothing}
      data-word=${word}
      aria-pressed=${(known ? name === chosen : name === undefined) ? 'true' : 'false'}
      @click=${() => choose(name)}
    >
      ${word}
    </button>`;
  return html`<div class="chips" part="filters" role="group" aria-label=${by === 'tag' ? filterTopics : filterSections}>
    ${chip(undefined, filterAll)}${names.map((name) => chip(name, name))}
  </div>`;
}
