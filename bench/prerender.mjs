// The page that a server has drawn. The one place that knows how.
import { inRoot } from '../scripts/files.mjs';

/** @type {Promise<typeof import('../src/ssr.js')> | undefined} */
let server;

/** A list with its declared shadow root and its data inline. @param {string} src @param {number} limit @param {unknown} data */
export async function prerendered(src, limit, data) {
  const { renderToString } = await (server ??= import(inRoot('dist/ssr.js')));
  const { html } = await renderToString('news-list', { data, attributes: { src, limit, show: 'byline time' } });
  return html;
}

/** JSON that may stand in a script. @param {unknown} data */
export const inlined = (data) => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Data at hand, as an element takes it. @param {unknown} data */
export const inline = (data) => `<script type="application/json">${inlined(data)}</script>`;
