import type { FrontWords } from './front-words.js';
import type { ListWords } from './list-words.js';
import type { NewsletterWords } from './newsletter-words.js';
import type { PlayerWords } from './player-words.js';
import type { ReaderWords } from './reader-words.js';

/** The page's own tag (`ar-EG`), which decides the digits. Absent: the language the messages are written in. */
type Count = (n: number, language?: string) => string;
type Names = (name: string) => string;

export type EmbedKind = 'video' | 'content';

/**
 * The words that the first frame of a headline or a list may need, as plain text. The kinds of article and of access stand under their own names,
 * so `messages[article.kind]` is the marker's word (news has none).
 */
export interface Words {
  readonly storyEmpty: string;
  readonly storiesEmpty: string;

  readonly live: string;
  readonly opinion: string;
  readonly analysis: string;
  /** Must say in plain words that somebody paid for it. */
  readonly sponsored: string;
  readonly correction: string;
  readonly obituary: string;
  readonly review: string;
  readonly interview: string;
  readonly gallery: string;
  readonly podcast: string;
  readonly video: string;
  readonly registered: string;
  readonly subscribers: string;

  /** `time` is a clock time, a date or a relative time as it stands inside a sentence. */
  readonly updated: (time: string) => string;
  /** Whole minutes that reading takes. */
  readonly minRead: Count;
  /** Whole minutes that listening or watching takes. */
  readonly min: Count;

  /** A heading over the latest articles. */
  readonly latest: string;
  /** A heading over articles near to this one. */
  readonly related: string;
  /** `n` is the whole length of the list. */
  readonly showAll: Count;
  /** A link past a long list. */
  readonly skip: string;
  readonly untitled: string;
  /** Follows the name of a link. */
  readonly newTab: string;
}

/** What is said where something has failed. */
export interface FailureWords {
  readonly storyFailed: string;
  readonly storiesFailed: string;
  readonly retry: string;
  /** The article that was asked for is not, or no longer, in the feed. */
  readonly notFound: string;
  /** `time` is a clock time or a date: the age of what is shown. */
  readonly asOf: (time: string) => string;
}

/** Every word the library says: those too that stand in and around an article's body. */
export interface Messages
  extends Words, FailureWords, FrontWords, ReaderWords, NewsletterWords, PlayerWords, ListWords {
  readonly share: string;
  readonly copied: string;
  /** The name of the list of tags. */
  readonly tags: string;
  /** A heading over `n` corrections. */
  readonly corrections: Count;
  readonly firstPublished: Names;
  readonly subscribersOnly: string;
  readonly registeredOnly: string;
  readonly restOn: Names;
  readonly readOn: Names;
  readonly readOriginal: string;
  /** The body was too long and ends at a block. */
  readonly cut: string;
  /** The page lets nobody parse HTML, so the body has lost its form. */
  readonly plainBody: string;
  /** The name of a region that scrolls sideways, where the table has no caption. */
  readonly table: string;
  /** A link from a footnote to where it was called. */
  readonly footnoteBack: string;

  readonly embedFrom: (site: string, kind: EmbedKind) => string;
  readonly embedNote: string;
  readonly loadEmbed: (kind: EmbedKind) => string;
  readonly openAt: Names;
}

/** Intl's first use is a long task on a slow phone, and small numbers stand in the first frame. */
const count = (n: number, language: string): string => (n < 1000 ? `${n}` : n.toLocaleString(language));

/** English, as British newspapers write it. */
export const en: Words = {
  storyEmpty: 'No story here at the moment.',
  storiesEmpty: 'No stories here at the moment.',

  live: 'Live',
  opinion: 'Opinion',
  analysis: 'Analysis',
  sponsored: 'Paid content',
  correction: 'Correction',
  obituary: 'Obituary',
  review: 'Review',
  interview: 'Interview',
  gallery: 'Gallery',
  podcast: 'Podcast',
  video: 'Video',
  registered: 'Registered readers',
  subscribers: 'Subscribers',

  updated: (time) => `Updated ${time}`,
  minRead: (n, language = 'en') => `${count(n, language)} min read`,
  min: (n, language = 'en') => `${count(n, language)} min`,

  latest: 'Latest',
  related: 'More on this story',
  showAll: (n, language = 'en') => `Show all ${count(n, language)}`,
  skip: 'Skip this list',
  untitled: 'Untitled',
  newTab: 'opens in a new tab',
};
