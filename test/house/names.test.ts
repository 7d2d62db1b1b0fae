// The properties whose names the build shortens are nobody else's: only then may it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesIn, inRoot } from '../../scripts/files.mjs';
import { hidden, shortened } from '../../scripts/names.mjs';

const names = Object.keys(shortened);
const of = (path: string): string => readFileSync(inRoot(path), 'utf8');
const sources = new Map(filesIn('src', (path) => path.endsWith('.ts')).map((path) => [path, of(path)]));
/** Comments say names too. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const inAll = (pattern: (name: string) => RegExp, where: Iterable<string>): string[] => {
  const texts = [...where].map(code);
  return names.filter((name) => texts.some((text) => pattern(name).test(text)));
};

describe('the names that are shortened in the CDN files', () => {
  it('are in use, each of them', () => {
    assert.deepEqual(names.filter((name) => !inAll((one) => new RegExp(`\\b${one}\\b`), sources.values()).includes(name)), []); // prettier-ignore
    assert.equal(new Set(Object.values(shortened)).size, names.length);
    for (const short of Object.values(shortened)) assert.match(short, /^[A-Z]$/);
  });

  it('are those of private fields as well, which nothing else is called', () => {
    const privates = Object.keys(hidden);
    assert.ok(privates.length > 20 && privates.length <= 52);
    assert.equal(new Set(Object.values(hidden)).size, privates.length);
    const elsewhere = [...sources].filter(([path]) => !/^src\/(draw|elements)\//.test(path)).map(([, text]) => text);
    const said = (name: string): boolean => elsewhere.some((text) => new RegExp(`\\b${name}\\b`).test(text));
    assert.deepEqual(privates.filter(said), []);
    // Two of a name in one line of descent would be one field.
    const declared = [...sources.values()].flatMap((text) => code(text).match(/\bprivate (?:readonly )?_\w+/g) ?? []);
    assert.deepEqual(declared.toSorted(), [...new Set(declared)].toSorted());
  });

  it('leave no # field to the elements that a page has a thousand of: docs/decisions/private-fields.md', () => {
    const many = ['draw/element', 'elements/news-element', 'elements/news-list', 'elements/related-articles'];
    const fields = many.flatMap(
      (path) => sources.get(`src/${path}.ts`)!.match(/^ +(?:readonly )?#\w+(?=[?!]?:| =|;)/gm) ?? [],
    );
    assert.deepEqual(fields, []);
  });

  it('are no names of a browser or of the language', () => {
    const libraries = filesIn('node_modules/typescript/lib', (path) => /\/lib\.(dom|es)[\w.]*\.d\.ts$/.test(path));
    assert.ok(libraries.length > 10);
    const members = (name: string): RegExp => new RegExp(`^\\s+(?:readonly |get |set )?${name}\\??[(:<]`, 'm');
    assert.deepEqual(inAll(members, libraries.map(of)), []);
  });

  it('are no words of a feed, of an event or of what a page may write', () => {
    const said = ['src/model.ts', 'src/events.ts', 'src/events-later.ts', ...filesIn('src/feed/formats')];
    assert.deepEqual(
      inAll((name) => new RegExp(`\\b${name}\\b`), said.map(of)),
      [],
    );
    const told = filesIn('docs', (path) => path.endsWith('.md') && !path.includes('/decisions/'));
    assert.deepEqual(
      inAll((name) => new RegExp('[`.]' + name + '[`(]'), told.map(of)),
      [],
    );
  });

  it('are neither exported nor said in quotes, where a program might find them by', () => {
    const types = /^.*\b(?:type|Pick)\b.*$/gm;
    const texts = [...sources.values()].map((text) => text.replace(/ {2}Pick<[^>]*>/g, '').replace(types, ''));
    assert.deepEqual(
      inAll((name) => new RegExp(`(['"\`])${name}\\1|\\[['"\`]${name}`), texts),
      [],
    );
    assert.deepEqual(
      inAll((name) => new RegExp(`^export (?:abstract |async )?\\w+ ${name}\\b`, 'm'), texts),
      [],
    );
  });

  it('are gone from every file, and their short names are nobody else’s', () => {
    const files = ['cdn/embed.js', 'cdn/all.js', ...filesIn('cdn/chunks', (path) => path.endsWith('.js'))].map(of);
    assert.deepEqual(
      inAll((name) => new RegExp(`(?:\\.|[{,]\\s*)${name}\\b(?!\`)`), files),
      [],
    );
    for (const short of Object.values(shortened))
      assert.ok(
        ![...sources.values()].map(code).some((text) => new RegExp(`[\\w)\\]]\\.${short}\\b(?!\\.)`).test(text)),
        short,
      );
  });
});
