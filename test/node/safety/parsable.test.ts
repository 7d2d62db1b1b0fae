import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBlocks } from '../../../src/safety/blocks.js';

test('a parser is never given what it makes millions of elements of', () => {
  for (const [name, html] of [
    ['unclosed marks in as many paragraphs', '<p><font size=1>x'.repeat(5_000)],
    ['tags', '<p>x</p>'.repeat(100_000)],
    ['markup', `<!--${' '.repeat(3_000_000)}-->`],
  ] as const) {
    let given = '';
    toBlocks(html, { parse: (markup) => void (given = markup) });
    const tags = given.match(/<[a-z]/g)?.length ?? 0;
    const marks = given.match(/<font/g)?.length ?? 0;
    assert.ok(tags <= 20_000 && tags * marks <= 500_000 && given.length <= 2_000_000, name);
    assert.ok(
      tags * marks > 490_000 || tags > 19_000 || given.length > 1_900_000,
      `${name}: no more is cut than must be`,
    );
  }
});

test('and is given all of what it may be given', () => {
  let given = '';
  const html = '<p>One <b>two</b></p>'.repeat(500);
  toBlocks(html, { parse: (markup) => void (given = markup) });
  assert.equal(given, html);
});
