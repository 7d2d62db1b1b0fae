import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { count, isCalled, select, unique, type Selection } from '../../../src/feed/select.js';
import type { Article } from '../../../src/model.js';
import { growth, LINEAR } from '../../helpers/growth.js';

const article = (id: string, more: Partial<Article> = {}): Article => ({
  id,
  title: id,
  authors: [],
  tags: [],
  ...more,
});

const feed = {
  articles: [
    article('a', { url: 'https://town.example/a', section: 'City Life', tags: ['Food', 'night trams'] }),
    article('b', { url: 'https://www.town.example/b/?utm_source=x', section: 'Harbour', tags: ['boats'] }),
    article('a', { url: 'https://town.example/a-again', section: 'Harbour' }),
    article('c', { url: 'http://town.example/b#top', section: 'Harbour' }),
    article('d', { url: 'https://town.example/d?page=2', section: 'city life', tags: ['#Boats', 'Food'] }),
    article('e', { section: 'Schools' }),
    article('f', { url: 'https://town.example/f', tags: ['food'] }),
  ],
};

const cases: [string, Selection, string][] = [
  ['takes duplicates out by id, then by address; the first stays', {}, 'a b d e f'],
  ['takes an article by its id', { article: 'd' }, 'd'],
  ['takes an article by its address', { article: 'https://town.example/d?page=2' }, 'd'],
  [
    'takes an article by its address without scheme, www., slash, fragment and tracking',
    { article: 'http://www.town.example/b?fbclid=1&utm_medium=y#z' },
    'b',
  ],
  ['tells addresses apart by their other parameters', { article: 'https://town.example/d?page=3' }, ''],
  ['takes an id exactly', { article: 'D' }, ''],
  ['takes an empty article for none', { article: '' }, 'a b d e f'],
  ['takes a section, whatever its case, with + for a space', { section: 'CITY+life' }, 'a d'],
  ['takes any of several sections', { section: ' schools  City+Life ' }, 'a d e'],
  ['takes a tag with and without #', { tag: '#boats' }, 'b d'],
  ['takes any of several tags', { tag: 'night+trams food' }, 'a d f'],
  ['wants both a section and a tag where both are given', { section: 'city+life', tag: 'boats' }, 'd'],
  ['has no article without a tag among those of a tag', { tag: 'news' }, ''],
  ['leaves out ids and addresses', { exclude: 'a https://town.example/f?gclid=3' }, 'b d e'],
  ['leaves out before it passes over', { exclude: 'a', offset: 1 }, 'd e f'],
  ['chooses before it passes over', { tag: 'food', offset: 1 }, 'd f'],
  ['passes over before it limits', { offset: 1, limit: 2 }, 'b d'],
  ['limits to nothing', { limit: 0 }, ''],
  ['passes over everything', { offset: 99 }, ''],
  ['takes a negative, endless or impossible number for none', { offset: -1, limit: NaN }, 'a b d e f'],
  ['takes an endless number for none', { offset: Infinity, limit: Infinity }, 'a b d e f'],
  ['cuts a fraction', { offset: 1.9, limit: 1.2 }, 'b'],
];

describe('select', () => {
  for (const [name, selection, ids] of cases) {
    it(name, () => {
      const found = select(feed, selection).map(({ id }) => id);
      assert.equal(found.join(' '), ids);
    });
  }

  it('gives the feed’s own objects in the feed’s own order and changes nothing', () => {
    const before = JSON.stringify(feed);
    const found = select(feed, { section: 'city+life' });
    assert.equal(found[0], feed.articles[0]);
    assert.equal(JSON.stringify(feed), before);
  });

  it('is made by work that grows with the number of articles', async () => {
    const ratio = await growth(
      (length) => {
        const articles = Array.from({ length }, (_, n) =>
          article(`n${n}`, { url: `https://town.example/${n}`, tags: [`t${n % 9}`] }),
        );
        assert.equal(select({ articles }, { tag: 't3', limit: 20 }).length, 20);
      },
      { size: 250, most: 4000 },
    );
    assert.ok(ratio < LINEAR, `four times the articles take ${ratio} times as long`);
  });
});

describe('unique', () => {
  it('keeps articles that have no address apart by their ids', () => {
    assert.deepEqual(
      unique([article('x'), article('y'), article('x')]).map(({ id }) => id),
      ['x', 'y'],
    );
  });

  it('does not take an id that is another’s address for the same thing', () => {
    const both = [article('https://town.example/1'), article('2', { url: 'https://town.example/1' })];
    assert.equal(unique(both).length, 2);
  });
});

describe('isCalled', () => {
  it('does not take an article without an address for one with an empty name', () => {
    assert.equal(isCalled(article('x'), ''), false);
    assert.equal(isCalled(article('x'), 'https://town.example/'), false);
  });
});

describe('count', () => {
  it('is a whole number that is not negative, or absent', () => {
    assert.deepEqual([count(3), count(3.9), count(0)], [3, 3, 0]);
    assert.deepEqual(
      [count(-1), count(NaN), count(Infinity), count(undefined)],
      [undefined, undefined, undefined, undefined],
    );
  });
});
