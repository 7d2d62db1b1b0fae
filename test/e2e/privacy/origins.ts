// The places that are asked for something, each on an origin of its own, so that whoever is asked is known by where it arrives. All are
// `localhost`: cookies know no ports, so the host's own would go everywhere if anything let it.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inRoot } from '../../../scripts/files.mjs';
import { fileOf, rangeOf } from '../../../scripts/serve.mjs';
import { recording } from '../../../scripts/sound.mjs';
import { icon } from '../feed.js';
import { recorder, REPORT, STAY } from './recorder.js';
import type { Request } from './watch.js';

/** `trap`: what stands in the feed and must never be asked for. */
const ROLES = ['page', 'code', 'feed', 'next page', 'picture', 'recording', 'sign-up', 'trap'] as const;
export type Role = (typeof ROLES)[number];

export interface Visit {
  path: string;
  method: string;
  cookie: string | undefined;
  referrer: string | undefined;
}

interface Answer {
  body: string | Buffer;
  type: string;
  headers?: Record<string, string>;
}

export interface Place {
  readonly origin: string;
  readonly visits: Visit[];
  /** Connections that were opened, with or without a request. */
  connections: number;
  close(): Promise<unknown>;
}

async function open(answer: (request: IncomingMessage) => Answer | undefined): Promise<Place> {
  const visits: Visit[] = [];
  const server = createServer((request, response) => {
    const { url = '/', method = '', headers } = request;
    visits.push({ path: url, method, cookie: headers.cookie, referrer: headers.referer });
    const found = answer(request);
    const shared = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
    if (method === 'OPTIONS') return response.writeHead(204, { ...shared, 'access-control-allow-headers': '*' }).end();
    if (!found) return response.writeHead(404, shared).end('There is nothing here.');
    const body = Buffer.from(found.body);
    const range = rangeOf(headers.range, body.length);
    const { start, end } = range ?? { start: 0, end: body.length - 1 };
    const part = range ? { 'content-range': `bytes ${start}-${end}/${body.length}` } : {};
    const kind = { 'content-type': found.type, 'accept-ranges': 'bytes' };
    return response
      .writeHead(range ? 206 : 200, { ...shared, ...kind, ...part, ...found.headers })
      .end(body.subarray(start, end + 1));
  });
  const place: Place = {
    origin: '',
    visits,
    connections: 0,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
  server.on('connection', () => place.connections++);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return Object.assign(place, { origin: `http://localhost:${(server.address() as AddressInfo).port}` });
}

/** Whoever may tries to leave a cookie behind. */
const COOKIE = { 'set-cookie': 'tracked=1; Path=/' };
const json = (value: object): Answer => ({ body: JSON.stringify(value), type: 'application/json', headers: COOKIE });
const sound = recording(60);

export interface Origins {
  readonly places: Readonly<Record<Role, Place>>;
  /** What the page is: its body, and how it is served. */
  show(body: string, headers?: Record<string, string>): void;
  roleOf(address: string): Role | undefined;
  /** All that was asked for, but for the page itself. */
  requests(): Request[];
  close(): Promise<unknown>;
}

export async function openOrigins(): Promise<Origins> {
  let shown: Answer = { body: '', type: 'text/html' };
  const places = {} as Record<Role, Place>;
  const at = (role: Role): string => places[role].origin;
  const answers: Record<Role, (request: IncomingMessage) => Answer | undefined> = {
    page: ({ url }) =>
      url === '/recorder.js'
        ? { body: recorder, type: 'text/javascript' }
        : url?.startsWith('/page')
          ? shown
          : undefined,
    code({ url = '' }) {
      const file = fileOf(inRoot('cdn'), url);
      return file ? { body: readFileSync(file), type: 'text/javascript', headers: COOKIE } : undefined;
    },
    feed: ({ url }) => (url?.startsWith('/feed.json') ? json(feed(at)) : undefined),
    'next page': () => json({ version: 'https://jsonfeed.org/version/1.1', items: [item('later', at)] }),
    picture: () => ({ body: icon, type: 'image/svg+xml' }),
    recording: () => ({ body: sound, type: 'audio/wav' }),
    'sign-up': () => json({ success: true }),
    trap: () => undefined,
  };
  const all: Request[] = [];
  const OWN = /^\/(page\?secret|recorder\.js|favicon\.ico)$/;
  for (const role of ROLES)
    places[role] = await open((request) => {
      const { url = '' } = request;
      all.push({ address: `${role} ${url}`, role: role === 'page' && OWN.test(url) ? undefined : role });
      return answers[role](request);
    });
  return {
    places,
    requests: () => all,
    show(body, headers = {}) {
      const text = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<link rel="icon" href="data:,"><script src="/recorder.js"></script></head><body>${body}</body></html>`;
      const csp = { 'content-security-policy-report-only': REPORT, 'content-security-policy': STAY };
      // A page that tells everybody its whole address.
      const policy = { 'referrer-policy': 'unsafe-url' };
      shown = {
        body: text,
        type: 'text/html; charset=utf-8',
        headers: { 'set-cookie': 'reader=1; Path=/', ...csp, ...policy, ...headers },
      };
    },
    roleOf: (address) => ROLES.find((role) => address.startsWith(`${at(role)}/`)),
    close: () => Promise.all(Object.values(places).map((place) => place.close())),
  };
}

type At = (role: Role) => string;

/** An article with everything that a feed may name, and with what others put into articles to count readers. */
function item(id: string, at: At): object {
  const [picture, trap] = [`${at('picture')}/${id}`, at('trap')];
  return {
    id,
    url: `${at('page')}/articles/${id}`,
    title: `What the ${id} has to say`,
    summary: 'It is said in two sentences.',
    date_published: '2026-03-14T06:30:00Z',
    image: `${picture}/lead.svg`,
    banner_image: `${trap}/banner.svg`,
    authors: [{ name: 'The harbour desk', avatar: `${trap}/avatar.svg`, url: `${trap}/desk` }],
    external_url: `${trap}/external`,
    tags: ['harbour', id],
    attachments: [{ url: `${at('recording')}/${id}.wav`, mime_type: 'audio/wav', duration_in_seconds: 60 }],
    content_html: `<p>The first sentence is short.</p>
      <figure><img src="${picture}/figure.svg" width="600" height="400" alt="A harbour"></figure>
      <video src="${at('recording')}/${id}.mp4" poster="${picture}/poster.svg"></video>
      <iframe src="https://www.youtube.com/embed/abcdefghijk" width="560" height="315"></iframe>
      <iframe src="${trap}/frame"></iframe><img src="${trap}/counter.gif" width="1" height="1">
      <a href="${trap}/link" ping="${trap}/ping">A link</a><link rel="preconnect" href="${trap}"><link rel="stylesheet" href="${trap}/a.css">
      <style>@import "${trap}/b.css"; p { background: url(${trap}/c.png) }</style><script src="${trap}/d.js"></script>
      <object data="${trap}/e"></object><embed src="${trap}/f"><svg><image href="${trap}/g.svg"/></svg>
      <p style="background: url(${trap}/h.png)">The second is shorter.</p><form action="${trap}/form"><input name="a"></form>`,
  };
}

const feed = (at: At): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Harbour Gazette',
  home_page_url: `${at('page')}/`,
  feed_url: `${at('trap')}/self.json`,
  icon: `${at('trap')}/icon.svg`,
  favicon: `${at('trap')}/favicon.svg`,
  hubs: [{ type: 'WebSub', url: `${at('trap')}/hub` }],
  next_url: `${at('next page')}/page-2.json`,
  language: 'en',
  items: ['bridge', 'market', 'ferry'].map((id) => item(id, at)),
});
