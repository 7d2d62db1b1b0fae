// The page that a server has drawn. The one place that knows how.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { inRoot } from '../scripts/files.mjs';

/** @type {Promise<typeof import('../src/index.js')> | undefined} */
let library;

async function withList() {
  library ??= import(inRoot('dist/index.js'));
  const { NewsListElement, version } = await library;
  if (!customElements.get('news-list')) customElements.define('news-list', NewsListElement);
  return version;
}

/** A list with its declared shadow root and its data inline. @param {string} url @param {number} rows @param {unknown} data */
export async function prerendered(url, rows, data) {
  const version = await withList();
  const list = html`<news-list
    src=${url}
    limit=${rows}
    show="byline time"
    data-news-build=${version}
    data-news-now=${Date.now()}
    data-news-lang="en"
    data-news-zone="UTC"
    .data=${data}
  ></news-list>`;
  const markup = await collectResult(render(list));
  return markup.replace('</news-list>', `${inline(data)}$&`);
}

/** Data at hand, as an element takes it. @param {unknown} data */
export const inline = (data) =>
  `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
