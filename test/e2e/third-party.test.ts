// The built CDN files and the feed on one origin, a stranger's page with a strict policy on another.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { engines, launch, missing, type Browser } from './driver.js';
import { feed, headline, icon } from './feed.js';
import { host } from './policy.js';

const body = (paper: string, file: string): string => `
<h1 id="title">The allotment newsletter</h1>
<p>Words of the <a href="/about">host</a>.</p>
<news-headline src="${paper}/news/feed.json"><b>What the host wrote</b></news-headline>
<p id="last">After it.</p>
<script type="module" src="${paper}/cdn/${file}"></script>`;

interface Inventory {
  globals: string[];
}

/** A page's own things, to be compared with and without our script. */
const inventory = `(() => {
  const ours = document.querySelector('news-headline');
  const style = (id) => { const s = getComputedStyle(document.getElementById(id)); return [s.font, s.color, s.margin].join(); };
  return {
    tags: [...document.querySelectorAll('*')].map((one) => one.localName).join(' '),
    words: ours.textContent,
    styles: style('title') + style('last'),
    globals: Object.keys(window).filter((key) => !/^(lit|reactive)[A-Z]/.test(key)).sort(),
    stored: document.cookie + localStorage.length + sessionStorage.length,
    prototypes: Object.keys(Element.prototype).length + Object.getOwnPropertyNames(Array.prototype).length,
  };
})()`;

for (const engine of engines) {
  for (const file of ['embed.js', 'all.js']) {
    describe(`${file} on a stranger's page in ${engine}`, { skip: missing(engine) }, () => {
      let browser: Browser;
      let site: Awaited<ReturnType<typeof serve>>;
      let untouched: Inventory;

      before(async () => {
        site = await serve();
        site.pages.paper.set('/icon.svg', { body: icon });
        site.pages.paper.set('/news/feed.json', { body: JSON.stringify(feed(site.paper)) });
        browser = await launch(engine);
        host(site.pages.third, site.paper, body(site.paper, 'nothing.js'));
        site.pages.paper.set('/cdn/nothing.js', { body: '' });
        await browser.open(`${site.third}/`);
        untouched = await browser.evaluate(inventory);
        site.hits.paper.length = 0;
        browser.problems.length = 0;
        host(site.pages.third, site.paper, body(site.paper, file));
        await browser.open(`${site.third}/?ours`);
        await browser.waitFor(
          `document.querySelector('news-headline').getAttribute('state') === 'ready'`,
          'the headline is ready',
        );
      });
      after(async () => {
        await browser?.close();
        await site?.close();
      });

      it("shows the feed's headline in its shadow root", async () => {
        const text = await browser.evaluate<string>(`document.querySelector('news-headline').shadowRoot.textContent`);
        assert.ok(text.includes(headline), text);
        const box = await browser.evaluate<number>(
          `document.querySelector('news-headline').getBoundingClientRect().height`,
        );
        assert.ok(box > 20, `its height is ${box}`);
        const link = await browser.evaluate<string>(
          `document.querySelector('news-headline').shadowRoot.querySelector('a').href`,
        );
        assert.equal(link, `${site.paper}/news/harbour-bridge`);
      });

      it('applies its styles under a policy that forbids inline ones', async () => {
        const display = await browser.evaluate<string>(
          `getComputedStyle(document.querySelector('news-headline').shadowRoot.querySelector('.root')).containerType`,
        );
        assert.equal(display, 'inline-size');
      });

      it('breaks no rule of the policy and writes nothing into the console', async () => {
        assert.deepEqual(await browser.evaluate(`window.witness`), []);
        assert.deepEqual(browser.problems, []);
      });

      it('asks for the script and the feed once each, and for nothing else but its chunks', () => {
        const count = (path: string): number => site.hits.paper.filter((one) => one === path).length;
        assert.equal(count('/news/feed.json'), 1);
        assert.equal(count(`/cdn/${file}`), 1);
        const rest = site.hits.paper.filter((one) => ![`/cdn/${file}`, '/news/feed.json', '/icon.svg'].includes(one));
        const allowed = file === 'embed.js' ? rest.filter((one) => !/^\/cdn\/chunks\/[\w-]+\.js$/.test(one)) : rest;
        assert.deepEqual(allowed, []);
      });

      it('leaves the host page as it was', async () => {
        const { globals, ...now } = await browser.evaluate<Inventory>(inventory);
        const { globals: before, ...then } = untouched;
        assert.deepEqual(now, then);
        assert.deepEqual(
          globals.filter((name) => !before.includes(name)),
          [],
          'new names on window, besides those of Lit',
        );
      });
    });
  }

  describe(`a page that names embed.js with a query in ${engine}`, { skip: missing(engine) }, () => {
    it('runs the core once', async () => {
      const site = await serve();
      const browser = await launch(engine);
      try {
        site.pages.paper.set('/icon.svg', { body: icon });
        site.pages.paper.set('/news/feed.json', { body: JSON.stringify(feed(site.paper)) });
        host(site.pages.third, site.paper, body(site.paper, 'embed.js?ver=6.8'));
        await browser.open(`${site.third}/`);
        await browser.waitFor(
          `document.querySelector('news-headline').getAttribute('state') === 'ready'`,
          'it is ready',
        );
        assert.deepEqual(await browser.evaluate(`window.witness`), []);
        assert.equal(site.hits.paper.filter((one) => one === '/news/feed.json').length, 1);
      } finally {
        await browser.close();
        await site.close();
      }
    });
  });
}
