// The worked configuration of examples/nginx in a real nginx: each header that docs/scale.md counts on.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { thisMachine, type Probes } from '../../scripts/browser.mjs';
import { filesIn, inRoot } from '../../scripts/files.mjs';
import { findNginx } from '../../scripts/nginx.mjs';
import { temporary } from '../../scripts/temporary.mjs';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const nginx = findNginx(await thisMachine());
const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Grüße',
  items: [],
  pad: 'x'.repeat(900),
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('the worked configuration for nginx', { skip: 'missing' in nginx && nginx.missing }, () => {
  let folder: string;
  let port: number;
  let child: ChildProcess;
  let said = '';

  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
        });
      })
        .on('error', reject)
        .end();
    });
  const site = (...parts: string[]): string => join(folder, 'site', ...parts);
  /** `current` is one release and `previous` another. */
  const release = (current: string, previous: string): void => {
    for (const [name, version] of [
      ['current', current],
      ['previous', previous],
    ] as const) {
      symlinkSync(version, site('broadsheet', `${name}.new`));
      renameSync(site('broadsheet', `${name}.new`), site('broadsheet', name));
    }
  };
  const chunk = filesIn('cdn/chunks', (path) => path.endsWith('.js'))[0]!.replace('cdn/', '');

  before(async () => {
    if ('missing' in nginx) return;
    folder = temporary('nginx');
    for (const name of ['site/feeds', 'site/broadsheet', 'temporary'])
      mkdirSync(join(folder, name), { recursive: true });
    cpSync(inRoot('cdn'), site('broadsheet/0.1.0'), { recursive: true });
    cpSync(inRoot('cdn'), site('broadsheet/0.0.9'), { recursive: true });
    writeFileSync(site('broadsheet/0.0.9/embed.js'), '// the release before');
    writeFileSync(site('broadsheet/0.0.9/chunks/gone-0123abc.js'), '// of the release before');
    writeFileSync(site('broadsheet/0.1.0/embed.js.gz'), gzipSync(readFileSync(inRoot('cdn/embed.js')), { level: 9 }));
    writeFileSync(site('feeds/front.json'), feed);
    release('0.1.0', '0.0.9');
    port = await freePort();
    const worked = readFileSync(inRoot('examples/nginx/broadsheet.conf'), 'utf8');
    const here = worked.replace('listen 8080;', `listen 127.0.0.1:${port};`).replace('/srv/broadsheet', site());
    assert.ok(here.includes(site()) && here.includes(String(port)), 'the lines that are replaced are there');
    writeFileSync(join(folder, 'broadsheet.conf'), here);
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${join(folder, 'temporary', name)};`,
    );
    const main = `daemon off; master_process off; pid ${join(folder, 'nginx.pid')}; error_log stderr;
      events { worker_connections 64; }
      http { access_log off; ${places.join(' ')} include ${join(folder, 'broadsheet.conf')}; }`;
    writeFileSync(join(folder, 'nginx.conf'), main);
    child = spawn(nginx.path, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')]);
    child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
    for (let tries = 0; ; tries++) {
      const up = await ask('/feeds/front.json').then(
        () => true,
        () => false,
      );
      if (up) return;
      if (tries === 200 || child.exitCode !== null) throw new Error(`nginx does not start: ${said}`);
      await sleep(50);
    }
  });
  after(async () => {
    if (child && child.exitCode === null) {
      child.kill();
      await once(child, 'exit');
    }
  });

  const age = ({ headers }: Answer): number => Number(/max-age=(\d+)/.exec(headers['cache-control'] ?? '')?.[1]);
  const immutable = (answer: Answer): void => {
    assert.equal(answer.status, 200);
    assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable');
  };

  it('lets chunks and versioned folders be kept for ever', async () => {
    immutable(await ask(`/broadsheet/current/${chunk}`));
    immutable(await ask(`/broadsheet/0.1.0/${chunk}`));
    immutable(await ask('/broadsheet/0.1.0/embed.js'));
    immutable(await ask('/broadsheet/0.0.9/embed.js'));
  });

  it('lets embed.js, all.js and feeds be kept for minutes, and used while they are fetched anew', async () => {
    for (const [path, most] of [
      ['/broadsheet/current/embed.js', 300],
      ['/broadsheet/current/all.js', 300],
      ['/feeds/front.json', 60],
    ] as const) {
      const answer = await ask(path);
      assert.equal(answer.status, 200);
      assert.ok(age(answer) > 0 && age(answer) <= most, `${path}: ${answer.headers['cache-control']}`);
      assert.match(answer.headers['cache-control'] ?? '', /stale-while-revalidate=\d{3,}, stale-if-error=\d{5,}/);
    }
  });

  it('lets every page read everything, says what it is, and lets nobody guess', async () => {
    for (const [path, type] of [
      ['/broadsheet/current/embed.js', 'text/javascript; charset=utf-8'],
      [`/broadsheet/current/${chunk}`, 'text/javascript; charset=utf-8'],
      ['/broadsheet/current/integrity.json', 'application/json; charset=utf-8'],
      ['/broadsheet/current/licenses.txt', 'text/plain; charset=utf-8'],
      ['/feeds/front.json', 'application/feed+json; charset=utf-8'],
    ] as const) {
      const { headers } = await ask(path, { origin: 'https://stranger.example' });
      assert.equal(headers['content-type'], type, path);
      assert.equal(headers['access-control-allow-origin'], '*', path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', path);
    }
  });

  it('says who may frame the frame, and of nothing else', async () => {
    const { headers } = await ask('/broadsheet/current/frame.html');
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.match(String(headers['content-security-policy']), /^frame-ancestors 'self' https:\/\/host\.example/);
    assert.equal(headers['access-control-allow-origin'], '*');
    const versioned = await ask('/broadsheet/0.1.0/frame.html');
    assert.doesNotMatch(String(versioned.headers['cache-control']), /immutable/, 'its list may change');
    const sheet = await ask('/broadsheet/current/frame.css');
    assert.deepEqual(
      [sheet.headers['content-type'], sheet.headers['content-security-policy']],
      ['text/css; charset=utf-8', undefined],
    );
  });

  it('answers packed to who can unpack, and says that it depends on that', async () => {
    for (const path of ['/broadsheet/current/embed.js', '/broadsheet/current/all.js', '/feeds/front.json']) {
      const [plain, packed] = [await ask(path), await ask(path, { 'accept-encoding': 'gzip, br' })];
      assert.equal(plain.headers['content-encoding'], undefined);
      assert.equal(packed.headers['content-encoding'], 'gzip');
      for (const { headers } of [plain, packed]) assert.match(headers.vary ?? '', /accept-encoding/i);
      assert.deepEqual(gunzipSync(packed.body), plain.body);
      assert.ok(packed.body.length < plain.body.length);
    }
    const standing = await ask('/broadsheet/current/embed.js', { 'accept-encoding': 'gzip' });
    assert.deepEqual(standing.body, readFileSync(site('broadsheet/0.1.0/embed.js.gz')));
  });

  it('answers 304 to who has it, with the same headers, and only the head where that is asked', async () => {
    for (const path of ['/broadsheet/current/embed.js', '/feeds/front.json', `/broadsheet/0.1.0/${chunk}`])
      for (const encoding of ['identity', 'gzip']) {
        const first = await ask(path, { 'accept-encoding': encoding });
        const { etag } = first.headers;
        assert.ok(etag);
        const second = await ask(path, { 'accept-encoding': encoding, 'if-none-match': etag });
        assert.deepEqual([second.status, second.body.length], [304, 0], path);
        assert.equal(second.headers['cache-control'], first.headers['cache-control']);
        assert.equal(second.headers['access-control-allow-origin'], '*');
        const head = await ask(path, { 'accept-encoding': encoding }, 'HEAD');
        assert.deepEqual([head.status, head.body.length, head.headers.etag], [200, 0, etag]);
      }
    const changed = await ask('/feeds/front.json', { 'if-none-match': '"another"' });
    assert.equal(changed.status, 200);
  });

  it('does not let what is missing be missing for long', async () => {
    for (const path of [
      '/broadsheet/current/chunks/none-0123abc.js',
      '/broadsheet/0.1.0/none.js',
      '/feeds/none.json',
    ]) {
      const answer = await ask(path);
      assert.equal(answer.status, 404);
      assert.ok(age(answer) <= 10, answer.headers['cache-control']);
      assert.equal(answer.headers['access-control-allow-origin'], '*', 'or the page could not tell 404 from anything');
    }
  });

  it('is rolled back by two links, and has the chunks of the release before', async () => {
    const old = '// the release before';
    immutable(await ask('/broadsheet/current/chunks/gone-0123abc.js'));
    assert.notEqual((await ask('/broadsheet/current/embed.js')).body.toString(), old);
    release('0.0.9', '0.1.0');
    assert.equal((await ask('/broadsheet/current/embed.js')).body.toString(), old);
    immutable(await ask(`/broadsheet/current/${chunk}`));
    release('0.1.0', '0.0.9');
  });

  it('has nothing to complain about', () =>
    assert.doesNotMatch(said, /\[(emerg|alert|crit|error)\](?!.*No such file)/));
});

describe('finding nginx', () => {
  const machine = (change: Partial<Probes>): Probes => ({
    env: {},
    platform: 'linux',
    arch: 'x64',
    apt: false,
    exists: () => false,
    which: () => undefined,
    playwright: () => undefined,
    broken: () => undefined,
    fetchPackaged: () => '',
    install: () => {},
    say: () => {},
    ...change,
  });

  it('takes NGINX_PATH, then what is installed', () => {
    const there = { env: { NGINX_PATH: '/x/nginx' }, exists: (path: string) => path === '/x/nginx' };
    assert.deepEqual(findNginx(machine(there)), { path: '/x/nginx' });
    assert.ok('missing' in findNginx(machine({ ...there, exists: () => false })));
    assert.deepEqual(findNginx(machine({ exists: (path) => path === '/usr/sbin/nginx' })), { path: '/usr/sbin/nginx' });
  });

  it('installs it in CI as root, and says why where it cannot', () => {
    let installed = false;
    const ci = {
      env: { CI: 'true' },
      apt: true,
      install: () => void (installed = true),
      which: () => (installed ? '/usr/sbin/nginx' : undefined),
    };
    assert.deepEqual(findNginx(machine(ci)), { path: '/usr/sbin/nginx' });
    assert.ok('missing' in findNginx(machine({ ...ci, apt: false, which: () => undefined })));
    const failing = (): never => {
      throw new Error('no mirror');
    };
    const found = findNginx(machine({ ...ci, install: failing, which: () => undefined }));
    assert.match('missing' in found ? found.missing : '', /no mirror/);
    assert.ok('missing' in findNginx(machine({})));
  });
});
