import type { Feed } from '../../model.js';

/** One answer of an endpoint, read once. */
export interface Answer {
  /** The address that answered, after redirects. Relative addresses resolve against it. */
  readonly url: string;
  /** 200 for a document handed over without a request. */
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** Read as UTF-8, or in the encoding that it declares where it is no JSON. */
  readonly text: string;
  /** As it came over the network. */
  readonly bytes?: readonly Uint8Array[];
  /** `text` as JSON, or absent where it is none. */
  readonly json?: unknown;
}

/**
 * Where the parts of an article stand in an embedder's own JSON: dotted paths (`a.b.0`), alternatives with ` | ` between, of which the
 * first that gives something counts, and templates with paths in braces (`https://paper.example/{slug}`). Only own properties are followed.
 * What is absent is looked for under its usual names; `''` switches it off. docs/formats/map.md has examples.
 */
export interface FeedMap {
  /** The list of articles, or one article; absent: the answer itself. */
  readonly items?: string;
  /** Of the answer: the paper's name, its home page, and the address of the next page. */
  readonly feed?: string;
  readonly home?: string;
  readonly next?: string;
  /** Of each item, as all below. Text or a number. */
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
  readonly kicker?: string;
  readonly standfirst?: string;
  /** Plain text, where `html` and `markdown` do not name it. */
  readonly body?: string;
  /** An address, a thing with `url`, `src` or `href`, or a list of either, of which the first counts; so is `audio`. */
  readonly image?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly audio?: string;
  /** RFC 3339 or RFC 822, or seconds or milliseconds since 1970. */
  readonly published?: string;
  readonly updated?: string;
  /** One or a list of names, or of things with `name`, `title` or `label`; so are `tags`, `section` and `source`. */
  readonly authors?: string;
  readonly tags?: string;
  readonly section?: string;
  readonly source?: string;
  /** `free`, `registered` or `subscribers`; `true` means `subscribers`. */
  readonly access?: string;
  /** One of the words of `Kind`. */
  readonly kind?: string;
  /** BCP 47. */
  readonly language?: string;
  /** The address that relative ones resolve against; absent: the one that answered. */
  readonly base?: string;
  /** Which of the fields with words hold HTML; the others are plain text. */
  readonly html?: readonly string[];
  /** `["body"]` where the body is Markdown. */
  readonly markdown?: readonly string[];
}

/** How an answer is to be read, where its shape is not to decide. */
export interface Reading {
  /** A format's name. Absent: recognised by the answer's shape. */
  format?: string | undefined;
  /** Where things stand in an endpoint's own JSON, as an object or as JSON text. */
  map?: string | FeedMap | undefined;
}

/** How one kind of source is recognised and read. */
export interface Format {
  /** What an embedder writes in `format`. */
  readonly name: string;
  /** Whether this answer has the shape this format reads. Cheap, and never throws. */
  detect(answer: Answer): boolean;
  /** Throws nothing for a bad item: it is left out and counted (`draft.ts` does so). */
  read(answer: Answer): Feed;
  /**
   * Whether this answer, which is an error or has another shape, says that there are no more pages: it is then a feed without articles.
   * Some systems answer 400 where a page is past the last one.
   */
  end?(answer: Answer): boolean;
}
