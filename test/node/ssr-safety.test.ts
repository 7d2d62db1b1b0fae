// Nothing that a server is given becomes markup but by its own templates: what is written is parsed, and every piece of it is looked at.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderToString } from '../../src/ssr.js';
import { inlineJson } from '../../src/ssr/data.js';
import { fakeFeed } from '../../src/testing.js';
import { check } from '../helpers/checked.js';
import { attribute, elements, read, TAGS, textOf } from '../helpers/written.js';
import { escaped } from '../tables/attacks.js';

describe('inline JSON', () => {
  const data = (text: string) => fakeFeed(1, { title: text, content_html: `<pre>${escaped(text)}</pre>`, id: text });
  for (const one of ['<', '>', '&', '\u2028', '\u2029']) {
    const code = `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
    it(`has ${code} in place of the character, as data and as JSON-LD, and is the same when it is read`, async () => {
      const title = `a${one}b`;
      assert.equal(inlineJson(title), `"a${code}b"`);
      assert.equal(JSON.parse(inlineJson(title)), title);
      const { html } = await renderToString('news-article', { data: data(title), jsonLd: true });
      const { light } = read(html, 'news-article');
      const scripts = elements(light).map(({ childNodes }) => textOf(childNodes));
      assert.equal(scripts.length, 2);
      for (const script of scripts) assert.ok(!script.includes(one), script);
      // A headline is one line, so that the two that end one are none in it; in a program of a body they stay.
      assert.ok(scripts[0]?.includes(`a${code}b`), scripts[0]);
      assert.ok(/\s/.test(one) || scripts[1]?.includes(`a${code}b`), scripts[1]);
    });
  }

  it('does not end with what would end a script, nor opens a comment in it', async () => {
    for (const title of [
      '</script><script>alert(1)</script>',
      '<!--<script>',
      ']]>',
      '</SCRIPT >',
      '--><svg onload=x>',
    ])
      for (const tag of TAGS) await check(tag, { data: data(title) });
  });
});

describe('what is not the feed’s', () => {
  it('attributes, the nonce and the CDN’s address are escaped', async () => {
    const evil = `"><script>alert(1)</script>'`;
    for (const tag of TAGS) {
      const written = { heading: evil, name: evil, tagline: evil, home: evil, lang: evil, 'data-x': evil };
      const { html } = await renderToString(tag, {
        data: fakeFeed(1),
        attributes: written,
        inherited: { theme: evil },
        styles: 'nonce',
        nonce: evil,
        timeZone: 'UTC',
        language: 'en',
      });
      const { host, sheet, shadow } = read(html, tag);
      assert.equal(attribute(host, 'data-x'), evil);
      assert.equal(attribute(sheet, 'nonce'), evil);
      assert.ok(elements(shadow).every(({ tagName }) => tagName !== 'script'));
    }
  });
});
