// What the tables of host pages are written in.

/** @typedef {'state' | 'words' | 'headlines' | 'says' | 'links' | 'pictures' | 'hides' | 'width' | 'skeleton' | 'ifAble'} Part */
/**
 * @typedef {object} HostPage
 * @property {string} title
 * @property {string} [doctype] absent: HTML's
 * @property {string} [html] attributes of the root element
 * @property {string} [type] absent: HTML
 * @property {boolean} [slow] what stands between our tags comes 200 ms after them
 * @property {string} [styles]
 * @property {string} [head]
 * @property {string} [main] in place of main.html
 * @property {string} [also] after it
 * @property {string} [class] of what stands around each element
 * @property {string} [beside] written before each element
 * @property {string} [src] the elements' endpoint
 * @property {string} [script] the tag that is pasted
 * @property {string} [csp]
 * @property {string} [nonce] of the page's own scripts
 * @property {'called'} [when] the page itself says when it is to be looked at
 * @property {[width: number, height: number]} [frame] opened in a frame of this size
 * @property {string} [sandbox] the frame's
 * @property {string[]} [noise] patterns of what the browser itself says in the console
 * @property {string[]} [fails] patterns of what the page must complain of: it is wrong on purpose
 * @property {Record<string, unknown>} [expected] in place of what expected.json says
 * @property {Partial<Record<Part, unknown>>} [each] the same for every element
 * @property {Record<string, Partial<Record<Part, unknown>>>} [but] the same for one
 */

export const tag = (file = 'embed.js', more = '') => `<script type="module" src="{paper}/cdn/${file}"${more}></script>`;
export const sheet = (/** @type {string} */ name) => `<link rel="stylesheet" href="/styles/${name}.css">`;
export const library = (/** @type {string} */ name) => `<script src="/libraries/${name}.js"></script>`;
export const own = (/** @type {string} */ rules) => `<style>${rules}</style>`;

/** Nothing of ours: the host's words stay. @param {string | null} state */
export const words = (state) => ({ state, words: true });

export const called = (/** @type {string} */ name) => `<script src="/scripts/${name}.js"></script>`;
