// npx broadsheet prerender FOLDER-OR-FILE…
import { Usage, Problem } from './problem.mjs';
import { filesOf, read as readPage, watch, write } from './site.mjs';
import { options, whole, HELP } from './asking.mjs';
import { Painter } from './painter.mjs';

export const help = `npx broadsheet prerender FOLDER-OR-FILE… [options]

Draws our elements into static pages: their news is there before, and without, JavaScript. The script tag takes them over as they stand.
May be run again at any time: what was drawn before is replaced, and a file whose news has not changed is left alone.

  --base URL          the address of the folder, for a src that is relative
  --json-ld           states for search engines what each element shows
  --styles HOW        inline (default), or link: one stylesheet of the CDN build, for pages with a strict style-src
  --cdn URL           with --styles link: where the folder of the CDN build stands
  --time-zone NAME    the paper's, where an element does not say; default UTC
  --concurrency N     pages at a time; default 4
  --check             writes nothing, and ends with 1 where a page would change
  --watch             goes on, and draws what changes in the folder
${HELP}`;

/** @param {string[]} args @param {import('./main.mjs').Output} out */
export async function run(args, out) {
  const { values, positionals } = options(args, {
    base: { type: 'string' },
    'json-ld': { type: 'boolean' },
    styles: { type: 'string' },
    cdn: { type: 'string' },
    'time-zone': { type: 'string' },
    concurrency: { type: 'string' },
    check: { type: 'boolean' },
    watch: { type: 'boolean' },
  });
  if (!positionals.length) throw new Usage('A folder or a file is missing.');
  if (values.check && values.watch) throw new Usage('--check and --watch do not go together.');
  const limit = whole(values.concurrency, 'concurrency', 1) ?? 4;
  const painter = new Painter(values);
  const pages = await filesOf(positionals);
  if (!pages.length) throw new Problem(`There is no .html file in ${positionals.join(', ')}.`);
  const draw = async (/** @type {import('./site.mjs').Page[]} */ some) => {
    const bar = progress(out, some.length);
    const results = await inTurn(some, limit, async (page) => {
      const result = await drawn(page, painter, !!values.check);
      bar.step();
      return result;
    });
    bar.end();
    return results;
  };
  const first = async () => tell(await draw(pages), out, !!values.check);
  if (values.watch) {
    const begin = async () => {
      await first();
      out.say('Watching. Ctrl+C ends it.\n');
    };
    return watch(positionals, begin, async (changed) => {
      painter.forget();
      tell(await draw(changed), out, false);
    });
  }
  const failed = await first();
  if (failed) throw new Problem(failed);
}

/**
 * @typedef {object} Result
 * @property {string} path
 * @property {number} count elements that are drawn
 * @property {boolean} changed
 * @property {string[]} problems each with its place
 */

/** @param {import('./site.mjs').Page} page @param {Painter} painter @param {boolean} check @returns {Promise<Result>} */
async function drawn(page, painter, check) {
  const { path } = page;
  try {
    let text = await readPage(path);
    let painted = await painter.paint(text, page.address);
    // What somebody has written meanwhile is drawn, and not written over.
    for (let now = await readPage(path); now !== text; now = await readPage(path)) {
      text = now;
      painted = await painter.paint(text, page.address);
    }
    const { html, count, problems } = painted;
    const changed = html !== text;
    if (changed && !check) await write(path, html);
    return { path, count, changed, problems: problems.map((one) => `${path}:${one}`) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { path, count: 0, changed: false, problems: [error.message] };
  }
}

/** @param {number} number @param {string} one */
const many = (number, one) => `${number} ${one}${number === 1 ? '' : 's'}`;

/** @param {Result[]} results @param {import('./main.mjs').Output} out @param {boolean} check @returns {string | undefined} why it failed */
function tell(results, out, check) {
  let [elements, written, failed] = [0, 0, 0];
  for (const { path, count, changed, problems } of results) {
    elements += count;
    written += changed ? 1 : 0;
    failed += problems.length;
    const done = changed ? (check ? 'would change' : 'written') : 'unchanged';
    if (count) out.print(`${path}: ${many(count, 'element')}, ${done}\n`);
    for (const problem of problems) out.say(`${problem}\n`);
  }
  const pages = `${many(results.length, 'page')}, ${many(elements, 'element')}`;
  out.say(`${pages}; ${written} ${check ? 'would change' : 'written'}, ${failed} failed.\n`);
  if (failed === 1) return 'One element or page could not be drawn, and stays as it was.';
  if (failed) return `${failed} elements or pages could not be drawn, and stay as they were.`;
  return check && written ? `${many(written, 'page')} would be drawn otherwise now.` : undefined;
}

/**
 * So many at a time, answered in their order.
 * @template Item, Answer
 * @param {Item[]} items @param {number} limit @param {(item: Item) => Promise<Answer>} act @returns {Promise<Answer[]>}
 */
async function inTurn(items, limit, act) {
  /** @type {Answer[]} */
  const answers = [];
  let next = 0;
  const work = async () => {
    for (let n = next++; n < items.length; n = next++) answers[n] = await act(/** @type {Item} */ (items[n]));
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return answers;
}

/** A bar, where somebody looks on. @param {import('./main.mjs').Output} out @param {number} total */
function progress(out, total) {
  const shown = process.stderr.isTTY && total > 1;
  let done = 0;
  const draw = () => {
    const full = Math.round((done / total) * 30);
    if (shown) out.say(`\r[${'█'.repeat(full)}${'·'.repeat(30 - full)}] ${done}/${total}`);
  };
  draw();
  return {
    step() {
      done++;
      draw();
    },
    end: () => shown && out.say('\r\u001b[K'),
  };
}
