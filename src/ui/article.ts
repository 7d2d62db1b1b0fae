/** A whole article: the element's template, and the reader's. */
import { html, nothing, type TemplateResult } from '../draw/template.js';
import * as dates from '../i18n/format.js';
import { articleWords } from '../i18n/article-words.js';
import type { Messages } from '../i18n/messages.js';
import type { Article, Block, Feed, Figure, Image, Person } from '../model.js';
import { opensWith } from '../safety/blocks.js';
import { inlineText } from '../safety/line.js';
import { body, bodyOf, caption, photo, type Body } from './body.js';
import { kicker } from './card.js';
import { icon, key } from './icon.js';
import { anchor, original, type BodyOptions } from './inline.js';
import { sharing, type Tools } from './sharing.js';
import { time } from './time.js';
import { languageOf, type View } from './view.js';

/** An update sooner than this after the first publication is a correction of the press run, not news: milliseconds. */
const SOON = 10 * 60_000;

export interface ArticleOptions extends Pick<BodyOptions, 'frames' | 'onFrame'> {
  readonly feed: Feed;
  /** The body stands in the page and comes through the slot `body`. */
  readonly light: boolean;
  readonly tools: Tools;
  /** It stands in the reader, whose dialog it names: smaller, and nothing of the page's comes into it. */
  readonly reader?: boolean;
  /** Stands in the line of times: how old news is that could not be refreshed. */
  readonly end: unknown;
}

export function article(article: Article, view: View, options: ArticleOptions): TemplateResult {
  const { shows, level } = view;
  const { title, standfirst, image, video, authors, access, tags, kind, source, license, corrections } = article;
  const { published, updated } = article;
  const { reader = false, tools: doing } = options;
  const m = articleWords(view.m);
  const { blocks, plain, minutes } = read(article, options.feed);
  const lang = languageOf(article, view);
  // Our own words stand between the article's.
  const ours = lang === nothing ? nothing : view.language;
  const above = kicker(article, { ...view, shows: (part) => part !== 'byline' && shows(part) });
  const by = shows('byline') && authors.length ? byline(article, view) : nothing;
  const when = stamp(article, view, minutes, options.end);
  const dated = shows('time') && (published ?? updated) !== undefined;
  const bare = above === nothing && by === nothing && !dated;
  const lead = shows('image') && image && !view.broken.has(image.src) ? image : undefined;
  const held = (access === 'subscribers' || access === 'registered') && shows('access');
  const link = original(article, view, m.readOriginal);
  // A recording that stands in the body stands there.
  const film = shows('image') && video && !blocks.some((one) => one.type === 'media' && one.src === video.src) && video;
  const { size } = doing;
  const tools = sharing(article, m, doing, ours);
  const again = lead && repeated(lead, blocks);
  return html`<article
    class="art ${bare ? 'bare' : ''} ${kind === 'opinion' ? 'op' : ''}"
    part="${reader ? '' : 'card'} article"
    lang=${lang}
    dir=${direction(title)}
    data-n="0"
  >
    ${above}
    <div class="top">
      <div
        class="t-h ${reader ? 's4' : 's6'}"
        part="headline"
        id=${reader ? 'headline' : nothing}
        tabindex=${reader ? '-1' : nothing}
        role=${level ? 'heading' : nothing}
        aria-level=${level || nothing}
      >
        ${title || view.m.untitled}
      </div>
      ${standfirst && shows('standfirst') && !opensWith(blocks, standfirst) ? html`<p class="stand" part="standfirst">${standfirst}</p>` : nothing}${bare ? when : nothing}
    </div>
    ${bare ? nothing : html`<div class="side">${by}${when}${tools}</div>`}
    <div class="main">
      ${reader ? nothing : html`<slot name="player"></slot>`}${
        lead || film
          ? html`<figure class="lead" part="picture">
              ${
                film
                  ? html`<video
                      controls
                      playsinline
                      preload="none"
                      aria-label=${title || view.m.video}
                      poster=${film.poster ?? lead?.src ?? nothing}
                      src=${film.src}
                    ></video>`
                  : photo(lead!, '(max-width: 66em) 100vw, 60em', { lead: true })
              }${caption(
                lead?.caption ?? (again?.caption && inlineText(again.caption)),
                lead?.credit ?? again?.image.credit,
              )}
            </figure>`
          : nothing
      }${plain ? html`<p class="plain" lang=${ours} dir="auto">${m.plainBody} ${link}</p>` : nothing}
      <div class="body ${held ? 'held' : ''} ${size === undefined ? '' : `z${size}`}" part="body">
        ${options.light ? html`<slot name="body"></slot>` : text(article, view, options)}
      </div>
      ${blocks.length || held ? nothing : html`<p class="more" lang=${ours}>${link}</p>`}${
        corrections?.length
          ? html`<div class="fix" part="corrections">
              <p lang=${ours} dir="auto"><b>${m.corrections(corrections.length)}</b></p>
              ${corrections.map(({ text, date }) => html`<p>${date === undefined ? nothing : [html`<time lang=${ours} dir="auto">${(view.dates ?? dates).date(date, view.language, view.zone)}</time>`, ' ']}${text}</p>`)}
            </div>`
          : nothing
      }${
        shows('tags') && tags.length
          ? html`<ul class="tags" part="tags" aria-label=${m.tags}>
              ${tags.map((tag) => html`<li>#${tag}</li>`)}
            </ul>`
          : nothing
      }${bare ? tools : nothing}${
        (source && shows('source')) || license
          ? html`<p class="src" part="source" lang=${ours}>
              ${source && shows('source') ? html`<span dir="auto">${around(m.firstPublished, named(source, article, view))}</span>` : nothing}
              ${license ? named(license, article, view) : nothing}
            </p>`
          : nothing
      }${held ? wall(article, view, options.feed, m, ours) : nothing}
    </div>
  </article>`;
}

const read = (article: Article, { home }: Feed): Body => bodyOf(article, article.url ?? home);

/** The body alone, without what the lead picture has shown already. */
export function text(article: Article, view: View, { feed, light, frames, onFrame }: ArticleOptions): unknown[] {
  const found = read(article, feed);
  const { image } = article;
  const shown = image && view.shows('image') && repeated(image, found.blocks);
  return body(found, { article, view, light, frames, onFrame }, shown ? 1 : 0);
}

/** The body's first picture, where it is the lead picture once more, in whatever size. */
const repeated = ({ src }: Image, [first]: readonly Block[]): Figure | undefined =>
  first?.type === 'figure' && bareName(first.image.src) === bareName(src) ? first : undefined;

const bareName = (src: string): string => src.replace(/[?#].*/, '').replace(/-\d+x\d+(?=\.\w+$)/, '');

/** Most letters decide: a headline that begins with a brand in Latin letters is Arabic all the same, and so is all that is under it. */
const direction = (title: string): string => {
  const all = title.match(/\p{L}/gu)?.length ?? 0;
  const right = title.match(/[\u0591-\u08ff\ufb1d-\ufefc]/g)?.length ?? 0;
  return all ? (right * 2 > all ? 'rtl' : 'ltr') : 'auto';
};

/** Words around a template, where a message takes a name. */
const around = (message: (name: string) => string, name: unknown): unknown => {
  const [before, after] = message('\n').split('\n');
  return html`${before}${name}${after}`;
};

const named = ({ name, url }: { name: string; url?: string }, article: Article, view: View): unknown =>
  html`<bdi lang=${languageOf(article, view)}>${url ? anchor(url, name, article, view) : name}</bdi>`;

/** "A and B"; a person with a role has a line, and the role another. */
function byline(article: Article, view: View): TemplateResult {
  const { authors } = article;
  const person = (one: Person): unknown => named(one, article, view);
  return html`<p class="by" part="byline">
    ${
      authors.some(({ role }) => role)
        ? authors.map(
            (one) =>
              html`<span>${person(one)}${one.role ? html`<span class="role">${one.role}</span>` : nothing}</span>`,
          )
        : // The language orders the names, and they are links.
          html`<span lang=${view.language}
            >${dates
              .list(
                authors.map((_, index) => `{${index}}`),
                view.language,
              )
              .split(/[{}]/)
              .map((part, index) => (index % 2 ? person(authors[Number(part)]!) : part))}</span
          >`
    }
  </p>`;
}

/** When it appeared, when it changed, how long it takes. */
function stamp(article: Article, view: View, minutes: number, end: unknown): TemplateResult | typeof nothing {
  const { published, updated = 0, kind } = article;
  const { m, shows, language, zone } = view;
  const at = (time: number, words: string): unknown =>
    html`<time datetime=${new Date(time).toISOString()}>${words}</time>`;
  // What a server has told stays as it is for the first frame.
  const { date, dateTime, clock } = view.dates ?? dates;
  const full = (time: number): string => dateTime(time, language, zone);
  const again = updated > (published ?? 0) + SOON;
  const sameDay = again && published !== undefined && date(published, language, zone) === date(updated, language, zone);
  const parts = [
    shows('time') && published !== undefined && at(published, full(published)),
    shows('time') &&
      again &&
      (kind === 'live'
        ? time(updated, view, m.updated)
        : at(updated, m.updated(sameDay ? clock(updated, language, zone) : full(updated)))),
    shows('reading-time') && minutes && m.minRead(minutes, language),
    end !== nothing && end,
  ].filter(Boolean);
  return parts.length
    ? html`<p class="stamp" part="meta" lang=${languageOf(article, view) === nothing ? nothing : language}>
        ${parts.map((part) => html`<span dir="auto">${part}</span>`)}
      </p>`
    : nothing;
}

/** Where the rest is, for those who may read it. */
function wall(article: Article, view: View, { title }: Feed, m: Messages, lang: unknown): TemplateResult {
  const { access, url } = article;
  const paper = title ?? (url ? new URL(url).host : '');
  return html`<div class="wall" part="paywall" lang=${lang}>
    <p class="kick"><span>${icon(key)} ${access === 'registered' ? m.registeredOnly : m.subscribersOnly}</span></p>
    ${paper ? html`<p class="t-h s2" dir="auto">${m.restOn(paper)}</p>` : nothing}${
      url ? html`<p class="solid">${original(article, view, html`<span>${m.readOn(paper)}</span>`)}</p>` : nothing
    }
  </div>`;
}

/** The same boxes, still and empty. */
export const articleSkeleton = (pictured: boolean): TemplateResult =>
  html`<div class="art" aria-hidden="true">
    <p class="kick"><span class="sk k"></span></p>
    <div class="top">
      <div class="t-h s6"><span class="sk"></span><span class="sk w"></span></div>
      <p class="stand"><span class="sk"></span><span class="sk w"></span></p>
    </div>
    <div class="side">
      <p class="stamp"><span class="sk m"></span></p>
    </div>
    <div class="main">
      ${pictured ? html`<div class="lead sk"></div>` : nothing}
      <div class="body">
        ${[1, 2, 3].map(() => html`<p><span class="sk"></span><span class="sk"></span><span class="sk w"></span></p>`)}
      </div>
    </div>
  </div>`;
