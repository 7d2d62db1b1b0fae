// A server that goes wrong in every way that a network knows. It writes its answers byte by byte: Node's own would mend half of them.
// What it answers at `/trouble/<key>` is said beforehand in plays: one for each request, the last of them for all that follow.
import { once } from 'node:events';
import { createServer, STATUS_CODES } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/**
 * How a request is answered. What is absent is as it should be.
 * @typedef {object} Play
 * @property {number} [status]
 * @property {Record<string, string | string[] | null>} [headers] in place of those of the same name; null: without it
 * @property {string} [before] what is sent before the head
 * @property {string} [body]
 * @property {'utf16le'} [charset] of the body
 * @property {number} [pad] white space behind the body, up to so many bytes
 * @property {boolean} [endless] white space behind it without an end
 * @property {boolean} [gzip] the body is packed
 * @property {boolean} [chunked]
 * @property {number} [wait] milliseconds before the first byte
 * @property {[bytes: number, ms: number]} [drip] so much at a time
 * @property {number} [head] so many bytes of the head, and nothing else
 * @property {number} [cut] so many bytes of the body as it is sent; negative: all but so many
 * @property {'close' | 'reset' | 'hang'} [end] what becomes of the connection
 */
/** @typedef {{hits: number, left: number}} Visits `left`: who asked and went before the answer was whole */

/** Milliseconds in which a reader takes what has been sent before a reset, which throws it away. */
const TAKEN = 30;
const SPACES = Buffer.alloc(16_384, ' ');

/** @param {Play} play */
function bodyOf({ body = '', charset, pad = 0, gzip, chunked, cut }) {
  let bytes = Buffer.from(body, charset);
  if (pad > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(pad - bytes.length, ' ')]);
  if (gzip) bytes = gzipSync(bytes);
  const { length } = bytes;
  if (chunked) bytes = Buffer.concat([Buffer.from(`${length.toString(16)}\r\n`), bytes, Buffer.from('\r\n0\r\n\r\n')]);
  return { length, sent: bytes.subarray(0, cut) };
}

/** @param {Play} play @param {number} length */
function headOf({ status = 200, headers, gzip, chunked, endless }, length) {
  const all = {
    'content-type': 'application/feed+json',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'retry-after',
    'cache-control': 'no-store',
    connection: 'close',
    ...(gzip && { 'content-encoding': 'gzip' }),
    ...(chunked ? { 'transfer-encoding': 'chunked' } : !endless && { 'content-length': `${length}` }),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => `${name}: ${one}\r\n`),
  );
  return Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n`);
}

/** @param {Play} play @returns {Generator<Buffer>} */
function* piecesOf(play) {
  const { sent, length } = bodyOf(play);
  const head = headOf(play, length);
  yield Buffer.from(play.before ?? '');
  yield head.subarray(0, play.head);
  if (play.head === undefined) {
    const size = play.drip?.[0] ?? SPACES.length;
    for (let at = 0; at < sent.length; at += size) yield sent.subarray(at, at + size);
    while (play.endless) yield SPACES.subarray(0, size);
  }
}

/** @param {import('node:net').Socket} socket @param {Play} play @param {() => unknown} left */
async function answer(socket, play, left) {
  const gone = new AbortController();
  socket.on('error', () => {});
  socket.once('close', () => gone.abort());
  gone.signal.addEventListener('abort', left);
  await sleep(play.wait ?? 0, undefined, gone).catch(() => {});
  for (const piece of piecesOf(play)) {
    if (socket.destroyed) return;
    if (!socket.write(piece)) await once(socket, 'drain', gone).catch(() => {});
    if (play.drip) await sleep(play.drip[1]);
  }
  if (play.end === 'hang') return;
  gone.signal.removeEventListener('abort', left);
  if (play.end === 'reset') {
    await sleep(TAKEN);
    socket.resetAndDestroy();
  } else socket.end();
}

export function trouble() {
  /** @type {Map<string, {plays: Play[], visits: Visits}>} */
  const stages = new Map();
  /** @type {Map<string, import('node:http').Server>} */
  const servers = new Map();

  /** @param {string} key */
  const stage = (key) => {
    const known = stages.get(key) ?? { plays: [], visits: { hits: 0, left: 0 } };
    stages.set(key, known);
    return known;
  };

  const here = {
    /** @param {string} path */
    handles: (path) => path.startsWith('/trouble/'),

    /**
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:http').ServerResponse} response
     */
    handle({ url = '/', socket }, response) {
      const { plays, visits } = stage(new URL(url, 'http://localhost').pathname.slice('/trouble/'.length));
      visits.hits++;
      const play = (plays.length > 1 ? plays.shift() : plays[0]) ?? { status: 404 };
      response.detachSocket(socket);
      void answer(socket, play, () => visits.left++);
    },

    /** From now on. @param {string} key @param {Play[]} plays */
    play(key, ...plays) {
      stage(key).plays = plays;
    },

    /** Since the server stands. @param {string} key @returns {Visits} */
    visits: (key) => stage(key).visits,

    /** A server more, with the same plays. @param {number} [port] @returns {Promise<string>} its origin */
    async open(port = 0) {
      const server = createServer((request, response) => here.handle(request, response)).listen(port, '127.0.0.1');
      await once(server, 'listening');
      const origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
      servers.set(origin, server);
      return origin;
    },

    /** It goes away, with all who wait for it. `open` with its port brings it back. @param {string} [origin] default: all */
    async close(origin) {
      for (const [name, server] of [...servers]) {
        if (origin && name !== origin) continue;
        servers.delete(name);
        const closed = new Promise((done) => server.close(done));
        server.closeAllConnections();
        await closed;
      }
    },
  };
  return here;
}
