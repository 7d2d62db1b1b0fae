/**
 * What came with the code, as JSON text by its endpoint's address: `npx broadsheet bundle` writes it into `embed.js`, in the place of the
 * empty text (`bin/bundled.mjs`). Everywhere else there is nothing.
 */
export const bundled = new Map<string, string>('' as unknown as []);
