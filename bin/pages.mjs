// A page's HTML with our elements prerendered in it: all else stays as it was written, byte for byte.
import { parse } from 'parse5';
import { built } from './library.mjs';

/** @type {typeof import('../src/elements/index.js')} */
const elements = await built('elements/index.js');
/** @type {typeof import('../src/elements/inherit.js')} */
const { INHERITED } = await built('elements/inherit.js');

/** @type {ReadonlySet<string>} */
const TAGS = new Set(Object.values(elements).map(({ tag }) => tag));
/** What prerendering writes on an element, and takes away again before the next time. */
const OURS = new Set([
  'data-news-build',
  'data-news-now',
  'data-news-lang',
  'data-news-zone',
  'data-news-inherited',
  'state',
]);
const PREFIX = 'data-news-';
/** Of whose `data-news-*` an element takes what it does not say itself. @type {ReadonlySet<string>} */
const NAMES = new Set(INHERITED);

/** @typedef {import('parse5').DefaultTreeAdapterMap['element']} Element */
/** @typedef {import('parse5').DefaultTreeAdapterMap['node']} Node */

/**
 * @typedef {object} Found one of our elements, as the page has it
 * @property {string} tag
 * @property {Record<string, string>} attributes the page's own, without what was prerendered
 * @property {Record<string, string>} inherited what its ancestors set, without `data-news-`
 * @property {string} language
 * @property {string} words what stands between its tags, elements of ours in it prerendered
 * @property {string | undefined} data its own inline document
 * @property {string} jsonLd the facts that the page itself states, for `src="page:"`
 * @property {{build: string | undefined, now: number}} before how it was prerendered last
 * @property {string} text all of it, as it stands
 * @property {{line: number, column: number}} at
 */

/**
 * @callback Render
 * @param {Found} found
 * @returns {Promise<string | undefined>} what stands in its place; absent: it stays
 */

/** @param {string} html @param {Render} render @param {(tag: string, at: Found['at'], why: string) => void} report */
export async function rewrite(html, render, report) {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const jsonLd = factsOf(document);
  /** @param {Node} node @param {number} from @param {number} to @param {{inherited: Record<string, string>, language: string}} around */
  const within = async (node, from, to, around) => {
    let text = '';
    let at = from;
    for (const { element, place } of await topmost(node, around)) {
      const { startOffset: start, endOffset: end } = element.sourceCodeLocation ?? { startOffset: -1, endOffset: -1 };
      if (start < at || end > to) continue;
      text += html.slice(at, start) + (await one(element, place));
      at = end;
    }
    return text + html.slice(at, to);
  };
  /** @param {Element} element @param {{inherited: Record<string, string>, language: string}} around */
  const one = async (element, around) => {
    const { tagName: tag, sourceCodeLocation: place } = element;
    const text = html.slice(place?.startOffset, place?.endOffset);
    const at = { line: place?.startLine ?? 0, column: place?.startCol ?? 0 };
    if (!place?.startTag || !place.endTag) {
      report(tag, at, `It has no end tag: write <${tag} …></${tag}>.`);
      return text;
    }
    const written = attributesOf(element);
    const own = {
      inherited: { ...around.inherited, ...inheritance(written) },
      language: written.lang ?? around.language,
    };
    const mine = element.childNodes.filter((child) => isWritten(child));
    let words = '';
    let from = place.startTag.endOffset;
    for (const child of mine) {
      const spot = child.sourceCodeLocation;
      if (!spot) continue;
      words += await within(element, from, spot.startOffset, own);
      from = spot.endOffset;
    }
    words += await within(element, from, place.endTag.startOffset, own);
    const attributes = Object.fromEntries(Object.entries(written).filter(([name]) => !OURS.has(name)));
    const before = { build: written['data-news-build'], now: Number(written['data-news-now']) || 0 };
    const { inherited } = around;
    const data = inlineOf(element, mine);
    const found = { tag, attributes, inherited, language: own.language, words, data, jsonLd, before, text, at };
    return (await render(found)) ?? text;
  };
  return within(document, 0, html.length, { inherited: {}, language: 'en' });
}

/** Our elements within a node, but not within one another, each with what its ancestors say. @param {Node} node @param {{inherited: Record<string, string>, language: string}} around */
async function topmost(node, around) {
  /** @type {{element: Element, place: typeof around}[]} */
  const found = [];
  const walk = (/** @type {Node} */ one, /** @type {typeof around} */ here) => {
    for (const child of 'childNodes' in one ? one.childNodes : []) {
      if (!('attrs' in child)) continue;
      if (TAGS.has(child.tagName)) found.push({ element: child, place: here });
      else {
        const written = attributesOf(child);
        walk(child, {
          inherited: { ...here.inherited, ...inheritance(written) },
          language: written.lang ?? here.language,
        });
      }
    }
  };
  walk(node, around);
  return found;
}

/** @param {Element} element @returns {Record<string, string>} */
const attributesOf = ({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

/** @param {Record<string, string>} attributes */
const inheritance = (attributes) =>
  Object.fromEntries(
    Object.entries(attributes)
      .map(([name, value]) => [name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '', value])
      .filter(([name = '']) => NAMES.has(name)),
  );

/** What prerendering wrote between the tags. @param {Node} node */
function isWritten(node) {
  if (!('attrs' in node)) return false;
  const names = new Set(node.attrs.map(({ name }) => name));
  return (
    (node.tagName === 'template' && names.has('shadowrootmode')) ||
    names.has('data-news-written') ||
    names.has('data-news-body')
  );
}

/** The page's own inline document. @param {Element} element @param {Node[]} ours */
function inlineOf(element, ours) {
  const script = element.childNodes.find(
    (child) =>
      !ours.includes(child) &&
      'attrs' in child &&
      child.tagName === 'script' &&
      attributesOf(child).type === 'application/json',
  );
  return script && textOf(script).trim() ? textOf(script).trim() : undefined;
}

/** @param {Node} node @returns {string} */
const textOf = (node) =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

/** All that a page states of itself in JSON-LD, as one document. @param {Node} document */
function factsOf(document) {
  /** @type {string[]} */
  const found = [];
  const walk = (/** @type {Node} */ node) => {
    for (const child of 'childNodes' in node ? node.childNodes : []) {
      if (!('attrs' in child)) continue;
      const { type = '', 'data-news-written': ours } = attributesOf(child);
      if (child.tagName === 'script' && /^application\/ld\+json$/i.test(type.trim()) && ours === undefined)
        found.push(textOf(child));
      else walk(child);
    }
  };
  walk(document);
  return found.length === 1 ? (found[0] ?? '') : found.length ? `[${found.join()}]` : '';
}
