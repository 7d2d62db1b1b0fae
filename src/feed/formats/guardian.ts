/** Guardian Content API (https://open-platform.theguardian.com/documentation/): docs/formats/guardian.md. */
import type { Audio, Html, Image, Kind } from '../../model.js';
import { decodeEntities } from '../../safety/entities.js';
import { htmlText } from '../../safety/html-text.js';
import { plain } from '../../safety/text.js';
import { date, language, list, record, size, text, url, type Json } from '../read.js';
import { feedOf, person, queryNumber, srcsetOf, whole, withQuery, type Draft } from './draft.js';
import type { Answer, Format } from './format.js';
import { shapeOf } from './shapes.js';

export const guardian: Format = {
  name: 'guardian',
  detect: (answer) => shapeOf(answer) === 'guardian',
  read(answer) {
    const { content, editorsPicks, mostViewed, results } = response(answer);
    // The editors' choice stands beside the newest, which repeat some of it; only the newest have further pages.
    const all = content ? [content] : [editorsPicks, mostViewed, results].flatMap(list);
    const items = new Map(all.map((one) => [record(one).id ?? {}, one]));
    const more = list(results).length ? next(answer) : undefined;
    return feedOf([...items.values()], (item) => article(item, answer.url), { next: more });
  },
  end: (answer) => {
    const { status, message } = response(answer);
    return status === 'error' && /beyond the number of available pages|paging this far/.test(plain(message));
  },
};

const response = ({ json }: Answer): Json => record(record(json).response);

/** An answer that is not the page that was asked for comes from a proxy that drops the parameter, and has no next. */
function next(answer: Answer): string | undefined {
  const { currentPage, pages } = response(answer);
  const at = whole(currentPage) ?? 0;
  const asked = queryNumber(answer.url, 'page') ?? 1;
  return at === asked && at < (whole(pages) ?? 0) ? withQuery(answer.url, 'page', at + 1) : undefined;
}

/** Titles, names and the byline are plain text; `trailText`, `standfirst`, `main`, `body` and captions are HTML. */
function article(item: Json, base: string): Draft {
  const fields = record(item.fields);
  const tags = list(item.tags).map(record);
  const of = (type: string): readonly Json[] => tags.filter((tag) => tag.type === type);
  const section = text(item.sectionName);
  const html = typeof fields.body === 'string' && fields.body ? (fields.body as Html) : undefined;
  const writers = of('contributor').map(({ webTitle, webUrl, bylineImageUrl }) =>
    person(webTitle, { url: webUrl, avatar: bylineImageUrl }, base),
  );
  return {
    id: item.id,
    url: url(item.webUrl, base),
    title: plain(fields.headline) || plain(item.webTitle),
    standfirst: htmlText(fields.trailText) || htmlText(fields.standfirst) || undefined,
    html,
    text: !html && typeof fields.bodyText === 'string' && fields.bodyText ? fields.bodyText : undefined,
    image: picture(item, base),
    audio: sound(item, base),
    authors: writers.some(Boolean) ? writers : [person(fields.byline)],
    section,
    tags: of('keyword').flatMap(({ webTitle }) => (text(webTitle) === section ? [] : webTitle)),
    published: date(item.webPublicationDate),
    updated: date(fields.lastModified),
    language: language(fields.lang),
    kind: kind(item, tags),
  };
}

/** Tags by which the paper itself says what a piece is; `isHosted` and `paid-content` are advertisers' own words. */
const TONES: Readonly<Record<string, Kind>> = {
  'tone/advertisement-features': 'sponsored',
  'tone/comment': 'opinion',
  'tone/editorials': 'opinion',
  'tone/analysis': 'analysis',
  'tone/reviews': 'review',
  'tone/interview': 'interview',
  'tone/obituaries': 'obituary',
};

/** Yes and no come in words, too. */
const says = (answer: boolean, value: unknown): boolean => value === answer || value === `${answer}`;

function kind({ type, isHosted, pillarName, fields }: Json, tags: readonly Json[]): Kind | undefined {
  const tones = tags.flatMap(({ id }) => (typeof id === 'string' && Object.hasOwn(TONES, id) ? TONES[id]! : []));
  const paid = says(true, isHosted) || tags.some((tag) => tag.type === 'paid-content');
  if (paid || tones.includes('sponsored')) return 'sponsored';
  if (type === 'liveblog') return says(false, record(fields).liveBloggingNow) ? tones[0] : 'live';
  if (type === 'gallery' || type === 'video') return type;
  return tones[0] ?? (pillarName === 'Opinion' ? 'opinion' : undefined);
}

/* Pictures and sound of the Guardian Content API, from the three places where it has them. */

/** The best that was asked for: the main element in all its sizes, the one in `main`, or a thumbnail without words. */
function picture(item: Json, base: string): Image | undefined {
  const { main, thumbnail, secureThumbnail } = record(item.fields);
  const best = element(item, base) ?? figure(main, base);
  if (best) return best;
  const src = url(secureThumbnail, base) ?? url(thumbnail, base);
  return src ? { src, alt: '' } : undefined;
}

const mainAssets = (item: Json, type: string): readonly Json[] => {
  const main = list(item.elements).map(record);
  return list(main.find((one) => one.relation === 'main' && one.type === type)?.assets).map(record);
};

/** The main picture of `show-elements=image`. The largest asset is its ratio; small ones may be crops, and the master is not for pages. */
function element(item: Json, base: string): Image | undefined {
  const all = mainAssets(item, 'image').flatMap(({ file, typeData }) => {
    const facts = record(typeData);
    const [src, width, height] = [
      url(facts.secureFile, base) ?? url(file, base),
      size(facts.width),
      size(facts.height),
    ];
    return src && width && height ? [{ src, width, height, facts }] : [];
  });
  all.sort((a, b) => b.width - a.width);
  const fit = all.filter((one) => Math.abs((one.width * all[0]!.height) / (one.height * all[0]!.width) - 1) < 0.03);
  const shown = fit.filter(({ facts }) => !says(true, facts.isMaster));
  const [first = fit[0]] = shown;
  if (!first) return;
  const { altText, caption, credit } = first.facts;
  return {
    src: first.src,
    srcset: srcsetOf(shown.map(({ src, width }) => [src, width])),
    width: fit[0]!.width,
    height: fit[0]!.height,
    alt: plain(altText),
    caption: htmlText(caption) || undefined,
    credit: text(credit),
  };
}

/** The picture in `main`: one figure as the API writes it, attributes in double quotation marks. */
function figure(main: unknown, base: string): Image | undefined {
  const html = typeof main === 'string' ? main.slice(0, 10_000) : '';
  // Where the first is not closed, none is.
  const [image = ''] = /^<img [^>]*>/.exec(html.slice(Math.max(html.indexOf('<img '), 0))) ?? [];
  const of = (name: string): string => decodeEntities(new RegExp(` ${name}="([^"]*)"`).exec(image)?.[1] ?? '');
  const span = (part: string): string | undefined =>
    htmlText(html.split(`element-image__${part}">`)[1]?.split('</span>')[0]) || undefined;
  const src = url(of('src'), base);
  if (!src) return;
  const [width, height] = [size(of('width')), size(of('height'))];
  return { src, width, height, alt: plain(of('alt')), caption: span('caption'), credit: span('credit') };
}

/** The main sound of `show-elements=audio`. */
function sound(item: Json, base: string): Audio | undefined {
  for (const { file, mimeType, typeData } of mainAssets(item, 'audio')) {
    const src = url(file, base);
    const { durationMinutes, durationSeconds } = record(typeData);
    const seconds = (whole(durationMinutes) ?? 0) * 60 + (whole(durationSeconds) ?? 0);
    if (src) return { src, type: text(mimeType), duration: seconds || undefined };
  }
  return;
}
