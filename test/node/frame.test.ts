// What the frame's address may ask for. The frame itself is opened in test/e2e/frame.test.ts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesIn, inRoot } from '../../scripts/files.mjs';
import * as elements from '../../src/elements/index.js';
import { attributesOf, read, TAGS, WITHHELD, type List } from '../../src/frame/rules.js';

const OWN = new URL('https://paper.example/broadsheet/frame.html');
const ask = (query: string, list: List = {}): ReturnType<typeof read> => read(new URLSearchParams(query), list, OWN);
const shown = (query: string, list?: List): Record<string, string> => {
  const wish = ask(query, list);
  if (Array.isArray(wish)) return assert.fail(wish.join(' '));
  return Object.fromEntries([['element', wish.tag], ...wish.attributes]);
};
const refused = (query: string, list?: List): string => {
  const reasons = ask(query, list);
  assert.ok(Array.isArray(reasons), `${query} is refused`);
  return reasons.join(' ');
};

describe('the frame', () => {
  it('knows every element, and every attribute but those that it withholds', () => {
    const classes = Object.values(elements).filter((one) => 'tag' in one);
    assert.deepEqual(classes.map(({ tag }) => tag).sort(), [...TAGS].sort());
    for (const Class of classes) {
      const known = Class.observedAttributes.filter((name) => !(name in WITHHELD));
      assert.deepEqual(attributesOf(Class.tag).sort(), known.sort(), Class.tag);
    }
  });

  it('takes an element, its attributes, and nothing of the page but its preset, language and direction', () => {
    const query = 'element=news-list&src=/feed.json&layout=grid&limit=4&more=&preset=wire&lang=de-AT&dir=ltr';
    assert.deepEqual(ask(query), {
      tag: 'news-list',
      attributes: [
        ['src', '/feed.json'],
        ['layout', 'grid'],
        ['limit', '4'],
        ['more', ''],
      ],
      preset: 'wire',
      lang: 'de-AT',
      dir: 'ltr',
    });
  });

  it('asks its own origin, and those of the list', () => {
    const list = { origins: ['https://news.example'] };
    for (const src of ['feed.json', '../feed.json', 'https://paper.example/feed.json', '//paper.example/feed.json'])
      assert.equal(shown(`element=news-list&src=${src}`).src, src);
    assert.equal(shown('element=news-list&src=https://news.example/f', list).src, 'https://news.example/f');
    for (const src of [
      'https://evil.example/f',
      '//evil.example/f',
      'http://paper.example/f',
      'https://paper.example:8443/f',
      'https://paper.example.evil.example/f',
      'https://paper.example@evil.example/f',
      'https://user@paper.example/f',
      'javascript:alert(1)',
      'data:application/json,{}',
      'blob:https://paper.example/1',
      'page:',
      '\\\\evil.example/f',
      'https://news.example.evil.example/',
    ])
      assert.match(refused(`element=news-list&src=${encodeURIComponent(src)}`, list), /“src”.*origin/, src);
    assert.match(refused('element=news-masthead&name=A&home=https://evil.example/'), /“home”/);
  });

  it('takes no action from the address, and no other place for what readers write', () => {
    for (const name of Object.keys(WITHHELD))
      assert.match(refused(`element=news-newsletter&${name}=x`), new RegExp(`“${name}” is not taken from the address`));
    const list = { given: { 'news-newsletter': { action: 'https://paper.example/sign-up', heading: 'Ours' } } };
    assert.equal(shown('element=news-newsletter', list).action, 'https://paper.example/sign-up');
    assert.match(refused('element=news-newsletter&action=https://evil.example/', list), /not taken/);
    assert.match(refused('element=news-newsletter&heading=Theirs', list), /settled/);
    assert.equal(shown('element=news-list', list).action, undefined, 'of no other element');
  });

  it('takes nothing that is no attribute, whatever it looks like', () => {
    for (const name of [
      'onclick',
      'onload',
      'style',
      'class',
      'id',
      'slot',
      'is',
      'part',
      'srcdoc',
      'data',
      'innerHTML',
    ])
      assert.match(refused(`element=news-list&${name}=x`), new RegExp(`“${name}” is no attribute`));
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      assert.match(refused(`element=news-list&${name}=x`), /“/, name);
    for (const tag of ['', 'script', 'iframe', 'news-frame', 'news-list ', 'NEWS-LIST', '__proto__', '<b>', 'x-y'])
      assert.match(refused(`element=${encodeURIComponent(tag)}`), /element/, tag);
    for (const page of ['preset=../x', 'preset=tabloid"', 'preset=', 'lang="><b>', 'dir=up', 'lang=a'])
      assert.match(refused(`element=news-list&${page}`), /has no such value/, page);
    assert.match(refused('element=news-list&open=reader'), /dialog/);
    assert.match(refused('element=news-list&limit=1&limit=2'), /twice/);
    assert.match(refused('element=news-list&element=news-article'), /twice/);
    assert.ok(refused(`element=news-list&${'x'.repeat(4000)}=1`).length < 200);
  });

  it('tells every fault at once, and shows only what the list allows', () => {
    assert.equal((ask('element=news-list&style=x&action=y&src=https://evil.example/') as string[]).length, 3);
    const list = { elements: ['news-list', 'script'] };
    assert.equal(shown('element=news-list', list).element, 'news-list');
    assert.match(refused('element=news-article', list), /It shows: news-list\.$/);
    assert.match(refused('element=script', list), /It shows: news-list\.$/);
  });

  it('has a policy that lets every player through that an article may bring, and little else', () => {
    const html = readFileSync(inRoot('src/frame/frame.html'), 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
    assert.match(policy, /^default-src 'none'; script-src https: http:; style-src https: http:;/);
    assert.doesNotMatch(policy, /unsafe|data:|\*|frame-ancestors/);
    assert.match(
      policy,
      /base-uri 'none'; require-trusted-types-for 'script'; trusted-types broadsheet 'allow-duplicates'$/,
    );
    const players = readFileSync(inRoot('src/safety/embeds.ts'), 'utf8').matchAll(
      /frame: \(.*\) =>\s+`(https:\/\/[^/]+)/g,
    );
    const origins = [...players].map(([, origin]) => origin!);
    assert.ok(origins.length > 8);
    for (const origin of origins) assert.ok(policy.includes(` ${origin}`), origin);
  });

  it('has no script and no style in its page but by address', () => {
    const html = readFileSync(inRoot('src/frame/frame.html'), 'utf8');
    assert.doesNotMatch(html, /\sstyle=|<style|\son\w+=/);
    for (const [, attributes, text] of html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g))
      assert.ok(/src=/.test(attributes!) ? text === '' : /type="application\/json"/.test(attributes!), attributes);
    for (const [, name] of html.matchAll(/(?:src|href)="([^"]+)"/g))
      assert.ok(filesIn('cdn').includes(`cdn/${name}`), name);
  });
});
