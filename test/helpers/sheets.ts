/** The attack corpus as the documents that a hostile endpoint would answer: of many articles, or of one and its feed. No DOM. */
import { armed, escaped, of, traps, type Bait, type Kind, type Vector } from '../tables/attacks.js';
import { assets } from '../tables/attacks/forms.js';

export interface Sheet {
  readonly name: string;
  /** As text, as it comes over the network. */
  readonly data: string;
  readonly map?: string;
  readonly vectors: readonly Vector[];
}

/** Rows that a list draws at once. */
const ROWS = 100;
/** Characters of a body that its article has in its other fields too: a headline of a page's length only costs time. */
const SHORT = 400;

/** An object with these members, and then with members as they are written: the last of a name counts. */
const written = (members: object, raw: string): string => `${JSON.stringify(members).slice(0, -1)}, ${raw}}`;

const list = (values: readonly string[]): string => `[${values.join()}]`;

const nameOf = ({ n }: Vector): string => `Vector ${n}`;
const addressOf = ({ n }: Vector, { host }: Bait): string => `http://${host}/paper/${n}`;
const pictureOf = ({ host }: Bait): string => `http://${host}/fixtures/jsonfeed/picture.png`;
const known = (vector: Vector, bait: Bait) => ({ id: `vector-${vector.n}`, url: addressOf(vector, bait) });

/** A body, and the same in every field of text that a card has. */
function withBody(vector: Vector, bait: Bait): string {
  const body = armed(vector, bait);
  const words = body.slice(0, SHORT);
  return JSON.stringify({
    ...known(vector, bait),
    title: words,
    summary: words,
    content_html: body,
    tags: [words],
    authors: [{ name: words }],
    _broadsheet: { kicker: words, section: words, source: { name: words } },
  });
}

/** Every field that holds text. */
function withText(vector: Vector, bait: Bait): string {
  const words = armed(vector, bait);
  return JSON.stringify({
    ...known(vector, bait),
    title: words,
    summary: words,
    content_text: words,
    image: pictureOf(bait),
    tags: [words, `#${words}`],
    authors: [{ name: words, _broadsheet: { role: words } }],
    attachments: [{ url: armed({ n: vector.n, text: '«ask»' }, bait), mime_type: 'audio/mpeg', title: words }],
    _broadsheet: {
      kicker: words,
      section: words,
      source: { name: words },
      license: { name: words },
      corrections: [{ text: words }],
      image: { alt: words, caption: words, credit: words },
    },
  });
}

const FILES = ['audio/mpeg', 'video/mp4', 'image/png'];

/** Every field that holds an address, and every place of a body. One of another kind leaves the picture and its link to be good. */
function withAddress(vector: Vector, bait: Bait, isGood: boolean): string {
  const bad = armed(vector, bait);
  const name = nameOf(vector);
  return JSON.stringify({
    ...known(vector, bait),
    ...(isGood ? { image: pictureOf(bait) } : { id: `address-${vector.n}`, url: bad, image: bad, banner_image: bad }),
    external_url: bad,
    title: name,
    content_html: traps.map((trap) => trap(escaped(bad))).join('\n'),
    authors: [{ name, url: bad, avatar: bad }],
    attachments: FILES.map((mime_type) => ({ url: bad, mime_type })),
    _broadsheet: {
      source: { name, url: bad },
      license: { name, url: bad },
      image: { alt: name, sizes: [{ src: bad, width: 400 }] },
    },
  });
}

const withFact = (vector: Vector, bait: Bait): string =>
  written(
    {
      ...known(vector, bait),
      title: nameOf(vector),
      summary: 'words',
      content_html: '<p>words</p>',
      image: pictureOf(bait),
      date_published: '2026-03-12T10:00:00Z',
    },
    armed(vector, bait),
  );

const VERSION = 'https://jsonfeed.org/version/1.1';
const jsonFeed = ({ host }: Bait, items: readonly string[], raw = '"title": "The Paper"'): string =>
  written({ version: VERSION, home_page_url: `http://${host}/`, language: 'en' }, `"items": ${list(items)}, ${raw}`);

/** How the bodies of other systems stand in their answers. */
const answers: Partial<Record<Kind, (all: readonly Vector[], bait: Bait) => string>> = {
  markdown: (all, bait) =>
    JSON.stringify(all.map((one) => ({ ...known(one, bait), title: nameOf(one), md: armed(one, bait) }))),
  mapped: (all, bait) =>
    list(all.map((one) => written({ id: `vector-${one.n}`, head: nameOf(one), text: 'words' }, armed(one, bait)))),
  strapi: (all, bait) => entries(all, bait),
  zone: (all, bait) => entries(all, bait),
  contentful: (all, bait) => {
    const items = all.map((one) => {
      const document = `{"nodeType": "document", "content": ${armed(one, bait)}}`;
      const fields = written({ title: nameOf(one), url: addressOf(one, bait) }, `"body": ${document}`);
      return `{"sys": {"type": "Entry", "id": "vector-${one.n}", "locale": "en-GB"}, "fields": ${fields}}`;
    });
    const files = Object.entries(assets).map(
      ([id, fields]) => `{"sys": {"type": "Asset", "id": "${id}"}, "fields": ${armed({ n: 0, text: fields }, bait)}}`,
    );
    return `{"sys": {"type": "Array"}, "items": ${list(items)}, "includes": {"Asset": ${list(files)}}}`;
  },
  arc: (all, bait) =>
    list(
      all.map((one) => {
        const { id: _id, url: canonical_url } = known(one, bait);
        const story = { type: 'story', version: '0.10.9', _id, canonical_url, headlines: { basic: nameOf(one) } };
        return written(story, `"content_elements": ${armed(one, bait)}`);
      }),
    ),
};

const entries = (all: readonly Vector[], bait: Bait): string => {
  const data = all.map((one) => {
    const { id: documentId, url } = known(one, bait);
    return written({ documentId, url, title: nameOf(one) }, `"content": ${armed(one, bait)}`);
  });
  return `{"data": ${list(data)}, "meta": {"pagination": {"page": 1, "pageSize": 100, "pageCount": 1}}}`;
};

const MAPS: Partial<Record<Kind, object>> = {
  markdown: { body: 'md', markdown: ['body'] },
  mapped: {
    title: 'head.title | head',
    url: 'link | https://paper.example/{slug}',
    image: 'pic',
    body: 'text',
    html: ['body', 'title'],
    authors: 'who',
    audio: 'sound',
    tags: 'topics',
    source: 'from',
    language: 'lang',
  },
};

const parts = <T>(all: readonly T[]): (readonly T[])[] =>
  all.length ? [all.slice(0, ROWS), ...parts(all.slice(ROWS))] : [];

type Item = (vector: Vector, bait: Bait) => string;

const feeds = (name: string, bait: Bait, kinds: readonly Kind[], item: Item): Sheet[] =>
  parts(of(...kinds)).map((some) => {
    const items = some.map((one) => item(one, bait));
    return { name: `${name} ${some[0]!.n}–${some.at(-1)!.n}`, data: jsonFeed(bait, items), vectors: some };
  });

/** All bodies, as feeds of at most a hundred articles. */
export const bodySheets = (bait: Bait): readonly Sheet[] => feeds('bodies', bait, ['body'], withBody);

/** All else that an article may carry. */
export const fieldSheets = (bait: Bait): readonly Sheet[] => [
  ...feeds('texts', bait, ['text'], withText),
  ...feeds('addresses', bait, ['address'], (one) => withAddress(one, bait, false)),
  ...feeds('addresses beside a good picture', bait, ['address', 'crooked'], (one) => withAddress(one, bait, true)),
  ...feeds('facts', bait, ['fact'], withFact),
  ...Object.entries(answers).map(([name, answer]): Sheet => {
    const kind = name as Kind;
    const map = MAPS[kind];
    return { name, data: answer(of(kind), bait), vectors: of(kind), ...(map && { map: JSON.stringify(map) }) };
  }),
];

/** All vectors that a feed itself may carry, each in a feed of its own. */
export function singles(bait: Bait): readonly Sheet[] {
  const single = (kind: Kind, data: (vector: Vector, words: string) => string): Sheet[] =>
    of(kind).map((one) => ({ name: `${kind} ${one.n}`, data: data(one, armed(one, bait)), vectors: [one] }));
  const item = (one: Vector): string => JSON.stringify({ ...known(one, bait), title: nameOf(one), content_text: 'x' });
  const asText = (one: Vector, title: string): string =>
    JSON.stringify({ version: VERSION, title, description: title, items: [JSON.parse(item(one))] });
  const asAddress = (one: Vector, url: string): string => {
    const fields = { home_page_url: url, feed_url: url, icon: url, favicon: url, next_url: url };
    const items = [{ ...known(one, bait), url, title: nameOf(one), content_text: 'words' }];
    return JSON.stringify({ version: VERSION, title: nameOf(one), ...fields, items });
  };
  return [
    ...single('text', asText),
    ...single('address', asAddress),
    ...single('crooked', asAddress),
    ...single('feed', (one, raw) =>
      jsonFeed(bait, [item(one)], `"title": "${nameOf(one)}", "description": "words", ${raw}`),
    ),
    ...single('rss', (one, markup) => xml(bait, '', markup, one)),
    ...single('prologue', (one, markup) => xml(bait, markup, '<description>&x;&y;&a30;</description>', one)),
  ];
}

const SPACES = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
].join(' ');

/** The first of a name counts, so what is hostile stands before what is good. */
const xml = ({ host }: Bait, prologue: string, markup: string, one: Vector): string =>
  `<?xml version="1.0"?>${prologue}<rss version="2.0" ${SPACES}><channel><title>The Paper</title><link>http://${host}/</link>
   <item>${markup}<title>${nameOf(one)}</title><guid isPermaLink="false">vector-${one.n}</guid></item></channel></rss>`;
