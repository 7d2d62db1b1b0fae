/** Sentences by which an embedder can mend a failure. Fetched only when something has failed. */
import type { FailureCode } from './failure.js';
import type { Reading } from './formats/format.js';
import { htmlText } from '../safety/html-text.js';
import { suggest } from './suggest.js';
import { formatNames } from './formats/known.js';
import { isAside } from './formats/shapes.js';
import { list, record } from './read.js';

/** What is known of a failure. */
export interface Facts {
  readonly url: string;
  /** The address that answered, after redirects. */
  readonly final?: string;
  readonly status?: number;
  readonly text?: string;
  readonly json?: unknown;
  readonly format?: string | undefined;
  readonly map?: Reading['map'];
  /** Bytes. */
  readonly limit?: number;
  readonly seconds?: number;
  /** An answer had begun and broke off. */
  readonly begun?: boolean;
  /** Milliseconds that the server asks to wait. */
  readonly after?: number;
}

export interface Told {
  code: FailureCode;
  hint: string;
}

/** The code, made more exact where the answer tells more, and the hint. */
export function tell(code: FailureCode, facts: Facts): Told {
  const told = (code === 'unknown-format' && (wrongPath(facts) ?? refused(facts))) || {
    code,
    hint: sentence(code, facts),
  };
  return { ...told, hint: told.hint + moved(facts) };
}

function sentence(code: FailureCode, facts: Facts): string {
  const { url, seconds, limit = 0 } = facts;
  if (/^(cors|network)$/.test(code) && typeof globalThis.fetch !== 'function')
    return 'This page has no fetch(): another script must have taken it away. Put it back, or give configure({transport}) something in its place.';
  switch (code) {
    case 'bad-src':
      return url
        ? `"${url}" is not an address that can be asked: write an http(s) address, or one relative to this page.`
        : 'There is nothing to show: write src="https://…/feed.json" on the element, data-news-src on an ancestor, or put the document into a <script type="application/json"> inside the element.';
    case 'offline':
      return 'This device is offline. The element asks again by itself when it is back.';
    case 'timeout':
      return `The endpoint did not answer within ${seconds} s. Ask it for fewer items, or put a cache before it.`;
    case 'cors':
      return `The browser kept the answer of ${host(url)} from this page, or there was none. Open the address in a tab: if it shows JSON there, the endpoint must send "Access-Control-Allow-Origin: *"; where this page has a Content Security Policy, its connect-src must name ${new URL(url).origin}.${mixed(url)}${bareSite(url)}`;
    case 'network':
      if (facts.begun)
        return 'The answer broke off: its length or its encoding is not what its head says, or the server gave up.';
      return `There was no answer. Open the address in a tab to see whether the server is up.${mixed(url)}${bareSite(url)}`;
    case 'status':
      return status(facts);
    case 'not-json':
      return notJson(facts);
    case 'unknown-format':
      return unknown(facts);
    case 'too-large':
      return `The answer is over ${limit / 1e6} MB and was not read to its end. Ask for fewer items, or raise the limit with configure({maxBytes}).`;
    default:
      return 'Ask again later.';
  }
}

function status({ status, url, json }: Facts): string {
  const words = complaint(json);
  const said = words ? ` It says: “${words}”` : '';
  if (status === 401 || status === 403)
    return `The endpoint answered ${status}: it wants a key or refuses this site. Anything in src is readable by every visitor, so use only keys meant for the public.${said || bareSite(url)}`;
  if (status === 404 || status === 410)
    return `The endpoint answered ${status}: there is nothing at this address. Check it for a typing error.${said || site(url)}`;
  if (status === 429) return 'The endpoint answered 429: too many requests. Raise refresh, or put a cache before it.';
  if (status && status < 500)
    return `The endpoint answered ${status}: it does not understand this address.${said || bareSite(url)}`;
  return `The endpoint answered ${status}. It is asked again when the reader returns to the page or comes back online.${said}`;
}

function notJson(facts: Facts): string {
  const { text = '' } = facts;
  const start = text.trimStart().slice(0, 500);
  if (!start) return 'The endpoint answered nothing at all.';
  if (/^<\?xml|^<(rss|feed|rdf)\b/i.test(start) && !/<(?:!doctype )?html\b/i.test(start))
    return 'The endpoint answered XML that is neither RSS nor Atom, or is too broken to read.';
  if (/^<br|^<b>(warning|notice)/i.test(start))
    return 'The endpoint answered an error message of its program before the JSON. Mend that, or switch off the display of errors.';
  if (start.startsWith('<')) return page(facts);
  return 'The answer is not whole or not JSON: it could not be parsed. It may have been cut off on the way.';
}

function unknown({ json, format, map: written }: Facts): string {
  const names = [...formatNames(), 'map'];
  if (format && !names.includes(format)) return `There is no format "${format}". There are: ${names.join(', ')}.`;
  const asked = written
    ? 'The map leads to no article.'
    : format
      ? `This is not the shape of "${format}".`
      : 'No known format has this shape.';
  const keys = Array.isArray(json)
    ? `a list of ${json.length}${json.length ? `, the first with ${keysOf(json[0])}` : ''}`
    : keysOf(json);
  const map = suggest(json) ?? { items: 'data.posts', title: 'headline', url: 'link' };
  return `${asked} The answer is ${keys.slice(0, 300)}. Say where things stand in it: map='${JSON.stringify(map).slice(0, 300)}'`;
}

const keysOf = (value: unknown): string =>
  typeof value === 'object' && value
    ? `an object with the keys ${Object.keys(value).slice(0, 12).join(', ') || '(none)'}`
    : String(JSON.stringify(value));

/** JSON of the right house but the wrong room: the index of WordPress's API, its users, pictures or categories. */
function wrongPath({ json, url }: Facts): Told | undefined {
  const index = 'namespaces' in record(json) && 'routes' in record(json);
  const aside = [json, ...list(json).slice(0, 100)].map(record).some(isAside);
  if (!index && !aside) return;
  // A site may lie in a folder.
  const root = /^[^?#]*\/wp-json\b/.exec(url)?.[0] ?? `${new URL(url).origin}/wp-json`;
  const what = index ? "the index of a WordPress site's API" : 'what a WordPress site keeps beside its articles';
  const hint = `This is ${what}, not a list of articles. Try ${root}/wp/v2/posts?_embed=author,wp:featuredmedia,wp:term`;
  return { code: 'wrong-path', hint };
}

/** An error that calls itself a success. */
function refused({ json }: Facts): Told | undefined {
  const { code, status, errors, error, sys, response } = record(json);
  const found =
    (typeof code === 'string' && complaint(json)) ||
    [status, record(response).status].includes('error') ||
    record(sys).type === 'Error' ||
    (Array.isArray(errors) && errors.length) ||
    (typeof error === 'object' ? error : typeof error === 'string' && error);
  if (!found) return;
  const words = complaint(json);
  const said = words ? `: “${words}”` : '.';
  return { code: 'status', hint: `The endpoint answered an error, though with status 200${said}` };
}

/** What an error says of itself, in the ways of the systems that we know. */
function complaint(json: unknown): string {
  const top = record(json);
  const [first] = list(top.errors);
  const all = [top, top.error, first, top.response].map(record);
  const words = all.flatMap(({ message, detail, title }) => [message, detail, title]).concat(top.error);
  return words.map((one) => htmlText(one, 200)).find(Boolean) ?? '';
}

/** A page of a website: its own address was written, or it wants something of who asks. */
function page({ text = '', url }: Facts): string {
  const title = htmlText(/<title[^>]*>([^<]*)/i.exec(text.slice(0, 20_000))?.[1], 80);
  const named = title && ` called “${title}”`;
  if (/<input[^<>]+type=["']?password/i.test(text))
    return `The endpoint answered a page to log in${named}: it is not open to the public. Readers of this page are not logged in there.`;
  return `The endpoint answered HTML, not JSON: a page${named}.${site(url)}`;
}

/** What a newspaper's own address most likely wants to be. */
function site(url: string): string {
  const { origin } = new URL(url);
  return ` If this is a WordPress site, its articles are at ${origin}/wp-json/wp/v2/posts?_embed=author,wp:featuredmedia,wp:term; a Ghost site's at ${origin}/ghost/api/content/posts/?key=…&include=authors,tags; a Drupal site's at ${origin}/jsonapi/node/article; a Strapi site's at ${origin}/api/articles?populate=*; many sites have ${origin}/feed.json, ${origin}/feed/ or ${origin}/rss.xml`;
}

/** A page's own address in the place of a feed's: another site's page is not even readable, so nothing but the address tells. */
function bareSite(url: string): string {
  const { pathname, search } = new URL(url);
  return /json|api|feed|rss|atom|xml|route|graphql/i.test(pathname + search) ? '' : site(url);
}

/** A redirect is often the whole answer: to a page for logging in, to another site. */
const moved = ({ url, final = url }: Facts): string =>
  final.replace(/#.*/, '') === url.replace(/#.*/, '') ? '' : ` The address led on to ${final.slice(0, 200)}`;

const host = (url: string): string => new URL(url).host;

const mixed = (url: string): string =>
  globalThis.location?.protocol === 'https:' && url.startsWith('http:')
    ? ' This page is https and the address http, which browsers block: write https.'
    : '';
