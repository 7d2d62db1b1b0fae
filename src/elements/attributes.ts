/** The attributes that every element has, each its own or an ancestor's. */
import { DrawnElement, type PropertyDeclarations } from '../draw/element.js';
import type { FeedMap, Reading } from '../feed/formats/format.js';
import type { Inherited } from './inherit.js';

/** An empty attribute is no zero: it is the default. */
export const NUMBER = { read: (text: string | null) => (text?.trim() ? Number(text) : undefined) };
/** There or not. */
export const FLAG = { read: (text: string | null) => text !== null };

export abstract class NewsAttributes extends DrawnElement {
  // No decorators: they cost every page 0.5 kB (docs/decisions/static-properties.md).
  static override properties: PropertyDeclarations = {
    src: {},
    format: {},
    map: {},
    article: {},
    section: {},
    tag: {},
    exclude: {},
    offset: NUMBER,
    limit: NUMBER,
    show: {},
    layout: {},
    density: {},
    heading: {},
    level: NUMBER,
    open: {},
    history: FLAG,
    utm: {},
    refresh: NUMBER,
    maxStale: { ...NUMBER, attribute: 'max-stale' },
    theme: {},
    timeZone: { attribute: 'time-zone' },
    data: { attribute: false },
  };
  /** Attributes with a closed list of values: others are the default. The first is the default. */
  static values: Record<string, readonly string[]> = {
    open: ['page', 'tab', 'reader'],
    loading: ['lazy', 'eager', 'manual'],
    theme: ['inherit', 'light', 'dark'],
    density: ['regular', 'compact', 'spacious'],
  };
  /** The endpoint: `http(s)`, or relative to the page. `page:` is the page's own JSON-LD, without a request (docs/formats/schema-org.md). */
  declare src?: string;
  /** A format's name (docs/formats/README.md); absent: recognised by the answer's shape. */
  declare format?: string;
  /** JSON that says where things stand in your own JSON (docs/formats/map.md); as a property also an object. */
  declare map?: string | FeedMap;
  /** One article, by its id, or by its address, compared without scheme, `www.`, trailing slash, fragment and tracking parameters. */
  declare article?: string;
  /** Only these sections: names separated by spaces, any of which will do; case and a leading `#` are ignored; `+` stands for a space within a name. */
  declare section?: string;
  /** Only these tags, written like `section`. */
  declare tag?: string;
  /** Ids or addresses that are left out, separated by spaces. */
  declare exclude?: string;
  /**
   * How many articles are passed over; negative and empty numbers are the default.
   * @default 0
   */
  declare offset?: number;
  /** How many articles are shown; negative and empty numbers are the default. */
  declare limit?: number;
  /**
   * What of an article is shown: words of `section kicker image standfirst byline time source tags reading-time audio access`; `""`: the headline
   * only. Sponsored articles are marked in words in any case.
   */
  declare show?: string;
  /** How it is laid out, where the element has layouts; the first is the default. */
  declare layout?: string;
  /** How much room there is between things. */
  declare density?: string;
  /** The words above; `""`: none; absent: the element's own word. */
  declare heading?: string;
  /** Of the heading, 1–6; 0: no heading. Absent: 3 for a card, 2 for an article and for a list's heading, whose cards have one more. */
  declare level?: number;
  /** Where links open: in this `page`, in a `tab`, or in the `reader`, a dialog with the article where the feed carries its body. */
  declare open?: string;
  /** With `open="reader"`: the dialog makes an entry in the browser's history, so that Back closes it everywhere. */
  declare history?: boolean;
  /** `source=x&medium=y`, added to the links that readers follow, never to identity, events or the endpoint. */
  declare utm?: string;
  /** Seconds between refreshes, raised to 30, spread by ±10 %, paused in hidden tabs; absent: never. */
  declare refresh?: number;
  /**
   * Seconds after which news that could not be refreshed gives way to your own words; 0: as soon as a refresh fails. The default is a day.
   * @default 86400
   */
  declare maxStale?: number;
  /** When it asks: `lazy` 600 px before it comes into view, `eager` at once, `manual` not until `load()`. */
  get loading(): string | undefined {
    return this.getAttribute('loading') ?? undefined;
  }
  set loading(how: string | undefined) {
    if (how === undefined) this.removeAttribute('loading');
    else this.setAttribute('loading', how);
  }
  /** `light` and `dark` paint a ground of their own. */
  declare theme?: string;
  /** IANA name of the paper's time zone; absent: the reader's. */
  declare timeZone?: string;
  /** A document in any format, as an object or as JSON text: no request is made. */
  declare data?: unknown;

  /** @internal What the nearest ancestors' `data-news-*` say. */
  inherited: Inherited = {};
  /** @internal Whether words of the host’s stand between the tags; a server, where there are no tags yet, says so. */
  declare worded?: boolean;

  /** Own, else inherited. */
  protected setting(name: keyof Inherited, own = (this as unknown as Inherited)[name]): string | undefined {
    return own ?? this.inherited[name];
  }

  /** @internal How the source's answer is to be read. */
  get reading(): Reading {
    return { format: this.setting('format'), map: this.setting('map') };
  }

  /** A value of a closed list, or its default. */
  protected value(name: string, written = this.setting(name as keyof Inherited)): string {
    const known = (this.constructor as typeof NewsAttributes).values[name]!;
    return known.find((one) => one === written) ?? known[0]!;
  }

  /** @internal Seconds between refreshes, or NaN. */
  get refreshing(): number {
    return this.refresh ?? Number(this.inherited.refresh ?? NaN);
  }
}
