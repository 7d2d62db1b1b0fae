import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as parse5 from 'parse5';
import { toBlocks } from '../../../src/safety/blocks.js';
import { parseWith } from '../../../src/safety/parse-node.js';
import { base, bodies } from '../../tables/bodies.js';

const parse = parseWith(parse5.parse);

for (const body of bodies) {
  test(`${body.name} gives the expected blocks in Node`, () => {
    const options = body.base === null ? { parse } : { parse, base: body.base ?? base };
    assert.deepStrictEqual(toBlocks(body.html, options), body.blocks);
  });
}
