// npm run fuzz: the properties of test/fuzz for minutes, in Node and in every engine at once; `npm test` runs them for seconds.
//   npm run fuzz -- --minutes 30
//   npm run fuzz -- --engines node,firefox   (node, chromium, firefox, webkit; default: all that are installed)
//   npm run fuzz -- --only bodies,shown      (bodies, forms, json, feeds, xml, shown, recordings, recordings/ghost/posts.json)
//   npm run fuzz -- --seed 5                 (default: another each time)
//   npm run fuzz -- --seed 5 --path 7:1 --only bodies   one document, as a failure names it
// Ends with 0, with 1 after a failure, with 130 when it was interrupted.
import './typescript.mjs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    engines: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
  },
});
const { nodePlace, pageSite, pagePlace } = await import('../test/fuzz/places.js');
const { seedOf } = await import('../test/fuzz/run.js');
const { engines, missing } = await import('../test/e2e/driver.js');

/** @typedef {import('../test/fuzz/places.js').Place} Place */

const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const ms = Number(values.minutes) * 60_000;
const all = /** @type {const} */ (['node', ...engines]);
const names = values.engines?.split(',');
const asked = all.filter((name) => (names ? names.includes(name) : name === 'node' || !missing(name)));
const wrong = names?.filter((name) => !all.some((one) => one === name)) ?? [];
if (wrong.length > 0 || !(ms > 0) || !Number.isInteger(seed) || (values.path && (!values.seed || !values.only))) {
  console.error(
    `--engines takes ${all.join(', ')}; --minutes a number, --seed a whole one; --path stands with --seed and --only.`,
  );
  process.exit(1);
}

/** Milliseconds for one subject in one round, and how many recordings a round takes. */
const TURN = 2500;
const RECORDINGS = 8;
/** Failures of a subject in one place after which it is left alone there. */
const ENOUGH = 3;

const started = Date.now();
const end = started + ms;
/** @type {Map<string, {documents: number, failures: number}>} */
const totals = new Map(asked.map((name) => [name, { documents: 0, failures: 0 }]));
let stopped = false;

/** @param {string} name */
const wanted = (name) =>
  !values.only || values.only.split(',').some((one) => name === one || name.startsWith(`${one}/`));

/** @param {string} place */
const say = (place) => {
  const { documents, failures } = totals.get(place) ?? { documents: 0, failures: 0 };
  return `${place.padEnd(8)} ${String(documents).padStart(9)} documents, ${failures} failures`;
};

/** The end of every run, however it comes. */
function report() {
  console.log(`\nAfter ${Math.round((Date.now() - started) / 1000)} s from seed ${seed}:`);
  for (const name of asked) console.log(say(name));
  const [documents, failures] = /** @type {const} */ (['documents', 'failures']).map((key) =>
    [...totals.values()].reduce((sum, one) => sum + one[key], 0),
  );
  console.log(`${documents} documents tried, ${failures} failures`);
  return failures ? 1 : 0;
}

/**
 * One subject for one turn.
 * @param {Place} place @param {string} name @param {{seed: number, path?: string, runs: number, ms?: number}} how
 */
async function turn(place, name, how) {
  const total = totals.get(place.name);
  const { tried, failure } = await place.run(name, how);
  if (!total || stopped) return false;
  total.documents += tried;
  if (!failure) return false;
  total.failures++;
  console.log(`\nFAILED in ${place.name}: ${failure}\n`);
  return true;
}

/** Round after round until the time is over, each with a seed of its own. @param {Place} place */
async function rounds(place) {
  const names = place.names.filter(wanted);
  if (names.length === 0) throw new Error(`--only ${values.only}: there is no such subject in ${place.name}.`);
  if (values.path) return void (await turn(place, names[0] ?? '', { seed, path: values.path, runs: 1 }));
  const kinds = names.filter((name) => !name.includes('/'));
  const recordings = names.filter((name) => name.includes('/'));
  /** @type {Map<string, number>} */
  const failed = new Map();
  for (let round = 0; !stopped && Date.now() < end; round++) {
    const from = (round * RECORDINGS) % (recordings.length || 1);
    for (const name of [...kinds, ...recordings.slice(from, from + RECORDINGS)]) {
      const left = end - Date.now();
      if (stopped || left <= 0 || (failed.get(name) ?? 0) >= ENOUGH) continue;
      const time = Math.min(left, name.includes('/') ? TURN / RECORDINGS : TURN);
      if (await turn(place, name, { seed: seedOf(seed, round), runs: 1_000_000, ms: time }))
        failed.set(name, (failed.get(name) ?? 0) + 1);
    }
    if (names.every((name) => (failed.get(name) ?? 0) >= ENOUGH)) return;
    await place.renew();
  }
}

/** @type {Place[]} */
const places = [];
const site = asked.some((name) => name !== 'node') ? await pageSite() : undefined;
const close = () => Promise.allSettled([...places.map((place) => place.close()), site?.close()]);

// Before any browser's driver puts its own listener there, which ends this process.
process.on('SIGINT', () => {
  if (stopped) return;
  stopped = true;
  report();
  void close().then(() => process.exit(130));
});

console.log(`Fuzzing from seed ${seed} in ${asked.join(', ')}${values.path ? '' : `, for ${values.minutes} minutes`}.`);
const progress = setInterval(() => {
  if (!stopped) console.log(`${Math.round((Date.now() - started) / 1000)} s: ${asked.map(say).join(' | ')}`);
}, 15_000);
const outcomes = await Promise.allSettled(
  asked.map(async (name) => {
    const place = name === 'node' ? await nodePlace() : await pagePlace(name, site?.origin ?? '');
    places.push(place);
    await rounds(place);
  }),
);
clearInterval(progress);
if (!stopped) {
  await close();
  const broken = outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  for (const reason of broken) console.log(`FAILED: ${reason}`);
  process.exit(report() || (broken.length > 0 ? 1 : 0));
}
