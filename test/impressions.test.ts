import { expect } from '@open-wc/testing';
import { Impressions } from '../src/elements/impressions.js';
import { box, until } from './helpers/page.js';

describe('cards that have been seen', () => {
  it('are told once, and remembered a thousand at most: the oldest are forgotten', async () => {
    const seen = new Set(Array.from({ length: 1000 }, (_, n) => `story-${n}`));
    const told: string[] = [];
    const impressions = new Impressions(seen, (key) => told.push(key));
    const cards = [box(), box()];
    for (const card of cards) card.style.height = '20px';
    impressions.watch([
      [cards[0]!, 'story-new'],
      [cards[1]!, 'story-999'],
    ]);
    await until(() => told.length, 'the new one is told', 5000);
    expect(told).to.deep.equal(['story-new']);
    expect(seen.size).to.equal(1000);
    expect(['story-0', 'story-1', 'story-new'].map((key) => seen.has(key))).to.deep.equal([false, true, true]);
    impressions.stop();
  });
});
