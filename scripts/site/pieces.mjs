// The page of one element: its examples, its part of docs/elements.md, and what it has of all elements, from the manifest.
import { readFileSync } from 'node:fs';
import { inRoot } from '../files.mjs';
import { tablesOf } from '../manifest/reference.mjs';

/** @typedef {import('../manifest/analyze.mjs').Manifest} Manifest */

/** @param {string} path */
const read = (path) => readFileSync(inRoot(path), 'utf8');

/** @type {Record<string, string>} */
const HEADINGS = {
  attributes: 'Attributes',
  members: 'Properties and methods',
  events: 'Events',
  slots: 'Slots',
  parts: 'Parts',
  tokens: 'Custom properties',
};

/** docs/elements.md: what is said of all elements, and of each. */
export function reference() {
  const [all = '', ...rest] = read('docs/elements.md').split(/^(?=## `<)/m);
  /** @type {Map<string, string>} */
  const each = new Map();
  for (const part of rest) each.set(/^## `<([\w-]+)>`/.exec(part)?.[1] ?? '', part.replace(/^.*\n/, ''));
  return { all, each };
}

/** @param {string} all */
const states = (all) => /^### States.*\n\n((?:\|.*\n)+)/m.exec(all)?.[1] ?? '';

/** @param {string} tag @param {Manifest} manifest @returns {{text: string, base: string}[]} */
export function elementPage(tag, manifest) {
  const { all, each } = reference();
  const own = (each.get(tag) ?? '').replace(/<!-- manifest: (\w+)[^>]* -->/g, (_, what) => `### ${HEADINGS[what]}\n\n`);
  const { tokens, ...shared } = tablesOf(tag, manifest);
  const inherited = Object.entries(shared).map(
    ([what, table]) => `### ${HEADINGS[what]} of all elements\n\n${table}\n`,
  );
  return [
    { text: read(`docs/elements/${tag}.md`), base: 'docs/elements' },
    { text: `## Reference\n\n${own}\n`, base: 'docs' },
    { text: `### ${HEADINGS.tokens}\n\n${tokens}\n\n### States\n\n${states(all)}\n`, base: 'docs' },
    {
      text: `## What it has of all elements\n\nMore of each: [all elements](elements.md).\n\n${inherited.join('\n')}`,
      base: 'docs',
    },
  ];
}
