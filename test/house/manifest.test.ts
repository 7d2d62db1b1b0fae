// custom-elements.json says what the elements have: nothing that is there is missing, nothing that is missing is there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inRoot } from '../../scripts/files.mjs';
import { filesOf, readManifest } from '../../scripts/manifest.mjs';
import type { Class } from '../../scripts/manifest/analyze.mjs';
import { dtcg } from '../../scripts/manifest/dtcg.mjs';
import { elementsIn } from '../../scripts/manifest/ide.mjs';
import { readLooks } from '../../scripts/manifest/manifest.mjs';
import { marked, written } from '../../scripts/manifest/reference.mjs';
import * as all from '../../src/index.js';
import { tokenProblems } from './tokens.js';

const read = (path: string): string => readFileSync(inRoot(path), 'utf8');
const { manifest, wrong } = readManifest();
const elements = elementsIn(manifest);

/** The source with one thing changed, which must be there. */
const edited = (path: string, ...changes: [string, string][]): Record<string, string> => {
  let text = read(path);
  for (const [from, to] of changes) {
    assert.ok(text.includes(from), `${path} has no ${from}`);
    text = text.replace(from, to);
  }
  return { [path]: text };
};

describe('the manifest', () => {
  it('says what the sources have, and nothing else', () => assert.deepEqual(wrong, []));

  it('names each element with what it has', () => {
    assert.equal(elements.length, 8);
    const list = elements.find(({ tagName }) => tagName === 'news-list') as Class;
    const names = (key: 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties'): string[] =>
      (list[key] ?? []).map(({ name }) => name);
    for (const name of ['src', 'max-stale', 'layout', 'more', 'clamp'])
      assert.ok(names('attributes').includes(name), name);
    for (const name of ['root', 'more', 'card', 'reader-close']) assert.ok(names('cssParts').includes(name), name);
    assert.ok(!names('cssParts').includes('paywall'));
    assert.deepEqual(names('events').sort(), ['news-error', 'news-impression', 'news-load', 'news-select']);
    assert.ok(
      names('cssProperties').includes('--news-numeral-weight') && !names('cssProperties').includes('--news-field'),
    );
    const layout = list.attributes?.find(({ name }) => name === 'layout');
    assert.deepEqual([layout?.default, layout?.type?.text.split(' | ').length], [`'list'`, 6]);
    const more = list.members.find(({ name }) => name === 'more');
    assert.deepEqual([more?.kind, more?.return?.type?.text], ['method', 'Promise<number>']);
  });

  it('has the attributes that the elements observe', () => {
    const classes = Object.values(all).filter((one) => typeof one === 'function' && 'observedAttributes' in one);
    for (const one of classes as (typeof all.NewsElement)[]) {
      const attributes = elements.find(({ tagName }) => tagName === one.tag)?.attributes?.map(({ name }) => name);
      // The one that is looked at when it is needed.
      if (one.tag) assert.deepEqual(attributes?.sort(), [...one.observedAttributes, 'loading'].sort(), one.tag);
    }
    assert.ok(classes.length >= 8);
  });

  it('and whatever is undocumented, or documented and not there, is found', () => {
    const instead = {
      ...edited(
        'src/elements/news-ticker.ts',
        ['part="controls"', 'part="controls ghost"'],
        [
          ' * @attr [limit',
          ' * @fires {NewsPlayEvent} news-play - Never.\n * @attr phantom - Nothing.\n * @attr [limit',
        ],
      ),
      ...edited(
        'src/elements/news-masthead.ts',
        ['<slot name="logo">', '<slot name="emblem">'],
        ['part="folio"', 'part="line"'],
      ),
      ...edited('src/elements/news-newsletter.ts', [
        ' * @fires {NewsSubscribeEvent} news-subscribe',
        ' * Told by news-subscribe',
      ]),
      ...edited('src/elements/news-player.ts', ['  /** Holds it where it is. */\n', '']),
      ...edited('src/elements/news-headline.ts', [
        '  #needs(): boolean {',
        '  haunt(): void {}\n\n  #needs(): boolean {',
      ]),
      ...edited(
        'src/elements/related-articles.ts',
        ['    rank: {},', '    rank: {},\n    ghostly: {},'],
        ['/**\n * The articles', '/**\n * @csspart ghost - Said here.\n * The articles'],
      ),
      ...edited('src/elements/news-masthead.styles.ts', [
        'var(--news-rule-folio, 1px)',
        'var(--news-rule-folio, 2px) var(--news-ghost, none)',
      ]),
    };
    const looks = readLooks();
    looks.tokens.phantom = { of: 'Nothing.', type: 'number', default: '1' };
    looks.parts.phantom = 'Nothing.';
    const said = readManifest(instead, looks).wrong;
    for (const expected of [
      '<news-ticker>: the part “ghost” is not documented',
      '<news-ticker>: the event “news-play” is documented and not there',
      '<news-ticker>: the attribute “phantom” is documented and not there',
      '<news-masthead>: the slot “emblem” is not documented',
      '<news-masthead>: the slot “logo” is documented and not there',
      '<news-masthead>: the part “line” is not documented',
      'design/looks.json: the part “folio” is documented and not there',
      '<news-newsletter>: the event “news-subscribe” is not documented',
      'NewsPlayerElement: nothing says what the member “pause” is for',
      'NewsHeadlineElement: nothing says what the member “haunt” is for',
      'RelatedArticlesElement: nothing says what the attribute “ghostly” is for',
      '<related-articles>: the part “ghost” is documented in a comment, not in design/looks.json',
      '<news-masthead>: the custom property “--news-ghost” is not documented',
      'design/looks.json: the custom property “ghost” is not documented',
      'design/looks.json: --news-rule-folio: the default “2px” is not documented',
      'design/looks.json: --news-rule-folio: the default “1px” is documented and not there',
      'design/looks.json: the custom property “phantom” is documented and not there',
      'design/looks.json: the part “phantom” is documented and not there',
    ])
      assert.ok(said.includes(expected), `${expected}\nis not among\n${said.join('\n')}`);
  });
});

describe('what is made from the manifest', () => {
  it('is what was built', () => {
    for (const [path, text] of Object.entries(filesOf(manifest)))
      assert.ok(read(`dist/${path}`) === text, `dist/${path} is old: npm run build`);
  });

  it('is in the reference: npm run manifest -- --write', async () => {
    const text = read('docs/elements.md');
    assert.ok((await written(text, manifest)) === text, 'docs/elements.md is not what the manifest says');
  });

  it('and a table that says something else is found', async () => {
    const text = read('docs/elements.md');
    const changed = text.replace('| `collapse` ', '| `collapsed`');
    assert.notEqual(changed, text);
    assert.equal(await written(changed, manifest), text);
  });

  it('and each element has its tables there', () => {
    const there = marked(read('docs/elements.md'));
    const needed = elements.flatMap(({ tagName, attributes = [], members, events = [], slots = [], cssParts = [] }) => {
      const fields = new Set(attributes.map(({ fieldName }) => fieldName));
      const own = members.filter(({ name }) => !fields.has(name));
      return Object.entries({ attributes, members: own, events, slots, parts: cssParts })
        .filter(([, list]) => list.some((one) => !('inheritedFrom' in one)))
        .map(([what]) => `${what} ${tagName}`);
    });
    const base = [
      'elements',
      'tokens',
      ...['attributes', 'members', 'events', 'slots', 'parts'].map((what) => `${what} all`),
    ];
    assert.deepEqual(
      [...needed, ...base].filter((one) => !there.includes(one)),
      [],
    );
  });

  it('tells editors of every tag, closed list and flag', () => {
    interface Data {
      tags: { name: string; attributes: { name: string; valueSet?: string; values?: { name: string }[] }[] }[];
    }
    const { tags } = JSON.parse(read('dist/vscode.html-custom-data.json')) as Data;
    assert.deepEqual(tags.map(({ name }) => name).sort(), elements.map(({ tagName }) => tagName).sort());
    const list = tags.find(({ name }) => name === 'news-list')!.attributes;
    assert.equal(list.find(({ name }) => name === 'more')?.valueSet, 'v');
    assert.ok(list.find(({ name }) => name === 'layout')?.values?.some(({ name }) => name === 'carousel'));
    const css = JSON.parse(read('dist/vscode.css-custom-data.json')) as Record<string, { name: string }[]>;
    for (const kind of ['properties', 'pseudoElements']) {
      const names = css[kind]!.map(({ name }) => name);
      assert.equal(new Set(names).size, names.length);
    }
  });
});

describe('the design tokens', () => {
  const made = dtcg(readLooks());

  it('are what the format allows', () => assert.deepEqual(tokenProblems(made), []));

  it('are all custom properties, with their defaults', () => {
    const { news, $extensions } = made;
    const names = [
      ...Object.keys(news).map((name) => `--news-${name}`),
      ...Object.keys($extensions.broadsheet.keywords),
    ];
    assert.deepEqual(
      names.sort(),
      Object.keys(readLooks().tokens)
        .map((name) => `--news-${name}`)
        .sort(),
    );
  });

  it('and what the format does not allow is found', () => {
    const token = (type: string, value: unknown): object => ({ news: { one: { $type: type, $value: value } } });
    for (const bad of [
      token('color', '#fff'),
      token('color', { colorSpace: 'srgb', components: [1, 1] }),
      token('dimension', '3px'),
      token('dimension', { value: 1, unit: 'em' }),
      token('fontWeight', '700'),
      token('number', '1'),
      token('keyword', 'normal'),
      token('color', '{news.two}'),
      { news: { 'a.b': { $type: 'number', $value: 1 } } },
    ])
      assert.equal(tokenProblems(bad).length, 1, JSON.stringify(bad));
  });
});
