// What editors and frameworks are told of our tags: for each, what is right is let through and what is wrong is found.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { inRoot } from '../../scripts/files.mjs';

interface Sample {
  /** How the file ends, and what compiles its JSX. */
  ext: 'ts' | 'tsx';
  source?: string;
  /** Where `react` has its types, if not in the usual place. */
  react?: string;
  head: string;
  good: string;
  /** Each a statement that must not compile. */
  bad: string[];
}

const jsx = (
  from: string,
  source: string,
  extra: { flag: string; load: string; data: string; bad: string[] },
): Sample => ({
  ext: 'tsx',
  source,
  head: `import type {} from 'broadsheet/jsx/${from}';`,
  good: `<news-list src="feed.json" limit={5} offset="2" ${extra.flag} layout="grid" time-zone="Europe/Berlin" id="a"
    ref={(element) => void element?.more()} ${extra.load}={(event) => void event.count} ${extra.data}={{ items: [] }}>words</news-list>;
    <news-newsletter subscribe={({ email }) => void email} opt-in="double" />;
    <related-articles map={{ items: 'data.posts' }} collapse={0} />;`,
  bad: [
    `<news-list layout="grit" />;`,
    `<news-list limitt={5} />;`,
    `<news-headline src={1} />;`,
    `<news-list time-zone={1} />;`,
    `<news-ticker interval="often" />;`,
    `<news-rumour src="feed.json" />;`,
    ...extra.bad,
  ],
});

const object = (from: string, type: string, load: string, play: string): Sample => ({
  ext: 'ts',
  head: `import type {} from 'broadsheet/${from}';\n${type}`,
  good: `const list: Props = { src: 'feed.json', limit: '5', more: true, layout: 'grid', 'time-zone': 'Europe/Berlin', id: 'a',
    '${load}': (event) => void event.count, data: { items: [] } };`,
  bad: [
    `const layout: Props = { layout: 'grit' };`,
    `const name: Props = { limitt: 5 };`,
    `const src: Props = { src: 1 };`,
    `const event: Props = { '${play}': () => undefined };`,
    `const field: Props = { '${load}': (event) => void event.nothing };`,
  ],
});

const wrapped = (react?: string): Sample => ({
  ext: 'tsx',
  source: 'react',
  ...(react && { react }),
  head: `import { NewsList, NewsNewsletter, RelatedArticles } from 'broadsheet/react';`,
  good: `<NewsList src="feed.json" limit={5} more layout="grid" timeZone="Europe/Berlin" className="a" onClick={() => undefined}
    ref={(element) => void element?.more()} onNewsLoad={(event) => void event.count} data={{ items: [] }}>words</NewsList>;
    <NewsNewsletter subscribe={({ email }) => void email} name optIn="double" />;
    <RelatedArticles map={{ items: 'data.posts' }} />;`,
  bad: [
    `<NewsList layout="grit" />;`,
    `<NewsList limitt={5} />;`,
    `<NewsList timeZone={1} />;`,
    `<NewsList onNewsPlay={() => undefined} />;`,
    `<NewsList onNewsLoad={(event) => void event.nothing} />;`,
  ],
});

const nothing = (event: string): string[] => [`<news-list ${event}={(event) => void event.nothing} />;`];
const samples: Record<string, Sample> = {
  'JSX of React 19': jsx('react', 'react', {
    flag: 'more',
    load: 'onnews-load',
    data: 'data',
    bad: nothing('onnews-load'),
  }),
  'JSX of Preact': jsx('preact', 'preact', {
    flag: 'more',
    load: 'onnews-load',
    data: 'data',
    bad: nothing('onnews-load'),
  }),
  'JSX of Solid': jsx('solid', 'solid-js', {
    flag: 'bool:more={true} attr:tag="a" prop:timeZone="UTC"',
    load: 'on:news-load',
    data: 'prop:data',
    bad: [...nothing('on:news-load'), `<news-list bool:more="yes" />;`],
  }),
  Vue: object(
    'vue',
    `import type { GlobalComponents } from 'vue';\ntype Props = InstanceType<GlobalComponents['news-list']>['$props'];`,
    'onNewsLoad',
    'onNewsPlay',
  ),
  Svelte: object(
    'svelte',
    `import type { SvelteHTMLElements } from 'svelte/elements';\ntype Props = SvelteHTMLElements['news-list'];`,
    'onnews-load',
    'onnews-play',
  ),
  'wrappers of React 18': wrapped('node_modules/@types/react-18'),
  'wrappers of React 19': wrapped(),
};

/** The lines of a file in the package's own folder at which the compiler finds something wrong, with what it says. */
function wrongLines({ ext, source, react, head }: Sample, statements: string[]): Map<number, string> {
  const name = inRoot(`sample.${ext}`);
  const text = [...head.split('\n'), ...statements.map((one) => one.replaceAll('\n', ' ')), 'export {};'].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    noEmit: true,
    skipLibCheck: true,
    jsx: source === 'solid-js' ? ts.JsxEmit.Preserve : ts.JsxEmit.ReactJSX,
    ...(source && { jsxImportSource: source }),
    ...(react && { paths: { react: [inRoot(react)], 'react/*': [inRoot(react, '*')] } }),
  };
  const host = ts.createCompilerHost(options);
  const [read, exists] = [host.getSourceFile.bind(host), host.fileExists.bind(host)];
  host.fileExists = (path) => path === name || exists(path);
  host.getSourceFile = (path, version, ...rest) =>
    path === name ? ts.createSourceFile(path, text, version) : read(path, version, ...rest);
  const found = new Map<number, string>();
  for (const { file, start = 0, messageText } of ts.getPreEmitDiagnostics(ts.createProgram([name], options, host))) {
    const line = file?.fileName === name ? file.getLineAndCharacterOfPosition(start).line : -1;
    found.set(line - head.split('\n').length, ts.flattenDiagnosticMessageText(messageText, ' '));
  }
  return found;
}

for (const [what, sample] of Object.entries(samples))
  it(`types for ${what} let through what is right and find what is wrong`, () => {
    const { good, bad } = sample;
    const found = wrongLines(sample, [good, ...bad]);
    assert.equal(found.get(-1) ?? found.get(-2), undefined);
    assert.equal(found.get(0), undefined, `it refuses what is right: ${found.get(0)}`);
    bad.forEach((statement, at) => assert.ok(found.has(at + 1), `it lets through ${statement}`));
  });

describe('the types alone', () => {
  it('are imported without doing anything', async () => {
    const none = (await import(inRoot('dist/types/none.js'))) as object;
    assert.deepEqual(Object.keys(none), []);
  });
});
