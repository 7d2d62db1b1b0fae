// The house rules, each on a sample that breaks it and on the real tree.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesIn, inRoot } from '../../scripts/files.mjs';
import { budgets, cdnSizes, overBudget } from '../../scripts/size.mjs';
import {
  cdnImports,
  complete,
  completeLocales,
  effectsAreNamed,
  figures,
  layers,
  lockNamesNoHost,
  noRem,
  noWorkplace,
  pointers,
  short,
} from './rules.js';
import type { File } from './rules.js';

const read = (path: string): File => ({ path, text: readFileSync(inRoot(path), 'utf8') });
const file = (path: string, text: string): File => ({ path, text });

const isText = (path: string): boolean => /\.(ts|mjs|js|json|md|html|css|ya?ml)$/.test(path);
const src = filesIn('src').map(read);
const tests = filesIn('test', (path) => path.endsWith('.ts')).map(read);
const scripts = [
  ...filesIn('scripts'),
  ...filesIn('bench', (path) => /\.(ts|mjs)$/.test(path)),
  ...filesIn('examples'),
].map(read);
const bin = filesIn('bin').map(read);
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']
  .filter((path) => existsSync(inRoot(path)))
  .map(read);
/** Their figures have tests of their own: they are those of a date, or come from a command. */
const measured = ['docs/performance.md', 'docs/scale.md', 'examples/nginx/README.md'].map(read);
const manifest = JSON.parse(read('package.json').text) as {
  version: string;
  exports: Record<string, unknown>;
  sideEffects: string[];
  scripts: Record<string, string>;
};

describe('rooms import only what is below them', () => {
  it('in this tree', () => assert.deepEqual(layers(src), []));

  it('and each breach is found', () => {
    const breaches: [string, string][] = [
      ['src/model.ts', `import { load } from './feed/load.js';`],
      ['src/safety/url.ts', `import { html } from 'lit';`],
      ['src/feed/load.ts', `export * from '../ui/card.js';`],
      ['src/feed/load.ts', `const later = () => import('../elements/news-element.js');`],
      ['src/i18n/format.ts', `import type { Feed } from '../model.js';`],
      ['src/i18n/format.ts', `import { html } from '../draw/template.js';`],
      ['src/draw/css.ts', `import { tokens } from '../ui/tokens.js';`],
      ['src/ui/card.ts', `import { html } from 'lit';`],
      ['src/ui/card.ts', `let x: import('../feed/failure.js').FeedFailure;`],
      ['src/ui/card.ts', `import type { NewsLoadEvent } from '../events.js';`],
      ['src/elements/news-list.ts', `import { define } from '../define/define.js';`],
      ['src/elements/news-list.ts', `import { NewsHeadlineElement } from './news-headline.js';`],
      ['src/define/define.ts', `import { card } from '../ui/card.js';`],
      ['src/garage/car.ts', `export const wheels = 4;`],
    ];
    for (const [path, text] of breaches) assert.equal(layers([file(path, text)]).length, 1, `${path}: ${text}`);
  });

  it('and what is allowed is let through', () => {
    const allowed: [string, string][] = [
      ['src/i18n/speaker.ts', `import type { Controller } from '../draw/element.js';`],
      [
        'src/elements/news-list.ts',
        `import { NewsElement } from './news-element.js';\nimport { styles } from './news-list.styles.js';`,
      ],
      ['src/index.ts', `export * from './elements/index.js';`],
    ];
    for (const [path, text] of allowed) assert.deepEqual(layers([file(path, text)]), []);
  });
});

describe('sizes in styles are in em', () => {
  it('in this tree', () => assert.deepEqual(noRem(src), []));
  it('and rem is found, but not in a comment', () => {
    assert.equal(noRem([file('src/ui/x.ts', 'css`a { margin: 1.5rem }`')]).length, 1);
    assert.deepEqual(noRem([file('src/ui/x.ts', '// never 1.5rem\ncss`a { margin: 1em }`')]), []);
  });
});

describe('no file is too long to read', () => {
  it('in this tree', () =>
    assert.deepEqual(short([...src, ...tests, ...scripts, ...bin].filter(({ path }) => !/demo-/.test(path))), []));
  it('and a long one is found', () => assert.equal(short([file('src/x.ts', 'x\n'.repeat(321))]).length, 1));
});

describe('nothing in the tree names a workplace, a machine or a registry', () => {
  const all = [...src, ...tests, ...scripts, ...bin, ...documents, ...filesIn('demo', isText).map(read)];
  const rest = filesIn('docs', isText).map(read);
  it('in this tree', () => assert.deepEqual(noWorkplace([...all, ...rest, read('package.json'), read('.ci/run')]), []));
  it('and each is found', () => {
    const sample = ['/wor', 'k/main/x', ' /ho', 'me/somebody/x', ' https://regis', 'try.example.org', ' TO', 'DO'].join(
      '',
    );
    assert.equal(noWorkplace([file('docs/x.md', sample)]).length, 4);
  });
  it('and the lock file names no host', () => assert.deepEqual(lockNamesNoHost(read('package-lock.json').text), []));
  it('and a host in a lock file is found', () =>
    assert.equal(lockNamesNoHost('{"packages":{"x":{"resolved":"https://r.example/x.tgz"}}}').length, 1));
});

describe('nothing is forgotten', () => {
  it('for any element', () => assert.deepEqual(complete([...src, ...tests], manifest.exports), []));
  it('and everything forgotten is named', () => {
    assert.equal(complete([file('src/elements/news-quiz.ts', '')], {}).length, 5);
    assert.deepEqual(complete([file('src/elements/news-element.ts', ''), file('src/elements/near.ts', '')], {}), []);
  });

  it('that works when it is imported', () => assert.deepEqual(effectsAreNamed(src, manifest.sideEffects), []));
  it('and a module that a bundler would drop is found', () => {
    const registers = file('src/ui/x.ts', `import { a } from './y.js';\na.b = 1;`);
    assert.equal(
      effectsAreNamed([registers, file('src/ui/z.ts', `import './x.js';`)], ['./dist/define/*.js']).length,
      2,
    );
    assert.deepEqual(effectsAreNamed([registers], ['./dist/ui/x.js']), []);
    assert.deepEqual(effectsAreNamed([file('src/ui/x.ts', 'export const a = 1;')], []), []);
  });

  it('in any language', async () => {
    const { english } = await import('../../src/index.js');
    const locales: Record<string, object> = {};
    for (const path of filesIn('src/i18n/locales')) {
      const { messages } = (await import(inRoot(path))) as { messages: object };
      locales[path] = messages;
    }
    assert.ok(Object.keys(locales).length >= 4);
    assert.deepEqual(completeLocales(english, locales), []);
  });
  it('and a missing and a spare message are found', () =>
    assert.equal(completeLocales({ retry: 'Retry' }, { xx: { again: 'Again' } }).length, 2));

  it('and the version of the code is the version of the package', async () => {
    const { version } = await import('../../src/version.js');
    assert.equal(version, manifest.version);
  });
});

describe('the CDN files', () => {
  const cdn = filesIn('cdn', (path) => path.endsWith('.js')).map(read);

  it('import nothing at once, and all.js nothing at all', () => {
    assert.ok(cdn.some(({ path }) => path === 'cdn/embed.js') && cdn.some(({ path }) => path === 'cdn/all.js'));
    assert.deepEqual(cdnImports(cdn), []);
  });
  it('and a wrong import is found', () => {
    const wrong: [string, string][] = [
      ['cdn/embed.js', `import"./chunks/lit-abc.js"`],
      ['cdn/embed.js', 'export{a}from"lit"'],
      ['cdn/frame.js', `import"./chunks/x-abc.js"`],
      ['cdn/all.js', `const a=()=>import("./chunks/x-abc.js")`],
      ['cdn/chunks/x-abc.js', `import{a}from"https://elsewhere.example/x.js"`],
    ];
    for (const [path, text] of wrong) assert.equal(cdnImports([file(path, text)]).length, 1, text);
  });
  it('are compiled beside the page’s work where the first headline waits for them: docs/decisions/compile-hint.md', () => {
    const asks = (path: string): boolean =>
      readFileSync(inRoot(path), 'utf8').startsWith('//# allFunctionsCalledOnLoad\n');
    assert.deepEqual(['cdn/embed.js', 'cdn/all.js'].map(asks), [true, false]);
  });

  it('keep their budgets', () => assert.deepEqual(overBudget(cdnSizes(), budgets()), []));
  it('and a budget that is broken, or has no file, is found', () => {
    const sizes = [{ name: 'a.js', raw: 9, gzip: 5, brotli: 4 }];
    assert.deepEqual(overBudget(sizes, { 'a.js': { brotli: 4, raw: 9 } }), []);
    assert.equal(overBudget(sizes, { 'a.js': { brotli: 3, raw: 8 }, 'b.js': {} }).length, 3);
  });
});

describe('the documents', () => {
  const sizes = cdnSizes();
  const names = Object.keys(manifest.scripts);

  it('give the figures that are measured', () =>
    assert.deepEqual(
      documents.flatMap((one) => figures(one, sizes)),
      [],
    ));
  it('point at files and scripts that are there', () =>
    assert.deepEqual(
      [...documents, ...measured].flatMap((one) => pointers(one, (path) => existsSync(inRoot(path)), names)),
      [],
    ));
  it('and a wrong figure or pointer is found', () => {
    const measured = [{ name: 'cdn/embed.js', raw: 30_000, gzip: 12_000, brotli: 10_000 }];
    assert.deepEqual(figures(file('README.md', '`embed.js`: 10.1 kB, 30 kB'), measured), []);
    assert.equal(figures(file('README.md', '`embed.js`: 9 kB'), measured).length, 1);
    const text = '[a](docs/none.md) <img alt="" src="none.webp"> npm run nothing [b](https://a.example)';
    assert.equal(pointers(file('README.md', text), () => false, ['build']).length, 3);
  });
});
