// The demo as `npm start` serves it, page by page, in three engines.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { demoSite } from '../../scripts/demo-site.mjs';
import { inRoot } from '../../scripts/files.mjs';
import { engines, launch, missing, type Browser } from './driver.js';
import { witness } from './policy.js';

type Site = Awaited<ReturnType<typeof demoSite>>;

/** Those that show headlines, and those that need not. */
const NEWS = 'news-headline, news-article, news-list, news-ticker, related-articles';
const TAGS = `${NEWS}, news-masthead, news-newsletter, news-player`;

/** The page's own text with a witness and a reader before anything else of it: WebKit's driver tells nothing of the console. */
function watched(site: Site): void {
  const { paper, third } = site.pages;
  const seen = (html: string): string => {
    const page = html.replace('<head>', `<head><script src="${site.paper}/witness.js"></script>`);
    assert.notEqual(page, html, 'the witness found its place');
    return page.replaceAll('{paper}', site.paper);
  };
  const read = (path: string): string => readFileSync(inRoot(path), 'utf8');
  const strict = third.get('/strict.html') as { body: string; headers: Record<string, string> };
  paper.set('/witness.js', { body: witness + readThrough });
  paper.set('/', { body: seen(read('demo/paper/index.html')) });
  paper.set('/article.html', { body: seen(read('demo/paper/article.html')) });
  paper.set('/themes.html', { body: seen(read('demo/paper/themes.html')) });
  third.set('/', { body: seen(read('demo/third-party/index.html')) });
  third.set('/strict.html', { ...strict, body: seen(strict.body) });
  // Browsers ask for it where a page names none.
  third.set('/favicon.ico', { body: '' });
  paper.set('/narrow.html', {
    body: `<!doctype html><title>A narrow window</title><iframe id="window" width="360" height="700" style="border: 0"></iframe>`,
  });
}

/** Scrolls down until every element on the page has come near, and has its news. */
const readThrough = `window.readThrough = async () => {
  const all = () => [...document.querySelectorAll('${TAGS}')];
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const end = Date.now() + 15000;
  for (;;) {
    for (const one of all()) {
      // An empty element at the very edge of a frame may be cut off by a fraction of a pixel.
      one.scrollIntoView({ block: 'center' });
      // What observes the viewport looks once a frame.
      await Promise.race([new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))), pause(500)]);
    }
    scrollTo(0, 0);
    const settled = (one) => one.getAttribute('state') === 'ready' || (one.localName === 'news-player' && one.getAttribute('state') === 'empty');
    const open = all().filter((one) => !settled(one) || one.shadowRoot?.querySelector('time.blank'));
    if (!open.length) return '';
    if (Date.now() > end) return open.map((one) => one.outerHTML.slice(0, 120) + ' is ' + one.state).join();
    await pause(100);
  }
};`;

interface Shown {
  tag: string;
  headlines: string[];
  height: number;
  pictures: number;
}

const shown = `[...document.querySelectorAll('${NEWS}')].map((one) => ({
  tag: one.localName,
  headlines: [...one.shadowRoot.querySelectorAll('[part=headline]')].map((line) => line.innerText.trim()),
  height: one.getBoundingClientRect().height,
  pictures: [...one.shadowRoot.querySelectorAll('img')].filter((image) => image.complete && image.naturalWidth > 0).length,
}))`;

for (const engine of engines) {
  describe(`the demo in ${engine}`, { skip: missing(engine) }, () => {
    let browser: Browser;
    let site: Site;

    before(async () => {
      site = await demoSite();
      watched(site);
      browser = await launch(engine);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });
    beforeEach(() => {
      browser.problems.length = 0;
      for (const hits of Object.values(site.hits)) hits.length = 0;
    });

    /** Opens a page and reads it to its end: news everywhere, and nothing goes wrong. */
    async function read(address: string): Promise<Shown[]> {
      await browser.open(address);
      await browser.waitFor(
        `document.readyState === 'complete' && !document.querySelector('news-headline:not(:defined), news-list:not(:defined)')`,
        `the elements of ${address} are there`,
      );
      assert.equal(await browser.evaluate(`window.readThrough()`), '');
      assert.deepEqual(await browser.evaluate(`window.witness`), [], 'what the witness saw');
      assert.deepEqual(browser.problems, [], 'the console');
      const elements = await browser.evaluate<Shown[]>(shown);
      assert.ok(elements.length > 0);
      for (const { tag, headlines, height } of elements) {
        assert.ok(headlines.length > 0 && headlines.every(Boolean), `<${tag}> has headlines: ${headlines.join()}`);
        assert.ok(height > 20, `<${tag}> has a height`);
      }
      assert.equal(await browser.evaluate(`document.documentElement.scrollWidth <= innerWidth`), true, 'it fits');
      return elements;
    }

    const asked = (path: string): number => site.hits.paper.filter((one) => one === path).length;

    it('has a front page full of news, with pictures, from one request for the feed', async () => {
      const elements = await read(`${site.paper}/`);
      assert.deepEqual(
        await browser.evaluate(
          `[...new Set([...document.querySelectorAll('${TAGS}')].map((one) => one.localName))].sort()`,
        ),
        ['news-headline', 'news-list', 'news-masthead', 'news-newsletter', 'news-player', 'news-ticker'],
      );
      const layouts = `[...document.querySelectorAll('news-list')].map((one) => one.getAttribute('layout'))`;
      assert.equal(new Set(await browser.evaluate<string[]>(layouts)).size, 6, 'every layout of a list');
      const single = elements.filter(({ tag }) => tag === 'news-headline').map(({ headlines }) => headlines[0]);
      assert.equal(new Set(single).size, single.length, 'each shows another article');
      assert.equal(elements.at(-1)?.headlines.length, 8);
      assert.ok(elements.reduce((sum, { pictures }) => sum + pictures, 0) > 5, 'pictures have come');
      assert.equal(asked('/feed.json'), 1);
      assert.equal(asked('/archive.json'), 0);
    });

    it('has more at the end of the front page: the rest of the feed, then its second page', async () => {
      await read(`${site.paper}/`);
      const list = `document.querySelector('news-list[more]')`;
      for (let presses = 1; presses < 9 && asked('/archive.json') === 0; presses++) {
        await browser.evaluate(`${list}.shadowRoot.querySelector('[part=more]').click()`);
        await browser.waitFor(`${list}.articles.length > ${presses * 8}`, 'more stories');
      }
      assert.equal(asked('/archive.json'), 1);
      assert.deepEqual(await browser.evaluate(`window.witness`), []);
    });

    it('opens an article in the reader, and stays where it is', async () => {
      await read(`${site.paper}/`);
      const list = `document.querySelector('news-list[open=reader]')`;
      await browser.evaluate(`${list}.shadowRoot.querySelector('a[data-n]').click()`);
      const dialog = `[...${list}.renderRoot.children].map((one) => one.shadowRoot?.querySelector('dialog')).find(Boolean)`;
      await browser.waitFor(`!!${dialog}?.open`, 'the reader opens');
      assert.equal(await browser.evaluate(`location.pathname`), '/');
      assert.ok((await browser.evaluate<number>(`${dialog}.querySelectorAll('[part=body] p').length`)) > 2);
    });

    it('has its lead: a whole article, and others beside it from the same request', async () => {
      const [article, related] = await read(`${site.paper}/article.html?id=lake-lowest-mark`);
      assert.equal(article?.tag, 'news-article');
      assert.equal(related?.headlines.length, 10);
      assert.ok(!related?.headlines.includes(article?.headlines[0] ?? ''), 'not itself once more');
      assert.equal(asked('/feed.json'), 1);
      const body = `document.querySelector('news-article').shadowRoot.querySelector('[part=body]')`;
      assert.ok((await browser.evaluate<number>(`${body}.querySelectorAll('p').length`)) > 5);
      assert.ok((await browser.evaluate<number>(`${body}.querySelectorAll('table td').length`)) > 5);
      assert.ok((await browser.evaluate<string>('document.title')).startsWith(article?.headlines[0] ?? '?'));
    });

    it('has an article in Arabic on a page in Arabic', async () => {
      const [article] = await read(`${site.paper}/article.html?id=al-bahira-adna`);
      assert.match(article?.headlines[0] ?? '', /[\u0600-\u06ff]{3}/);
      const style = `getComputedStyle(document.querySelector('news-article').shadowRoot.querySelector('[part=headline]'))`;
      assert.equal(await browser.evaluate(`${style}.direction`), 'rtl');
      assert.equal(await browser.evaluate('document.documentElement.lang'), 'ar');
    });

    it('has an article with another site’s player, which is not loaded before the reader asks', async () => {
      await read(`${site.paper}/article.html?id=outdoor-cinema-rabbit`);
      const root = `document.querySelector('news-article').shadowRoot`;
      assert.equal(await browser.evaluate(`${root}.querySelectorAll('.news-embed button').length`), 1);
      assert.equal(await browser.evaluate(`${root}.querySelectorAll('iframe').length`), 0);
    });

    it('has an article of the feed’s second page', async () => {
      const [article] = await read(`${site.paper}/article.html?id=library-leak-ledger&in=archive`);
      assert.ok(article?.headlines[0]);
      assert.equal(asked('/archive.json'), 1);
      const cells = `document.querySelector('news-article').shadowRoot.querySelectorAll('td').length`;
      assert.ok((await browser.evaluate<number>(cells)) > 5);
    });

    it('shows designers every element under a preset, in the other direction, dark', async () => {
      await read(`${site.paper}/themes.html?preset=tabloid&scheme=dark&words=rtl`);
      const tags = `[...new Set([...document.querySelectorAll('section *')].map((one) => one.localName))]`;
      const there = await browser.evaluate<string[]>(tags);
      for (const tag of TAGS.split(', ')) assert.ok(there.includes(tag), `<${tag}> is there`);
      const style = `getComputedStyle(document.querySelector('news-list').shadowRoot.querySelector('[part=headline]'))`;
      assert.equal(await browser.evaluate(`${style}.color`), 'rgb(244, 244, 244)');
      assert.equal(await browser.evaluate(`${style}.direction`), 'rtl');
    });

    for (const path of ['/', '/strict.html']) {
      it(`stands on somebody else's page: ${path}`, async () => {
        const [list, ...others] = await read(site.third + path);
        assert.equal(others.length, 0);
        assert.equal(list?.headlines.length, 6);
        assert.equal(asked('/feed.json'), 1);
        const link = `document.querySelector('related-articles').shadowRoot.querySelector('a').href`;
        const { origin, searchParams } = new URL(await browser.evaluate<string>(link));
        assert.equal(origin, site.paper);
        assert.equal(searchParams.get('utm_source'), 'lower-paddock');
      });
    }

    it('stands in a frame on a page without scripts, which alone may frame it', async () => {
      const { headers } = await fetch(`${site.paper}/cdn/frame.html`);
      assert.equal(headers.get('content-security-policy'), `frame-ancestors 'self' ${site.third}`);
      await browser.open(`${site.third}/framed.html`);
      for (const end = Date.now() + 10_000; !asked('/feed.json') && Date.now() < end;)
        await new Promise((done) => setTimeout(done, 50));
      assert.equal(asked('/feed.json'), 1, 'it asks for the news');
    });

    for (const [fault, state] of [
      ['fault=offline', 'error'],
      ['fault=malformed', 'error'],
      ['fault=html', 'error'],
      ['status=503', 'error'],
      ['fault=empty', 'empty'],
      ['delay=1500', 'ready'],
    ] as const) {
      it(`shows designers a bad day: ${fault}`, async () => {
        await browser.open(`${site.paper}/?${fault}`);
        const all = `[...document.querySelectorAll('news-headline, news-list')].filter((one) => one.state !== 'idle')`;
        const settled = `${all}.length > 1 && ${all}.every((one) => one.state !== 'loading')`;
        await browser.waitFor(`!!customElements.get('news-list') && ${settled}`, 'the answer is there');
        const states = await browser.evaluate<string[]>(`[...new Set(${all}.map((one) => one.state))]`);
        // One article that is asked for by name and not there is not found, where a list is empty.
        assert.deepEqual(states.sort(), fault === 'fault=empty' ? ['empty', 'error'] : [state]);
        // Two seconds after the page has loaded its owner is told what failed.
        const told = (await browser.evaluate<string[]>(`window.witness`)).filter(
          (one) => !/warn: broadsheet: /.test(one),
        );
        assert.deepEqual(told, [], 'nothing is thrown into the page');
        assert.equal(
          await browser.evaluate(`document.querySelector('news-masthead').getBoundingClientRect().height > 20`),
          true,
        );
      });
    }

    it('fits into a window of 360 px, every page of it', async () => {
      for (const path of ['/', '/article.html?id=lake-lowest-mark', '/article.html?id=al-bahira-adna']) {
        await browser.open(`${site.paper}/narrow.html`);
        const inside = `document.getElementById('window').contentWindow`;
        await browser.evaluate(`new Promise((done) => {
          const frame = document.getElementById('window');
          frame.onload = () => done(1);
          frame.src = '${path}';
        })`);
        await browser.waitFor(`!!${inside}.customElements?.get('news-headline')`, `${path} is there`);
        assert.equal(await browser.evaluate(`${inside}.readThrough()`), '', path);
        const width = await browser.evaluate<number>(`${inside}.document.documentElement.scrollWidth`);
        assert.equal(await browser.evaluate(`${inside}.innerWidth`), 360);
        assert.ok(width <= 360, `${path} is ${width} px wide`);
      }
    });
  });
}
