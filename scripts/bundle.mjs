// How the CDN files are made; build.mjs writes them, size.mjs weighs them. The bundler is the one inside Vite, called
// directly: Vite itself wraps every dynamic import in a preload helper (1 kB), which its library mode drops together with
// the shortening of white space.
import { build } from 'rolldown';
import { minify } from 'terser';
import { inRoot, root } from './files.mjs';
import { literals } from './literals.mjs';
import { shortNames } from './names.mjs';

/** Our own files may do something when they are imported; the bundler looks into them. Packages say of themselves that they do not. */
const ours = /^(?!.*node_modules).*[\\/](src|dist)[\\/].*\.[jt]s$/;

/** What reads an answer that is no JSON Feed, whatever it is. */
const everyFormat =
  /[\\/](feed[\\/](recover|bare|explain|formats[\\/](known|shapes|draft))|safety[\\/](html-text|entities|bodies[\\/]json))\.[jt]s$/;

/**
 * Leaves out the decoder of entities inside htmlparser2, with its table of all of HTML's names. Our one reader of XML,
 * `src/feed/formats/rss/xml.ts`, decodes by itself, so nothing of it ever runs: docs/decisions/xml.md.
 * @returns {import('rolldown').Plugin}
 */
export const withoutEntities = () => ({
  name: 'without-entities',
  resolveId: (source, importer) =>
    source === 'entities/decode' && importer && /[\\/]htmlparser2[\\/]/.test(importer) ? '\0no-entities' : null,
  load: (id) =>
    id === '\0no-entities'
      ? 'export class EntityDecoder {}; export const DecodingMode = {}, htmlDecodeTree = 0, xmlDecodeTree = 0;'
      : null,
});

/**
 * A page is no server, and says so at once: what is a server's own leaves the CDN files.
 * @returns {import('rolldown').Plugin}
 */
const inPages = () => ({
  name: 'in-pages',
  load: (id) =>
    /[\\/]draw[\\/]place\.ts$/.test(id)
      ? 'export const isServer = false, Base = HTMLElement, NativeEvent = Object.getPrototypeOf(CustomEvent);'
      : null,
});

/**
 * In one file nothing is fetched, and so nothing is fetched again: `src/feed/refetch.ts` without its import.
 * @returns {import('rolldown').Plugin}
 */
const nothingFetched = () => ({
  name: 'nothing-fetched',
  load: (id) =>
    /[\\/]feed[\\/]refetch\.[jt]s$/.test(id)
      ? 'export const addressOf = () => {}; export const refetch = (load) => load();'
      : null,
});

/**
 * In one file what is imported later is there from the start: without a wrapper around each of its modules. But for what has Markdown's
 * parser: that compiles its patterns when it is loaded, for 20 ms of a slow phone.
 * @returns {import('rolldown').Plugin}
 */
const atOnce = () => ({
  name: 'at-once',
  transform: {
    filter: { id: ours, code: /\bimport\(/ },
    handler(given) {
      /** @type {string[]} */
      const paths = [];
      const plain = given.replace(
        /\bimport\(\s*['"](\.(?![^'"]*\/(?:markdown|strapi-zone)\.)[^'"]+)['"]\s*\)/g,
        (_, path) => `Promise.resolve(later${paths.push(path) - 1})`,
      );
      // At the end, where they move no line of the source map.
      const code = `${plain}\n${paths.map((path, n) => `import * as later${n} from "${path}";`).join('\n')}`;
      return { code, map: null };
    },
  },
});

/**
 * Terser before the bundler's own shortening: it sees through more, a hundredth of the bytes.
 * @returns {import('rolldown').Plugin}
 */
const shorter = () => ({
  name: 'shorter',
  async renderChunk(code) {
    const compress = { passes: 3, ecma: /** @type {const} */ (2020), keep_fargs: false, hoist_props: true };
    const { code: short = code, map } = await minify(code, {
      module: true,
      ecma: 2020,
      compress,
      mangle: false,
      sourceMap: true,
    });
    return { code: short, map: /** @type {any} */ (map) };
  },
});

/**
 * @param {object} options
 * @param {Record<string, string>} options.input entry name to file, or to a bare import
 * @param {'split' | 'one'} options.chunks whether dynamic imports become files of their own
 * @param {'browser' | 'server'} [options.where] what runs on a server is read by people
 * @param {string} [options.outDir] nothing is written without it
 * @param {import('rolldown').Plugin[]} [options.plugins]
 */
export async function bundle({ input, chunks, where = 'browser', outDir, plugins = [] }) {
  const isEntry = (/** @type {string} */ id) =>
    Object.values(input).some((path) => id.replaceAll('\\', '/').endsWith(path.replaceAll('\\', '/')));
  const { output } = await build({
    input,
    cwd: root,
    platform: where === 'server' ? 'neutral' : 'browser',
    tsconfig: inRoot('tsconfig.json'),
    resolve: { conditionNames: ['production', where === 'server' ? 'node' : 'browser', 'import', 'default'] },
    treeshake: { moduleSideEffects: [{ test: ours, sideEffects: true }] },
    // An entry may carry more than its own exports: shared code lives in embed.js, and its chunks import it from there.
    preserveEntrySignatures: where === 'server' && 'strict',
    plugins: [
      literals(),
      ...(where === 'server' ? [] : [inPages(), shortNames()]),
      withoutEntities(),
      ...(chunks === 'one' ? [nothingFetched(), atOnce()] : []),
      ...plugins,
      ...(where === 'browser' ? [shorter()] : []),
    ],
    // Nothing is swapped into a page that is served.
    transform: { target: 'es2022', define: { 'import.meta.hot': 'undefined' } },
    checks: { pluginTimings: false },
    write: outDir !== undefined,
    output: {
      dir: outDir ?? inRoot('cdn'),
      format: 'es',
      hashCharacters: 'hex',
      entryFileNames: '[name].js',
      // A format and the body of the same system have one name.
      chunkFileNames: ({ facadeModuleId }) =>
        /[\\/]bodies[\\/]/.test(facadeModuleId ?? '') ? 'chunks/body-[name]-[hash:7].js' : 'chunks/[name]-[hash:7].js',
      // What the entry imports stays in its file, however many chunks want it too: a file of its own would be one more round trip.
      // For the same reason the buttons of several elements stand there, and what every format needs comes with the file that fetches the formats.
      codeSplitting: chunks === 'split' && {
        groups: [
          { name: 'entry', test: (id) => isEntry(id) || /ui[\\/]button\.styles\.[jt]s$/.test(id), priority: 2 },
          { name: 'decode', test: /safety[\\/]decode\.[jt]s$|rolldown[\\/]runtime/, priority: 1 },
          { name: 'recover', test: everyFormat },
        ],
      },
      // Chromium compiles the whole entry beside the page's own work, and not each function on its way to the first headline.
      postBanner: ({ isEntry }) => (chunks === 'split' && isEntry ? '//# allFunctionsCalledOnLoad' : ''),
      minify: where === 'browser',
      comments: false,
      sourcemap: outDir !== undefined && where === 'browser',
    },
  });
  return output;
}

/** The two CDN builds. */
export const embed = /** @type {const} */ ({ input: { embed: 'src/embed.ts' }, chunks: 'split' });
export const all = /** @type {const} */ ({ input: { all: 'src/all.ts' }, chunks: 'one' });
/** The frame for pages that allow no script: its page's script, and the element around it. One file each. */
export const frames = /** @type {const} */ ([
  { input: { framed: 'src/frame/page.ts' }, chunks: 'one' },
  { input: { frame: 'src/frame/host.ts' }, chunks: 'one' },
]);

/**
 * The server renderer, from the package's own output, for runtimes without Node's way to find packages.
 * @param {string} folder where that stands
 */
export const server = (folder) =>
  /** @type {const} */ ({ input: { edge: `${folder}/ssr.js` }, chunks: 'one', where: 'server' });

/**
 * The packages whose code is inside a bundle. Their licences must travel with it.
 * @param {Awaited<ReturnType<typeof bundle>>} output
 */
export function packagesIn(output) {
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const names = modules.map((id) =>
    // What the bundler itself writes between modules is code of its own.
    id.startsWith('\0rolldown/') ? 'rolldown' : /^.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1],
  );
  return [...new Set(names)].filter((name) => name !== undefined).sort();
}
