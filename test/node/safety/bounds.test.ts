import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as parse5 from 'parse5';
import { plainBlocks, toBlocks, wordCount } from '../../../src/safety/blocks.js';
import { parse as parseHere } from '../../../src/safety/parse.js';
import { parseWith } from '../../../src/safety/parse-node.js';
import { bounds, counts, plains, unparsed } from '../../tables/bounds.js';

const parse = parseWith(parse5.parse);

for (const { name, html, last, count } of bounds) {
  test(`${name}: the body ends in Node as it should`, () => {
    const blocks = toBlocks(html(), { parse });
    assert.deepEqual(blocks.at(-1), last);
    assert.equal(blocks.length, count);
  });
}

test('where nothing may be parsed the words come as plain paragraphs', () => {
  for (const [html, blocks] of unparsed) assert.deepEqual(toBlocks(html, { parse: () => undefined }), blocks, html);
});

test('in bare Node the browser parser says that it cannot, and the words come all the same', () => {
  assert.equal(parseHere('<p>x</p>'), undefined);
  assert.deepEqual(toBlocks('<p>x</p>'), [{ type: 'paragraph', children: ['x'] }]);
});

test('plain text becomes paragraphs', () => {
  for (const [text, blocks] of plains) assert.deepEqual(plainBlocks(text), blocks, text);
});

test('words are counted by the rule', () => {
  for (const [blocks, words] of counts) assert.equal(wordCount(blocks), words);
});
