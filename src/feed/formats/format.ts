import type { Feed } from '../../model.js';

/** One answer of an endpoint, read once. */
export interface Answer {
  /** The address that answered, after redirects. Relative addresses resolve against it. */
  readonly url: string;
  /** 200 for a document handed over without a request. */
  readonly status: number;
  /** The media type, lower case, without parameters. */
  readonly type: string;
  readonly headers: { get(name: string): string | null };
  readonly text: string;
  /** `text` as JSON, or absent where it is none. */
  readonly json?: unknown;
}

/** How one kind of source is recognised and read. */
export interface Format {
  /** What an embedder writes in `format`. */
  readonly name: string;
  /** Whether this answer has the shape this format reads. Cheap, and never throws. */
  detect(answer: Answer): boolean;
  /** Throws nothing for a bad item: it is left out and counted. */
  read(answer: Answer): Feed;
  /**
   * Whether this answer, which is an error or has another shape, says that there are no more pages: it is then a feed without articles.
   * Some systems answer 400 where a page is past the last one.
   */
  end?(answer: Answer): boolean;
}
