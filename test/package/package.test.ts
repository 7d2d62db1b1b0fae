// The package as somebody else gets it: packed, unpacked into an empty project, imported in Node and bundled with Vite.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { before, describe, it } from 'node:test';
import { filesIn, inRoot } from '../../scripts/files.mjs';
import { temporary } from '../../scripts/temporary.mjs';
import { importsOf } from '../house/imports.js';

interface Manifest {
  exports: Record<string, string | { types: string; node?: string; default: string }>;
  dependencies: Record<string, string>;
}

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest;
const tags = filesIn('src/define', (path) => /\/[a-z]+-[a-z-]+\.ts$/.test(path)).map(
  (path) => /([\w-]+)\.ts$/.exec(path)![1]!,
);
let project: string;
let installed: string;

/** Runs a program in the project and answers what it prints. */
const node = (...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8', stdio: 'pipe' });

const script = (text: string): string => {
  writeFileSync(join(project, 'script.mjs'), text);
  return node('script.mjs').trim();
};

before(() => {
  project = temporary('package');
  installed = join(project, 'node_modules/broadsheet');
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  const packed = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', project],
    {
      cwd: inRoot(),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  execFileSync('tar', ['-xzf', join(project, filename), '-C', installed, '--strip-components=1']);
  // Its dependencies as they are installed here: no network is needed.
  for (const name of dependenciesOf(manifest)) {
    const place = join(project, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(inRoot('node_modules', name), place, 'junction');
  }
});

/** Those of the package, those of theirs, and so on. */
function dependenciesOf({ dependencies = {} }: Partial<Manifest>, known = new Set<string>()): Set<string> {
  for (const name of Object.keys(dependencies)) {
    if (known.has(name)) continue;
    known.add(name);
    dependenciesOf(JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8')) as Manifest, known);
  }
  return known;
}

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
    for (const [name, target] of Object.entries(manifest.exports)) {
      const paths = typeof target === 'string' ? [target] : Object.values(target);
      for (const path of paths)
        assert.ok(existsSync(join(installed, path)), `${name} points at ${path}, which is not packed`);
      if (name !== './package.json') assert.equal(typeof target, 'object', `${name} has no types`);
    }
  });

  it('imports only what it depends on, from wherever its exports lead', () => {
    const known = Object.keys(manifest.dependencies);
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
    for (const target of Object.values(manifest.exports)) {
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
    const names = Object.keys(manifest.exports).filter((name) => name !== './package.json');
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

describe('bundled with Vite', () => {
  const bundle = async (entry: string): Promise<string> => {
    const { build } = await import('vite');
    writeFileSync(join(project, 'entry.js'), entry);
    const result = await build({
      configFile: false,
      root: project,
      logLevel: 'error',
      resolve: { preserveSymlinks: true },
      build: {
        write: false,
        modulePreload: false,
        target: 'es2022',
        rolldownOptions: { input: join(project, 'entry.js') },
      },
    });
    assert.ok('output' in result);
    return result.output.map((file) => (file.type === 'chunk' && file.isEntry ? file.code : '')).join('');
  };

  for (const tag of tags) {
    it(`keeps the definition of <${tag}>, which is all that the import is for`, async () => {
      const code = await bundle(`import 'broadsheet/define/${tag}.js';`);
      assert.match(code, /customElements\.define\(/);
      assert.ok(code.includes(tag), `the bundle does not name ${tag}`);
    });
  }

  it('drops what is imported and not used', async () => {
    const code = await bundle(`import { version } from 'broadsheet'; console.log(version);`);
    assert.ok(code.length < 1000, `${code.length} bytes for a version`);
  });
});
