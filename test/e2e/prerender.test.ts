// A static page that `npx broadsheet prerender` has drawn, in three browsers: readable before any code, and taken over as it stands.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporary } from '../../scripts/temporary.mjs';
import { run } from '../helpers/commands.js';
import { engines, missing } from './driver.js';
import { headline } from './feed.js';
import { visit } from './prerendered.js';

/** All of the page, in a file of a site, after the command has been at it. */
async function drawn(paper: string, body: string): Promise<string> {
  const path = join(temporary('site'), 'index.html');
  writeFileSync(path, body);
  const { code, err } = await run('prerender', path, '--base', paper, '--allow-host', new URL(paper).host);
  assert.equal(code, 0, err);
  const again = await run('prerender', path, '--base', paper, '--allow-host', new URL(paper).host, '--check');
  assert.equal(again.code, 0, again.err);
  return readFileSync(path, 'utf8').replace(/^[\s\S]*<body>|<\/body>[\s\S]*$/g, '');
}

const page = `<!doctype html><html lang="en"><head><title>x</title></head><body>
<news-masthead src="/news/feed.json" loading="eager" date="none"></news-masthead>
<news-headline src="/news/feed.json" loading="eager" layout="hero"></news-headline>
<news-list src="/news/feed.json" loading="eager" layout="magazine"><p>The host's words</p></news-list>
<news-article src="/news/feed.json" loading="eager"></news-article></body></html>`;

for (const engine of engines) {
  describe(`a page that the command has drawn, in ${engine}`, { skip: missing(engine) }, () => {
    it('shows its news before any code, keeps every node, moves nothing and asks nothing', async () => {
      const outcome = await visit(engine, {
        markup: async (paper) => ({
          // The page of the visit stands elsewhere than the feed.
          body: (await drawn(paper, page)).replaceAll('src="/news/', `src="${paper}/news/`),
          style: `'unsafe-inline'`,
        }),
        until: 'window.loads?.length >= 4',
        then: async (browser) => {
          const shown = `elements.filter(({ shadowRoot }) => shadowRoot.textContent.includes(${JSON.stringify(headline)})).length`;
          assert.equal(await browser.evaluate(shown), 3);
        },
      });
      const { comparison, requests, loads, shifts } = outcome;
      assert.deepEqual(
        comparison.filter(({ same, text, boxes }) => !same || text !== true || boxes !== true),
        [],
      );
      assert.equal(comparison.length, 4);
      assert.deepEqual(requests, []);
      assert.deepEqual(
        loads.filter((load) => !load.endsWith(' server')),
        [],
      );
      assert.deepEqual(shifts, []);
    });
  });
}
