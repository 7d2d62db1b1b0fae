import { nothing } from '../draw/template.js';
import type { Article } from '../model.js';
import type * as format from '../i18n/format.js';
import type { Words } from '../i18n/messages.js';

/** Dates and times in words: `i18n/format.ts`. */
export type Dates = typeof format;

export type Part =
  | 'section' | 'kicker' | 'image' | 'standfirst' | 'byline' | 'time' | 'source' | 'tags' | 'reading-time' | 'audio' | 'access'; // prettier-ignore

/** What a template needs to know beside the article. Everything that differs between server and reader is in here. */
export interface View {
  readonly m: Words;
  /** Of the words in `m` and of every date and number. */
  readonly language: string;
  /** The page's language where the element stands: an article in it needs no `lang` of its own. */
  readonly around: string;
  /** Milliseconds. Absent in the first frame of a list: times keep their room and stay blank until the next idle moment. */
  readonly now?: number;
  /** Absent while `now` is, at least. */
  readonly dates?: Dates;
  /** IANA name; absent: the reader's own. */
  readonly zone?: string;
  readonly shows: (part: Part) => boolean;
  /** 1–6, or 0 for no heading. */
  readonly level: number;
  /** Where a link to the article leads, or absent where it has no address. */
  readonly href: (article: Article) => string | undefined;
  readonly tab: boolean;
  /** Pictures that could not be fetched. */
  readonly broken: ReadonlySet<string>;
  /** Of the feed, for articles that name none. */
  readonly feedLanguage?: string;
}

/** The article's language where it differs from that of the words around it, for an attribute of a template. */
export const languageOf = ({ language }: Article, { feedLanguage = '', around }: View): unknown => {
  const own = language ?? feedLanguage;
  return own.toLowerCase() === around.toLowerCase() ? nothing : own || nothing;
};

/** Which way an article in a foreign language runs: its whole card does, so that it keeps one edge. */
export const directionOf = (language: unknown): unknown =>
  typeof language === 'string' ? (/^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(language) ? 'rtl' : 'ltr') : nothing;
