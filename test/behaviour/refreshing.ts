import { expect } from '@open-wc/testing';
import { english as en } from '../../src/i18n/article-words.js';
import { settled } from '../../src/testing.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import { endpoint, publish, spoil, type Endpoint } from '../helpers/network.js';
import {
  announced,
  headlines,
  isBusy,
  isSeen,
  listen,
  paragraph,
  pause,
  partOf,
  reaches,
  textOf,
  until,
} from '../helpers/page.js';
import { TOWN_TITLES, type Subject } from './subject.js';

/** What is written into an element from now on, in words. Not how old its news is, and not that a slow answer is waited for. */
function writes(element: NewsElement): () => string[] {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((all) => void records.push(...all));
  for (const root of [element, element.shadowRoot!])
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  return () => {
    records.push(...observer.takeRecords());
    observer.disconnect();
    return records
      .filter(({ target, attributeName }) => attributeName !== 'aria-busy' && !target.parentElement?.closest('time'))
      .map(
        ({ type, target, attributeName }) => `${type} ${attributeName ?? ''} ${target.nodeName} ${target.textContent}`,
      );
  };
}

export function refreshing(subject: Subject): void {
  const failed = subject.options.plural ? en.storiesFailed : en.storyFailed;
  const town = subject.shown(TOWN_TITLES);

  /** With news on the page, and then a failed refresh. */
  async function stale(
    ...words: Node[]
  ): Promise<{ element: NewsElement; from: Endpoint; heard: ReturnType<typeof listen> }> {
    const from = endpoint();
    const element = subject.place({ src: from.src }, ...words);
    const heard = listen(element);
    expect(await settled(element)).to.equal('ready');
    spoil('status=500');
    element.reload();
    await reaches(element, 'stale');
    await settled(element);
    return { element, from, heard };
  }

  describe('refreshed', () => {
    it('keeps the view, marked as busy where the answer takes long, and stays ready', async () => {
      const element = subject.place({ src: endpoint().src });
      await settled(element);
      spoil('delay=700');
      element.reload();
      await until(() => isBusy(element), 'it is busy');
      expect(element.getAttribute('state')).to.equal('ready');
      expect(headlines(element)).to.deep.equal(town);
      await settled(element);
    });

    // The endpoint's first answer in the page is a new document, whatever the server's was.
    if (subject.first !== 'server with news')
      it('with nothing new says nothing, draws nothing anew and writes nothing into the page', async () => {
        const from = endpoint();
        const element = subject.place({ src: from.src });
        const heard = listen(element);
        await settled(element);
        const node = partOf(element, 'headline');
        const { feed } = element;
        // What waits for an idle moment has come.
        await pause(500);
        const written = writes(element);
        element.reload();
        await until(async () => (await from.hits()) === 2, 'it asks again');
        await settled(element);
        await pause(50);
        expect(written()).to.deep.equal([]);
        expect(heard.loads).to.have.length(1);
        expect(element.feed).to.equal(feed);
        expect(partOf(element, 'headline') === node, 'the same node').to.equal(true);
      });

    it('shows the new edition and says so', async () => {
      const element = subject.place({ src: endpoint().src });
      const heard = listen(element);
      await settled(element);
      publish('jsonfeed/other.json');
      element.reload();
      await until(() => heard.loads.length === 2, 'a second news-load');
      expect(heard.loads[1]!.from).to.equal('network');
      expect(headlines(element)[0]).to.equal('Another paper altogether');
    });

    it('by one element updates every other of the same source', async () => {
      const from = endpoint();
      const [one, other] = [subject.place({ src: from.src }), subject.place({ src: from.src })];
      await settled(one);
      await settled(other);
      await pause(700);
      const heard = listen(other);
      publish('jsonfeed/other.json');
      one.reload();
      await until(() => heard.loads.length === 1, 'the other says so');
      expect(other.feed).to.equal(one.feed);
      expect(headlines(other)[0]).to.equal('Another paper altogether');
      expect(await from.hits()).to.equal(2);
    });

    it('without success keeps the news and says how old it is', async () => {
      const { element, heard } = await stale();
      expect(headlines(element)).to.deep.equal(town);
      await until(() => /as of \d/.test(textOf(element)), 'it says how old the news is');
      expect(!!partOf(element, 'stale')).to.equal(true);
      expect(heard.errors.map(({ code }) => code)).to.deep.equal(['status']);
      expect(element.failure?.status).to.equal(500);
      expect(announced(element)).to.equal(failed);
    });

    it('without success stays empty where it was empty: nothing has grown old', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/empty.json').src });
      const heard = listen(element);
      expect(await settled(element)).to.equal('empty');
      const said = textOf(element);
      spoil('status=500');
      element.reload();
      await until(() => heard.errors.length === 1, 'a news-error');
      await settled(element);
      expect(element.getAttribute('state')).to.equal('empty');
      expect(element.failure?.status).to.equal(500);
      expect(!!partOf(element, 'error') || !!partOf(element, 'stale')).to.equal(false);
      expect(announced(element)).to.equal('');
      expect(textOf(element)).to.equal(said);
    });

    it('without success does not bring the host’s words back', async () => {
      const words = paragraph();
      await stale(words);
      expect(isSeen(words)).to.equal(false);
    });

    it('recovers: the age goes, the live region is silent, and unchanged news is not announced again', async () => {
      const { element, heard } = await stale();
      spoil('');
      element.reload();
      await reaches(element, 'ready');
      await settled(element);
      expect(textOf(element)).not.to.contain('as of');
      expect(announced(element)).to.equal('');
      expect(element.failure).to.equal(undefined);
      // The first document that the page has of the endpoint itself is told, whatever the server's was.
      const told = subject.first === 'server with news' ? 2 : 1;
      await until(() => heard.loads.length >= told, 'the document is told');
      await settled(element);
      expect(heard.loads, 'the document is the same').to.have.length(told);
    });

    it('recovers when the network is back', async () => {
      const { element } = await stale();
      spoil('');
      await pause(700);
      dispatchEvent(new Event('online'));
      await reaches(element, 'ready');
    });

    it('by its own clock, no oftener than every 30 seconds', async () => {
      const { setTimeout: real } = window;
      const { now } = Date;
      const waits: number[] = [];
      const quick = (then: () => void, ms = 0): number => {
        if (ms < 26_000 || ms > 34_000) return real(then, ms);
        waits.push(ms);
        return real(then, ms / 100);
      };
      // A minute has just begun, so that the clock of relative times waits for longer than that.
      const shift = 60_000 - (now() % 60_000);
      Date.now = () => now() + shift;
      window.setTimeout = quick as typeof setTimeout;
      try {
        const from = endpoint();
        const element = subject.place({ src: from.src, refresh: '1' });
        await settled(element);
        await until(async () => (await from.hits()) > 1, 'it asks again');
        expect(waits).not.to.be.empty;
        element.remove();
      } finally {
        window.setTimeout = real;
        Date.now = now;
      }
    });
  });
}
