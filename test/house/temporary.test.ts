// What tests and tools leave in the system's folder for temporary files: nothing.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inRoot } from '../../scripts/files.mjs';
import { temporary } from '../../scripts/temporary.mjs';

const script = join(temporary('house'), 'script.mjs');

/** Runs lines that know `folder`, and tells what it was and how it ended. */
async function run(lines: string, signal?: NodeJS.Signals): Promise<{ folder: string; code: number | null }> {
  const from = JSON.stringify(new URL('scripts/temporary.mjs', `file://${inRoot()}/`).href);
  writeFileSync(script, `import { temporary } from ${from};\nconst folder = temporary('trial');\n${lines}`);
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [folder] = (await once(child.stdout, 'data')) as [Buffer];
  const there = existsSync(String(folder));
  const end = once(child, 'exit') as Promise<[number | null]>;
  if (signal) {
    assert.ok(there, 'it is there as long as the process is');
    child.kill(signal);
  }
  return { folder: String(folder), code: (await end)[0] };
}

describe('a temporary folder', () => {
  it('is gone when the process has ended, well or not', async () => {
    for (const [end, expected] of [
      ['', 0],
      ['throw new Error("failed")', 1],
    ] as const) {
      const { folder, code } = await run(`process.stdout.write(folder);\n${end}`);
      assert.deepEqual([code, existsSync(folder)], [expected, false]);
    }
  });

  it(
    'is gone when the process was interrupted',
    { skip: process.platform === 'win32' && 'no signals there' },
    async () => {
      for (const [signal, expected] of [
        ['SIGINT', 130],
        ['SIGTERM', 143],
      ] as const) {
        const { folder, code } = await run('setTimeout(() => {}, 60_000);\nprocess.stdout.write(folder);', signal);
        assert.deepEqual([code, existsSync(folder)], [expected, false], signal);
      }
    },
  );
});
