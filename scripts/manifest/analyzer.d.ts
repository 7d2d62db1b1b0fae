/** The analyzer has no types of its own. */
declare module '@custom-elements-manifest/analyzer/src/browser-entrypoint.js' {
  import type * as compiler from 'typescript';
  import type { Module } from './analyze.mjs';

  export const ts: typeof compiler;
  export function create(given: { modules: unknown[]; plugins: unknown[]; context: { dev: boolean } }): {
    schemaVersion: string;
    readme: string;
    modules: Module[];
  };
}
