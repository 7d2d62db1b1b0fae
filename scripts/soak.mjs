// npm run soak: a page with every element stays open for a month of simulated days, and must hold at the end what it held in
// the middle. Some six minutes in Chromium, whose driver alone can count what scripts hold; the others tell of the page only.
//   npm run soak -- --days 90 --refresh 1200
//   npm run soak -- --engines chromium,firefox,webkit
// Ends with 0, or with 1 where something grows.
import './typescript.mjs';
import { parseArgs } from 'node:util';
import { buildAll, outdated } from './build.mjs';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '30' },
    refresh: { type: 'string', default: '600' },
    engines: { type: 'string', default: 'chromium' },
  },
});
const { engines, missing } = await import('../test/e2e/driver.js');
const { expected, soak } = await import('../test/e2e/soak/soak.js');
const { verdict } = await import('../test/e2e/soak/verdict.js');

const [days, every] = [Number(values.days), Number(values.refresh)];
const asked = engines.filter((engine) => values.engines.split(',').includes(engine));
if (!(days >= 3) || !(every >= 30) || asked.length < values.engines.split(',').length) {
  console.error(
    `--days takes a number from 3 on, --refresh seconds from 30 on, --engines some of ${engines.join(', ')}.`,
  );
  process.exit(1);
}
if (outdated()) await buildAll();

const [least, most] = expected(every);
/** @param {(string | number)[]} cells */
const row = (...cells) => cells.map((cell) => String(cell).padStart(12)).join('');

/** @param {import('./browser.mjs').Engine} engine */
async function run(engine) {
  const why = missing(engine);
  if (why) throw new Error(`${engine} cannot run: ${why}`);
  console.log(`\n${engine}: ${days} days, each element asks every ${every} s\n`);
  console.log(row('day', 'requests', 'timers', 'elements', 'nodes', 'listeners', 'heap kB'));
  const samples = [];
  let odd = 0;
  for await (const sample of soak(engine, days, every)) {
    const { day, asked, timers, elements, held } = sample;
    samples.push(sample);
    if (asked < least || asked > most) odd++;
    const kept = held ? [held.nodes, held.listeners, Math.round(held.bytes / 1000)] : ['–', '–', '–'];
    console.log(row(day, asked, timers, elements, ...kept));
  }
  console.log('');
  const lines = verdict(samples);
  for (const { what, first, last, allowed, flat } of lines)
    console.log(
      `${flat ? 'flat ' : 'GROWS'}  ${what}: ${first} in the middle, ${last} at the end (${allowed} more allowed)`,
    );
  if (odd) console.log(`ODD    On ${odd} days the page did not ask between ${least} and ${most} times.`);
  return odd === 0 && lines.every(({ flat }) => flat);
}

let good = true;
for (const engine of asked) good = (await run(engine)) && good;
console.log(good ? '\nNothing grows.' : '\nSomething grows.');
process.exitCode = good ? 0 : 1;
