import type { Messages, Words } from './messages.js';

/** What is said on a front page. */
export interface FrontWords {
  /** The ticker's own name. */
  readonly ticker: string;
  readonly previousHeadline: string;
  readonly nextHeadline: string;
  /** They go on by themselves: this stops them. */
  readonly pauseHeadlines: string;
  readonly resumeHeadlines: string;
  /** Which of how many. `language` is the page's own tag, which decides the digits. */
  readonly headlineOf: (n: number, all: number, language?: string) => string;
}

/** English for a front page, beside the words that every page needs. */
export const front: FrontWords = {
  ticker: 'Latest',
  previousHeadline: 'Previous headline',
  nextHeadline: 'Next headline',
  pauseHeadlines: 'Pause the headlines',
  resumeHeadlines: 'Resume the headlines',
  headlineOf: (n, all) => `${n} of ${all}`,
};

/** The words for a front page in the language of these: English has them apart, every other language in one file. */
export const frontWords = (words: Words): FrontWords => ('ticker' in words ? (words as Messages) : front);
