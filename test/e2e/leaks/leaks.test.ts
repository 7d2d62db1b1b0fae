// Five hundred lives of every element, in every state that one can be removed in: nothing remains of them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { endpoint } from '../../../scripts/endpoint.mjs';
import { cannot, note } from '../../../scripts/figures.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { cycles } from './cycles.js';
import { column, engines, launch, missing, type Browser, type Held } from '../driver.js';
import { feed } from '../feed.js';
import { bare } from '../paper.js';
import { ledger, type Counts } from './ledger.js';

const CYCLES = 500;
const LEFT = 'timers, listeners, observers and requests left after 500 cycles';
const NODES = 'nodes and their listeners kept after 500 cycles';
const BYTES = 'bytes of heap kept a cycle';

/** A server whose first answer to each address is good and every other is not. */
function flaky(body: () => string): (query: URLSearchParams) => Promise<{ body: string }> {
  const asked = new Set<string>();
  const headers = { 'retry-after': '3600', 'access-control-expose-headers': 'Retry-After' };
  return (query) => {
    const again = asked.has(query.toString());
    asked.add(query.toString());
    return Promise.resolve(again ? { status: 503, body: '', headers } : { body: body() });
  };
}

for (const engine of engines) {
  describe(`five hundred lives of every element in ${engine}`, { skip: missing(engine) }, () => {
    let browser: Browser;
    const closing: (() => Promise<unknown>)[] = [];
    const counts = (): Promise<Counts> => browser.evaluate('ledger.counts()');
    const settle = (known: Counts): Promise<string[]> => browser.evaluate(`cycles.settle(${JSON.stringify(known)})`);

    /** As many rounds as each tag needs for so many lives; how many there were. */
    async function live(lives: number): Promise<number> {
      const lived = new Map<string, number>();
      do {
        for (const [tag, more] of Object.entries(await browser.evaluate<Record<string, number>>('cycles.round()')))
          lived.set(tag, (lived.get(tag) ?? 0) + more);
      } while (Math.min(...lived.values()) < lives);
      assert.equal(lived.size, 8);
      return [...lived.values()].reduce((sum, one) => sum + one);
    }
    /** A clean-up may itself wait for a second. */
    const held = async (): Promise<Held | undefined> => {
      await browser.evaluate('ledger.sleep(2000)');
      return browser.held?.();
    };
    before(async () => {
      const [site, scripted, mute] = await Promise.all([serve(), endpoint().listen(), endpoint().listen()]);
      browser = await launch(engine);
      closing.push(() => browser.close(), site.close, scripted.close, mute.close);
      site.pages.paper.set(
        '/flaky/feed.json',
        flaky(() => JSON.stringify(feed(site.paper))),
      );
      const boxes = '<div id="near"></div><div id="other"></div><div id="far" style="margin-top: 30000px"></div>';
      const inline = [ledger, cycles(scripted.origin, mute.origin, site.paper)].map(
        (code) => `<script>${code}</script>`,
      );
      const ours = `<script type="module" src="${site.paper}/cdn/embed.js"></script>`;
      site.pages.third.set('/', bare(boxes + inline.join('') + ours));
      await browser.open(`${site.third}/`);
    });
    after(async () => {
      for (const close of closing) await close();
    });

    let earlier: Held | undefined;
    let lives: number;

    // What is fetched and made once for all is there after these.
    it('go through every state', async () => void (await live(30)));

    it('leave no timer, listener, observer, request or sound behind', async () => {
      const still = 'ledger.counts().timers === 0';
      await browser.waitFor(still, 'the page is at rest', 20_000).catch(async (error) => {
        throw new Error(`${String(error)} ${(await browser.evaluate<string[]>('ledger.list()')).join('\n')}`);
      });
      const open = await counts();
      earlier = await held();
      lives = await live(CYCLES);
      const left = await settle(open);
      note(LEFT, column[engine], left.length);
      assert.deepEqual(left, []);
    });

    it('leave nothing in the heap', async () => {
      const after = await held();
      if (!earlier || !after) {
        for (const row of [NODES, BYTES]) cannot(row, column[engine], 'reading the heap', 'its driver does not tell');
        return;
      }
      const kept = Math.max(0, after.nodes - earlier.nodes) + Math.max(0, after.listeners - earlier.listeners);
      const bytes = Math.max(0, Math.round((after.bytes - earlier.bytes) / lives));
      note(NODES, column[engine], kept);
      note(BYTES, column[engine], bytes);
      // Some of the last round may be within reach still; what each life of one tag left behind would be five hundred and more.
      assert.ok(kept < CYCLES / 5, `${JSON.stringify(earlier)} before, ${JSON.stringify(after)} after`);
      // Compiled code takes some; the smallest element takes several thousand.
      assert.ok(bytes < 1000, `${JSON.stringify(earlier)} before, ${JSON.stringify(after)} after`);
    });
  });
}
