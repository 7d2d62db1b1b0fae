/** What is pasted, for each way to use an element. Text in, text out: no page is needed. */
import { tags } from '../../scripts/tags.mjs';
import { attributesOf, WITHHELD } from '../../src/frame/rules.js';
import type { Data, Option } from './manifest.js';
import { escape, html, indented, jsx, jsxText, type Props } from './markup.js';
import type { State } from './state.js';

/** What the news is known to hold; all of it may be absent. */
export interface Known {
  title?: string | undefined;
  home?: string | undefined;
  /** In px, as the preview measured it. */
  height?: number | undefined;
}

export interface Setup {
  data: Data;
  state: State;
  options: readonly Option[];
  known: Known;
  /** Absolute, with `/` at its end. */
  base: string;
}

export interface Block {
  /** Where it goes. */
  where: string;
  code: string;
}

export interface Snippet {
  blocks: Block[];
  /** What is not covered, and what to mind. */
  notes: string[];
}

export const kinds = {
  all: 'One script',
  embed: 'Script in pieces',
  npm: 'npm',
  react: 'React',
  frame: 'Frame',
  prerender: 'Prerendered',
} as const;
export type Kind = keyof typeof kinds;

export const styleClass = 'our-news';

/** The rule with the colours that were chosen; empty where none was. */
export function colourRule({ colours }: State): string {
  const lines = Object.entries(colours).flatMap(([name, [light, dark]]) => {
    if (!light && !dark) return [];
    return [`--news-${name}: ${light && dark && light !== dark ? `light-dark(${light}, ${dark})` : light || dark};`];
  });
  return lines.length ? `.${styleClass} {\n  ${lines.join('\n  ')}\n}` : '';
}

export const classesOf = (state: State): string =>
  [state.preset && `news-${state.preset}`, colourRule(state) && styleClass].filter(Boolean).join(' ');

/** What stands between the tags: shown until the news is there, and if it never comes. */
const words = ({ known, state }: Setup): { text: string; href: string } | undefined => {
  const href = known.home ?? (URL.canParse(state.src) ? new URL(state.src).origin : '');
  if (!/^https?:/.test(href)) return undefined;
  return { text: known.title ?? new URL(href).hostname, href };
};

function element(setup: Setup): string {
  const { state } = setup;
  const said = words(setup);
  return html(
    state.tag,
    {
      src: state.src || undefined,
      ...state.attributes,
      class: classesOf(state) || undefined,
      lang: state.lang || undefined,
      dir: state.dir || undefined,
    },
    said && `<a href="${escape(said.href)}">${escape(said.text)}</a>`,
  );
}

const sheet = ({ base, data }: Setup, path: string): string => {
  const pin = data.pins[path];
  const pinned = pin ? ` integrity="${pin}" crossorigin` : '';
  return `<link rel="stylesheet" href="${new URL(path, base).href}"${pinned}>`;
};

const sheets = (setup: Setup): string[] => [
  sheet(setup, 'reserve.css'),
  ...(setup.state.preset ? [sheet(setup, `themes/${setup.state.preset}.css`)] : []),
];

/** As it stands between the tags: what a policy's hash is of. */
export const styleText = (rule: string): string => `\n${indented(rule)}\n`;

/** The rule of colours: in the page where it allows inline styles, else apart. */
function styled(setup: Setup): { inPage: string[]; apart: Block[] } {
  const rule = colourRule(setup.state);
  if (!rule) return { inPage: [], apart: [] };
  return setup.state.inline
    ? { inPage: [`<style>${styleText(rule)}</style>`], apart: [] }
    : { inPage: [], apart: [{ where: 'Into a stylesheet of your own', code: rule }] };
}

const named = ({ data }: Setup): string => `<!-- Broadsheet ${data.version} -->`;

function scripts(setup: Setup): { map: string; embed: string; all: string } {
  const { all, embed } = tags(setup.base, setup.data.pins);
  const [map = '', script = ''] = embed.split('\n');
  return { map, embed: script, all };
}

export const importMapOf = (setup: Setup): string => scripts(setup).map.replace(/^<script[^>]*>|<\/script>$/g, '');

function allTag(setup: Setup): Snippet {
  const { inPage, apart } = styled(setup);
  const lines = [named(setup), ...sheets(setup), ...inPage, scripts(setup).all, element(setup)];
  return {
    blocks: [{ where: 'Where the news is to stand', code: lines.join('\n') }, ...apart],
    notes: [
      'The hash covers the whole library: all.js is one file and fetches no other code. What it does not cover is the news itself, and pictures.',
    ],
  };
}

function embedTag(setup: Setup): Snippet {
  const { map, embed } = scripts(setup);
  const { inPage, apart } = styled(setup);
  const { inline } = setup.state;
  const lines = [...(inline ? [map] : []), named(setup), ...sheets(setup), ...inPage, embed, element(setup)];
  return {
    blocks: [
      {
        where: inline ? 'Before every other module script of the page' : 'Where the news is to stand',
        code: lines.join('\n'),
      },
      ...apart,
    ],
    notes: inline
      ? [
          'The import map pins every piece that embed.js fetches. It must stand before the first module script of the page.',
          'Firefox reads only the first import map of a page: if yours has one, write these hashes into it. A browser older than 2025 may not know hashes in a map, and loads the pieces without checking them.',
          'What no hash covers: the news itself, and pictures.',
        ]
      : [
          'Not covered: only embed.js itself is pinned here. The pieces that it fetches are not, since their hashes need an inline import map, which your page does not allow. “One script” is pinned as a whole.',
        ],
  };
}

const install = ({ data }: Setup): Block => ({
  where: 'Once, in a terminal',
  code: `npm install --save-exact broadsheet@${data.version}`,
});

const imports = ({ state }: Setup): string[] => [
  `import 'broadsheet/reserve.css';`,
  ...(state.preset ? [`import 'broadsheet/themes/${state.preset}.css';`] : []),
];

const ownSheet = ({ state }: Setup): Block[] => {
  const rule = colourRule(state);
  return rule ? [{ where: 'Into a stylesheet of your own', code: rule }] : [];
};

function npm(setup: Setup): Snippet {
  const lines = [`import 'broadsheet/define/${setup.state.tag}.js';`, ...imports(setup)];
  return {
    blocks: [
      install(setup),
      { where: 'Into a script that your bundler reads', code: lines.join('\n') },
      { where: 'Into the page', code: element(setup) },
      ...ownSheet(setup),
    ],
    notes: ['Your lock file pins the package; the code is served by you.'],
  };
}

function react(setup: Setup): Snippet {
  const { state, options } = setup;
  const name = state.tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const props: Record<string, Props[string]> = state.src ? { src: state.src } : {};
  for (const [attribute, value] of Object.entries(state.attributes)) {
    const option = options.find((one) => one.name === attribute);
    const prop = option?.prop ?? attribute;
    props[prop] = option?.kind === 'flag' ? true : option?.kind === 'number' && value ? Number(value) : value;
  }
  const classes = classesOf(state);
  if (classes) props.className = classes;
  if (state.lang) props.lang = state.lang;
  if (state.dir) props.dir = state.dir;
  const said = words(setup);
  const drawn = jsx(name, props, said && jsx('a', { href: said.href }, jsxText(said.text)).replace(/\n\s*/g, ''));
  const code = [
    `import { ${name} } from 'broadsheet/react';`,
    ...imports(setup),
    '',
    'export function News() {',
    '  return (',
    indented(drawn, '    '),
    '  );',
    '}',
  ].join('\n');
  return {
    blocks: [install(setup), { where: 'A component, for React 16.8 and later', code }, ...ownSheet(setup)],
    notes: [
      'Events are props: onNewsLoad, onNewsError. React 19 can also draw the tag itself, with types from broadsheet/jsx/react.',
    ],
  };
}

const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

function frame(setup: Setup): Snippet {
  const { state, known, base } = setup;
  const allowed = attributesOf(state.tag);
  const home = new URL('frame.html', base);
  const asked = new URL(home);
  const own = URL.canParse(state.src) && new URL(state.src).origin === home.origin;
  const src = own ? state.src.slice(home.origin.length) : state.src;
  const left: string[] = [];
  asked.searchParams.set('element', state.tag);
  if (src) asked.searchParams.set('src', src);
  for (const [name, value] of Object.entries(state.attributes)) {
    if (allowed.includes(name) && !(name === 'open' && value === 'reader')) asked.searchParams.set(name, value);
    else if (name !== 'loading') left.push(`“${name}”: ${WITHHELD[name] ?? 'it needs a page around it.'}`);
  }
  for (const name of ['preset', 'lang', 'dir'] as const) if (state[name]) asked.searchParams.set(name, state[name]);
  if (colourRule(state)) left.push('Colours: the address can name a theme, and no colour.');
  const code = html('iframe', {
    src: asked.href,
    title: known.title ?? 'News',
    width: '100%',
    height: String(known.height ?? 420),
    loading: 'lazy',
    sandbox: state.tag === 'news-newsletter' ? `${SANDBOX} allow-forms` : SANDBOX,
    style: 'border: 0',
  });
  return {
    blocks: [{ where: 'Where the news is to stand', code }],
    notes: [
      ...(src && !own
        ? [
            `The frame shows news of its own origin only, until whoever runs ${home.host} writes ${originOf(state.src)} into “origins” in frame.html.`,
          ]
        : []),
      ...left.map((what) => `Left out: ${what}`),
      'The height is that of the preview as it stands. A page that may have one small script can use <news-frame>, which is as high as the news.',
    ],
  };
}

const originOf = (src: string): string => (URL.canParse(src) ? new URL(src).origin : src);

function prerender(setup: Setup): Snippet {
  const { data, state, base } = setup;
  const { blocks, notes } = embedTag(setup);
  const page = [
    '<!doctype html>',
    `<html lang="${escape(state.lang || 'en')}">`,
    '  <head>',
    '    <meta charset="utf-8">',
    '    <meta name="viewport" content="width=device-width, initial-scale=1">',
    `    <title>${escape(setup.known.title ?? 'News')}</title>`,
    '  </head>',
    '  <body>',
    blocks[0]!.code,
    '  </body>',
    '</html>',
  ].join('\n');
  const styles = state.inline ? '' : ` --styles link --cdn ${base}`;
  return {
    blocks: [
      { where: 'A page, such as site/index.html', code: page },
      {
        where: 'Whenever the news may have changed, in a terminal',
        code: `npx broadsheet@${data.version} prerender site/${styles}`,
      },
      ...blocks.slice(1),
    ],
    notes: [
      'The command writes the news into the page: it is there with the first bytes, and without JavaScript. The script then takes it over. It asks public hosts only; --allow-host names another.',
      ...notes,
    ],
  };
}

const writers: Readonly<Record<Kind, (setup: Setup) => Snippet>> = {
  all: allTag,
  embed: embedTag,
  npm,
  react,
  frame,
  prerender,
};

export const snippet = (kind: Kind, setup: Setup): Snippet => writers[kind](setup);
