import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockLength, spokenLength } from '../../../src/i18n/length.js';

describe('the length of a recording', () => {
  const clocks: [number, string, string][] = [
    [0, 'en', '0:00'],
    [5.9, 'en', '0:05'],
    [125, 'en', '2:05'],
    [3725, 'en', '1:02:05'],
    [36_000_000, 'en', '10000:00:00'],
    [-3, 'en', '0:00'],
    [125, 'de', '2:05'],
    [125, 'ar-EG', '٢:٠٥'],
    [125, 'not a tag!', '2:05'],
  ];
  for (const [seconds, language, clock] of clocks)
    it(`is ${clock} for ${seconds} s in ${language}`, () => assert.equal(clockLength(seconds, language), clock));

  const words: [number, string, string][] = [
    [0, 'en', '0 seconds'],
    [1, 'en', '1 second'],
    [60, 'en', '1 minute'],
    [125, 'en', '2 minutes 5 seconds'],
    [3725, 'en', '1 hour 2 minutes'],
    [7200, 'en', '2 hours'],
    [125, 'not a tag!', '2 minutes 5 seconds'],
  ];
  for (const [seconds, language, said] of words)
    it(`is said as "${said}"`, () => assert.equal(spokenLength(seconds, language), said));
});
