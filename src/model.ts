/**
 * The nouns. Every endpoint becomes a `Feed`; every element is a view of a `Feed`.
 * The shape follows JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). What a source cannot say stays absent.
 * Every string is plain text and every address is absolute and `http(s)`, unless its comment says otherwise.
 */

declare const rawHtml: unique symbol;

/** Untrusted HTML as the publisher sent it. No template accepts it: only `safety/blocks.ts` may read it. */
export type Html = string & { readonly [rawHtml]: true };

/** A list of articles and what is known of the paper that publishes them. Frozen shallowly. */
export interface Feed {
  readonly title?: string;
  readonly description?: string;
  /** The paper's home page. */
  readonly home?: string;
  /** BCP 47, as the publisher wrote it. */
  readonly language?: string;
  readonly icon?: string;
  /** In the editor's order, which nothing here ever changes. */
  readonly articles: readonly Article[];
  /** The absolute address of the next page, which `load()` takes. */
  readonly next?: string;
  /** How many items were left out because nothing could be made of them. Absent: none. */
  readonly skipped?: number;
}

export interface Article {
  /** Unique within its feed. */
  readonly id: string;
  readonly url?: string;
  /** May be empty: an item with words but no headline. */
  readonly title: string;
  /** The words above a headline where they are not the section's name. */
  readonly kicker?: string;
  /** The sentence or two under the headline. */
  readonly standfirst?: string;
  readonly html?: Html;
  /** The body of a source that delivers plain text. */
  readonly text?: string;
  /** The body of a source that delivers blocks instead of HTML. */
  readonly blocks?: readonly Block[];
  /** A body in another system's own form: made into blocks by the element that shows it, and by no other. */
  readonly body?: RawBody;
  readonly image?: Image;
  readonly images?: readonly Image[];
  readonly video?: Video;
  readonly authors: readonly Person[];
  readonly section?: string;
  /** Without a leading `#`. */
  readonly tags: readonly string[];
  /** Milliseconds since 1970 UTC, always a valid time; so are `updated` and `expires`. */
  readonly published?: number;
  readonly updated?: number;
  readonly expires?: number;
  readonly audio?: Audio;
  /** BCP 47; falls back to the feed's. */
  readonly language?: string;
  readonly access?: Access;
  readonly kind?: Kind;
  /** Who published it first, where that is not the paper itself. */
  readonly source?: Source;
  readonly license?: Source;
  readonly corrections?: readonly Correction[];
}

/** Who may read the whole of it. Absent: everybody, as far as the source says. */
export type Access = 'free' | 'registered' | 'subscribers';

/** `sponsored` is always said in words, in every layout. */
export type Kind =
  | 'news'
  | 'live'
  | 'opinion'
  | 'analysis'
  | 'sponsored'
  | 'correction'
  | 'obituary'
  | 'review'
  | 'interview'
  | 'gallery'
  | 'podcast'
  | 'video';

export interface Image {
  readonly src: string;
  /** A checked `srcset`: every candidate is an absolute `http(s)` address. */
  readonly srcset?: string;
  /** Pixels of the original, for its ratio. */
  readonly width?: number;
  readonly height?: number;
  /** Empty: decorative, or the source did not say. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface Video {
  readonly src: string;
  readonly type?: string;
  /** Seconds. */
  readonly duration?: number;
  readonly poster?: string;
}

export interface Audio {
  readonly src: string;
  readonly type?: string;
  /** Seconds. */
  readonly duration?: number;
}

export interface Person {
  readonly name: string;
  /** `http(s)` or `mailto`. */
  readonly url?: string;
  readonly avatar?: string;
  /** "Harbour correspondent". */
  readonly role?: string;
}

export interface Source {
  readonly name: string;
  readonly url?: string;
}

export interface Correction {
  readonly text: string;
  readonly date?: number;
}

/** An untrusted body as the publisher's system sent it. Only `safety/bodies.ts` may read its value. */
export interface RawBody {
  readonly form: 'markdown' | 'strapi' | 'strapi-zone' | 'contentful' | 'arc';
  readonly value: unknown;
}

/* A body: typed blocks, made by `safety/blocks.ts` or by a format whose source has blocks of its own. */

export type Block =
  /** `id`, here and below, only where a link of the same body points to it. */
  | {
      readonly type: 'paragraph';
      readonly id?: string;
      readonly children: readonly Inline[];
      readonly lang?: string;
      readonly dir?: Dir;
    }
  /** Level as the source wrote it, 1–6. */
  | {
      readonly type: 'heading';
      readonly level: number;
      readonly id?: string;
      readonly children: readonly Inline[];
      readonly lang?: string;
      readonly dir?: Dir;
    }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start?: number; readonly items: readonly ListItem[] }
  | { readonly type: 'quote'; readonly children: readonly Block[]; readonly cite?: readonly Inline[] }
  | { readonly type: 'pullquote'; readonly children: readonly Inline[]; readonly cite?: readonly Inline[] }
  | { readonly type: 'figure'; readonly image: Image; readonly caption?: readonly Inline[]; readonly href?: string }
  | { readonly type: 'gallery'; readonly figures: readonly Figure[]; readonly caption?: readonly Inline[] }
  | { readonly type: 'table'; readonly caption?: readonly Inline[]; readonly rows: readonly Row[] }
  | { readonly type: 'code'; readonly text: string }
  /** Another site's player or post: a name and an address, loaded only when the reader asks. `src` may be framed, `url` may be followed. */
  | {
      readonly type: 'embed';
      readonly site: string;
      readonly url: string;
      readonly src?: string;
      readonly title?: string;
      /** Width / height. */
      readonly ratio?: number;
      readonly caption?: readonly Inline[];
      /** The words of a quoted post. */
      readonly children?: readonly Block[];
    }
  | {
      readonly type: 'media';
      readonly kind: 'audio' | 'video';
      readonly src: string;
      readonly poster?: string;
      readonly caption?: readonly Inline[];
    }
  | { readonly type: 'details'; readonly summary: readonly Inline[]; readonly children: readonly Block[] }
  | { readonly type: 'rule' }
  /** The body was over a bound and ends here. */
  | { readonly type: 'cut' };

export type Figure = Extract<Block, { type: 'figure' }>;
export type Dir = 'ltr' | 'rtl' | 'auto';

export interface ListItem {
  readonly id?: string;
  readonly children: readonly Block[];
}

export interface Row {
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly head: boolean;
  readonly numeric: boolean;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly children: readonly Inline[];
}

export type Mark =
  | 'em'
  | 'strong'
  | 'code'
  | 'sub'
  | 'sup'
  | 'small'
  | 'mark'
  | 'del'
  | 'ins'
  | 'q'
  | 'cite'
  | 'kbd'
  | 'abbr'
  | 'bdi'
  | 'span';

/** A plain string is text. */
export type Inline =
  | string
  | {
      readonly type: 'mark';
      readonly mark: Mark;
      readonly children: readonly Inline[];
      readonly lang?: string;
      readonly dir?: Dir;
    }
  /** `href` is an absolute `http(s)`, `mailto:` or `tel:` address, or `#id` of a block of the same body. */
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[]; readonly id?: string }
  | { readonly type: 'break' };
