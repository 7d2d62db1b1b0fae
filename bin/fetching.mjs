// Requests of the commands: only http and https, only to hosts that may be asked, after redirects too.
import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { version } from './library.mjs';

/** As many as browsers follow (Fetch standard, 4.4). */
const REDIRECTS = 20;
const MOVED = new Set([301, 302, 303, 307, 308]);
/** @type {Readonly<Record<string, () => import('node:stream').Transform>>} */
const PACKED = { br: createBrotliDecompress, deflate: createInflate, gzip: createGunzip, 'x-gzip': createGunzip };

/**
 * @typedef {object} Asking
 * @property {import('./hosts.mjs').Hosts} hosts
 * @property {() => Record<string, string>} [headers] of ours besides the usual
 * @property {(url: string, response: Response) => void} [answered] each answer that redirects no further, before its body
 */

/** A transport for `configure()`. @param {Asking} asking @returns {import('../src/index.js').Transport} */
export const fetching =
  ({ hosts, headers, answered }) =>
  async (address, { signal }) => {
    let url = new URL(address);
    for (let hops = 0; ; hops++) {
      const response = await once(url, hosts, headers?.() ?? {}, signal ?? undefined);
      const to = MOVED.has(response.status) && response.headers.get('location');
      if (!to) {
        answered?.(url.href, response);
        return response;
      }
      await response.body?.cancel();
      if (hops === REDIRECTS) throw new Error(`${address} redirects more than ${REDIRECTS} times.`);
      url = new URL(to, url);
    }
  };

/**
 * @param {URL} url @param {import('./hosts.mjs').Hosts} hosts @param {Record<string, string>} known @param {AbortSignal} [signal]
 * @returns {Promise<Response>}
 */
function once(url, hosts, known, signal) {
  return new Promise((done, fail) => {
    hosts.check(url);
    const headers = {
      accept: 'application/feed+json, application/json, application/xml;q=0.9, */*;q=0.8',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': `broadsheet/${version}`,
      ...known,
    };
    const asked = (url.protocol === 'https:' ? https : http)(
      url,
      { headers, lookup: hosts.lookup(hosts.names(url)), ...(signal && { signal }) },
      (incoming) => {
        try {
          done(answerOf(url, incoming));
        } catch (error) {
          fail(error instanceof Error ? error : new Error(String(error)));
        }
      },
    );
    asked.on('error', fail);
    asked.end();
  });
}

/** @param {URL} url @param {import('node:http').IncomingMessage} incoming */
function answerOf(url, incoming) {
  const { statusCode: status = 0 } = incoming;
  const headers = new Headers();
  for (let n = 0; n + 1 < incoming.rawHeaders.length; n += 2)
    headers.append(incoming.rawHeaders[n] ?? '', incoming.rawHeaders[n + 1] ?? '');
  const unpack = PACKED[headers.get('content-encoding')?.trim().toLowerCase() ?? ''];
  const body = unpack ? incoming.pipe(unpack()) : incoming;
  // What breaks off is an error of the body, which pipe() alone would not say.
  if (body !== incoming) incoming.on('error', (error) => body.destroy(error));
  const empty = status === 204 || status === 205 || status === 304;
  if (empty) incoming.resume();
  const stream = empty ? null : /** @type {ReadableStream<Uint8Array>} */ (Readable.toWeb(body));
  const response = new Response(stream, { status, headers });
  return Object.defineProperty(response, 'url', { value: url.href });
}
