/**
 * Writes the demo paper's JSON Feed, `demo/paper/feed.json`, and its second page, `demo/paper/archive.json`, from `demo/content/`.
 *
 *   node scripts/demo-feed.mjs [base date]
 *
 * Articles say how many hours old they are, so the paper is always today's. The base date (anything `Date` reads) is now by
 * default, rounded down to the minute; the same base gives the same bytes.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compose } from './demo-items.mjs';

const CONTENT = new URL('../demo/content/', import.meta.url);
const PAPER = new URL('../demo/paper/', import.meta.url);

/** Every article as written, newest first. Those of the same age keep the order of their files. */
export async function articles() {
  const files = (await readdir(CONTENT)).filter((name) => name.endsWith('.mjs') && name !== 'kit.mjs').sort();
  /** @type {import('./demo-items.mjs').Written[]} */
  const all = [];
  for (const file of files) all.push(...(await import(new URL(file, CONTENT).href)).articles);
  const twice = all.map(({ id }) => id).filter((id, i, ids) => ids.indexOf(id) !== i);
  if (twice.length) throw new Error(`Two articles share an id: ${twice.join(', ')}`);
  return all.sort((a, b) => a.ago - b.ago);
}

/** Both pages of the feed, as documents: `{ 'feed.json': …, 'archive.json': … }`. `base` is milliseconds since 1970. */
export async function pages(base = Date.now()) {
  return compose(await articles(), base);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base = process.argv[2] === undefined ? Date.now() : Date.parse(process.argv[2]);
  if (Number.isNaN(base)) throw new Error(`Not a date: ${process.argv[2]}`);
  for (const [name, page] of Object.entries(await pages(base))) {
    await writeFile(new URL(name, PAPER), `${JSON.stringify(page, null, 1)}\n`);
    console.log(`demo/paper/${name}: ${page.items.length} articles`);
  }
}
