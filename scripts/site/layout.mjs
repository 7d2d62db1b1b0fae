// The sheet that every page of the documentation is printed on. Whole without a script; no address leaves the site but by a reader's click.
import { groups } from './contents.mjs';
import { escape } from './markdown.mjs';

/** As strict as that of the demo's strict host. A header says the same and more; a page on any static host has this at least. */
export const POLICY = [
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'`,
  `base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types broadsheet 'allow-duplicates'`,
].join('; ');

/**
 * @param {object} page
 * @param {string} page.to its address from the site's root
 * @param {string} page.title
 * @param {string} page.html
 * @param {{id: string, label: string}[]} page.sections
 * @param {boolean} page.live
 * @param {string} page.version
 * @param {(to: string) => string} page.from an address of the site, from this page
 */
export function layout({ to, title, html, sections, live, version, from }) {
  /** @param {{to: string, label: string}} entry */
  const entry = (entry) =>
    `<li><a href="${from(entry.to)}"${entry.to === to ? ' aria-current="page"' : ''}>${escape(entry.label)}</a></li>`;
  const contents = groups
    .map(({ title, pages, also = [] }) => `<p>${title}</p><ul>${[...pages, ...also].map(entry).join('')}</ul>`)
    .join('\n');
  const inside =
    sections.length > 2
      ? `<nav class="inside" aria-label="On this page"><ul>${sections
          .map(({ id, label }) => `<li><a href="#${id}">${escape(label)}</a></li>`)
          .join('')}</ul></nav>`
      : '';
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)}${to === 'index.html' ? '' : ' · Broadsheet'}</title>
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="${from('paper/img/icon.svg')}" type="image/svg+xml">
    <link rel="stylesheet" href="${from('cdn/themes/broadsheet.css')}">
    <link rel="stylesheet" href="${from('site.css')}">
    <script type="module" src="${from('site.js')}"></script>${
      live
        ? `
    <link rel="stylesheet" href="${from('cdn/reserve.css')}">
    <script type="module" src="${from('cdn/embed.js')}"></script>`
        : ''
    }
  </head>
  <body class="news-broadsheet">
    <a class="skip" href="#main">Skip to the text</a>
    <header class="head">
      <p class="name"><a href="${from('index.html')}">Broadsheet</a></p>
      <p class="folio"><span>News widgets for any web page</span><a href="${from('versions.html')}">Version ${version}</a></p>
    </header>
    <div class="sheet">
      <nav class="contents" aria-label="Contents"><details><summary>Contents</summary>
${contents}
      </details></nav>
      <main id="main" tabindex="-1">
${html.replace('</h1>', `</h1>${inside}`)}
      </main>
    </div>
    <footer class="foot"><p>MIT licence. The newspaper of the examples, its city and everybody in it are invented.</p></footer>
  </body>
</html>
`;
}
