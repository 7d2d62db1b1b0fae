import type { Messages, Words } from './messages.js';

/** What is said in and around a list that changes. */
export interface ListWords {
  readonly loadMore: string;
  readonly loadingMore: string;
  /** `n` stories have been added at the end. `language` is the page's own tag, which decides the digits. */
  readonly storiesAdded: (n: number, language?: string) => string;
  /** The list has come to its end. */
  readonly noMoreStories: string;
  /** Several pages had nothing that fits; there may be more behind them. */
  readonly nothingFound: string;
  /** `n` stories wait to be shown at the top. */
  readonly newStories: (n: number, language?: string) => string;
  /** `n` stories are shown, now that the reader has chosen a section or a topic. */
  readonly storiesListed: (n: number, language?: string) => string;
  readonly filterSections: string;
  readonly filterTopics: string;
  readonly filterAll: string;
  /** What a screen reader calls such a thing, after its name: "Culture, carousel". */
  readonly carousel: string;
  readonly previousStories: string;
  readonly nextStories: string;
}

/** English for lists, beside the words that every page needs. */
export const listing: ListWords = {
  loadMore: 'Load more',
  loadingMore: 'Loading',
  storiesAdded: (n) => (n === 1 ? 'One more story' : `${n} more stories`),
  noMoreStories: 'There are no more stories.',
  nothingFound: 'Nothing more has been found so far.',
  newStories: (n) => (n === 1 ? 'One new story' : `${n} new stories`),
  storiesListed: (n) => (n === 1 ? 'One story' : `${n} stories`),
  filterSections: 'Sections',
  filterTopics: 'Topics',
  filterAll: 'All',
  carousel: 'carousel',
  previousStories: 'Previous stories',
  nextStories: 'Next stories',
};

/** The words for lists in the language of these: English has them apart, every other language in one file. */
export const listWords = (words: Words): ListWords => ('loadMore' in words ? (words as Messages) : listing);
