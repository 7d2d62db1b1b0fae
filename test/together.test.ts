/** Elements of one source: what one asks, all are told. */
import '../src/define/news-article.js';
import '../src/define/news-headline.js';
import { expect } from '@open-wc/testing';
import { configure } from '../src/feed/load.js';
import { settled } from '../src/testing.js';
import { find, text } from './helpers/article.js';
import { endpoint, quickNetwork, spoil } from './helpers/network.js';
import { listen, nothingThrown, pause, place, reaches, until } from './helpers/page.js';
import type { NewsElement } from '../src/elements/news-element.js';

/** Until their code for refreshes is there. */
const alive = (...elements: NewsElement[]): Promise<void> =>
  until(async () => {
    await pause(20);
    return elements.every((one) => !one.shadowRoot?.querySelector('time.blank'));
  }, 'they are alive');

describe('Elements of one source', () => {
  nothingThrown();
  quickNetwork();

  it('fail together when one has asked in vain, once each, and are well again together', async () => {
    const from = endpoint();
    const [one, other] = [place('news-headline', { src: from.src }), place('news-headline', { src: from.src })];
    await Promise.all([settled(one), settled(other)]);
    await alive(one, other);
    const heard = [listen(one), listen(other)];
    spoil('status=500');
    one.reload();
    await Promise.all([reaches(one, 'stale'), reaches(other, 'stale')]);
    expect(other.failure).to.equal(one.failure);
    expect(await from.hits()).to.equal(2);
    spoil('');
    other.reload();
    await Promise.all([reaches(one, 'ready'), reaches(other, 'ready')]);
    expect(await from.hits()).to.equal(3);
    expect(heard.map(({ errors }) => errors.length)).to.deep.equal([1, 1]);
  });

  it('lose together what the paper has withdrawn', async () => {
    const from = endpoint();
    const [one, other] = [place('news-headline', { src: from.src }), place('news-headline', { src: from.src })];
    await Promise.all([settled(one), settled(other)]);
    await alive(one, other);
    spoil('status=410');
    one.reload();
    await Promise.all([reaches(one, 'error'), reaches(other, 'error')]);
    expect(await from.hits()).to.equal(2);
  });

  it('are told an answer, and show it when the code for its body is there', async () => {
    const body = 'It *opens* at dawn.';
    const story = {
      data: { id: 1, documentId: 'lock', title: 'The lock opens', url: 'https://town.example/lock', body },
      meta: {},
    };
    let there = false;
    configure({
      transport: () => Promise.resolve(new Response(there ? JSON.stringify(story) : '', { status: there ? 200 : 404 })),
    });
    const src = 'https://town.example/api/stories/lock';
    const [article, headline] = [place('news-article', { src }), place('news-headline', { src })];
    await Promise.all([reaches(article, 'error'), reaches(headline, 'error')]);
    await Promise.all([settled(article), settled(headline)]);
    there = true;
    // It is told as soon as its code for that has come.
    await until(async () => {
      headline.reload();
      await pause(50);
      return article.state === 'ready';
    }, 'the article is told');
    await article.updateComplete;
    expect(text(find(article, 'p em'))).to.equal('opens');
  });
});
