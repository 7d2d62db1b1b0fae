/** One article as a card: the whole of it is the target of one link, whose name is the headline. */
import { html, nothing, type TemplateResult } from '../draw/template.js';
import type { Article } from '../model.js';
import { ear, icon, key } from './icon.js';
import { picture } from './picture.js';
import { time } from './time.js';
import { directionOf, languageOf, type View } from './view.js';

export type CardLayout = 'text' | 'row' | 'column' | 'hero' | 'overlay';

export interface CardOptions {
  readonly layout: CardLayout;
  /** The headline's step in the scale of type. */
  readonly step: string;
  /** Among the articles of the element: the card and its link carry it, and the element finds the article by it. */
  readonly index: number;
}

/** The width of the picture, for engines that do not know `auto`. */
const SIZES: Partial<Record<CardLayout, string>> = { row: '13em', column: '24em' };

export function card(article: Article, view: View, { layout, step, index }: CardOptions): TemplateResult {
  const { image, standfirst } = article;
  const pictured = layout !== 'text' && image && view.shows('image') && !view.broken.has(image.src);
  const name = `card ${pictured ? layout : 'text'} ${article.kind === 'opinion' ? 'op' : ''}`;
  const dir = directionOf(languageOf(article, view));
  const above = kicker(article, view);
  const title = headline(article, view, step, index);
  const more =
    standfirst && view.shows('standfirst')
      ? html`<p class="sf" part="standfirst" dir="auto" lang=${languageOf(article, view)}>${standfirst}</p>`
      : nothing;
  const below = meta(article, view);
  // Words alone need no box around them: fifty rows are drawn in one frame.
  return pictured
    ? html`<article class=${name} part="card" dir=${dir} data-n=${index}>
        ${picture(image, SIZES[layout] ?? '100vw', badge(article, view))}
        <div class="txt">${above}${title}${more}${below}</div>
      </article>`
    : html`<article class=${name} part="card" dir=${dir} data-n=${index}>${above}${title}${more}${below}</article>`;
}

export function headline(article: Article, view: View, step: string, index: number): TemplateResult {
  const { level, tab, m } = view;
  const url = view.href(article);
  const title = article.title || article.standfirst || m.untitled;
  // `sponsored` comes from the feed's kind only; a new tab never gets a handle on the host page.
  const rel = `${article.kind === 'sponsored' ? 'sponsored ' : ''}${tab ? 'noopener' : ''}`;
  return html`<div
    class="t-h ${step}"
    part="headline"
    role=${level ? 'heading' : nothing}
    aria-level=${level || nothing}
    dir="auto"
    lang=${languageOf(article, view)}
  >
    ${
      url
        ? html`<a href=${url} target=${tab ? '_blank' : nothing} rel=${rel || nothing} data-n=${index}
            >${title}${tab ? html`<span class="vh" lang=${view.language}>${` (${m.newTab})`}</span>` : nothing}</a
          >`
        : title
    }
  </div>`;
}

/** Live · what kind · section · the author of an opinion. That somebody paid is said in every layout. */
export function kicker(
  { kind, kicker, section, authors }: Article,
  { m, shows }: View,
): TemplateResult | typeof nothing {
  const live = kind === 'live';
  const opinion = kind === 'opinion';
  const place = (shows('kicker') && kicker) || (shows('section') && section);
  const word =
    kind && kind !== 'news' && !live && (kind === 'sponsored' || (shows('kicker') && (opinion || !place))) && m[kind];
  const parts = [
    live && html`<span class="live">${m.live}</span>`,
    word && html`<span>${word}</span>`,
    place && place !== word && html`<span dir="auto">${place}</span>`,
    opinion && shows('byline') && html`<span class="who" dir="auto">${names(authors)}</span>`,
  ].filter(Boolean);
  return parts.length ? html`<p class="kick" part="kicker">${parts}</p>` : nothing;
}

/** Access · listening · author · time · reading time · source · tags, as far as they are known and asked for. */
export function meta(article: Article, view: View): TemplateResult | typeof nothing {
  const { m, shows, language } = view;
  const { access, audio, authors, kind, published, updated, source, tags } = article;
  const live = kind === 'live';
  const at = live ? (updated ?? published) : published;
  const told = shows('time') && at && time(at, view, live ? m.updated : undefined);
  const parts = [
    shows('access') && access && access !== 'free' && html`${icon(key)}${m[access]}`,
    shows('audio') && audio?.duration && html`${icon(ear)}${m.min(minutes(audio.duration), language)}`,
    kind !== 'opinion' && shows('byline') && names(authors),
    told,
    shows('reading-time') &&
      article.html &&
      m.minRead(minutes(article.html.split(/<[^>]*>|\s+/).length / 3.8), language),
    shows('source') && source?.name,
    shows('tags') && tags.join(', '),
  ].filter(Boolean);
  return parts.length
    ? html`<p class="meta" part="meta">${parts.map((part) => (part === told ? part : html`<span>${part}</span>`))}</p>`
    : nothing;
}

const names = (people: Article['authors']): string => people.map(({ name }) => name).join(', ');

/** Whole minutes, at least one. Words are read at 3.8 a second. */
const minutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60));

/** What a picture stands for, in words, so that an icon never has to say it. */
const badge = ({ kind, video }: Article, { m, language }: View): unknown =>
  kind === 'gallery' || kind === 'video'
    ? html`<span class="badge"
        >${m[kind]}${video?.duration ? ` · ${m.min(minutes(video.duration), language)}` : nothing}</span
      >`
    : nothing;

/** The same boxes, still and empty: a picture where `show` asks for one, two lines of headline, and room for what else a row reserves. */
export const cardSkeleton = (layout: CardLayout, step: string, { shows }: View): TemplateResult => {
  const pictured = layout !== 'text' && shows('image');
  return html`<div class="card ${pictured ? layout : 'text'}" aria-hidden="true">
    ${pictured ? html`<span class="pic sk"></span>` : nothing}
    <div class="txt">
      <div class="t-h ${step}"><span class="sk"></span><span class="sk w"></span></div>
    </div>
  </div>`;
};
