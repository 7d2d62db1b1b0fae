/** Runs one subject with a seed, and says how to run it again. The same in Node and in browsers, in the short run and the long one. */
import fc from 'fast-check';

/** Something to be fuzzed: documents of a kind, and what must hold of each. */
export interface Subject {
  /** What `npm run fuzz -- --only` takes. */
  readonly name: string;
  /** Documents in the short run. */
  readonly runs: number;
  readonly documents: fc.Arbitrary<unknown>;
  /** Throws, or answers what is wrong in sentences. */
  readonly check: (document: never) => string[] | Promise<string[]>;
}

/** The same, its types checked against each other. */
export const subject = <T>(
  name: string,
  runs: number,
  documents: fc.Arbitrary<T>,
  check: (document: T) => string[] | Promise<string[]>,
): Subject => ({ name, runs, documents, check });

export interface Wanted {
  readonly seed: number;
  /** Of an earlier failure: that document alone. */
  readonly path?: string | undefined;
  /** Documents, at most. */
  readonly runs: number;
  /** Milliseconds, about. Absent: until the runs are done. */
  readonly ms?: number | undefined;
}

export interface Outcome {
  readonly subject: string;
  /** Documents tried. */
  readonly tried: number;
  /** What was wrong, and how to see it again. Absent: nothing. */
  readonly failure?: string;
}

/** Longest document and error printed, in characters. */
const PRINTED = 3000;
/** Documents tried after one that failed, to find a smaller one. */
const SMALLER = 1000;

/** @param where added to the command that repeats a failure: `--engines firefox` */
export async function run(one: Subject, { seed, path, runs, ms }: Wanted, where: string): Promise<Outcome> {
  let after = 0;
  const property = fc.asyncProperty(one.documents, async (document) => {
    if (after && ++after > SMALLER) return;
    try {
      const wrong = await one.check(document as never);
      if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('\n'));
    } catch (error) {
      after ||= 1;
      throw error;
    }
  });
  const found = await fc.check(property, {
    seed,
    ...(path === undefined ? { numRuns: runs } : { path, numRuns: 1 }),
    ...(ms !== undefined && { interruptAfterTimeLimit: ms }),
  });
  const { name } = one;
  const tried = found.numRuns + found.numShrinks;
  if (!found.failed || !found.counterexample) return { subject: name, tried };
  const { counterexamplePath: at, errorInstance: error } = found;
  const lines = [
    `${name} failed with seed ${found.seed}, path ${at}. Again: npm run fuzz -- --seed ${found.seed} --path ${at} --only ${name} ${where}`,
    error instanceof Error
      ? error.stack?.includes(error.message)
        ? error.stack
        : `${error}\n${error.stack}`
      : String(error),
    `Document: ${fc.stringify(found.counterexample)}`,
  ];
  return { subject: name, tried, failure: lines.map((line) => line.slice(0, PRINTED)).join('\n') };
}

/** Seeds that follow from one, one for each round; fast-check takes 32 bits. */
export const seedOf = (seed: number, round: number): number => (seed + Math.imul(round, 0x9e3779b1)) | 0;
