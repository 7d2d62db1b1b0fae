// How our code gets onto a page: the two script tags, what they fetch and when, and what they say in the console.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from '../../scripts/files.mjs';
import { version } from '../../src/version.js';
import { engines, missing } from './driver.js';
import { feed, headline } from './feed.js';
import { openPaper } from './paper.js';
import { CHUNK, FEED, until, visitor } from './visitor.js';

const below = '<div style="height: 3000px"></div>';

for (const engine of engines) {
  describe(`the script tags in ${engine}`, { skip: missing(engine) }, () => {
    const page = visitor(engine);
    const { tag, src, visit, ready, text, said, saidInTheEnd } = page;

    describe('two on one page', () => {
      for (const [first, second] of [
        ['all.js', 'embed.js'],
        ['embed.js', 'all.js'],
      ] as const) {
        it(`${first} and then ${second} of one version are silent, and every tag works`, async () => {
          await visit(`<news-headline ${src()}></news-headline><news-article ${src()}></news-article>
            <related-articles ${src()}></related-articles>${tag(first)}${tag(second)}`);
          for (const name of ['news-headline', 'news-article', 'related-articles']) await ready(name);
          assert.deepEqual(await saidInTheEnd(), []);
        });
      }

      it('all.js before embed.js asks for the news once', async () => {
        await visit(`<news-headline ${src()}></news-headline>${tag('all.js')}${tag()}`);
        await ready('news-headline');
        await sleep(300);
        assert.equal(page.paper.hitsOf(FEED), 1);
      });

      it('embed.js twice is embed.js once', async () => {
        await visit(`${tag()}<news-headline ${src()}></news-headline><news-article ${src()}></news-article>${tag()}`);
        for (const name of ['news-headline', 'news-article']) await ready(name);
        assert.deepEqual(
          [page.paper.hitsOf('/cdn/embed.js'), page.paper.hitsOf(FEED), page.paper.hitsOf(CHUNK)],
          [1, 1, 1],
        );
        assert.deepEqual(await said(), []);
      });

      it('another version that came first is kept, with one warning that names define()', async () => {
        const old = readFileSync(inRoot('cdn/all.js'), 'utf8').replaceAll(version, '0.0.9');
        page.paper.pages.set('/old/all.js', { type: 'text/javascript', body: old });
        await visit(`<news-headline ${src()}></news-headline><news-article ${src()}></news-article>
          ${tag('../old/all.js')}${tag()}`);
        for (const name of ['news-headline', 'news-article']) await ready(name);
        assert.deepEqual(await saidInTheEnd(), [
          `warn: broadsheet ${version}: <news-headline> is taken by Broadsheet 0.0.9. ` +
            `Write define('my-news-headline', …) for ours.`,
        ]);
      });

      it("the host's own element of that name is kept, with one warning, and the other tags work", async () => {
        await visit(`<news-headline src="mine.json">Mine</news-headline><news-article ${src()}></news-article>
          <script>customElements.define('news-headline', class extends HTMLElement {})</script>${tag()}`);
        await ready('news-article');
        assert.deepEqual(await saidInTheEnd(), [
          `warn: broadsheet ${version}: <news-headline> is taken by another script. ` +
            `Write define('my-news-headline', …) for ours.`,
        ]);
        assert.equal(page.host.hitsOf('/mine.json'), 0, "what the host's element is given is not ours to ask for");
      });
    });

    it('embed.js with a query works beside chunks that import it without, and there is one core', async () => {
      await visit(
        `<news-article ${src()}></news-article><news-headline ${src()}></news-headline>${tag('embed.js?ver=1')}`,
      );
      for (const name of ['news-headline', 'news-article']) await ready(name);
      assert.deepEqual([page.paper.hitsOf('/cdn/embed.js'), page.paper.hitsOf('/cdn/embed.js?ver=1')], [1, 1]);
      const one = `Object.getPrototypeOf(customElements.get('news-article')) === Object.getPrototypeOf(customElements.get('news-headline'))`;
      assert.equal(await page.browser.evaluate(one), true, 'both elements have the same base');
      assert.deepEqual([page.paper.hitsOf(FEED), page.paper.hitsOf(CHUNK)], [1, 1]);
      assert.deepEqual(await said(), []);
    });

    for (const [how, add] of [
      ['by innerHTML', `box.innerHTML = '<p><news-article SRC></news-article><news-headline SRC></news-headline></p>'`],
      [
        'by DOM methods, with their address as a property,',
        `for (const name of ['news-article', 'news-headline']) {
           const made = document.createElement(name);
           made.src = 'URL';
           box.append(made);
         }`,
      ],
    ] as const) {
      it(`elements that are added later ${how} are found`, async () => {
        await visit(`<div id="box"></div>${tag()}`);
        await page.browser.waitFor(`!!customElements.get('news-headline')`, 'the core is defined');
        assert.equal(page.paper.hitsOf(CHUNK), 0);
        const script = add.replaceAll('SRC', src()).replaceAll('URL', `${page.paper.origin}/news/feed.json`);
        await page.browser.evaluate(`(() => { ${script} })()`);
        for (const name of ['news-headline', 'news-article']) await ready(name);
        assert.deepEqual([page.paper.hitsOf(CHUNK), page.paper.hitsOf(FEED)], [1, 1]);
      });
    }

    describe('what is asked for', () => {
      it('is nothing for an element far below, and its code and its data side by side when it comes near', async () => {
        const asked = new Set<string>();
        let both = (): void => {};
        const together = new Promise<void>((done) => (both = done));
        let waited = false;
        page.paper.holds = (path) => {
          const kind = CHUNK.test(path) ? 'code' : path === '/far/feed.json' && 'data';
          if (!kind) return;
          if (asked.add(kind).size === 2) both();
          return Promise.race([together, sleep(3000).then(() => void (waited = true))]);
        };
        await visit(
          `<news-headline ${src()}></news-headline>${below}<news-article ${src('far')}></news-article>${tag()}`,
        );
        await ready('news-headline');
        await sleep(500);
        assert.deepEqual([...asked], []);
        await page.browser.evaluate('scrollTo(0, 2500)');
        await ready('news-article');
        assert.equal(waited, false, 'both were asked for before either was answered');
        assert.deepEqual([page.paper.hitsOf(CHUNK), page.paper.hitsOf('/far/feed.json')], [1, 1]);
      });

      it('is the data of the first of our tags and of eager ones at once, however far below', async () => {
        await visit(`${below}<related-articles ${src('first')}></related-articles>
          <news-headline ${src('second')}></news-headline>
          <news-headline ${src('eager')} loading="eager"></news-headline>${tag()}`);
        await ready('news-headline[loading]');
        await sleep(300);
        assert.deepEqual(page.paper.hits.filter((path) => FEED.test(path)).sort(), [
          '/eager/feed.json',
          '/first/feed.json',
        ]);
        assert.equal(await page.browser.evaluate(`!!document.querySelector('related-articles').shadowRoot`), false);
      });

      it('is the code of the first tag at once too, and of an eager one', async () => {
        await visit(`${below}<news-article ${src()}></news-article>${tag()}`);
        await until(() => page.paper.hitsOf(CHUNK), 'the chunk of the first tag is asked for');
        await visit(`<news-headline ${src()}></news-headline>${below}
          <news-article ${src()} loading="eager"></news-article>${tag()}`);
        await ready('news-article');
        assert.equal(page.paper.hitsOf(CHUNK), 2);
      });

      it('is nothing for manual ones before load(): no request, no connection, no picture', async () => {
        const elsewhere = await openPaper();
        try {
          const { items, ...rest } = feed(elsewhere.origin) as { items: object[] };
          const image = `${elsewhere.origin}/icon.svg`;
          const body = JSON.stringify({ ...rest, items: items.map((item) => ({ ...item, image })) });
          elsewhere.pages.set('/feed.json', { type: 'application/feed+json', body });
          const tags = ['news-headline', 'news-article', 'related-articles'];
          const written = tags.map(
            (name) => `<${name} src="${elsewhere.origin}/feed.json" loading="manual">Words</${name}>`,
          );
          await visit(written.join('') + tag());
          await page.browser.waitFor(`!!customElements.get('news-article')`, 'the article is defined');
          await sleep(500);
          assert.deepEqual([elsewhere.connections(), elsewhere.hits], [0, []]);
          assert.equal(await page.browser.evaluate(`document.querySelectorAll('link:not([rel=icon])').length`), 0);
          await page.browser.evaluate(`document.querySelector('news-article').load()`);
          await ready('news-article');
          await until(() => elsewhere.hitsOf('/icon.svg'), 'its picture is asked for');
          assert.equal(elsewhere.hitsOf('/feed.json'), 1);
        } finally {
          await page.browser.open('about:blank');
          await elsewhere.close();
        }
      });

      it('is asked for once by a preload of the data and the element together', async () => {
        let preloaded = false;
        // Our code comes only after the preload has asked, so that it is the preload whose answer is used.
        page.paper.holds = async (path) => {
          if (path !== '/cdn/embed.js') return;
          for (let tries = 0; !preloaded && tries < 150; tries++) {
            preloaded = page.paper.hitsOf(FEED) > 0;
            await sleep(20);
          }
        };
        const link = `<link rel="preload" as="fetch" crossorigin href="${page.paper.origin}/news/feed.json">`;
        await visit(`<news-headline ${src()}></news-headline>${tag()}`, link);
        await ready('news-headline');
        await sleep(300);
        assert.equal(preloaded, true, 'the preload asks');
        assert.equal(page.paper.hitsOf(FEED), 1, 'the element does not ask again');
      });

      it('is no code that takes over prerendered markup where there is none', async () => {
        await visit(`<news-headline ${src()}></news-headline>${tag()}`);
        await ready('news-headline');
        assert.equal(page.paper.hitsOf(/hydrate-/), 0);
      });

      it('is the code that takes over prerendered markup, before its tag is defined', async () => {
        let [answered, early] = [false, false];
        page.paper.holds = async (path) => {
          if (!/hydrate-/.test(path)) return;
          await sleep(500);
          answered = true;
        };
        page.host.holds = (path) => {
          if (path === '/defined') early = !answered;
          return undefined;
        };
        await visit(`<script>customElements.whenDefined('news-headline').then(() => fetch('/defined'))</script>
          <news-headline ${src()}><template shadowrootmode="open"><p>Prerendered</p></template></news-headline>${tag()}`);
        await ready('news-headline');
        await until(() => page.host.hitsOf('/defined'), 'the tag is defined');
        assert.equal(early, false, 'the tag waits for the code');
        assert.equal(page.paper.hitsOf(/hydrate-/), 1);
        assert.ok((await text('news-headline')).includes(headline));
      });
    });
  });
}
