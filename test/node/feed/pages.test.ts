import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, merge, renew } from '../../../src/feed/pages.js';
import type { Article, Feed } from '../../../src/model.js';

const article = (id: string, title = id): Article => ({ id, title, authors: [], tags: [] });
const feed = (ids: string, more: Partial<Feed> = {}): Feed => ({
  articles: ids
    .split(' ')
    .filter(Boolean)
    .map((id) => article(id)),
  ...more,
});
const ids = ({ articles }: { articles: readonly Article[] }): string => articles.map(({ id }) => id).join(' ');

describe('a next page', () => {
  it('stands at the end, with its own next', () => {
    const both = append(
      feed('a b', { title: 'Paper', next: 'https://p.example/2' }),
      feed('c d', { title: 'Other', next: 'https://p.example/3' }),
    );
    assert.equal(ids(both), 'a b c d');
    assert.equal(both.title, 'Paper');
    assert.equal(both.next, 'https://p.example/3');
  });

  it('brings nothing twice, by id or by address', () => {
    const first = { articles: [{ ...article('a'), url: 'https://p.example/a' }] };
    const second = {
      articles: [article('a'), { ...article('z'), url: 'http://www.p.example/a/?utm_source=x' }, article('b')],
    };
    assert.equal(ids(append(first, second)), 'a b');
  });

  it('without articles is the last, whatever it says', () => {
    assert.equal(append(feed('a'), feed('', { next: 'https://p.example/100' })).next, undefined);
  });

  it('adds what it had to leave out', () => {
    assert.equal(append(feed('a', { skipped: 2 }), feed('b', { skipped: 3 })).skipped, 5);
    assert.equal(append(feed('a'), feed('b')).skipped, undefined);
  });

  it('leaves the feeds as they are', () => {
    const first = Object.freeze({ articles: Object.freeze([article('a')]) });
    append(first, feed('b'));
    assert.equal(ids(first), 'a');
  });
});

describe('a fresh first page', () => {
  it('that is longer names what is new and moves nothing', () => {
    const { feed: still, added } = merge(feed('a b c'), feed('n m a b c'));
    assert.equal(ids(still), 'a b c');
    assert.equal(ids({ articles: added }), 'n m');
  });

  it('changes in place what has changed', () => {
    const { feed: still, added } = merge(feed('a b'), { articles: [article('a'), article('b', 'Corrected')] });
    assert.equal(still.articles[1]!.title, 'Corrected');
    assert.deepEqual(added, []);
  });

  it('takes away what is withdrawn', () => {
    assert.equal(ids(merge(feed('a b c'), feed('a c')).feed), 'a c');
    assert.equal(ids(merge(feed('a b c'), feed('n a c')).feed), 'a c');
  });

  it('keeps what newer stories have pushed out at its end', () => {
    assert.equal(ids(merge(feed('a b c'), feed('n a b')).feed), 'a b c');
    assert.equal(ids(merge(feed('a b c'), feed('m n o')).feed), 'a b c');
  });

  it('that is shorter has dropped what it lacks at its end', () => {
    assert.equal(ids(merge(feed('a b c'), feed('a b')).feed), 'a b');
    assert.equal(ids(merge(feed('a b c'), feed('m n')).feed), '');
  });

  it('says nothing of pages that came after it', () => {
    const before = feed('a b c');
    const paged = feed('a b c d e f');
    assert.equal(ids(merge(paged, feed('a c n'), before).feed), 'a c d e f');
    assert.equal(ids(merge(paged, feed('a'), before).feed), 'a d e f');
  });

  it('does not move what the editor has put in another order', () => {
    const { feed: still, added } = merge(feed('a b c'), feed('c a b'));
    assert.equal(ids(still), 'a b c');
    assert.deepEqual(added, []);
  });
});

describe('a fresh first page before pages that were appended', () => {
  it('takes the place of the old one, and they stay, with their next', () => {
    const both = renew(
      feed('n a b', { next: 'https://p.example/2' }),
      feed('a b c d e', { next: 'https://p.example/4' }),
    );
    assert.equal(ids(both), 'n a b c d e');
    assert.equal(both.next, 'https://p.example/4');
  });

  it('stands alone where the two have nothing in common: nobody knows what lies between', () => {
    const fresh = feed('m n', { next: 'https://p.example/2' });
    assert.equal(renew(fresh, feed('a b c')), fresh);
  });
});
