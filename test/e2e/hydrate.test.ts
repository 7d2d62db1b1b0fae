// Elements rendered on a server from the npm output, taken over in the browser by the CDN output.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageOptions } from '../../src/ssr.js';
import { engines, missing } from './driver.js';
import { headline } from './feed.js';
import { ALL, rendered, server, visit, type Outcome } from './prerendered.js';

const joined = (all: readonly { html: string }[]): string => all.map(({ html }) => html).join('\n');
const settled = (loads: number): string => `window.loads?.length >= ${loads}`;
const kept = ({ comparison }: Outcome): unknown => comparison.filter(({ same, text }) => !same || text !== true);
const moved = ({ comparison }: Outcome): unknown => comparison.filter(({ boxes }) => boxes !== true);

const modes: Record<string, (paper: string) => Promise<{ page: PageOptions; style: string }>> = {
  inline: async () => ({ page: {}, style: (await server.styleHashes(...ALL.map(([tag]) => tag))).join(' ') }),
  nonce: () => Promise.resolve({ page: { styles: 'nonce', nonce: 'bm9uY2U' }, style: `'nonce-bm9uY2U'` }),
  link: (paper) => Promise.resolve({ page: { styles: 'link', cdn: `${paper}/cdn/` }, style: paper }),
};

for (const engine of engines) {
  describe(`prerendered in Node, in ${engine}`, { skip: missing(engine) }, () => {
    const ways = [...Object.keys(modes).map((styles) => [styles, 'embed.js'] as const), ['inline', 'all.js'] as const];
    for (const [styles, code] of ways) {
      it(`all elements with styles: '${styles}' keep their nodes with ${code} under a strict policy, ask nothing and do not move`, async () => {
        const outcome = await visit(engine, {
          code,
          markup: async (paper) => {
            const { page, style } = await modes[styles]!(paper);
            const all = await rendered(paper, page);
            const head = all.map(({ preload = '' }) => preload).join('\n');
            return { body: joined(all), head, style };
          },
          until: settled(ALL.length),
        });
        assert.deepEqual(outcome.witness, []);
        assert.deepEqual(new Set(outcome.drawn), new Set(['inline-size']), 'styled before any code');
        assert.deepEqual(kept(outcome), []);
        assert.deepEqual(moved(outcome), []);
        assert.deepEqual(outcome.loads.sort(), ALL.map(([tag]) => `${tag} server`).sort());
        assert.deepEqual(outcome.requests, []);
        assert.deepEqual(outcome.shifts, []);
        assert.equal(outcome.sheets, 0);
      });
    }

    const list = ALL.filter(([tag]) => tag === 'news-list' || tag === 'news-headline');
    const hashes = async (): Promise<string> => (await server.styleHashes('news-list', 'news-headline')).join(' ');
    const shown = `elements.map(({ shadowRoot }) => shadowRoot.textContent.split(${JSON.stringify(headline)}).length - 1)`;

    it('what another build rendered is drawn afresh from its data, and asks nothing', async () => {
      let found: number[] = [];
      const outcome = await visit(engine, {
        markup: async (paper) => ({
          body: joined(await rendered(paper, {}, list)).replaceAll(
            /data-news-build="[^"]*"/g,
            'data-news-build="0.0.0"',
          ),
          style: await hashes(),
        }),
        until: settled(2),
        then: async (browser) => void (found = await browser.evaluate<number[]>(shown)),
      });
      assert.deepEqual(outcome.comparison.map(({ same }) => same), [false, false]); // prettier-ignore
      assert.deepEqual(moved(outcome), []);
      assert.deepEqual(found, [1, 1]);
      assert.deepEqual(outcome.requests, []);
      assert.deepEqual(outcome.witness, []);
    });

    const damages: Record<string, (markup: string) => string> = {
      'that was cut': (markup) => markup.replaceAll(/<article[^]*?<\/article>/g, '<p>Somebody cut this.</p>'),
      'whose comments were taken out': (markup) => markup.replaceAll(/<!--[^]*?-->/g, ''),
    };
    for (const [what, damaged] of Object.entries(damages)) {
      it(`markup ${what} is drawn afresh, and nothing stands there twice`, async () => {
        let found: number[] = [];
        const outcome = await visit(engine, {
          markup: async (paper) => ({ body: damaged(joined(await rendered(paper, {}, list))), style: await hashes() }),
          until: settled(2),
          then: async (browser) => void (found = await browser.evaluate<number[]>(shown)),
        });
        assert.deepEqual(found, [1, 1]);
        assert.deepEqual(outcome.requests, []);
        assert.deepEqual(outcome.witness, []);
      });
    }

    it('where the endpoint failed the host’s words stand, and the page asks again', async () => {
      let seen = '';
      const outcome = await visit(engine, {
        markup: async (paper) => {
          const { html, failure } = await server.renderToString('news-list', {
            src: `${paper}/news/none.json`,
            words: '<p>The host’s own words.</p>',
          });
          assert.equal(failure?.status, 404);
          return { body: html.replace('none.json', 'feed.json'), style: await hashes() };
        },
        until: settled(1),
        then: async (browser) => void (seen = await browser.evaluate<string>(`elements[0].innerText`)),
      });
      assert.match(outcome.loads.join(), /^news-list (network|cache)$/);
      assert.deepEqual(outcome.requests, ['/news/feed.json']);
      assert.doesNotMatch(seen, /The host’s own words/);
      assert.equal(outcome.comparison[0]?.same, false);
      assert.deepEqual(outcome.witness, []);
    });

    it('asks its endpoint when it is told to, and not before', async () => {
      const outcome = await visit(engine, {
        markup: async (paper) => ({ body: joined(await rendered(paper, {}, list)), style: await hashes() }),
        until: settled(2),
        then: async (browser) => {
          await browser.evaluate(`void elements[0].reload()`);
          await browser.waitFor(`loads.includes('news-headline network')`, 'it is loaded anew');
        },
      });
      assert.deepEqual(outcome.requests, []);
    });

    for (const one of ALL.filter(([tag]) => /^news-(list|headline|article)$/.test(tag))) {
      it(`the server’s times stay for the first frame of <${one[0]}>, without Intl; the reader’s own come after`, async () => {
        let served: string | undefined;
        await visit(engine, {
          markup: async (paper) => {
            // It is the day before there.
            const html = joined(await rendered(paper, { timeZone: 'Pacific/Pago_Pago' }, [one]));
            served = /<time[^>]*>(?:<!---->)*([^<]+)/.exec(html)?.[1];
            return { body: html, style: (await server.styleHashes(one[0])).join(' ') };
          },
          until: settled(1),
          then: async (browser) => {
            assert.deepEqual(await browser.evaluate('atOnce'), { formats: 0, time: served });
            const own = `new Date('2026-03-14T06:30:00Z').toLocaleDateString('en-GB', { dateStyle: 'long' })`;
            await browser.waitFor(`time().startsWith(${own})`, 'the time is the reader’s own');
          },
        });
      });
    }

    it('what the page around says and the server did not know comes after, in the same nodes', async () => {
      let classes: string[] = [];
      const outcome = await visit(engine, {
        markup: async (paper) => ({ body: joined(await rendered(paper, {}, list)), style: await hashes() }),
        around: ' data-news-theme="dark"',
        until: settled(2),
        then: async (browser) => {
          await browser.waitFor(
            `elements.every(({ shadowRoot }) => shadowRoot.querySelector('.dark'))`,
            'they are dark',
          );
          classes = await browser.evaluate<string[]>(
            `elements.map(({ shadowRoot }, n) => String(shadowRoot.querySelector('.root') === first[n].nodes[0]))`,
          );
        },
      });
      assert.deepEqual(classes, ['true', 'true']);
      assert.deepEqual(outcome.requests, []);
    });
  });
}
