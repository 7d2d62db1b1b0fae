/** Addresses from untrusted feeds. Pure, without a DOM; part of every page's first bytes, so kept small. */

/** Longest address taken, in characters. Longer ones are broken, or data in disguise. */
const LONGEST = 8192;

const WEB = /^https?:$/;
const LINK = /^(?:https?|mailto|tel):$/;

/**
 * What `new URL` leaves as it is, as it does nearly all addresses in feeds, at ten times the cost: host, path and query of letters, digits and
 * single marks between them. No port, nothing escaped, no name that stands for another (`xn--`, numbers). Tests hold it against `URL`.
 */
const PLAIN = /^https?:\/\/(?!.*[/.-]{2})(?:[a-z\d]+[.-])+[a-z]+\/[\w/.-]*(?:\?[\w=&.-]+)?$/;

/*
 * What counts is the protocol after parsing: the URL standard strips tabs, newlines and leading controls, so `java\tscript:` shows itself
 * only there. Credentials (`https://user:pass@host/`) are taken out and not refused: the address still leads to the same server, no browser
 * loads a picture or feed that carries them, and what is left shows the reader the true host instead of a bait in front of an `@`.
 */
const checked = (value: unknown, base: string | undefined, allowed: RegExp): string | undefined => {
  if (typeof value !== 'string' || !value.trim() || value.length > LONGEST) return;
  if (PLAIN.test(value)) return value;
  let url: URL;
  try {
    url = new URL(value.trim(), base);
  } catch {
    // A broken base must not lose an absolute address.
    return base === undefined ? undefined : checked(value, undefined, allowed);
  }
  if (!allowed.test(url.protocol)) return;
  url.username = url.password = '';
  return url.href;
};

/** The absolute `http(s)` address that `value` means, resolved against `base`; `undefined` for anything else, of any type. */
export const httpUrl = (value: unknown, base?: string): string | undefined =>
  // Nothing, `?` and `#x` alone would be the address of the feed itself.
  typeof value === 'string' && !/^[\0-\x20]*(?:#|$|\?[\0-\x20]*$)/.test(value) ? checked(value, base, WEB) : undefined;

/** As `httpUrl`, and `mailto:` and `tel:` too: for links within a body, and people. */
export const linkUrl = (value: unknown, base?: string): string | undefined => checked(value, base, LINK);

/** The text without such marks at its end. A pattern would take time by the square of their number. */
export const endless = (text: string, mark: string): string => {
  let end = text.length;
  while (text[end - 1] === mark) end--;
  return text.slice(0, end);
};

const TRACKING = /^(?:utm_[^=]*|fbclid|gclid|mc_[ce]id|igshid)(?:=|$)/i;

/**
 * What makes two addresses the same article: no scheme, `www.`, trailing slash, fragment or tracking parameter (`utm_*`, `fbclid`, `gclid`,
 * `mc_cid`, `mc_eid`, `igshid`). The other parameters stay, in their order. `ref` stays too: some systems tell articles apart by it, and
 * losing an article is worse than showing one twice. What is no `http(s)` address is its own identity.
 */
export const identity = (url: string): string => {
  const address = httpUrl(url);
  if (!address) return url.trim();
  // What has been checked has a host and a path, and its parts can be told by their marks.
  const [, host = '', path = '', search = ''] = /^https?:\/\/([^/]*)([^?#]*)\??([^#]*)/.exec(address)!;
  const query = search
    .split('&')
    .filter((pair) => pair && !TRACKING.test(pair))
    .join('&');
  return host.replace(/^www\./, '') + endless(path, '/') + (query && `?${query}`);
};
