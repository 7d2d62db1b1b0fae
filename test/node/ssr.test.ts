// What the server renderer writes of each element in each of its states.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { endpoint } from '../../scripts/endpoint.mjs';
import { configure } from '../../src/feed/load.js';
import { renderToString, styleHashes, type RenderOptions } from '../../src/ssr.js';
import { fakeFeed, type FakeItem } from '../../src/testing.js';
import { version } from '../../src/version.js';
import { attribute, elements, read, TAGS, textOf } from '../helpers/written.js';

const NOW = Date.UTC(2026, 0, 1, 15);
const sound: Partial<FakeItem> = {
  attachments: [{ url: 'https://paper.example/a.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 120 }],
};
const data = fakeFeed(3, sound);
const feedless = /masthead|newsletter/;
const words = '<p>The host’s own words.</p>';

let server: Awaited<ReturnType<ReturnType<typeof endpoint>['listen']>>;
before(async () => {
  server = await endpoint().listen();
  configure({ retries: 0, timeout: 300 });
});
after(() => server.close());

for (const tag of TAGS) {
  describe(`<${tag}> on a server`, () => {
    const render = (options: RenderOptions = {}) => renderToString(tag, { data, now: NOW, ...options });

    it('is drawn with its data beside it, and says with what', async () => {
      const { html, state, failure } = await render({ language: 'de', timeZone: 'Europe/Zurich' });
      assert.equal(state, 'ready');
      assert.equal(failure, undefined);
      const { host, shadow, data: inline } = read(html, tag);
      const said = Object.fromEntries(host.attrs.map(({ name, value }) => [name, value]));
      assert.deepEqual(said, {
        'data-news-build': version,
        'data-news-now': `${NOW}`,
        'data-news-lang': 'de',
        'data-news-zone': 'Europe/Zurich',
        state: 'ready',
      });
      const titles = (inline as { items: FakeItem[] }).items.map(({ title }) => title);
      assert.deepEqual(titles, data.items.map(({ title }) => title)); // prettier-ignore
      assert.match(textOf(shadow), feedless.test(tag) ? /The Paper/ : /Headline of story 1/);
      assert.equal(elements(shadow).some((one) => attribute(one, 'aria-busy')), false); // prettier-ignore
    });

    it('is the same from its own document: what the page reads is what the server drew', async () => {
      const first = await render();
      const again = await render({ data: read(first.html, tag).data });
      assert.equal(again.html, first.html);
    });

    it('with an empty feed shows the host’s words, or what it says without', async () => {
      const empty = { ...data, items: [] };
      const { html, state } = await render({ data: empty, words });
      const { shadow, light } = read(html, tag);
      assert.equal(state, feedless.test(tag) ? 'ready' : 'empty');
      assert.match(textOf(light), /The host’s own words\./);
      if (feedless.test(tag)) return;
      const slots = elements(shadow).filter(({ tagName }) => tagName === 'slot');
      assert.deepEqual(slots.map((slot) => attribute(slot, 'hidden')), [undefined]); // prettier-ignore
      assert.equal(textOf(shadow).trim(), '');
      const bare = read((await render({ data: empty })).html, tag);
      if (!/player|related/.test(tag)) assert.match(textOf(bare.shadow), /No (story|stories) here at the moment/);
      assert.equal(
        attribute(
          elements(bare.shadow).find(({ tagName }) => tagName === 'slot')!,
          'hidden',
        ),
        '',
      );
    });

    it('whose endpoint fails has the host’s words and no data, so that the page asks again', async () => {
      const src = `${server.origin}/endpoint/jsonfeed/town.json?status=404&tag=${tag}`;
      const { html, state, failure } = await render({ data: undefined, src, words });
      assert.equal(failure?.status, 404);
      assert.equal(state, 'loading');
      const { host, light, shadow, data: inline } = read(html, tag);
      assert.equal(attribute(host, 'src'), src);
      assert.equal(inline, undefined);
      assert.match(textOf(light), /The host’s own words\./);
      const slot = elements(shadow).find(({ tagName, attrs }) => tagName === 'slot' && !attrs.length);
      if (tag !== 'news-newsletter') assert.ok(slot, 'a slot that is not hidden');
    });

    it('asks an endpoint once for all of a page, and has its answer beside it', async () => {
      const src = `${server.origin}/endpoint/jsonfeed/town.json?key=${tag}`;
      const both = await Promise.all([render({ data: undefined, src }), render({ data: undefined, src })]);
      for (const { html, failure } of both) {
        assert.equal(failure, undefined);
        assert.equal((read(html, tag).data as { title: string }).title, 'The Town Paper');
      }
      const visits = (await (await fetch(`${server.origin}/endpoint-hits?key=${tag}`)).json()) as { hits: number };
      assert.equal(visits.hits, 1);
    });

    it('has its styles inline with their hash, with a nonce, or from one file', async () => {
      const inline = await render();
      const sheet = textOf(read(inline.html, tag).sheet.childNodes);
      const hash = `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;
      assert.deepEqual(inline.hashes, [hash]);
      assert.deepEqual(await styleHashes(tag, tag), [hash]);
      const nonce = await render({ styles: 'nonce', nonce: 'a"b' });
      assert.deepEqual(nonce.hashes, []);
      const marked = read(nonce.html, tag).sheet;
      assert.equal(attribute(marked, 'nonce'), 'a"b');
      assert.equal(textOf(marked.childNodes), sheet);
      await assert.rejects(render({ styles: 'nonce' }), TypeError);
      await assert.rejects(render({ styles: 'link' }), TypeError);
    });

    it('given 5,000 items draws no more than it shows', async () => {
      const { html } = await render({ data: fakeFeed(5000, sound) });
      const { shadow, data: inline } = read(html, tag);
      assert.equal((inline as { items: unknown[] }).items.length, 5000);
      const headlines = elements(shadow).filter((one) => /\bheadline\b/.test(attribute(one, 'part') ?? ''));
      assert.ok(headlines.length <= 100, `${headlines.length} headlines`);
    });

    it('writes nothing when it is aborted, before or while it waits', async () => {
      const gone = new Error('The visitor has left.');
      await assert.rejects(render({ signal: AbortSignal.abort(gone) }), gone);
      const controller = new AbortController();
      const src = `${server.origin}/endpoint/jsonfeed/town.json?hang=1&key=abort-${tag}`;
      const waiting = render({ data: undefined, src, signal: controller.signal });
      setTimeout(() => controller.abort(gone), 50);
      await assert.rejects(waiting, gone);
    });
  });
}

describe('what is not the same for every element', () => {
  it('is the time, told at once by the server’s clock', async () => {
    const { html } = await renderToString('news-list', { data, now: NOW });
    assert.match(html, /3 hours ago/);
    assert.doesNotMatch(html, /<time[^>]*class="blank"/);
  });

  it('is a light body: in the page, without markers', async () => {
    const { html } = await renderToString('news-article', { data, attributes: { body: 'light' } });
    const { light } = read(html, 'news-article');
    const child = elements(light).find((one) => attribute(one, 'data-news-body') !== undefined)!;
    assert.equal(attribute(child, 'slot'), 'body');
    assert.match(textOf(child.childNodes), /The first paragraph of story 1\./);
    assert.equal(child.childNodes.some(({ nodeName }) => nodeName === '#comment'), false); // prettier-ignore
  });

  it('is consent: with loading="manual" nobody is asked, and nothing but the host’s words is written', async () => {
    const src = `${server.origin}/endpoint/jsonfeed/town.json?key=manual`;
    const { html, state } = await renderToString('news-list', { src, attributes: { loading: 'manual' }, words });
    assert.equal(state, 'idle');
    assert.equal(html, `<news-list loading="manual" src="${src}">${words}</news-list>`);
    const visits = (await (await fetch(`${server.origin}/endpoint-hits?key=manual`)).json()) as { hits: number };
    assert.equal(visits.hits, 0);
  });

  it('are bodies: only beside an element that needs them', async () => {
    const bodies = async (...[tag, options]: Parameters<typeof renderToString>): Promise<boolean> =>
      /The first paragraph/.test(
        JSON.stringify(read((await renderToString(tag, { data, ...options })).html, tag).data),
      );
    assert.equal(await bodies('news-article'), true);
    assert.equal(await bodies('news-list'), false);
    assert.equal(await bodies('news-list', { bodies: true }), true);
    assert.equal(await bodies('news-list', { attributes: { open: 'reader' } }), true);
    assert.equal(await bodies('news-list', { inherited: { open: 'reader' } }), true);
    assert.equal(await bodies('news-player', { attributes: { speech: true } }), true);
  });

  it('are relative addresses, which need the page’s own', async () => {
    const relative = { ...data, items: [{ id: 'a', url: '/a', title: 'A' }] };
    const { html } = await renderToString('news-headline', { data: relative, base: 'https://paper.example/news/' });
    assert.match(html, /<a href="https:\/\/paper\.example\/a"/);
    const { failure } = await renderToString('news-headline', { src: '/feed.json' });
    assert.equal(failure?.code, 'bad-src');
    const found = await renderToString('news-headline', {
      src: '/endpoint/jsonfeed/town.json',
      base: `${server.origin}/news/`,
    });
    assert.equal(found.failure, undefined);
    assert.match(found.html, / src="\/endpoint\/jsonfeed\/town\.json"/);
  });

  it('is what ancestors say, which a server has to be told', async () => {
    const { html } = await renderToString('news-list', { data, inherited: { theme: 'dark', section: 'City' } });
    assert.match(html, /class="root dark regular"/);
    assert.doesNotMatch(html.replace(/<script[^]*/, ''), /Headline of story 2/);
    assert.match(
      html,
      / data-news-inherited="{&quot;theme&quot;:&quot;dark&quot;,&quot;section&quot;:&quot;City&quot;}"/,
    );
  });

  it('are facts for search engines, where they are asked for', async () => {
    const facts = async (tag: 'news-article' | 'news-list'): Promise<Record<string, unknown>> => {
      const { light } = read((await renderToString(tag, { data, jsonLd: true })).html, tag);
      const script = elements(light).find((one) => attribute(one, 'type') === 'application/ld+json')!;
      return JSON.parse(textOf(script.childNodes)) as Record<string, unknown>;
    };
    const article = await facts('news-article');
    assert.equal(article['@type'], 'NewsArticle');
    assert.equal(article.headline, 'Headline of story 1');
    assert.equal(article.datePublished, '2026-01-01T12:00:00.000Z');
    const list = await facts('news-list');
    assert.equal(list['@type'], 'ItemList');
    assert.equal((list.itemListElement as unknown[]).length, 3);
  });

  it('is a format of another system, which the page gets as JSON Feed', async () => {
    const { html, failure } = await renderToString('news-list', {
      data: { posts: [{ headline: 'Mapped', link: 'https://paper.example/m' }] },
      attributes: { map: '{"items":"posts","title":"headline","url":"link"}' },
    });
    assert.equal(failure, undefined);
    const { items } = read(html, 'news-list').data as { items: FakeItem[] };
    assert.deepEqual(items.map(({ title }) => title), ['Mapped']); // prettier-ignore
  });

  it('is data that nobody can read: a failure, and no data', async () => {
    const { html, failure, state } = await renderToString('news-list', { data: '<html>', words });
    assert.ok(failure);
    assert.equal(state, 'loading');
    assert.equal(read(html, 'news-list').data, undefined);
  });

  it('is a mistake of the caller’s: it throws', async () => {
    await assert.rejects(renderToString('news-lists' as 'news-list', {}), TypeError);
    for (const name of ['onclick', 'a b', 'x"', 'x>', ''])
      await assert.rejects(renderToString('news-list', { data, attributes: { [name]: 'x' } }), TypeError, name);
  });
});
