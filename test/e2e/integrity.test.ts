// Files that are pinned by their hash: `npm run integrity` prints the tags. A server that serves others runs nothing on the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesIn, inRoot } from '../../scripts/files.mjs';
import { hashes, tags } from '../../scripts/integrity.mjs';
import { engines, missing } from './driver.js';
import { headline } from './feed.js';
import { html } from './paper.js';
import { until, visitor } from './visitor.js';

const pins = hashes('cdn');
const type = 'text/javascript; charset=utf-8';

for (const engine of engines) {
  describe(`pinned files in ${engine}`, { skip: missing(engine) }, () => {
    const page = visitor(engine);
    const paste = (): ReturnType<typeof tags> => tags(`${page.paper.origin}/cdn/`, pins);
    /** Somebody else has the server: the file does what it did, and then something else. */
    const take = (pattern: RegExp): void => {
      const found = filesIn('cdn', (path) => pattern.test(path));
      assert.ok(found.length > 0);
      for (const path of found)
        page.paper.pages.set(`/${path}`, { type, body: `${readFileSync(inRoot(path), 'utf8')}\nwindow.taken = true;` });
    };
    const taken = (): Promise<boolean> => page.browser.evaluate(`!!window.taken`);
    const words = `document.getElementById('words').getClientRects().length > 0`;
    const article = (name = 'news'): string => `<news-article ${page.src(name)}><p id="words">Words</p></news-article>`;

    it('all.js works, and runs nothing where it is another file', async () => {
      await page.visit(article() + paste().all);
      await page.ready('news-article');
      take(/cdn\/all\.js$/);
      await page.visit(`${article()}${paste().all}<script type="module">window.after = true</script>`);
      await page.browser.waitFor('window.after', 'all scripts have had their turn');
      assert.equal(await taken(), false);
      assert.equal(await page.browser.evaluate(`!!customElements.get('news-article')`), false);
      assert.equal(await page.browser.evaluate(words), true);
    });

    it('embed.js works with the import map, every piece of it', async () => {
      const [map = '', script = ''] = paste().embed.split('\n');
      await page.open(html(`<news-list ${page.src()} more></news-list>${article()}${script}`, map));
      for (const name of ['news-list', 'news-article']) await page.ready(name);
      assert.ok((await page.text('news-article')).includes(headline));
      assert.deepEqual(await page.saidInTheEnd(), []);
    });

    it('a piece that is another file never runs, however often it is asked for: the words stay', async () => {
      const [map = '', script = ''] = paste().embed.split('\n');
      take(/chunks\/news-article-/);
      // A page may have an import map of its own before ours; Firefox reads the first alone.
      const another = engine === 'firefox' ? '' : '<script type="importmap">{"imports":{"a":"/a.js"}}</script>';
      await page.open(html(article() + script, another + map));
      for (let tries = 1; tries < 4; tries++) {
        await page.browser.waitFor(`heard.length >= ${tries}`, `it has failed for the ${tries}th time`);
        await page.browser.evaluate(`void dispatchEvent(new Event('online'))`);
      }
      assert.equal(await taken(), false);
      assert.equal(await page.browser.evaluate(words), true);
    });

    it('nor does the code of a format', async () => {
      const [map = '', script = ''] = paste().embed.split('\n');
      take(/chunks\/rss-/);
      const rss = `<rss version="2.0"><channel><title>T</title><item><title>One</title><link>https://a.example/1</link></item></channel></rss>`;
      page.paper.pages.set('/news.xml', { type: 'application/rss+xml', body: rss });
      const list = `<news-headline src="${page.paper.origin}/news.xml"><p id="words">Words</p></news-headline>`;
      await page.open(html(list + script, map));
      for (let tries = 1; tries < 4; tries++) {
        await page.browser.waitFor(`heard.length >= ${tries}`, `it has failed for the ${tries}th time`);
        await page.browser.evaluate(`document.querySelector('news-headline').reload()`);
      }
      assert.ok(page.paper.hitsOf(/\/rss-/) > 0);
      assert.equal(await taken(), false);
      assert.equal(await page.browser.evaluate(words), true);
    });

    it('and a page without hashes is none of these', async () => {
      take(/chunks\/news-article-/);
      await page.visit(article() + page.tag());
      await page.ready('news-article');
      assert.equal(await taken(), true);
      await until(() => page.paper.hitsOf(/news-article-/), 'it was fetched');
    });
  });
}
