// npm run release -- [https://cdn.example/broadsheet/]     what is told with a version: its name, sizes, hashes and tags; and what must be mended first.
// Nothing is published: that is `npm publish`, by a person, when this ends with 0.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildAll, outdated } from './build.mjs';
import { inRoot } from './files.mjs';
import { hashes, tags } from './integrity.mjs';
import { budgets, cdnSizes, overBudget } from './size.mjs';

/**
 * @typedef {object} State
 * @property {string} version package.json's
 * @property {string} inCode what src/version.ts says
 * @property {string} changelog
 * @property {string[]} waiting names of changes that no version has yet
 * @property {string} changed what git says is not committed
 * @property {string[]} over what is over its budget
 */

/** What keeps a version from being published. @param {State} state @returns {string[]} */
export function obstacles({ version, inCode, changelog, waiting, changed, over }) {
  const found = [...over];
  const heading = changelog.split('\n').find((line) => line.startsWith(`## ${version}`));
  if (inCode !== version) found.push(`src/version.ts says ${inCode}, and package.json ${version}.`);
  if (!heading) found.push(`CHANGELOG.md has no heading "## ${version}".`);
  else if (/unreleased/i.test(heading)) found.push(`CHANGELOG.md says that ${version} is unreleased: write the day.`);
  if (waiting.length) found.push(`Changes wait for a version (npm run version): ${waiting.join(', ')}.`);
  if (changed) found.push(`Not committed:\n${changed.replace(/^/gm, '  ')}`);
  return found;
}

/** @param {string} version @param {string} base @param {Record<string, string>} pins @param {import('./size.mjs').Size[]} sizes */
export function announcement(version, base, pins, sizes) {
  const { all, embed } = tags(base, pins);
  const rows = sizes.map(({ name, raw, gzip, brotli }) => {
    const [r, g, b] = [raw, gzip, brotli].map((bytes) => (bytes / 1000).toFixed(1));
    return `| \`${name}\` | ${r} | ${g} | ${b} | \`${pins[name.slice('cdn/'.length)]}\` |`;
  });
  return `# broadsheet ${version}

| file | kB | gzip | brotli | integrity |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

Everything in one file:

${all}

In pieces:

${embed}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (outdated()) await buildAll();
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const base = process.argv[2] ?? `https://cdn.jsdelivr.net/npm/broadsheet@${version}/cdn/`;
  if (!URL.canParse(base) || !base.endsWith('/')) {
    console.error(
      'Write the address of the folder, with / at its end: npm run release -- https://cdn.example/broadsheet/',
    );
    process.exit(2);
  }
  const sizes = cdnSizes();
  console.log(announcement(version, base, hashes('cdn'), sizes));
  const git = spawnSync('git', ['status', '--porcelain'], { cwd: inRoot(), encoding: 'utf8' });
  const found = obstacles({
    version,
    inCode: /version = '(.*)'/.exec(readFileSync(inRoot('src/version.ts'), 'utf8'))?.[1] ?? '',
    changelog: readFileSync(inRoot('CHANGELOG.md'), 'utf8'),
    waiting: waitingIn(inRoot('.changeset')),
    changed: git.status === 0 ? git.stdout.trimEnd() : 'git does not answer',
    over: overBudget(sizes, budgets()),
  });
  for (const one of found) console.error(`\nNOT READY: ${one}`);
  if (found.length) process.exitCode = 1;
}

/** @param {string} folder */
function waitingIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
}
