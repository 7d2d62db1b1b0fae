// The house rules that are a matter of files. Each is a pure function from files to problems; rules.test.ts feeds each a
// sample that must fail and then the real tree.
import { posix } from 'node:path';
import { hasEffects, importsOf } from './imports.js';

export interface File {
  /** From the project's root, with `/`. */
  path: string;
  text: string;
}

/** What a room may import: rooms, or packages; `type:` allows types only. The first room whose pattern fits is a file's. */
const rooms: { name: string; files: RegExp; may: string[] }[] = [
  { name: 'model', files: /^src\/model\.ts$/, may: [] },
  { name: 'version', files: /^src\/version\.ts$/, may: [] },
  { name: 'draw', files: /^src\/draw\//, may: ['draw'] },
  { name: 'safety', files: /^src\/safety\//, may: ['safety', 'type:model', 'parse5', 'marked'] },
  { name: 'feed', files: /^src\/feed\//, may: ['feed', 'model', 'safety', 'htmlparser2'] },
  { name: 'i18n', files: /^src\/i18n\//, may: ['i18n', 'type:draw'] },
  { name: 'events', files: /^src\/events(-later)?\.ts$/, may: ['events', 'draw', 'type:model', 'type:feed'] },
  { name: 'ui', files: /^src\/ui\//, may: ['ui', 'model', 'i18n', 'safety', 'draw'] },
  {
    name: 'elements',
    files: /^src\/elements\//,
    may: ['elements', 'model', 'version', 'events', 'feed', 'i18n', 'ui', 'safety', 'draw'],
  },
  { name: 'frame', files: /^src\/frame\//, may: ['frame', 'define'] },
  { name: 'define', files: /^src\/define\//, may: ['define', 'elements', 'version', 'events', 'feed', 'i18n'] },
  {
    name: 'ssr',
    files: /^src\/ssr\//,
    may: ['ssr', 'elements', 'feed', 'i18n', 'ui', 'safety', 'model', 'version', 'draw', 'parse5'],
  },
  { name: 'door', files: /^src\/[\w.-]+\.ts$/, may: ['*'] },
];

const roomOf = (path: string): (typeof rooms)[number] | undefined => rooms.find(({ files }) => files.test(path));

/** An element's own file: its tag is its name. The base, and helpers without a hyphen in theirs, are none. */
const isElement = (path: string): boolean =>
  /^src\/elements\/[a-z]+-[a-z-]+\.ts$/.test(path) && !path.endsWith('/news-element.ts');

const tagOf = (path: string): string => posix.basename(path, '.ts');

/** Files import only the rooms below them. */
export function layers(files: File[]): string[] {
  const problems: string[] = [];
  // What imports nothing: presets (test/node/themes.test.ts), and the frame's page, which links.
  for (const { path, text } of files.filter((file) => !/\.(css|html)$/.test(file.path))) {
    const room = roomOf(path);
    if (!room) {
      problems.push(`${path}: no room of the house is named for it`);
      continue;
    }
    for (const { from, kind } of importsOf(text, path)) {
      if (from === '*') continue;
      const target = posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts');
      const name = from.startsWith('.') ? (roomOf(target)?.name ?? target) : from;
      const allowed =
        room.may.includes('*') || room.may.includes(name) || (kind === 'type' && room.may.includes(`type:${name}`));
      if (!allowed) problems.push(`${path}: ${room.name} must not import ${from}`);
      if (isElement(path) && from.startsWith('.') && isElement(target)) {
        problems.push(`${path}: an element must not import another element (${from})`);
      }
    }
  }
  return problems;
}

/** Text without comments, well enough for words in code and in templates. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

/** `rem` follows the host page's root font size: a page that sets 62.5 % shrinks us. */
export const noRem = (files: File[]): string[] =>
  files.flatMap(({ path, text }) => (/\d\s*rem\b/.test(code(text)) ? [`${path}: a size in rem; write em`] : []));

/** A file longer than this is two rooms. */
export const LINES = 320;
export const short = (files: File[]): string[] =>
  files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > LINES ? [`${path}: ${lines} lines, more than ${LINES}`] : [];
  });

/* Pieced together, so that this file does not hold what it forbids. */
const words: [RegExp, string][] = [
  [
    new RegExp(`/wor${''}k/(main|shared|steering|\\.librar${''}y)|/far${''}m/|farm-(studio|bench)|\\.librar${''}y/`),
    'a path of a workplace',
  ],
  [new RegExp(`(^|[\\s'"\`(=])/(home|Users)/[a-z]+/|/tmp/[a-z]`, 'm'), 'a path of one machine'],
  [new RegExp(`https?://registry\\.|deb\\.debian\\.or${''}g`), 'the host of a package registry'],
  [new RegExp(`TOD${''}O|FIXM${''}E`), 'unfinished work; do it, or write it in an issue'],
];

/** What no file of the project may hold. */
export const noWorkplace = (files: File[]): string[] =>
  files.flatMap(({ path, text }) => words.filter(([word]) => word.test(text)).map(([, what]) => `${path}: ${what}`));

/** A lock file that names a registry's host fails for who uses another. */
export const lockNamesNoHost = (lock: string): string[] => {
  const { packages = {} } = JSON.parse(lock) as { packages?: Record<string, { resolved?: string }> };
  return Object.entries(packages).flatMap(([name, { resolved }]) =>
    resolved ? [`${name} is resolved to ${resolved}`] : [],
  );
};

/** Every element has its define file, its exports, its place in all.ts and its test. */
export function complete(files: File[], exportsField: Record<string, unknown>): string[] {
  const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  const has = (path: string, from: string): boolean => importsOf(text(path)).some((one) => one.from === from);
  return files
    .filter(({ path }) => isElement(path))
    .flatMap(({ path }) => {
      const tag = tagOf(path);
      const missing: [boolean, string][] = [
        [text(`src/define/${tag}.ts`) !== '', `src/define/${tag}.ts`],
        [has('src/define/all.ts', `./${tag}.js`), 'its line in src/define/all.ts'],
        [has('src/elements/index.ts', `./${tag}.js`), 'its line in src/elements/index.ts'],
        [`./define/${tag}.js` in exportsField, `"./define/${tag}.js" in package.json's exports`],
        [files.some((file) => file.path.endsWith(`/${tag}.test.ts`)), `a test file ${tag}.test.ts`],
      ];
      return missing.filter(([there]) => !there).map(([, what]) => `<${tag}> lacks ${what}`);
    });
}

/** A bundler drops a module that does its work on import, unless package.json's `sideEffects` names it. */
export function effectsAreNamed(files: File[], sideEffects: string[]): string[] {
  const named = sideEffects.map((glob) => new RegExp(`^${glob.replace(/[.]/g, '\\.').replaceAll('*', '[^/]*')}$`));
  return files
    .filter(({ path, text }) => path.endsWith('.ts') && hasEffects(text, path))
    .map(({ path }) => path.replace(/^src/, './dist').replace(/\.ts$/, '.js'))
    .filter((path) => !named.some((pattern) => pattern.test(path)))
    .map((path) => `${path} does something when imported, and "sideEffects" does not name it`);
}

/** Every locale has every message and no other. */
export function completeLocales(english: object, locales: Record<string, object>): string[] {
  const names = Object.keys(english);
  return Object.entries(locales).flatMap(([locale, messages]) => [
    ...names.filter((name) => !(name in messages)).map((name) => `${locale} lacks ${name}`),
    ...Object.keys(messages)
      .filter((name) => !names.includes(name))
      .map((name) => `${locale} has ${name}, English has not`),
  ]);
}

/** The CDN files import as the design says: embed.js nothing at once, its chunks itself and one another, all.js nothing at all. */
export function cdnImports(files: File[]): string[] {
  return files.flatMap(({ path, text }) => {
    const found = importsOf(text, path);
    const wrong = found.filter(({ from, kind }) => {
      if (/^cdn\/(all|frame|framed)\.js$/.test(path)) return true;
      if (path === 'cdn/embed.js') return kind === 'static' || !/^(\*|\.\/chunks\/[\w-]+\.js)$/.test(from);
      return !/^(\*|\.\.\/embed\.js|\.\/[\w-]+\.js)$/.test(from);
    });
    return wrong.map(({ from, kind }) => `${path}: a ${kind} import of ${from}`);
  });
}

/** The figures of a document agree with what is measured: `embed.js … 12.3 kB` within a twentieth, whichever its packing. */
export function figures(
  document: File,
  sizes: { name: string; raw: number; gzip: number; brotli: number }[],
): string[] {
  return document.text.split('\n').flatMap((line) => {
    const size = sizes.find(({ name }) => line.includes(posix.basename(name)));
    if (!size) return [];
    const known = [size.raw, size.gzip, size.brotli];
    return [...line.matchAll(/(\d+(?:\.\d+)?)\s?kB/g)]
      .map(([, number]) => Number(number) * 1000)
      .filter((bytes) => !known.some((one) => Math.abs(one - bytes) <= one / 20))
      .map(
        (bytes) =>
          `${document.path}: ${posix.basename(size.name)} is not ${bytes / 1000} kB (${known.join(', ')} bytes)`,
      );
  });
}

/** Files and scripts that a document points at are there. */
export function pointers(document: File, exists: (path: string) => boolean, scripts: string[]): string[] {
  const links = [
    ...document.text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g),
    ...document.text.matchAll(/<img[^>]+src="(?!https?:)([^"]+)/g),
  ];
  const runs = [...document.text.matchAll(/npm run ([\w:-]+)/g)];
  const path = (to: string): string => posix.join(posix.dirname(document.path), to);
  return [
    ...links.filter(([, to]) => !exists(path(to!))).map(([, to]) => `${document.path}: ${to} is not there`),
    ...runs
      .filter(([, name]) => !scripts.includes(name!))
      .map(([, name]) => `${document.path}: npm run ${name} is no script`),
  ];
}
