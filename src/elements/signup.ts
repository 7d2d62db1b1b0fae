/** What the owner of a page has written about a sign-up, what a reader has, and the way out by a new tab. */
import { FeedFailure } from '../feed/failure.js';
import { PROVIDERS, providerOf, type Destination, type Message, type Provider } from '../feed/submit.js';
import { httpUrl } from '../safety/url.js';

export interface Written {
  readonly action?: string;
  readonly provider?: string;
  readonly fields?: unknown;
  readonly extra?: unknown;
  readonly list?: string;
}

/** Where the form goes; a failure with a hint where that cannot be said. */
export function destination({ action, provider, fields, extra, list = '' }: Written): Destination | FeedFailure {
  const url = httpUrl(action, document.baseURI);
  if (action === undefined)
    return bad('bad-src', 'The sign-up goes nowhere: write action="https://…" on it, or set its property subscribe.');
  if (!url || !isPrivate(url))
    return bad('bad-src', `A sign-up cannot go to "${action}": write an https address, or one of this site.`, action);
  if (provider !== undefined && !PROVIDERS.some((one) => one === provider))
    return bad('bad-map', `There is no provider "${provider}". There are: ${PROVIDERS.join(', ')}.`);
  const names = object(fields, 'fields', (value) => typeof value === 'string' && value !== '');
  const more = object(extra, 'extra');
  if (names instanceof FeedFailure) return names;
  if (more instanceof FeedFailure) return more;
  return {
    provider: (provider as Provider | undefined) ?? providerOf(url),
    url,
    fields: names as [string, string][],
    extra: more,
    lists: list
      .split(/\s+/)
      .filter(Boolean)
      .map((name) => name.replaceAll('+', ' ')),
  };
}

/** Nobody on the way can read it: https, the page's own origin, or this computer (Secure Contexts, section 3.1). */
function isPrivate(url: string): boolean {
  const { protocol, origin, hostname } = new URL(url);
  return protocol === 'https:' || origin === location.origin || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/** Entries, and never an object that is asked for a name: `__proto__` is a name like any other. */
function object(
  written: unknown,
  name: string,
  fits = (_value: unknown): boolean => true,
): [string, unknown][] | FeedFailure {
  let value: unknown = written ?? {};
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value) as unknown;
    } catch (error) {
      return bad('bad-map', `${name} is not JSON (${(error as Error).message}). Write it like {"email":"EMAIL"}.`);
    }
  }
  if (typeof value === 'object' && value && !Array.isArray(value)) {
    const entries = Object.entries(value);
    if (entries.every(([, one]) => fits(one))) return entries;
  }
  return bad(
    'bad-map',
    `${name} is not an object of ${name === 'fields' ? 'names' : 'values'}: write it like {"email":"EMAIL"}.`,
  );
}

const bad = (code: 'bad-src' | 'bad-map', hint: string, url = ''): FeedFailure =>
  new FeedFailure(code, hint, url, false);

/** Which of the words says what is wrong with an address; absent: nothing that could be seen from here. */
export function flaw(email: string): 'emailMissing' | 'emailAt' | 'emailEnding' | 'emailWrong' | undefined {
  if (!email) return 'emailMissing';
  if (!email.includes('@')) return 'emailAt';
  if (/^[^\s@]+@[^\s@.]+\.?$/.test(email)) return 'emailEnding';
  // RFC 5321, section 4.5.3.1.3: 254 octets. Letters beyond ASCII are allowed (RFC 6531).
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email) && email.length <= 254 ? undefined : 'emailWrong';
}

/** Submits a form of its own into a new tab. The browser allows it only while the reader's click or key is fresh. */
export function handOver({ url, body }: Message, root: Node): void {
  const form = document.createElement('form');
  form.hidden = true;
  form.method = 'post';
  form.action = url;
  form.target = '_blank';
  form.setAttribute('rel', 'noopener');
  form.acceptCharset = 'utf-8';
  for (const [name, value] of body) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = String(value);
    form.append(input);
  }
  root.appendChild(form);
  // A field may be called `submit`.
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
}
