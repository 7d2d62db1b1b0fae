/** A body's typed blocks as templates. No string of a publisher's is ever markup here: all of them are text or checked addresses. */
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { articleWords } from '../i18n/article-words.js';
import type { Article, Block, Figure, Image, Inline, ListItem } from '../model.js';
import { blocksOf } from '../safety/bodies.js';
import { wordCount } from '../safety/blocks.js';
import { inlineText } from '../safety/line.js';
import { parse } from '../safety/parse.js';
import { anchor, idOf, inline, newTab, original, type BodyOptions, type Context } from './inline.js';
import { languageOf } from './view.js';

/** What was read of an article's body. */
export interface Body {
  readonly blocks: readonly Block[];
  /** The page lets nobody parse HTML, so the words are there without their form. */
  readonly plain: boolean;
  /** Whole minutes at 230 words a minute, at least one; 0 where there are no words. */
  readonly minutes: number;
}

/** The body's parser: a server sets `parseWith(parse5.parse)`. */
export const parser = { parse };

const read = new Map<unknown, Body & { readonly base?: string | undefined }>();

/** Reads the body, once for each text: a refresh that brings the same one costs nothing. */
export function bodyOf(article: Article, base?: string): Body {
  const { html, text = '', blocks, body: raw } = article;
  const key = raw ?? html ?? text;
  const known = blocks ? undefined : read.get(key);
  if (known && known.base === base) return known;
  let plain = false;
  const parse: typeof parser.parse = (markup) => {
    const tree = parser.parse(markup);
    plain = !tree;
    return tree;
  };
  const found = blocksOf(article, { ...(base && { base }), parse });
  const words = wordCount(found);
  const made = { blocks: found, plain, minutes: words && Math.max(1, Math.round(words / 230)), base };
  if (read.size > 9) read.clear();
  if (!blocks) read.set(key, made);
  return made;
}

/** The blocks from `from` on; each carries its index in the body as `data-block`. */
export function body({ blocks }: Body, options: BodyOptions, from = 0): unknown[] {
  const { article, view } = options;
  const top = Math.min(...blocks.map((one) => (one.type === 'heading' ? one.level : 6)));
  const lang = languageOf(article, view) === nothing ? nothing : view.language;
  return blocks
    .slice(from)
    .map((one, index) =>
      block(one, { ...options, top, lang, hint: options.light ? nothing : newTab(view) }, from + index),
    );
}

const several = (blocks: readonly Block[], c: Context): unknown[] => blocks.map((one) => block(one, c, nothing));

function block(one: Block, c: Context, n: unknown): unknown {
  const { article, view } = c;
  const m = articleWords(view.m);
  switch (one.type) {
    case 'paragraph':
      return html`<p id=${idOf(one.id)} lang=${one.lang ?? nothing} dir=${one.dir ?? nothing} data-block=${n}>
        ${inline(one.children, c)}
      </p>`;
    case 'heading':
      return heading(one, c, n);
    case 'list': {
      const items = one.items.map((each) => item(each, c));
      return one.ordered
        ? html`<ol class="news-list" start=${one.start ?? nothing} data-block=${n}>
            ${items}
          </ol>`
        : html`<ul class="news-list" data-block=${n}>
            ${items}
          </ul>`;
    }
    case 'quote':
      return html`<blockquote class="news-quote" data-block=${n}>
        ${several(one.children, c)}${cite(one.cite, c)}
      </blockquote>`;
    case 'pullquote':
      return html`<blockquote class="news-pull" data-block=${n}>
        <p>${inline(one.children, c)}</p>
        ${cite(one.cite, c)}
      </blockquote>`;
    case 'figure':
      return figure(one, c, n);
    case 'gallery':
      return html`<figure class="news-gallery" data-block=${n}>
        <div>${one.figures.map((each) => figure(each, c, nothing))}</div>
        ${caption(one.caption && inline(one.caption, c))}
      </figure>`;
    case 'table':
      return table(one, c, n);
    case 'code':
      return html`<pre
        class="news-code"
        dir="ltr"
        translate="no"
        tabindex="0"
        data-block=${n}
      ><code>${one.text}</code></pre>`;
    case 'embed':
      return embed(one, c, n);
    case 'media':
      return html`<figure class="news-media" data-block=${n}>
        ${
          one.kind === 'video'
            ? html`<video controls playsinline preload="none" poster=${one.poster ?? nothing} src=${one.src}></video>`
            : html`<audio controls preload="none" src=${one.src}></audio>`
        }${caption(one.caption && inline(one.caption, c))}
      </figure>`;
    case 'details':
      return html`<details data-block=${n}>
        <summary>${inline(one.summary, c)}</summary>
        ${several(one.children, c)}
      </details>`;
    case 'rule':
      return html`<hr data-block=${n} />`;
    case 'cut':
      return html`<p lang=${c.lang} data-block=${n}>${m.cut} ${original(article, view, m.readOriginal, c.hint)}</p>`;
    default:
      // A later format may know a block that this version does not.
      return nothing;
  }
}

/** Real headings, under the article's own; how large they look goes by how deep they stand in the body. */
function heading(
  { level, id, children, lang, dir }: Extract<Block, { type: 'heading' }>,
  c: Context,
  n: unknown,
): TemplateResult {
  const depth = Math.max(0, level - c.top);
  const tag = Math.min(6, Math.max(1, c.view.level) + 1 + depth);
  const draw = [h2, h3, h4, h5][tag - 2] ?? h6;
  return draw(idOf(id), `news-h${Math.min(depth, 2)}`, lang ?? nothing, dir ?? nothing, n, inline(children, c));
}

type Heading = (id: unknown, look: string, lang: unknown, dir: unknown, n: unknown, words: unknown) => TemplateResult;
const h2: Heading = (i, k, l, d, n, words) =>
  html`<h2 id=${i} class=${k} lang=${l} dir=${d} data-block=${n}>${words}</h2>`;
const h3: Heading = (i, k, l, d, n, words) =>
  html`<h3 id=${i} class=${k} lang=${l} dir=${d} data-block=${n}>${words}</h3>`;
const h4: Heading = (i, k, l, d, n, words) =>
  html`<h4 id=${i} class=${k} lang=${l} dir=${d} data-block=${n}>${words}</h4>`;
const h5: Heading = (i, k, l, d, n, words) =>
  html`<h5 id=${i} class=${k} lang=${l} dir=${d} data-block=${n}>${words}</h5>`;
const h6: Heading = (i, k, l, d, n, words) =>
  html`<h6 id=${i} class=${k} lang=${l} dir=${d} data-block=${n}>${words}</h6>`;

/** An item of one line needs no paragraph in it. */
function item({ id, children }: ListItem, c: Context): TemplateResult {
  const words = children.map((one) =>
    one.type === 'paragraph' && one === children[0] && !one.id && !one.lang && !one.dir
      ? inline(one.children, c)
      : block(one, c, nothing),
  );
  return html`<li id=${idOf(id)}>${words}</li>`;
}

const cite = (words: readonly Inline[] | undefined, c: Context): unknown =>
  words ? html`<footer><cite>${inline(words, c)}</cite></footer>` : nothing;

/** What stands under a picture: the caption, and in the same paragraph whose picture it is. */
export function caption(words: unknown, credit?: string): unknown {
  // Some write whose picture it is into the caption as well.
  const whose = credit && !(typeof words === 'string' && words.includes(credit)) ? credit : undefined;
  return words || whose
    ? html`<figcaption>${words} ${whose ? html`<span class="news-credit">${whose}</span>` : nothing}</figcaption>`
    : nothing;
}

/**
 * A picture in room reserved for it: an empty drawing of the same ratio holds it open, in every engine, whether the picture comes or not.
 * The element adds `gone` when it cannot be fetched: the room stays, quietly tinted.
 */
export function photo(
  { src, srcset, width = 0, height = 0, alt }: Image,
  sizes: string,
  { lead = false, light = false } = {},
): TemplateResult {
  const sized = width && height;
  const shape = sized && height > width ? 'tall' : lead ? 'wide' : !sized ? 'any' : width < 400 ? 'small' : '';
  return html`<span class="news-pic ${shape}"
    >${
      sized && !light && shape !== 'small' && shape !== 'wide'
        ? html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>`
        : nothing
    }<img
      alt=${alt}
      loading=${lead ? 'eager' : 'lazy'}
      fetchpriority=${lead ? 'high' : nothing}
      decoding="async"
      referrerpolicy="strict-origin-when-cross-origin"
      sizes=${lead ? sizes : `auto, ${sizes}`}
      width=${width || nothing}
      height=${height || nothing}
      srcset=${srcset ?? nothing}
      src=${src}
  /></span>`;
}

function figure({ image, caption: words, href }: Figure, c: Context, n: unknown): unknown {
  const { src, alt, caption: plain, credit } = image;
  if (c.view.broken.has(src)) return nothing;
  const picture = photo(image, '(max-width: 38em) 100vw, 36em', c);
  // A link around a picture without words is known by where it leads.
  return html`<figure data-block=${n}>
    ${
      href
        ? anchor(href, picture, c.article, c.view, {
            name: alt ? nothing : articleWords(c.view.m).openAt(new URL(href).host),
          })
        : picture
    }${caption(words ? inline(words, c) : plain, credit)}
  </figure>`;
}

/** Its `tbody` is written out: a parser of prerendered markup would put one in, and hydration would lose its place. */
function table({ caption: words, rows }: Extract<Block, { type: 'table' }>, c: Context, n: unknown): TemplateResult {
  const name = words ? inlineText(words) : articleWords(c.view.m).table;
  /** A column is aligned as one, its head with it: as numbers where more than half of it are. */
  const numbers = (column: number): boolean => {
    const below = rows.map(({ cells }) => cells[column]).filter((cell) => cell && !cell.head);
    return below.filter((cell) => cell?.numeric).length > below.length / 2;
  };
  return html`<div class="news-table" role="region" tabindex="0" aria-label=${name} data-block=${n}>
    <table>
      ${
        words
          ? html`<caption>
              ${inline(words, c)}
            </caption>`
          : nothing
      }
      <tbody>
        ${rows.map(
          ({ cells }, index) =>
            html`<tr>
              ${cells.map(({ head, colspan = nothing, rowspan = nothing, children }, column) => {
                const look = numbers(column) ? 'news-num' : nothing;
                const text = inline(children, c);
                return head
                  ? html`<th scope=${index ? 'row' : 'col'} class=${look} colspan=${colspan} rowspan=${rowspan}>
                      ${text}
                    </th>`
                  : html`<td class=${look} colspan=${colspan} rowspan=${rowspan}>${text}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Another site's player waits for the reader's word; its post is quoted, with a link. */
function embed(
  { site, url, src, title, ratio = 1.778, caption: words, children }: Extract<Block, { type: 'embed' }>,
  c: Context,
  n: unknown,
): TemplateResult {
  const m = articleWords(c.view.m);
  const kind = /tube|vimeo|motion|video/i.test(site) ? 'video' : 'content';
  const name = title ?? m.embedFrom(site, kind);
  if (!src) {
    const link = (index: unknown): TemplateResult =>
      html`<p lang=${c.lang} dir="auto" data-block=${index}>
        ${title} ${anchor(url, m.openAt(site), c.article, c.view)}
      </p>`;
    return children
      ? html`<blockquote class="news-quote" data-block=${n}>
          ${several(children, c)}${link(nothing)}${cite(words, c)}
        </blockquote>`
      : link(n);
  }
  return html`<figure data-block=${n}>
    <div class="news-embed" data-url=${url}>
      ${c.light ? nothing : html`<svg viewBox="0 0 ${ratio} 1" aria-hidden="true"></svg>`}${
        c.frames.has(src)
          ? html`<iframe
              title=${name}
              sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"
              allow="autoplay; encrypted-media; picture-in-picture"
              allowfullscreen
              referrerpolicy="strict-origin-when-cross-origin"
              src=${src}
            ></iframe>`
          : html`<div lang=${c.lang} dir="auto">
              <p><b>${name}</b></p>
              <p>${m.embedNote}</p>
              <button class="btn" part="button" type="button" @click=${(event: Event) => c.onFrame(src, event)}>
                ${m.loadEmbed(kind)}
              </button>
            </div>`
      }
    </div>
    ${caption(words && inline(words, c))}
  </figure>`;
}
