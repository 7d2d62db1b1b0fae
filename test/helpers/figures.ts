/** A figure of the table that `npm test` prints (scripts/figures.mjs), from a test in a browser. The engine is the one that runs it. */
import { executeServerCommand } from '@web/test-runner-commands';

export const note = (row: string, value: number, of?: number): Promise<unknown> =>
  executeServerCommand('news-figure', { row, value, ...(of !== undefined && { of }) });

/** What this engine or its driver cannot do, and why. */
export const cannot = (row: string, what: string, why: string): Promise<unknown> =>
  executeServerCommand('news-figure', { row, what, why });
