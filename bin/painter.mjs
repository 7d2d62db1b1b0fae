// What is drawn of each element of a page: its news, asked for once however many elements show it.
import { built, configure, FeedFailure, load, version } from './library.mjs';
import { network } from './asking.mjs';
import { rewrite } from './pages.mjs';
import { Usage } from './problem.mjs';

/** @type {typeof import('../src/ssr.js')} */
const { renderToString } = await built('ssr.js');
/** Which show something without news. */
const FEEDLESS = /^news-(?:masthead|newsletter)$/;

export class Painter {
  /** @type {Map<string, Promise<unknown>>} endpoints that were asked: a feed, or what failed */
  #asked = new Map();
  /** @type {Map<string, {bytes: ArrayBuffer, status: number, headers: Headers, url: string}>} good answers */
  #answers = new Map();
  /** @type {Map<string, string>} what the network said of an address */
  #said = new Map();
  #styles;

  /** @param {Record<string, string | string[] | boolean | undefined>} values the command's options */
  constructor(values) {
    const { styles = 'inline', cdn } = values;
    if (styles !== 'inline' && styles !== 'link')
      throw new Usage(`--styles takes inline or link, and not "${String(styles)}".`);
    if (styles === 'link' && !cdn)
      throw new Usage('--styles link needs --cdn: where the folder of the CDN build stands.');
    if (values.base !== undefined && !(URL.canParse(String(values.base)) && /^https?:/.test(String(values.base))))
      throw new Usage(`--base takes an http(s) address, and not "${String(values.base)}".`);
    this.values = values;
    this.#styles = /** @type {'inline' | 'link'} */ (styles);
    const { timeout, transport } = network(values);
    configure({
      timeout,
      transport: async (url, init) => {
        const known = this.#answers.get(url);
        if (known) return again(known);
        try {
          const response = await transport(url, init);
          if (response.status >= 400) return response;
          const answer = {
            bytes: await response.arrayBuffer(),
            status: response.status,
            headers: response.headers,
            url: response.url,
          };
          this.#answers.set(url, answer);
          return again(answer);
        } catch (error) {
          this.#said.set(url, /** @type {Error} */ (error).message);
          throw error;
        }
      },
    });
  }

  /** Asks anew from here on. */
  forget() {
    this.#asked.clear();
    this.#answers.clear();
    configure({});
  }

  /** @param {string} text the page's HTML @param {string} address its own, from the folder's */
  async paint(text, address) {
    const base =
      this.values.base === undefined ? undefined : new URL(address, String(this.values.base).replace(/\/?$/, '/')).href;
    /** @type {string[]} */
    const problems = [];
    let count = 0;
    const report = (
      /** @type {string} */ tag,
      /** @type {{line: number, column: number}} */ { line, column },
      /** @type {string} */ why,
    ) => void problems.push(`${line}:${column} <${tag}> ${why}`);
    const html = await rewrite(
      text,
      async (found) => {
        try {
          const drawn = await this.#draw(found, base);
          if (drawn !== undefined) count++;
          return drawn;
        } catch (error) {
          report(found.tag, found.at, this.#why(error));
          return undefined;
        }
      },
      report,
    );
    return { html, count, problems };
  }

  /** @param {import('./pages.mjs').Found} found @param {string | undefined} base */
  async #draw({ tag, attributes, inherited, language, words, data, jsonLd, before, text }, base) {
    const setting = (/** @type {string} */ name) => attributes[name] ?? inherited[name];
    const src = setting('src');
    const own = src?.trim().toLowerCase() === 'page:';
    if (own && !jsonLd) throw new Error('Its src is "page:", and the page has no JSON-LD.');
    if (data === undefined && src === undefined && !FEEDLESS.test(tag))
      throw new Error('It has no src, no ancestor gives one, and it has no document inline.');
    if (data === undefined && src !== undefined && !own) {
      if (!URL.canParse(src, base)) throw new Error(`Its src "${src}" is relative: --base says to what.`);
      const url = new URL(src, base).href;
      const reading = { format: setting('format'), map: setting('map') };
      const key = JSON.stringify([url, reading]);
      const asked = this.#asked.get(key) ?? load(url, reading).catch((error) => error);
      this.#asked.set(key, asked);
      const feed = await asked;
      if (feed instanceof Error) throw feed;
    }
    const draw = async (/** @type {number} */ now) => {
      const { html, failure } = await renderToString(/** @type {any} */ (tag), {
        attributes,
        inherited,
        words,
        language,
        now,
        ...(base !== undefined && { base }),
        ...((own || data !== undefined) && { data: data ?? jsonLd }),
        ...(this.values['time-zone'] !== undefined && {
          timeZone: setting('time-zone') ?? String(this.values['time-zone']),
        }),
        styles: this.#styles,
        ...(this.values.cdn !== undefined && { cdn: String(this.values.cdn) }),
        jsonLd: !!this.values['json-ld'],
      });
      if (failure) throw failure;
      return html;
    };
    // The same news, drawn with the clock of the last time, is nothing new.
    if (before.build === version && before.now && (await draw(before.now)) === text) return text;
    return draw(Date.now());
  }

  /** @param {unknown} error */
  #why(error) {
    if (!(error instanceof FeedFailure)) return /** @type {Error} */ (error).message;
    const said = /^(cors|network|offline)$/.test(error.code) && this.#said.get(error.url);
    // What an element does then is nobody's business here.
    const hint = error.hint.replace(/ It is asked again .*/, '');
    return said ? `${error.url} could not be fetched: ${said}` : `${error.url}: ${hint}`;
  }
}

/** @param {{bytes: ArrayBuffer, status: number, headers: Headers, url: string}} answer */
function again({ bytes, status, headers, url }) {
  const response = new Response(/^(204|205|304)$/.test(String(status)) ? null : bytes, { status, headers });
  return Object.defineProperty(response, 'url', { value: url });
}
