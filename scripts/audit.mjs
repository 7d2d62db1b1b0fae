// npm run audit: known vulnerabilities in what we use at runtime. `npm test` asks too, and says what came of it.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { isCi } from './browser.mjs';
import { root } from './files.mjs';

/** @typedef {{line: string, failed: boolean}} Outcome */

/** Milliseconds. */
const PATIENCE = 60_000;

/**
 * What `npm audit --json` has printed, in a line. A vulnerability is a failure everywhere. A registry that has no audits (a mirror for
 * reading says 404, 405 or 501) will have none tomorrow either, so a failure would say nothing of our packages: it is said and not
 * hidden, and whoever has the public registry runs `npm run audit`. No answer at all is a failure in CI, where `npm ci` has just had one;
 * elsewhere somebody works on a train.
 * @param {string} printed
 * @param {boolean} ci
 * @returns {Outcome}
 */
export function outcome(printed, ci) {
  /** @type {{metadata?: {vulnerabilities?: Record<string, number>}, vulnerabilities?: Record<string, {severity: string}>, statusCode?: number, message?: string}} */
  let answer;
  try {
    answer = JSON.parse(printed);
  } catch {
    answer = { message: printed.trim().split('\n')[0] || 'npm printed nothing' };
  }
  const counts = answer.metadata?.vulnerabilities;
  if (counts) {
    const found = Object.entries(answer.vulnerabilities ?? {}).map(([name, { severity }]) => `${name} (${severity})`);
    return found.length + (counts.total ?? 0) > 0
      ? {
          line: `FAILED: known vulnerabilities at runtime: ${found.join(', ')}. \`npm audit --omit=dev\` tells more.`,
          failed: true,
        }
      : { line: 'Audit of the packages at runtime: no known vulnerability', failed: false };
  }
  const { statusCode, message = 'no answer' } = answer;
  // The registry's address is a matter of the machine.
  const why = message.replace(/https?:\/\/\S+/g, 'the registry');
  if (statusCode && [404, 405, 501].includes(statusCode))
    return {
      line: `NOT AUDITED: this registry has no audits (${why}). Run \`npm run audit\` where there is one.`,
      failed: false,
    };
  return { line: `${ci ? 'FAILED' : 'NOT AUDITED'}: the registry did not answer the audit (${why}).`, failed: ci };
}

/** @param {boolean} ci @returns {Outcome} */
export function audit(ci) {
  const args = [
    'audit',
    '--omit=dev',
    '--json',
    '--fetch-retries=0',
    `--fetch-timeout=${PATIENCE / 3}`,
    '--loglevel=silent',
  ];
  const shell = process.platform === 'win32';
  const { stdout, error } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', timeout: PATIENCE, shell });
  return outcome(stdout || (error?.message ?? ''), ci);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { line, failed } = audit(isCi(process.env));
  console.log(line);
  process.exitCode = failed ? 1 : 0;
}
