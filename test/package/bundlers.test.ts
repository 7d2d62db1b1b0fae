// What a bundler keeps of the package, and what it leaves out: `sideEffects` says which imports are for what they do.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { filesIn } from '../../scripts/files.mjs';
import { packed } from '../helpers/packed.js';

const tags = filesIn('src/define', (path) => /\/[a-z]+-[a-z-]+\.ts$/.test(path)).map(
  (path) => /([\w-]+)\.ts$/.exec(path)![1]!,
);
let project: string;
before(() => ({ project } = packed()));

/** The entry's own code; what is imported later is not asked for here. */
const bundlers: Record<string, (entry: string) => Promise<string>> = {
  async Vite(entry) {
    const { build } = await import('vite');
    const result = await build({
      configFile: false,
      root: project,
      logLevel: 'error',
      resolve: { preserveSymlinks: true },
      build: { write: false, modulePreload: false, target: 'es2022', rolldownOptions: { input: entry } },
    });
    assert.ok('output' in result);
    return result.output
      .map((file) => (file.type === 'asset' ? String(file.source) : file.isEntry ? file.code : ''))
      .join('');
  },
  async webpack(entry) {
    const { default: webpack } = await import('webpack');
    const path = join(project, 'webpack');
    await new Promise<void>((done, fail) =>
      webpack(
        {
          mode: 'production',
          context: project,
          entry,
          target: ['web', 'es2022'],
          output: { path, filename: 'entry.js' },
          resolve: { symlinks: false },
          performance: false,
        },
        (error, stats) => {
          if (error || stats?.hasErrors()) fail(error ?? new Error(stats!.toString('errors-only')));
          else done();
        },
      ),
    );
    return readFileSync(join(path, 'entry.js'), 'utf8');
  },
  async esbuild(entry) {
    const { build } = await import('esbuild');
    const { outputFiles } = await build({
      entryPoints: [entry],
      outdir: join(project, 'esbuild'),
      bundle: true,
      // What only unused code would fetch later is kept too with it: https://esbuild.github.io/api/#splitting
      splitting: /define/.test(readFileSync(entry, 'utf8')),
      format: 'esm',
      target: 'es2022',
      minify: true,
      write: false,
      preserveSymlinks: true,
      logLevel: 'error',
    });
    const files = new Map(outputFiles.map((file) => [file.path.replace(/.*[\\/]/, ''), file.text]));
    // What is shared with code that comes later is a file of its own.
    const read = (name: string, known = new Set<string>()): string => {
      if (known.has(name)) return '';
      known.add(name);
      const text = files.get(name) ?? '';
      const rest = [...text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, next]) => read(next!, known));
      return text + rest.join('');
    };
    return read('entry.js');
  },
};

/** The elements whose classes are in it. */
const classesIn = (code: string): string[] =>
  tags.filter((tag) => new RegExp(`static ?\\{[^{}]*\\.tag ?= ?["'\`]${tag}["'\`]`).test(code));

for (const [name, bundle] of Object.entries(bundlers)) {
  const bundled = (code: string): Promise<string> => {
    const entry = join(project, 'entry.js');
    writeFileSync(entry, code);
    return bundle(entry);
  };
  describe(`bundled with ${name}`, () => {
    // Each bundle takes seconds: one element here, and all of them below.
    for (const tag of ['news-masthead'])
      it(`keeps the definition of <${tag}>, which is all that the import is for, and no other`, async () => {
        const code = await bundled(`import 'broadsheet/define/${tag}.js';`);
        assert.match(code, /customElements\.define\(/);
        assert.deepEqual(classesIn(code), [tag]);
      });

    it('keeps every definition when all are imported', async () => {
      assert.deepEqual(classesIn(await bundled(`import 'broadsheet/define/all.js';`)), tags);
    });

    it('drops the elements that are imported and not used', async () => {
      const code = await bundled(
        `import { NewsListElement, NewsPlayerElement } from 'broadsheet'; console.log(NewsListElement);`,
      );
      assert.deepEqual(classesIn(code), ['news-list']);
      assert.doesNotMatch(code, /customElements\.define\(/);
    });

    it('drops the library where its version is all that is asked for', async () => {
      const code = await bundled(`import { version, load } from 'broadsheet'; console.log(version);`);
      assert.ok(code.length < 1000, `${code.length} bytes for a version`);
    });
  });
}

describe('bundled with Vite', () => {
  it('keeps a preset', async () => {
    const entry = join(project, 'entry.js');
    writeFileSync(entry, `import 'broadsheet/themes/tabloid.css';`);
    assert.match(
      await bundlers.Vite!(entry),
      /@layer broadsheet\s*\{[^]*\.news-tabloid[^]*--news-headline-scale:\s*1\.2/,
    );
  });
});
