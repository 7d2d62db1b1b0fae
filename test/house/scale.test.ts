// docs/scale.md gives what `npm run scale` prints: a size that has grown since is seen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { place, scale } from '../../bench/scale.mjs';
import { inRoot } from '../../scripts/files.mjs';

const number = /\d[\d,]*(?:\.\d+)?/g;
const words = (line: string): string => line.replace(number, '#').replace(/[ -]+/g, ' ');
const numbers = (line: string): number[] =>
  [...line.matchAll(number)].map(([text]) => Number(text.replaceAll(',', '')));

/** Lines that say something else, or a figure that is more than a twentieth away: sizes grow by and by. */
function differences(document: string, printed: string): string[] {
  const [told, measured] = [document, printed].map((text) => text.trim().split('\n'));
  if (told!.length !== measured!.length) return [`${told!.length} lines, and ${measured!.length} are printed`];
  return told!.flatMap((line, at) => {
    const other = measured![at]!;
    const apart = numbers(line).some((value, n) => Math.abs(value - numbers(other)[n]!) > numbers(other)[n]! / 20);
    return words(line) !== words(other) || apart ? [`“${line}” is printed as “${other}”`] : [];
  });
}

describe('docs/scale.md', () => {
  const printed = scale();

  it('gives the figures that npm run scale prints', () => {
    const [block = ''] = place.exec(readFileSync(inRoot('docs/scale.md'), 'utf8')) ?? [];
    const told = block.replace(/<!--.*?-->/g, '');
    assert.ok(told.includes('peak after'), 'the tables stand between the two marks');
    assert.deepEqual(differences(told, printed), [], 'npm run scale -- --write');
  });

  it('and what is told wrongly is found', () => {
    const wrong = printed.replace(/\| ([\d,]+) B /, (_, bytes: string) => `| ${bytes.replace(/^\d/, '9')} B `);
    assert.equal(differences(wrong, printed).length, 1);
    assert.equal(differences(printed.replace('views a second', 'visits a second'), printed).length, 1);
    assert.equal(differences(`${printed}\n| more | 1 |`, printed).length, 1);
  });

  it('and nothing that it counts brings pages into step, but a network that returns to all at once', () => {
    const rows = printed.split('\n').filter((line) => /503|opened/.test(line));
    assert.equal(rows.length, 7);
    for (const row of rows) {
      const [before, , after] = row.split('|').slice(3, 6).map(Number);
      assert.ok(before! < 1.5 && after! < 2, row);
    }
  });
});
