// The network that goes away while the page is open, and with it the server that our own code comes from.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cannot } from '../../scripts/figures.mjs';
import { column, engines, missing } from './driver.js';
import { until, visitor } from './visitor.js';

const TELLING = [/\/trouble-/, /\/recover-/, /\/hints-/];
const list = `document.querySelector('news-list')`;

for (const engine of engines) {
  describe(`the network goes away in ${engine}`, { skip: missing(engine) }, () => {
    const page = visitor(engine);
    const { tag, src, visit, ready, said } = page;
    const state = (): Promise<string> => page.browser.evaluate(`${list}.getAttribute('state')`);

    /** A page with news that refreshes, and all that it fetches without being asked. */
    async function open(): Promise<void> {
      await visit(`<news-list ${src()} refresh="60" time-zone="UTC"><p>What the host wrote</p></news-list>${tag()}`);
      await ready('news-list');
      await until(() => TELLING.every((one) => page.paper.hitsOf(one)), 'what tells of a failure is there before one');
      // The server has seen who asks for it; the page must have it.
      const paths = page.paper.hits.filter((path) => TELLING.some((one) => one.test(path)));
      const all = paths.map((path) => `import('${page.paper.origin}${path}')`).join();
      await page.browser.evaluate(`Promise.all([${all}]).then(() => true)`);
      await page.browser.waitFor(`!!${list}.shadowRoot.querySelector('time:not(.blank)')`, 'it has come to life');
    }

    /** A refresh that fails keeps the news and says how old it is, without code that nobody could fetch any more. */
    async function stale(code: string): Promise<void> {
      await page.browser.evaluate(`void ${list}.reload()`);
      await page.browser.waitFor(`${list}.getAttribute('state') === 'stale'`, 'it is stale');
      await page.browser.waitFor(
        `/as of \\d/.test(${list}.shadowRoot.querySelector('[part=stale]')?.textContent)`,
        'it says how old the news is',
      );
      assert.equal(await page.browser.evaluate(`${list}.failure.code`), code);
      assert.ok(await page.browser.evaluate(`${list}.shadowRoot.querySelectorAll('[part~=card]').length`));
      assert.deepEqual(
        (await said()).filter((one) => /^(thrown|rejected)/.test(one)),
        [],
      );
    }

    it('with the server that the news and our code come from: the news stays, with its age', async () => {
      await open();
      await page.paper.close();
      await stale('cors');
    });

    it('with the device: code offline, and it recovers by itself', async () => {
      const { offline } = page.browser;
      if (!offline) {
        cannot(
          'network faults survived',
          column[engine],
          'a device that is offline',
          'its driver has no command for it',
        );
        return;
      }
      await open();
      await offline(true);
      try {
        await stale('offline');
      } finally {
        await offline(false);
      }
      await ready('news-list');
      assert.equal(await state(), 'ready');
    });
  });
}
