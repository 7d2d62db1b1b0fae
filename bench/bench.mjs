// npm run bench: what the library costs a page, beside what the least list costs. docs/performance.md says how it is measured.
//   --quick              one round of everything, smaller: proves that it works, not how fast
//   --rounds 7           so many visits of each kind to each case
//   --only load,lists    also memory, crowd, leaks, faults
//   --net slow4g         also fast4g, none           --cpu 4       so many times slower
//   --items 50           headlines of a page         --sizes 50,500,5000   of the long lists
//   --widgets 1000       of a full page              --cycles 500          lives of an element
//   --out FOLDER         of the samples, bench/results by default
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll, outdated } from '../scripts/build.mjs';
import { inRoot } from '../scripts/files.mjs';
import { cdnSizes } from '../scripts/size.mjs';
import { cases as allCases } from './cases.mjs';
import { beside, markdown, table } from './figures.mjs';
import { broken, crowd, leaks, lists, load, memory } from './measure.mjs';
import { launch, networks } from './page.mjs';
import { serve } from './server.mjs';

/** @typedef {import('./cases.mjs').Measure} Measure */
const measures = /** @type {const} */ (['load', 'lists', 'memory', 'crowd', 'leaks', 'faults']);

/** What is written nowhere, in a whole run and in a quick one. */
const whole = { rounds: '7', sizes: '50,500,5000', widgets: '1000', cycles: '500' };
const quick = { rounds: '1', sizes: '50,500', widgets: '100', cycles: '30' };

/** @param {string} text @param {string} name */
function number(text, name) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} takes a whole number above nothing; not ${text}.`);
  return value;
}

/** @param {string} text @param {readonly string[]} known @param {string} name */
function names(text, known, name) {
  const all = text.split(',');
  const unknown = all.filter((one) => !known.includes(one));
  if (unknown.length > 0) throw new Error(`--${name} takes ${known.join(', ')}; not ${unknown.join(', ')}.`);
  return all;
}

/** @param {string[]} args */
export function options(args) {
  const text = /** @type {const} */ ({ type: 'string' });
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean' },
      ...{
        rounds: text,
        only: text,
        net: text,
        cpu: text,
        items: text,
        sizes: text,
        widgets: text,
        cycles: text,
        out: text,
      },
    },
  });
  const chosen = {
    only: measures.join(),
    net: 'slow4g',
    cpu: '4',
    items: '50',
    ...(values.quick ? quick : whole),
    ...values,
  };
  const [network = ''] = names(chosen.net, Object.keys(networks), 'net');
  return {
    rounds: number(chosen.rounds, 'rounds'),
    only: /** @type {Measure[]} */ (names(chosen.only, measures, 'only')),
    network: /** @type {keyof typeof networks} */ (network),
    cpu: number(chosen.cpu, 'cpu'),
    items: number(chosen.items, 'items'),
    sizes: chosen.sizes.split(',').map((one) => number(one, 'sizes')),
    widgets: number(chosen.widgets, 'widgets'),
    cycles: number(chosen.cycles, 'cycles'),
    out: chosen.out ?? inRoot('bench/results'),
  };
}

/** @param {ReturnType<typeof options>} chosen @param {(line: string) => void} say */
export async function run(chosen, say) {
  if (outdated()) await buildAll();
  const cases = await allCases(chosen.items);
  const server = await serve(cases);
  const { browser, probe } = await launch();
  const lab = { browser, probe, server };
  /** @type {import('./figures.mjs').Samples} */
  const samples = {};

  /**
   * Every round visits every case, in turn forwards and backwards, so that a machine that grows slower is so for all.
   * @param {string} name @param {Measure} kind @param {number} rounds @param {(subject: import('./cases.mjs').Case) => Promise<object>} measure
   */
  const visit = async (name, kind, rounds, measure) => {
    const start = Date.now();
    const subjects = cases.filter(({ measures }) => measures.includes(kind));
    const into = (samples[name] = Object.fromEntries(
      subjects.map((subject) => [subject.name, /** @type {import('./figures.mjs').Sample[]} */ ([])]),
    ));
    for (let round = 0; round < rounds; round++)
      for (const subject of round % 2 ? [...subjects].reverse() : subjects) {
        const sample = await measure(subject).catch((error) => ({ failed: error.message.split('\n')[0] }));
        if ('failed' in sample) say(`${name}, ${subject.name}: ${sample.failed}`);
        into[subject.name]?.push(sample);
      }
    say(`${name}: ${rounds} × ${subjects.length} pages in ${((Date.now() - start) / 1000).toFixed(0)} s`);
  };

  const few = Math.min(chosen.rounds, 3);
  const kinds = /** @type {const} */ ({
    load: () => visit('load', 'load', chosen.rounds, (subject) => load(lab, subject, chosen)),
    lists: async () => {
      for (const rows of chosen.sizes)
        await visit(`lists-${rows}`, 'lists', rows < 5000 ? chosen.rounds : few, (subject) =>
          lists(lab, subject, rows),
        );
    },
    memory: () => visit('memory', 'memory', few, (subject) => memory(lab, subject, chosen)),
    crowd: () => visit('crowd', 'crowd', 1, (subject) => crowd(lab, subject, chosen)),
    leaks: () => visit('leaks', 'leaks', 1, (subject) => leaks(lab, subject, chosen)),
    faults: () => visit('faults', 'faults', 1, (subject) => broken(lab, subject, chosen)),
  });
  try {
    // The first page of a browser pays for the browser.
    const [first] = cases;
    if (first) await load(lab, first, { ...chosen, network: 'none', cpu: 1 });
    for (const kind of measures) if (chosen.only.includes(kind)) await kinds[kind]();
  } finally {
    await browser.close();
    server.close();
  }
  const sizes = Object.fromEntries(cdnSizes().map(({ name, brotli }) => [name.replace('cdn/', ''), brotli]));
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
  const date = new Date().toISOString();
  const made = { date, machine, node: process.version, chromium: browser.version(), options: chosen, sizes, samples };
  mkdirSync(chosen.out, { recursive: true });
  const file = join(chosen.out, `${date.replace(/[:.]/g, '-')}.json`);
  writeFileSync(file, JSON.stringify(made, null, 1));
  return { ...made, rows: table(samples, sizes, chosen), file };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const chosen = options(process.argv.slice(2));
    const { rows, samples, file, chromium, machine, node, date } = await run(chosen, (line) => console.error(line));
    console.log(`${markdown(rows)}\n`);
    for (const line of beside(samples)) console.log(line);
    console.log(
      `\n${date}, Chromium ${chromium}, Node ${node}, ${machine}, ${chosen.network}, CPU ${chosen.cpu} times slower.`,
    );
    console.log(`Samples: ${file}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
