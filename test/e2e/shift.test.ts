// Nothing below an element moves: with the documented stylesheet, in five languages, whatever the endpoint does.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { inRoot } from '../../scripts/files.mjs';
import { fileOf } from '../../scripts/serve.mjs';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { note } from '../../scripts/figures.mjs';
import { column, engines, launch, missing, type Browser } from './driver.js';
import { roomy, rooms } from './rooms.js';
import { told, tongues } from './tongues.js';

const langs = tongues.map(({ lang }) => lang);
/** How an endpoint answers, at which width in px, in which language: all of them, and of each of the others two. */
const cases = [
  ...langs.flatMap((lang) => [['fast', 360, lang] as const, ['fast', 1280, lang] as const]),
  ['fast', 700, 'de'],
  ...['slow', '503', 'html', 'empty', 'hanging'].flatMap((manner) => [
    [manner, 360, 'de'] as const,
    [manner, 1280, 'ar'] as const,
  ]),
] as const;
/** For engines that tell of no shift, so that only what is too small can be seen. */
const few = [
  ['fast', 360, 'de'],
  ['fast', 1280, 'ar'],
  ['fast', 700, 'en'],
  ['503', 360, 'de'],
] as const;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2H0z"/></svg>';
const HTML = 'text/html; charset=utf-8';

/** What the page has noted: what has moved, and what of an element is higher than its room was. */
interface Seen {
  shifts: string[];
  sum: number;
  over: string[];
  heights: number;
}

const seen = (): Seen => {
  const { all, given, shifts, sum } = window as unknown as { all: HTMLElement[]; given: number[] } & Seen;
  const drawn = all.map((one) => one.shadowRoot?.querySelector('.root')?.getBoundingClientRect().height ?? 0);
  const over = all.flatMap((one, n) =>
    drawn[n]! > given[n]! + 0.5
      ? [`${one.outerHTML.slice(0, 120)} ${one.parentElement!.lang}: ${drawn[n]} px in ${given[n]} px`]
      : [],
  );
  return { shifts, sum, over, heights: drawn.filter(Boolean).length };
};

/** Each has come to an end, or waits for what never comes; and the times have their words. */
const quiet = (hanging: boolean): string => `
  all.every((one) => ${hanging} ? one.shadowRoot : !/loading|idle/.test(one.getAttribute('state') ?? 'idle')) &&
  all.every((one) => ${hanging} || !one.shadowRoot.querySelector('time.blank:not([hidden] *)'))`;

for (const engine of engines) {
  describe(`room in ${engine}`, { skip: missing(engine), timeout: 120_000 }, () => {
    let browser: Browser;
    let server: Server;
    let origin = '';
    let page = '';
    const late: (() => void)[] = [];

    before(async () => {
      server = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const [, manner = '', file = ''] = pathname.split('/');
        const send = (status: number, type: string, body: string | Buffer): unknown =>
          response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
        if (pathname === '/') return send(200, HTML, page);
        if (pathname === '/icon.svg') return send(200, 'image/svg+xml', SVG);
        const tongue = tongues.find(({ lang }) => file === `${lang}.json`);
        if (tongue) {
          const answer = (): unknown =>
            send(200, 'application/json', JSON.stringify(told(tongue, origin, manner === 'empty' ? 0 : 23)));
          if (manner === 'hanging') return late.push(() => response.destroy());
          if (manner === 'slow') return setTimeout(answer, 900);
          if (manner === '503') return send(503, 'text/plain', 'Not now.');
          return manner === 'html' ? send(200, HTML, '<p>Not now.') : answer();
        }
        const found = manner === 'cdn' && fileOf(inRoot('cdn'), pathname.slice('/cdn'.length));
        return found ? send(200, 'text/javascript', readFileSync(found)) : send(404, 'text/plain', 'Nothing.');
      });
      server.listen(0, 'localhost');
      await once(server, 'listening');
      origin = `http://localhost:${(server.address() as AddressInfo).port}`;
      browser = await launch(engine, { width: 1300, height: 60_000 });
    });
    after(async () => {
      await browser?.close();
      for (const one of late) one();
      server.closeAllConnections();
      server.close();
    });

    const visit = async (
      tongue: readonly string[],
      width: number,
      manner: string,
      ...more: [tags?: typeof rooms, style?: string]
    ): Promise<Seen> => {
      const tag = '<script type="module" src="/cdn/embed.js"></script>';
      page = roomy(tag, tongue, width, (lang) => `/${manner}/${lang}.json`, ...more);
      await browser.open(`${origin}/?${manner}${width}`);
      await browser.waitFor(quiet(manner === 'hanging'), `${manner} at ${width} px`, 30_000);
      // What comes in an idle moment after the first frame may move something too.
      await browser.evaluate('new Promise((done) => setTimeout(done, 600))');
      return browser.evaluate(seen);
    };

    it('is never too small, and nothing moves', async () => {
      let [count, sum] = [0, 0];
      for (const [manner, width, lang] of engine === 'chromium' ? cases : few) {
        const found = await visit([lang], width, manner);
        const what = `${manner}, ${lang}, ${width} px`;
        assert.deepEqual(found.over, [], what);
        assert.deepEqual(found.shifts, [], what);
        assert.ok(found.heights > rooms.length / 2, `${what}: there is something to be high`);
        count += rooms.length;
        sum += found.sum;
      }
      note('elements whose reserved room was measured', column[engine], count);
      if (engine === 'chromium') note('layout shifts with reserve.css', column[engine], sum);
    });

    it('is a window for an article', async () => {
      for (const manner of ['fast', '503', 'empty']) {
        const found = await visit(['de'], 360, manner, [['news-article', '']]);
        assert.deepEqual(found.shifts, [], manner);
        if (manner === 'fast') assert.equal(found.heights, 1);
      }
    });

    it('is missed where it is not reserved', { skip: engine !== 'chromium' && 'tells of no shift' }, async () => {
      const found = await visit(['en'], 360, 'slow', [['news-list', '']], '');
      assert.ok(found.shifts.length > 0, 'the measure measures');
      note('layout shifts of one list without it', column[engine], found.shifts.length);
    });

    it('is given back out of sight', async () => {
      const far = '<p style="block-size:70000px">Far</p>';
      page = `<!doctype html><style>${readFileSync(inRoot('cdn/reserve.css'), 'utf8')}</style><script type="module" src="/cdn/embed.js"></script>
<news-list id="near" src="/503/en.json" loading="eager"></news-list>${far}<news-list id="far" src="/503/en.json" loading="eager"></news-list><p id="end">End</p>`;
      await browser.open(`${origin}/?given`);
      const tall = (id: string): string => `document.getElementById('${id}').getBoundingClientRect().height`;
      assert.ok((await browser.evaluate<number>(tall('far'))) > 600);
      await browser.waitFor(`${tall('far')} < 200`, 'what nobody sees gives its room back');
      assert.ok((await browser.evaluate<number>(tall('near'))) > 600, 'what is in view keeps it');
    });
  });
}
