// A page whose one script has the news in it, as `npx broadsheet bundle` writes it, in three browsers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporary } from '../../scripts/temporary.mjs';
import { run } from '../helpers/commands.js';
import { engines, missing } from './driver.js';
import { feed, headline } from './feed.js';
import type { Paper } from './paper.js';
import { FEED, until, visitor } from './visitor.js';

/** The paper serves what the command has made of its own feeds. */
async function bundled(paper: Paper, ...names: string[]): Promise<void> {
  const urls = names.map((name) => `${paper.origin}/${name}/feed.json`);
  const folder = temporary('bundled');
  const { code, err } = await run(
    'bundle',
    ...urls,
    '--full',
    '--out',
    folder,
    '--allow-host',
    new URL(paper.origin).host,
  );
  assert.equal(code, 0, err);
  paper.pages.set('/cdn/embed.js', { type: 'text/javascript', body: readFileSync(join(folder, 'embed.js'), 'utf8') });
  paper.hits.length = 0;
}

for (const engine of engines) {
  describe(`embed.js with its news in ${engine}`, { skip: missing(engine) }, () => {
    const page = visitor(engine);
    const { tag, src, visit, ready, text, said } = page;

    it('shows every element of its endpoint by one request, beside the code of those that are not in it', async () => {
      await bundled(page.paper, 'news');
      await visit(`<news-headline ${src()}></news-headline><news-list ${src()} map='{"items":"data"}'></news-list>
        <news-list ${src()}></news-list><news-article ${src()} loading="eager"></news-article>${tag()}`);
      for (const name of ['news-headline', 'news-list:not([map])', 'news-article']) {
        await ready(name);
        assert.ok((await text(name)).includes(headline), name);
      }
      // One that reads the endpoint by a map of its own asks for itself, as it would of any other's answer.
      assert.deepEqual(page.paper.hits.filter((path) => FEED.test(path)), ['/news/feed.json']); // prettier-ignore
      assert.deepEqual(await said(), []);
    });

    it('asks nobody until it is told to, and then the endpoint', async () => {
      await bundled(page.paper, 'news', 'other');
      await visit(`<news-list ${src()}></news-list><news-headline ${src('other')}></news-headline>${tag()}`);
      for (const name of ['news-list', 'news-headline']) await ready(name);
      await sleep(300);
      assert.equal(page.paper.hitsOf(FEED), 0);
      const fresh = JSON.stringify(feed(page.paper.origin)).replaceAll(headline, 'A headline of the next day');
      page.paper.pages.set('/news/feed.json', { type: 'application/feed+json', body: fresh });
      await page.browser.evaluate(`document.querySelector('news-list').reload()`);
      await page.browser.waitFor(
        `document.querySelector('news-list').shadowRoot.textContent.includes('A headline of the next day')`,
        'the fresh news is shown',
      );
      assert.deepEqual(page.paper.hits.filter((path) => FEED.test(path)), ['/news/feed.json']); // prettier-ignore
      assert.deepEqual(await said(), []);
    });

    it('asks for what it has not', async () => {
      await bundled(page.paper, 'news');
      await visit(`<news-headline ${src('elsewhere')}></news-headline>${tag()}`);
      await ready('news-headline');
      await until(() => page.paper.hitsOf('/elsewhere/feed.json') === 1, 'another address is asked');
    });
  });
}
