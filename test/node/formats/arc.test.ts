/** Sources of the shapes: `story.json`, `results.json`, `collection.json` and the traits of ans-schema 0.10.9. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arc } from '../../../src/feed/formats/arc.js';
import { shapeOf } from '../../../src/feed/formats/shapes.js';
import type { Article, Feed } from '../../../src/model.js';

const ADDRESS = 'https://town.example/content/v4/search/published?from=20&size=10';

const answer = (json: unknown, url: string) => ({
  url,
  status: 200,
  type: 'application/json',
  headers: { get: () => null },
  text: JSON.stringify(json),
  json,
});

function read(json: unknown, url = ADDRESS): Feed {
  assert.ok(arc.detect(answer(json, url)), 'It was not taken for Arc’s.');
  return arc.read(answer(json, url));
}

const story = (more: object = {}): object => ({
  _id: 'S1',
  type: 'story',
  version: '0.10.9',
  headlines: { basic: 'A headline' },
  canonical_url: '/a/',
  ...more,
});

function articleOf(more: object, url = ADDRESS): Article {
  const [article] = read(story(more), url).articles;
  assert.ok(article, 'The story was left out.');
  return article;
}

describe('an answer', () => {
  it('is Arc’s as a story, a list, results or a collection', () => {
    for (const json of [
      story(),
      [null, story()],
      { content_elements: [story()] },
      { type: 'results', content_elements: [] },
      story({ type: 'collection', content_elements: [] }),
      { _id: 'S1', headlines: { basic: 'Filtered' } },
    ])
      assert.equal(shapeOf({ json, text: '' }), 'arc', JSON.stringify(json));
  });

  it('is not by elements or headlines alone', () => {
    for (const json of [{ content_elements: [] }, { headlines: ['x'] }, { type: 'results' }, [{ headlines: 'x' }]])
      assert.notEqual(shapeOf({ json, text: '' }), 'arc', JSON.stringify(json));
  });

  it('that is one story is one article, whatever its own elements are', () => {
    const inner = { type: 'gallery', headlines: { basic: 'Inner' }, canonical_url: '/inner/' };
    assert.deepEqual(
      read(story({ content_elements: [inner] })).articles.map(({ title }) => title),
      ['A headline'],
    );
  });
});

describe('the next page', () => {
  const next = (more: object, url = ADDRESS): string | undefined =>
    read({ type: 'results', content_elements: [story()], ...more }, url).next;

  it('is an address, or the offset that the Content API takes', () => {
    assert.equal(next({ next: 'https://town.example/more' }), 'https://town.example/more');
    assert.equal(next({ next: 30 }), 'https://town.example/content/v4/search/published?from=30&size=10');
    assert.equal(next({ next: '30', count: 31 })?.includes('from=30'), true);
  });

  it('is none at the end, before the present page, and where the offset has another name', () => {
    assert.equal(next({ next: 30, count: 30 }), undefined);
    assert.equal(next({ next: 20 }), undefined);
    assert.equal(next({ next: 30, content_elements: [] }), undefined);
    assert.equal(next({ next: 30 }, 'https://town.example/pf/api/v3/content/fetch/x?query=%7B%7D'), undefined);
    for (const bad of [null, {}, -1, 1.5, 'javascript:alert(1)']) assert.equal(next({ next: bad }), undefined);
  });
});

describe('a story', () => {
  it('leads to the website that the address asks for, else to its canonical address', () => {
    const websites = { coast: { website_url: '/coast/a/' } };
    assert.equal(
      articleOf({ websites }, 'https://coast.example/api?website=coast').url,
      'https://coast.example/coast/a/',
    );
    assert.equal(articleOf({ websites }, 'https://coast.example/api?website=other').url, 'https://coast.example/a/');
    assert.equal(articleOf({ websites, canonical_url: null }).url, 'https://town.example/coast/a/');
  });

  it('has no address at the API, where a relative one would lead nowhere', () => {
    const at = 'https://api.town.arcpublishing.com/content/v4/';
    assert.equal(articleOf({}, at).url, undefined);
    assert.equal(articleOf({ canonical_url: 'https://town.example/a/' }, at).url, 'https://town.example/a/');
    assert.equal(articleOf({}, 'https://town.example/arcpublishing.com/').url, 'https://town.example/a/');
  });

  it('is left out while an embargo holds', () => {
    const count = (embargo: object): number => read(story({ content_restrictions: { embargo } })).articles.length;
    assert.equal(count({ active: true }), 0);
    assert.equal(count({ active: true, end_time: '2999-01-01T00:00:00Z' }), 0);
    assert.equal(count({ active: true, end_time: 'some day' }), 0);
    assert.equal(count({ active: true, end_time: '2020-01-01T00:00:00Z' }), 1);
    assert.equal(count({ active: false }), 1);
  });

  it('says who may read it only by codes that say so themselves', () => {
    const access = (content_code: unknown): unknown => articleOf({ content_restrictions: { content_code } }).access;
    assert.equal(access('free'), 'free');
    assert.equal(access('registered'), 'registered');
    assert.equal(access('Registration-wall'), 'registered');
    for (const code of ['premium', 'subscriber', 'Subscribers', 'subscriber-only', 'paid'])
      assert.equal(access(code), 'subscribers', code);
    for (const code of ['green', 'metered', '0', '', 7, null]) assert.equal(access(code), undefined, String(code));
  });

  it('says its kind by its owner, its subtype or its type', () => {
    assert.equal(articleOf({ owner: { sponsored: true }, subtype: 'opinion' }).kind, 'sponsored');
    for (const [subtype, kind] of [
      ['live-blog', 'live'],
      ['Op-Ed', 'opinion'],
      ['obit', 'obituary'],
      ['paid-post', 'sponsored'],
      ['lively', undefined],
      ['default', undefined],
    ])
      assert.equal(articleOf({ subtype }).kind, kind, subtype);
    assert.equal(articleOf({ type: 'gallery' }).kind, 'gallery');
  });

  it('shows the name that its author chose, and nothing of the mail address', () => {
    const credits = { by: [{ type: 'author', name: 'Real name', byline: 'Pen name', email: 'a@town.example' }] };
    const article = articleOf({ credits });
    assert.deepEqual(
      article.authors.map(({ name }) => name),
      ['Pen name'],
    );
    assert.ok(!/Real name|a@town/.test(JSON.stringify(article)));
    assert.deepEqual(articleOf({ credits, vanity_credits: { by: [] } }).authors, []);
  });

  it('hands its elements over unread, and a film or gallery itself', () => {
    const content_elements = [{ type: 'text', content: '<p>' }];
    assert.deepEqual(articleOf({ content_elements }).body, { form: 'arc', value: content_elements });
    assert.deepEqual(articleOf({ type: 'video' }).body?.value, [story({ type: 'video' })]);
    assert.equal(articleOf({ content_elements: 'x' }).body, undefined);
  });

  it('has a film in the format that every browser plays', () => {
    const mp4 = (width: number): object => ({ stream_type: 'mp4', width, url: `https://f.example/${width}` });
    const film = (...streams: unknown[]): string | undefined => articleOf({ type: 'video', streams }).video?.src;
    assert.equal(film(mp4(640), mp4(1920), mp4(1280)), 'https://f.example/1280');
    assert.equal(film(mp4(1920), mp4(3840)), 'https://f.example/1920');
    assert.equal(film({ stream_type: 'ts', url: 'https://f.example/a.m3u8' }, null, 7), undefined);
    assert.equal(articleOf({ type: 'video', duration: 61499, streams: [mp4(1)] }).video?.duration, 61);
  });
});
