// `npx broadsheet bundle`, as a publisher runs it: what it writes, when, and what it leaves alone.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { inRoot } from '../../scripts/files.mjs';
import { temporary } from '../../scripts/temporary.mjs';
import { withFeeds } from '../../bin/bundled.mjs';
import { listen, run as command, type Ended, type Serving } from '../helpers/commands.js';

const town = readFileSync(inRoot('test/fixtures/jsonfeed/town.json'), 'utf8');
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>The River Post</title><link>https://post.example/</link>
<item><guid>lamp</guid><link>https://post.example/lamp</link><title>The lamp &lt;/script&gt; \`\${alert(1)}\` \\ goes\u2028out</title>
</item></channel></rss>`;

/** What the script has, by its addresses: its literals as an engine reads them. */
function feedsIn(code: string): Map<string, string> {
  const [literals] = /new Map\(\[\[`[\s\S]*?`\]\]\)/.exec(code) ?? [];
  assert.ok(literals, 'there are feeds in it');
  return new Map(runInNewContext(literals) as Map<string, string>);
}

describe('npx broadsheet bundle', () => {
  let serving: Serving;
  let folder: string;
  let edition = town;
  const asked: (string | undefined)[] = [];
  before(async () => {
    serving = await listen((request, response) => {
      asked.push(request.headers['if-none-match']);
      if (request.url === '/rss') return response.writeHead(200, { 'content-type': 'text/xml' }).end(rss);
      if (request.url !== '/news.json') return response.writeHead(404).end();
      const etag = `"${edition.length}"`;
      if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
      return response.writeHead(200, { 'content-type': 'application/json', etag }).end(edition);
    });
  });
  after(() => void serving.server.close());
  beforeEach(() => {
    folder = join(temporary('bundle'), 'made');
    edition = town;
    asked.length = 0;
  });
  const run = (...args: string[]): Promise<Ended> =>
    command('bundle', ...args, '--out', folder, '--allow-host', serving.host);
  const of = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const news = (): string => `${serving.origin}/news.json`;
  const times = (): Record<string, number> =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]));

  it('writes a folder to serve: the script with its news, all that it may ask for, and the hashes of both', async () => {
    const { code, out, err } = await run(news(), '--limit', '3');
    assert.deepEqual([code, out], [0, ''], err);
    assert.match(err, /news\.json: 3 articles of The Town Paper\n.*embed\.js: \d+\.\d kB as brotli packs it\n$/);
    assert.deepEqual(readdirSync(join(folder, 'chunks')), readdirSync(inRoot('cdn/chunks')));
    const script = of('embed.js');
    const feeds = feedsIn(script);
    assert.deepEqual([...feeds.keys()], [news()]);
    assert.equal((JSON.parse(feeds.get(news())!) as { items: unknown[] }).items.length, 3);
    const pins = JSON.parse(of('integrity.json')) as Record<string, string>;
    for (const [path, pin] of Object.entries(pins))
      assert.equal(pin, `sha384-${createHash('sha384').update(of(path)).digest('base64')}`, path);
    assert.ok(pins['embed.js'] && !pins['all.js']);
    assert.doesNotMatch(script, /sourceMappingURL/);
    // But for the news it is the script of the package.
    const plain = readFileSync(inRoot('cdn/embed.js'), 'utf8').replace(/\n\/\/# .*\s*$/, '\n');
    assert.equal(script.replace(/new Map\(\[\[`[\s\S]*?`\]\]\)/, 'new Map(``)'), plain);
  });

  it('has several endpoints, in whatever format, and nothing in them ends a script, a literal or a line', async () => {
    const { code, err } = await run(news(), `${serving.origin}/rss`, news());
    assert.equal(code, 0, err);
    const feeds = feedsIn(of('embed.js'));
    assert.deepEqual([...feeds.keys()], [news(), `${serving.origin}/rss`]);
    const { items } = JSON.parse(feeds.get(`${serving.origin}/rss`)!) as { items: { title: string }[] };
    assert.match(items[0]!.title, /`\$\{alert\(1\)\}` \\ goes.out/);
    for (const json of feeds.values()) assert.doesNotMatch(json, /[<>&\u2028\u2029]/);
  });

  it('asks with what it knows, and writes nothing without news', async () => {
    await run(news());
    const before = times();
    const again = await run(news());
    assert.deepEqual(asked, [undefined, `"${town.length}"`]);
    assert.deepEqual([again.code, again.err], [0, `${news()}: unchanged\nUnchanged: ${folder}\n`]);
    assert.deepEqual(times(), before);
    // Asked otherwise it is another edition.
    assert.match((await run(news(), '--limit', '2')).err, /2 articles/);
    assert.equal(asked.at(-1), undefined);
    edition = town.replace('Night trams return', 'The night trams return');
    assert.equal((await run(news(), '--limit', '2', '--check')).code, 1);
    assert.doesNotMatch(of('embed.js'), /The night trams/);
    await run(news());
    assert.match(of('embed.js'), /The night trams/);
    assert.equal((await run(news(), '--check')).code, 0);
  });

  it('leaves everything as it was where one of them fails, and makes no folder', async () => {
    const failed = await run(news(), `${serving.origin}/gone.json`);
    assert.equal(failed.code, 1);
    assert.match(failed.err, /broadsheet: http:.*gone\.json: The endpoint answered 404/);
    assert.equal(existsSync(folder), false);
    await run(news());
    const before = times();
    edition = town.replace('Night trams return', 'The night trams return');
    assert.equal((await run(news(), `${serving.origin}/gone.json`)).code, 1);
    assert.deepEqual(times(), before);
    writeFileSync(join(folder, 'mine.txt'), 'somebody else’s');
    chmodSync(join(folder, 'embed.js'), 0o444);
    const locked = await run(news());
    assert.match(locked.err, /embed\.js cannot be written: it is read-only\./);
    assert.equal(of('mine.txt'), 'somebody else’s');
    // What was not written is not remembered as written.
    chmodSync(join(folder, 'embed.js'), 0o644);
    assert.equal((await run(news())).code, 0);
    assert.match(of('embed.js'), /The night trams/);
  });

  it('asks no private host that is not allowed, and is called wrongly with 2', async () => {
    const refused = await command('bundle', news(), '--out', folder);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /is not on the public network/);
    for (const [args, why] of [
      [[], /The address is missing/],
      [[news()], /--out is missing/],
      [['ftp://paper.example/', '--out', folder], /is not an http\(s\) address/],
      [[news(), '--out', folder, '--limit', '0'], /--limit takes a whole number from 1 on/],
    ] as const) {
      const { code, err } = await command('bundle', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, why);
    }
    assert.equal(asked.length, 0);
    assert.match((await command('bundle', '--help')).out, /npx broadsheet bundle URL…/);
  });

  it('does not guess where a script has no room for news', () => {
    assert.throws(() => withFeeds('let a = new Map();', []), /no room/);
    assert.throws(() => withFeeds('let a = new Map(``), b = new Map("");', []), /no room/);
  });
});
