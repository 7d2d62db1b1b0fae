// A page in its order: nothing waits for what comes after it, and no element is written in part.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { endpoint } from '../../scripts/endpoint.mjs';
import { configure } from '../../src/feed/load.js';
import { renderToStream, renderToString, type Part } from '../../src/ssr.js';
import { fakeFeed } from '../../src/testing.js';

let server: Awaited<ReturnType<ReturnType<typeof endpoint>['listen']>>;
before(async () => {
  server = await endpoint().listen();
  configure({ retries: 0, timeout: 2000 });
});
after(() => server.close());

const NOW = Date.UTC(2026, 0, 1, 15);
const at = (script: string): string => `${server.origin}/endpoint/jsonfeed/town.json?${script}`;
const list = (more: Partial<Part> = {}): Part => ({ tag: 'news-list', data: fakeFeed(2), now: NOW, ...more });
const visits = async (key: string): Promise<{ hits: number; aborted: number }> =>
  (await (await fetch(`${server.origin}/endpoint-hits?key=${key}`)).json()) as { hits: number; aborted: number };

describe('a stream', () => {
  it('is the page in its order, as bytes', async () => {
    const text = await new Response(renderToStream(['<h1>Ünïcode</h1>', list(), '<p>', list(), '</p>'])).text();
    const { html } = await renderToString('news-list', { data: fakeFeed(2), now: NOW });
    assert.equal(text, `<h1>Ünïcode</h1>${html}<p>${html}</p>`);
  });

  it('gives what stands before a slow element at once, and asks for all of them together', async () => {
    const parts = ['before', list({ data: undefined, src: at('delay=200&key=slow-1') }), 'between'];
    const more = [list({ data: undefined, src: at('delay=200&key=slow-2') }), 'after'];
    const start = performance.now();
    const reader = renderToStream([...parts, ...more]).getReader();
    const decoder = new TextDecoder();
    assert.equal(decoder.decode((await reader.read()).value), 'before');
    assert.ok(performance.now() - start < 150);
    assert.match(decoder.decode((await reader.read()).value), /^<news-list.*<\/news-list>$/s);
    assert.equal((await visits('slow-2')).hits, 1);
    await reader.cancel();
  });

  it('goes on past an endpoint that fails', async () => {
    const text = await new Response(
      renderToStream([list({ data: undefined, src: at('status=500'), words: 'Words.' }), list(), '</body>']),
    ).text();
    assert.match(text, /Words\.<\/news-list><news-list.*<\/news-list><\/body>$/s);
  });

  it('that is aborted fails between two elements, and takes its requests back', async () => {
    const controller = new AbortController();
    const gone = new Error('The visitor has left.');
    const parts = ['a', list(), list({ data: undefined, src: at('hang=1&key=gone') }), list()];
    const reader = renderToStream(parts, { signal: controller.signal }).getReader();
    let text = '';
    await assert.rejects(async () => {
      const decoder = new TextDecoder();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        text += decoder.decode(value);
        if (text.endsWith('</news-list>')) setTimeout(() => controller.abort(gone), 100);
      }
    }, gone);
    assert.match(text, /^a<news-list[^]*<\/news-list>$/);
    assert.equal(text.split('<news-list').length, 2);
    for (let n = 0; n < 100 && !(await visits('gone')).aborted; n++) await new Promise((done) => setTimeout(done, 10));
    assert.deepEqual(await visits('gone').then(({ hits, aborted }) => [hits, aborted]), [1, 1]);
  });

  it('that nobody reads on takes its requests back too', async () => {
    const reader = renderToStream(['a', list({ data: undefined, src: at('hang=1&key=left') })]).getReader();
    await reader.read();
    for (let n = 0; n < 100 && !(await visits('left')).hits; n++) await new Promise((done) => setTimeout(done, 10));
    await reader.cancel();
    for (let n = 0; n < 100 && !(await visits('left')).aborted; n++) await new Promise((done) => setTimeout(done, 10));
    assert.equal((await visits('left')).aborted, 1);
  });

  it('of a mistake of the caller’s fails', async () => {
    await assert.rejects(new Response(renderToStream([{ tag: 'news-lists' as 'news-list' }])).text(), TypeError);
  });
});
