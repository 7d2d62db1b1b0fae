/** What went wrong, as a word a program can test. */
export type FailureCode =
  | 'bad-src'
  | 'bad-map'
  | 'cors'
  | 'offline'
  | 'timeout'
  | 'network'
  | 'status'
  | 'not-json'
  | 'unknown-format'
  | 'wrong-path'
  | 'too-large'
  | 'not-found'
  | 'code-unreachable';

/** The one error that `load()` and the elements give. Nothing else is ever thrown at a caller. */
export class FeedFailure extends Error {
  override readonly name = 'FeedFailure';
  constructor(
    readonly code: FailureCode,
    /** A sentence by which an embedder can mend it. English; for the console and `news-error`, never for readers. */
    readonly hint: string,
    readonly url: string,
    /** Whether asking again later may help. */
    readonly retryable: boolean,
    /** The HTTP status, where there was an answer. */
    readonly status?: number,
    /** Milliseconds that the server asks to wait before the next request (`Retry-After`). */
    readonly after?: number,
  ) {
    super(`${code}: ${hint}`);
  }

  /** Withdrawn is not failed: what the paper has taken down goes at once. */
  get withdrawn(): boolean {
    return this.status === 404 || this.status === 410;
  }
}

/** A part of this library could not be fetched: said without asking for the words, which may be as far away. */
export const unreachable = (url: string): FeedFailure =>
  new FeedFailure(
    'code-unreachable',
    'A part of this library could not be fetched. Check that the folder cdn/chunks stands beside embed.js.',
    url,
    true,
  );
