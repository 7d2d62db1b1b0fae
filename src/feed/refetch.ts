/** Code that could not be fetched is asked for under another address: Firefox keeps the failure of a module for the life of the page. */

/** The address of the file that `load`, of the module at `from`, imports. Absent where a bundler has written it elsewhere. */
export const addressOf = (load: () => Promise<unknown>, from: string): string | undefined => {
  // The bundler writes the chunk's address into the function, and nowhere else that a program could read.
  const path = /import\(\s*["'`](.+?)["'`]/.exec(String(load))?.[1];
  return path && new URL(path, from).href;
};

/** A page may pin each file by its hash, in an import map. Under another address it would be fetched unchecked. */
const pinned = (): boolean =>
  [...(globalThis.document?.querySelectorAll('[type=importmap]') ?? [])].some((one) =>
    one.textContent?.includes('"integrity"'),
  );

/** What `load` imports, for the `tries`th time after the first; its exports may have short names. */
export const refetch = (load: () => Promise<unknown>, from: string, tries: number): Promise<unknown> => {
  const url = !pinned() && addressOf(load, from);
  return url ? import(/* @vite-ignore */ /* webpackIgnore: true */ `${url}?r=${tries}`) : load();
};
