/** A server that is now well and now ill, goes away and comes back, and what is told of it on the page's own origin. */
import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import { configure } from '../../src/feed/load.js';
import { fakeFeed, settled } from '../../src/testing.js';
import { defaults } from '../helpers/network.js';
import { headlines, isSeen, listen, nothingThrown, paragraph, pause, place, reaches, until } from '../helpers/page.js';
import { closeServer, openServer, play, quickPauses, visits, type Play } from '../helpers/trouble.js';

const well: Play = { body: JSON.stringify(fakeFeed(3)) };
const other: Play = {
  body: JSON.stringify(fakeFeed(3, (index) => ({ id: `other-${index}`, title: `Other ${index}` }))),
};
const ill: Play = { status: 503 };
const reset: Play = { head: 0, end: 'reset' };

describe('a server', () => {
  nothingThrown();
  quickPauses();
  let origin = '';
  before(async () => void (origin = await openServer()));
  afterEach(() => configure(defaults));

  const at = (...plays: Play[]) => {
    const key = crypto.randomUUID();
    return { key, ready: play(key, ...plays), path: `/trouble/${key}`, hits: async () => (await visits(key)).hits };
  };
  const list = (src: string, ...words: Node[]): NewsElement => place('news-list', { src, loading: 'eager' }, ...words);
  const asked = async (element: NewsElement): Promise<string> => {
    element.reload();
    await element.updateComplete;
    return settled(element, 9000);
  };

  it('that is ill twice and then well: nothing is told but the news', async () => {
    const { ready, path, hits } = at(ill, { cut: 20, ...well }, well);
    await ready;
    const element = list(origin + path);
    const heard = listen(element);
    expect(await settled(element)).to.equal('ready');
    expect(await hits()).to.equal(3);
    expect([heard.loads.length, heard.errors.length]).to.deep.equal([1, 0]);
  });

  it('that is well and ill by turns: the second try of each refresh brings the news', async () => {
    const { ready, path, hits } = at(well, ill, well, ill, other, ill, well);
    await ready;
    const element = list(origin + path);
    const heard = listen(element);
    await settled(element);
    for (const expected of [3, 5, 7]) {
      expect(await asked(element)).to.equal('ready');
      expect(await hits()).to.equal(expected);
    }
    expect(heard.errors).to.deep.equal([]);
  });

  it('that is well at first and never again: the news stays, each refresh asks three times and tells once', async () => {
    const { ready, path, hits } = at(well, well, ill);
    await ready;
    const element = list(origin + path);
    const heard = listen(element);
    await settled(element);
    expect(await asked(element)).to.equal('ready');
    for (const round of [1, 2, 3]) {
      expect(await asked(element)).to.equal('stale');
      expect(await hits()).to.equal(2 + 3 * round);
      expect(heard.errors.length).to.equal(round);
      expect(headlines(element).length).to.equal(3);
    }
  });

  it('that goes away and comes back while the page is open', async () => {
    const own = await openServer();
    const { ready, path, hits } = at(well);
    await ready;
    const elements = ['news-headline', 'news-list', 'news-ticker'].map((tag) =>
      place(tag, { src: own + path, loading: 'eager' }),
    );
    for (const element of elements) expect(await settled(element)).to.equal('ready');
    await closeServer(own);
    for (const element of elements) element.reload();
    for (const element of elements) await reaches(element, 'stale', 9000);
    expect(elements.map(({ failure }) => failure?.code)).to.deep.equal(['cors', 'cors', 'cors']);
    await openServer(new URL(own).port);
    await play(path.split('/')[2]!, other);
    dispatchEvent(new Event('online'));
    for (const element of elements) await reaches(element, 'ready');
    await until(() => elements.every((one) => headlines(one)[0] === 'Other 0'), 'they have the new edition');
    expect(await hits()).to.equal(2);
    await closeServer(own);
  });

  it('that nobody can reach, because the device is offline: code offline, the words of the host, and the news when it is back', async () => {
    const own = await openServer();
    const { ready, path } = at(well);
    await ready;
    await closeServer(own);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      const words = paragraph();
      const element = list(own + path, words);
      expect(await settled(element, 9000)).to.equal('error');
      expect(element.failure?.code).to.equal('offline');
      expect(isSeen(words)).to.equal(true);
      await openServer(new URL(own).port);
      // It is heard once the element has come to life, which takes an idle moment.
      await until(() => dispatchEvent(new Event('online')) && element.state === 'ready', 'the news is there');
      expect(isSeen(words)).to.equal(false);
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
      await closeServer(own);
    }
  });

  it('that comes back while an answer is waited for which will not come: it is asked again', async () => {
    configure({ timeout: 1500 });
    const { key, ready, path, hits } = at(well);
    await ready;
    const element = list(origin + path);
    await settled(element);
    await play(key, { wait: 60_000 }, well);
    element.reload();
    await until(async () => (await hits()) === 2, 'it asks');
    dispatchEvent(new Event('online'));
    await until(async () => (await hits()) === 3, 'it asks again');
    await reaches(element, 'ready');
  });

  it('that asks to be left alone is left alone, also by an element that never refreshes by itself', async () => {
    const { key, ready, path, hits } = at(well);
    await ready;
    const element = list(origin + path);
    await settled(element);
    await play(key, { status: 429, headers: { 'retry-after': '3600' } });
    expect(await asked(element)).to.equal('stale');
    dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    await pause(200);
    expect(await hits()).to.equal(2);
    const { now } = Date;
    Date.now = () => now() + 3_601_000;
    try {
      await play(key, well);
      dispatchEvent(new Event('online'));
      await reaches(element, 'ready');
    } finally {
      Date.now = now;
    }
  });

  it('whose address comes, goes and comes again, before its first answer: shown once, however late that is', async () => {
    const [slow, fast] = [at({ wait: 500, ...well }, well), at(other)];
    await Promise.all([slow.ready, fast.ready]);
    const element = list(origin + slow.path);
    const heard = listen(element);
    await until(async () => (await slow.hits()) === 1, 'it asks');
    element.src = origin + fast.path;
    await element.updateComplete;
    element.src = origin + slow.path;
    await element.updateComplete;
    await settled(element);
    await pause(600);
    expect(headlines(element)[0]).to.equal('Headline of story 1');
    expect([heard.loads.length, heard.errors.length]).to.deep.equal([1, 0]);
    expect(await slow.hits()).to.equal(2);
  });

  it('is asked nothing more by an element that has left, whatever comes back', async () => {
    const { key, ready, path, hits } = at(well);
    await ready;
    const element = list(origin + path);
    await settled(element);
    await play(key, ill);
    await asked(element);
    const before = await hits();
    element.remove();
    dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    await pause(300);
    expect(await hits()).to.equal(before);
  });

  for (const [name, bad] of Object.entries({
    'before the head': reset,
    'within the head': { head: 60, end: 'reset' },
    'within the body': { cut: 100, end: 'reset', ...well },
    'in a loop': { status: 302, headers: { location: '?' } },
  } satisfies Record<string, Play>)) {
    it(`of the page's own origin that gives up ${name}: code network`, async () => {
      const { ready, path } = at(bad);
      await ready;
      const element = list(path);
      expect(await settled(element, 9000)).to.equal('error');
      expect(element.failure?.code).to.equal('network');
      expect(element.failure?.hint.startsWith('The answer broke off')).to.equal(name === 'within the body');
    });
  }
});
