// npm run bench works: every figure of its table is measured, in a run that is too small to say how fast anything is.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { options, run } from '../../bench/bench.mjs';
import { markdown, median, table } from '../../bench/figures.mjs';
import { temporary } from '../../scripts/temporary.mjs';
import { missing } from './driver.js';

type Figures = Awaited<ReturnType<typeof run>>;

describe('npm run bench -- --quick', { skip: missing('chromium') }, () => {
  const out = temporary('bench');
  const said: string[] = [];
  let figures: Promise<Figures> | undefined;
  const measured = (): Promise<Figures> => {
    const chosen = options(['--quick', '--net', 'none', '--cpu', '1', '--sizes', '50', '--out', out]);
    return (figures ??= run(chosen, (line) => said.push(line)));
  };

  it('measures every case, and none fails', async () => {
    const { samples } = await measured();
    assert.deepEqual(Object.keys(samples), ['load', 'lists-50', 'memory', 'crowd', 'leaks', 'faults']);
    for (const [measure, cases] of Object.entries(samples))
      for (const [name, [sample, ...more]] of Object.entries(cases)) {
        assert.ok(sample && more.length === 0, `${measure}, ${name}: one round`);
        assert.equal(sample.failed, undefined, `${measure}, ${name}`);
        for (const [key, value] of Object.entries(sample))
          if (typeof value === 'number') assert.ok(Number.isFinite(value), `${measure}, ${name}: ${key}`);
      }
    assert.ok(
      said.every((line) => /^[\w-]+: 1 × \d+ pages in \d+ s$/.test(line)),
      said.join('\n'),
    );
  });

  it('sees what no clock decides: requests, what was drawn, and that nothing throws', async () => {
    const { samples, sizes } = await measured();
    const one = (measure: string, name: string) => samples[measure]![name]![0]!;
    assert.deepEqual([one('load', 'snippet').requests, one('load', 'snippet').preflights], [2, 0]);
    assert.equal(one('load', 'hints').requests, 2, 'a hint is no second request');
    assert.equal(one('load', 'inline').requests, 1);
    assert.equal(one('load', 'bundled').requests, 1, 'code and news are one file');
    assert.equal(one('load', 'prerendered-still').script, 0);
    assert.equal(one('load', 'snippet').script, sizes['embed.js']);
    assert.equal(one('load', 'reserved').shift, 0);
    assert.equal(one('crowd', 'snippet').asked, 1);
    assert.equal(one('crowd', 'snippet').filled, 100);
    assert.equal(one('memory', 'snippet').inView, 3);
    assert.ok(one('memory', 'snippet').drawn < 10);
    assert.equal(one('leaks', 'snippet').missed, 0);
    assert.deepEqual(one('faults', 'snippet'), { errors: [], unsafe: 0 });
    for (const cases of Object.values(samples))
      for (const [name, all] of Object.entries(cases)) assert.deepEqual(all[0]!.errors, [], name);
  });

  it('prints the table, and keeps the samples', async () => {
    const { rows, file, samples } = await measured();
    const lines = markdown(rows).split('\n');
    assert.match(lines[0]!, /^\| figure +\| goal +\| measured +\| met\? +\|$/);
    assert.equal(lines.length, rows.length + 2);
    for (const { figure, measured, met } of rows) {
      if (/^5?,?\d00 rows/.test(figure) || figure.startsWith('5,000')) continue;
      assert.doesNotMatch(`${measured} ${met}`, /–|NaN|Infinity|not measured/, figure);
    }
    assert.ok(existsSync(file));
    assert.deepEqual((JSON.parse(readFileSync(file, 'utf8')) as Figures).samples, samples);
  });
});

describe('the table of npm run bench', () => {
  const chosen = { widgets: 1000, cycles: 500 };
  /** Two rounds, the second on a machine that is ten times slower. */
  const load = (name: string, visible: number) => ({ [name]: [{ visible }, { visible: visible * 10 }] });
  const met = (snippet: number): string | undefined => {
    const samples = { load: { ...load('vanilla', 100), ...load('snippet', snippet) } };
    return table(samples, {}, chosen).find(({ figure }) => figure.includes('plain snippet'))?.met;
  };

  it('says yes, no, and that a limit is kept', () => {
    assert.equal(met(95), 'yes');
    assert.equal(met(110), 'not the goal, but the limit');
    assert.equal(met(130), 'no');
  });

  it('names the part that is missed, and what was not measured', () => {
    const sizes = { 'embed.js': 9000, 'all.js': 33_000 };
    const [first, second] = table({}, sizes, chosen);
    assert.equal(first?.met, 'no: all.js');
    assert.equal(first?.measured, '9.0 kB / 33.0 kB / –');
    assert.equal(second?.met, 'not measured');
  });

  it('counts a failure as one', () => {
    const faults = { snippet: [{ failed: 'no page' }] };
    assert.match(table({ faults }, {}, chosen).at(-1)!.met, /^no: errors/);
  });

  it('takes the middle of what there is', () => {
    assert.equal(median([3, undefined, 1, 2]), 2);
    assert.equal(median([1, 2, NaN]), 1.5);
    assert.equal(median([]), undefined);
  });

  it('refuses what is no option', () => {
    assert.throws(() => options(['--only', 'speed']), /--only takes load, lists/);
    assert.throws(() => options(['--rounds', 'many']), /--rounds takes a whole number/);
    assert.throws(() => options(['--fast']));
    assert.deepEqual(options(['--sizes', '5,10']).sizes, [5, 10]);
    assert.equal(options(['--quick', '--rounds', '2']).rounds, 2);
  });
});
