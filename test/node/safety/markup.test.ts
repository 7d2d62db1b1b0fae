// Blocks, written as HTML and read again, are the same blocks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as parse5 from 'parse5';
import type { Inline } from '../../../src/model.js';
import { toBlocks } from '../../../src/safety/blocks.js';
import { toMarkup } from '../../../src/safety/markup.js';
import { parseWith } from '../../../src/safety/parse-node.js';
import { base, bodies } from '../../tables/bodies.js';

const parse = parseWith(parse5.parse);

/** A mark that says nothing is not written. */
const bare = (words: readonly Inline[]): readonly Inline[] =>
  words.flatMap((one) =>
    typeof one === 'object' && one.type === 'mark' && one.mark === 'span' && !one.lang && !one.dir
      ? one.children
      : [one],
  );

for (const { name, blocks, base: own } of bodies)
  test(`${name}: what is written is read as it was`, () => {
    const written = blocks
      .filter(({ type }) => type !== 'cut')
      .map((one) => (one.type === 'paragraph' ? { ...one, children: bare(one.children) } : one));
    assert.deepStrictEqual(toBlocks(toMarkup(blocks), { parse, ...(own !== null && { base: own ?? base }) }), written);
  });
