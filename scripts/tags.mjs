// The tags to paste, from the hashes of a build: for `npm run integrity`, and for the embed builder in a browser.

/**
 * `all.js` is one file, so its tag pins everything. `embed.js` fetches the rest by `import()`, which has no place for a hash: an import
 * map pins those. https://html.spec.whatwg.org/multipage/webappapis.html#import-map-integrity
 * @param {string} base where the folder `cdn/` stands, with `/` at its end
 * @param {Record<string, string>} pins
 */
export function tags(base, pins) {
  // Those of the frame are on pages of their own.
  const scripts = Object.entries(pins).filter(([path]) => path.endsWith('.js') && !/^framed?\.js$/.test(path));
  const integrity = Object.fromEntries(scripts.map(([path, pin]) => [new URL(path, base).href, pin]));
  delete integrity[new URL('all.js', base).href];
  const script = (/** @type {string} */ file) =>
    `<script type="module" src="${new URL(file, base).href}" integrity="${pins[file]}"></script>`;
  return {
    all: script('all.js'),
    embed: `<script type="importmap">${JSON.stringify({ integrity })}</script>\n${script('embed.js')}`,
  };
}
