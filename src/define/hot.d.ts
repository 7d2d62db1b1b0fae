/** What a development server that swaps edited modules gives to each (Vite's name for it). */
interface ImportMeta {
  readonly hot?: unknown;
}
