// Two loopback origins, as on the web: a publisher's page, and the widget's files and endpoint.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { news } from './news.mjs';

/** @typedef {{kind: 'page' | 'script' | 'other' | 'endpoint' | 'preflight', url: string, bytes: number}} Hit */
/** @typedef {import('./cases.mjs').Case} Case */

/** @param {string | Buffer} text @param {number} quality */
const packed = (text, quality) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

const shared = {
  'access-control-allow-origin': '*',
  'timing-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'accept-encoding',
};

/** What is wrong with an endpoint, by name: a status, a body, or no answer. @type {Record<string, {status?: number, body?: string, end?: 'drop' | 'hang'}>} */
export const faults = {
  500: { status: 500, body: 'oops' },
  broken: { body: '{"items":[{"id":1,' },
  shape: { body: '{"items":[null,{"title":42},{"title":"x","url":"javascript:alert(1)"}],"x":1}' },
  drop: { end: 'drop' },
  hang: { end: 'hang' },
};

/** @param {Case[]} cases */
export async function serve(cases) {
  /** @type {Map<string, string>} */
  const pages = new Map();
  /** @type {Map<string, Buffer>} */
  const known = new Map();
  /** @type {WeakMap<import('node:net').Socket, number>} */
  const opened = new WeakMap();
  /** @type {Hit[]} */
  const hits = [];
  const state = { hits, pages, /** Milliseconds that a new connection takes. */ connecting: 0, site: '', cdn: '' };
  /** Packed once. @param {string} key @param {() => string | Buffer} make @param {number} quality */
  const body = (key, make, quality) => {
    const bytes = known.get(key) ?? packed(make(), quality);
    known.set(key, bytes);
    return bytes;
  };

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function answer(request, response) {
    const url = new URL(request.url ?? '/', state.cdn);
    // TCP and TLS, which a preconnected socket has behind it.
    const wait = (opened.get(request.socket) ?? 0) + state.connecting - performance.now();
    if (wait > 0) await sleep(wait);
    /** @type {Hit} */
    const hit = { kind: 'other', url: `http://${request.headers.host}${request.url}`, bytes: 0 };
    hits.push(hit);
    /** @param {string} type @param {string} cache @param {Buffer} bytes */
    const send = (type, cache, bytes) => {
      hit.bytes = bytes.length;
      const packing = { 'content-encoding': 'br', 'content-length': bytes.length };
      response.writeHead(200, { ...shared, ...packing, 'content-type': type, 'cache-control': cache }).end(bytes);
    };
    if (request.method === 'OPTIONS') {
      hit.kind = 'preflight';
      return response.writeHead(204, { ...shared, 'access-control-allow-headers': '*' }).end();
    }
    const [, area = '', name = '', ...rest] = url.pathname.split('/');
    if (area === 'page' && pages.has(name)) {
      hit.kind = 'page';
      const page = pages.get(name) ?? '';
      return send('text/html; charset=utf-8', 'no-cache', packed(page, 5));
    }
    const subject = cases.find((one) => one.name === name);
    if (area === 'files' && subject?.files) {
      const path = rest.join('/');
      const from = subject.files;
      hit.kind = extname(path) === '.js' ? 'script' : 'other';
      const make = () => (typeof from === 'string' ? readFileSync(join(from, path)) : (from[path] ?? ''));
      return send('text/javascript', 'public, max-age=31536000, immutable', body(`${name}/${path}`, make, 11));
    }
    if (area === 'endpoint' && subject) {
      hit.kind = 'endpoint';
      const fault = faults[url.searchParams.get('fault') ?? ''];
      if (fault?.end === 'hang') return undefined;
      if (fault?.end === 'drop') return request.socket.destroy();
      if (fault?.body) {
        const type = { 'content-type': 'application/json', 'cache-control': 'no-store' };
        return response.writeHead(fault.status ?? 200, { ...shared, ...type }).end(fault.body);
      }
      const number = (/** @type {string} */ key) => Number(url.searchParams.get(key) ?? 0);
      const items = () => news(number('count'), number('fresh'), number('other') > 0);
      const cache = number('unstored') ? 'no-store' : 'public, max-age=60, stale-while-revalidate=600';
      return send(
        'application/json',
        cache,
        body(hit.url, () => JSON.stringify(subject.document(items())), 5),
      );
    }
    return response.writeHead(404, shared).end();
  }

  const listen = async () => {
    const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
      answer(request, response).catch((error) => {
        console.error(`The bench's server failed at ${request.url}:`, error);
        response.destroy();
      });
    });
    server.on('connection', (socket) => opened.set(socket.setNoDelay(true), performance.now()));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    return { server, origin: `http://127.0.0.1:${port}` };
  };
  const both = [await listen(), await listen()];
  [state.site = '', state.cdn = ''] = both.map(({ origin }) => origin);
  return Object.assign(state, {
    close: () => {
      for (const { server } of both) {
        server.closeAllConnections();
        server.close();
      }
    },
  });
}
