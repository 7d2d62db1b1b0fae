// The script tag where something is wrong: code that does not come, pages that are not HTML, owners who mistype.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { engines, missing } from './driver.js';
import { headline } from './feed.js';
import { xhtml } from './paper.js';
import { CHUNK, FEED, until, visitor } from './visitor.js';

for (const engine of engines) {
  describe(`the script tag in trouble in ${engine}`, { skip: missing(engine) }, () => {
    const page = visitor(engine);
    const { tag, src, visit, ready, text, said, saidInTheEnd } = page;
    const heard = (): Promise<string[]> => page.browser.evaluate('heard');
    const words = `document.getElementById('words').getClientRects().length > 0`;

    describe('a chunk that cannot be fetched', () => {
      it("leaves the host's words, says code-unreachable on the element, and is fetched again under another address", async () => {
        page.paper.fails = (path, before) => CHUNK.test(path) && before === 0 && !path.includes('?');
        await visit(`<news-article ${src()}><p id="words">What the host wrote</p></news-article>${tag()}`);
        await page.browser.waitFor(`heard.length > 0`, 'the failure is told');
        assert.deepEqual(await heard(), ['news-error news-article code-unreachable']);
        assert.equal(await page.browser.evaluate(words), true);
        await ready('news-article');
        assert.ok((await text('news-article')).includes(headline));
        assert.deepEqual(await heard(), ['news-error news-article code-unreachable', 'news-load news-article cache']);
        const asked = page.paper.hits.filter((path) => CHUNK.test(path)).map((path) => path.split('?')[1]);
        assert.deepEqual(asked, [undefined, 'r=1']);
        assert.equal(page.paper.hitsOf(FEED), 1, 'the news that was asked for meanwhile is not asked for again');
        assert.deepEqual(
          (await said()).filter((one) => /^(thrown|rejected|warn)/.test(one)),
          [],
        );
      });

      it('is fetched a third time, and at once when the network is back', async () => {
        page.paper.fails = (path) => CHUNK.test(path) && !path.includes('r=2');
        // The pause of four seconds never ends by itself here.
        const late = `<script>const wait = setTimeout; setTimeout = (then, ms) => (ms === 4000 ? 0 : wait(then, ms));</script>`;
        await visit(`<news-article ${src()}><p id="words">What the host wrote</p></news-article>${tag()}`, late);
        await page.browser.waitFor(`heard.length > 1`, 'the second failure is told');
        await page.browser.evaluate(`void dispatchEvent(new Event('online'))`);
        await ready('news-article');
        assert.equal((await heard()).filter((one) => /code-unreachable/.test(one)).length, 2);
      });

      it('throws nothing into the page where no chunk at all can be fetched, and the core works', async () => {
        page.paper.fails = (path) => path.startsWith('/cdn/chunks/');
        await visit(`<news-headline ${src()}></news-headline>
          <news-article ${src()}><p id="words">What the host wrote</p></news-article>${tag()}`);
        await ready('news-headline');
        await until(() => page.paper.hitsOf(/mistakes-/), 'the page would be looked through');
        await sleep(300);
        assert.equal(await page.browser.evaluate(words), true);
        assert.deepEqual(
          (await said()).filter((one) => /^(thrown|rejected|warn)/.test(one)),
          [],
        );
      });

      it('keeps no layout back: its news is drawn in rows, and anew when the code has come', async () => {
        const list = `<news-list ${src()} layout="grid"></news-list>${tag()}`;
        const look = `document.querySelector('news-list').shadowRoot?.querySelector('ul')?.className ?? ''`;
        page.paper.fails = (path) => /\/layouts-/.test(path);
        await visit(list);
        await ready('news-list');
        assert.match(await page.browser.evaluate(look), /^rows list/);
        page.paper.fails = () => false;
        page.paper.holds = (path) => (/\/layouts-/.test(path) ? sleep(5000) : undefined);
        await visit(list);
        await ready('news-list');
        assert.match(await page.browser.evaluate(look), /^rows list/, 'it waits three seconds');
        await page.browser.waitFor(`/^rows grid/.test(${look})`, 'the layout is there', 6000);
        assert.deepEqual(
          (await said()).filter((one) => /^(thrown|rejected|warn)/.test(one)),
          [],
        );
      });

      it('keeps no related headline back: neither the code of the rows nor that of the page’s addresses', async () => {
        page.paper.fails = (path) => /\/rows-/.test(path);
        page.paper.holds = (path) => (/\/addresses-/.test(path) ? sleep(9000) : undefined);
        await visit(`<related-articles ${src()} collapse="1"></related-articles>${tag()}`);
        const count = `document.querySelector('related-articles').shadowRoot?.querySelectorAll('[part~=card]').length`;
        await page.browser.waitFor(`${count} === 1`, 'the first headline is shown', 6000);
        await page.browser.evaluate(
          `document.querySelector('related-articles').shadowRoot.querySelector('[part~=more]').click()`,
        );
        await page.browser.waitFor(`${count} > 1`, 'all headlines are shown');
        assert.deepEqual(
          (await said()).filter((one) => /^(thrown|rejected|warn)/.test(one)),
          [],
        );
      });

      it('is fetched again where the code that explains the failure could not be fetched either', async () => {
        const first = (path: string, before: number): boolean => before === 0 && !path.includes('?');
        page.paper.fails = (path, before) => /\/(news-article|again|recover)-/.test(path) && first(path, before);
        await visit(`<news-article ${src()}><p id="words">What the host wrote</p></news-article>${tag()}`);
        await ready('news-article');
        assert.deepEqual(await heard(), ['news-error news-article code-unreachable', 'news-load news-article cache']);
      });
    });

    for (const file of ['embed.js', 'all.js']) {
      it(`${file} works on an XHTML page too, where it is run`, async () => {
        // Chromium runs no module script on such a page; all three run an import.
        const script = `<script>import('${page.paper.origin}/cdn/${file}').finally(() => (window.after = true))</script>`;
        const element = `<news-headline ${src()}><p id="words">What the host wrote</p></news-headline>`;
        await page.open(xhtml(element + tag(file) + script.replace('=>', '=&gt;')));
        await page.browser.waitFor('window.after', 'the script has run');
        await ready('news-headline');
        assert.equal(await page.browser.evaluate(words), false);
        assert.deepEqual(await said(), []);
      });
    }

    describe('in the console', () => {
      it('a page without mistakes reads nothing at all', async () => {
        await visit(`<script>customElements.define('news-banner', class extends HTMLElement {})</script>
          <news-banner>Ours</news-banner><news-headline layout="row" ${src()}><p>Words</p></news-headline>
          <news-article ${src()}></news-article><related-articles ${src()} rank="none"></related-articles>${tag()}`);
        for (const name of ['news-headline', 'news-article', 'related-articles']) await ready(name);
        assert.deepEqual(await saidInTheEnd(), []);
        assert.deepEqual(page.browser.problems, []);
      });

      it('its owner reads each mistake once, in one warning, with the line to write instead', async () => {
        await visit(`<news-headlines ${src()}></news-headlines><news-headlines></news-headlines>
          <news-headline layout="colum" ${src()}></news-headline>${tag()}`);
        await ready('news-headline');
        const all = await saidInTheEnd();
        assert.equal(all.length, 1);
        const [first, ...lines] = all[0]!.split('\n');
        assert.equal(
          first,
          'warn: broadsheet: <news-headlines> is no element of ours. Write <news-headline></news-headline>',
        );
        assert.equal(lines.length, 1);
        assert.match(
          lines[0]!,
          /^<news-headline layout="colum"> is unknown\. Write layout="column", or one of: text, /,
        );
        await page.browser.evaluate(`void document.body.append(document.createElement('news-artical'))`);
        await sleep(2500);
        assert.equal((await said()).length, 1);
      });
    });
  });
}
