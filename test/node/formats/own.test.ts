/** The example of docs/formats/own.md, as it stands on the page: it compiles, and it reads a recording. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import { configure, load } from '../../../src/feed/load.js';
import { formats } from '../../../src/feed/formats/registry.js';
import type { Feed } from '../../../src/model.js';
import { defaults } from '../../helpers/served.js';

const project = new URL('../../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, project), 'utf8');
const [, code = ''] = /```ts\n([^]*?)```/.exec(text('docs/formats/own.md')) ?? [];
const recording = text('test/fixtures/own/mastodon.json');
const ADDRESS = 'https://social.example/api/v1/accounts/9/statuses';

async function loaded(body: string, headers = {}, format?: string): Promise<Feed> {
  configure({ retries: 0, transport: () => Promise.resolve(new Response(body, { headers })) });
  try {
    return await load(ADDRESS, { fresh: true, ...(format ? { format } : {}) });
  } finally {
    configure(defaults);
  }
}

describe('the example of a format of one’s own', () => {
  before(async () => {
    const door = new URL('src/formats.ts', project).href;
    const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
    const { outputText } = ts.transpileModule(code.replaceAll("'broadsheet/formats.js'", `'${door}'`), {
      compilerOptions: options,
    });
    await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  });

  it('imports only what the package has, and its types agree', () => {
    const example = new URL('own-example.ts', project).pathname;
    const { config } = ts.parseConfigFileTextToJson('tsconfig.json', text('tsconfig.json')) as {
      config: { compilerOptions: object };
    };
    const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, project.pathname);
    const host = ts.createCompilerHost(options);
    const virtual: Record<string, string> = {
      [example]: code.replaceAll("'broadsheet/formats.js'", "'./src/formats.js'"),
    };
    const { fileExists, readFile } = host;
    host.fileExists = (path) => path in virtual || fileExists(path);
    host.readFile = (path) => virtual[path] ?? readFile(path);
    host.getSourceFile = (path, version) => ts.createSourceFile(path, host.readFile(path) ?? '', version);
    const found = ts.getPreEmitDiagnostics(ts.createProgram([example], options, host));
    assert.deepEqual(
      found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      [],
    );
    assert.ok('./formats.js' in (JSON.parse(text('package.json')) as { exports: object }).exports);
  });

  it('is tried before the formats that were there', () => {
    assert.equal(formats[0]?.name, 'mastodon');
  });

  it('reads a recording', async () => {
    const link = `<${ADDRESS}?max_id=103>; rel="next", <${ADDRESS}?min_id=101>; rel="prev"`;
    const { articles, next } = await loaded(recording, { link });
    assert.equal(next, `${ADDRESS}?max_id=103`);
    assert.deepEqual(
      articles.map(({ id, title, url }) => [id, title, url]),
      [
        ['101', 'The lock opens; 2 < 4 gates leak', 'https://town.example/lock'],
        ['102', '', 'https://social.example/@paper/102'],
        ['77', 'Cranes', 'https://other.example/@quay/77'],
      ],
    );
    const [first, second, third] = articles;
    assert.deepEqual(first!.image, { src: 'https://social.example/cards/lock.jpg', alt: 'A gate' });
    assert.equal(first!.standfirst, 'After eleven years.');
    assert.deepEqual(first!.tags, ['boats']);
    const [{ name, url } = {}] = first!.authors as [{ name?: string; url?: string }];
    assert.deepEqual([name, url], ['The Town Paper', 'https://social.example/@paper']);
    assert.equal(first!.published, Date.UTC(2026, 10, 20, 8));
    assert.deepEqual(
      [second!.html, second!.image, second!.language],
      ['<p>No ferry tonight.</p>', undefined, undefined],
    );
    assert.deepEqual([third!.html, third!.image, third!.standfirst], ['<p>Cranes &amp; co.</p>', undefined, undefined]);
  });

  it('has no next page where the server names none', async () => {
    assert.equal((await loaded(recording)).next, undefined);
  });

  it('leaves other answers to the other formats', async () => {
    const feed = await loaded('[{"title": "Gulls", "url": "https://town.example/gulls"}]');
    assert.deepEqual(
      feed.articles.map(({ title }) => title),
      ['Gulls'],
    );
  });

  it('named on an element is the only one that is tried', async () => {
    const other = '[{"title": "Gulls", "url": "https://town.example/gulls"}]';
    await assert.rejects(loaded(other, {}, 'mastodon'), { code: 'unknown-format' });
  });
});
