// The formats as a stranger's page meets them: which files are fetched for which answer, and when.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inRoot } from '../../scripts/files.mjs';
import { engines, missing } from './driver.js';
import { CHUNK, until, visitor } from './visitor.js';

const recording = (path: string): string => readFileSync(inRoot(`test/fixtures/formats/${path}`), 'utf8');
const posts = recording('wordpress/posts-embed.json');
const json = 'application/json';

/** Fifty posts with their bodies, as `per_page=50` answers them. */
const fifty = JSON.stringify((JSON.parse(posts) as unknown[]).slice(0, 50));

/** Counts what a parser is given, before our code takes it from the prototype. */
const counting = `<script>
  window.parsed = 0;
  const parse = DOMParser.prototype.parseFromString;
  DOMParser.prototype.parseFromString = function (...values) { window.parsed++; return parse.apply(this, values); };
</script>`;

for (const engine of engines) {
  describe(`formats in ${engine}`, { skip: missing(engine) }, () => {
    const page = visitor(engine);
    const { tag, visit, ready, text, said } = page;
    const serve = (path: string, body: string, type = json): string => {
      page.paper.pages.set(path, { body, type });
      return `${page.paper.origin}${path}`;
    };
    /** How often a chunk was fetched. A name that no file has would never be. */
    const fetched = (name: string): number => {
      const file = new RegExp(`^/cdn/chunks/${name}-[\\w-]+\\.js$`);
      assert.ok(
        readdirSync(inRoot('cdn/chunks')).some((one) => file.test(`/cdn/chunks/${one}`)),
        `there is a chunk ${name}`,
      );
      return page.paper.hitsOf(file);
    };
    const calm = async (): Promise<void> => assert.deepEqual(await said(), []);

    it('a list of 50 WordPress posts with their bodies parses none of them, and fetches nothing of a body', async () => {
      const src = serve('/wp-json/wp/v2/posts', fifty);
      await visit(`<news-list src="${src}?_embed&per_page=50" limit="50" id="list"></news-list>${tag()}`, counting);
      await ready('#list');
      const rows = await page.browser.evaluate(
        `document.getElementById('list').shadowRoot.querySelectorAll('li').length`,
      );
      assert.equal(rows, 50);
      assert.match(await text('#list'), /Don’t call it a comeback/);
      assert.equal(await page.browser.evaluate('parsed'), 0);
      assert.deepEqual([fetched('wordpress'), page.paper.hitsOf(CHUNK)], [1, 0]);
      assert.deepEqual(['rss', 'ghost', 'strapi', 'map', 'body-markdown', 'hints'].map(fetched), [0, 0, 0, 0, 0, 0]);
      await calm();
    });

    it('an article of them parses one body: its own', async () => {
      const src = serve('/wp-json/wp/v2/posts', fifty);
      await visit(`<news-article src="${src}?_embed&per_page=50"></news-article>${tag()}`, counting);
      await ready('news-article');
      assert.equal(await page.browser.evaluate('parsed'), 1);
      await calm();
    });

    it("a format's code is asked for beside the data where the address, format or map tells, and not after it", async () => {
      const src = serve('/wp-json/wp/v2/posts', fifty);
      let go = (): void => {};
      page.paper.holds = (path) =>
        path.startsWith('/wp-json/') ? new Promise<void>((done) => (go = done)) : undefined;
      await visit(`<news-list src="${src}"></news-list>${tag()}`);
      await until(() => fetched('wordpress'), 'the code of the format is asked for while the data is on its way');
      go();
      await ready('news-list');
      await calm();
    });

    it('a JSON Feed fetches no code of a format', async () => {
      await visit(`<news-list ${page.src()}></news-list>${tag()}`);
      await ready('news-list');
      const names = ['recover', 'wordpress', 'rss', 'map', 'hints'];
      assert.deepEqual(
        names.map(fetched),
        names.map(() => 0),
      );
    });

    it('an RSS feed is read without the parser of the browser', async () => {
      const src = serve('/feed.xml', recording('rss/wordpress-rss2.xml'), 'application/rss+xml');
      await visit(`<news-list src="${src}"></news-list>${tag()}`, counting);
      await ready('news-list');
      assert.match(await text('news-list'), /Don’t call it a comeback/);
      assert.equal(await page.browser.evaluate('parsed'), 0);
      await calm();
    });

    it('a body in Markdown is shown, and its parser is fetched by the article alone', async () => {
      const src = serve('/api/articles', JSON.stringify(markdown));
      await visit(`<news-list src="${src}"></news-list>${tag()}`);
      await ready('news-list');
      assert.equal(fetched('body-markdown'), 0);
      await visit(`<news-article src="${src}"></news-article>${tag()}`);
      await ready('news-article');
      assert.equal(fetched('body-markdown'), 1);
      assert.match(await text('news-article'), /The quay was dry by noon/);
      assert.equal(
        await page.browser.evaluate(
          `document.querySelector('news-article').shadowRoot.querySelector('h3, h4')?.textContent.trim()`,
        ),
        'By the river',
      );
      await calm();
    });

    it('all.js reads all of them without another file', async () => {
      const wp = serve('/wp-json/wp/v2/posts', fifty);
      const xml = serve('/feed.xml', recording('rss/wordpress-rss2.xml'), 'application/rss+xml');
      const strapi = serve('/api/articles', JSON.stringify(markdown));
      await visit(`<news-list id="a" src="${wp}"></news-list><news-list id="b" src="${xml}"></news-list>
        <news-article src="${strapi}"></news-article>${tag('all.js')}`);
      for (const name of ['#a', '#b', 'news-article']) await ready(name);
      assert.match(await text('news-article'), /The quay was dry by noon/);
      assert.equal(page.paper.hitsOf(/chunks/), 0);
      await calm();
    });

    it("a format's code that cannot be fetched leaves the host's words, says so, and is asked for again with the news", async () => {
      const src = serve('/wp-json/wp/v2/posts', fifty);
      page.paper.fails = (path) => /\/chunks\/wordpress-/.test(path);
      await visit(`<news-list src="${src}"><p id="words">What the host wrote</p></news-list>${tag()}`);
      await page.browser.waitFor(`document.querySelector('news-list').state === 'error'`, 'it fails');
      assert.equal(await page.browser.evaluate(`document.querySelector('news-list').failure.code`), 'code-unreachable');
      assert.equal(await page.browser.evaluate(`document.getElementById('words').getClientRects().length > 0`), true);
      page.paper.fails = () => false;
      await page.browser.evaluate(`document.querySelector('news-list').reload()`);
      await ready('news-list');
      assert.match(await text('news-list'), /Don’t call it a comeback/);
      assert.deepEqual(
        (await said()).filter((one) => /^(thrown|rejected)/.test(one)),
        [],
      );
    });

    it('a map in the page reads what no format knows', async () => {
      const src = serve('/own', JSON.stringify({ data: { rows: [{ head: 'Own words', to: '/a' }] } }));
      const map = '{"items":"data.rows","title":"head","url":"to"}';
      await visit(`<div data-news-map='${map}'><news-list src="${src}"></news-list></div>${tag()}`);
      await ready('news-list');
      const href = await page.browser.evaluate(
        `document.querySelector('news-list').shadowRoot.querySelector('a').href`,
      );
      assert.equal(href, `${page.paper.origin}/a`);
      await calm();
    });
  });
}

const markdown = {
  data: [
    {
      id: 1,
      documentId: 'a1b2c3',
      title: 'Flood gates *hold*',
      description: 'A dry week for the lower town.',
      content: '## By the river\n\nThe quay was **dry** by noon.\n\n| gate | height |\n|---|---|\n| north | 2.1 m |\n',
      publishedAt: '2026-11-20T08:00:00.000Z',
    },
  ],
  meta: { pagination: { page: 1, pageSize: 25, pageCount: 1, total: 1 } },
};
