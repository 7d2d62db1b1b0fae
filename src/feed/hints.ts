/** Sentences by which an embedder can mend a failure. Fetched only when something has failed. */
import type { FailureCode } from './failure.js';
import { formatNames } from './formats/registry.js';

/** What is known of a failure. */
export interface Facts {
  readonly url: string;
  readonly status?: number;
  readonly text?: string;
  readonly json?: unknown;
  readonly format?: string;
  /** Bytes. */
  readonly limit?: number;
  readonly seconds?: number;
  /** Milliseconds that the server asks to wait. */
  readonly after?: number;
}

export interface Told {
  code: FailureCode;
  hint: string;
}

/** The code, made more exact where the answer tells more, and the hint. */
export function tell(code: FailureCode, facts: Facts): Told {
  return (code === 'unknown-format' && wrongPath(facts)) || { code, hint: sentence(code, facts) };
}

function sentence(code: FailureCode, facts: Facts): string {
  const { url, seconds, limit = 0 } = facts;
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
      return `The browser kept the answer of ${host(url)} from this page, or there was none. Open the address in a tab: if it shows JSON there, the endpoint must send "Access-Control-Allow-Origin: *".${mixed(url)}`;
    case 'network':
      return `There was no answer. Open the address in a tab to see whether the server is up.${mixed(url)}`;
    case 'status':
      return status(facts);
    case 'not-json':
      return notJson(facts);
    case 'unknown-format':
      return unknown(facts);
    case 'too-large':
      return `The answer is over ${limit / 1e6} MB and was not read to its end. Ask for fewer items, or raise the limit with configure({maxBytes}).`;
    case 'code-unreachable':
      return `A part of this library could not be fetched (${url}). It is asked for again. Check that the folder cdn/chunks stands beside embed.js.`;
    default:
      return 'Ask again later.';
  }
}

function status({ status, url }: Facts): string {
  if (status === 401 || status === 403)
    return `The endpoint answered ${status}: it wants a key or refuses this site. Anything in src is readable by every visitor, so use only keys meant for the public.`;
  if (status === 404 || status === 410)
    return `The endpoint answered ${status}: there is nothing at this address. Check it for a typing error.${site(url)}`;
  if (status === 429) return 'The endpoint answered 429: too many requests. Raise refresh, or put a cache before it.';
  return `The endpoint answered ${status}. It is asked again when the reader returns to the page or comes back online.`;
}

function notJson({ text = '', url }: Facts): string {
  const start = text.trimStart().slice(0, 500);
  if (!start) return 'The endpoint answered nothing at all.';
  if (/^<\?xml|^<(rss|feed|rdf)\b/i.test(start)) return 'The endpoint answered XML (RSS or Atom?), not JSON.';
  if (/^<br|^<b>(warning|notice)/i.test(start))
    return 'The endpoint answered an error message of its program before the JSON. Mend that, or switch off the display of errors.';
  if (start.startsWith('<')) return `The endpoint answered HTML, not JSON.${site(url)}`;
  return 'The answer is not whole or not JSON: it could not be parsed. It may have been cut off on the way.';
}

function unknown({ json, format }: Facts): string {
  const names = formatNames();
  if (format && !names.includes(format)) return `There is no format "${format}". There are: ${names.join(', ')}.`;
  const asked = format ? `This is not the shape of "${format}".` : 'No known format has this shape.';
  const keys = Array.isArray(json)
    ? `a list of ${json.length}`
    : typeof json === 'object' && json
      ? `an object with the keys ${Object.keys(json).slice(0, 12).join(', ') || '(none)'}`
      : JSON.stringify(json);
  return `${asked} The answer is ${String(keys).slice(0, 300)}. A JSON Feed needs "version" and a list "items".`;
}

/** JSON of the right house but the wrong room. */
function wrongPath({ json, url }: Facts): Told | undefined {
  if (typeof json !== 'object' || !json || !('namespaces' in json && 'routes' in json)) return;
  const hint = `This is the index of a WordPress site's API, not a list of articles. Try ${new URL(url).origin}/wp-json/wp/v2/posts`;
  return { code: 'wrong-path', hint };
}

/** What a newspaper's own address most likely wants to be. */
function site(url: string): string {
  const { origin } = new URL(url);
  return ` If this is a WordPress site, its articles are at ${origin}/wp-json/wp/v2/posts; a Ghost site's at ${origin}/ghost/api/content/posts/?key=…; many sites have ${origin}/feed.json`;
}

const host = (url: string): string => new URL(url).host;

const mixed = (url: string): string =>
  globalThis.location?.protocol === 'https:' && url.startsWith('http:')
    ? ' This page is https and the address http, which browsers block: write https.'
    : '';
