/** Addresses from untrusted feeds. Pure, without a DOM; part of every page's first bytes, so kept small. */

/** Longest address taken, in characters. Longer ones are broken, or data in disguise. */
const LONGEST = 8192;

const WEB = /^https?:$/;
const LINK = /^(?:https?|mailto|tel):$/;

/*
 * What counts is the protocol after parsing: the URL standard strips tabs, newlines and leading controls, so `java\tscript:` shows itself
 * only there. Credentials (`https://user:pass@host/`) are taken out and not refused: the address still leads to the same server, no browser
 * loads a picture or feed that carries them, and what is left shows the reader the true host instead of a bait in front of an `@`.
 */
const checked = (value: unknown, base: string | undefined, allowed: RegExp): string | undefined => {
  if (typeof value !== 'string' || !value.trim() || value.length > LONGEST) return;
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
export const httpUrl = (value: unknown, base?: string): string | undefined => checked(value, base, WEB);

/** As `httpUrl`, and `mailto:` and `tel:` too: for links within a body, and people. */
export const linkUrl = (value: unknown, base?: string): string | undefined => checked(value, base, LINK);

/*
 * One candidate of a `srcset` (HTML standard, "parsing a srcset attribute"): leading spaces and commas, an address that may hold commas
 * but not end in one, then descriptors up to a comma outside parentheses. Every branch is linear.
 */
const CANDIDATE = /[\s,]*(?![\s,])(\S*[^\s,])(?:,+|((?:\([^)]*(?:\)|$)|[^,(])*))/gy;

/**
 * A safe `srcset`: at most 20 candidates, each an absolute `http(s)` address with no descriptor or one of `w` or `x` (an `h` beside `w` goes).
 * A bad candidate is left out alone. `undefined` when none is left.
 */
export const srcset = (value: unknown, base?: string): string | undefined => {
  const good: string[] = [];
  for (const [, address, rest = ''] of typeof value === 'string' ? value.matchAll(CANDIDATE) : []) {
    // Short only: this pattern would be slow on a long row of digits.
    const size = /^((?:\d*[1-9]\d*w)?|\d*\.?\d+x)(?:\s+\d+h)?$/.exec(rest.trim().slice(0, 40))?.[1];
    const url = size === undefined ? undefined : httpUrl(address, base);
    if (url) good.push(size ? `${url} ${size}` : url);
    if (good.length === 20) break;
  }
  return good.join(', ') || undefined;
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
  const { host, pathname, search } = new URL(address);
  const query = search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !TRACKING.test(pair))
    .join('&');
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + (query && `?${query}`);
};
