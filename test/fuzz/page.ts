/** The page of the long run (scripts/fuzz.mjs): `window.fuzzing` runs one subject at a time. */
import * as parse5 from 'parse5';
import { parse } from '../../src/safety/parse.js';
import { parseWith } from '../../src/safety/parse-node.js';
import type { Recording } from './recordings.js';
import { run, type Outcome, type Wanted } from './run.js';
import { shown, witness } from './shown.js';
import { everywhere } from './subjects.js';

const fuzzing = {};
// The witness takes what is here already for the page's own.
Object.assign(window, { fuzzing });
const recordings = (await (await fetch('/recordings.json')).json()) as Recording[];
const subjects = [shown(recordings, witness()), ...everywhere({ recordings, parse, other: parseWith(parse5.parse) })];

Object.assign(fuzzing, {
  names: subjects.map(({ name }) => name),
  run: (name: string, wanted: Wanted, where: string): Promise<Outcome> =>
    run(
      subjects.find((one) => one.name === name)!,
      wanted,
      where,
    ),
});
