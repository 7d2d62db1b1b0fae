/** JSON-LD in the words of schema.org (https://schema.org/NewsArticle and its kin), as pages carry it: docs/formats/schema-org.md. */
import type { Feed, Html, Kind } from '../../../model.js';
import { plain } from '../../../safety/text.js';
import { date, record, text, type Json } from '../../read.js';
import { feedOf, type Draft } from '../draft.js';
import type { Format } from '../format.js';
import * as parts from './parts.js';
import { place, words } from './parts.js';
import { first, newsOf, thing, values, type Graph, type News } from './things.js';
import { shapeOf } from '../shapes.js';

export const schemaOrg: Format = {
  name: 'schema-org',
  // A page's JSON-LD that tells of no article is no feed; a list that is empty is one.
  detect: (answer) => shapeOf(answer) === 'schema-org' && !!newsOf(answer.json),
  read({ json, url: base }) {
    const news = newsOf(json);
    if (!news) return { articles: [] };
    const { graph } = news;
    return feedOf(once(news.items, base, graph), (one) => article(one, base, graph), about(news, base));
  },
};

/** The paper: the site, else the one publisher of all articles. */
function about({ items, site, graph }: News, base: string): Omit<Feed, 'articles'> {
  const publishers = items.map((one) => thing(values(record(one).publisher)[0], graph));
  const names = new Set(publishers.map(({ name }) => words(name)));
  const paper = site ?? (names.size === 1 ? publishers[0] : undefined) ?? {};
  return {
    title: words(paper.name),
    description: words(paper.description),
    home: place(paper.url, base),
    language: parts.language(paper.inLanguage),
  };
}

/**
 * Each article once, with its address in `url`. `mainEntityOfPage` is often wrong, or no address at all: it counts where there is no `url`
 * and no article of another headline has the same one.
 */
function once(items: readonly unknown[], base: string, graph: Graph): readonly Json[] {
  const claims = new Map<string | undefined, Set<string>>();
  const found = items.map((item) => {
    const one = record(item);
    const title = words(one.headline) ?? words(one.name) ?? '';
    const own = place(one.url, base);
    const page = own ?? pageOf(one.mainEntityOfPage, graph);
    claims.set(page, (claims.get(page) ?? new Set()).add(title));
    return { one, title, own, page };
  });
  const met = new Set<string>();
  return found.flatMap(({ one, title, own, page }) => {
    const url = own ?? (claims.get(page)?.size === 1 ? page : undefined);
    const key = url ?? text(one['@id']) ?? title;
    if (key && met.has(key)) return [];
    met.add(key);
    return [{ ...one, url }];
  });
}

/** An address, a page, or a word for yes. The fragment of an `@id` names a thing, not a place. */
const pageOf = (value: unknown, graph: Graph): string | undefined =>
  first(value, (one) => place(thing(one, graph).url) ?? place(one)?.replace(/#.*/, ''));

function article(one: Json, base: string, graph: Graph): Draft {
  const body = first(one.articleBody ?? one.text, (said) =>
    typeof said === 'string' && plain(said) ? said : undefined,
  );
  // It is declared as text; some write their HTML into it.
  const html = /^\s*<(?:p|div|h\d|figure|section|article|ul|ol|blockquote)[\s>]/i.test(body ?? '');
  const authors = parts.people(one.author, base, graph);
  return {
    id: one.url ?? one['@id'],
    url: one.url as string | undefined,
    title: words(one.headline) ?? words(one.name),
    standfirst: words(one.description),
    html: html ? (body as Html) : undefined,
    text: html ? undefined : body,
    image: parts.picture(one.image, base, graph) ?? parts.picture(one.thumbnailUrl, base, graph),
    video: parts.video(one.video, base, graph),
    audio: parts.audio(one.audio, base, graph),
    authors: authors.length ? authors : parts.people(one.creator, base, graph),
    section: words(one.articleSection),
    tags: parts.keywords(one.keywords, graph),
    // Some programs write only when it was made.
    published: first(one.datePublished, date) ?? first(one.dateCreated, date),
    updated: first(one.dateModified, date),
    expires: first(one.expires, date),
    language: parts.language(one.inLanguage),
    access: first(one.isAccessibleForFree, parts.access),
    kind: first(one['@type'], (type) => KINDS.find(([name]) => name.test(plain(type)))?.[1]),
    corrections: parts.corrections(one.correction, graph),
  };
}

/** A plain NewsArticle says no more than that it is news. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/AdvertiserContentArticle$/, 'sponsored'],
  [/LiveBlogPosting$/, 'live'],
  [/OpinionNewsArticle$/, 'opinion'],
  [/AnalysisNewsArticle$/, 'analysis'],
  [/ReviewNewsArticle$/, 'review'],
];
