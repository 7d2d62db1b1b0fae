// Three days of a page that stays open. `npm run soak` lets a month go by.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cannot, note } from '../../../scripts/figures.mjs';
import { column, engines, missing, type Engine } from '../driver.js';
import { expected, soak, type Sample } from './soak.js';
import { verdict } from './verdict.js';

const DAYS = 3;
/** Seconds. Where a heap is read: so often that by the second day the engine has compiled what it will. */
const every = (engine: Engine): number => (engine === 'chromium' ? 600 : 1800);
const ROW = 'bytes of heap more on the third day';

for (const engine of engines)
  describe(`a page that is open for ${DAYS} days in ${engine}`, { skip: missing(engine) }, () => {
    it('asks as often on the last day as on the first, and holds no more', async () => {
      const samples: Sample[] = [];
      for await (const sample of soak(engine, DAYS, every(engine))) samples.push(sample);
      const [least, most] = expected(every(engine));
      for (const { day, asked } of samples) assert.ok(asked >= least && asked <= most, `${asked} on day ${day}`);
      const lines = verdict(samples);
      assert.deepEqual(
        lines.filter(({ flat }) => !flat),
        [],
        JSON.stringify(samples),
      );
      const heap = lines.find(({ what }) => what === 'bytes of heap');
      if (heap) note(ROW, column[engine], heap.last - heap.first);
      else cannot(ROW, column[engine], 'reading the heap', 'its driver does not tell');
    });
  });

describe('the verdict on what a page holds', () => {
  const page = { asked: 900, timers: 9, elements: 600, held: { nodes: 2500, listeners: 80, bytes: 4_000_000 } };
  const month = (grow: (day: number) => object): Sample[] =>
    Array.from({ length: 30 }, (_, n) => ({ day: n + 1, ...page, ...grow(n + 1) }));
  const steep = (samples: Sample[]): string[] => verdict(samples).flatMap(({ what, flat }) => (flat ? [] : [what]));

  it('is good where each day is like the last, but for noise', () => {
    assert.deepEqual(steep(month((day) => ({ elements: 600 + (day % 3), timers: 9 + (day % 4) }))), []);
  });
  it('is good while code is being compiled', () => {
    const warm = (day: number): number => 4_500_000 - 1_000_000 / day;
    assert.deepEqual(steep(month((day) => ({ held: { ...page.held, bytes: warm(day) } }))), []);
  });
  it('is bad where one thing a day is left behind', () => {
    assert.deepEqual(steep(month((day) => ({ timers: 9 + day }))), ['timers that wait']);
    assert.deepEqual(steep(month((day) => ({ elements: 600 + day }))), ['elements on the page']);
    assert.deepEqual(steep(month((day) => ({ held: { ...page.held, listeners: 80 + day } }))), ['listeners held']);
  });
  it('is bad where a refresh leaves a hundred bytes behind', () => {
    const bytes = (day: number): number => 4_000_000 + day * 900 * 100;
    assert.deepEqual(steep(month((day) => ({ held: { ...page.held, bytes: bytes(day) } }))), ['bytes of heap']);
  });
});
