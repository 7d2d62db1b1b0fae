// A paper whose server a test can hold up or make fail, and the pages of somebody else that show its news.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inRoot } from '../../scripts/files.mjs';
import { fileOf } from '../../scripts/serve.mjs';
import { feed, icon } from './feed.js';

export interface Page {
  body: string;
  type: string;
}

export interface Paper {
  readonly origin: string;
  /** Every path that was asked for, its query included, in order. */
  readonly hits: string[];
  /** How many connections were opened, with or without a request. */
  connections(): number;
  /** What is served besides the CDN files and the feed. */
  readonly pages: Map<string, Page>;
  /** Answers 503 where it says so, having been told the path and how often it was asked for before. */
  fails: (path: string, before: number) => boolean;
  /** Keeps the answer back until the promise is kept. */
  holds: (path: string) => Promise<unknown> | undefined;
  hitsOf(path: string | RegExp): number;
  close(): Promise<void>;
}

const JS = 'text/javascript; charset=utf-8';

/** Nothing may be kept by a browser, so that every use is a request that the server sees. */
export async function openPaper(): Promise<Paper> {
  let connections = 0;
  const paper: Paper = {
    origin: '',
    hits: [],
    connections: () => connections,
    pages: new Map([['/icon.svg', { body: icon, type: 'image/svg+xml' }]]),
    fails: () => false,
    holds: () => undefined,
    hitsOf: (path) => paper.hits.filter((one) => (typeof path === 'string' ? one === path : path.test(one))).length,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    const { pathname } = new URL(path, 'http://localhost');
    const before = paper.hitsOf(path);
    paper.hits.push(path);
    const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
    const send = (status: number, type: string, body: string | Buffer): unknown =>
      response.writeHead(status, { ...headers, 'content-type': type }).end(body);
    const answer = (): unknown => {
      if (paper.fails(path, before)) return send(503, 'text/plain', 'Not now.');
      const page = paper.pages.get(pathname);
      if (page) return send(200, page.type, page.body);
      if (pathname.endsWith('feed.json')) {
        return send(200, 'application/feed+json; charset=utf-8', JSON.stringify(feed(paper.origin)));
      }
      const file = pathname.startsWith('/cdn/') && fileOf(inRoot('cdn'), pathname.slice('/cdn'.length));
      return file ? send(200, JS, readFileSync(file)) : send(404, 'text/plain', 'There is nothing here.');
    };
    void Promise.resolve(paper.holds(path)).then(answer);
  });
  server.on('connection', () => connections++);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return Object.assign(paper, { origin: `http://localhost:${(server.address() as AddressInfo).port}` });
}

/** Writes into `window.said` whatever any script says in the console, and whatever is thrown into the page. */
const listener = `
  window.said = [];
  for (const kind of ['debug', 'log', 'info', 'warn', 'error']) {
    const old = console[kind];
    console[kind] = (...words) => { said.push(kind + ': ' + words.join(' ')); old.apply(console, words); };
  }
  addEventListener('error', (event) => said.push('thrown: ' + event.message));
  addEventListener('unhandledrejection', (event) => said.push('rejected: ' + event.reason));
  window.heard = [];
  for (const type of ['news-load', 'news-error']) {
    addEventListener(type, (event) => heard.push(type + ' ' + event.target.localName + ' ' + (event.code ?? event.from)));
  }
`;

export const html = (body: string, head = ''): Page => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Somebody else's page</title>
<script>${listener}</script><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
});

/** Without a script of ours, which would keep what it hears. */
export const bare = (body: string, head = ''): Page => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Somebody else's page</title>
<link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
});

export const xhtml = (body: string): Page => ({
  type: 'application/xhtml+xml; charset=utf-8',
  body: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head>
<title>Somebody else's page</title><link rel="icon" href="data:,"/>
<script>//<![CDATA[
${listener}
//]]></script></head><body>${body}</body></html>`,
});
