// npm run mutants: breaks one guard after another in a copy of the tree, and looks whether its test fails. Ends with 1 where one does not.
//   npm run mutants -- --only url-protocol
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from './files.mjs';
import { mutants } from './mutants/list.mjs';
import { runsInNode } from './suites.mjs';
import { temporary } from './temporary.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = mutants.filter(({ name }) => !values.only || values.only.split(',').includes(name));
if (chosen.length === 0) {
  console.error(`There is no mutant ${values.only}; there are ${mutants.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

/** Milliseconds after which a test in Node that waits for ever has failed. */
const PATIENCE = 20_000;
/** What a tree needs to run its tests. */
const FOLDERS = ['src', 'bin', 'test', 'scripts', 'bench', 'docs', 'demo', 'examples'];
const FILES = ['LICENSE', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'web-test-runner.config.mjs'];

const copy = temporary('mutants');
/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
process.on('exit', () => running?.kill());
for (const name of [...FOLDERS, ...FILES]) cpSync(inRoot(name), join(copy, name), { recursive: true });
symlinkSync(inRoot('node_modules'), join(copy, 'node_modules'), 'junction');

/**
 * Runs one test file in the copy.
 * @param {string} file
 * @returns {Promise<{green: boolean, passed: number, failed: number, first: string, said: string}>} `first`: the first test that failed
 */
async function run(file) {
  const inNode = `--import ./scripts/typescript.mjs --test --test-timeout=${PATIENCE} --test-reporter ./scripts/node-reporter.mjs`;
  // What opens pages needs the built files, and an engine that is found.
  const args =
    runsInNode(file) && !file.startsWith('test/e2e/')
      ? [...inNode.split(' '), file]
      : ['scripts/test.mjs', '--file', file, '--only', 'chromium'];
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, CI: undefined, NODE_TEST_CONTEXT: undefined };
  running = spawn(process.execPath, args, { cwd: copy, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [running.stdout, running.stderr]) stream?.on('data', (piece) => (said += piece));
  const [code] = await once(running, 'close');
  /** @param {string} word */
  const count = (word) => Number([...said.matchAll(new RegExp(`(\\d+) ${word}`, 'g'))].at(-1)?.[1] ?? 0);
  const first = /^✗ (.+ › .+)$|❌ (.+)$/m.exec(said);
  return {
    green: code === 0,
    passed: count('passed'),
    failed: count('failed'),
    first: first?.[1]?.replace(/^[^›]*› /, '') ?? first?.[2] ?? '',
    said,
  };
}

/** Breaks the guard, runs its test, and mends it. @param {import('./mutants/list.mjs').Mutant} mutant */
async function kill({ file, find, put, test }) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${file} has this ${parts.length - 1} times, not once: ${find}`);
  writeFileSync(path, parts.join(put));
  try {
    return await run(test);
  } finally {
    writeFileSync(path, text);
  }
}

/** @type {Map<string, string>} */
const bad = new Map();
for (const file of new Set(chosen.map(({ test }) => test))) {
  const { green, passed, said } = await run(file);
  if (green && passed > 0) console.log(`✓ ${file} passes as it is (${passed} tests).`);
  else {
    bad.set(file, said);
    console.log(`✗ ${file} does not pass as it is:\n${said}`);
  }
}

/** Of a mutant whose test is red without it. */
const none = { green: true, passed: 0, failed: 0, first: '', said: '' };
const width = Math.max(...chosen.map(({ name }) => name.length));
let survived = 0;
console.log('');
for (const mutant of chosen) {
  const { name, guard, test } = mutant;
  const { green, passed, failed, first, said } = bad.has(test) ? none : await kill(mutant);
  // A file of which nothing passes any more may not even load: that is no test of the guard.
  const killed = !green && failed > 0 && passed > 0;
  if (!killed) survived++;
  console.log(`${name.padEnd(width)}  ${killed ? 'killed  ' : 'SURVIVED'}  ${test}`);
  console.log(`${''.padEnd(width)}  ${guard}${killed ? ` ${failed} failed: ${first}` : ''}`);
  if (!killed && !green) console.log(`Nothing passed, or nothing failed, and yet the run was not green:\n${said}`);
}
console.log(`\n${chosen.length} guards broken, ${chosen.length - survived} noticed, ${survived} survived`);
process.exitCode = survived || bad.size > 0 ? 1 : 0;
