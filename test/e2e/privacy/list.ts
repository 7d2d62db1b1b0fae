// The two tables of docs/privacy.md, and the comparison of what they say with what was seen.
import { readFileSync } from 'node:fs';
import { inRoot } from '../../../scripts/files.mjs';
import type { Engine } from '../driver.js';
import { UNITS, type Unit } from './acts.js';

/** In their order. */
export const PHASES = ['with the script', 'when it comes near', 'when asked for'] as const;
export type Phase = (typeof PHASES)[number];

export interface Row {
  /** `picture`, or `sessionStorage broadsheet:…`. */
  what: string;
  unit: Unit;
  /** Where it must be seen; absent: everywhere. */
  engines?: readonly string[];
  when: Phase;
  /** Allowed under `loading="manual"` before `load()`. */
  early: boolean;
}

export interface Sight {
  what: string;
  phase: Phase;
  /** For who reads a failure. */
  detail: string;
}

const bare = (cell: string): string => cell.replaceAll('`', '').trim();

/** ``` `news-player` (Firefox, WebKit) ```: a unit, and the engines that do it of their own accord. */
function named(cell: string): Pick<Row, 'unit' | 'engines'>[] {
  return [...cell.matchAll(/`([^`]+)`(?: \(([\w, ]+)\))?/g)].map(([, name = '', engines]) => {
    const unit = UNITS.find((one) => one === (name === 'open="reader"' ? 'reader' : name));
    if (!unit) throw new Error(`docs/privacy.md names ${name}, which is no element.`);
    return { unit, ...(engines && { engines: engines.toLowerCase().split(', ') }) };
  });
}

export function rows(text = readFileSync(inRoot('docs/privacy.md'), 'utf8')): Row[] {
  const section = (heading: string): string[][] =>
    (text.split(`## ${heading}\n`)[1] ?? '')
      .split(/\n## /)[0]!
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
  const row = (what: string, by: string, when: string, early = false): Row[] => {
    const phase = PHASES.find((one) => one === when);
    if (!phase) throw new Error(`docs/privacy.md says “${when}”, which is none of: ${PHASES.join(', ')}.`);
    return named(by).map((one) => ({ what, ...one, when: phase, early }));
  };
  return [
    ...section('What is asked for').flatMap(([what = '', , by = '', when = '', early]) =>
      row(bare(what), by, when, early === 'yes'),
    ),
    ...section('What is kept').flatMap(([where = '', key = '', by = '', when = '']) =>
      row(`${bare(where)} ${bare(key)}`, by, when),
    ),
  ];
}

/** `…` stands for anything. */
const is = (pattern: string, what: string): boolean =>
  pattern.endsWith('…') ? what.startsWith(pattern.slice(0, -1)) : pattern === what;

const before = (a: Phase, b: Phase): boolean => PHASES.indexOf(a) < PHASES.indexOf(b);

/** What was seen and stands in no row, or before its time. */
export const undocumented = (list: readonly Row[], seen: readonly Sight[]): string[] =>
  seen
    .filter(({ what, phase }) => !list.some((row) => is(row.what, what) && !before(phase, row.when)))
    .map(({ what, phase, detail }) => `${what}, ${phase}: ${detail}`);

/** Rows of which nothing was seen, or only later than they say. */
export const unseen = (list: readonly Row[], seen: readonly Sight[], engine: Engine): string[] =>
  list
    .filter(({ engines }) => engines?.includes(engine) ?? true)
    .filter((row) => !seen.some(({ what, phase }) => is(row.what, what) && phase === row.when))
    .map(({ what, unit, when }) => `${unit}: ${what}, ${when}`);
