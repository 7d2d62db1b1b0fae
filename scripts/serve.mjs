// Serves a paper (its site, its feed and the CDN files) on one origin and a third-party page on another: the demo, and the
// end-to-end tests.
import { once } from 'node:events';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { inRoot } from './files.mjs';

/** @type {{version: string}} */
export const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.mp4': 'video/mp4',
  '.woff2': 'font/woff2',
};

/** @param {string} path */
export const typeOf = (path) =>
  path.endsWith('feed.json')
    ? 'application/feed+json; charset=utf-8'
    : (types[extname(path)] ?? 'application/octet-stream');

/** A hashed name never changes its content; everything else is asked for again. @param {string} path */
const cachingOf = (path) =>
  /[\\/]chunks[\\/].+-[\w-]{7}\.(js|css)$/.test(path)
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=0, must-revalidate';

/**
 * The file of an address below a folder; undefined for none, and for whatever lies outside the folder.
 * @param {string} folder
 * @param {string} path decoded, from `/`
 */
export function fileOf(folder, path) {
  if (path.includes('\0')) return undefined;
  let file = resolve(folder, `.${path}`);
  if (file !== resolve(folder) && !file.startsWith(resolve(folder) + sep)) return undefined;
  try {
    if (statSync(file).isDirectory()) file = join(file, 'index.html');
    return statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The bytes that a `Range` header asks for (RFC 9110, section 14): one range; undefined: all; null: none such.
 * @param {string | undefined} header
 * @param {number} size
 */
export function rangeOf(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (!match[1] && !match[2])) return undefined;
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]));
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return start > end ? null : { start, end };
}

/** @typedef {{body: string | AsyncIterable<string>, status?: number, headers?: Record<string, string>}} Page */
/**
 * Answers by the request: with a page, by dropping the connection, or never.
 * @typedef {(query: URLSearchParams, body: string) => Promise<Page | 'drop' | 'hang'>} Handler
 */

/**
 * @param {object} options
 * @param {{prefix: string, folder: string}[]} options.mounts the first whose prefix fits is asked
 * @param {(text: string) => string} [options.fill] fills in placeholders of text files
 * @param {boolean} [options.cors]
 * @param {Map<string, Page | Handler>} options.pages made for a test or by a program, before any file; a handler takes POST too
 * @param {(path: string) => void} options.visit
 */
const site =
  ({ mounts, fill, cors, pages, visit }) =>
  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    visit(url.pathname + url.search);
    /** @type {Record<string, string>} */
    const headers = cors ? { 'access-control-allow-origin': '*' } : {};
    /** @param {number} status @param {string} [words] */
    const end = (status, words = '') =>
      response.writeHead(status, { ...headers, 'content-type': 'text/plain' }).end(words);
    const made = pages.get(url.pathname);
    const posted = request.method === 'POST' && typeof made === 'function';
    if (!posted && request.method !== 'GET' && request.method !== 'HEAD') return end(405, 'Only GET and HEAD.');

    const page = typeof made === 'function' ? await made(url.searchParams, posted ? await text(request) : '') : made;
    if (page === 'hang') return undefined;
    if (page === 'drop') return request.destroy();
    if (page) {
      const type = { 'content-type': typeOf(extname(url.pathname) ? url.pathname : 'index.html') };
      response.writeHead(page.status ?? 200, { ...type, 'cache-control': 'no-store', ...headers, ...page.headers });
      return typeof page.body === 'string' ? response.end(page.body) : pipeline(page.body, response);
    }

    let path;
    try {
      path = decodeURIComponent(url.pathname);
    } catch {
      return end(400, 'The address is not well formed.');
    }
    const mount = mounts.find(({ prefix }) => path.startsWith(prefix));
    const file = mount && fileOf(mount.folder, path.slice(mount.prefix.length - 1));
    if (!file) return end(404, `There is nothing at ${url.pathname}.`);
    // Without it, the relative addresses of a folder's page would point beside it.
    if (file.endsWith('index.html') && !/(\/|\.html)$/.test(path)) {
      return response.writeHead(301, { location: `${url.pathname}/` }).end();
    }

    const { size, mtimeMs } = statSync(file);
    headers['content-type'] = typeOf(file);
    headers['cache-control'] = cachingOf(file);
    if (fill && /\.(html|css|js|json)$/.test(file)) {
      return response.writeHead(200, headers).end(fill(readFileSync(file, 'utf8')));
    }
    headers.etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    headers['accept-ranges'] = 'bytes';
    if (request.headers['if-none-match'] === headers.etag) return response.writeHead(304, headers).end();
    const range = rangeOf(request.headers.range, size);
    if (range === null) return response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` }).end();
    const { start, end: last } = range ?? { start: 0, end: size - 1 };
    headers['content-length'] = String(last - start + 1);
    if (range) headers['content-range'] = `bytes ${start}-${last}/${size}`;
    response.writeHead(range ? 206 : 200, headers);
    if (request.method === 'HEAD' || size === 0) return response.end();
    return pipeline(createReadStream(file, { start, end: last }), response);
  };

/**
 * @param {import('node:http').RequestListener} listener
 * @param {number} port 0: any free one
 * @returns {Promise<{server: import('node:http').Server, port: number}>} the next free port where this one is taken
 */
async function listen(listener, port) {
  for (let tries = 0; ; tries++) {
    const server = createServer(listener);
    try {
      server.listen(port && port + tries, 'localhost');
      await once(server, 'listening');
      return { server, port: /** @type {import('node:net').AddressInfo} */ (server.address()).port };
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if ((code !== 'EADDRINUSE' && code !== 'EACCES') || tries === 100) throw error;
    }
  }
}

/**
 * @param {object} [options]
 * @param {string} [options.paperRoot] the paper's site
 * @param {string} [options.thirdRoot] the other site; `{paper}` in its files is the paper's origin
 * @param {string} [options.cdnRoot] served at the paper's `/cdn/`
 * @param {string} [options.docsRoot] served at the paper's `/docs/`
 * @param {number} [options.paperPort] 0: any free one
 * @param {number} [options.thirdPort]
 */
export async function serve({
  paperRoot = inRoot('demo/paper'),
  thirdRoot = inRoot('demo/third-party'),
  cdnRoot = inRoot('cdn'),
  docsRoot,
  paperPort = 0,
  thirdPort = 0,
} = {}) {
  /** What was asked for, in order. @type {{paper: string[], third: string[]}} */
  const hits = { paper: [], third: [] };
  const pages = { paper: new Map(), third: new Map() };
  let paper = '';

  const paperSite = site({
    mounts: [
      { prefix: '/cdn/', folder: cdnRoot },
      // As a page names it that pins a version.
      { prefix: `/broadsheet@${version}/`, folder: cdnRoot },
      ...(docsRoot ? [{ prefix: '/docs/', folder: docsRoot }] : []),
      { prefix: '/', folder: paperRoot },
    ],
    cors: true,
    pages: pages.paper,
    visit: (path) => hits.paper.push(path),
  });
  const thirdSite = site({
    mounts: [{ prefix: '/', folder: thirdRoot }],
    fill: (text) => text.replaceAll('{paper}', paper),
    pages: pages.third,
    visit: (path) => hits.third.push(path),
  });
  /** @param {typeof paperSite} answer @returns {import('node:http').RequestListener} */
  const guarded = (answer) => (request, response) => {
    answer(request, response).catch(() => response.destroy());
  };

  const first = await listen(guarded(paperSite), paperPort);
  paper = `http://localhost:${first.port}`;
  const second = await listen(guarded(thirdSite), thirdPort);
  return {
    paper,
    third: `http://localhost:${second.port}`,
    hits,
    /** Pages made for a test, by path: `pages.third.set('/', {body, headers})`. */
    pages,
    async close() {
      for (const { server } of [first, second]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}
