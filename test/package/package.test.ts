// The package as somebody else gets it: packed, unpacked into an empty project, imported in Node.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { filesIn, inRoot } from '../../scripts/files.mjs';
import { manifest, packed } from '../helpers/packed.js';
import { importsOf } from '../house/imports.js';

const tags = filesIn('src/define', (path) => /\/[a-z]+-[a-z-]+\.ts$/.test(path)).map(
  (path) => /([\w-]+)\.ts$/.exec(path)![1]!,
);
/** Everything that is exported but the presets, which are style sheets. */
const modules = Object.entries(manifest.exports).filter(([name]) => !name.endsWith('.css'));
const presets = filesIn('src/themes').map((path) => posix.basename(path));
let project: string;
let installed: string;
let tarball: string;

/** Runs a program in the project and answers what it prints. */
const node = (...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8', stdio: 'pipe' });

const script = (text: string): string => {
  writeFileSync(join(project, 'script.mjs'), text);
  return node('script.mjs').trim();
};

before(() => ({ project, installed, tarball } = packed()));

describe('the packed package', () => {
  it('holds the output, its licence and nothing of the workshop', () => {
    const top = readdirSync(installed).sort();
    assert.ok(top.includes('dist') && top.includes('package.json'));
    assert.deepEqual(
      top.filter(
        (name) => !['LICENSE', 'README.md', 'SECURITY.md', 'bin', 'cdn', 'dist', 'docs', 'package.json'].includes(name),
      ),
      [],
    );
    const files = readdirSync(join(installed, 'dist'), { recursive: true }).map(String);
    assert.deepEqual(
      files.filter((name) => /\.(map|test\.js|tsx?)$/.test(name) && !name.endsWith('.d.ts')),
      [],
    );
  });

  it('brings its command, which runs with what is installed', () => {
    assert.match(node('node_modules/broadsheet/bin/broadsheet.mjs', '--version'), /^\d+\.\d+\.\d+\n$/);
    assert.match(node('node_modules/broadsheet/bin/broadsheet.mjs', 'feed', '--help'), /--full/);
  });

  it('resolves every export to a file that is there, with types', () => {
    for (const [name, target] of modules) {
      const paths = typeof target === 'string' ? [target] : Object.values(target);
      for (const path of paths)
        assert.ok(existsSync(join(installed, path)), `${name} points at ${path}, which is not packed`);
      if (!name.endsWith('.json')) assert.equal(typeof target, 'object', `${name} has no types`);
    }
    for (const path of [manifest.customElements, manifest['web-types']])
      assert.ok(existsSync(join(installed, path)), `${path} is not packed`);
  });

  it('has nothing that publint finds wrong', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('has types that lead where the code does, in every way of resolving that knows modules', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)), {
      excludeEntrypoints: [/\.css$/],
    });
    assert.ok(analysis.types, 'no types');
    // There is no CommonJS: `require` of a module works from Node 20.19 on, and what is older is not supported.
    const problems = analysis.problems.filter(
      (problem) => !('resolutionKind' in problem && /^node10$|^node16-cjs$/.test(problem.resolutionKind)),
    );
    assert.deepEqual(problems, []);
  });

  it('gives a script tag without a path a file that works wherever it is served', () => {
    // jsDelivr answers under the package's own address, where a chunk's path leads nowhere: one file, that imports nothing.
    // unpkg sends the browser on to the file.
    assert.deepEqual(importsOf(readFileSync(join(installed, manifest.jsdelivr), 'utf8'), manifest.jsdelivr), []);
    assert.ok(existsSync(join(installed, manifest.unpkg)));
    const map = `${manifest.unpkg}.map`;
    const { sources, sourcesContent } = JSON.parse(readFileSync(join(installed, map), 'utf8')) as Record<
      string,
      string[]
    >;
    assert.ok(sources!.some((path) => path.endsWith('src/elements/news-list.ts')) && sourcesContent!.every(Boolean));
  });

  it('has every preset for those who bundle and for those who link it', () => {
    assert.ok(presets.includes('tabloid.css'));
    const found = `console.log(import.meta.resolve('broadsheet/themes/${presets[0]}'))`;
    assert.ok(script(found).endsWith(`/dist/themes/${presets[0]}`));
    for (const folder of ['dist', 'cdn'])
      for (const name of presets)
        assert.equal(
          readFileSync(join(installed, folder, 'themes', name), 'utf8'),
          readFileSync(inRoot('src/themes', name), 'utf8'),
        );
    const pins = JSON.parse(readFileSync(join(installed, 'cdn/integrity.json'), 'utf8')) as Record<string, string>;
    for (const name of presets) assert.match(pins[`themes/${name}`] ?? '', /^sha384-/, name);
  });

  it('imports only what it depends on, from wherever its exports lead', () => {
    const known = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    const seen = new Set<string>();
    const follow = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const { from } of importsOf(readFileSync(join(installed, path), 'utf8'), path)) {
        if (from.startsWith('.'))
          follow(posix.join(posix.dirname(path), from.replace(/\.js$/, path.endsWith('.d.ts') ? '.d.ts' : '.js')));
        else
          assert.ok(
            from === '*' || known.some((name) => from === name || from.startsWith(`${name}/`)),
            `${path} imports ${from}`,
          );
      }
    };
    for (const [, target] of modules) {
      if (typeof target === 'object') Object.values(target).forEach((path) => follow(posix.normalize(path)));
    }
    assert.ok(seen.size > 20, `only ${seen.size} files were reached`);
  });
});

describe('in bare Node', () => {
  it('imports without a DOM and registers nothing', () => {
    const answer = script(`
      const before = Object.keys(globalThis).length;
      const all = await import('broadsheet');
      const defined = ${JSON.stringify(tags)}.filter((tag) => globalThis.customElements?.get(tag));
      console.log(JSON.stringify({ names: Object.keys(all), defined, dom: typeof document }));`);
    const { names, defined, dom } = JSON.parse(answer) as { names: string[]; defined: string[]; dom: string };
    assert.equal(dom, 'undefined');
    assert.deepEqual(defined, []);
    for (const name of ['load', 'configure', 'define', 'version', 'NewsElement']) assert.ok(names.includes(name), name);
  });

  it('imports every export, each by its public name', () => {
    const names = modules.map(([name]) => name).filter((name) => !name.endsWith('.json'));
    const lines = names.map((name) => `await import('broadsheet${name.slice(1)}');`);
    assert.equal(script(`${lines.join('\n')}\nconsole.log('all');`), 'all');
  });

  for (const condition of ['node', 'worker'])
    it(`renders on a server, imported for a ${condition}`, () => {
      const name = condition === 'node' ? 'broadsheet/ssr' : './node_modules/broadsheet/dist/ssr/edge.js';
      const answer = script(`
        const { renderToString } = await import('${name}');
        const items = [{ id: 'a', url: 'https://paper.example/a', title: 'The bridge opens' }];
        const data = { version: 'https://jsonfeed.org/version/1.1', title: 'The Paper', items };
        const styles = { styles: 'link', cdn: 'https://cdn.example/' };
        const { html, preload } = await renderToString('news-headline', { data, ...styles });
        console.log(JSON.stringify({ html, preload, dom: typeof document }));`);
      const { html, preload, dom } = JSON.parse(answer) as { html: string; preload: string; dom: string };
      assert.match(
        html,
        /^<news-headline [^]*<template shadowrootmode="open">[^]*The bridge opens[^]*<\/news-headline>$/,
      );
      const sheet = /href="https:\/\/cdn\.example\/(.*?)"/.exec(preload)?.[1] ?? '';
      assert.ok(existsSync(join(installed, 'cdn', sheet)), `${sheet} is not packed`);
      assert.equal(dom, 'undefined');
    });

  it('hides what is not exported', () => {
    assert.throws(() => script(`await import('broadsheet/dist/index.js');`));
  });
});

describe('for TypeScript', () => {
  it('has types that a strict project accepts', () => {
    const code = `import { load, type Feed, type Article } from 'broadsheet';
import 'broadsheet/define/news-headline.js';
const feed: Promise<Feed> = load('https://paper.example/feed.json');
export const titles = async (): Promise<string[]> => (await feed).articles.map((article: Article) => article.title);
const element = document.createElement('news-headline');
element.src = 'https://paper.example/feed.json';
// @ts-expect-error -- a number is no address
element.src = 1;
`;
    writeFileSync(join(project, 'page.ts'), code);
    const options = {
      strict: true,
      target: 'es2022',
      module: 'nodenext',
      skipLibCheck: false,
      noEmit: true,
      types: [],
    };
    const lib = ['es2022', 'dom', 'dom.iterable'];
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...options, lib }, files: ['page.ts'] }),
    );
    try {
      node(inRoot('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json', '--preserveSymlinks');
    } catch (error) {
      assert.fail((error as { stdout: string }).stdout);
    }
  });
});
