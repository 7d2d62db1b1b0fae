/** Feeds in XML for tests of the format. */
import assert from 'node:assert/strict';
import type { Answer } from '../../src/feed/formats/format.js';
import { readWith } from '../../src/feed/formats/registry.js';
import { rss } from '../../src/feed/formats/rss/rss.js';
import type { Article, Feed } from '../../src/model.js';

export const ADDRESS = 'https://town.example/news/feed.xml';

export const answer = (text: string, url = ADDRESS): Answer => ({
  url,
  status: 200,
  headers: { get: () => null },
  text,
});

export function read(text: string, url?: string): Feed {
  const feed = readWith(rss, answer(text, url), false);
  assert.ok(feed, 'It was not read at all.');
  return feed;
}

export const feedOf = (items: string, channel = ''): Feed =>
  read(`<rss version="2.0"><channel>${channel}${items}</channel></rss>`);

export function articleOf(inner: string, channel = ''): Article {
  const [article] = feedOf(`<item><title>A title</title>${inner}</item>`, channel).articles;
  assert.ok(article, 'The item was left out.');
  return article;
}

export function entryOf(inner: string, feed = ''): Article {
  const [article] = read(
    `<feed xmlns="http://www.w3.org/2005/Atom">${feed}<entry><id>1</id>${inner}${inner.includes('<title') ? '' : '<title>T</title>'}</entry></feed>`,
  ).articles;
  assert.ok(article, 'The entry was left out.');
  return article;
}

export const cdata = (html: string): string => `<![CDATA[${html}]]>`;
