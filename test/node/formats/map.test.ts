import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FeedMap } from '../../../src/feed/formats/format.js';
import { mapFormat } from '../../../src/feed/formats/map/map.js';
import { compile } from '../../../src/feed/formats/map/paths.js';
import { readWith } from '../../../src/feed/formats/registry.js';
import { about, htmlBody, usual } from '../../../src/feed/formats/map/usual.js';
import type { Article, Feed } from '../../../src/model.js';
import { growth, LINEAR } from '../../helpers/growth.js';

const ADDRESS = 'https://town.example/api/news';

const read = (json: unknown, map: string | FeedMap): Feed | undefined =>
  readWith(mapFormat(map, ADDRESS), { url: ADDRESS, status: 200, headers: { get: () => null }, text: '', json }, true);

const articleOf = (item: object, map: FeedMap = {}): Article => {
  const [article] = read([{ title: 'A title', ...item }], map)?.articles ?? [];
  assert.ok(article, 'The item was left out.');
  return article;
};

const way = (path: string, from: unknown): unknown => compile(path)(from)[0];

describe('a path', () => {
  it('leads through objects and lists', () => {
    const from = { a: { b: [{ c: 'here' }], 'd e': 7 } };
    assert.equal(way('a.b.0.c', from), 'here');
    assert.equal(way('a.d e', from), 7);
    assert.equal(way('0.c', from.a.b), 'here');
    for (const path of ['a.b.1.c', 'a.b.c', 'a.x.y', 'a.b.-1', 'a.b.00', '', '.', 'a.', '.a'])
      assert.equal(way(path, from), undefined, path);
  });

  it('never leaves what the endpoint itself has written', () => {
    const own = JSON.parse('{"__proto__":{"x":1},"constructor":{"x":1},"list":[1,2],"text":"abc"}') as object;
    for (const path of [
      '__proto__',
      '__proto__.x',
      'constructor',
      'constructor.x',
      'toString',
      'list.length',
      'list.at',
      'list.__proto__',
      'text.length',
      'text.0',
      'hasOwnProperty.name',
    ])
      assert.equal(way(path, own), undefined, path);
    assert.equal(way('constructor.name', {}), undefined);
  });

  it('finds a key that has dots itself, and prefers the step by step', () => {
    assert.equal(way('og.title', { 'og.title': 'flat' }), 'flat');
    assert.equal(way('a.og.title.0', { a: { 'og.title': ['deep'] } }), 'deep');
    assert.equal(way('og.title', { 'og.title': 'flat', og: { title: 'steps' } }), 'steps');
    assert.equal(way('og.title', { 'og.title': 'flat', og: { image: 'x' } }), 'flat');
  });

  it('with alternatives leaves out what is empty', () => {
    const found = compile('a | b|c | d | e')({ a: '', b: null, c: ' \t', d: 0, e: 'x' });
    assert.deepEqual(found, [0, 'x']);
  });
});

describe('a template', () => {
  const url = (template: string, from: object): unknown => compile(template, true)(from)[0];

  it('leads nowhere as long as one of its paths does', () => {
    assert.equal(url('https://town.example/{a}/{b}', { a: 'x' }), undefined);
    assert.equal(url('https://town.example/{a}', { a: { an: 'object' } }), undefined);
    assert.equal(url('https://town.example/{a | b}', { b: 9 }), 'https://town.example/9');
    assert.deepEqual(compile('{a} | {b}')({ b: 'second' }), ['second']);
  });

  it('encodes values for the place in an address where they stand', () => {
    const slug = 'old town/fares?#1 50% %C3%A9';
    assert.equal(url('/{slug}', { slug }), '/old%20town/fares%3F%231%2050%25%20%C3%A9');
    assert.equal(url('/?p={slug}', { slug: 'a/b&c=d %C3%A9' }), '/?p=a%2Fb%26c%3Dd%20%C3%A9');
    assert.equal(url('{link}?from=us', { link: 'https://town.example/a?b' }), 'https://town.example/a?b?from=us');
    assert.doesNotThrow(() => url('/{slug}', { slug: 'lone \ud800 surrogate' }));
  });

  it('leaves values in text as they are', () => {
    assert.equal(articleOf({ a: 'Fish & chips?', b: '50%' }, { title: '{a}: {b}' }).title, 'Fish & chips?: 50%');
  });
});

describe('a map', () => {
  it('may be written as an object or as JSON text', () => {
    const json = { data: { posts: [{ headline: 'Ferry' }] } };
    for (const map of [{ items: 'data.posts' }, ' {"items":\n"data.posts"} '])
      assert.deepEqual(
        read(json, map)?.articles.map(({ title }) => title),
        ['Ferry'],
      );
  });

  it('switches a field off with an empty path', () => {
    const item = { url: '/a', summary: 'S', image: { url: '/i.png', alt: 'x' }, content_html: '<p>x</p>', tags: ['t'] };
    const on = articleOf(item);
    assert.deepEqual([on.standfirst, on.image?.alt, on.html, on.tags.length], ['S', 'x', '<p>x</p>', 1]);
    const off = articleOf(item, { standfirst: '', alt: '', body: '', tags: '', url: '' });
    assert.deepEqual(
      [off.url, off.standfirst, off.image?.alt, off.html, off.tags.length],
      [undefined, undefined, '', undefined, 0],
    );
  });

  it('reads a body as plain text, as HTML or as Markdown, as it says', () => {
    const item = { content_html: 'first', text: '<p>A</p>' };
    assert.equal(articleOf(item, { body: 'text' }).text, '<p>A</p>');
    assert.equal(articleOf(item, { body: 'text', html: ['body'] }).html, '<p>A</p>');
    assert.deepEqual(articleOf(item, { body: 'text', markdown: ['body'] }).body, {
      form: 'markdown',
      value: '<p>A</p>',
    });
    assert.deepEqual(articleOf({ content: '# A' }, { markdown: ['body'] }).body?.value, '# A');
    assert.equal(articleOf({ body: { a: 1 } }).text, undefined);
  });

  it('decodes HTML once, and plain text never', () => {
    const item = { title: 'A &amp;lt; B', summary: '<b>C</b>&nbsp;&amp;' };
    assert.deepEqual(articleOf(item).title, 'A &amp;lt; B');
    const html = articleOf(item, { html: ['title', 'standfirst'] });
    assert.deepEqual([html.title, html.standfirst], ['A &lt; B', 'C\u00a0&']);
  });

  it('takes times as text, as seconds and as milliseconds', () => {
    const at = Date.UTC(2026, 10, 21, 9);
    const when = (date: unknown): number | undefined => articleOf({ date }).published;
    for (const one of [at, at / 1000, String(at), String(at / 1000), '2026-11-21T10:00:00+01:00', '2026-11-21 09:00'])
      assert.equal(when(one), at, JSON.stringify(one));
    for (const one of [0, 2026, 20261121, -1, 1e15, Infinity, '2026', true, null, {}, '0001-01-01T00:00:00Z', 'soon'])
      assert.equal(when(one), undefined, JSON.stringify(one));
    assert.equal(when(1e11 - 1), (1e11 - 1) * 1000);
    assert.equal(when(1e11), 1e11);
  });

  it('takes the next page from a path or a template, and no number for an address', () => {
    const next = (json: object, map: FeedMap): string | undefined =>
      read({ list: [], ...json }, { items: 'list', ...map })?.next;
    assert.equal(next({ more: '?page=2' }, { next: 'more' }), `${ADDRESS}?page=2`);
    assert.equal(next({ p: 2 }, { next: '?page={p}' }), `${ADDRESS}?page=2`);
    assert.equal(next({ p: null }, { next: '?page={p}' }), undefined);
    assert.equal(next({ p: 2 }, { next: 'p' }), undefined);
    assert.equal(next({ p: '' }, { next: 'p' }), undefined);
    assert.equal(next({ next: 'https://town.example/2' }, {}), 'https://town.example/2');
    assert.equal(next({ next: 'cursor-2' }, {}), undefined);
    assert.equal(next({ next: ADDRESS }, {}), undefined, 'The page itself is no next one.');
  });

  it('names the paper only where the answer has a list', () => {
    assert.equal(read({ title: 'The Town Paper', all: [{ title: 'A' }] }, { items: 'all' })?.title, 'The Town Paper');
    assert.equal(read({ title: 'A', url: '/a' }, {})?.title, undefined);
  });

  it('finds no feed where its list is not, and an empty one where the list is empty', () => {
    assert.equal(read({ data: [] }, { items: 'posts' }), undefined);
    assert.equal(read({ posts: 'none' }, { items: 'posts' }), undefined);
    assert.equal(read(undefined, {}), undefined);
    assert.deepEqual(read({ posts: [] }, { items: 'posts' })?.articles, []);
  });

  it('reads by work that grows with the number of things', async () => {
    const things = (length: number) =>
      Array.from({ length }, (_, nr) => ({
        nr,
        fields: { headline: `Ferry ${nr}`, path: `/ferry/${nr}`, when: 1795251600 + nr, by: ['Harbour desk'] },
      }));
    const map = {
      items: 'list',
      id: 'nr',
      title: 'fields.headline',
      url: 'https://x.example{fields.path}',
      published: 'fields.when',
    };
    const ratio = await growth((length) => assert.equal(read({ list: things(length) }, map)?.articles.length, length), {
      size: 250,
      most: 4000,
    });
    assert.ok(ratio < LINEAR, `four times the things take ${ratio} times as long`);
  });

  it('reads whatever JSON there is without throwing, by whatever paths', () => {
    const path = fc
      .stringMatching(/^[a-c01.|{} ]{0,12}$/)
      .filter((one) => !/[{}]/.test(one.replace(/\{[^{}]+\}/g, '')));
    const key = fc.constantFrom('a', 'b', 'c', 'title', 'url', 'image', 'tags', '__proto__', 'constructor');
    const json = fc.letrec((tie) => ({
      any: fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean(), tie('list'), tie('object')),
      list: fc.array(tie('any'), { maxLength: 4 }),
      object: fc.dictionary(key, tie('any'), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(
        json.any,
        fc.record({ items: path, title: path, url: path, image: path, authors: path, body: path }),
        (answer, map) => {
          for (const article of read(answer, map)?.articles ?? []) {
            assert.equal(typeof article.id, 'string');
            assert.equal(typeof article.title, 'string');
            for (const address of [article.url, article.image?.src]) assert.match(address ?? 'https:', /^https?:/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('docs/formats/map.md', () => {
  const page = readFileSync('docs/formats/map.md', 'utf8');
  const EXAMPLE = /answer: (.*)\nmap: +(.*)\n```\n\nRead: (.*)/g;
  const examples = [...page.slice(page.indexOf('## Three examples')).matchAll(EXAMPLE)];

  it('has three examples', () => {
    assert.equal(examples.length, 3);
  });

  for (const [index, [, answer, map, said]] of examples.entries())
    it(`has an example ${index + 1} that reads as it says`, () => {
      const [article] = read(JSON.parse(answer!), map!)?.articles ?? [];
      const { image, published, authors, tags, html, body, text } = article!;
      const flat = {
        ...article,
        image: image?.src,
        alt: image?.alt,
        published: published && new Date(published).toISOString(),
        authors: authors.map(({ name }) => name).join(', ') || undefined,
        tags: tags.join(', ') || undefined,
        body: html ?? text ?? (body?.value as string | undefined),
      };
      const rows = [...said!.matchAll(/`(\w+)` is `([^`]*)`/g)];
      assert.ok(rows.length >= 3, said);
      for (const [, field, value] of rows) assert.equal(flat[field as keyof typeof flat] ?? '', value, field);
    });

  it('says under which names a field is looked for', () => {
    const names = Object.entries({ ...usual, ...about, body: `${htmlBody} | ${usual.body}` });
    const rows = [...page.matchAll(/^\| ((?:`\w+` ?)+) *\|.*\|(.*)\|$/gm)].slice(1);
    for (const [, cell, said] of rows) {
      const own = cell!.match(/\w+/g)!;
      const known = names.flatMap(([field, value]) => (own.includes(field) ? value.split(' | ') : []));
      for (const [, name] of said!.matchAll(/`(\w+)`/g))
        assert.ok(known.includes(name!) || own.includes('base'), `${name} for ${cell}`);
    }
    assert.ok(rows.length > 10);
  });
});
