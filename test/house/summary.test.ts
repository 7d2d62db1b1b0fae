// What `npm test` says last, and when it fails.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rows } from '../../scripts/figures.mjs';
import { summary } from '../../scripts/summary.mjs';

type About = Parameters<typeof summary>[0];
const tally = (passed: number, failed = 0, skipped = 0): { passed: number; failed: number; skipped: number } => ({
  passed,
  failed,
  skipped,
});

const about = (change: Partial<About> = {}): About => ({
  runs: [
    { name: 'Node', code: 0, tallies: { Node: tally(5, 0, 1) } },
    { name: 'browsers', code: 0, tallies: { Chromium: tally(10), Firefox: tally(9), WebKit: tally(9) } },
  ],
  figures: rows.flatMap((one) => one.in.map((engine) => ({ row: one.row, engine, value: 0 }))),
  found: { chromium: { path: '/c' }, firefox: { path: '/f' }, webkit: { path: '/w' } },
  file: false,
  ci: false,
  inBrowsers: { everywhere: ['test/a.test.ts'], chromium: ['test/a.chromium.test.ts'] },
  ...change,
});

const withBrowsers = (code: number, tallies: About['runs'][number]['tallies']): About['runs'] => [
  { name: 'Node', code: 0, tallies: { Node: tally(5) } },
  { name: 'browsers', code, tallies },
];

describe('the last line', () => {
  it('sums all runs and all engines', () => {
    const { lines, ok } = summary(about());
    assert.equal(lines.at(-1), '33 passed, 0 failed, 1 skipped');
    assert.equal(ok, true);
  });

  it('counts a run that ended badly without a failed test', () => {
    const { lines, ok } = summary(
      about({ runs: withBrowsers(1, { Chromium: tally(1), Firefox: tally(1), WebKit: tally(1) }) }),
    );
    assert.equal(lines.at(-1), '8 passed, 1 failed, 0 skipped');
    assert.equal(ok, false);
  });

  it('is a failure when nothing ran', () => {
    assert.equal(summary(about({ runs: [], found: { ...about().found } })).ok, false);
  });
});

describe('an engine', () => {
  const firefox = { missing: 'firefox is not installed' };

  it('that is missing is said, and fails in CI only', () => {
    const runs = withBrowsers(0, { Chromium: tally(1), WebKit: tally(1) });
    const here = summary(about({ runs, found: { ...about().found, firefox } }));
    assert.ok(here.lines.some((line) => line.includes('MISSING') && line.includes('firefox is not installed')));
    assert.equal(here.ok, true);
    const there = summary(about({ runs, found: { ...about().found, firefox }, ci: true }));
    assert.equal(there.ok, false);
    assert.match(there.lines.at(-1) ?? '', /, 1 failed,/);
  });

  it('that is there and ran no test has failed', () => {
    const { ok, lines } = summary(about({ runs: withBrowsers(0, { Chromium: tally(1), Firefox: tally(1) }) }));
    assert.equal(ok, false);
    assert.ok(lines.some((line) => line.includes('WebKit is there and ran no test')));
  });

  it('that ran fewer files than there are for it has failed', () => {
    const all = { ...tally(9), files: 1 };
    const some = { ...tally(9), files: 2 };
    const runs = (chromium: object, webkit: object): About['runs'] =>
      withBrowsers(0, { Chromium: { ...tally(10), ...chromium }, Firefox: all, WebKit: { ...tally(9), ...webkit } });
    assert.equal(summary(about({ runs: runs(some, all) })).ok, true);
    const { ok, lines } = summary(about({ runs: runs({ files: 1 }, { files: 0 }) }));
    assert.equal(ok, false);
    assert.ok(
      lines.includes('FAILED: Chromium ran 1 of 2 files.') && lines.includes('FAILED: WebKit ran 0 of 1 files.'),
    );
  });

  it('that was not asked for is said and is no failure', () => {
    const runs = withBrowsers(0, { Chromium: tally(1) });
    const { ok, lines } = summary(about({ runs, asked: ['chromium'] }));
    assert.equal(ok, true);
    assert.equal(lines.filter((line) => line.startsWith('NOT RUN')).length, 2);
  });

  it('has nothing to do when the one file asked for is not for it', () => {
    const runs = [{ name: 'browsers', code: 0, tallies: { Chromium: tally(2) } }];
    const inBrowsers = { everywhere: [], chromium: ['test/a.chromium.test.ts'] };
    assert.equal(summary(about({ runs, file: true, inBrowsers })).ok, true);
  });
});

describe('whose code we use', () => {
  const supply = (failed: boolean, failures: string[] = []): Partial<About> => ({
    supply: { lines: ['Packages at runtime: 5'], failures, audit: { line: 'NOT AUDITED: no registry', failed } },
  });

  it('is printed, and the audit beside it, loudly where there was none', () => {
    const { lines, ok } = summary(about(supply(false)));
    assert.equal(ok, true);
    assert.ok(lines.includes('Packages at runtime: 5') && lines.includes('NOT AUDITED: no registry'));
  });

  it('fails for a licence, and for an audit', () => {
    for (const change of [supply(true), supply(false, ['FAILED: a licence'])]) {
      const { lines, ok } = summary(about(change));
      assert.equal(ok, false);
      assert.match(lines.at(-1) ?? '', /, 1 failed,/);
    }
  });
});
