/**
 * Any element with its data as markup, in Node and wherever else there are `fetch` and streams: a declarative shadow root, its data inline.
 * docs/server-rendering.md
 */
import type { Inherited } from './elements/inherit.js';
import type { NewsState } from './elements/news-element.js';
import { FeedFailure } from './feed/failure.js';
import type { FeedMap, Reading } from './feed/formats/format.js';
import { load } from './feed/load.js';
import { prepareWords } from './i18n/speaker.js';
import type { Feed } from './model.js';
import { readGiven, toDocument } from './ssr/data.js';
import { classOf, draw, held, parse, type Drawing, type Styles, type Tag } from './ssr/draw.js';
import { cssOf, hashOf, preloadOf } from './ssr/styles.js';

// Where there is no Node, this file is a bundle of its own, and so are its requests and its formats.
export { configure, load, type LoadOptions, type Settings, type Transport } from './feed/load.js';
export { FeedFailure, type FailureCode } from './feed/failure.js';
export { registerFormat } from './feed/formats/registry.js';
export { registerMessages } from './i18n/language.js';
export { version } from './version.js';
export type { Styles, Tag };

export interface PageOptions {
  /** The page's own address: what relative addresses are relative to. Without it they can be loaded from nowhere. */
  readonly base?: string;
  /** Of the page where the element stands; default: the attribute `lang`, else `en`. */
  readonly language?: string;
  /** Milliseconds since 1970 by which times are told; default: the server's clock. */
  readonly now?: number;
  /** IANA name; default: the attribute `time-zone`, else `UTC`. */
  readonly timeZone?: string;
  /** Default `inline`. */
  readonly styles?: Styles;
  /** The request's, for `nonce`. */
  readonly nonce?: string;
  /** Where the folder of the CDN build stands, for `link`. */
  readonly cdn?: string;
  /** What ancestors on the page set by `data-news-*`, without that prefix: a server sees no ancestors. */
  readonly inherited?: Inherited;
  /** Ends the request, and the rendering with it. */
  readonly signal?: AbortSignal;
}

export interface RenderOptions extends PageOptions {
  /** `true` is an attribute without a value; `false` and `undefined` are none. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** A document in any format, as an object or as JSON text. */
  readonly data?: unknown;
  /** The endpoint, where there is no `data`: the attribute `src`. */
  readonly src?: string;
  /** The host's own HTML between the tags. It is yours and is written as it is: never put anything of a reader's or a feed's into it. */
  readonly words?: string;
  /** Whether the data beside the element has the articles' bodies; default: where the element needs them. */
  readonly bodies?: boolean;
  /** Adds what is shown as schema.org's JSON-LD. */
  readonly jsonLd?: boolean;
}

export interface Rendered {
  readonly html: string;
  /** `loading`: there is no data, and the element in the page asks for it. */
  readonly state: NewsState;
  /** Why there is none. */
  readonly failure?: FeedFailure;
  /** With `inline`: what `style-src` must allow, one source for each tag. */
  readonly hashes: readonly string[];
  /** With `link`: a tag for the page's head, so that the stylesheet is on its way before the element is read. */
  readonly preload?: string;
}

/**
 * Renders one element. A feed that cannot be had is no error: the host's words are rendered, and the element in the page asks again.
 * @throws TypeError for an unknown tag or a malformed attribute, and the signal's reason when it was aborted.
 */
export async function renderToString(tag: Tag, options: RenderOptions = {}): Promise<Rendered> {
  const {
    signal,
    words = '',
    inherited = {},
    styles = 'inline',
    nonce,
    cdn,
    jsonLd = false,
    now = Date.now(),
  } = options;
  signal?.throwIfAborted();
  const Class = classOf(tag);
  if (styles === 'nonce' && !nonce) throw new TypeError(`styles: 'nonce' needs the request's nonce.`);
  if (styles === 'link' && !cdn) throw new TypeError(`styles: 'link' needs the address of the CDN build: cdn.`);
  const attributes = written(options);
  const language = options.language ?? attributes.get('lang') ?? 'en';
  const timeZone = options.timeZone ?? attributes.get('time-zone') ?? inherited['time-zone'] ?? 'UTC';
  const manual = (attributes.get('loading') ?? inherited.loading) === 'manual' && options.data === undefined;
  let failure: FeedFailure | undefined;
  let document: object | undefined;
  try {
    const feed = manual ? undefined : await feedOf(attributes, options);
    document = feed && (await toDocument(feed, options.bodies ?? needsBodies(tag, attributes, inherited), parse));
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof FeedFailure)) throw error;
    failure = error;
  }
  await prepareWords(language);
  const style = styles === 'inline' ? await hashOf(cssOf(Class)) : undefined;
  signal?.throwIfAborted();
  const how = { language, now, timeZone, styles, nonce, cdn, jsonLd };
  const drawing: Drawing = { attributes, inherited, document, words, ...how };
  return {
    ...(manual ? held : draw)(Class, drawing),
    ...(failure && { failure }),
    hashes: style ? [style] : [],
    ...(styles === 'link' && { preload: preloadOf(tag, cdn!) }),
  };
}

export interface Part extends RenderOptions {
  readonly tag: Tag;
}

/**
 * A page in its order: your own HTML as it is, elements as soon as their data is there. All of them ask at once, and none is ever written
 * in part: where the signal is aborted, the stream fails between two of them.
 */
export function renderToStream(parts: Iterable<string | Part>, page: PageOptions = {}): ReadableStream<Uint8Array> {
  const left = new AbortController();
  const signal = page.signal ? AbortSignal.any([page.signal, left.signal]) : left.signal;
  const encoder = new TextEncoder();
  const pieces = [...parts].map((part) => {
    if (typeof part === 'string') return part;
    const { tag, ...options } = part;
    const own = options.signal ? AbortSignal.any([options.signal, signal]) : signal;
    const html = renderToString(tag, { ...page, ...options, signal: own }).then((rendered) => rendered.html);
    // It is heard when its turn comes, or never where the stream is left before.
    html.catch(() => {});
    return html;
  });
  let next = 0;
  return new ReadableStream<Uint8Array>({
    async pull(stream) {
      signal.throwIfAborted();
      const piece = pieces[next++];
      if (piece === undefined) stream.close();
      else stream.enqueue(encoder.encode(await piece));
    },
    cancel: (reason) => left.abort(reason),
  });
}

/** What `style-src` must allow for `styles: 'inline'`, before anything is rendered: one source for each tag. */
export const styleHashes = (...tags: readonly Tag[]): Promise<string[]> =>
  Promise.all([...new Set(tags)].map((tag) => hashOf(cssOf(classOf(tag)))));

/** The attributes as they are written, in lower case. */
function written({ attributes = {}, src }: RenderOptions): Map<string, string> {
  const found = new Map<string, string>();
  const all = src === undefined ? attributes : { ...attributes, src };
  for (const [name, value] of Object.entries(all)) {
    // Code does not come in by an attribute, however its name was put together.
    if (!/^[a-z][\w.:-]*$/i.test(name) || /^on/i.test(name)) throw new TypeError(`"${name}" is no attribute for this.`);
    if (value === undefined || value === false) continue;
    found.set(name.toLowerCase(), value === true ? '' : String(value));
  }
  return found;
}

async function feedOf(attributes: ReadonlyMap<string, string>, options: RenderOptions): Promise<Feed | undefined> {
  const { data, base, signal, inherited = {} } = options;
  const setting = (name: 'src' | 'format' | 'map'): string | undefined => attributes.get(name) ?? inherited[name];
  const map: string | FeedMap | undefined = setting('map');
  const reading: Reading = { format: setting('format'), map };
  if (data !== undefined) return readGiven(data, reading, base);
  const src = setting('src');
  if (src === undefined) return;
  const url = base !== undefined && URL.canParse(src, base) ? new URL(src, base).href : src;
  return load(url, { ...reading, ...(signal && { signal }) });
}

/** Lists of headlines need none, and are lighter by far without. */
function needsBodies(tag: Tag, attributes: ReadonlyMap<string, string>, inherited: Inherited): boolean {
  const opens = attributes.get('open') ?? inherited.open;
  const reads = tag === 'news-player' && attributes.has('speech');
  const times = /\breading-time\b/.test(attributes.get('show') ?? '');
  return tag === 'news-article' || opens === 'reader' || reads || times;
}
