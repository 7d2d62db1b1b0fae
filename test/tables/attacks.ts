/** The attack corpus: hostile texts by family, what a test fills in where they stand for something, and the check of blocks. */
import { addresses, crooked } from './attacks/addresses.js';
import { facts, feedFacts } from './attacks/facts.js';
import { arc, contentful, mapped, markdown, strapi, zone } from './attacks/forms.js';
import { pages } from './attacks/pages.js';
import { prologues, rss } from './attacks/rss.js';
import { scripts } from './attacks/scripts.js';
import { texts } from './attacks/texts.js';
import { words } from './attacks/words.js';

/** Texts by what they try. `«run»` stands for a call, `«ask»`, `«host»` and `«key»` for an address nobody may ask for, `«picture»` for a good one. */
export type Families = Readonly<Record<string, readonly string[]>>;

const tables = {
  /** HTML of a body, and text of every other field. */
  body: { ...scripts, ...pages, ...words },
  /** For every field that holds an address: none of them is one. */
  address: addresses,
  /** The same, of which something good may be left. */
  crooked,
  /** For every field that holds text. */
  text: texts,
  /** Members of a JSON Feed's item, and of the feed. */
  fact: facts,
  feed: feedFacts,
  markdown,
  strapi,
  zone,
  contentful,
  arc,
  mapped,
  rss,
  prologue: prologues,
} satisfies Record<string, Families>;

export type Kind = keyof typeof tables;

export interface Vector {
  /** From 1 on, unique: a canary that sings says it. */
  readonly n: number;
  readonly kind: Kind;
  readonly family: string;
  readonly text: string;
}

export const vectors: readonly Vector[] = Object.entries(tables)
  .flatMap(([kind, families]) =>
    Object.entries(families as Families).flatMap(([family, all]) =>
      all.map((text) => ({ kind: kind as Kind, family, text })),
    ),
  )
  .map((vector, index) => ({ n: index + 1, ...vector }));

export const of = (...kinds: readonly Kind[]): readonly Vector[] => vectors.filter(({ kind }) => kinds.includes(kind));

/** Whose requests are counted. */
export interface Bait {
  /** With a port. */
  readonly host: string;
  readonly key: string;
}

/** The vector's text as it is sent. In Node nobody runs it or is asked. */
export const armed = ({ n, text }: Pick<Vector, 'n' | 'text'>, { host, key }: Bait = NOBODY): string =>
  text
    .replaceAll('«run»', `top.canary(${n})`)
    .replaceAll('«ask»', `http://${host}/endpoint/ask/${n}?key=${key}`)
    .replaceAll('«picture»', `http://${host}/fixtures/jsonfeed/picture.png`)
    .replaceAll('«host»', host)
    .replaceAll('«key»', key);

const NOBODY: Bait = { host: 'bait.example', key: 'x' };

/** Addresses that no function may let through. */
export const badAddresses: readonly string[] = of('address').map((one) => armed(one));

/** Whole bodies. Only words may come of them. */
export const attacks: readonly string[] = of('body').map((one) => armed(one));

/** Bodies in which `bad` stands for an address. */
export const traps: readonly ((bad: string) => string)[] = [
  (bad) => `<a href="${bad}">words</a>`,
  (bad) => `<a href='${bad}' xlink:href="${bad}" ping="${bad}" target="_blank">words</a>`,
  (bad) => `<img src="${bad}" data-src="${bad}" srcset="${bad} 2x" data-srcset="${bad} 1x" longdesc="${bad}" alt="">`,
  (bad) => `<picture><source srcset="${bad}"><img alt=""></picture>`,
  (bad) => `<iframe src="${bad}" data-src="${bad}" srcdoc="<script>alert(1)</script>"></iframe>`,
  (bad) => `<video src="${bad}" poster="${bad}"><source src="${bad}"></video>`,
  (bad) => `<audio><source src="${bad}"></audio>`,
  (bad) =>
    `<blockquote class="mastodon-embed" cite="${bad}" data-embed-url="${bad}"><a href="${bad}">words</a></blockquote>`,
  (bad) => `<a href="${bad}"><figure><img src="/a.jpg"></figure></a>`,
  (bad) =>
    `<base href="${bad}"><link rel="stylesheet" href="${bad}"><meta http-equiv="refresh" content="0;url=${bad}"><p>words</p>`,
];

const fields: Record<string, readonly string[]> = {
  paragraph: ['id', 'children', 'lang', 'dir'],
  heading: ['level', 'id', 'children', 'lang', 'dir'],
  list: ['ordered', 'start', 'items'],
  quote: ['children', 'cite'],
  pullquote: ['children', 'cite'],
  figure: ['image', 'caption', 'href'],
  gallery: ['figures', 'caption'],
  table: ['caption', 'rows'],
  code: ['text'],
  embed: ['site', 'url', 'src', 'title', 'ratio', 'caption', 'children'],
  media: ['kind', 'src', 'poster', 'caption'],
  details: ['summary', 'children'],
  rule: [],
  cut: [],
  mark: ['mark', 'children', 'lang', 'dir'],
  link: ['href', 'children', 'id'],
  break: [],
};
const untyped = [
  'src',
  'srcset',
  'width',
  'height',
  'alt',
  'caption',
  'credit',
  'id',
  'children',
  'cells',
  'head',
  'numeric',
  'colspan',
  'rowspan',
];
const marks = 'em strong code sub sup small mark del ins q cite kbd abbr bdi span'.split(' ');
const frames =
  /^https:\/\/(?:www\.youtube-nocookie\.com\/embed|player\.vimeo\.com\/video|open\.spotify\.com\/embed|w\.soundcloud\.com\/player|www\.dailymotion\.com\/embed|bandcamp\.com\/EmbeddedPlayer|datawrapper\.dwcdn\.net|flo\.uri\.sh|www\.google\.com\/maps)\b/;

/** What is wrong with blocks, in sentences; nothing, if they hold only what the model allows and addresses that may be followed. */
export function faults(blocks: unknown): string[] {
  const found: string[] = [];
  const ids: string[] = [];
  const targets: string[] = [];
  const visit = (value: unknown, key: string, owner: string): void => {
    if (Array.isArray(value)) {
      for (const inner of value) visit(inner, key, owner);
    } else if (typeof value === 'object' && value) {
      const node = value as Record<string, unknown>;
      const type = 'type' in node ? String(node.type) : undefined;
      const known = type === undefined ? untyped : Object.hasOwn(fields, type) ? fields[type] : undefined;
      if (!known) found.push(`The type ${type} is unknown.`);
      for (const [name, inner] of Object.entries(node)) {
        if (name === 'type') continue;
        if (!known?.includes(name)) found.push(`${type ?? key} has the unknown field ${name}.`);
        if (inner === undefined) found.push(`${type ?? key} has an empty field ${name}.`);
        visit(inner, name, type ?? key);
      }
    } else if (typeof value === 'string') {
      if (/[\u202a-\u202e]|\p{Cs}/u.test(value)) found.push(`${key} holds an override or half a character.`);
      if (key === 'id') ids.push(value);
      if (key === 'mark' && !marks.includes(value)) found.push(`The mark ${value} is unknown.`);
      if (key === 'src' && owner === 'embed' && !frames.test(value)) found.push(`${value} may be framed.`);
      if (key === 'href' && value.startsWith('#')) targets.push(value.slice(1));
      else if (key === 'href') follow(value, /^(?:https?|mailto|tel):$/);
      else if (['src', 'url', 'poster'].includes(key)) follow(value, /^https?:$/);
      else if (key === 'srcset') for (const part of value.split(', ')) follow(part.split(' ')[0] ?? '', /^https?:$/);
    }
  };
  const follow = (address: string, allowed: RegExp): void => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url || !allowed.test(url.protocol) || url.username || url.password)
      found.push(`The address ${address} survived.`);
  };
  visit(blocks, 'blocks', 'body');
  for (const target of targets) if (!ids.includes(target)) found.push(`#${target} points to nothing.`);
  if (new Set(ids).size !== ids.length) found.push('An id stands twice.');
  return found;
}

/** An attribute's value as HTML writes it. */
export const escaped = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/'/g, '&#39;').replace(/</g, '&lt;');
