// A page in a browser context of its own, so that its cache is cold, and what the browser says about it.
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium, thisMachine } from '../scripts/browser.mjs';
import { bundle } from '../scripts/bundle.mjs';
import { inRoot } from '../scripts/files.mjs';

/** Milliseconds a request, bytes a second, and milliseconds a new connection (TCP and TLS 1.3: two more ways there and back). */
export const networks = {
  slow4g: { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, connecting: 300 },
  fast4g: { latency: 60, downloadThroughput: 9e6 / 8, uploadThroughput: 1.5e6 / 8, connecting: 120 },
  none: undefined,
};

export async function launch() {
  const args = [
    '--disable-dev-shm-usage',
    '--js-flags=--expose-gc',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ];
  const browser = await chromium.launch({
    executablePath: findChromium(await thisMachine()),
    args: [...chromiumArgs, ...args],
  });
  const [probe] = await bundle({ input: { probe: inRoot('bench/probe.ts') }, chunks: 'one' });
  return { browser, probe: `(() => {${probe.code.replace(/export\s*\{\s*\};?/, '')}})()` };
}

/** @typedef {Awaited<ReturnType<typeof launch>> & {server: Awaited<ReturnType<typeof import('./server.mjs').serve>>}} Lab */

const words =
  'The harbour town wakes to a grey morning while the ferries wait for the fog to lift and the market fills with voices. '.repeat(
    5,
  );

/** A publisher's page: the elements stand above its text, so that it is shifted when they grow. @param {string} head @param {string} slot */
export const hostPage = (head, slot) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,"><style>body{font:18px/1.5 Georgia,serif;max-width:44em;margin:1em auto}</style>${head}<h1>The Daily Host</h1><p>${words.slice(0, 300)}</p><div id="slot">${slot}</div><article>${`<p>${words}</p>`.repeat(20)}</article>`;

let pages = 0;

/**
 * @param {Lab} lab
 * @param {string} html
 * @param {{network?: keyof typeof networks, cpu?: number}} [slow]
 */
export async function open({ browser, probe, server }, html, { network = 'none', cpu = 1 } = {}) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 1200 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  /** @type {string[]} */
  const thrown = [];
  // The time of the thread, so that what other processes do does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Runtime.enable');
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) =>
    thrown.push(`thrown: ${(exception?.description ?? text).split('\n')[0]}`),
  );
  await page.addInitScript(probe);
  if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  const limits = networks[network];
  server.connecting = limits?.connecting ?? 0;
  if (limits) {
    const { connecting: _, ...conditions } = limits;
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
  }
  server.hits.length = 0;
  const id = String(++pages);
  server.pages.set(id, html);

  return {
    page,
    cdp,
    url: `${server.site}/page/${id}`,

    /**
     * What the page says. Without Playwright's own script, which a page at a quarter of the speed compiles for a tenth of a second.
     * @param {string} expression
     */
    async ask(expression) {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },

    /** Milliseconds that the main thread has worked. */
    async work() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    },

    /** What is held when what nobody holds is gone, in bytes and in number. */
    async held() {
      for (let times = 0; times < 3; times++) {
        await cdp.send('HeapProfiler.collectGarbage');
        await sleep(60);
      }
      const heap = /** @type {{usedSize: number, embedderHeapUsedSize?: number}} */ (
        await cdp.send('Runtime.getHeapUsage')
      );
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      return { script: heap.usedSize, dom: heap.embedderHeapUsedSize ?? 0, nodes, listeners: jsEventListeners };
    },

    /** Until there have been no new nodes and no new requests for a while. */
    async settled(most = 60_000) {
      let [before, same] = ['', 0];
      for (const start = Date.now(); Date.now() - start < most && same < 3;) {
        await sleep(200);
        const { nodes } = await cdp.send('Memory.getDOMCounters');
        const now = `${nodes} ${server.hits.length}`;
        same = now === before ? same + 1 : 0;
        before = now;
      }
    },

    /** Every error that nobody has handled, once. */
    async errors() {
      const inPage = await page.evaluate(() => bench.errors);
      return [...new Set([...inPage, ...thrown])];
    },

    async close() {
      server.pages.delete(id);
      await context.close();
    },
  };
}
