// A document of docs/ as HTML: its headings with the ids that GitHub gives them, its links as those of the site.
import { posix } from 'node:path';
import { Marked, Renderer } from 'marked';

/** @typedef {import('marked').Token} Token */
/** @typedef {{html: string, title: string, sections: {id: string, label: string}[], live: boolean, missing: string[]}} Rendered */
/**
 * @typedef {object} Options
 * @property {(path: string, hash: string) => {to: string, label?: string} | undefined} follow where a file of the project is in the site, from this page
 * @property {(tag: string) => string | undefined} tag the page of an element, from this page
 * @property {(snippet: string) => string} enliven what a snippet is on this page
 */

/** @param {string} text */
export const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** The words of inline tokens. @param {Token[]} tokens @returns {string} */
const words = (tokens) =>
  tokens
    .map((token) => ('tokens' in token && token.tokens ? words(token.tokens) : 'text' in token ? token.text : ''))
    .join('');

/** The id that GitHub gives a heading. @param {string} heading @param {Map<string, number>} taken */
export function slug(heading, taken) {
  const plain = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
  const before = taken.get(plain) ?? 0;
  taken.set(plain, before + 1);
  return before ? `${plain}-${before}` : plain;
}

/** What stands behind a fence's ticks: the language, and what is said of the block. @param {string} [info] */
export function fence(info = '') {
  const [, language = '', said = ''] = /^(\S*)\s*(.*)$/.exec(info.trim()) ?? [];
  return { language, live: /^live\b/.test(said), reason: /^not run: (.+)/.exec(said)?.[1] };
}

/** The ids of a document, as GitHub makes them. @param {string} text */
export function ids(text) {
  const taken = new Map();
  /** @type {Set<string>} */
  const all = new Set();
  for (const token of new Marked().lexer(text))
    if (token.type === 'heading') all.add(slug(words(token.tokens ?? []), taken));
  return all;
}

/** @param {{text: string, base: string}[]} parts texts, each with the folder that its links start from @param {Options} options @returns {Rendered} */
export function render(parts, { follow, tag, enliven }) {
  /** @type {Rendered} */
  const page = { html: '', title: '', sections: [], live: false, missing: [] };
  const taken = new Map();
  let [base, heading, inTable] = ['', '', false];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        heading = words(tokens);
        const id = slug(heading, taken);
        if (depth === 1) page.title ||= heading;
        if (depth === 2) page.sections.push({ id, label: heading });
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      html: ({ text }) => (text.trim().startsWith('<!--') ? '' : text),
      code({ text, lang }) {
        const { language, live } = fence(lang);
        const shown = `<figure class="code"><pre><code>${escape(text)}</code></pre></figure>\n`;
        if (!live || language !== 'html') return shown;
        page.live = true;
        return `<div class="live">${enliven(text)}</div>\n${shown}`;
      },
      codespan({ text }) {
        const shown = `<code>${escape(text)}</code>`;
        const to = inTable && tag(/^<([\w-]+)>$/.exec(text)?.[1] ?? '');
        return to ? `<a href="${to}">${shown}</a>` : shown;
      },
      table(token) {
        inTable = true;
        const inner = Renderer.prototype.table.call(this, token).replace(/<th(?: [^>]*)?><\/th>/g, '<td></td>');
        inTable = false;
        return `<div class="table" role="group" tabindex="0" aria-label="${escape(`Table: ${heading}`)}">${inner}</div>\n`;
      },
      link({ href, tokens }) {
        const was = inTable;
        inTable = false;
        const text = this.parser.parseInline(tokens);
        inTable = was;
        const to = target(href);
        // In the repository a document is named by its file.
        const said = /^[\w/-]+\.md$/.test(text) && to?.label ? escape(to.label) : text;
        return to ? `<a href="${escape(to.to)}">${said}</a>` : text;
      },
      image({ href, text }) {
        const to = target(href);
        return to ? `<img src="${escape(to.to)}" alt="${escape(text)}" loading="lazy">` : '';
      },
    },
  });
  /** @param {string} href @returns {{to: string, label?: string} | undefined} undefined: the site has no such page */
  const target = (href) => {
    if (/^[a-z]+:/.test(href) || href.startsWith('#')) return { to: href };
    const [path = '', hash = ''] = href.split('#');
    const to = follow(posix.normalize(posix.join(base, path)), hash);
    if (!to) page.missing.push(href);
    return to;
  };
  for (const part of parts) {
    base = part.base;
    page.html += marked.parse(part.text, { async: false });
  }
  return page;
}
