// The built CDN files and the feed on one origin, a stranger's page with a strict policy on another: what is asked for, and what is
// linked to. What becomes of the page is looked at in hosts.test.ts.
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

for (const engine of engines) {
  for (const file of ['embed.js', 'all.js']) {
    describe(`${file} on a stranger's page in ${engine}`, { skip: missing(engine) }, () => {
      let browser: Browser;
      let site: Awaited<ReturnType<typeof serve>>;

      before(async () => {
        site = await serve();
        site.pages.paper.set('/icon.svg', { body: icon });
        site.pages.paper.set('/news/feed.json', { body: JSON.stringify(feed(site.paper)) });
        browser = await launch(engine);
        host(site.pages.third, site.paper, body(site.paper, file));
        await browser.open(`${site.third}/`);
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

      it('asks for the script and the feed once each, and for nothing else but its chunks', () => {
        const count = (path: string): number => site.hits.paper.filter((one) => one === path).length;
        assert.equal(count('/news/feed.json'), 1);
        assert.equal(count(`/cdn/${file}`), 1);
        const rest = site.hits.paper.filter((one) => ![`/cdn/${file}`, '/news/feed.json', '/icon.svg'].includes(one));
        const allowed = file === 'embed.js' ? rest.filter((one) => !/^\/cdn\/chunks\/[\w-]+\.js$/.test(one)) : rest;
        assert.deepEqual(allowed, []);
      });
    });
  }
}
