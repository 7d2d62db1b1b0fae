// In development an edit of the library loads the page again, and where it did not, the guard would say so.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createServer, type Connect, type ViteDevServer } from 'vite';
import type * as guards from '../../src/define/define.js';
import type * as elements from '../../src/elements/news-masthead.js';
import { effective, reload } from '../../.storybook/plugins.js';
import { chromiumArgs } from '../../scripts/browser.mjs';
import { inRoot } from '../../scripts/files.mjs';
import { missing } from './driver.js';

describe('an edit in development', { skip: missing('chromium') }, () => {
  let vite: ViteDevServer;
  let browser: Browser;
  let page: Page;
  const said: string[] = [];

  before(async () => {
    vite = await createServer({
      root: inRoot(),
      configFile: false,
      logLevel: 'silent',
      appType: 'custom',
      optimizeDeps: { noDiscovery: true },
      server: { port: 0, host: '127.0.0.1' },
      plugins: [
        reload(),
        effective(),
        { name: 'page', configureServer: ({ middlewares }) => void middlewares.use(empty) },
      ],
    });
    await vite.listen();
    const { CHROME_PATH: executablePath } = process.env;
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumArgs });
    page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${vite.resolvedUrls?.local[0] ?? ''}page`);
    await page.waitForFunction(() => customElements.get('news-masthead'));
  });
  after(async () => {
    await browser.close();
    await vite.close();
  });

  it('warns once more when a tag meets another class', async () => {
    await page.evaluate(async () => {
      const [own, guard] = ['/src/elements/news-masthead.ts?edited', '/src/define/define.ts'];
      const { NewsMastheadElement } = (await import(own)) as typeof elements;
      const { define } = (await import(guard)) as typeof guards;
      define('news-masthead', NewsMastheadElement);
    });
    assert.match(said.join('\n'), /<news-masthead> has been edited .* reload the page/);
  });

  it('is silent about the same class', async () => {
    said.length = 0;
    await page.evaluate(async () => {
      const guard = '/src/define/define.ts';
      const { define } = (await import(guard)) as typeof guards;
      define('news-masthead', customElements.get('news-masthead')!);
    });
    assert.deepEqual(
      said.filter((line) => line.includes('news-masthead')),
      [],
    );
  });

  it('loads the page again', async () => {
    await page.evaluate(() => Object.assign(globalThis, { before: true }));
    const again = page.waitForEvent('load');
    vite.watcher.emit('change', inRoot('src/elements/news-masthead.ts'));
    await again;
    assert.equal(await page.evaluate(() => 'before' in globalThis), false);
  });
});

const empty: Connect.NextHandleFunction = ({ url }, response, next) => {
  if (url !== '/page') return next();
  response.setHeader('content-type', 'text/html');
  response.end('<script type="module">import "/@vite/client"; import "/src/define/news-masthead.ts";</script>');
};
