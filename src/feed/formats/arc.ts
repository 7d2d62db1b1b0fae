/**
 * Arc XP: a story, a list of stories, search results or a collection, in ANS (https://github.com/washingtonpost/ans-schema, 0.10.9; the
 * schemas named below lie in `ans/0.10.9`): docs/formats/arc.md.
 */
import type { Access, Correction, Kind, Person, RawBody, Source } from '../../model.js';
import { creditsOf, filmOf, pictureOf } from '../../safety/bodies/arc-media.js';
import { plain } from '../../safety/text.js';
import { date, language, list, record, text, url, type Json } from '../read.js';
import { feedOf, person, queryNumber, whole, withQuery, type Draft } from './draft.js';
import type { Answer, Format } from './format.js';
import { shapeOf } from './shapes.js';

/** What stands on a page of its own; redirects, pictures, authors and unresolved references do not. */
const STORIES = /^(?:story|video|gallery|audio|)$/;

export const arc: Format = {
  name: 'arc',
  detect: (answer) => shapeOf(answer) === 'arc',
  read(answer) {
    const json = record(answer.json);
    const items = Array.isArray(answer.json) ? answer.json : isList(json) ? list(json.content_elements) : [json];
    // Relative addresses are the paper's own; at the Content API's address they would lead nowhere.
    const base = /^https?:\/\/[^/]*\.arcpublishing\.com(?:[:/]|$)/.test(answer.url) ? undefined : answer.url;
    const [, site = ''] = /[?&]_?website=([\w-]+)/.exec(answer.url) ?? [];
    const title = isList(json) ? text(record(json.headlines).basic) : undefined;
    return feedOf(items, (item) => story(item, site, base), { title, next: next(answer) });
  },
};

/** Search results, a collection, or a list that lost its `type` to a filter; a story, video or gallery has elements of its own. */
const isList = ({ type, content_elements }: Json): boolean =>
  type === undefined
    ? list(content_elements).some((one) => typeof record(one).headlines === 'object')
    : !STORIES.test(plain(type));

/** `results.json`: a page number, an id, an address, or whatever the source takes. Known are an address, and the offset of the Content API. */
function next({ json, url: address }: Answer): string | undefined {
  const { next: written, count, content_elements } = record(json);
  const from = whole(written);
  if (!list(content_elements).length || from === undefined) return url(written);
  const asked = queryNumber(address, 'from') ?? 0;
  return from > asked && from < (whole(count) ?? Infinity) && !/[?&]query=/.test(address)
    ? withQuery(address, 'from', from)
    : undefined;
}

/** All of a story's own words are plain text; HTML is only in its elements. */
function story(item: Json, site: string, base: string | undefined): Draft | undefined {
  const title = plain(record(item.headlines).basic);
  if (!STORIES.test(plain(item.type)) || !title || embargoed(item)) return;
  const home = record(record(item.websites)[site]);
  const { primary_section, primary_site, sections, sites, tags } = record(item.taxonomy);
  const section = [home.website_section, primary_section, primary_site, list(sections)[0], list(sites)[0]]
    .map((one) => text(record(one).name))
    .find(Boolean);
  const { text: label, display } = record(record(item.label).basic);
  const kicker = display === false ? undefined : text(label);
  return {
    id: item._id,
    url: [home.website_url, item.canonical_url, item.website_url, ...Object.values(record(item.websites)).map(path)]
      .map((one) => url(one, base))
      .find(Boolean),
    title,
    kicker: kicker === section ? undefined : kicker,
    standfirst: text(record(item.subheadlines).basic) ?? text(record(item.description).basic),
    body: body(item),
    image: pictureOf(item, base),
    video: item.type === 'video' ? filmOf(item, base) : undefined,
    authors: authors(item, base),
    section,
    tags: list(tags).map((one) => text(record(one).text) ?? record(one).description),
    published: date(item.display_date) ?? date(item.first_publish_date) ?? date(item.publish_date),
    updated: date(item.last_updated_date),
    language: language(item.language),
    access: access(item),
    kind: kind(item),
    source: source(item),
    corrections: corrections(item),
  };
}

const path = (site: unknown): unknown => record(site).website_url;

/** `trait_content_restrictions.json`: "Embargoed content must not go live." Without an end the embargo holds. */
function embargoed(item: Json): boolean {
  const { active, end_time } = record(record(item.content_restrictions).embargo);
  return active === true && !((date(end_time) ?? Infinity) <= Date.now());
}

/** A film or a gallery on a page of its own is what its body shows. */
function body(item: Json): RawBody | undefined {
  const value = item.type === 'story' || item.type === undefined ? list(item.content_elements) : [item];
  return value.length ? { form: 'arc', value } : undefined;
}

/** `author.json`: `byline` is the public name, perhaps a pen name, so it comes before `name`. */
const authors = (item: Json, base: string | undefined): (Person | undefined)[] =>
  creditsOf(item).map((one) => {
    const { byline, name, url: address, image, role } = one;
    return person(text(byline) ?? name, { url: address, avatar: record(image).url, role }, base);
  });

/* What ANS says of a story besides its words: who may read it, its kind, who delivered it, and what was corrected. */

/** Each publisher has codes of its own; only those that say what they mean are read. */
function access(item: Json): Access | undefined {
  const code = plain(record(item.content_restrictions).content_code).toLowerCase();
  return /^(?:free|public|open)$/.test(code)
    ? 'free'
    : /^regist(?:er|ered|ration|rant)s?(?:[-_ ]?(?:only|wall))?$/.test(code)
      ? 'registered'
      : /^(?:premium|paid|locked|paywall(?:ed)?|subscri(?:ber|bed|ption)s?(?:[-_ ]?only)?)$/.test(code)
        ? 'subscribers'
        : undefined;
}

/** Subtypes are each publisher's own as well. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['live', /^live(?:$|[-_ ]|blog)/],
  ['opinion', /^(?:opinion|op-?ed|editorial|column|commentary)/],
  ['analysis', /^analysis/],
  ['sponsored', /^(?:sponsored|advertorial|(?:paid|partner|brand|branded)[-_ ]?(?:post|content))/],
  ['obituary', /^obit/],
  ['review', /^review/],
  ['interview', /^interview/],
  ['podcast', /^podcast/],
  ['gallery', /^gallery|^photo/],
  ['video', /^video/],
];

function kind({ owner, subtype, type }: Json): Kind | undefined {
  if (record(owner).sponsored === true) return 'sponsored';
  const names = [subtype, type].map((one) => plain(one).toLowerCase());
  return KINDS.find(([, said]) => names.some((name) => said.test(name)))?.[0];
}

/** Who delivered it: `trait_distributor.json`, before 0.10.9 `trait_source.json`. A paper's own staff are no source. */
function source(item: Json): Source | undefined {
  const { name, category } = record(item.distributor);
  const old = record(item.source);
  const words =
    category === 'wires' ? text(name) : /^wires?$/.test(plain(old.source_type)) ? text(old.name) : undefined;
  return words ? { name: words } : undefined;
}

/** Those of the story and those among its elements, which the body leaves out. */
const corrections = ({ corrections: own, content_elements }: Json): Correction[] =>
  [...list(own), ...list(content_elements).filter((one) => record(one).type === 'correction')].flatMap((one) => {
    const words = text(record(one).text);
    return words ? { text: words } : [];
  });
