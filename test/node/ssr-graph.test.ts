// The renderer needs no Node: nothing that it imports does, and its bundle runs where there is no more than a browser's worker has.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { builtinModules } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { build } from 'rolldown';
import { inRoot } from '../../scripts/files.mjs';
import type * as Server from '../../src/ssr.js';
import { fakeFeed } from '../../src/testing.js';
import { importsOf } from '../house/imports.js';

/** What a bundle for no platform in particular would still have to import. */
async function missing(entry: string): Promise<string[]> {
  const { output } = await build({
    input: inRoot(entry),
    platform: 'neutral',
    resolve: { conditionNames: ['node', 'import', 'default'] },
    external: (id) => id.startsWith('node:') || builtinModules.includes(id),
    logLevel: 'silent',
    write: false,
  });
  return output.flatMap((file) => (file.type === 'chunk' ? [...file.imports, ...file.dynamicImports] : []))
    .filter((name) => !output.some(({ fileName }) => fileName === name)); // prettier-ignore
}

describe('the server renderer', () => {
  it('imports nothing of Node’s, and its packages neither', async () => {
    assert.deepEqual(await missing('dist/ssr.js'), []);
  });

  it('and an import of Node’s is found', async () => {
    assert.deepEqual(await missing('bin/hosts.mjs').then((names) => names.every((name) => name.startsWith('node:'))), true); // prettier-ignore
    assert.ok((await missing('bin/hosts.mjs')).length > 0);
  });

  it('outside of Node is one file that imports nothing, and renders with what a worker has', async () => {
    const edge = readFileSync(inRoot('dist/ssr/edge.js'), 'utf8');
    assert.deepEqual(importsOf(edge, 'dist/ssr/edge.js'), []);
    const { renderToString, renderToStream, globals } = inWorker(edge);
    const { html, hashes } = await renderToString('news-article', { data: fakeFeed(2), language: 'de' });
    assert.match(html, /^<news-article[^]*Headline of story 1[^]*The first paragraph of story 1[^]*<\/news-article>$/);
    assert.equal(hashes.length, 1);
    const stream = renderToStream(['<p>', { tag: 'news-list', data: fakeFeed(2) }, '</p>']);
    assert.match(await new Response(stream).text(), /^<p><news-list[^]*<\/news-list><\/p>$/);
    assert.deepEqual(globals, []);
  });

  it('leaves the globals as they are', () => {
    const program = (name: string): string[] => {
      const script = `const before = new Set(Reflect.ownKeys(globalThis)); await import(${JSON.stringify(name)});
        console.log(JSON.stringify(Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).sort()));`;
      const options = { cwd: inRoot(), encoding: 'utf8' } as const;
      return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], options)) as string[];
    };
    assert.deepEqual(program('./dist/ssr.js'), []);
  });
});

/** Runs the bundle where there is neither Node nor a page, and no string becomes code. */
function inWorker(edge: string): typeof Server & { globals: string[] } {
  const { fetch, URL, TextEncoder, TextDecoder, crypto, ReadableStream, AbortController, AbortSignal, Headers } =
    globalThis;
  const { Event, CustomEvent, EventTarget, btoa, atob, setTimeout, clearTimeout, queueMicrotask, console } = globalThis;
  const web = { fetch, URL, TextEncoder, TextDecoder, crypto, ReadableStream, AbortController, AbortSignal, Headers };
  const has = {
    ...web,
    Event,
    CustomEvent,
    EventTarget,
    btoa,
    atob,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    console,
  };
  const context = createContext({ ...has }, { codeGeneration: { strings: false, wasm: false } });
  // As in a script: nothing is fetched by the file's own address.
  const script = edge.replaceAll('import.meta.url', `''`);
  const program = `(() => {${script.replace(/export \{([^}]*)\};/, 'return {$1};')}})()`;
  const exported = runInContext(program, context) as typeof Server;
  const globals = Object.keys(context).filter((key) => !(key in has)).sort(); // prettier-ignore
  return { ...exported, globals };
}
