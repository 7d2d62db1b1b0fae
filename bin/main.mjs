// The commands by their names, and what the process ends with. Sentences go to the standard error, results to the standard output.
import { Problem, Usage } from './problem.mjs';

/** @type {Readonly<Record<string, () => Promise<{help: string, run: (args: string[], out: Output) => Promise<void>}>>>} */
const commands = {
  feed: () => import('./feed.mjs'),
  describe: () => import('./describe.mjs'),
  prerender: () => import('./prerender.mjs'),
  bundle: () => import('./bundle.mjs'),
};

const HELP = `broadsheet: news widgets for any page

  npx broadsheet feed URL        any supported format as JSON Feed 1.1, to host beside a site
  npx broadsheet describe URL    what was found there, and what to paste
  npx broadsheet prerender PATH  static pages whose elements are readable before, and without, JavaScript
  npx broadsheet bundle URL      embed.js with the news in it: one request for both

npx broadsheet COMMAND --help says more. Ends with 0, with 1 where something failed, with 2 where it was asked wrongly.
`;

/**
 * @typedef {object} Output
 * @property {(text: string) => unknown} print the result
 * @property {(text: string) => unknown} say what is told beside it
 */

/** @param {string[]} args @param {Output} out @returns {Promise<number>} the exit code */
export async function main([name = '', ...args], out) {
  try {
    if (/^(--help|-h|help)$/.test(name)) out.print(HELP);
    else if (/^(--version|-v)$/.test(name)) out.print(`${(await import('./library.mjs')).version}\n`);
    else if (!Object.hasOwn(commands, name)) {
      const what = name ? `There is no command "${name}".` : 'A command is missing.';
      throw new Usage(`${what} There are ${Object.keys(commands).join(', ')}; npx broadsheet --help says more.`);
    } else {
      const { help, run } = await /** @type {NonNullable<typeof commands[string]>} */ (commands[name])();
      if (args.includes('--help') || args.includes('-h')) out.print(help);
      else await run(args, out);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    out.say(`broadsheet: ${error.message}\n`);
    return error instanceof Usage ? 2 : 1;
  }
}
