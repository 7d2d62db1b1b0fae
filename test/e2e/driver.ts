// Opens top-level pages in three engines: Chromium through Playwright, Firefox through Puppeteer (WebDriver BiDi), WebKit
// through our own WebDriver client. The test runner's own pages cannot have a content security policy of ours.
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, engines, findEngines, type Engine } from '../../scripts/browser.mjs';
import type { Column } from '../../scripts/figures.mjs';
import { WebKit } from '../../scripts/webdriver.mjs';

export { engines, type Engine };

/** An engine's column in the table of figures. */
export const column = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' } satisfies Record<Engine, Column>;

export interface Browser {
  open(url: string): Promise<void>;
  /** Awaits an expression, or what a function answers; the value must be JSON. */
  evaluate<T>(script: string | (() => T | Promise<T>)): Promise<T>;
  /** Until an expression is true; fails after `ms` with `what`. */
  waitFor(script: string | (() => unknown), what: string, ms?: number): Promise<void>;
  /** Presses at a point of the viewport, as a reader does: browsers trust that, and no script's click. */
  press(x: number, y: number): Promise<void>;
  /** `whole`: of the page down to its end, which Chromium alone can do. */
  screenshot(whole?: boolean): Promise<Buffer>;
  /** Prints the page, in Chromium with paper as the medium until the next page; false where the driver cannot. */
  print(): Promise<boolean>;
  /** Takes the page's network away, or gives it back; absent where the driver cannot. */
  offline?: (gone: boolean) => Promise<unknown>;
  /** What the page holds when what nobody holds is gone; absent where the driver cannot tell. */
  held?: () => Promise<Held>;
  /** Errors and warnings of the console and uncaught errors, as far as the engine tells: WebKit tells none. */
  readonly problems: string[];
  close(): Promise<void>;
}

export interface Held {
  nodes: number;
  listeners: number;
  /** Of the scripts' heap. */
  bytes: number;
}

interface Driver {
  open(url: string): Promise<unknown>;
  evaluate(expression: string): Promise<unknown>;
  press(x: number, y: number): Promise<unknown>;
  screenshot(whole?: boolean): Promise<Uint8Array>;
  print?(): Promise<unknown>;
  offline?: (gone: boolean) => Promise<unknown>;
  held?: () => Promise<Held>;
  close(): Promise<unknown>;
}

const found = await findEngines();

/** Why an engine does not run here; false where it does. For `node:test`'s `skip`. */
export const missing = (engine: Engine): string | false => {
  const place = found[engine];
  return 'missing' in place && place.missing;
};

/** `viewport`: of Chromium's window, in px. */
export async function launch(engine: Engine, viewport?: { width: number; height: number }): Promise<Browser> {
  const place = found[engine];
  if ('missing' in place) throw new Error(place.missing);
  const problems: string[] = [];
  const driver = await drivers[engine](place.path, problems, viewport);
  const evaluate = async <T>(script: string | (() => T | Promise<T>)): Promise<T> =>
    (await driver.evaluate(typeof script === 'string' ? script : `(${String(script)})()`)) as T;
  return {
    open: async (url) => void (await driver.open(url)),
    evaluate,
    async waitFor(script, what, ms = 10_000) {
      const end = Date.now() + ms;
      while (!(await evaluate(script as () => unknown))) {
        if (Date.now() > end) throw new Error(`${what}: not within ${ms} ms in ${engine}. ${problems.join('\n')}`);
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    press: async (x, y) => void (await driver.press(x, y)),
    screenshot: async (whole) => Buffer.from(await driver.screenshot(whole)),
    async print() {
      await driver.print?.();
      return driver.print !== undefined;
    },
    offline: driver.offline,
    held: driver.held,
    problems,
    close: async () => void (await driver.close()),
  };
}

/** Notes of a page that are worth a failure; browsers add notes of their own about themselves. */
const isProblem = (type: string): boolean => /^(error|warn(ing)?|assert)$/.test(type);

const drivers: Record<
  Engine,
  (path: string, problems: string[], viewport?: { width: number; height: number }) => Promise<Driver>
> = {
  async chromium(executablePath, problems, viewport) {
    const browser = await chromium.launch({ executablePath, args: chromiumArgs });
    const page = await browser.newPage({ viewport });
    page.on('console', (note) => isProblem(note.type()) && problems.push(`${note.type()}: ${note.text()}`));
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
    return {
      async open(url) {
        await page.emulateMedia({ media: null });
        await page.goto(url);
      },
      evaluate: (expression) => page.evaluate(expression),
      press: (x, y) => page.mouse.click(x, y),
      screenshot: (fullPage) => page.screenshot({ fullPage }),
      async print() {
        await page.emulateMedia({ media: 'print' });
        await page.pdf();
      },
      offline: (gone) => page.context().setOffline(gone),
      async held() {
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('Performance.enable');
        // What one collection lets go of may be all that holds something else.
        for (let n = 0; n < 4; n++) await devtools.send('HeapProfiler.collectGarbage');
        const { metrics } = await devtools.send('Performance.getMetrics');
        await devtools.detach();
        const of = (what: string): number => metrics.find(({ name }) => name === what)!.value;
        return { nodes: of('Nodes'), listeners: of('JSEventListeners'), bytes: of('JSHeapUsedSize') };
      },
      close: () => browser.close(),
    };
  },
  async firefox(executablePath, problems) {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    const page = await browser.newPage();
    page.on('console', (note) => isProblem(note.type()) && problems.push(`${note.type()}: ${note.text()}`));
    page.on('pageerror', (error) => problems.push(`uncaught: ${String(error)}`));
    return {
      open: (url) => page.goto(url),
      evaluate: (expression) => page.evaluate(expression),
      screenshot: () => page.screenshot(),
      press: (x, y) => page.mouse.click(x, y),
      print: () => page.pdf(),
      offline: (gone) => page.setOfflineMode(gone),
      close: () => browser.close(),
    };
  },
  async webkit(path) {
    const browser = await WebKit.start(path);
    return {
      open: (url) => browser.open(url),
      evaluate: (expression) => browser.evaluate(expression),
      screenshot: () => browser.screenshot(),
      async press(x, y) {
        await browser.move(x, y);
        await browser.button('pointerDown');
        await browser.button('pointerUp');
      },
      close: () => browser.stop(),
    };
  },
};
