// The built Storybook, under an address that is the same on every machine.
import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { fileOf, rangeOf, typeOf } from '../serve.mjs';

/** Some stories show it, so no port stands in it; the browser is told where it is. */
export const ORIGIN = 'http://stories.localhost';

/** @param {string} folder of the built Storybook */
export async function serveStories(folder) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', ORIGIN).pathname);
    // Which size of a picture is taken depends on when its width is known: here both are the large one.
    const file = fileOf(folder, path.replace(/-800\.webp$/, '.webp'));
    if (!file) return void response.writeHead(404).end();
    const { size } = statSync(file);
    const range = rangeOf(request.headers.range, size);
    const { start, end } = range ?? { start: 0, end: size - 1 };
    response.writeHead(range ? 206 : 200, {
      'content-type': typeOf(file),
      'cache-control': 'max-age=3600',
      'accept-ranges': 'bytes',
      'content-length': end - start + 1,
      ...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
    });
    // A player that closes its recording takes no more of it.
    pipeline(createReadStream(file, { start, end }), response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, close };
}
