// Nothing of a hostile feed becomes markup on a server: what is written is parsed as a browser would, and every piece of it is looked at.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderToString, type RenderOptions } from '../../src/ssr.js';
import { inlineJson } from '../../src/ssr/data.js';
import { fakeFeed } from '../../src/testing.js';
import { fieldSheets, singles } from '../helpers/sheets.js';
import { escaped } from '../tables/attacks.js';
import { attribute, elements, isHtml, read, TAGS, textOf, type Element } from '../helpers/written.js';

const BAIT = { host: 'bait.example', key: 'x' };
const ALL = 'section kicker image standfirst byline time source tags reading-time audio access';

/** Elements that our templates and blocks have; none of them runs anything by itself. */
const HARMLESS = new Set(
  `a abbr article audio b bdi bdo blockquote br button caption cite code del details div em figcaption figure footer form h1 h2 h3 h4 h5 h6
  hr i img input ins kbd label li mark ol option p path picture pre q s samp section select slot small source span strong sub summary sup
  svg table tbody td text th time tr u ul var video`.split(/\s+/),
);
const ADDRESSES = /^(href|src|poster|action|formaction|data|cite|ping|background|xlink:href)$/;

/** What is wrong with an element that a server wrote. */
function faults(element: Element): string[] {
  const found: string[] = [];
  const { tagName, attrs } = element;
  if (!HARMLESS.has(tagName) || !isHtml(element)) found.push(`<${tagName}>`);
  for (const { name, value } of attrs) {
    if (/^on|^style$|^srcdoc$|^is$/i.test(name)) found.push(`${tagName} ${name}`);
    if (!ADDRESSES.test(name)) continue;
    const local = value === '#end' || value.startsWith('#news-');
    const scheme = URL.canParse(value) ? new URL(value).protocol : '';
    const allowed = name === 'href' ? /^(https?|mailto|tel):$/ : /^https?:$/;
    if (!local && !allowed.test(scheme)) found.push(`${tagName} ${name}=${value}`);
  }
  return found;
}

/** Renders, and looks at all of it. */
async function check(...[tag, options]: Parameters<typeof renderToString>): Promise<void> {
  const { html } = await renderToString(tag, { jsonLd: true, ...options });
  const { host, shadow, light, sheet } = read(html, tag);
  const scripts = light.filter((node): node is Element => 'tagName' in node && node.tagName === 'script');
  const rest = light.filter((node) => !('tagName' in node) || node.tagName !== 'script');
  assert.deepEqual([...elements(shadow), ...elements(rest)].flatMap(faults), []);
  assert.equal(sheet.tagName, 'style');
  assert.ok(host.attrs.every(({ name }) => !/^on/.test(name)));
  for (const script of scripts) {
    assert.match(attribute(script, 'type') ?? '', /^application\/(ld\+)?json$/);
    const text = textOf(script.childNodes);
    assert.doesNotMatch(text, /[<>&\u2028\u2029]/);
    JSON.parse(text);
  }
}

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
