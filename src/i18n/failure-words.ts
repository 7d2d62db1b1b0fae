import type { FailureWords, Messages, Words } from './messages.js';

/** English for failures, beside the words that every page needs. */
export const failures: FailureWords = {
  storyFailed: 'This story could not be loaded.',
  storiesFailed: 'These stories could not be loaded.',
  retry: 'Try again',
  notFound: 'This story is no longer here.',
  asOf: (time) => `as of ${time}`,
};

/** The words for failures in the language of these: English has them apart, every other language in one file. */
export const failureWords = (words: Words): FailureWords => ('retry' in words ? (words as Messages) : failures);
