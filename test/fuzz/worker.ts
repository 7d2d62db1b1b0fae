/** The process of the long run in Node (scripts/fuzz.mjs): it runs one subject at a time, as it is told. */
import * as parse5 from 'parse5';
import { recordings } from '../../scripts/recordings.mjs';
import { parseWith } from '../../src/safety/parse-node.js';
import { run, type Wanted } from './run.js';
import { everywhere } from './subjects.js';

const subjects = everywhere({ recordings: recordings(), parse: parseWith(parse5.parse) });

// What a fuzzed document's owner could mend is no news here.
console.warn = () => {};
process.on('message', ({ name, wanted, where }: { name: string; wanted: Wanted; where: string }) => {
  const subject = subjects.find((one) => one.name === name)!;
  void run(subject, wanted, where).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => process.send?.({ subject: name, tried: 0, failure: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
// Ctrl+C reaches the whole group: the parent says when to end.
process.on('SIGINT', () => {});
process.send?.(subjects.map(({ name }) => name));
