// npx broadsheet prerender, on sites as people have them.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { inRoot } from '../../scripts/files.mjs';
import { temporary } from '../../scripts/temporary.mjs';
import { listen, run as command, start, type Ended, type Serving } from '../helpers/commands.js';

const town = readFileSync(inRoot('test/fixtures/jsonfeed/town.json'), 'utf8');
const first = (JSON.parse(town) as { items: { title: string }[] }).items[0]!.title;
const page = (body: string, head = ''): string =>
  `<!doctype html>\r\n<html lang="de"><head><meta charset="utf-8">${head}</head>\r\n<body>${body}<p>Fish & chips</p></body></html>\r\n`;
/** What a reader without JavaScript sees of a page. */
const seen = (html: string): string =>
  html.replace(/<(style|script)[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('npx broadsheet prerender', () => {
  let serving: Serving;
  let folder: string;
  let edition = town;
  let asked: string[] = [];
  let meanwhile = () => {};
  before(async () => {
    serving = await listen((request, response) => {
      asked.push(request.url ?? '');
      meanwhile();
      if (request.url?.startsWith('/broken')) return response.writeHead(500).end();
      if (request.url?.startsWith('/half')) {
        response.writeHead(200, { 'content-length': '9999' }).write(town.slice(0, 99));
        return setTimeout(() => response.destroy(), 20);
      }
      if (request.url?.startsWith('/away'))
        return response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
      return response.writeHead(200, { 'content-type': 'application/json' }).end(edition);
    });
  });
  after(() => void serving.server.close());
  beforeEach(() => {
    folder = temporary('prerender');
    edition = town;
    asked = [];
    meanwhile = () => {};
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const put = (name: string, text: string): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  const of = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const run = (...args: string[]): Promise<Ended> => command('prerender', ...args, '--allow-host', serving.host);
  const src = (): string => `src="${serving.origin}/news.json"`;

  it('draws what is in static pages, leaves all else byte for byte, and asks each endpoint once', async () => {
    const words = '<p>Our <b>own</b> words</p>';
    put(
      'index.html',
      page(`<news-list ${src()} class=wide>${words}</news-list>\n<news-headline ${src()}></news-headline>`),
    );
    put(
      'deep/er/story.htm',
      page(`<div data-news-src="${serving.origin}/news.json"><news-masthead></news-masthead></div>`),
    );
    put('none.html', page('<p>No news</p>'));
    put('not.txt', '<news-list></news-list>');
    const { code, out, err } = await run(folder, '--concurrency', '2');
    assert.deepEqual([code, err], [0, '3 pages, 3 elements; 2 written, 0 failed.\n']);
    assert.match(out, /index\.html: 2 elements, written\n/);
    assert.deepEqual(asked, ['/news.json']);
    const html = of('index.html');
    assert.ok(
      html.startsWith('<!doctype html>\r\n<html lang="de"><head><meta charset="utf-8"></head>\r\n<body><news-list '),
    );
    assert.ok(html.endsWith('</news-headline><p>Fish & chips</p></body></html>\r\n'));
    assert.ok(
      html.includes(`${words}</news-list>`) && html.includes('class="wide"') && html.includes('data-news-lang="de"'),
    );
    assert.equal(seen(html).split(first).length - 1, 2);
    assert.match(seen(of('deep/er/story.htm')), /The Market Town|[A-Z]/);
    assert.equal(of('none.html'), page('<p>No news</p>'));
    assert.deepEqual(readdirSync(folder).sort(), ['deep', 'index.html', 'none.html', 'not.txt']);
  });

  it('may be run again: nothing is written without news, and what was drawn before is replaced', async () => {
    const path = put('index.html', page(`<news-list ${src()}><p>Words</p></news-list>`));
    await run(path, '--json-ld');
    const once = of('index.html');
    const { mtimeMs } = statSync(path);
    assert.match((await run(path, '--json-ld')).out, /unchanged/);
    assert.equal(of('index.html'), once);
    assert.equal(statSync(path).mtimeMs, mtimeMs);
    edition = town.replace(first, 'A headline of the next day');
    assert.equal((await run(path, '--check', '--json-ld')).code, 1);
    assert.equal(of('index.html'), once);
    await run(path, '--json-ld');
    assert.match(seen(of('index.html')), /A headline of the next day/);
    assert.equal((await run(path, '--check', '--json-ld')).code, 0);
    edition = town;
    await run(path, '--json-ld');
    const clock = /data-news-now="\d+"/g;
    assert.equal(of('index.html').replace(clock, ''), once.replace(clock, ''));
    for (const one of ['<template', 'application/json', 'application/ld+json', '<p>Words</p>'])
      assert.equal(once.split(one).length - 1, 1, one);
  });

  it('draws elements within one another, a document inline, and what the page says of itself', async () => {
    const inline = `<script type="application/json">${town.replaceAll('<', '\\u003c')}</script>`;
    const facts =
      '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Of the page itself", "url": "https://paper.example/a"}';
    const nested = `<news-article ${src()}><news-newsletter slot="after" action="https://paper.example/s"></news-newsletter></news-article>`;
    const before = page(
      `${nested}<news-headline layout="hero">${inline}</news-headline><news-headline src="page:"></news-headline>`,
      `<script type="application/ld+json">${facts}</script>`,
    );
    const path = put('index.html', before);
    const { code, err } = await run(path);
    assert.deepEqual([code, err], [0, '1 page, 4 elements; 1 written, 0 failed.\n']);
    const html = of('index.html');
    assert.match(seen(html), /Of the page itself/);
    assert.ok(html.includes(inline), "the page's own document stays");
    assert.match((await run(path)).out, /unchanged/);
    assert.equal(html.split('<template').length - 1, 4);
  });

  it('says of each element that cannot be drawn where it stands and why, leaves it as it was, and draws the others', async () => {
    const list = (path: string): string => `<news-list src="${serving.origin}${path}"></news-list>`;
    put(
      'index.html',
      page(`${list('/news.json')}\n${list('/broken.json')}\n${list('/half.json')}\n${list('/away.json')}
<news-list></news-list><news-list src="feed.json"></news-list><news-list src="ftp://x/"></news-list><news-list src="page:"></news-list>
<news-list onclick="x()" ${src()}></news-list>`),
    );
    put('open.html', `<p>A page <b>with broken <table><tr>HTML<news-list ${src()}></p>`);
    const { code, out, err } = await run(folder);
    assert.equal(code, 1);
    assert.match(out, /index\.html: 1 element, written/);
    const said = (pattern: string): void => assert.match(err, new RegExp(`^${folder}/${pattern}`, 'm'));
    said('index\\.html:4:1 <news-list> .*broken\\.json: .*500');
    said('index\\.html:5:1 <news-list> .*half\\.json');
    said('index\\.html:6:1 <news-list> .*169\\.254\\.169\\.254');
    said('index\\.html:7:1 <news-list> It has no src');
    said('index\\.html:7:24 <news-list> Its src "feed\\.json" is relative: --base');
    said('index\\.html:7:63 <news-list> .*ftp');
    said('index\\.html:7:101 <news-list> Its src is "page:", and the page has no JSON-LD');
    said('index\\.html:8:1 <news-list> "onclick"');
    said('open\\.html:1:\\d+ <news-list> It has no end tag');
    assert.match(err, /9 failed\.\nbroadsheet: 9 elements or pages could not be drawn, and stay as they were\.\n$/);
    assert.ok(of('index.html').includes(list('/broken.json')));
  });

  it('keeps what was drawn before where the endpoint fails now', async () => {
    const path = put('index.html', page(`<news-list ${src()}></news-list>`));
    await run(path);
    const html = of('index.html');
    edition = 'no news today';
    assert.equal((await run(path)).code, 1);
    assert.equal(of('index.html'), html);
  });

  it('asks relative to --base, links stylesheets with --styles link, and tells times in --time-zone', async () => {
    put('news/index.html', page('<news-headline src="../news.json"></news-headline>'));
    const { code } = await run(
      folder,
      '--base',
      serving.origin,
      '--styles',
      'link',
      '--cdn',
      'https://cdn.example/b',
      '--time-zone',
      'Asia/Tokyo',
    );
    assert.equal(code, 0);
    assert.deepEqual(asked, ['/news.json']);
    assert.match(
      of('news/index.html'),
      /<link rel="stylesheet" href="https:\/\/cdn\.example\/b\/chunks\/news-headline-[0-9a-f]{7}\.css"/,
    );
    assert.match(of('news/index.html'), /data-news-zone="Asia\/Tokyo"/);
    assert.doesNotMatch(of('news/index.html'), /<style/);
  });

  it('writes no string of a feed as markup', async () => {
    const evil = '</script><img src=x onerror=alert(1)><!--\u2028';
    edition = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: evil, items: [{ id: evil, title: evil, summary: evil, url: 'javascript:alert(1)', content_html: `<p onclick=x>${evil}</p>` }] }); // prettier-ignore
    put('index.html', page(`<news-list ${src()}></news-list><news-article ${src()}></news-article>`));
    await run(folder, '--json-ld');
    assert.doesNotMatch(of('index.html'), /<img|onclick|javascript:|\u2028/);
  });

  it('leaves a read-only file, a file of another encoding and a folder that is not there, and follows a link', async () => {
    const locked = put('locked.html', page(`<news-list ${src()}></news-list>`));
    chmodSync(locked, 0o444);
    writeFileSync(join(folder, 'latin.html'), Buffer.from(page(`<news-list ${src()}></news-list>caf\u00e9`), 'latin1'));
    mkdirSync(join(folder, 'real'));
    const real = put('real/page.txt', page(`<news-list ${src()}></news-list>`));
    symlinkSync(real, join(folder, 'linked.html'));
    const { code, err } = await run(folder);
    assert.equal(code, 1);
    assert.match(err, /locked\.html cannot be written: it is read-only\./);
    assert.match(err, /latin\.html cannot be read: it is not UTF-8\./);
    assert.match(readFileSync(real, 'utf8'), /<template/);
    assert.equal(statSync(locked).mode & 0o777, 0o444);
    assert.deepEqual(await run(join(folder, 'nowhere')), {
      code: 1,
      out: '',
      err: `broadsheet: ${join(folder, 'nowhere')} cannot be read: it does not exist.\n`,
    });
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    assert.match((await run(folder)).err, /There is no \.html file in /);
  });

  it('is called wrongly with 2', async () => {
    for (const [args, said] of [
      [[], /A folder or a file is missing/],
      [['x', '--styles', 'none'], /--styles takes inline or link/],
      [['x', '--styles', 'link'], /needs --cdn/],
      [['x', '--base', 'paper'], /--base takes an http\(s\) address/],
      [['x', '--check', '--watch'], /do not go together/],
      [['x', '--concurrency', '0'], /--concurrency takes a whole number from 1 on/],
      [['x', '--tidy'], /--tidy/],
    ] as const) {
      const { code, err } = await command('prerender', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, said);
    }
    assert.match((await command('prerender', '--help')).out, /--watch/);
  });

  it('draws what somebody writes while it asks, and does not write over it', async () => {
    put('index.html', page(`<news-list ${src()}></news-list>`));
    meanwhile = () => void put('index.html', page(`<news-list ${src()}></news-list><p>Written meanwhile</p>`));
    assert.equal((await run(folder)).code, 0);
    assert.match(of('index.html'), /shadowrootmode[\s\S]*Written meanwhile/);
    assert.equal(asked.length, 1);
  });

  it('goes on with --watch: what changes is drawn, with fresh news', async () => {
    put('index.html', page(`<news-list ${src()}></news-list>`));
    const child = start('prerender', folder, '--watch', '--allow-host', serving.host);
    const closed = once(child, 'close');
    let said = '';
    child.stderr!.on('data', (part) => (said += String(part)));
    const until = async (pattern: RegExp): Promise<void> => {
      const end = Date.now() + 30_000;
      while (!pattern.test(said)) {
        assert.ok(child.exitCode === null && Date.now() < end, said);
        await new Promise((go) => setTimeout(go, 20));
      }
    };
    try {
      await until(/Watching/);
      edition = town.replace(first, 'News while it watches');
      put('index.html', page(`<news-list ${src()}></news-list><p>Changed</p>`));
      await until(/Watching[\s\S]*1 page, 1 element; 1 written/);
      assert.match(seen(of('index.html')), /News while it watches.*Changed/);
    } finally {
      child.kill('SIGINT');
      await closed;
    }
  });
});
