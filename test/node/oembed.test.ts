// The worked oEmbed answer, found and asked for as a CMS does. https://oembed.com/, sections 2.3 and 4
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inRoot } from '../../scripts/files.mjs';
import { serve } from '../../scripts/serve.mjs';
import { read } from '../../src/frame/rules.js';

describe('the worked oEmbed answer', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    site = await serve({ paperRoot: inRoot('examples/oembed') });
  });
  after(() => site?.close());

  async function answer(): Promise<Record<string, unknown>> {
    const html = await (await fetch(`${site.paper}/`)).text();
    const [link] =
      /<link[^>]+application\/json\+oembed[^>]+>/.exec(html) ?? assert.fail('the page has no discovery link');
    assert.match(link, /rel="alternate"/);
    const href = /href="([^"]+)"/.exec(link)?.[1] ?? assert.fail('it leads nowhere');
    const response = await fetch(new URL(href, `${site.paper}/`));
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    return (await response.json()) as Record<string, unknown>;
  }

  it('has what the type rich needs, and no key that the standard does not know', async () => {
    const { type, version, html, width, height, cache_age, ...rest } = await answer();
    assert.deepEqual([type, version], ['rich', '1.0']);
    assert.equal(typeof html, 'string');
    for (const number of [width, height, cache_age]) assert.ok(Number.isInteger(number) && Number(number) > 0);
    for (const [name, value] of Object.entries(rest)) {
      assert.match(name, /^(title|author_name|author_url|provider_name|provider_url|thumbnail_(url|width|height))$/);
      assert.equal(typeof value, 'string', name);
    }
    assert.match(String(rest.provider_url), /^https:\/\//);
  });

  it('holds a frame of its own size, whose address the frame takes', async () => {
    const { html, width, height } = await answer();
    const frame = String(html);
    assert.match(frame, /^<iframe [^<>]+><\/iframe>$/, 'a frame and nothing else');
    const attribute = (name: string): string =>
      (new RegExp(` ${name}="([^"]*)"`).exec(frame)?.[1] ?? assert.fail(name)).replaceAll('&amp;', '&');
    assert.deepEqual([attribute('width'), attribute('height')], [String(width), String(height)]);
    assert.ok(attribute('title'));
    const address = new URL(attribute('src'));
    assert.match(address.href, /^https:\/\/[^/]+\/.*\/frame\.html\?/);
    const wish = read(address.searchParams, {}, address);
    assert.ok(!Array.isArray(wish), JSON.stringify(wish));
    assert.equal(wish.tag, 'news-list');
  });
});
