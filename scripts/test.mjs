// npm test: build, tests in Node, tests in browsers; the last line is always `N passed, N failed, N skipped`.
//   npm test -- --only chromium      one engine (or two, with a comma)
//   npm test -- --file test/x.test.ts
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { audit } from './audit.mjs';
import { engines, findEngines, isCi, thisMachine } from './browser.mjs';
import { buildAll, outdated } from './build.mjs';
import { inventory, listed, readLock } from './dependencies.mjs';
import { read as readFigures } from './figures.mjs';
import { inRoot, root } from './files.mjs';
import { findNginx } from './nginx.mjs';
import { summary } from './summary.mjs';
import { browserTests, consumerTests, nodeTests } from './suites.mjs';
import { temporary } from './temporary.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' }, file: { type: 'string' } } });
const file = values.file && relative(root, resolve(values.file)).split(sep).join('/');
const results = temporary('tests');
const figures = join(results, 'figures.jsonl');

/**
 * Runs Node and reads what the run wrote about itself.
 * @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./summary.mjs').Run>}
 */
async function run(name, args, env) {
  const out = join(results, `${name}.json`);
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, BROADSHEET_RESULTS: out, BROADSHEET_FIGURES: figures },
  });
  const [code] = await once(child, 'exit');
  try {
    return { name, code, ...JSON.parse(readFileSync(out, 'utf8')) };
  } catch {
    return { name, code: code || 1, tallies: {} };
  }
}

const reporter = ['--test-reporter', './scripts/node-reporter.mjs', '--test-reporter-destination', 'stdout'];
const underNode = ['--import', './scripts/typescript.mjs', '--test', '--test-concurrency=2', ...reporter];

/** @returns {Promise<{lines: string[], ok: boolean}>} */
async function all() {
  const unknown = values.only?.split(',').filter((name) => !engines.some((engine) => engine === name)) ?? [];
  if (unknown.length > 0) throw new Error(`--only takes ${engines.join(', ')}; not ${unknown.join(', ')}.`);
  if (values.only) process.env.BROADSHEET_ENGINES = values.only;

  // Every engine is found, or fetched, before anything starts; the runs below then find the same.
  const found = await findEngines();
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, CI: undefined, BROADSHEET_FILE: file };
  if ('path' in found.chromium) env.CHROME_PATH = found.chromium.path;
  if ('path' in found.firefox) env.FIREFOX_PATH = found.firefox.path;

  const inNode = nodeTests(file);
  const nginx = inNode.includes('test/node/nginx.test.ts') && findNginx(await thisMachine());
  if (nginx && 'path' in nginx) env.NGINX_PATH = nginx.path;
  else if (nginx && isCi(process.env)) throw new Error(nginx.missing);
  const inBrowsers = browserTests(file);
  // `--only` is for a quick look, and asks for no frameworks.
  const consuming = values.only && !file ? [] : consumerTests(file);
  if (file && inNode.length + consuming.length + inBrowsers.everywhere.length + inBrowsers.chromium.length === 0) {
    throw new Error(`There is no test file ${file}.`);
  }
  if (!file || (inNode.length + consuming.length > 0 && outdated())) await buildAll();

  /** @type {import('./summary.mjs').Run[]} */
  const runs = [];
  if (inNode.length > 0) {
    runs.push(await run('Node', [...underNode, ...inNode], env));
  }
  if (inBrowsers.everywhere.length + inBrowsers.chromium.length > 0) {
    const runner = inRoot('node_modules/@web/test-runner/dist/bin.js');
    runs.push(await run('browsers', [runner, '--config', inRoot('web-test-runner.config.mjs')], env));
  }
  // `--only` is for a quick look: the stories are opened, and not photographed.
  if (!file && 'path' in found.chromium) {
    const pictures = values.only ? ['--no-pictures'] : [];
    runs.push(await run('stories', [inRoot('scripts/stories.mjs'), ...pictures], env));
  }
  if (consuming.length > 0) {
    runs.push(await run('consumers', [...underNode, ...consuming], { ...env, BROADSHEET_TALLY: 'Consumers' }));
  }
  const ci = isCi(process.env);
  return summary({
    runs,
    ...(!file && { supply: { ...listed(inventory(readLock())), audit: audit(ci) } }),
    figures: readFigures(figures),
    found,
    file: Boolean(file),
    asked: values.only?.split(','),
    ci,
    inBrowsers,
  });
}

const outcome = await all().catch((error) => ({
  lines: [`\n${error.message}`, '0 passed, 1 failed, 0 skipped'],
  ok: false,
}));
for (const line of outcome.lines) console.log(line);
process.exitCode = outcome.ok ? 0 : 1;
