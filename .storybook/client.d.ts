/** What Vite gives to modules, as far as the stories use it: its own types would say so of the whole library. */
interface ImportMeta {
  glob<Module = unknown>(
    pattern: string,
    options: { eager: true; import?: string; query?: string },
  ): Record<string, Module>;
}
declare module '*.css';
