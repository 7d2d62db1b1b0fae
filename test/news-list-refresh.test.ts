import { expect } from '@open-wc/testing';
import { settled } from '../src/testing.js';
import type { NewsListElement } from '../src/elements/news-list.js';
import { list } from './helpers/list.js';
import { endpoint, quickNetwork, spoil } from './helpers/network.js';
import { nothingThrown, pause, until } from './helpers/page.js';

describe('<news-list refresh>', () => {
  nothingThrown();
  quickNetwork();

  const { setTimeout: real } = window;
  const { random } = Math;
  const { now } = Date;
  /** How long the element waits before it asks again, in seconds; it does not really. */
  const waits: number[] = [];
  const last = (): number | undefined => waits.at(-1);

  beforeEach(() => {
    waits.length = 0;
    Math.random = () => 0;
    // A minute has just begun, so that the clock of relative times waits for a whole one, which is told from ours.
    const shift = 60_000 - (now() % 60_000);
    Date.now = () => now() + shift;
    window.setTimeout = ((then: () => void, ms = 0) => {
      if (ms < 20_000 || (ms > 55_000 && ms <= 60_000)) return real(then, ms);
      waits.push(Math.round(ms / 1000));
      return real(then, 60);
    }) as typeof setTimeout;
  });
  afterEach(() => {
    window.setTimeout = real;
    Math.random = random;
    Date.now = now;
  });

  const place = async (refresh = '1'): Promise<NewsListElement> => {
    const element = list({ src: endpoint('pages', { items: 5 }).src, show: '', refresh });
    await settled(element);
    return element;
  };

  it('asks an endpoint that fails half as often after each failure, to ten minutes at most, and as before when it is well', async () => {
    const element = await place();
    spoil('status=500');
    await until(() => last()! >= 540, 'it has backed off');
    await until(() => waits.filter((wait) => wait === 540).length > 2, 'and stays there');
    const seen = [...new Set(waits)];
    expect(seen).to.deep.equal([27, 54, 108, 216, 432, 540]);
    expect(element.state).to.equal('stale');
    spoil('');
    await until(() => element.state === 'ready' && last() === 27, 'it is as before');
    element.remove();
  });

  it('leaves a longer interval as it is', async () => {
    const element = await place('3600');
    spoil('status=500');
    await until(() => waits.length > 2, 'it has failed');
    expect(new Set(waits)).to.deep.equal(new Set([3240]));
    element.remove();
  });

  it('waits as long as a server asks', async () => {
    const element = await place();
    spoil('status=503&retry-after=200');
    await until(() => last() === 200, 'it waits for 200 seconds');
    expect(element.failure?.after).to.equal(200_000);
    element.remove();
  });

  it('leaves a server alone that has asked for it, when the reader returns', async () => {
    const from = endpoint('pages', { items: 5 });
    const element = list({ src: from.src, show: '', refresh: '1' });
    await settled(element);
    spoil('status=503&retry-after=200');
    window.setTimeout = ((then: () => void, ms = 0) => (ms < 20_000 ? real(then, ms) : 0)) as typeof setTimeout;
    await pause(100);
    element.reload();
    await until(() => element.state === 'stale', 'it has failed');
    const hits = await from.hits();
    document.dispatchEvent(new Event('visibilitychange'));
    await pause(200);
    expect(await from.hits()).to.equal(hits);
    element.remove();
  });

  it('waits in a hidden tab until it is shown', async () => {
    const from = endpoint('pages', { items: 5 });
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    try {
      const element = list({ src: from.src, show: '', refresh: '1' });
      await settled(element);
      await pause(800);
      expect(waits).to.deep.equal([]);
      expect(await from.hits()).to.equal(1);
      delete (document as { hidden?: boolean }).hidden;
      document.dispatchEvent(new Event('visibilitychange'));
      await until(async () => (await from.hits()) > 1, 'it asks');
      element.remove();
    } finally {
      delete (document as { hidden?: boolean }).hidden;
    }
  });
});
