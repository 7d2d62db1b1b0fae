// npm run stories: every story of the built Storybook is opened, its play function run, checked by axe and photographed.
//   npm run stories -- --update            what has changed is the new picture; pictures of no story go
//   npm run stories -- --only list--more   the stories whose id has these letters
//   --built: storybook-static/ is as it should be; --no-pictures: photographs are left out
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { photographic } from './stories/browser.mjs';
import { Album } from './stories/album.mjs';
import { serveStories } from './stories/server.mjs';
import { visitor } from './stories/visit.mjs';
import { inRoot } from './files.mjs';

/** Two cores, two pages. */
const PAGES = 2;
const BUILT = 'storybook-static';

const { values } = parseArgs({
  options: {
    update: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    built: { type: 'boolean', default: false },
    'no-pictures': { type: 'boolean', default: false },
  },
});

/** @returns {Promise<void>} */
async function build() {
  const bin = inRoot('node_modules/storybook/dist/bin/dispatcher.js');
  const args = [bin, 'build', '--quiet', '--disable-telemetry', '--output-dir', BUILT];
  const child = spawn(process.execPath, args, { cwd: inRoot(), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (part) => (said += String(part)));
  child.stderr.on('data', (part) => (said += String(part)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`Storybook could not be built:\n${said}`);
}

/** @typedef {{id: string, title: string, name: string, type: 'story' | 'docs'}} Entry */
/** @returns {Entry[]} */
function entries() {
  const index = JSON.parse(readFileSync(inRoot(BUILT, 'index.json'), 'utf8'));
  return /** @type {Entry[]} */ (Object.values(index.entries));
}

/** @returns {Promise<{passed: number, failed: number, skipped: number}>} */
async function all() {
  if (!values.built) await build();
  const stories = entries().filter(({ type, id }) => type === 'story' && id.includes(values.only));
  if (stories.length === 0) throw new Error(`There is no story with "${values.only}" in its id.`);
  const server = await serveStories(inRoot(BUILT));
  const browser = await photographic(server.port);
  const pictures = !values['no-pictures'] && browser.same;
  const album = new Album(inRoot('screenshots/stories'), browser);

  const waiting = [...stories];
  const counts = { played: 0, photographed: 0 };
  let failed = 0;
  const work = Array.from({ length: PAGES }, async () => {
    const page = await visitor(browser.browser);
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      const { wrong, played, picture } = await page.visit(story.id, pictures);
      if (played) counts.played++;
      if (picture) {
        counts.photographed++;
        let changed = await album.compare(story.id, picture);
        // A shade of a photograph that is scaled may be another once; what has changed has changed on a page of its own, too.
        const again = changed && (await page.visit(story.id, true, true)).picture;
        if (again) changed = await album.compare(story.id, again);
        if (changed && values.update) album.renew(story.id);
        else if (changed) wrong.push(changed);
      }
      if (wrong.length === 0) continue;
      failed++;
      console.log(
        `\nFAILED: ${story.title} / ${story.name} (${story.id})\n${wrong.map((one) => `  ${one}`).join('\n')}`,
      );
    }
  });
  await Promise.all(work);
  await browser.close();
  server.close();

  const orphans =
    values.only || !pictures
      ? []
      : album.orphans(
          stories.map(({ id }) => id),
          values.update,
        );
  if (orphans.length && !values.update) {
    failed++;
    console.log(`FAILED: pictures of no story: ${orphans.join(', ')}. Write npm run stories -- --update.`);
  }
  if (!values['no-pictures'] && !browser.same) {
    console.log(
      `NOT PHOTOGRAPHED: the pictures are of ${browser.wanted}, which is not to be had here: ${browser.why}.`,
    );
    if (process.env.CI && process.env.CI !== 'false') failed++;
  }
  console.log(
    `${stories.length} stories opened, ${counts.played} played, ${stories.length} checked by axe, ${counts.photographed} photographed` +
      (album.renewed ? `, ${album.renewed} pictures renewed` : ''),
  );
  return { passed: Math.max(0, stories.length - failed), failed, skipped: 0 };
}

rmSync(inRoot('screenshots/stories/failed'), { recursive: true, force: true });
const tally = await all().catch((error) => {
  console.log(error instanceof Error ? error.message : String(error));
  return { passed: 0, failed: 1, skipped: 0 };
});
const results = process.env.BROADSHEET_RESULTS;
if (results) {
  mkdirSync(join(results, '..'), { recursive: true });
  writeFileSync(results, JSON.stringify({ tallies: { Stories: tally } }));
}
process.exitCode = tally.failed > 0 ? 1 : 0;
