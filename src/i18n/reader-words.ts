/** What is said around an article that is being read: in the reader's bar, and by what shares and enlarges it. */
export interface ReaderWords {
  readonly closeReader: string;
  /** The name of a link to the article on its own site. */
  readonly openOriginal: string;
  readonly copyLink: string;
  /** A link that begins an email with the article's address in it. */
  readonly emailLink: string;
  /** Stands before a field with the address. */
  readonly copyRefused: string;
  /** The name of the two buttons together. */
  readonly textSize: string;
  readonly smallerText: string;
  readonly largerText: string;
  /** What the buttons have done, in percent of the usual size; `language` decides the digits. */
  readonly textSizeNow: (percent: number, language?: string) => string;
}

/** English for the reader, beside the words that every page needs. */
export const reading: ReaderWords = {
  closeReader: 'Close',
  openOriginal: 'Open the original page',
  copyLink: 'Copy link',
  emailLink: 'Email',
  copyRefused: 'The browser does not allow copying. The link to copy by hand:',
  textSize: 'Text size',
  smallerText: 'Smaller text',
  largerText: 'Larger text',
  textSizeNow: (percent) => `Text size ${percent}%`,
};
