/** Contentful's Content Delivery API (https://www.contentful.com/developers/docs/references/content-delivery-api/): docs/formats/contentful.md. */
import type { Image } from '../../model.js';
import { assetOf, fieldsOf, picture, type Asset } from '../../safety/bodies/contentful-asset.js';
import { plain } from '../../safety/text.js';
import { date, language, list, record, type Json } from '../read.js';
import { feedOf, once, whole, withQuery, type Draft } from './draft.js';
import { longText, usualDraft, type Body } from './fields.js';
import type { Answer, Format } from './format.js';
import { shapeOf } from './shapes.js';

export const contentful: Format = {
  name: 'contentful',
  detect: (answer) => shapeOf(answer) === 'contentful',
  read(answer) {
    const json = record(answer.json);
    const items = Array.isArray(json.items) ? list(json.items) : [json];
    const linked = links([json.includes, { items }]);
    return feedOf(items, (item) => draft(item, linked), { next: next(answer, items.length) });
  },
};

interface Links {
  /** What a link leads to, absent where the answer does not hold it. Null and what is no link is absent too. */
  (link: unknown, type: string): unknown;
  /** Of what many entries refer to, each looked at once. */
  readonly pictures: Map<unknown, Image | undefined>;
  readonly entries: Map<unknown, Json>;
}

/** An entry that is in the list itself is not among the includes. */
function links(places: readonly unknown[]): Links {
  const all = new Map<string, unknown>();
  for (const thing of places.flatMap((place) => Object.values(record(place)).flatMap(list))) {
    const { type, id } = record(record(thing).sys);
    all.set(`${plain(type)} ${plain(id)}`, thing);
  }
  const find = (link: unknown, type: string): unknown => {
    const { linkType, id } = record(record(link).sys);
    return linkType === type ? all.get(`${type} ${plain(id)}`) : undefined;
  };
  return Object.assign(find, { pictures: new Map<unknown, Image | undefined>(), entries: new Map<unknown, Json>() });
}

function draft(item: Json, find: Links): Draft | undefined {
  const sys = record(item.sys);
  // A list of everything in a space has assets too.
  if (sys.type !== 'Entry' && sys.type !== undefined) return;
  const { fields, language: locale } = fieldsOf(item);
  const many = (value: unknown): readonly unknown[] => [value].flat();
  const usual = usualDraft(fields, {
    picture: (value) =>
      many(value)
        .map((one) => once(find.pictures, find(one, 'Asset'), picture))
        .find(Boolean),
    audio: (value) => sound(assetOf(find(many(value)[0], 'Asset'))),
    linked: (value) =>
      many(value).map((one) =>
        record(one).sys ? once(find.entries, find(one, 'Entry'), (entry) => fieldsOf(entry).fields) : one,
      ),
    body: (value) => body(value, find),
  });
  return {
    ...usual,
    id: sys.id,
    published: usual.published ?? date(sys.firstPublishedAt) ?? date(sys.createdAt),
    updated: date(sys.updatedAt),
    language: language(locale),
  };
}

const sound = (asset: Asset | undefined): Draft['audio'] =>
  asset?.type.startsWith('audio/') ? { src: asset.src, type: asset.type } : undefined;

/** Rich text, with the assets that it uses; else a long text. Pictures in Markdown are written without a protocol. */
function body(value: unknown, find: Links): Body | undefined {
  if (typeof value === 'string') return longText(value, 'https://images.ctfassets.net/');
  const document = record(value);
  if (document.nodeType !== 'document' || !list(document.content).length) return;
  return { body: { form: 'contentful', value: { document, assets: assetsIn(document, find) } } };
}

/** Most nodes looked through. */
const MOST = 20_000;

/** The assets that a document names, by id. Only names are looked for: the document itself is read when its article is shown. */
function assetsIn(document: Json, find: Links): Json {
  const assets: [string, unknown][] = [];
  const waiting: unknown[] = [document];
  for (let i = 0; i < waiting.length && i < MOST; i++) {
    const { data, content } = record(waiting[i]);
    const { target } = record(data);
    const asset = target ? find(target, 'Asset') : undefined;
    if (asset) assets.push([plain(record(record(target).sys).id), asset]);
    for (const node of list(content)) waiting.push(node);
  }
  return Object.fromEntries(assets);
}

function next({ url, json }: Answer, found: number): string | undefined {
  const { skip, limit, total } = record(json);
  const [from = 0, size, all] = [whole(skip), whole(limit), whole(total)];
  return found && size && all !== undefined && from + size < all ? withQuery(url, 'skip', from + size) : undefined;
}
