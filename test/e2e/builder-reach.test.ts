// The embed builder by keyboard alone, and for axe: in light, dark and forced colours, at 320 px and with text twice as large. In Chromium,
// whose driver has a keyboard and can set all of these.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArgs, findEngines } from '../../scripts/browser.mjs';
import { demoSite } from '../../scripts/demo-site.mjs';
import { inRoot } from '../../scripts/files.mjs';
import { missing } from './driver.js';
import type { Site } from './pasted.js';

const axe = readFileSync(inRoot('node_modules/axe-core/axe.min.js'), 'utf8');
const { chromium: place } = await findEngines();

/** Until an expression is true. Playwright's own way is an `eval`, which the page's policy forbids. */
async function holds(page: Page, expression: string): Promise<void> {
  for (const end = Date.now() + 10_000; !(await page.evaluate(expression)); await sleep(50))
    if (Date.now() > end) throw new Error(`It did not come within 10 s: ${expression}`);
}

describe('the embed builder for everybody', { skip: missing('chromium') }, () => {
  let browser: Browser;
  let site: Site;
  before(async () => {
    site = await demoSite();
    assert.ok('path' in place);
    browser = await chromium.launch({ executablePath: place.path, args: chromiumArgs });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  type Options = NonNullable<Parameters<Browser['newPage']>[0]>;
  async function open(fragment: string, options: Options = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    await page.goto(`${site.paper}/builder.html#${fragment}`);
    await holds(page, `'ready' in document.documentElement.dataset`);
    return page;
  }
  const full = (): string =>
    new URLSearchParams({
      element: 'news-list',
      src: `${site.paper}/feed.json`,
      'a-offset': '1',
      'a-utm': 'source=x',
      preset: 'magazine',
      'c-ink': '#123456/',
      'c-live': '#777777/#777777',
    }).toString();
  const found = (page: Page): Promise<unknown> => page.waitForSelector('#result h3');

  async function violations(page: Page): Promise<string[]> {
    // Everything that is folded is looked at too.
    await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
    await holds(page, `document.querySelector('#v-ink')?.textContent`);
    await page.evaluate(axe);
    return page.evaluate(`axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 140) + ' ' + failureSummary)))`);
  }

  for (const [name, options] of [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 320, height: 800 } }],
  ] as const)
    it(`has nothing that axe objects to: ${name}`, async () => {
      const page = await open(full(), options);
      await found(page);
      assert.deepEqual(await violations(page), []);
      await page.fill('#src', `${site.paper}/feed.json?fault=html`);
      await page.press('#src', 'Enter');
      await page.waitForSelector('#result .bad');
      assert.deepEqual(await violations(page), []);
      await page.close();
    });

  it('fits into 320 px, and into 640 px with text twice as large', async () => {
    for (const [width, scale] of [
      [320, 1],
      [640, 2],
    ] as const) {
      const page = await open(full(), { viewport: { width, height: 800 } });
      await found(page);
      await page.evaluate(`document.documentElement.style.fontSize = '${100 * scale}%';
        for (const one of document.querySelectorAll('details')) one.open = true`);
      const wide = `[...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('pre, #stage'))
        .map((one) => one.outerHTML.slice(0, 100))`;
      assert.deepEqual(await page.evaluate(wide), [], `${width} px`);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
      await page.close();
    }
  });

  it('shows what is chosen under forced colours', async () => {
    const page = await open(full(), { forcedColors: 'active' });
    const border = (selector: string): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).borderBlockEndWidth`);
    assert.equal(await border('[role=tab][aria-selected=true]'), '4px');
    assert.equal(await border('#controls input:checked + span'), '4px');
    await page.close();
  });

  it('is used from the first key to the last without a pointer', async () => {
    const page = await open('');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.paper });
    const focus = (): Promise<string> =>
      page.evaluate(
        `(({ id, name, value, textContent }) => id || (name ? name + '=' + value : textContent.trim()))(document.activeElement)`,
      );
    const tabTo = async (wanted: string, most = 60): Promise<void> => {
      for (let n = 0; n < most; n++) {
        await page.keyboard.press('Tab');
        if ((await focus()) === wanted) return;
      }
      assert.fail(`${wanted} was not reached; the focus is on ${await focus()}`);
    };
    await page.keyboard.press('Tab');
    assert.match(await focus(), /^Skip/);
    await page.keyboard.press('Enter');
    assert.equal(await focus(), 'paste');
    await page.evaluate(`document.querySelector('.skip').focus()`);
    await page.keyboard.press('Tab');
    assert.equal(await focus(), 'element=news-list', 'the chosen element comes first');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focus(), 'element=news-headline');
    await page.keyboard.press('ArrowDown');
    await tabTo('src', 1);
    await page.keyboard.type(`${site.paper}/feed.json`);
    await page.keyboard.press('Enter');
    await found(page);
    await holds(page, `/^48 articles found in The Orlemarn Bellman/.test(document.querySelector('#said').textContent)`);
    assert.equal(await focus(), 'src', 'the focus stays where it was');
    await tabTo('o-limit');
    await page.keyboard.type('4');
    await holds(page, `document.querySelector('#panel').textContent.includes('limit="4"')`);
    assert.equal(await focus(), 'o-limit', 'what is typed takes no focus away');
    await tabTo('width=744');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focus(), 'width=1280');
    await tabTo('tab-all');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focus(), 'tab-npm');
    await page.keyboard.press('End');
    assert.equal(await focus(), 'tab-prerender');
    await page.keyboard.press('Home');
    assert.equal(await focus(), 'tab-all');
    assert.deepEqual(
      await page.evaluate(
        `[...document.querySelectorAll('[role=tab]')].map((one) => one.ariaSelected + one.tabIndex).join()`,
      ),
      'true0,false-1,false-1,false-1,false-1,false-1',
    );
    await tabTo('Copy', 2);
    await page.keyboard.press('Enter');
    await holds(page, `/^Copied: /.test(document.querySelector('#said').textContent)`);
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    assert.match(copied, /all\.js" integrity="sha384-[^]*<news-list[^>]*limit="4"/);
    await page.close();
  });
});
