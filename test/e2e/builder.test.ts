// The embed builder as a person uses it, and each of its snippets in an empty page of another origin.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { builderFiles } from '../../scripts/builder.mjs';
import { demoSite } from '../../scripts/demo-site.mjs';
import { note } from '../../scripts/figures.mjs';
import { filesIn, inRoot } from '../../scripts/files.mjs';
import { version } from '../../scripts/serve.mjs';
import { column, engines, launch, missing, type Browser } from './driver.js';
import { emptyPage, paste, type Block, type Site } from './pasted.js';
import { witness } from './policy.js';
import { until } from './visitor.js';

const KINDS = ['all', 'embed', 'npm', 'react', 'frame', 'prerender'] as const;

for (const engine of engines) {
  describe(`the embed builder in ${engine}`, { skip: missing(engine) }, () => {
    let browser: Browser;
    let site: Site;
    before(async () => {
      site = await demoSite();
      const { paper, third } = site.pages;
      const json = (body: object, status = 200): object => ({ body: JSON.stringify(body), status });
      paper.set('/locked.json', json({ message: 'Who are you?' }, 401));
      paper.set('/wp-json', json({ name: 'A site', namespaces: [], routes: {} }));
      const stories = [1, 2, 3].map((n) => ({ kop: `Story ${n}`, pad: `/story/${n}`, inleiding: 'Words.' }));
      paper.set(
        '/own.json',
        json({ data: { headlines: stories.map(({ kop, pad }) => ({ headline: kop, link: pad })) } }),
      );
      // No other site may read what is here.
      third.set('/closed.json', json({ version: 'https://jsonfeed.org/version/1.1', title: 'Closed', items: [] }));
      for (const pages of [paper, third]) pages.set('/favicon.ico', { body: '' });
      browser = await launch(engine);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });
    beforeEach(() => void (browser.problems.length = 0));

    const open = async (fragment = ''): Promise<void> => {
      // The same page with another fragment is not loaded anew.
      await browser.open('about:blank');
      await browser.open(`${site.paper}/builder.html${fragment && `#${fragment}`}`);
      await browser.waitFor(`'ready' in document.documentElement.dataset`, 'the builder is there');
    };
    const set = (selector: string, value: string | boolean): Promise<void> =>
      browser.evaluate(`(() => {
        const field = document.querySelector(${JSON.stringify(selector)});
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = ${JSON.stringify(value)};
        else field.value = ${JSON.stringify(value)};
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
      })()`);
    const look = async (address: string): Promise<string> => {
      await set('#src', address);
      await browser.evaluate(`void document.querySelector('#ask button[type=submit]').click()`);
      await browser.waitFor(`!!document.querySelector('#result h3')`, `an answer about ${address}`);
      return browser.evaluate(`document.querySelector('#result').innerText`);
    };
    const inPreview = (expression: string): string =>
      `((document) => ${expression})(document.querySelector('#stage iframe').contentDocument)`;
    const blocksOf = async (kind: string, holds: string): Promise<Block[]> => {
      await browser.evaluate(`void document.getElementById('tab-${kind}').click()`);
      const panel = `document.getElementById('panel')`;
      await browser.waitFor(
        `${panel}.dataset.kind === '${kind}' && ${panel}.textContent.includes(${JSON.stringify(holds)})`,
        `the snippet ${kind}`,
      );
      return browser.evaluate(
        `[...${panel}.querySelectorAll('.block')].map((one) => ({ where: one.querySelector('p').textContent, code: one.querySelector('code').textContent }))`,
      );
    };
    const fill = async (): Promise<void> => {
      await open();
      await set('input[name=element][value=news-list]', true);
      const told = await look(`${site.paper}/feed.json`);
      assert.match(told, /The Orlemarn Bellman[^]*jsonfeed[^]*48[^]*English[^]*have no picture/);
      await set('#o-layout', 'compact');
      await set('#o-limit', '3');
      await set('input[name=preset][value=wire]', true);
      await set('#c-ink-light', '#123456');
    };

    it('shows in the preview what was chosen, at each width', async () => {
      await fill();
      const list = `document.querySelector('news-list')`;
      await browser.waitFor(
        inPreview(`${list}?.state === 'ready' && ${list}.articles.length === 3 && ${list}.layout === 'compact'`),
        'the preview',
      );
      for (const width of ['360', '744', '1280']) {
        await set(`input[name=width][value="${width}"]`, true);
        await browser.waitFor(inPreview(`document.defaultView.innerWidth === ${width}`), `${width} px`);
      }
      await set('input[name=dir][value=rtl]', true);
      await browser.waitFor(inPreview(`document.documentElement.dir === 'rtl'`), 'right to left');
      const verdict = `document.getElementById('v-ink').textContent`;
      await browser.waitFor(`/light 1\\d\\.\\d : 1 on paper, enough/.test(${verdict})`, 'the contrast is told');
      await set('#c-ink-light', '#999999');
      await browser.waitFor(`/too little, AA asks 4.5/.test(${verdict})`, 'too little is told');
      assert.equal(await browser.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
      assert.deepEqual(browser.problems, []);
    });

    /** What the builder wrote for one set-up, by kind. */
    let written: Record<string, Block[]> | undefined;
    const write = async (): Promise<Record<string, Block[]>> => {
      await fill();
      const all: Record<string, Block[]> = {};
      for (const kind of KINDS)
        all[kind] = await blocksOf(kind, { frame: 'limit=3', react: 'limit={3}' }[kind as string] ?? 'limit="3"');
      return all;
    };

    for (const kind of KINDS)
      it(`writes a snippet that works where it is pasted: ${kind}`, async () => {
        const { [kind]: blocks = [] } = (written ??= await write());
        const address = await paste(kind, blocks, site);
        site.hits.paper.length = 0;
        await browser.open(address);
        if (kind === 'frame') {
          // What stands in another origin's frame cannot be looked into: that it asks for the news can, and how it looks by itself.
          await until(() => site.hits.paper.includes('/feed.json'), 'the frame asks for the news');
          await browser.open(
            await browser.evaluate<string>(`document.querySelector('iframe[title="The Orlemarn Bellman"]').src`),
          );
        }
        const list = `document.querySelector('news-list')`;
        await browser.waitFor(`${list}?.state === 'ready' && ${list}.articles.length === 3`, 'the news');
        assert.equal(await browser.evaluate(`${list}.layout`), 'compact');
        const headlines = `[...${list}.shadowRoot.querySelectorAll('[part=headline]')].map((one) => one.textContent.trim())`;
        assert.equal((await browser.evaluate<string[]>(headlines)).filter(Boolean).length, 3);
        // Its sheet is there, whichever way it came.
        const font = `getComputedStyle(${kind === 'frame' ? 'document.body' : list}).getPropertyValue('--news-font')`;
        await browser.waitFor(`${font}.includes('sans-serif')`, 'the theme');
        assert.deepEqual(browser.problems, []);
        note('snippets of the builder pasted, and at work', column[engine], 1);
      });

    it('writes a policy under which its snippet works, and nothing is missing', async () => {
      for (const kind of ['all', 'embed']) {
        await fill();
        await set('#o-layout', 'list');
        const [block] = await blocksOf(kind, 'limit="3"');
        await browser.waitFor(`document.getElementById('policy').textContent.includes('script-src')`, 'the policy');
        const csp = await browser.evaluate<string>(`document.querySelector('#policy code').textContent`);
        const { paper, third } = site.pages;
        paper.set('/witness.js', { body: witness });
        third.set('/strict-paste.html', {
          body: emptyPage(
            block!.code,
            `<script src="${site.paper}/witness.js"></script><link rel="icon" href="data:,">`,
          ),
          headers: {
            'content-security-policy': `default-src 'none'; ${csp.replace(/\s+/g, ' ').replace('img-src', 'img-src data:')}`,
          },
        });
        await browser.open(`${site.third}/strict-paste.html`);
        const list = `document.querySelector('news-list')`;
        await browser.waitFor(`${list}?.state === 'ready'`, `the news under the policy, ${kind}`);
        const pictures = `[...${list}.shadowRoot.querySelectorAll('img')]`;
        await browser.waitFor(`${pictures}.some((one) => one.complete && one.naturalWidth)`, 'pictures');
        assert.deepEqual(await browser.evaluate('window.witness'), []);
        const ink = `getComputedStyle(${list}).getPropertyValue('--news-ink').trim()`;
        assert.equal(await browser.evaluate(ink), '#123456');
      }
    });

    it('is brought back by its link', async () => {
      await fill();
      await browser.waitFor(`document.getElementById('link').textContent.includes('c-ink')`, 'the link');
      const link = await browser.evaluate<string>(`document.getElementById('link').textContent`);
      await browser.open('about:blank');
      await browser.open(link);
      await browser.waitFor(`!!document.querySelector('#result h3')`, 'what was found');
      assert.deepEqual(
        await browser.evaluate(
          `[document.querySelector('#src').value, document.querySelector('#o-limit').value, document.querySelector('#o-layout').value,
            document.querySelector('input[name=preset]:checked').value, document.querySelector('#c-ink-light').value,
            document.querySelector('input[name=element]:checked').value]`,
        ),
        [`${site.paper}/feed.json`, '3', 'compact', 'wire', '#123456', 'news-list'],
      );
    });

    it('explains what went wrong, and what to do', async () => {
      await open();
      const failures: [string, RegExp][] = [
        [`${site.third}/closed.json`, /CORS[^]*Access-Control-Allow-Origin: \*[^]*npx broadsheet feed/],
        [`${site.paper}/locked.json`, /answered 401[^]*Who are you\?[^]*npx broadsheet feed/],
        [`${site.paper}/feed.json?fault=html`, /a web page, not news[^]*Sign in[^]*Try one of these[^]*wp-json/],
        [`${site.paper}/wp-json`, /wrong address[^]*index of a WordPress[^]*wp\/v2\/posts/],
        [`${site.paper}/none.json`, /answered 404[^]*typing error/],
        [`${site.paper}/feed.json?fault=malformed`, /not news[^]*could not be parsed/],
        [`${site.paper}/feed.json?fault=empty`, /it is empty/],
        ['javascript:alert(1)', /not an address/],
      ];
      for (const [address, told] of failures) assert.match(await look(address), told, address);
      await browser.waitFor(`/not an address/.test(document.getElementById('said').textContent)`, 'it is said');
    });

    it('makes a map for JSON that no format knows', async () => {
      await open();
      assert.match(await look(`${site.paper}/own.json`), /Articles\s+3[^]*Map\s+\{/);
      assert.match(await browser.evaluate(`document.getElementById('o-map').value`), /"items":"data\.headlines"/);
      await browser.waitFor(inPreview(`document.querySelector('news-list')?.articles?.length === 3`), 'the preview');
    });

    it('works below a folder of any static host, with the library beside it', async () => {
      const { third } = site.pages;
      for (const [path, body] of Object.entries(await builderFiles())) third.set(`/tools/${path}`, { body });
      for (const path of filesIn('cdn', (one) => one.endsWith('.js')))
        third.set(`/tools/${path.replace('cdn', `broadsheet@${version}`)}`, {
          body: readFileSync(inRoot(path), 'utf8'),
        });
      await browser.open(`${site.third}/tools/builder.html`);
      await browser.waitFor(`'ready' in document.documentElement.dataset`, 'the builder is there');
      assert.match(await look(`${site.paper}/feed.json`), /The Orlemarn Bellman/);
      await browser.waitFor(inPreview(`document.querySelector('news-list')?.state === 'ready'`), 'the preview');
      const [block] = await blocksOf('all', '<news-list');
      assert.ok(block!.code.includes(`${site.third}/tools/broadsheet@${version}/all.js`));
    });

    it('runs nothing that an address or a link says, nor does what is pasted', async () => {
      const bad = `"><img src=x onerror="window.ran=1"><script>window.ran=1</script>`;
      const fragment = new URLSearchParams({
        element: 'news-list',
        'a-heading': bad,
        'a-onclick': bad,
        preset: bad,
        lang: bad,
        src: `${site.paper}/feed.json?${bad}`,
      });
      await open(fragment.toString());
      await browser.waitFor(`!!document.querySelector('#result h3')`, 'an answer');
      await look(`javascript:window.ran=1//${bad}`);
      await look(bad);
      await open(fragment.toString());
      const [block] = await blocksOf('all', '&lt;script');
      await browser.waitFor(inPreview(`document.querySelector('news-list')?.state === 'ready'`), 'the preview');
      assert.equal(
        await browser.evaluate(`window.ran === undefined && ${inPreview('document.defaultView.ran === undefined')}`),
        true,
      );
      site.pages.third.set('/pasted.html', { body: emptyPage(block!.code) });
      await browser.open(`${site.third}/pasted.html`);
      await browser.waitFor(`document.querySelector('news-list')?.state === 'ready'`, 'the news');
      assert.equal(await browser.evaluate(`window.ran === undefined && !document.querySelector('img')`), true);
    });
  });
}
