import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { growth, LINEAR } from '../helpers/growth.js';
import { rank } from '../../src/feed/rank.js';
import type { Article } from '../../src/model.js';

const article = (id: string, more: Partial<Article> = {}): Article => ({
  id,
  title: '',
  authors: [],
  tags: [],
  ...more,
});
const ids = (articles: readonly Article[]): string => articles.map(({ id }) => id).join(' ');

describe('rank', () => {
  it('never lists the current article, whether or not it is among the articles', () => {
    const current = article('here');
    const others = [article('a'), article('b')];
    assert.equal(ids(rank([others[0]!, current, others[1]!], current)), 'a b');
    assert.equal(ids(rank(others, current)), 'a b');
  });

  it('keeps every other article, the unrelated after the related', () => {
    const current = article('here', { tags: ['lake'] });
    const ranked = rank([article('a'), article('b', { tags: ['lake'] }), article('c'), current], current);
    assert.equal(ids(ranked), 'b a c');
  });

  it('values a rare tag above a common one', () => {
    const current = article('here', { tags: ['city', 'weir'] });
    const common = ['a', 'b', 'c', 'd'].map((id) => article(id, { tags: ['city'] }));
    assert.equal(ids(rank([...common, article('rare', { tags: ['weir'] }), current], current)), 'rare a b c d');
  });

  it('values a shared tag above a shared section, and a shared word of the headline above none', () => {
    const current = article('here', { title: 'The weir holds', section: 'Lake', tags: ['levels'] });
    const ranked = rank(
      [
        article('nothing', { title: 'Snow', section: 'Hills' }),
        article('section', { title: 'Rain', section: 'Lake' }),
        article('word', { title: 'Who owns a weir?', section: 'Hills' }),
        article('tag', { title: 'Thaw', section: 'Hills', tags: ['levels'] }),
        current,
      ],
      current,
    );
    assert.equal(ids(ranked), 'tag section word nothing');
  });

  it('gives nothing for a word that every headline has', () => {
    const current = article('here', { title: 'Council meets' });
    const ranked = rank(
      [
        article('a', { title: 'Council sleeps', published: 1 }),
        article('b', { title: 'Council eats', published: 2 }),
        current,
      ],
      current,
    );
    assert.equal(ids(ranked), 'b a');
  });

  it('takes no notice of capitals, in tags and in words', () => {
    const current = article('here', { title: 'WEIR', tags: ['Lake'] });
    const ranked = rank(
      [article('a'), article('word', { title: 'weir' }), article('tag', { tags: ['LAKE'] }), current],
      current,
    );
    assert.equal(ids(ranked), 'tag word a');
  });

  it('reads words of other scripts, and does not take an empty section for a shared one', () => {
    const current = article('here', { title: 'جسر المدينة' });
    const ranked = rank([article('a', { title: 'Bridge' }), article('b', { title: 'إغلاق جسر' }), current], current);
    assert.equal(ids(ranked), 'b a');
  });

  it('sorts equals by date, newest first, then in the order of the feed', () => {
    const current = article('here');
    const ranked = rank(
      [
        article('undated'),
        article('old', { published: 1000 }),
        article('new', { published: 2000 }),
        article('last'),
        current,
      ],
      current,
    );
    assert.equal(ids(ranked), 'new old undated last');
  });

  it('leaves the articles it was given as they were', () => {
    const current = article('here', { tags: ['x'] });
    const given = Object.freeze([current, article('a'), article('b', { tags: ['x'] })]);
    rank(given, current);
    assert.equal(ids(given), 'here a b');
  });

  it('ranks by work that grows with the number of articles, and not with the square of it', async () => {
    const ratio = await growth(
      (size) => {
        const many = Array.from({ length: size }, (_, i) =>
          article(`a${i}`, { title: `Headline ${i} of the ${i % 40} desk`, tags: [`t${i % 90}`], published: i }),
        );
        assert.equal(rank(many, many[size / 2]!).length, size - 1);
      },
      { size: 500, most: 4000 },
    );
    assert.ok(ratio < LINEAR, `four times the articles take ${ratio} times as long`);
  });
});
