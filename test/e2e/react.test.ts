// The components for React below 19, drawn by React 18: on a server as text, in a page as elements.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'rolldown';
import { inRoot } from '../../scripts/files.mjs';
import { engines, missing } from './driver.js';
import { html } from './paper.js';
import { visitor } from './visitor.js';

/** A page that draws what the test says into `#root`. */
const entry = `
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { NewsList, NewsNewsletter } from ${JSON.stringify(inRoot('dist/react/index.js'))};
const item = (id) => ({ id, url: 'https://paper.example/' + id, title: 'Story ' + id });
const feed = (...ids) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'The Paper', items: ids.map(item) });
window.loads = [];
function Page() {
  const [n, next] = useState(0);
  window.next = () => next(n + 1);
  const props = n === 0 ? { data: feed('a', 'b'), more: true, limit: 1, timeZone: 'UTC' } : n === 1 ? { data: feed('c'), layout: 'compact' } : {};
  const heard = n < 2 && { onNewsLoad: (event) => window.loads.push([n, event.count]) };
  return createElement('div', null,
    createElement(NewsList, { ...props, ...heard, className: 'front', loading: 'eager', id: 'list', ref: (one) => (window.list = one) }, 'words'),
    createElement(NewsNewsletter, { subscribe: async () => ({}), name: true, optIn: 'double', loading: 'eager' }));
}
createRoot(document.getElementById('root')).render(createElement(Page));
`;

let code: string;
before(async () => {
  const { output } = await build({
    input: 'entry',
    write: false,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? inRoot('entry.js') : null),
        load: (id) => (id === inRoot('entry.js') ? entry : null),
      },
    ],
    output: { codeSplitting: false },
  });
  code = output[0].code;
});

describe('components for React below 19', () => {
  it('are written by a server with what an attribute can say', async () => {
    const { NewsList } = (await import(inRoot('dist/react/index.js'))) as { NewsList: React.FunctionComponent<object> };
    const props = {
      src: '/feed.json',
      limit: 5,
      more: true,
      history: false,
      timeZone: 'UTC',
      className: 'front',
      data: {},
    };
    assert.equal(
      renderToString(createElement(NewsList, props, 'words')),
      '<news-list src="/feed.json" limit="5" more="" time-zone="UTC" class="front">words</news-list>',
    );
  });

  for (const engine of engines)
    describe(`in ${engine}`, { skip: missing(engine) }, () => {
      const page = visitor(engine);
      const list = `document.querySelector('#list')`;
      const state = (): Promise<unknown> =>
        page.browser.evaluate(
          `[...${list}.attributes].map(({ name, value }) => name + '=' + value).filter((one) => !/^(state|id|loading)=/.test(one)).sort()`,
        );

      it('set attributes, properties and handlers, change them, and take them back', async () => {
        page.paper.pages.set('/react.js', { type: 'text/javascript; charset=utf-8', body: code });
        await page.open(
          html(`<div id="root"></div><script type="module" src="${page.paper.origin}/react.js"></script>`),
        );
        await page.browser.waitFor(`globalThis.loads?.length === 1`, 'the first feed is heard of');
        assert.deepEqual(await state(), ['class=front', 'limit=1', 'more=', 'time-zone=UTC']);
        assert.equal(await page.browser.evaluate(`window.list === ${list} && ${list}.textContent`), 'words');
        assert.equal(
          await page.browser.evaluate(`typeof document.querySelector('news-newsletter[opt-in=double]').subscribe`),
          'function',
        );
        await page.browser.evaluate(`void next()`);
        await page.browser.waitFor(`loads.length === 2`, 'the second feed is heard of');
        assert.deepEqual(await page.browser.evaluate('loads'), [
          [0, 1],
          [1, 1],
        ]);
        assert.deepEqual(await state(), ['class=front', 'layout=compact']);
        await page.browser.evaluate(`void next()`);
        await page.browser.waitFor(`${list}.data === undefined`, 'what is given no more is taken back');
        await page.browser.evaluate(`${list}.dispatchEvent(new Event('news-load'))`);
        assert.equal(await page.browser.evaluate('loads.length'), 2);
      });
    });
});
