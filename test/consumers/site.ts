// Where the built projects stand: each on an origin of its own, with its feed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileOf, typeOf } from '../../scripts/serve.mjs';
import { feed } from '../e2e/feed.js';
import type { Project } from './projects.js';

export interface Site {
  readonly origin: string;
  /** How often the feed was asked for. */
  readonly asked: () => number;
  close(): void;
}

/** The files of a folder, and a feed that is not in it. */
async function serveFiles(folder: string): Promise<Site> {
  let asked = 0;
  let origin = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
    const file = fileOf(folder, pathname);
    if (pathname === '/feed.json') {
      asked++;
      response.writeHead(200, { ...headers, 'content-type': typeOf(pathname) }).end(JSON.stringify(feed(origin)));
    } else if (file) response.writeHead(200, { ...headers, 'content-type': typeOf(file) }).end(readFileSync(file));
    else response.writeHead(404, headers).end();
  });
  origin = await listening(server);
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin, asked: () => asked, close };
}

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

async function freePort(): Promise<string> {
  const server = createServer();
  const { port } = new URL(await listening(server));
  server.close();
  await once(server, 'close');
  return port;
}

/** The project's own server, which has the feed from another. */
async function serveItself({ folder }: Project): Promise<Site> {
  const feeds = await serveFiles(folder);
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/server/entry.mjs'], {
    cwd: folder,
    env: { ...process.env, HOST: 'localhost', PORT: port, FEED: `${feeds.origin}/feed.json` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  const close = (): void => {
    child.kill();
    feeds.close();
  };
  const origin = `http://localhost:${port}`;
  for (let tries = 0; ; tries++) {
    const answer = await fetch(origin).catch(() => undefined);
    if (answer?.ok) return { origin, asked: feeds.asked, close };
    if (tries === 100 || child.exitCode !== null) {
      close();
      throw new Error(`The server does not answer (${answer?.status ?? 'nobody listens'}): ${said}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

export function serve(project: Project): Promise<Site> {
  if ('start' in project.manifest.scripts) return serveItself(project);
  const built = join(project.folder, 'dist');
  return serveFiles(existsSync(built) ? built : project.folder);
}
