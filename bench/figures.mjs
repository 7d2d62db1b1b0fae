// From samples to the table: each figure, its goal, what was measured, and whether that is met.

/** @typedef {Record<string, any> & {failed?: string}} Sample */
/** Per measure and case, in the order of the rounds. @typedef {Record<string, Record<string, Sample[]>>} Samples */
/** @typedef {{figure: string, goal: string, measured: string, met: string}} Row */
/** A part of a figure: what it is called where it is missed, its value, its goal, and what it may be at most. @typedef {{of?: string, value: number | undefined, goal: number, most?: number, unit?: string, digits?: number}} Part */
/** What is measured beside the samples: sizes in bytes. @typedef {Record<string, number>} Sizes */

/** @param {(number | undefined)[]} values */
export function median(values) {
  const sorted = values
    .filter((value) => value !== undefined && Number.isFinite(value))
    .sort((a, b) => Number(a) - Number(b));
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** @param {number[]} values */
const most = (values) => (values.length > 0 ? Math.max(...values) : undefined);

/** @param {Samples} samples @param {string} measure @param {string} name @returns {Sample[]} */
const of = (samples, measure, name) => samples[measure]?.[name] ?? [];

/** The median of one value. @param {Samples} samples @param {string} measure @param {string} name @param {string} key */
const middle = (samples, measure, name, key) => median(of(samples, measure, name).map((one) => one[key]));

/**
 * The median of the ratios within each round, so that what slows a whole round down does not count.
 * @param {Samples} samples @param {string} measure @param {string} name @param {string} key @param {string} to @param {string} [above] what both have in common
 */
function ratio(samples, measure, name, key, to, above) {
  const value = (/** @type {string} */ which, /** @type {number} */ round) => {
    const one = of(samples, measure, which)[round]?.[key];
    const base = above === undefined ? 0 : of(samples, measure, above)[round]?.[key];
    return one - base;
  };
  return median(of(samples, measure, name).map((_, round) => value(name, round) / value(to, round)));
}

/** @param {number | undefined} value @param {number} digits @param {string} unit */
const told = (value, digits, unit) => (value === undefined ? '–' : `${value.toFixed(digits)}${unit}`);

/** One line of the table. @param {string} figure @param {string} goal @param {Part[]} parts @returns {Row} */
function row(figure, goal, parts) {
  const missed = parts.filter(({ value, goal }) => value !== undefined && value > goal);
  const over = missed.filter(({ value, goal, most = goal }) => Number(value) > most);
  const names = missed.map(({ of }) => of).filter((one) => one !== undefined);
  const known = parts.filter(({ value }) => value !== undefined).length;
  const yes = known === parts.length ? 'yes' : 'not measured in full';
  const no = over.length > 0 ? 'no' : 'not the goal, but the limit';
  return {
    figure,
    goal,
    measured: parts.map(({ value, digits = 2, unit = '×' }) => told(value, digits, unit)).join(' / '),
    met: !known ? 'not measured' : missed.length === 0 ? yes : names.length > 0 ? `${no}: ${names.join(', ')}` : no,
  };
}

/** @param {Samples} samples @param {Sizes} sizes @param {{widgets: number, cycles: number}} options @returns {Row[]} */
export function table(samples, sizes, options) {
  const widgets = `${options.widgets.toLocaleString('en')} widgets`;
  const load = (/** @type {string} */ name, /** @type {string} */ key) => middle(samples, 'load', name, key);
  const kB = (/** @type {number | undefined} */ bytes) => (bytes === undefined ? undefined : bytes / 1000);
  const visible = (/** @type {string} */ name, to = 'vanilla') => ratio(samples, 'load', name, 'visible', to);
  const perRows = (/** @type {number} */ rows, /** @type {[number, number, number]} */ [mount, top, replace]) => {
    const part = (/** @type {string} */ of, /** @type {string} */ key, /** @type {number} */ goal) => ({
      of,
      value: ratio(samples, `lists-${rows}`, 'snippet', key, 'vanilla'),
      goal,
    });
    const goals = [mount, top, replace].map((goal) => goal.toFixed(2)).join(' / ');
    return row(`${rows.toLocaleString('en')} rows: mount / one on top / replace`, `≤ ${goals}×`, [
      part('mount', 'mount', mount),
      part('one on top', 'top', top),
      part('replace', 'replace', replace),
    ]);
  };
  /** What a page with the elements has above an empty one. @param {string} key @param {number} unit */
  const above = (key, unit) =>
    median(
      of(samples, 'memory', 'snippet').map(
        (one, round) => (one[key] - of(samples, 'memory', 'nothing')[round]?.[key]) / unit,
      ),
    );
  const leak = (/** @type {string} */ key) => middle(samples, 'leaks', 'snippet', key);
  const broken = of(samples, 'faults', 'snippet');
  const sizesOf = Object.keys(samples)
    .map((measure) => Number(/^lists-(\d+)$/.exec(measure)?.[1] ?? 0))
    .filter(Boolean)
    .sort((a, b) => a - b);
  const unchanged = sizesOf.map((rows) => {
    const lists = of(samples, `lists-${rows}`, 'snippet');
    return { of: `${rows} rows`, value: median(lists.map(({ unchanged, replace }) => unchanged / replace)), goal: 0.1 };
  });
  const writes = sizesOf.flatMap((rows) =>
    of(samples, `lists-${rows}`, 'snippet').flatMap(({ writes = [] }) => writes),
  );
  const elsewhere = Object.entries(samples).flatMap(([measure, names]) =>
    measure === 'faults'
      ? []
      : Object.values(names).flatMap((all) => all.flatMap(({ errors, failed }) => failed ?? errors ?? [])),
  );
  const size = (/** @type {string} */ key) => kB(sizes[key]);

  return [
    row('JavaScript for one list, brotli: embed.js / all.js / prerendered', '≤ 15 (9.5 in the end) / 32 / 0 kB', [
      { of: 'embed.js', value: size('embed.js'), goal: 9.5, most: 15, digits: 1, unit: ' kB' },
      { of: 'all.js', value: size('all.js'), goal: 32, digits: 1, unit: ' kB' },
      { of: 'prerendered', value: kB(load('prerendered-still', 'script')), goal: 0, digits: 1, unit: ' kB' },
    ]),
    row(`requests before content / preflights / for ${widgets}, under no-store`, '2 / 0 / 1', [
      { of: 'before content', value: load('snippet', 'requests'), goal: 2, digits: 0, unit: '' },
      { of: 'preflights', value: load('snippet', 'preflights'), goal: 0, digits: 0, unit: '' },
      { of: widgets, value: middle(samples, 'crowd', 'snippet', 'asked'), goal: 1, digits: 0, unit: '' },
    ]),
    row('content visible, plain snippet', '≤ 1.00× (must ≤ 1.15×)', [
      { value: visible('snippet'), goal: 1, most: 1.15 },
    ]),
    row('content visible, snippet with hints', '≤ 0.90× (must ≤ 1.00×)', [
      { value: visible('hints'), goal: 0.9, most: 1 },
    ]),
    row('content visible, prerendered', '≤ 1.05× of floor-dsd', [
      { value: visible('prerendered', 'floor-dsd'), goal: 1.05 },
    ]),
    row('layout shift, with the documented snippet', '0.000', [
      { value: load('reserved', 'shift'), goal: 0.0005, digits: 3, unit: '' },
    ]),
    row('main thread above an empty page', '≤ 1.00×', [
      { value: ratio(samples, 'load', 'snippet', 'work', 'vanilla', 'nothing'), goal: 1 },
    ]),
    row('total blocking time', '≤ 25 ms', [{ value: load('snippet', 'blocked'), goal: 25, digits: 0, unit: ' ms' }]),
    perRows(50, [0.9, 1.1, 1.1]),
    perRows(500, [1, 1.2, 1]),
    perRows(5000, [0.15, 0.5, 0.15]),
    row(`unchanged refresh: DOM writes / of a replace with ${sizesOf.join(', ') || 'so many'} rows`, '0 / ≤ 0.10×', [
      { of: 'writes', value: most(writes), goal: 0, digits: 0, unit: '' },
      ...unchanged,
    ]),
    row(`${widgets}, 3 in view: JS heap / DOM heap / main thread`, '≤ 1 MB / 5 MB / 200 ms', [
      { of: 'JS heap', value: above('script', 1e6), goal: 1, unit: ' MB' },
      { of: 'DOM heap', value: above('dom', 1e6), goal: 5, unit: ' MB' },
      { of: 'main thread', value: middle(samples, 'memory', 'snippet', 'work'), goal: 200, digits: 0, unit: ' ms' },
    ]),
    row(`${options.cycles} connect/disconnect: nodes / listeners / heap a cycle`, '0 / 0 / ≤ 20 B', [
      { of: 'nodes', value: leak('nodes'), goal: 0, digits: 0, unit: '' },
      { of: 'listeners', value: leak('listeners'), goal: 0, digits: 0, unit: '' },
      { of: 'heap', value: leak('bytes'), goal: 20, digits: 0, unit: ' B' },
    ]),
    row('over the faults: unhandled errors / unsafe links; unhandled errors elsewhere', '0 / 0 / 0', [
      {
        of: 'errors',
        value: most(broken.map(({ errors, failed }) => (failed ? Infinity : errors.length))),
        goal: 0,
        digits: 0,
        unit: '',
      },
      { of: 'links', value: most(broken.map(({ unsafe }) => unsafe ?? 0)), goal: 0, digits: 0, unit: '' },
      { of: 'elsewhere', value: elsewhere.length, goal: 0, digits: 0, unit: '' },
    ]),
  ];
}

/** Lines of cells as a Markdown table; the first is its head. @param {string[][]} lines */
export function grid(lines) {
  const [head = [], ...body] = lines;
  const widths = head.map((_, at) => Math.max(3, ...lines.map((line) => [...(line[at] ?? '')].length)));
  const line = (/** @type {string[]} */ cells) =>
    `| ${widths.map((width, at) => (cells[at] ?? '') + ' '.repeat(width - [...(cells[at] ?? '')].length)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}

/** The table as Markdown. @param {Row[]} rows */
export const markdown = (rows) =>
  grid([
    ['figure', 'goal', 'measured', 'met?'],
    ...rows.map(({ figure, goal, measured, met }) => [figure, goal, measured, met]),
  ]);

/** What is behind the ratios: each case's own milliseconds. @param {Samples} samples */
export const beside = (samples) =>
  Object.keys(samples.load ?? {}).map((name) => {
    const value = (/** @type {string} */ key) => told(middle(samples, 'load', name, key), 0, '');
    return `${name}: visible ${value('visible')} ms, main thread ${value('work')} ms, blocked ${value('blocked')} ms, shift ${told(middle(samples, 'load', name, 'shift'), 3, '')}, ${value('requests')} requests before content with ${value('script')} B of script`;
  });
