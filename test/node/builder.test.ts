// What the embed builder writes, without a page: forms from the manifest, snippets, policies, links.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contrast, judge, told } from '../../demo/builder/contrast.js';
import { namedBy } from '../../demo/builder/look.js';
import { groups, optionsOf, type Data, type Option } from '../../demo/builder/manifest.js';
import { policy } from '../../demo/builder/policy.js';
import { kinds, snippet, type Kind, type Setup } from '../../demo/builder/snippets.js';
import { empty, read, write, type State } from '../../demo/builder/state.js';
import { builderData } from '../../scripts/builder.mjs';
import { inRoot } from '../../scripts/files.mjs';
import { hashes, tags } from '../../scripts/integrity.mjs';

const data: Data = builderData();
const optionsFor = (tag: string): Option[] =>
  optionsOf(
    data.elements.find((one) => one.tag === tag)!,
    data.common,
  );
const option = (tag: string, name: string): Option => optionsFor(tag).find((one) => one.name === name)!;

const BASE = 'https://cdn.example/broadsheet@1/';
const SRC = 'https://paper.example/feed.json?a=1&b=2';
const setup = (changes: Partial<State> = {}, known: Setup['known'] = {}): Setup => {
  const state = { ...empty(data), src: SRC, ...changes };
  return { data, state, options: optionsFor(state.tag), known, base: BASE };
};
const text = (kind: Kind, given = setup()): string =>
  snippet(kind, given)
    .blocks.map(({ code }) => code)
    .join('\n');
const notes = (kind: Kind, given = setup()): string => snippet(kind, given).notes.join('\n');
const csp = (
  kind: Kind,
  given = setup(),
  named = { images: ['https://img.example'], media: ['https://cast.example'] },
) => policy(kind, given, named);

describe('the form of the builder', () => {
  it('has a control for every attribute of every element but the endpoint, in a group that is shown', () => {
    assert.ok(data.elements.length >= 8);
    for (const { tag, attributes } of data.elements) {
      const options = optionsFor(tag);
      const bare = attributes.filter(
        ({ name, type }) => name !== 'src' && !(name === 'layout' && type?.text === 'string'),
      );
      assert.deepEqual(options.map(({ name }) => name).sort(), bare.map(({ name }) => name).sort(), tag);
      for (const { name, kind, choices, group, description } of options) {
        assert.ok(groups.includes(group) && description, `${tag} ${name}`);
        assert.equal(choices.length > 0, kind === 'choice' || kind === 'words', `${tag} ${name}`);
      }
    }
  });

  it('makes the control that the type asks for', () => {
    assert.deepEqual(
      [option('news-list', 'layout').kind, option('news-list', 'layout').choices[0]],
      ['choice', 'list'],
    );
    assert.equal(option('news-list', 'layout').initial, 'list');
    assert.equal(option('news-list', 'more').kind, 'flag');
    assert.deepEqual([option('news-list', 'limit').kind, option('news-list', 'limit').initial], ['number', '10']);
    assert.equal(option('news-list', 'heading').kind, 'text');
    assert.equal(option('news-list', 'heading').mayBeNone, true);
    assert.equal(option('news-list', 'map').kind, 'json');
    assert.ok(option('news-list', 'show').choices.includes('image'));
    assert.deepEqual(option('news-ticker', 'show').choices, ['time', 'section', 'kicker']);
    assert.ok(option('news-newsletter', 'provider').choices.includes('mailchimp'));
    assert.equal(option('news-list', 'time-zone').prop, 'timeZone');
  });
});

describe('a snippet of the builder', () => {
  it('names the version, the hashes and the pieces of this build', () => {
    const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
    const pins = hashes('cdn');
    assert.ok(text('all').includes(tags(BASE, pins).all));
    for (const line of tags(BASE, pins).embed.split('\n')) assert.ok(text('embed').includes(line));
    assert.ok(text('all').includes(`Broadsheet ${version}`));
    assert.ok(text('all').includes(`href="${BASE}reserve.css" integrity="${pins['reserve.css']}" crossorigin`));
    for (const kind of ['npm', 'react', 'prerender'] as const) assert.ok(text(kind).includes(`broadsheet@${version}`));
    assert.ok(
      text('all', setup({ preset: 'wire' })).includes(`themes/wire.css" integrity="${pins['themes/wire.css']}"`),
    );
  });

  it('says what is not covered where a page allows no inline script', () => {
    const strict = setup({ inline: false, colours: { ink: ['#111111', '#eeeeee'] } });
    assert.doesNotMatch(text('embed', strict), /importmap|<style/);
    assert.match(notes('embed', strict), /Not covered/);
    assert.match(text('embed', strict), /\.our-news \{\n {2}--news-ink: light-dark\(#111111, #eeeeee\);/);
    assert.match(text('prerender', strict), new RegExp(`--styles link --cdn ${BASE}`));
  });

  it('escapes what was typed, in HTML and in JSX', () => {
    const hostile = '"><script>alert(1)</script>{x}';
    const given = setup(
      { attributes: { heading: hostile } },
      { title: hostile, home: 'https://paper.example/"><script>' },
    );
    for (const kind of Object.keys(kinds) as Kind[]) {
      const own = text(kind, given).replace(/<script type="(module|importmap)"[^>]*>[^<]*<\/script>/g, '');
      if (kind === 'react') assert.ok(own.includes(`heading={${JSON.stringify(hostile)}}`));
      else assert.doesNotMatch(own, /<script/, kind);
    }
  });

  it('gives React numbers and flags', () => {
    const react = text('react', setup({ attributes: { limit: '3', more: '', 'time-zone': 'UTC', layout: 'grid' } }));
    assert.match(react, /limit=\{3\}\s+more\s+timeZone="UTC"\s+layout="grid"/);
  });

  it('leaves out of a frame what no address may say, and says so', () => {
    const given = setup({
      attributes: { map: '{"title":"t"}', open: 'reader', limit: '4' },
      preset: 'wire',
      colours: { ink: ['#111111', ''] },
    });
    const address = /src="([^"]+)"/.exec(text('frame', given))![1]!.replaceAll('&amp;', '&');
    const asked = new URL(address).searchParams;
    assert.deepEqual([...asked.keys()].sort(), ['element', 'limit', 'preset', 'src']);
    assert.equal(asked.get('src'), SRC);
    for (const what of [
      /Left out: “map”/,
      /Left out: “open”/,
      /Left out: Colours/,
      /writes https:\/\/paper\.example into “origins”/,
    ])
      assert.match(notes('frame', given), what);
    assert.doesNotMatch(notes('frame', setup({ src: `https://cdn.example/feed.json` })), /origins/);
  });
});

describe('the policy of the builder', () => {
  it('names exactly what the set-up fetches', async () => {
    assert.equal(
      await csp('all'),
      'script-src https://cdn.example;\nconnect-src https://paper.example;\nimg-src https://img.example;\nstyle-src https://cdn.example;',
    );
    assert.equal(await csp('frame'), 'frame-src https://cdn.example');
    assert.match(await csp('npm'), /^script-src 'self';/);
    const related = setup({ tag: 'related-articles' });
    assert.doesNotMatch(await csp('all', related), /img-src/);
    assert.match(
      await csp('all', { ...related, state: { ...related.state, attributes: { show: 'image' } } }),
      /img-src/,
    );
    assert.match(await csp('all', setup({ tag: 'news-player' })), /media-src https:\/\/cast\.example/);
    assert.match(
      await csp(
        'all',
        setup({ tag: 'news-newsletter', attributes: { action: 'https://mail.example/x', method: 'navigate' } }),
      ),
      /connect-src https:\/\/mail\.example https:\/\/paper\.example;[^]*form-action https:\/\/mail\.example/,
    );
  });

  it('names the hash of the import map and of the style', async () => {
    const own = await csp('embed', setup({ colours: { ink: ['#111111', ''] } }));
    assert.match(own, /script-src https:\/\/cdn\.example 'sha256-[\w+/]+=*'/);
    assert.match(own, /style-src https:\/\/cdn\.example 'sha256-[\w+/]+=*'/);
  });

  it('frames the players that SECURITY.md names', async () => {
    const [, listed = ''] =
      /may be framed: `frame-src ([^`]+)`/.exec(readFileSync(inRoot('SECURITY.md'), 'utf8')) ?? [];
    const [, said = ''] = /frame-src ([^;]+);/.exec(await csp('all', setup({ tag: 'news-article' }))) ?? [];
    assert.equal(said, listed.replace(/\s+/g, ' '));
  });

  it('knows the origins of what the news names', () => {
    const image = { src: 'https://img.example/a.webp', alt: '' };
    const article = {
      id: '1',
      title: 'One',
      authors: [],
      tags: [],
      image,
      audio: { src: 'https://cast.example/a.mp3' },
    };
    assert.deepEqual(namedBy({ articles: [article, article] }), {
      images: ['https://img.example'],
      media: ['https://cast.example'],
      next: undefined,
    });
  });
});

describe('the link of the builder', () => {
  it('brings back the whole set-up', () => {
    const state: State = {
      ...empty(data),
      src: SRC,
      attributes: { layout: 'grid', more: '', heading: 'Ä & "b" #1', limit: '3', show: 'image time' },
      preset: 'wire',
      colours: { ink: ['#123456', ''], paper: ['#ffffff', '#000000'] },
      lang: 'pt-BR',
      dir: 'rtl',
      inline: false,
      width: 360,
      scheme: 'dark',
    };
    assert.deepEqual(read(`#${write(state)}`, data), state);
  });

  it('takes nothing that is not known, and never where the library stands', () => {
    const hostile = new URLSearchParams({
      element: 'img',
      src: 'javascript:alert(1)',
      'a-layout': '"><script>',
      'a-onclick': 'alert(1)',
      'a-style': 'x',
      preset: '../../evil',
      'c-ink': 'red;}*{display:none}',
      'c-evil': '#000000',
      lang: '"><img src=x>',
      dir: 'up',
      width: '9e9',
      scheme: 'x',
      base: 'https://evil.example/',
    });
    const { src, ...rest } = read(hostile.toString(), data);
    assert.equal(src, 'javascript:alert(1)');
    assert.deepEqual({ ...rest, src: '' }, empty(data));
    assert.deepEqual(read('element=news-list&a-layout=evil&a-limit=1e&__proto__=x&a-__proto__=y', data), empty(data));
  });
});

describe('the contrast of the builder', () => {
  it('is that of WCAG', () => {
    assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
    assert.equal(told(contrast([118, 118, 118], [255, 255, 255])), '4.5');
  });
  it('never rounds up to a pass', () => {
    const verdict = judge('ink', { ink: [119, 119, 119], paper: [255, 255, 255] })!;
    assert.equal(verdict.passes, false);
    assert.equal(told(verdict.ratio), '4.4');
    assert.equal(judge('edge', { edge: [119, 119, 119], paper: [255, 255, 255] })!.passes, true);
    assert.equal(judge('rule', { rule: [0, 0, 0], paper: [0, 0, 0] }), undefined);
  });
});
