import type { Words } from './messages.js';

/** What a sign-up says. */
export interface NewsletterWords {
  /** The heading where nothing is known of the paper. */
  readonly newsletter: string;
  readonly byEmail: (paper: string) => string;
  readonly emailLabel: string;
  readonly nameLabel: string;
  readonly signUp: string;
  /** In place of `signUp` while the address is on its way. */
  readonly sending: string;
  readonly agree: string;
  /** The label of a field that no reader meets. */
  readonly leaveEmpty: string;

  readonly emailMissing: string;
  readonly emailAt: string;
  readonly emailEnding: string;
  readonly emailWrong: string;
  readonly agreeMissing: string;
  /** Names the button by the same word as `signUp`. */
  readonly pressAgain: string;

  readonly signUpLater: string;
  /** Whole minutes to wait. */
  readonly signUpLaterIn: (n: number, language?: string) => string;
  readonly signUpSlow: string;
  readonly signUpOffline: string;
  readonly signUpFailed: string;
  /** `message` is the service's own sentence, in whatever language. */
  readonly signUpRefused: (message: string) => string;
  /** `site` is a host name, here and below. */
  readonly finishAt: (site: string) => string;
  readonly continueOn: (site: string) => string;
  readonly tabOpened: (site: string) => string;
  /** The page's owner has not said, or not rightly, where the form goes. */
  readonly signUpMissing: string;

  readonly oneMoreStep: string;
  /** `email` is the reader's address, here and below. */
  readonly openMessage: (email: string) => string;
  readonly thanks: string;
  readonly signedUp: (email: string) => string;
  /** Whether a message will come is not known. */
  readonly arrived: (email: string) => string;
}

/** English for a sign-up, beside the words that every page needs. */
export const newsletter: NewsletterWords = {
  newsletter: 'Our newsletter',
  byEmail: (paper) => `${paper} by email`,
  emailLabel: 'Your email address',
  nameLabel: 'Your name (optional)',
  signUp: 'Sign up',
  sending: 'Sending',
  agree: 'I agree to be sent this newsletter by email.',
  leaveEmpty: 'Leave this field empty',

  emailMissing: 'Enter your email address.',
  emailAt: 'This address has no @ sign. Write it like name@example.org.',
  emailEnding: 'This address has no ending. Add the part after the dot, such as .com.',
  emailWrong: 'This is not a whole email address. Write it like name@example.org.',
  agreeMissing: 'Tick this box to sign up.',
  pressAgain: 'Please press “Sign up” once more.',

  signUpLater: 'There are too many sign-ups at the moment. Try again later.',
  signUpLaterIn: (n) =>
    `There are too many sign-ups at the moment. Try again in ${n === 1 ? '1 minute' : `${n} minutes`}.`,
  signUpSlow: 'The sign-up takes too long to answer. Try again later.',
  signUpOffline: 'You are offline. Try again when you are back.',
  signUpFailed: 'The sign-up did not work. Try again later.',
  signUpRefused: (message) => `The sign-up was not accepted: ${message}`,
  finishAt: (site) => `The sign-up cannot be finished on this page. You can finish it on ${site}.`,
  continueOn: (site) => `Continue on ${site}`,
  tabOpened: (site) => `${site} opens in a new tab. Finish your sign-up there.`,
  signUpMissing: 'You cannot sign up here at the moment.',

  oneMoreStep: 'One more step.',
  openMessage: (email) => `Open the message we sent to ${email} and confirm your address.`,
  thanks: 'Thank you.',
  signedUp: (email) => `${email} is signed up.`,
  arrived: (email) => `The sign-up of ${email} has arrived. If a message asks you to confirm it, please do.`,
};

/** The words for a sign-up in the language of these: English has them apart, every other language in one file. */
export const newsletterWords = (words: Words): NewsletterWords =>
  'signUp' in words ? (words as Words & NewsletterWords) : newsletter;
