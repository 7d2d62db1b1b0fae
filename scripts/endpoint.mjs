// A scriptable endpoint, so that tests meet a real network: `/endpoint/feed.json?status=500&times=2`.
//
//   /endpoint/sound?seconds=30  a recording, in ranges where they are asked for; live=1: it has no end
//   /endpoint/<file>            the file of test/fixtures, as a healthy endpoint would serve it
//   /endpoint/items?items=5000  a JSON Feed with so many articles
//   /endpoint/pages?items=25    a JSON Feed with so many stories, ten a page (scripts/pages.mjs)
//     key=…          the name its visits are counted under (default: the whole address)
//     times=2        what follows goes wrong for the first two visits only
//     status=500     with a small JSON error as the body
//     body=html      html, truncated, empty, text, json-text (a lone JSON string)
//     delay=200      milliseconds before the answer begins
//     hang=1         no answer; hang=body: the head and the first half, then nothing
//     size=1000      the answer is padded with white space to so many bytes
//     type=…         the Content-Type       retry-after=1   the header
//     cors=none      no Access-Control-Allow-Origin      redirect=…   302 to there
//   /endpoint/subscribe/…      services that take sign-ups (scripts/subscribe.mjs)
//   /endpoint-hits?key=…        {hits, aborted, requests: [{method, url, headers, body}]}
//   /endpoint-reset             forgets all counts
//   /fixtures/<file>            the plain file
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './files.mjs';
import { page } from './pages.mjs';
import { forever, recording } from './sound.mjs';
import { subscribe } from './subscribe.mjs';

/** @typedef {{method?: string, url?: string, headers: import('node:http').IncomingHttpHeaders, body: string}} Visit */
/** @typedef {{hits: number, aborted: number, requests: Visit[]}} Count */

const bodies = {
  html: '<!doctype html><title>Not found</title><p>There is nothing here.</p>',
  empty: '',
  text: 'The newsroom is closed.',
  'json-text': '"The newsroom is closed."',
};

/** @param {number} count @param {string} origin */
function manyItems(count, origin) {
  const items = Array.from({ length: count }, (_, index) => ({
    id: `item-${index}`,
    url: `${origin}/articles/${index}`,
    title: `Headline number ${index}`,
    date_published: new Date(Date.UTC(2026, 0, 1) - index * 60_000).toISOString(),
    tags: [`tag-${index % 7}`],
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'The Long List', items });
}

/** @param {string} folder @param {string} name */
function fixture(folder, name) {
  const path = resolve(folder, name);
  if (!path.startsWith(folder + sep)) return undefined;
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** @param {string} name */
const typeOf = (name) => {
  if (name.endsWith('.xml')) return 'application/rss+xml; charset=utf-8';
  if (name.endsWith('.html')) return 'text/html; charset=utf-8';
  if (name === 'sound') return 'audio/wav';
  return 'application/feed+json; charset=utf-8';
};

/** @param {{fixtures?: string}} [options] `fixtures`: a folder, test/fixtures by default */
export function endpoint({ fixtures = inRoot('test/fixtures') } = {}) {
  /** @type {Map<string, Count>} */
  const counts = new Map();

  /** @param {string} key */
  const count = (key) => {
    const known = counts.get(key) ?? { hits: 0, aborted: 0, requests: [] };
    counts.set(key, known);
    return known;
  };

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function answer(request, response) {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const { pathname: path, searchParams: query } = url;
    const name = decodeURIComponent(path.replace(/^\/(endpoint|fixtures)\//, ''));
    /** @param {number} status @param {Record<string, string>} headers @param {string | Buffer} [body] */
    const send = (status, headers, body) =>
      response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body);
    const json = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };

    if (path === '/endpoint-hits') return send(200, json, JSON.stringify(count(query.get('key') ?? '')));
    if (path === '/endpoint-reset') return send(200, json, JSON.stringify(counts.clear() ?? null));
    if (path.startsWith('/fixtures/')) {
      const file = fixture(fixtures, name);
      return file ? send(200, { ...json, 'content-type': typeOf(name) }, file) : send(404, json, '{}');
    }

    const counted = count(query.get('key') ?? url.pathname + url.search);
    counted.hits++;
    response.on('close', () => {
      if (!response.writableFinished) counted.aborted++;
    });
    const chunks = await request.toArray().catch(() => []);
    const { method, headers } = request;
    counted.requests.push({ method, url: request.url, headers, body: Buffer.concat(chunks).toString() });

    const wrong = counted.hits <= Number(query.get('times') ?? Infinity);
    /** @param {string} option */
    const option = (option) => (wrong ? query.get(option) : null);

    await sleep(Number(option('delay') ?? 0));
    if (option('hang') === '1' || response.destroyed) return undefined;
    if (name.startsWith('subscribe/'))
      return subscribe(name, counted.requests.at(-1) ?? { headers, body: '' }, option, send);
    /** @type {Record<string, string>} */
    const cors = option('cors') === 'none' ? {} : { 'access-control-allow-origin': '*' };
    const redirect = option('redirect');
    if (redirect) return send(302, { ...cors, location: redirect });

    const items = query.get('items');
    const seconds = name === 'sound' ? Number(query.get('seconds') ?? 30) : undefined;
    const healthy =
      seconds !== undefined
        ? recording(seconds)
        : name === 'pages'
          ? Buffer.from(page(url))
          : items === null
            ? fixture(fixtures, name)
            : Buffer.from(manyItems(Number(items), url.origin));
    const status = Number(option('status') ?? (healthy ? 200 : 404));
    const kind = option('body') ?? '';
    let body = status >= 400 ? Buffer.from(JSON.stringify({ error: status })) : (healthy ?? Buffer.alloc(0));
    if (kind in bodies) body = Buffer.from(bodies[/** @type {keyof typeof bodies} */ (kind)]);
    if (kind === 'truncated') body = body.subarray(0, Math.floor(body.length * 0.6));
    const padding = Number(option('size') ?? 0) - body.length;
    if (padding > 0) body = Buffer.concat([body, Buffer.alloc(padding, ' ')]);

    const type = option('type') ?? (kind === 'html' ? 'text/html; charset=utf-8' : typeOf(name));
    const wait = option('retry-after');
    const exposed = wait ? { 'retry-after': wait, 'access-control-expose-headers': 'Retry-After' } : {};
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec((seconds && !option('live') && headers.range) || '') ?? [];
    if (from && status === 200 && !option('hang')) {
      const [start, end] = [Number(from), Math.min(body.length - 1, Number(to || Infinity))];
      const range = { 'content-range': `bytes ${start}-${end}/${body.length}`, 'accept-ranges': 'bytes' };
      return send(206, { ...cors, ...range, 'content-type': type }, body.subarray(start, end + 1));
    }
    response.writeHead(status, { 'cache-control': 'no-store', 'content-type': type, ...cors, ...exposed });
    if (option('live')) return pipeline(Readable.from(forever()), response).catch(() => {});
    if (option('hang') === 'body') return response.write(body.subarray(0, Math.floor(body.length / 2)));
    // In pieces and without a Content-Length, so that a limit must count while it streams. A visitor may leave meanwhile.
    const pieces = Array.from({ length: Math.ceil(body.length / 65_536) }, (_, at) =>
      body.subarray(at * 65_536, (at + 1) * 65_536),
    );
    return pipeline(Readable.from(pieces), response).catch(() => {});
  }

  return {
    /** @param {string} path */
    handles: (path) => /^\/(endpoint|fixtures)\/|^\/endpoint-(hits|reset)$/.test(path),

    /**
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:http').ServerResponse} response
     */
    handle(request, response) {
      answer(request, response).catch((error) => {
        console.error(`The fake endpoint failed at ${basename(request.url ?? '')}:`, error);
        response.destroy();
      });
    },

    /** The same on a port of its own. */
    async listen() {
      const server = createServer((request, response) => this.handle(request, response)).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      return {
        origin: `http://127.0.0.1:${port}`,
        close: () => {
          server.closeAllConnections();
          return new Promise((done) => server.close(done));
        },
      };
    },
  };
}
