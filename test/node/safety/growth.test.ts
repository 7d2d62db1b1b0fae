import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBlocks } from '../../../src/safety/blocks.js';
import { filled, growth, LINEAR } from '../../helpers/growth.js';

test('the words of markup that may not be parsed are found in linear time', async () => {
  for (const part of ['<script', '<!--', '<p ', '</', '<', ' ', '&#', '<br>']) {
    const ratio = await growth((size) => toBlocks(filled(part, size), { parse: () => undefined }));
    assert.ok(ratio < LINEAR, `${part}: ${ratio}`);
  }
});
