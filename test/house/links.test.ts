// What the documents point at is there: files, headings, tests that they name; in the repository and in the site that is made of them.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { filesIn, inRoot } from '../../scripts/files.mjs';
import { allPages } from '../../scripts/site/contents.mjs';
import { ids, render } from '../../scripts/site/markdown.mjs';
import { documentation } from '../../scripts/site/site.mjs';

const documents = [
  ...['README.md', 'SECURITY.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...filesIn('docs', (path) => path.endsWith('.md')),
  ...filesIn('examples', (path) => path.endsWith('.md')),
];
const read = (path: string): string => readFileSync(inRoot(path), 'utf8');

const NAMED = ['attributes', 'events', 'cssParts', 'cssProperties'] as const;

/** Links of a document that lead nowhere in the repository. */
function lost(document: string, text: string): string[] {
  const wrong: string[] = [];
  const here = ids(text);
  const { html } = render([{ text, base: '' }], {
    follow(path, hash) {
      const file = posix.join(posix.dirname(document), path);
      const there = existsSync(inRoot(file)) && (!hash || ids(read(file)).has(hash));
      if (!there) wrong.push(`${document}: ${path}${hash && `#${hash}`}`);
      return { to: path };
    },
    tag: () => undefined,
    enliven: (snippet) => snippet,
  });
  for (const [, hash = ''] of html.matchAll(/href="#([^"]*)"/g))
    if (!here.has(hash)) wrong.push(`${document}: #${hash}`);
  return wrong;
}

describe('the links of the documents', () => {
  it('lead to files and headings that are there', () => {
    assert.deepEqual(documents.flatMap((path) => lost(path, read(path))), []); // prettier-ignore
  });
  it('and one that leads nowhere is found', () => {
    const text =
      '[a](none.md) [b](faq.md#none) [c](#none) [d](faq.md#does-it-need-a-server-of-yours) [e](https://a.example)';
    assert.deepEqual(lost('docs/start.md', text), [
      'docs/start.md: none.md',
      'docs/start.md: faq.md#none',
      'docs/start.md: #none',
    ]);
  });
  it('and tests that are named are there', () => {
    const named = documents.flatMap((path) =>
      [...read(path).matchAll(/`(test\/[\w./-]+?(?:\.ts|\/))`/g)].map(([, one = '']) => `${path}: ${one}`),
    );
    assert.ok(named.length > 40);
    assert.deepEqual(
      // Of an element or a format that is yet to be written.
      named.filter((one) => !/\bthing\b/.test(one) && !existsSync(inRoot(one.split(': ')[1]!))),
      [],
    );
  });
});

describe('the site', () => {
  const { files, missing } = documentation();
  const links = (html: string): string[] =>
    [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, to = '']) => to.replaceAll('&amp;', '&'));
  const made = (path: string): boolean =>
    files.has(path) ||
    /^(site\.css|site\.js|builder\.html)$/.test(path) ||
    (path.startsWith('cdn/') && existsSync(inRoot(path))) ||
    (path.startsWith('pictures/') && existsSync(inRoot(path.replace('pictures/', 'docs/')))) ||
    (path.startsWith('paper/') && existsSync(inRoot(path.replace('paper/', 'demo/paper/')))) ||
    /^paper\/feed\.json$/.test(path);

  it('has a page for every document', () => {
    const shown = new Set(allPages().map(({ source }) => source));
    assert.deepEqual(
      documents.filter((path) => !shown.has(path)),
      ['README.md'],
    );
    assert.equal(new Set(allPages().map(({ to }) => to)).size, files.size);
  });

  it('leaves out only links to files that are no documents', () => {
    assert.deepEqual(
      missing.map((one) => one.split(': ')[1]).filter((to) => !/^\.\.\/(src|scripts|test)\/|^(broadsheet\.conf|index\.html|oembed\.json)$/.test(to!)), // prettier-ignore
      [],
    );
  });

  it('has no link that leads nowhere', () => {
    const wrong: string[] = [];
    for (const [page, html] of files) {
      for (const link of links(html)) {
        if (/^(https?|mailto):/.test(link)) continue;
        const [path = '', hash] = link.split('#');
        const to = path ? posix.join(posix.dirname(page), path.replace(/\?.*/, '')) : page;
        const there = hash === undefined ? made(to) : files.get(to)?.includes(` id="${hash}"`);
        if (!there && !/^paper\/subscribe$/.test(to)) wrong.push(`${page}: ${link}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('has every id once on a page', () => {
    for (const [page, html] of files) {
      const all = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      assert.equal(new Set(all).size, all.length, page);
    }
  });

  it('runs the examples of every element, and says every attribute, event, part and property of it', () => {
    const manifest = JSON.parse(read('dist/custom-elements.json')) as {
      modules: {
        declarations: (Partial<Record<(typeof NAMED)[number], { name: string }[]>> & { tagName?: string })[];
      }[];
    };
    const elements = manifest.modules
      .flatMap(({ declarations }) => declarations)
      .flatMap((one) => (one.tagName ? [[one.tagName, one] as const] : []));
    assert.equal(elements.length, 8);
    for (const [tag, one] of elements) {
      const html = files.get(`elements/${tag}.html`) ?? '';
      assert.ok(html.split('class="live"').length > 2, tag);
      for (const kind of NAMED)
        for (const { name } of one[kind] ?? []) assert.ok(html.includes(`<code>${name}</code>`), `${tag}: ${name}`);
    }
  });
});
