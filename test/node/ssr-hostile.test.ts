// Nothing of a hostile feed becomes markup on a server.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RenderOptions } from '../../src/ssr.js';
import { fakeFeed } from '../../src/testing.js';
import { check } from '../helpers/checked.js';
import { fieldSheets, singles } from '../helpers/sheets.js';
import { TAGS } from '../helpers/written.js';

const BAIT = { host: 'bait.example', key: 'x' };
const ALL = 'section kicker image standfirst byline time source tags reading-time audio access';

const attributes: Partial<Record<string, NonNullable<RenderOptions['attributes']>[]>> = {
  'news-article': [
    { show: ALL, open: 'tab', 'text-size': true },
    { body: 'light', show: ALL },
  ],
  'news-headline': [{ layout: 'hero', show: ALL, open: 'reader' }],
  'news-list': [{ layout: 'grid', limit: 100, show: ALL }],
  'related-articles': [{ collapse: 0, rank: 'none', limit: 100, show: ALL }],
  'news-player': [{ download: true, speech: true }],
};

describe('a hostile feed', () => {
  const sheets = [...fieldSheets(BAIT), ...singles(BAIT)];
  it('has some hundred vectors', () => assert.ok(sheets.flatMap(({ vectors }) => vectors).length > 300));
  for (const tag of TAGS) {
    it(`becomes nothing but news in <${tag}>`, async () => {
      for (const { data, map } of sheets)
        for (const own of attributes[tag] ?? [{}]) await check(tag, { data, attributes: { ...own, map } });
    });
  }

  it('and the check finds what is wrong', async () => {
    const wrong = ['<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">x</a>', '<object></object>'];
    for (const words of wrong) await assert.rejects(check('news-list', { data: fakeFeed(1), words }), words);
  });
});
