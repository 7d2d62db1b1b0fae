/** Whether work grows with its size or faster: a ratio within one run, because how long anything takes differs from machine to machine. */

/** Milliseconds below which a run is not measured, only its upper bound known. */
const SHORT = 4;
const ROUNDS = 8;

/** What four times the work may take: 4 where it grows with its size, 16 where it grows with the square of it. */
export const LINEAR = 9;

/**
 * How many times as long four times the work takes, by the quickest of some runs.
 * @param size to begin with; doubled, up to `most`, until a run is long enough to be measured
 */
export async function growth(
  work: (size: number) => unknown,
  { size = 20_000, most = 400_000 }: { size?: number; most?: number } = {},
): Promise<number> {
  const time = async (of: number): Promise<number> => {
    const start = performance.now();
    await work(of);
    return performance.now() - start;
  };
  // The first runs are slower, until the code is compiled.
  await work(size);
  let small = await time(size);
  while (small < SHORT && size * 2 <= most) small = await time((size *= 2));
  let large = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    large = Math.min(large, await time(size * 4));
    if (large / Math.max(small, SHORT) < LINEAR) break;
    small = Math.min(small, await time(size));
  }
  return large / Math.max(small, SHORT);
}

/** The text, again and again, up to a number of characters. */
export const filled = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length));
