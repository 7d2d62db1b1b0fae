import { expect } from '@open-wc/testing';
import type { NewsElement } from '../../src/elements/news-element.js';
import { settled } from '../../src/testing.js';
import { clock } from '../helpers/clock.js';
import { endpoint, spoil, type Endpoint } from '../helpers/network.js';
import {
  box,
  dressed,
  headlines,
  isSeen,
  listen,
  paragraph,
  partOf,
  reaches,
  until,
  type Attributes,
} from '../helpers/page.js';
import { quickPauses } from '../helpers/trouble.js';
import { TOWN_TITLES, type Subject } from './subject.js';

const DAY = 86_400;

export function ageing(subject: Subject): void {
  const town = subject.shown(TOWN_TITLES);
  const age = (element: Element): string => partOf(element, 'stale')?.textContent?.trim() ?? '';
  /** The clock is looked at each minute, and when the reader returns. */
  const look = (): unknown => document.dispatchEvent(new Event('visibilitychange'));

  describe('with news that cannot be refreshed', () => {
    const time = clock();
    quickPauses();
    beforeEach(() => time.set('2026-03-12T10:42:05Z'));

    async function stale(
      attributes: Attributes = {},
      around: Attributes = {},
      ill = 'status=500',
    ): Promise<{ element: NewsElement; words: HTMLElement; from: Endpoint }> {
      const from = endpoint();
      const words = paragraph();
      const all = { src: from.src, 'time-zone': 'UTC', ...attributes };
      const element = subject.placeIn(box(around), all, words);
      expect(await settled(element)).to.equal('ready');
      await dressed(element);
      spoil(ill);
      element.reload();
      await reaches(element, 'stale');
      await settled(element);
      return { element, words, from };
    }

    /** So much later, what the reader finds who returns to the tab. */
    async function found(element: NewsElement, seconds: number): Promise<string> {
      const heard = listen(element);
      time.later(seconds);
      look();
      await until(() => heard.errors.length, 'it has asked in vain');
      return settled(element);
    }

    it('says once how old it is, in the zone of the paper', async () => {
      const { element } = await stale();
      expect(age(element)).to.equal('as of 10:42');
      expect(element.shadowRoot!.querySelectorAll('[part~=stale]').length).to.equal(1);
      element.timeZone = 'Asia/Tokyo';
      await until(() => age(element) === 'as of 19:42', 'it is the time of Tokyo');
    });

    it('in the language of the page', async () => {
      const { element } = await stale({}, { lang: 'de' });
      expect(age(element)).to.equal('Stand: 10:42');
    });

    it('with the date, once that is another', async () => {
      const { element } = await stale();
      expect(await found(element, 13 * 3600)).to.equal('stale');
      expect(age(element)).to.equal('as of 10:42');
      expect(await found(element, 3600)).to.equal('stale');
      expect(age(element)).to.equal('as of 12 March 2026, 10:42');
    });

    for (const written of [undefined, '', 'soon', '-60']) {
      it(`gives way to the words of the host after a day: max-stale ${written ?? 'is not written'}`, async () => {
        const { element, words } = await stale(written === undefined ? {} : { 'max-stale': written });
        expect(await found(element, DAY - 60)).to.equal('stale');
        expect(headlines(element)).to.deep.equal(town);
        expect(await found(element, 60)).to.equal('error');
        expect(headlines(element)).to.deep.equal([]);
        expect(isSeen(words)).to.equal(true);
        expect(element.feed).to.equal(undefined);
      });
    }

    it('gives way after the seconds that max-stale says, which no ancestor says', async () => {
      const { element, words } = await stale({ 'max-stale': '600' }, { 'data-news-max-stale': '60' });
      expect(element.maxStale).to.equal(600);
      expect(await found(element, 590)).to.equal('stale');
      expect(await found(element, 11)).to.equal('error');
      expect(isSeen(words)).to.equal(true);
      element.maxStale = 6000;
      spoil('');
      look();
      await reaches(element, 'ready');
      expect(headlines(element)).to.deep.equal(town);
      expect(isSeen(words)).to.equal(false);
    });

    it('stays for longer than a day where max-stale says so', async () => {
      const { element } = await stale({ 'max-stale': String(7 * DAY) });
      expect(await found(element, 6 * DAY)).to.equal('stale');
      expect(headlines(element)).to.deep.equal(town);
    });

    it('gives way at once where max-stale is 0', async () => {
      const words = paragraph();
      const element = subject.place({ src: endpoint().src, 'max-stale': '0' }, words);
      expect(await settled(element)).to.equal('ready');
      spoil('status=500');
      element.reload();
      await reaches(element, 'error');
      expect(isSeen(words)).to.equal(true);
    });

    it('is as old as the last answer, though that had nothing new', async () => {
      const { element, from } = await stale();
      spoil('');
      time.later(0.9 * DAY);
      look();
      await reaches(element, 'ready');
      await settled(element);
      const hits = await from.hits();
      spoil('status=500');
      element.reload();
      await until(async () => (await from.hits()) > hits, 'it asks');
      await settled(element);
      expect(await found(element, 0.9 * DAY)).to.equal('stale');
      expect(await found(element, 0.2 * DAY)).to.equal('error');
    });

    // What a server has drawn is as old as the server says.
    if (subject.first !== 'server with news')
      it('is as old for an element that took it from the cache', async () => {
        const { src } = endpoint();
        expect(await settled(subject.place({ src }))).to.equal('ready');
        time.later(59);
        const element = subject.place({ src, 'time-zone': 'UTC' });
        expect(await settled(element)).to.equal('ready');
        spoil('status=500');
        element.reload();
        await reaches(element, 'stale');
        await settled(element);
        expect(age(element)).to.equal('as of 10:42');
      });

    for (const ill of ['status=403', 'body=html', 'body=empty', 'body=json-text']) {
      it(`recovers when the reader returns, though asking again seldom helps: ${ill}`, async () => {
        const { element } = await stale({}, {}, ill);
        expect(element.failure?.retryable).to.equal(false);
        spoil('');
        look();
        await reaches(element, 'ready');
        expect(age(element)).to.equal('');
      });
    }
  });
}
