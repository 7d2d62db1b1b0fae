// The demo's server.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { rangeOf, serve } from '../../scripts/serve.mjs';
import { temporary } from '../../scripts/temporary.mjs';

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;

/** Asks for a path as it is written, which fetch would tidy up first. */
const ask = (origin: string, path: string): Promise<number | undefined> =>
  new Promise((answer, fail) => {
    request(origin, { path }, (response) => {
      response.resume();
      answer(response.statusCode);
    })
      .on('error', fail)
      .end();
  });

before(async () => {
  folder = temporary('serve');
  for (const name of ['paper/audio', 'third', 'cdn/chunks']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not served');
  writeFileSync(join(folder, 'paper/feed.json'), '{}');
  writeFileSync(join(folder, 'paper/audio/a.mp3'), '0123456789');
  writeFileSync(join(folder, 'third/index.html'), '<script src="{paper}/cdn/embed.js"></script>');
  writeFileSync(join(folder, 'cdn/embed.js'), 'export {};');
  writeFileSync(join(folder, 'cdn/chunks/x-Abc_123.js'), 'export {};');
  site = await serve({
    paperRoot: join(folder, 'paper'),
    thirdRoot: join(folder, 'third'),
    cdnRoot: join(folder, 'cdn'),
  });
});
after(() => site.close());

describe('the server of the demo', () => {
  it('names each kind of file as what it is, readable from other origins', async () => {
    const feed = await fetch(`${site.paper}/feed.json`);
    assert.equal(feed.headers.get('content-type'), 'application/feed+json; charset=utf-8');
    assert.equal(feed.headers.get('access-control-allow-origin'), '*');
    assert.equal((await fetch(`${site.paper}/cdn/embed.js`)).headers.get('access-control-allow-origin'), '*');
    assert.equal((await fetch(`${site.paper}/audio/a.mp3`)).headers.get('content-type'), 'audio/mpeg');
  });

  it("puts the paper's origin into the other site's page", async () => {
    assert.notEqual(site.paper, site.third);
    assert.equal(await (await fetch(site.third)).text(), `<script src="${site.paper}/cdn/embed.js"></script>`);
  });

  it('serves nothing outside its folders', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/cdn/../../secret.txt',
      '/audio',
    ]) {
      const status = await ask(site.paper, path);
      assert.equal(status, 404, path);
    }
    assert.equal(await ask(site.paper, '/%zz'), 400);
  });

  it('lets hashed files be kept and others be asked for again', async () => {
    const kept = await fetch(`${site.paper}/cdn/chunks/x-Abc_123.js`);
    assert.match(kept.headers.get('cache-control') ?? '', /immutable/);
    const asked = await fetch(`${site.paper}/cdn/embed.js`);
    assert.match(asked.headers.get('cache-control') ?? '', /must-revalidate/);
    const headers = { 'if-none-match': asked.headers.get('etag') ?? '' };
    assert.equal((await fetch(`${site.paper}/cdn/embed.js`, { headers })).status, 304);
  });

  it('sends a part of a recording', async () => {
    const part = await fetch(`${site.paper}/audio/a.mp3`, { headers: { range: 'bytes=2-4' } });
    assert.equal(part.status, 206);
    assert.equal(part.headers.get('content-range'), 'bytes 2-4/10');
    assert.equal(await part.text(), '234');
    assert.equal((await fetch(`${site.paper}/audio/a.mp3`, { headers: { range: 'bytes=20-' } })).status, 416);
  });

  it('understands the ranges of RFC 9110', () => {
    assert.deepEqual(rangeOf('bytes=3-', 10), { start: 3, end: 9 });
    assert.deepEqual(rangeOf('bytes=-3', 10), { start: 7, end: 9 });
    assert.deepEqual(rangeOf('bytes=0-99', 10), { start: 0, end: 9 });
    assert.equal(rangeOf('bytes=10-', 10), null);
    assert.equal(rangeOf('lines=1-2', 10), undefined);
    assert.equal(rangeOf(undefined, 10), undefined);
  });

  it('takes the next free port where one is taken', async () => {
    const port = Number(new URL(site.paper).port);
    const other = await serve({ paperPort: port, thirdRoot: join(folder, 'third') });
    try {
      assert.ok(Number(new URL(other.paper).port) > port);
      assert.notEqual(other.third, other.paper);
    } finally {
      await other.close();
    }
  });
});
