/** What is wrong with what came of a fuzzed document, in sentences; nothing, where it is as the model and the elements promise. Pure. */
import { select } from '../../src/feed/select.js';
import type { Article, Feed } from '../../src/model.js';
import { ACCESS, KINDS } from './values.js';

const protocol = (value: string): string => (URL.canParse(value) ? new URL(value).protocol : '');

/** A feed: every field of its type, every address `http(s)`, every time valid, every text clean. */
export function feedFaults(feed: Feed): string[] {
  const found: string[] = [];
  /** Says what is wrong where a value is there and not right. */
  const check = (name: string, value: unknown, right: (value: never) => boolean): void => {
    if (value !== undefined && !right(value as never)) found.push(`${name} is ${JSON.stringify(value)}.`);
  };
  const web = (name: string, value: unknown, allowed = /^https?:$/): void =>
    check(
      name,
      value,
      (one: unknown) => typeof one === 'string' && allowed.test(protocol(one)) && !/[\s\p{Cc}]/u.test(one),
    );
  const text = (name: string, value: unknown): void =>
    check(
      name,
      value,
      (one: unknown) => typeof one === 'string' && one !== '' && !/[\p{Cc}\p{Cs}\u202a-\u202e]/u.test(one),
    );
  const string = (name: string, value: unknown): void => check(name, value, (one: unknown) => typeof one === 'string');
  const time = (name: string, value: unknown): void =>
    check(name, value, (one: unknown) => typeof one === 'number' && !Number.isNaN(new Date(one).getTime()));
  const amount = (name: string, value: unknown): void =>
    check(name, value, (one: number) => Number.isFinite(one) && one > 0);
  const language = (name: string, value: unknown): void =>
    check(name, value, (one: string) => /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(one));

  const article = (one: Article): void => {
    const { image, authors, tags, source, license } = one;
    if (!one.id) found.push('An article has no id.');
    text('id', one.id);
    string('title', one.title);
    if (one.title) text('title', one.title);
    for (const name of ['kicker', 'standfirst', 'section'] as const) text(name, one[name]);
    for (const name of ['html', 'text'] as const) string(name, one[name]);
    for (const name of ['published', 'updated', 'expires'] as const) time(name, one[name]);
    web('url', one.url);
    language('language', one.language);
    for (const picture of [image, ...(one.images ?? [])]) {
      if (!picture) continue;
      if (!picture.src) found.push('A picture has no address.');
      web('image.src', picture.src);
      string('image.alt', picture.alt);
      amount('image.width', picture.width);
      amount('image.height', picture.height);
      text('image.caption', picture.caption);
      text('image.credit', picture.credit);
      // An address that ends in a comma would swallow its width.
      for (const candidate of picture.srcset?.split(', ') ?? []) {
        check('image.srcset', candidate, (value: string) => /^\S+[^\s,] [1-9]\d*w$/.test(value));
        web('image.srcset', candidate.split(' ')[0]);
      }
    }
    for (const file of [one.audio, one.video]) {
      if (!file) continue;
      web('media.src', file.src);
      amount('media.duration', file.duration);
      if ('poster' in file) web('media.poster', file.poster);
    }
    for (const person of authors) {
      if (!person.name) found.push('An author has no name.');
      text('author.name', person.name);
      text('author.role', person.role);
      web('author.avatar', person.avatar);
      web('author.url', person.url, /^(?:https?|mailto|tel):$/);
    }
    for (const tag of tags) text('tag', tag);
    if (new Set(tags).size !== tags.length) found.push('A tag stands twice.');
    for (const place of [source, license]) {
      if (place && !place.name) found.push('A source has no name.');
      text('source.name', place?.name);
      web('source.url', place?.url);
    }
    for (const correction of one.corrections ?? []) {
      text('correction.text', correction.text);
      time('correction.date', correction.date);
    }
    check('kind', one.kind, (value: string) => KINDS.includes(value));
    check('access', one.access, (value: string) => ACCESS.includes(value));
  };

  for (const name of ['title', 'description'] as const) text(name, feed[name]);
  for (const name of ['home', 'icon', 'next'] as const) web(name, feed[name]);
  language('language', feed.language);
  feed.articles.forEach(article);
  check('skipped', feed.skipped, (value: number) => Number.isInteger(value) && value > 0);
  if (!Object.isFrozen(feed) || !Object.isFrozen(feed.articles)) found.push('The feed is not frozen.');
  const [first] = feed.articles;
  select(feed, { article: first?.url, section: first?.section, tag: first?.tags[0], exclude: first?.id });
  return found;
}
