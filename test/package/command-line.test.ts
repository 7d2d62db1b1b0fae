// The commands as a publisher runs them, against servers that behave and servers that do not.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { inRoot } from '../../scripts/files.mjs';
import { temporary } from '../../scripts/temporary.mjs';
import { handed } from '../../src/feed/load.js';
import { listen, run } from '../helpers/commands.js';

const fixture = (path: string): string => readFileSync(inRoot('test/fixtures', path), 'utf8');
const town = fixture('jsonfeed/town.json');
const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The River Post</title><link>https://post.example/</link><item>
<guid>lamp</guid><link>https://post.example/lamp</link><title>The lamp at the ford goes out</title>
<content:encoded>&lt;p&gt;It had burned &lt;b&gt;since&lt;/b&gt; spring.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</content:encoded></item></channel></rss>`;

let folder: string;
const servers: Server[] = [];
const asked: IncomingHttpHeaders[] = [];

async function serve(answer: RequestListener): Promise<{ origin: string; host: string }> {
  const serving = await listen((request, response) => {
    asked.push(request.headers);
    answer(request, response);
  });
  servers.push(serving.server);
  return serving;
}

describe('the command line', () => {
  let origin: string;
  let host: string;
  let other: { origin: string; host: string };
  let edition = town;
  /** The last page names one more, which is not there. */
  let broken = false;

  before(async () => {
    folder = temporary('commands');
    other = await serve((_request, response) => response.end(town));
    ({ origin, host } = await serve((request, response) => {
      const json = { 'content-type': 'application/json' };
      switch (request.url) {
        case '/town.json':
          return response.writeHead(200, { ...json, 'access-control-allow-origin': '*' }).end(town);
        case '/quiet.json':
          return response.writeHead(200, json).end(town);
        case '/rss':
          return response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss);
        case '/edition.json': {
          const etag = `"${edition.length}"`;
          if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
          return response.writeHead(200, { ...json, etag }).end(edition);
        }
        case '/weak.json':
          // A server in trouble, and then one that calls the same news by another name each time.
          if (asked.length % 2) return response.writeHead(503, { 'retry-after': '0' }).end();
          return response.writeHead(200, { ...json, etag: `W/"${asked.length}"` }).end(town);
        case '/gzip':
          return response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(town));
        case '/brotli':
          return response.writeHead(200, { ...json, 'content-encoding': 'br' }).end(brotliCompressSync(town));
        case '/half':
          return response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(town).subarray(0, 200));
        case '/away':
          return response.writeHead(302, { location: `${other.origin}/town.json` }).end();
        case '/metadata':
          return response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
        case '/disk':
          return response.writeHead(301, { location: 'file:///etc/passwd' }).end();
        case '/round':
          return response.writeHead(302, { location: '/round' }).end();
        case '/own.json':
          return response
            .writeHead(200, json)
            .end('{"data": {"posts": [{"headline": "A lamp", "link": "https://post.example/lamp"}]}}');
        case '/pages/1':
        case '/pages/2':
        case '/pages/3': {
          const page = Number(request.url.at(-1));
          const items = [1, 2].map((n) => ({
            id: `story-${page + n}`,
            title: `Story ${page + n}`,
            url: 'https://post.example/',
          }));
          const next_url = page < 3 || broken ? `${origin}/pages/${page + 1}` : undefined;
          const version = 'https://jsonfeed.org/version/1.1';
          return response.writeHead(200, json).end(JSON.stringify({ version, title: 'Pages', next_url, items }));
        }
        case '/nothing.json':
          return response.writeHead(200, json).end('{"temperature": 21}');
        default:
          return response.writeHead(404).end();
      }
    }));
  });
  after(() => {
    for (const server of servers) server.close().closeAllConnections();
  });

  const allowed = (): string[] => ['--allow-host', host];
  const titles = async (json: string): Promise<string[]> =>
    (await handed(json)).feed.articles.map(({ title }) => title);

  describe('feed', () => {
    it('prints JSON Feed 1.1, and says beside it what it is', async () => {
      const { code, out, err } = await run('feed', `${origin}/town.json`, ...allowed());
      assert.equal(code, 0, err);
      const json = JSON.parse(out) as { version: string; title: string; items: { content_text: string }[] };
      assert.equal(json.version, 'https://jsonfeed.org/version/1.1');
      assert.equal(json.title, 'The Town Paper');
      for (const { content_text } of json.items) assert.equal(content_text, '');
      assert.deepEqual(await titles(out), await titles(town));
      assert.match(err, /^6 articles of The Town Paper\.$/m);
    });

    it('makes it of RSS, with bodies that are safe', async () => {
      const { out } = await run('feed', `${origin}/rss`, '--full', ...allowed());
      const { items } = JSON.parse(out) as { items: { content_html: string }[] };
      assert.deepEqual(await titles(out), ['The lamp at the ford goes out']);
      assert.equal(items[0]!.content_html, '<p>It had burned <strong>since</strong> spring.</p>');
    });

    it('takes as many articles as --limit says', async () => {
      const { out, err } = await run('feed', `${origin}/town.json`, '--limit', '2', ...allowed());
      assert.equal((await titles(out)).length, 2);
      assert.match(err, /^2 articles/);
    });

    it('asks for the next pages where --limit wants more, each story once, and for no more than that', async () => {
      const wanted = async (limit: number): Promise<string[]> =>
        titles((await run('feed', `${origin}/pages/1`, '--limit', String(limit), ...allowed())).out);
      const before = asked.length;
      assert.deepEqual(await wanted(2), ['Story 2', 'Story 3']);
      assert.equal(asked.length - before, 1);
      assert.deepEqual(await wanted(3), ['Story 2', 'Story 3', 'Story 4']);
      assert.equal(asked.length - before, 3);
      assert.deepEqual(await wanted(100), ['Story 2', 'Story 3', 'Story 4', 'Story 5']);
      broken = true;
      const { code, out, err } = await run('feed', `${origin}/pages/1`, '--limit', '100', ...allowed());
      broken = false;
      assert.deepEqual([code, out], [1, ''], err);
    });

    it('reads answers that are packed', async () => {
      for (const path of ['gzip', 'brotli']) {
        const { out, err } = await run('feed', `${origin}/${path}`, ...allowed());
        assert.equal((await titles(out)).length, 6, err);
      }
    });

    it('writes a file, and not again until something is new, asking with what it knows', async () => {
      const file = join(folder, 'news.json');
      const first = await run('feed', `${origin}/edition.json`, '--out', file, ...allowed());
      assert.match(first.err, /^6 articles of The Town Paper: .*news\.json$/m);
      assert.equal(first.out, '');
      const { mtimeMs } = statSync(file);
      const second = await run('feed', `${origin}/edition.json`, '--out', file, ...allowed());
      assert.equal(asked.at(-1)!['if-none-match'], `"${town.length}"`);
      assert.deepEqual([second.code, second.err], [0, `Unchanged: ${file}\n`]);
      assert.equal(statSync(file).mtimeMs, mtimeMs);
      // Asked otherwise, the same answer makes another file.
      const third = await run('feed', `${origin}/edition.json`, '--limit', '3', '--out', file, ...allowed());
      assert.equal(asked.at(-1)!['if-none-match'], undefined);
      assert.match(third.err, /^3 articles/);
      edition = town.replace('Night trams return', 'The night trams return');
      const fourth = await run('feed', `${origin}/edition.json`, '--limit', '3', '--out', file, ...allowed());
      assert.match(fourth.err, /^3 articles/);
      assert.ok((await titles(readFileSync(file, 'utf8'))).includes('The night trams return to the hill'));
    });

    it('keeps what the good answer says and not a failure before it, and leaves the file for another ETag of the same news', async () => {
      const file = join(folder, 'weak.json');
      asked.length = 0;
      const { err } = await run('feed', `${origin}/weak.json`, '--out', file, ...allowed());
      const kept = JSON.parse(readFileSync(file, 'utf8')) as { _broadsheet: { etag?: string } };
      assert.match(kept._broadsheet.etag ?? '', /^W\//, err);
      const { mtimeMs } = statSync(file);
      const again = await run('feed', `${origin}/weak.json`, '--out', file, ...allowed());
      assert.equal(again.err, `Unchanged: ${file}\n`);
      assert.equal(statSync(file).mtimeMs, mtimeMs);
      const { out } = await run('describe', `${origin}/weak.json`, ...allowed());
      assert.match(out, /^Format jsonfeed: 6 articles\.$/m);
    });

    it('leaves the file as it was when it fails, and nothing beside it', async () => {
      const file = join(folder, 'kept.json');
      writeFileSync(file, 'the last good one');
      for (const path of ['gone', 'half', 'nothing.json']) {
        const { code, err } = await run('feed', `${origin}/${path}`, '--out', file, '--timeout', '2', ...allowed());
        assert.equal(code, 1, path);
        assert.match(err, /^broadsheet: .+/);
        assert.doesNotMatch(err, /\n\s+at /);
        assert.equal(readFileSync(file, 'utf8'), 'the last good one');
      }
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.endsWith('.tmp')),
        [],
      );
    });

    it('says so where it cannot write', async () => {
      const file = join(folder, 'no-such-folder', 'news.json');
      const { code, err } = await run('feed', `${origin}/town.json`, '--out', file, ...allowed());
      assert.equal(code, 1);
      assert.match(err, /news\.json cannot be written: there is no such folder\.$/m);
    });
  });

  describe('describe', () => {
    it('says what is there, who may read it, and what to paste', async () => {
      const { code, out } = await run('describe', `${origin}/town.json`, ...allowed());
      assert.equal(code, 0);
      assert.match(out, /^Format jsonfeed: 6 articles\.$/m);
      assert.match(out, /^ {2}standfirst +summary$/m);
      assert.match(out, /^Any page may read it\.$/m);
      assert.ok(out.includes(`<news-list src="${origin}/town.json">`), out);
      assert.ok(out.includes('<link rel="modulepreload" href="https://cdn.example/broadsheet/embed.js">'), out);
      assert.ok(out.includes(`<link rel="preload" as="fetch" crossorigin href="${origin}/town.json">`), out);
    });

    it('says so where no other page may read it, and what helps', async () => {
      const { out } = await run('describe', `${origin}/quiet.json`, ...allowed());
      assert.match(out, /No page of another site may read it.*npx broadsheet feed '.*quiet\.json' --out feed\.json/);
    });

    it('names a format whose code is not in the script, so that it comes beside the data', async () => {
      const { out } = await run('describe', `${origin}/rss`, ...allowed());
      assert.ok(out.includes(`<news-list src="${origin}/rss" format="rss">`), out);
    });

    it('writes the map for JSON of its own', async () => {
      const { out } = await run('describe', `${origin}/own.json`, '--json', ...allowed());
      const { map, count, snippet } = JSON.parse(out) as { map: { items: string }; count: number; snippet: string };
      assert.equal(map.items, 'data.posts');
      assert.equal(count, 1);
      assert.match(snippet, / map="\{&quot;/);
    });

    it('fails where there is nothing', async () => {
      const { code, err } = await run('describe', `${origin}/nothing.json`, ...allowed());
      assert.equal(code, 1);
      assert.match(err, /temperature/);
    });
  });

  describe('asks nobody that it must not ask', () => {
    it('on this machine and its network, unless it is allowed', async () => {
      for (const address of [
        `${origin}/town.json`,
        origin.replace('127.0.0.1', 'localhost'),
        'http://[::1]/',
        'http://0x7f.1/',
      ]) {
        const before = asked.length;
        const { code, err } = await run('feed', address);
        assert.equal(code, 1, address);
        assert.match(err, /is not on the public network\. If you mean it, write --allow-host /);
        assert.equal(asked.length, before, `${address} was asked`);
      }
    });

    it('to which an address redirects', async () => {
      for (const [path, why] of [
        ['away', /is not among the hosts of --allow-host/],
        ['metadata', /169\.254\.169\.254 is not among/],
        ['disk', /file:\/\/\/etc\/passwd is neither http: nor https:/],
        ['round', /redirects more than 20 times/],
      ] as const) {
        const { code, err } = await run('feed', `${origin}/${path}`, ...allowed());
        assert.equal(code, 1, path);
        assert.match(err, why);
      }
      const { code } = await run('feed', `${origin}/away`, ...allowed(), '--allow-host', other.host);
      assert.equal(code, 0);
    });
  });

  it('says how it is called where it is called wrongly, and ends with 2', async () => {
    for (const [args, why] of [
      [[], /A command is missing/],
      [['fed'], /There is no command "fed"/],
      [['feed'], /The address is missing/],
      [['feed', 'paper.example/feed'], /"paper\.example\/feed" is not an http\(s\) address/],
      [['feed', 'ftp://paper.example/'], /is not an http\(s\) address/],
      [['feed', 'https://a.example/', 'https://b.example/'], /one address too many/],
      [['feed', 'https://a.example/', '--limit', 'ten'], /--limit takes a whole number from 1 on, and not "ten"/],
      [['feed', 'https://a.example/', '--lmit', '1'], /--lmit/],
    ] as const) {
      const { code, err, out } = await run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, why);
      assert.equal(out, '');
    }
  });

  it('helps', async () => {
    for (const args of [['--help'], ['feed', '--help'], ['describe', '-h']]) {
      const { code, out } = await run(...args);
      assert.equal(code, 0);
      assert.match(out, /npx broadsheet/);
    }
  });
});
