// What the commands that ask an endpoint have in common: their options, and the sentence that says why it did not work.
import { parseArgs } from 'node:util';
import { fetching } from './fetching.mjs';
import { Hosts, Refused } from './hosts.mjs';
import { configure, FeedFailure } from './library.mjs';
import { Problem, Usage } from './problem.mjs';

const OPTIONS = /** @type {const} */ ({
  format: { type: 'string' },
  map: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  timeout: { type: 'string' },
});

export const HELP = `  --format NAME       of which format it is, where that cannot be seen
  --map JSON          where things stand in JSON of your own: docs/formats/map.md
  --allow-host HOST   asks this host and no other, even on a private network; may be given more than once
  --timeout SECONDS   for one request; default 10
`;

/** @typedef {Record<string, string | string[] | boolean | undefined>} Values a command's options, as they were written */

/**
 * @param {string[]} args @param {Record<string, {type: 'string' | 'boolean', multiple?: boolean}>} more the command's own options
 */
export function options(args, more) {
  try {
    const { positionals, values } = parseArgs({ args, options: { ...OPTIONS, ...more }, allowPositionals: true });
    return { positionals, values: /** @type {Values} */ (values) };
  } catch (error) {
    throw new Usage(/** @type {Error} */ (error).message);
  }
}

/** The same, of a command that takes one address. @param {string[]} args @param {Parameters<typeof options>[1]} more */
export function read(args, more) {
  const { positionals, values } = options(args, more);
  const [src, ...rest] = positionals;
  if (!src) throw new Usage('The address is missing.');
  if (rest.length > 0) throw new Usage(`There is one address too many: ${rest[0]}`);
  return { url: addressOf(src), values };
}

/** @param {string} src as it was written */
export function addressOf(src) {
  const url = URL.canParse(src) ? new URL(src) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Usage(`"${src}" is not an http(s) address.`);
  return url.href;
}

/** A whole number from `least` on. @param {string | string[] | boolean | undefined} value @param {string} name @param {number} least */
export function whole(value, name, least) {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || value === '')
    throw new Usage(`--${name} takes a whole number from ${least} on, and not "${String(value)}".`);
  return number;
}

/** How requests are made, by the options. @param {Values} values @param {Omit<import('./fetching.mjs').Asking, 'hosts'>} [asking] */
export const network = (values, asking) => ({
  timeout: (whole(values.timeout, 'timeout', 1) ?? 10) * 1000,
  transport: fetching({
    ...asking,
    hosts: new Hosts(/** @type {string[] | undefined} */ (values['allow-host']) ?? []),
  }),
});

/**
 * Makes all requests of `ask` the command's own, and every failure of it a sentence.
 * @template Answer
 * @param {Values} values the options
 * @param {Omit<import('./fetching.mjs').Asking, 'hosts'>} asking
 * @param {(signal: AbortSignal) => Promise<Answer>} ask
 * @returns {Promise<Answer>}
 */
export async function asked(values, asking, ask) {
  const { timeout, transport } = network(values, asking);
  const refused = new AbortController();
  /** What the network said last: it is more exact than what a browser may know. */
  let last = '';
  configure({
    timeout,
    async transport(url, init) {
      try {
        return await transport(url, init);
      } catch (error) {
        // Asking again would not help.
        if (error instanceof Refused) refused.abort(error);
        last = /** @type {Error} */ (error).message;
        throw error;
      }
    },
  });
  try {
    return await ask(refused.signal);
  } catch (error) {
    if (error instanceof Refused) throw new Problem(error.message);
    if (!(error instanceof FeedFailure)) throw error;
    const network = /^(cors|network|offline)$/.test(error.code) && last;
    throw new Problem(network ? `${error.url} did not answer: ${last}.` : error.hint);
  }
}
