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
  /** The endpoint: http(s), or relative to the page. */
  declare src?: string;
  /** A format's name; absent: recognised by the answer's shape. */
  declare format?: string;
  /** Where things stand in an endpoint's own JSON, as an object or as JSON text: docs/formats/map.md. */
  declare map?: string | FeedMap;
  /** One article, by its id or address. */
  declare article?: string;
  /** Only these sections: names separated by spaces, `+` for a space within a name. */
  declare section?: string;
  /** Only these tags, written like `section`. */
  declare tag?: string;
  /** Ids or addresses that are left out. */
  declare exclude?: string;
  /** How many articles are passed over. */
  declare offset?: number;
  /** How many articles are shown. */
  declare limit?: number;
  /** What of an article is shown: words out of `section kicker image standfirst byline time source tags reading-time audio access`. */
  declare show?: string;
  declare layout?: string;
  /** `compact`, `regular` or `spacious`. */
  declare density?: string;
  /** The words above; `""` none, absent: the element's own. */
  declare heading?: string;
  /** Of the heading, 1–6; 0: no heading. */
  declare level?: number;
  /** Where links open: `page`, `tab`, or `reader`, a dialog with the article where the feed carries its body. */
  declare open?: string;
  /** Whether the reader makes an entry in the browser's history, so that Back closes it everywhere. */
  declare history?: boolean;
  /** `source=x&medium=y`, added to links that readers follow. */
  declare utm?: string;
  /** Seconds between refreshes, at least 30; absent: none. */
  declare refresh?: number;
  /** Seconds after which news that could not be refreshed gives way to the host's words; default 86,400, a day. */
  declare maxStale?: number;
  /** `lazy` near the viewport, `eager` at once, `manual` at `load()`. */
  get loading(): string | undefined {
    return this.getAttribute('loading') ?? undefined;
  }
  set loading(how: string | undefined) {
    if (how === undefined) this.removeAttribute('loading');
    else this.setAttribute('loading', how);
  }
  /** `inherit`, `light` or `dark`. */
  declare theme?: string;
  /** IANA name of the paper's time zone; absent: the reader's. */
  declare timeZone?: string;
  /** A document in any format, as an object or as JSON text: no request is made. */
  declare data?: unknown;

  /** @internal What the nearest ancestors' `data-news-*` say. */
  inherited: Inherited = {};
  /** @internal Whether a server writes words of the host's between the tags, where there are no tags yet. */
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
