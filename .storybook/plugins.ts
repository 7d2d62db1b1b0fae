import type { Plugin } from 'vite';

/** A tag cannot be defined twice, so an edit of the library cannot be swapped into a page that runs: the page is loaded again. */
export const reload = (): Plugin => ({
  name: 'broadsheet-reload',
  apply: 'serve',
  hotUpdate({ file, server }) {
    if (!/[\\/]src[\\/].+\.ts$/.test(file)) return undefined;
    server.hot.send({ type: 'full-reload', path: '*' });
    return [];
  },
});

/** The package says which files of dist/ do something when they are imported; here it is files of src/ that are. */
export const effective = (): Plugin => ({
  name: 'broadsheet-effective',
  transform: (code, id) =>
    /[\\/]src[\\/].+\.(ts|css)$/.test(id) ? { code, map: null, moduleSideEffects: true } : undefined,
});
