// The reader on somebody else's page: when its code is fetched, and what becomes of a click while it is not there.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { engines, missing } from './driver.js';
import { headline, icon } from './feed.js';
import { html } from './paper.js';
import { until, visitor } from './visitor.js';

const CODE = /^\/cdn\/chunks\/reader-[\w-]+\.js/;

for (const engine of engines) {
  describe(`the reader in ${engine}`, { skip: missing(engine) }, () => {
    const page = visitor(engine);
    const { tag, src, visit, ready, said } = page;
    const asked = (): number => page.paper.hitsOf(CODE);
    const link = `document.querySelector('news-headline').shadowRoot.querySelector('a')`;
    const box = `document.querySelector('news-headline').shadowRoot.querySelector('[exportparts]')?.shadowRoot`;
    const click = (): Promise<unknown> => page.browser.evaluate(`void ${link}.click()`);
    const isOpen = (): Promise<void> =>
      page.browser.waitFor(`${box}?.querySelector('dialog')?.matches(':modal')`, 'the reader is open');
    /** Until the article's page is there: nothing is asked of a page that is being left. */
    const left = async (): Promise<void> => {
      await until(() => page.paper.hitsOf('/there'), 'the page of the article is open');
      await sleep(100);
    };
    const stand = async (attributes = 'open="reader"'): Promise<void> => {
      page.paper.pages.set('/news/harbour-bridge', html('<img alt="" src="/there">'));
      page.paper.pages.set('/there', { type: 'image/svg+xml', body: icon });
      await visit(`<news-headline ${src()} ${attributes}></news-headline>${tag()}`);
      await ready('news-headline');
      await until(() => page.paper.hitsOf(/\/life-/), 'the element is alive');
    };

    it('is not fetched by a page that nobody touches, nor where links open the page', async () => {
      await stand();
      await sleep(300);
      assert.equal(asked(), 0);
      await stand('open="page"');
      await page.browser.evaluate(`void ${link}.focus()`);
      await sleep(300);
      assert.equal(asked(), 0);
    });

    for (const [how, script] of [
      ['the pointer comes over a link', `${link}.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))`],
      ['a link gets the focus', `${link}.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))`],
    ] as const) {
      it(`is fetched when ${how}, once`, async () => {
        await stand();
        await page.browser.evaluate(`void ${script}`);
        await until(() => asked(), 'it is fetched');
        await click();
        await isOpen();
        assert.equal(asked(), 1);
      });
    }

    it('opens by the first click alone, and shows the article', async () => {
      await stand();
      await click();
      await isOpen();
      const text = await page.browser.evaluate<string>(`${box}.textContent`);
      assert.ok(text.includes(headline) && text.includes('The barriers came down at dawn.'));
      assert.deepEqual(
        (await said()).filter((one) => /^(thrown|rejected|warn|error)/.test(one)),
        [],
      );
    });

    it('gives up after a second where its code is late: the page opens', async () => {
      let release = (): void => {};
      const held = new Promise<void>((done) => (release = done));
      page.paper.holds = (path) => (CODE.test(path) ? held : undefined);
      await stand();
      const start = Date.now();
      await click();
      await sleep(300);
      assert.equal(await page.browser.evaluate(`location.pathname`), '/', 'the click is held');
      await left();
      assert.ok(Date.now() - start > 950, `${Date.now() - start} ms`);
      release();
    });

    it('gives up at once where its code fails: the page opens, and news-select was told once', async () => {
      page.paper.fails = (path) => CODE.test(path);
      await stand();
      await page.browser.evaluate(`void addEventListener('news-select', (event) => {
        navigator.sendBeacon('${page.paper.origin}/selected-' + event.open);
      })`);
      await click();
      await left();
      await until(() => page.paper.hitsOf(/selected/), 'it is told');
      assert.deepEqual(
        page.paper.hits.filter((path) => path.includes('selected')),
        ['/selected-reader'],
      );
    });

    it('is closed by Back where it has an entry of its own, and the page stays', async () => {
      await stand('open="reader" history');
      await page.browser.evaluate(`void (window.mine = 1)`);
      await click();
      await isOpen();
      await page.browser.waitFor(`history.state`, 'there is an entry');
      await page.browser.evaluate(`void history.back()`);
      await page.browser.waitFor(`!${box}`, 'the reader is closed');
      assert.equal(await page.browser.evaluate(`window.mine`), 1);
      assert.equal(await page.browser.evaluate(`history.state`), null);
    });

    it('opens under a strict policy for scripts and styles', async () => {
      const policy = `default-src 'none'; script-src ${page.paper.origin}; connect-src ${page.paper.origin}; style-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html broadsheet 'allow-duplicates'`;
      await page.open({
        type: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><meta http-equiv="content-security-policy" content="${policy}"><link rel="icon" href="data:,"><title>x</title><body><news-headline ${src()} open="reader"></news-headline>${tag()}`,
      });
      await ready('news-headline');
      await click();
      await isOpen();
      assert.ok((await page.browser.evaluate<string>(`${box}.textContent`)).includes('The barriers came down'));
      assert.equal(await page.browser.evaluate(`getComputedStyle(document.documentElement).overflowY`), 'hidden');
    });
  });
}
