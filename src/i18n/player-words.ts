import type { Messages, Words } from './messages.js';

/** What a player says. */
export interface PlayerWords {
  readonly listen: string;
  readonly loading: string;
  readonly playerPlay: string;
  readonly playerPause: string;
  readonly playerAgain: string;
  readonly playerBack: string;
  readonly playerForward: string;
  /** The name of the slider that says how far the recording has come. */
  readonly playerSeek: string;
  readonly playerSpeed: string;
  readonly playerVolume: string;
  readonly playerDownload: string;
  readonly playerClose: string;
  /** The sound has stopped because no more of it has come. */
  readonly playerSlow: string;
  readonly playerFailed: string;
  /** "2 minutes 5 seconds of 6 minutes": both are lengths in words. */
  readonly playerOf: (position: string, whole: string) => string;
  /** Where reading aloud is: both are numbers. */
  readonly playerParagraph: (n: string, count: string) => string;
  readonly playerPrevious: string;
  readonly playerNext: string;
}

/** English for a player, beside the words that every page needs. */
export const player: PlayerWords = {
  listen: 'Listen to this article',
  loading: 'Loading',
  playerPlay: 'Play',
  playerPause: 'Pause',
  playerAgain: 'Try again',
  playerBack: 'Back 15 seconds',
  playerForward: 'Forward 15 seconds',
  playerSeek: 'Position',
  playerSpeed: 'Speed',
  playerVolume: 'Volume',
  playerDownload: 'Download',
  playerClose: 'Close the player',
  playerSlow: 'The connection is slow',
  playerFailed: 'This recording cannot be played.',
  playerOf: (position, whole) => `${position} of ${whole}`,
  playerParagraph: (n, count) => `Paragraph ${n} of ${count}`,
  playerPrevious: 'Previous paragraph',
  playerNext: 'Next paragraph',
};

/** The words for a player in the language of these: English has them apart, every other language in one file. */
export const playerWords = (words: Words): PlayerWords => ('playerPlay' in words ? (words as Messages) : player);
