import { failures } from './failure-words.js';
import { front, type FrontWords } from './front-words.js';
import { listing, type ListWords } from './list-words.js';
import { en, type FailureWords, type Messages, type Words } from './messages.js';
import { player, type PlayerWords } from './player-words.js';
import { newsletter, type NewsletterWords } from './newsletter-words.js';
import { reading, type ReaderWords } from './reader-words.js';

/** English for an article's body, beside the words that every page needs. */
const more: Omit<
  Messages,
  keyof (Words & FailureWords & FrontWords & ReaderWords & NewsletterWords & PlayerWords & ListWords)
> = {
  share: 'Share',
  copied: 'Link copied',
  tags: 'Topics',
  corrections: (n) => (n === 1 ? 'Correction' : 'Corrections'),
  firstPublished: (source) => `First published by ${source}`,
  subscribersOnly: 'Subscribers only',
  registeredOnly: 'Registered readers only',
  restOn: (paper) => `The rest of this article is on ${paper}`,
  readOn: (paper) => `Read on ${paper}`,
  readOriginal: 'Read the whole article',
  cut: 'This article continues on the publisher’s site.',
  plainBody: 'This article is shown here as plain text.',
  table: 'Table',
  footnoteBack: 'Back to the text',

  embedFrom: (site, kind) => `${kind === 'video' ? 'Video' : 'Content'} from ${site}`,
  embedNote: 'It loads from another site, which may set cookies.',
  loadEmbed: (kind) => `Load ${kind}`,
  openAt: (site) => `Open on ${site}`,
};

/** All of English. */
export const english: Messages = {
  ...en,
  ...failures,
  ...front,
  ...reading,
  ...newsletter,
  ...player,
  ...listing,
  ...more,
};

/** The words of a view with those for an article: English has them apart, every other language in one file. */
export const articleWords = (words: Words): Messages =>
  'share' in words
    ? (words as Messages)
    : { ...failures, ...front, ...reading, ...newsletter, ...player, ...listing, ...more, ...words };
