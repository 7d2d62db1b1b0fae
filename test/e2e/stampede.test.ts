// A hundred widgets on twenty endpoints, and an outage: how often the server is asked while it lasts, and when it is over. The page's
// clock is ours and chance is the same in each run, so what is bounded is a number of requests.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { clock, type Clock } from '../../scripts/clock.mjs';
import { note } from '../../scripts/figures.mjs';
import { serve, type Page as Answer } from '../../scripts/serve.mjs';
import { column, engines, launch, missing, type Browser } from './driver.js';
import { feed } from './feed.js';
import { html } from './paper.js';

const ENDPOINTS = 20;
const TAGS = ['news-headline', 'news-list', 'related-articles', 'news-ticker', 'news-article'];
/** Seconds, and what each of them varies by. */
const REFRESH = 60;
const JITTER = 0.1;
/** The first request of an attempt, and two more where that may help. */
const TRIES = 3;

type Requests = Clock['asked'];
const unavailable = (headers: Record<string, string> = {}) => ({ status: 503, body: '', headers });

/** How many requests in each second, from the first of them on. */
function perSecond(requests: Requests, from: number, seconds: number): number[] {
  const counts = Array.from({ length: seconds }, () => 0);
  for (const { at } of requests) counts[Math.min(seconds - 1, Math.floor((at - from) / 1000))]! += 1;
  return counts;
}
const told = (counts: number[]): string =>
  `${Math.max(...counts)} in the busiest second, ${(counts.reduce((all, one) => all + one, 0) / counts.length).toFixed(2)} on average`;

/** When each endpoint was asked: a request and those that follow it at once are one attempt. */
function attempts(requests: Requests): number[][] {
  const by = new Map<string, number[]>();
  for (const { at, url } of requests) {
    const times = by.get(url) ?? [];
    by.set(url, times);
    if (at - (times.at(-1) ?? -Infinity) > 10_000) times.push(at);
  }
  return [...by.values()];
}
/** How often the endpoint was asked that was asked most. */
function most(requests: Requests): number {
  const counts = new Map<string, number>();
  for (const { url } of requests) counts.set(url, (counts.get(url) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

for (const engine of engines) {
  describe(`a hundred widgets on twenty endpoints in ${engine}`, { skip: missing(engine) }, () => {
    let browser: Browser;
    let site: Awaited<ReturnType<typeof serve>>;
    /** What the server does. */
    let answer: () => Answer | 'drop';
    let visits = 0;
    const well = (): Answer => ({ body: JSON.stringify(feed(site.paper)) });
    const now = (): Promise<number> => browser.evaluate(`Date.now()`);

    /** So many seconds pass: the requests that the page has made and the server seen. */
    async function pass(seconds: number): Promise<Requests> {
      const [before, seen] = [await browser.evaluate<number>(`clock.asked.length`), visits];
      // A driver waits for no command longer than half a minute.
      for (let left = seconds; left > 0; left -= 20) await browser.evaluate(`clock.pass(${Math.min(left, 20) * 1000})`);
      const requests = await browser.evaluate<Requests>(`clock.asked.slice(${before})`);
      // A browser asks again by itself, Firefox ten times, where the server drops a connection that it had kept.
      if (answer() !== 'drop') assert.equal(visits - seen, requests.length, 'the server sees what the page asks');
      return requests;
    }
    const states = (): Promise<string[]> =>
      browser.evaluate(`[...new Set([...document.querySelectorAll('[refresh]')].map((one) => one.state))]`);
    const hide = (hidden: boolean): Promise<unknown> =>
      browser.evaluate(`Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true }) &&
        document.dispatchEvent(new Event('visibilitychange'))`);

    before(async () => {
      site = await serve();
      for (let at = 0; at < ENDPOINTS; at++)
        site.pages.paper.set(`/${at}/feed.json`, () => {
          visits++;
          return Promise.resolve(answer());
        });
      browser = await launch(engine);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });
    beforeEach(async () => {
      answer = well;
      const widget = (tag: string, at: number): string =>
        `<${tag} src="${site.paper}/${at}/feed.json" refresh="${REFRESH}" loading="eager"></${tag}>`;
      const body = TAGS.flatMap((tag) => Array.from({ length: ENDPOINTS }, (_, at) => widget(tag, at))).join('');
      const head = `<script>${clock()}</script><script type="module" src="${site.paper}/cdn/all.js"></script>`;
      site.pages.third.set('/', html(body, head));
      await browser.open(`${site.third}/`);
      const alive = `[...document.querySelectorAll('[refresh]')].every((one) =>
        one.state === 'ready' && !one.shadowRoot.querySelector('time.blank'))`;
      await browser.waitFor(`clock.pass(1).then(() => ${alive})`, 'all are alive', 60_000);
    });

    it('ask each endpoint once a minute for all of its widgets, each at a time of its own', async () => {
      const start = await now();
      const requests = await pass(300);
      assert.ok(most(requests) <= 300 / (REFRESH * (1 - JITTER)), `${most(requests)} requests in five minutes`);
      const first = attempts(requests).map(([at]) => (at! - start) / 1000);
      assert.equal(first.length, ENDPOINTS);
      const [earliest, latest] = [Math.min(...first), Math.max(...first)];
      assert.ok(
        earliest > REFRESH * (1 - JITTER) - 2 && latest < REFRESH * (1 + JITTER) + 2,
        `${earliest}–${latest} s`,
      );
      assert.ok(latest - earliest > REFRESH * JITTER, `spread over ${latest - earliest} s only`);
      assert.ok(Math.max(...perSecond(requests, start, 300)) <= ENDPOINTS / 3);
    });

    for (const [how, broken] of [
      ['that answers 503', unavailable],
      ['that drops every connection', (): 'drop' => 'drop'],
    ] as const)
      it(`do not stampede after a minute ${how}`, async () => {
        const at = [await now()];
        const healthy = await pass(120);
        answer = broken;
        at.push(await now());
        const outage = await pass(60);
        assert.ok((await states()).includes('stale'));
        answer = well;
        at.push(await now());
        const recovering = await pass(300);
        const counts = [healthy, outage, recovering].map((requests, n) =>
          perSecond(requests, at[n]!, [120, 60, 300][n]!),
        );
        console.log(
          `  ${engine}, a minute ${how}: before ${told(counts[0]!)}; during ${told(counts[1]!)}; after ${told(counts[2]!)}`,
        );
        assert.ok(most(outage) <= TRIES, `${most(outage)} requests to one endpoint`);
        const busiest = Math.max(...counts[2]!);
        assert.ok(busiest <= ENDPOINTS / 4, `${busiest} endpoints in one second`);
        assert.ok(busiest <= Math.max(...counts[0]!), 'no more than when nothing was wrong');
        assert.deepEqual(await states(), ['ready']);
        if (broken === unavailable) note('requests in the busiest second after an outage', column[engine], busiest);
      });

    it('ask half as often after each failure, and every ten minutes in the end', async () => {
      answer = unavailable;
      const requests = await pass(3600);
      for (const times of attempts(requests)) {
        const waits = times.slice(1).map((at, n) => (at - times[n]!) / 1000);
        assert.ok(times.length >= 7 && times.length <= 9, `${times.length} attempts`);
        for (const [n, wait] of waits.entries()) {
          const due = Math.min(600, REFRESH * 2 ** (n + 1));
          assert.ok(wait > due * (1 - JITTER) && wait < due * (1 + JITTER) + 3, `${wait} s, not ${due}`);
        }
      }
      assert.ok(most(requests) <= 9 * TRIES);
    });

    for (const [how, header] of [
      ['for so many seconds', (): string => '300'],
      ['until a date', (until: number): string => new Date(until).toUTCString()],
    ] as const)
      it(`leave a server alone ${how}, whoever comes back, and do not come all at once then`, async () => {
        await pass(50);
        const until = (await now()) + 320_000;
        answer = () => unavailable({ 'retry-after': header(until), 'access-control-expose-headers': 'Retry-After' });
        const refused = await pass(20);
        assert.equal(most(refused), 1, 'one request to each');
        await browser.evaluate(`void dispatchEvent(new Event('online'))`);
        await hide(false);
        assert.equal((await pass(275)).length, 0);
        answer = well;
        const from = await now();
        const counts = perSecond(await pass(120), from, 120);
        assert.ok(Math.max(...counts) <= ENDPOINTS / 4, told(counts));
        assert.deepEqual(await states(), ['ready']);
      });

    it('ask within five seconds when the network is back, one endpoint after the other', async () => {
      answer = () => 'drop';
      await pass(90);
      answer = well;
      const from = await now();
      await browser.evaluate(`void dispatchEvent(new Event('online'))`);
      const requests = await pass(6);
      assert.deepEqual(await states(), ['ready']);
      assert.equal(most(requests), 1, 'one request for all widgets of an endpoint');
      assert.equal(requests.length, ENDPOINTS);
      const counts = perSecond(requests, from, 6);
      assert.ok(Math.max(...counts) <= ENDPOINTS / 2, told(counts));
      assert.ok(new Set(requests.map(({ at }) => at)).size > ENDPOINTS * 0.8, 'not in the same millisecond');
    });

    it('ask nothing in a hidden tab, and within two seconds when the reader is back', async () => {
      await hide(true);
      assert.equal((await pass(600)).length, 0);
      await hide(false);
      const requests = await pass(2);
      assert.equal(most(requests), 1);
      assert.equal(requests.length, ENDPOINTS);
      assert.ok(new Set(requests.map(({ at }) => at)).size > ENDPOINTS * 0.8, 'not in the same millisecond');
    });
  });
}
