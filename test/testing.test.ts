import { expect } from '@open-wc/testing';
import '../src/define/news-headline.js';
import { fakeFeed, settled } from '../src/testing.js';
import { endpoint } from './helpers/network.js';
import { place } from './helpers/page.js';

describe('fakeFeed', () => {
  it('makes so many articles, the same at each call', () => {
    expect(fakeFeed().items).to.have.length(3);
    expect(fakeFeed(50).items).to.have.length(50);
    expect(fakeFeed(0).items).to.deep.equal([]);
    expect(fakeFeed(5)).to.deep.equal(fakeFeed(5));
    expect(new Set(fakeFeed(50).items.map(({ id }) => id)).size).to.equal(50);
  });

  it('takes fields for all items, or for each', () => {
    expect(fakeFeed(2, { title: 'One title' }).items.map(({ title }) => title)).to.deep.equal([
      'One title',
      'One title',
    ]);
    expect(fakeFeed(2, (n) => ({ title: `Title ${n}` })).items.map(({ title }) => title)).to.deep.equal([
      'Title 0',
      'Title 1',
    ]);
    expect(fakeFeed(1, { summary: undefined }).items[0]).not.to.have.property('summary');
  });
});

describe('settled', () => {
  it('waits for what comes last: the times', async () => {
    const element = place('news-headline', { src: endpoint('items', { items: 3 }).src });
    expect(await settled(element)).to.equal('ready');
    expect(element.shadowRoot!.querySelector('time')?.textContent).to.match(/2026/);
  });

  it('waits for an answer to a change that has only just been made', async () => {
    const element = place('news-headline');
    element.data = fakeFeed(1);
    await settled(element);
    element.data = undefined;
    element.src = endpoint('jsonfeed/other.json', { delay: 100 }).src;
    expect(await settled(element)).to.equal('ready');
    expect(element.feed?.title).to.equal('The Other Paper');
  });

  it('says what an element waits in that does not come to rest', async () => {
    const element = place('news-headline', { src: endpoint().src, loading: 'manual' });
    const error = await settled(element, 100).catch((thrown: unknown) => thrown);
    expect(String(error)).to.contain('<news-headline> is still "idle" after 100 ms');
  });
});
