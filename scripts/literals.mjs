// Shortens html``, svg`` and css`` literals. The npm output and the CDN output must go through the same options:
// hydration compares a digest of each template, and a page rendered from one is hydrated by the other.
import { minifyHTMLLiterals } from 'minify-literals';

// Without the slash `<path/><path/>` inside svg`` would become one path in the other; an empty attribute may be meant.
const html = { keepClosingSlash: true, removeEmptyAttributes: false, minifyJS: false };

/**
 * @param {string} code JavaScript or TypeScript
 * @param {string} fileName
 * @returns the shorter code, or null when nothing changed
 */
export async function minifyLiterals(code, fileName) {
  if (!/\b(html|css|svg)\s?`/.test(code)) return null;
  return minifyHTMLLiterals(code, { fileName, html });
}

/** The same as a plugin of the bundler. @returns {import('rolldown').Plugin} */
export const literals = () => ({
  name: 'literals',
  async transform(code, id) {
    if (!/\.[jt]s$/.test(id) || id.includes('node_modules')) return null;
    const short = await minifyLiterals(code, id);
    return short && { code: short.code, map: short.map?.toString() };
  },
});
