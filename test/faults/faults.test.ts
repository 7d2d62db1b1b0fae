/** Every element meets every fault of test/tables/faults.ts: at the first load and with news in hand, and it recovers from both. */
import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import { configure, settings } from '../../src/feed/load.js';
import { fakeFeed, settled } from '../../src/testing.js';
import { note } from '../helpers/figures.js';
import { defaults } from '../helpers/network.js';
import {
  expectSentence,
  headlines,
  isBusy,
  isSeen,
  listen,
  nothingThrown,
  paragraph,
  partOf,
  pause,
  place,
  textOf,
  until,
} from '../helpers/page.js';
import { openServer, play, quickPauses, visits } from '../helpers/trouble.js';
import { FAULTS, type Fault } from '../tables/faults.js';

const recording = { url: `${location.origin}/endpoint/sound`, mime_type: 'audio/wav' };
const FEED = JSON.stringify(fakeFeed(6, (index) => (index ? {} : { attachments: [recording] })));

/** Elements without a clock come first: where the last tells times, all have come to life. */
const TAGS = [
  'news-masthead',
  'news-newsletter',
  'news-player',
  'news-article',
  'news-ticker',
  'related-articles',
  'news-list',
  'news-headline',
];
const ATTRIBUTES = { loading: 'eager', action: '/sign-up', rank: 'none', limit: '4' };
const feedless = ({ localName }: Element): boolean => /masthead|newsletter/.test(localName);

/** What a reader comes back by. */
const RETURNS = [() => dispatchEvent(new Event('online')), () => document.dispatchEvent(new Event('visibilitychange'))];

/** All elements at one address, each with and without words of the host's. */
class Meeting {
  elements: readonly NewsElement[] = [];
  /** What the engine makes of the fault. */
  end: Fault['ends'][number] = ['ready', 1];
  readonly #key = crypto.randomUUID();
  readonly #bad: object;
  #heard: ReturnType<typeof listen>[] = [];
  #asked = 0;

  constructor(readonly fault: Fault) {
    const written = JSON.stringify({ body: FEED, ...fault.play });
    this.#bad = JSON.parse(written.replaceAll('{own}', location.origin)) as object;
  }

  place(origin: string): void {
    const attributes = { src: `${origin}/trouble/${this.#key}`, ...ATTRIBUTES };
    this.elements = TAGS.flatMap((tag) => [place(tag, attributes), place(tag, attributes, paragraph())]);
    this.#heard = this.elements.map(listen);
  }

  /** From now on the server is ill, or well. */
  async turn(ill: boolean): Promise<void> {
    const slow = ill && this.fault.ends.some(([code]) => code === 'timeout');
    // Not by `configure`, which forgets what it knows.
    settings.timeout = slow ? 600 : 20_000;
    await play(this.#key, ill ? this.#bad : { body: FEED });
  }

  /** Until each has told of so many documents and failures, and rests. */
  async rest(loads?: number, errors?: number): Promise<void> {
    const told = (): string[] => this.#heard.map((one) => `${one.loads.length} ${one.errors.length}`);
    const right = (one: string): boolean => (loads === undefined ? one !== '0 0' : one === `${loads} ${errors}`);
    await until(() => told().every(right), `${loads} ${errors}`, 15_000).catch((error: unknown) => {
      throw new Error(`${String(error)} ${this.elements.map((one, n) => `${one.localName} ${told()[n]}`).join()}`);
    });
    for (const element of this.elements) await settled(element);
  }

  /** Since it was asked the last time. */
  async requests(): Promise<number> {
    const before = this.#asked;
    this.#asked = (await visits(this.#key)).hits;
    return this.#asked - before;
  }

  /** The end that this engine has come to, in code and requests. */
  async meet(): Promise<void> {
    const code = this.elements[0]!.failure?.code ?? 'ready';
    const requests = await this.requests();
    const end = this.fault.ends.find(
      ([one, least, most = least]) => one === code && requests >= least && requests <= most,
    );
    expect(end, `${code} after ${requests} requests`).not.to.equal(undefined);
    this.end = end!;
  }
}

const wordsOf = (element: Element): Element | null => element.querySelector('p');

function expectSound(element: NewsElement): void {
  expect(isBusy(element), 'busy').to.equal(false);
  expect(textOf(element)).not.to.match(/undefined|NaN|\[object|null/);
}

/** Whether asking again may help. */
const mayPass = ({ end: [code, requests], fault: { play } }: Meeting): boolean =>
  requests > 1 || code === 'timeout' || [429, 503].includes(play.status ?? 0);

/** The host's words, or one sentence of ours. */
function expectNothing(element: NewsElement, meeting: Meeting): void {
  const { localName, state, failure } = element;
  const words = wordsOf(element);
  expectSound(element);
  expect(failure?.code).to.equal(meeting.end[0]);
  expect(failure?.retryable).to.equal(mayPass(meeting));
  expectSentence(failure!.hint);
  expect(state).to.equal(feedless(element) ? 'ready' : 'error');
  if (localName === 'news-newsletter') expect(!!partOf(element, 'form')).to.equal(true);
  else if (words) expect(isSeen(words), 'the words of the host are seen').to.equal(true);
  else expect(!!partOf(element, 'retry')).to.equal(!feedless(element) && failure!.retryable);
  expect(!!partOf(element, 'error'), 'a sentence of ours').to.equal(!words && !feedless(element));
}

/** The last good news. */
function expectNews(element: NewsElement, before: readonly string[]): void {
  expectSound(element);
  expect(headlines(element)).to.deep.equal(before);
  const words = wordsOf(element);
  if (words) expect(isSeen(words), 'the words of the host are hidden').to.equal(false);
  const { failure, state } = element;
  if (feedless(element)) expect(textOf(element)).to.contain('The Paper');
  else expect(state).to.equal(failure ? 'stale' : 'ready');
  expect(/as of \d/.test(textOf(element)), 'its age').to.equal(state === 'stale');
}

describe('a network fault', () => {
  nothingThrown();
  const pauses = quickPauses();
  let origin = '';
  let survived = 0;
  /** Those of first loads, in which nothing else waits for a time of its own. */
  const first: number[] = [];

  before(async () => {
    origin = await openServer();
    await play('well', { body: FEED });
    await play('mute', { body: FEED, headers: { 'access-control-allow-origin': null } });
  });
  after(() => note('network faults survived', survived, FAULTS.length));
  afterEach(() => configure(defaults));

  for (const [index, fault] of FAULTS.entries()) {
    it(fault.name, async function () {
      this.timeout(60_000);
      const meeting = new Meeting(fault);
      await meeting.turn(true);
      const from = pauses.length;
      meeting.place(origin);
      await meeting.rest();
      await meeting.meet();
      first.push(...pauses.slice(from));
      const { elements, end } = meeting;
      const lost = end[0] !== 'ready' ? 1 : 0;
      await meeting.rest(1 - lost, lost);
      if (lost) {
        for (const element of elements) expectNothing(element, meeting);
        await meeting.turn(false);
        for (const element of elements) (partOf(element, 'retry') ?? { click: () => element.load() }).click();
        await meeting.rest(1, 1);
        expect(await meeting.requests(), 'asked again, all together').to.equal(1);
      }
      const before = elements.map(headlines);
      elements.forEach((element, at) => expectNews(element, before[at]!));

      await meeting.turn(true);
      for (const element of elements) element.reload();
      await meeting.rest(1, 2 * lost);
      await meeting.meet();
      expect(meeting.end).to.equal(end);
      const gone = [404, 410].includes(fault.play.status ?? 0);
      elements.forEach((element, at) => (gone ? expectNothing(element, meeting) : expectNews(element, before[at]!)));

      await meeting.turn(false);
      RETURNS[index % RETURNS.length]!();
      if (elements[0]!.failure?.after) {
        await pause(100);
        expect(await meeting.requests(), 'a server that asks to be left alone is left alone').to.equal(0);
        for (const element of elements) element.reload();
      }
      // Those who are back ask within seconds of it, not all at once.
      await until(() => elements.every(({ failure }) => !failure), 'asked again', 15_000);
      await meeting.rest(gone ? 2 : 1, 2 * lost);
      expect(await meeting.requests(), 'asked again, all together').to.equal(lost);
      elements.forEach((element, at) => expectNews(element, before[at]!));
      survived++;
    });
  }

  it('is met with pauses that differ from reader to reader', () => {
    const short = first.filter((ms) => ms < 500);
    expect(first.length).to.be.above(FAULTS.length / 2);
    expect(Math.min(...first)).to.be.within(200, 250);
    expect(Math.max(...short)).to.be.within(350, 500);
    expect(new Set(first).size).to.be.above(first.length * 0.9);
  });
});
