// The documentation as a site: under its policy, without JavaScript, on a phone, on paper, and for the keyboard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumArgs, findEngines } from '../../scripts/browser.mjs';
import { demoSite } from '../../scripts/demo-site.mjs';
import { inRoot } from '../../scripts/files.mjs';
import { allPages, ELEMENTS } from '../../scripts/site/contents.mjs';
import { buildSite } from '../../scripts/site/site.mjs';
import { temporary } from '../../scripts/temporary.mjs';
import { missing } from './driver.js';

/** Pages of every kind: with examples, tables, long words, lists. */
const KINDS = ['index', 'elements/index', 'elements/news-list', 'security', 'types', 'faq'];
const PAGES = { light: [...KINDS, ...ELEMENTS.map((tag) => `elements/${tag}`)], dark: KINDS };

describe('the documentation’s site', { skip: missing('chromium') }, () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof demoSite>>;
  before(async () => {
    const place = (await findEngines()).chromium;
    if ('missing' in place) throw new Error(place.missing);
    const folder = temporary('site');
    await buildSite(folder);
    site = await demoSite({ docsRoot: folder });
    browser = await chromium.launch({ executablePath: place.path, args: chromiumArgs });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Opens a page, does something with it, and answers with what went wrong meanwhile. */
  async function on(
    path: string,
    options: BrowserContextOptions,
    act: (page: Page) => Promise<void>,
  ): Promise<string[]> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('console', (note) => {
      if (/^(error|warning)$/.test(note.type())) wrong.push(`${path}: ${note.text()}`);
    });
    page.on('pageerror', (error) => wrong.push(`${path}: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${site.paper}/docs/`)) wrong.push(`${path}: asks ${request.url()}`);
    });
    await page.goto(`${site.paper}/docs/${path}`);
    await act(page);
    await context.close();
    return wrong;
  }

  it('fits a window of 320 px, asks nobody else and breaks no policy, on any page', async (t) => {
    const wrong: string[] = [];
    const queue = allPages().map(({ to }) => to);
    t.diagnostic(`${queue.length} pages`);
    const worker = async (): Promise<void> => {
      for (let path = queue.shift(); path; path = queue.shift()) {
        const at = path;
        wrong.push(
          ...(await on(at, { viewport: { width: 320, height: 640 } }, async (page) => {
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            if (width > 320) wrong.push(`${at}: ${width} px wide`);
          })),
        );
      }
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    assert.deepEqual(wrong, []);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`shows its examples, and axe finds nothing, ${colorScheme}`, async () => {
      const axe = readFileSync(inRoot('node_modules/axe-core/axe.min.js'), 'utf8');
      for (const kind of PAGES[colorScheme]) {
        const wrong = await on(
          `${kind}.html`,
          { viewport: { width: 1280, height: 900 }, colorScheme },
          async (page) => {
            await page.evaluate(async () => {
              for (const one of document.querySelectorAll('.live *'))
                while (one.localName.includes('-') && one.getAttribute('state') !== 'ready') {
                  one.scrollIntoView();
                  await new Promise((done) => setTimeout(done, 20));
                }
            });
            await page.evaluate(axe);
            const found = await page.evaluate(async () => {
              const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe; // prettier-ignore
              return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
            });
            assert.deepEqual(found, [], kind);
          },
        );
        assert.deepEqual(wrong, []);
      }
    });
  }

  it('is whole without JavaScript, but for what runs', async () => {
    await on(
      'elements/news-list.html',
      { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } },
      async (page) => {
        assert.equal(await page.locator('h1').textContent(), '<news-list>');
        assert.ok(await page.locator('nav.contents a', { hasText: 'Theming' }).isVisible());
        assert.ok((await page.locator('main table').count()) > 6);
        assert.ok(await page.locator('.live').first().getByText('Read the paper').isVisible());
        assert.equal(await page.locator('.code button').count(), 0);
      },
    );
    await on('index.html', { javaScriptEnabled: false, viewport: { width: 360, height: 640 } }, async (page) => {
      const link = page.locator('nav.contents a', { hasText: 'Theming' });
      assert.equal(await link.isVisible(), false);
      await page.locator('summary').click();
      await link.click();
      assert.match(page.url(), /theming\.html$/);
    });
  });

  it('has a link past the contents, and copies a snippet, by the keyboard', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    await on('index.html', { permissions }, async (page) => {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to the text');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
      await page.locator('.code button').first().focus();
      await page.keyboard.press('Enter');
      await page.getByText('Copied').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, await page.locator('.code code').first().textContent());
      assert.match(copied, /^<script type="module" src="https:\/\/cdn\.example\/broadsheet\/embed\.js"><\/script>\n/);
    });
  });

  it('is its text alone on paper, and dark where the reader has it so', async () => {
    await on('theming.html', { colorScheme: 'dark' }, async (page) => {
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(18, 18, 18)');
      await page.emulateMedia({ media: 'print' });
      for (const part of ['.contents', '.inside', '.skip', '.code button'])
        assert.equal(await page.locator(part).first().isVisible(), false, part);
    });
  });

  it('shows an example in Arabic from right to left', async () => {
    await on('elements/news-list.html', {}, async (page) => {
      const list = page.locator('[dir=rtl] news-list');
      await list.scrollIntoViewIfNeeded();
      await page.locator('[dir=rtl] news-list[state=ready]').waitFor();
      assert.equal(await list.evaluate((one) => getComputedStyle(one).direction), 'rtl');
      assert.match((await list.evaluate((one) => one.shadowRoot?.textContent)) ?? '', /البحيرة/);
    });
  });
});
