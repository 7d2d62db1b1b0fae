// What `npx broadsheet describe` tells a publisher to paste, on a page of three browsers: with its hints, and as well without them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../helpers/commands.js';
import { engines, missing } from './driver.js';
import { headline } from './feed.js';
import { FEED, visitor } from './visitor.js';

for (const engine of engines) {
  describe(`the snippet in ${engine}`, { skip: missing(engine) }, () => {
    const page = visitor(engine);
    for (const [how, hinted] of [
      ['with its hints in the head', true],
      ['without them', false],
    ] as const) {
      it(`shows the news ${how}, and asks once for the code and once for the news`, async () => {
        const { origin } = page.paper;
        const allowed = ['--allow-host', new URL(origin).host];
        const { out, err } = await run('describe', `${origin}/news/feed.json`, '--json', ...allowed);
        const told = JSON.parse(out) as { snippet: string; hints: string };
        const here = (text: string): string => text.replaceAll('https://cdn.example/broadsheet/', `${origin}/cdn/`);
        assert.notEqual(here(told.hints), told.hints, err);
        page.paper.hits.length = 0;
        // The script comes only after a preload has had its chance.
        page.paper.holds = (path) => (path === '/cdn/embed.js' ? sleep(300) : undefined);
        await page.visit(here(told.snippet), hinted ? here(told.hints) : '');
        await page.ready('news-list');
        assert.ok((await page.text('news-list')).includes(headline));
        await sleep(300);
        assert.deepEqual([page.paper.hitsOf('/cdn/embed.js'), page.paper.hitsOf(FEED)], [1, 1]);
        const [first] = page.paper.hits.filter((path) => FEED.test(path) || path === '/cdn/embed.js');
        if (!hinted) assert.equal(first, '/cdn/embed.js', 'without a hint the code comes first');
        assert.deepEqual(await page.said(), []);
      });
    }
  });
}
