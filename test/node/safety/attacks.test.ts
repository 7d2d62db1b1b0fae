import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as parse5 from 'parse5';
import { plainBlocks, toBlocks } from '../../../src/safety/blocks.js';
import { parseWith } from '../../../src/safety/parse-node.js';
import { srcset } from '../../../src/safety/srcset.js';
import { httpUrl, identity, linkUrl } from '../../../src/safety/url.js';
import { decodeOnce } from '../../../src/safety/decode.js';
import { plain, titleText } from '../../../src/safety/text.js';
import { attacks, badAddresses, escaped, faults, traps } from '../../tables/attacks.js';
import { base } from '../../tables/bodies.js';

const parse = parseWith(parse5.parse);

test('the check itself finds what must not survive', () => {
  assert.deepEqual(faults([{ type: 'paragraph', children: [{ type: 'link', href: 'javascript:1', children: [] }] }]), [
    'The address javascript:1 survived.',
  ]);
  assert.deepEqual(faults([{ type: 'script', text: '' }]), [
    'The type script is unknown.',
    'script has the unknown field text.',
  ]);
  assert.equal(faults([{ type: 'embed', site: 'x', url: 'https://x.example/', src: 'https://x.example/' }]).length, 1);
  assert.equal(faults([{ type: 'paragraph', children: [{ type: 'link', href: '#x', children: [] }] }]).length, 1);
});

test('no hostile address survives in any place of a body', () => {
  for (const bad of badAddresses) {
    for (const trap of traps) {
      const html = trap(escaped(bad));
      assert.deepEqual(faults(toBlocks(html, { parse, base })), [], html);
    }
  }
});

test('nothing but allowed blocks comes of hostile bodies', () => {
  for (const html of attacks) {
    for (const body of [
      html,
      `<p>before</p>${html}<p>after</p>`,
      `<table><tr><td>${html}</td><td>x</td></tr></table>`,
    ]) {
      assert.deepEqual(faults(toBlocks(body, { parse, base })), [], body);
    }
  }
});

test('no hostile address is an address or a link', () => {
  for (const bad of badAddresses) {
    assert.equal(httpUrl(bad, base), undefined, bad);
    assert.equal(linkUrl(bad, base), undefined, bad);
    // A source set is read by spaces and commas, and what is left may be a relative path; never another protocol.
    for (const part of srcset(`${bad} 2x`, base)?.split(', ') ?? [])
      assert.match(part, /^https:\/\/paper\.example\//, bad);
  }
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
);

test('cleaning text is idempotent, keeps to its bound and never leaves half a character', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 50 }), (value, max) => {
      const once = plain(value, max);
      assert.equal(plain(once, max), once);
      assert.ok(once.length <= max);
      assert.doesNotMatch(once, /[\p{Cs}\p{Cc}\u202a-\u202e]|^\s|\s$/u);
    }),
    { numRuns: 2000 },
  );
});

test('anything at all may be given to every function', () => {
  fc.assert(
    fc.property(fc.anything(), text, (value, words) => {
      plain(value);
      titleText(value);
      httpUrl(value, words);
      linkUrl(value, words);
      srcset(value, words);
      decodeOnce(words);
      assert.equal(identity(identity(words)), identity(words));
      assert.deepEqual(faults(plainBlocks(words)), []);
    }),
  );
});

test('an address that is let through is let through again unchanged', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), text), (value) => {
      const once = linkUrl(value, base);
      if (once !== undefined && once.length <= 8192) assert.equal(linkUrl(once), once);
      const set = srcset(`${value} 2x, /b 1x`, base);
      if (set !== undefined) assert.equal(srcset(set), set);
    }),
  );
});
