import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identity } from '../../../src/safety/url.js';
import { filled, growth, LINEAR } from '../../helpers/growth.js';
import {
  everyCharacter,
  everywhere,
  misdated,
  misread,
  tryAddresses,
  tryTexts,
  uncleaned,
} from '../../helpers/quick.js';

test('an address that is right as it stands is what the standard reads it as', () => {
  assert.deepEqual(misread(everywhere()), []);
  tryAddresses(20_000);
});

test('a text that is clean as it stands is what cleaning makes of it', () => {
  assert.deepEqual(uncleaned(everyCharacter()), []);
  tryTexts(10_000);
});

test('days are those of the calendar', () => assert.deepEqual(misdated(), []));

test('whether an address is right as it stands is seen in linear time', async () => {
  // Longer ones are refused unseen, so the same is done again and again.
  const often = (work: () => unknown): void => {
    for (let times = 0; times < 300; times++) work();
  };
  for (const text of ['https://a', 'https://a-', 'https://a.', 'https://paper.example/a', 'https://paper.example/a/']) {
    const part = text.slice(-2).replace(/^\//, '');
    const ratio = await growth((size) => often(() => identity(`${text}${filled(part, size)}"`)), {
      size: 500,
      most: 2000,
    });
    assert.ok(ratio < LINEAR, `${text}: ${ratio}`);
  }
});
