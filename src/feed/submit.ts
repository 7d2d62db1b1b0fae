/** A sign-up goes out: the library's only POST. What comes back is told as an `Outcome`; nothing here throws. */
import { plain } from '../safety/text.js';
import { list, record, type Json } from './read.js';

export const PROVIDERS = ['form', 'json', 'ghost', 'mailchimp', 'kit', 'brevo', 'listmonk'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** What the reader has written. */
export interface SignUp {
  readonly email: string;
  readonly name?: string;
  /** Only where the form asks for it, and then always true. */
  readonly consent?: true;
}

/** Where sign-ups go. */
export interface Destination {
  readonly provider: Provider;
  /** Absolute: https, or the page's own origin. */
  readonly url: string;
  /** What the service calls `email`, `name` and `consent`, where that is not what its kind calls them. */
  readonly fields: readonly (readonly [string, string])[];
  /** Sent with every sign-up. */
  readonly extra: readonly (readonly [string, unknown])[];
  /** Of newsletters or lists. */
  readonly lists: readonly string[];
}

export type Outcome =
  /** `confirm`: whether a message must be answered first, where that is known. An address that is known already counts too. */
  | { readonly type: 'accepted'; readonly confirm?: boolean }
  /** The service's own words: plain text of at most 200 characters. */
  | { readonly type: 'refused'; readonly message: string }
  /** `minutes` where the service says how many. */
  | { readonly type: 'later'; readonly minutes?: number }
  /** The answer is kept from this page, or the service wants to see the reader: only a submission of its own will do. */
  | { readonly type: 'elsewhere' }
  | { readonly type: 'slow' | 'offline' | 'failed' | 'left' };

export interface Message {
  readonly url: string;
  /** In order; a name may come more than once. */
  readonly body: readonly (readonly [string, unknown])[];
}

/** Milliseconds for the whole of it. */
const PATIENCE = 15_000;
/** Characters of an answer that are read. */
const MOST = 100_000;

/** What each kind of service calls the three fields; without a name the field is not sent unless `fields` names it. */
const NAMES: Record<Provider, Partial<Record<keyof SignUp, string>>> = {
  form: { email: 'email', name: 'name', consent: 'consent' },
  json: { email: 'email', name: 'name', consent: 'consent' },
  ghost: { email: 'email', name: 'name' },
  mailchimp: { email: 'EMAIL', name: 'FNAME' },
  kit: { email: 'email_address', name: 'fields[first_name]' },
  brevo: { email: 'EMAIL', name: 'FIRSTNAME', consent: 'OPT_IN' },
  listmonk: { email: 'email', name: 'name' },
};

/** The kind of service where its address leaves no doubt, else `form`. */
export function providerOf(url: string): Provider {
  const { host, pathname } = new URL(url);
  if (pathname.includes('/members/api/')) return 'ghost';
  if (host.endsWith('.list-manage.com')) return 'mailchimp';
  if (/^app\.(convert)?kit\.com$/.test(host)) return 'kit';
  if (host.endsWith('.sibforms.com')) return 'brevo';
  return /\/(api\/public\/subscription|subscription\/form)\/?$/.test(pathname) ? 'listmonk' : 'form';
}

/** Whether a plain submission in a tab of its own can do it: not where the service takes nothing but JSON. */
export const canHandOver = ({ provider }: Destination): boolean => provider !== 'json' && provider !== 'ghost';

/** What is sent and where: by a request of ours, or (`plainly`) by a form's own submission. The address is never in the URL. */
export function message(to: Destination, values: SignUp, plainly = false): Message {
  const { provider, extra, lists } = to;
  const asJson = isJson(to) && !plainly;
  const own = new Map(to.fields);
  const said = (['email', 'name', 'consent'] as const).flatMap((field): [string, unknown][] => {
    const name = own.get(field) ?? NAMES[provider][field];
    const value = values[field];
    return name && value ? [[name, value === true && !asJson ? '1' : value]] : [];
  });
  const at = new URL(to.url);
  const besides: [string, unknown][] = [];
  if (provider === 'ghost') {
    at.pathname = at.pathname.replace(/(\/members\/api\/.*)?\/?$/, GHOST_SIGN_UP);
    besides.push(['emailType', 'signup']);
    if (lists.length) besides.push(['newsletters', lists.map((name) => ({ name }))]);
  } else if (provider === 'mailchimp') {
    // The address that its embed code had for scripts (JSONP) is that of its form but for this.
    at.pathname = at.pathname.replace(/-json$/, '');
    at.searchParams.delete('c');
  } else if (provider === 'kit') {
    besides.push(...lists.map((tag): [string, unknown] => ['tags[]', tag]));
  } else if (provider === 'brevo') {
    if (plainly) at.searchParams.delete('isAjax');
    else at.searchParams.set('isAjax', '1');
    besides.push(['email_address_check', '']);
  } else if (provider === 'listmonk') {
    const path = plainly ? '/subscription/form' : '/api/public/subscription';
    at.pathname = at.pathname.replace(/(\/api\/public\/subscription|\/subscription\/form)?\/?$/, path);
    if (plainly) besides.push(...lists.map((id): [string, unknown] => ['l', id]), ['nonce', '']);
    else besides.push(['list_uuids', lists]);
  }
  const named = new Set([...said, ...besides].map(([name]) => name));
  const rest = extra.filter(([name]) => !named.has(name));
  const body = [...rest, ...besides, ...said];
  return { url: at.href, body: asJson ? body : body.flatMap(([name, value]) => flat(name, value)) };
}

const GHOST_SIGN_UP = '/members/api/send-magic-link/';
const isJson = ({ provider }: Destination): boolean => /^(json|ghost|listmonk)$/.test(provider);

/** A form has no lists and no objects: a list is its name again and again. */
const flat = (name: string, value: unknown): [string, unknown][] =>
  list(value).length
    ? list(value).flatMap((one) => flat(name, one))
    : [[name, typeof value === 'string' ? value : json(value)]];

/** As JSON, whatever `toJSON` a library has put on the prototypes: Prototype.js writes a list as a string. An own one, though none, hides theirs. */
const json = (value: unknown): string => JSON.stringify(shielded(value));
const shielded = (value: unknown): unknown =>
  Array.isArray(value)
    ? Object.assign(value.map(shielded), { toJSON: undefined })
    : typeof value === 'object' && value
      ? Object.fromEntries([
          ['toJSON', undefined],
          ...Object.entries(value).map(([name, one]) => [name, shielded(one)]),
        ])
      : value;

/** Sends a sign-up. Never with credentials: no cookie goes out with it and none is taken. */
export const submit = (to: Destination, values: SignUp, signal: AbortSignal): Promise<Outcome> =>
  inTime((ours) => post(to, values, ours), signal, canHandOver(to) && isElsewhere(to.url));

/** The same for a function of the page's own, which may throw an `Error` whose message the reader is to see. */
export const hand = (take: (values: SignUp) => unknown, values: SignUp, signal: AbortSignal): Promise<Outcome> =>
  inTime(async () => {
    try {
      const { confirm } = record(await take(values));
      return { type: 'accepted', confirm: typeof confirm === 'boolean' ? confirm : undefined };
    } catch (error) {
      const said = error instanceof Error ? plain(error.message, LONGEST) : '';
      return said ? { type: 'refused', message: said } : { type: 'failed' };
    }
  }, signal);

const LONGEST = 200;

/** The outcome, but for no longer than a reader waits, and not for one who has left. */
async function inTime(
  ask: (signal: AbortSignal) => Promise<Outcome>,
  signal: AbortSignal,
  another = false,
): Promise<Outcome> {
  const controller = new AbortController();
  let end!: (outcome: Outcome) => void;
  const cut = new Promise<Outcome>((resolve) => {
    end = (outcome) => {
      resolve(outcome);
      controller.abort();
    };
  });
  const late = setTimeout(() => end({ type: 'slow' }), PATIENCE);
  const leave = (): void => end({ type: 'left' });
  signal.addEventListener('abort', leave);
  try {
    // A page is not told whether an answer was kept from it or never came.
    const asked = ask(controller.signal).catch((): Outcome => ({
      type: globalThis.navigator?.onLine === false ? 'offline' : another ? 'elsewhere' : 'failed',
    }));
    return await Promise.race([asked, cut]);
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', leave);
  }
}

const isElsewhere = (url: string): boolean => new URL(url).origin !== globalThis.location?.origin;

async function post(to: Destination, values: SignUp, signal: AbortSignal): Promise<Outcome> {
  const { provider } = to;
  const { url, body } = message(to, values);
  const entries = [...body];
  if (provider === 'ghost') {
    // It lives for 300 s, so it is fetched when it is needed.
    const token = await ask(url.replace(GHOST_SIGN_UP, '/members/api/integrity-token/'), { signal });
    if (token.status >= 400) return outcome(provider, token);
    if (!/^[\w:.-]+$/.test(token.text)) return { type: 'failed' };
    entries.push(['integrityToken', token.text]);
  }
  const headers: Record<string, string> = { accept: 'application/json' };
  if (isJson(to)) headers['content-type'] = 'application/json';
  return outcome(provider, await ask(url, { method: 'POST', headers, body: pack(to, entries), signal }));
}

/** An own property whatever its name: `__proto__` among them sets nothing but itself. */
function pack(to: Destination, entries: Message['body']): BodyInit {
  if (isJson(to)) return json(Object.fromEntries(entries));
  const form = to.provider === 'form' ? new URLSearchParams() : new FormData();
  for (const [name, value] of entries) form.append(name, String(value));
  return form;
}

interface Reply {
  readonly status: number;
  readonly headers: Pick<Headers, 'get'>;
  readonly text: string;
}

const NONE: Reply['headers'] = { get: () => null };

async function ask(url: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(url, { ...init, credentials: 'omit', cache: 'no-store' });
  // A polyfill's answer has no stream, and may have no headers.
  const { status, headers = NONE, body } = response;
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = reader ? '' : await response.text();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
    if (text.length >= MOST) void reader.cancel();
  }
  return { status, headers, text };
}

/** What a service says of an address that it has already: telling that to whoever asks would tell who reads what. */
const KNOWN =
  /\balready\b.*\b(subscri|member|exist|regist|sign|list|contact|use\b|taken)|\bexists\b|already_exist|duplicate/i;

function outcome(provider: Provider, { status, headers, text }: Reply): Outcome {
  const wait = headers.get('retry-after');
  if (status === 429 || (status === 503 && wait)) return { type: 'later', minutes: minutes(wait) };
  if (status >= 500) return { type: 'failed' };
  const answer = parse(text);
  const data = record(answer);
  const first = record(list(data.errors)[0]);
  const said = [
    first.message,
    list(data.errors)[0],
    data.message,
    data.msg,
    list(record(data.errors).messages)[0],
    record(data.error).message,
    data.error,
  ]
    .map((one) => plain(typeof one === 'string' ? one : '', LONGEST))
    .find(Boolean);
  const accepted: Outcome = { type: 'accepted', confirm: CONFIRM[provider] };
  const refused: Outcome = said ? { type: 'refused', message: said } : { type: 'failed' };
  if (status >= 400 || isRefusal(data)) {
    return status === 409 || KNOWN.test([said, first.code, data.code, data.title].join()) ? accepted : refused;
  }
  if (provider === 'kit' && data.status !== 'success') {
    // It wants to see the reader first, on a page of its own.
    return data.redirect_url || data.url ? { type: 'elsewhere' } : refused;
  }
  if (provider === 'brevo' && data.success !== true) return refused;
  // A page in place of an answer is another server's, or that of the network the reader is in; a form's answer may be a page.
  const page = provider === 'json' ? /^\s*</.test(text) : typeof answer !== 'object';
  if (provider !== 'form' && page) return { type: 'failed' };
  const optin = record(data.data).has_optin;
  return typeof optin === 'boolean' ? { type: 'accepted', confirm: optin } : accepted;
}

/** A refusal may well come as 200. */
const isRefusal = ({ success, ok, status, result, error, errors }: Json): boolean =>
  success === false ||
  ok === false ||
  [status, result].some((word) => typeof word === 'string' && /^(error|fail(ed|ure)?)$/i.test(word)) ||
  !!error ||
  list(errors).length > 0;

/** Who always sends a message that must be answered; the others as the paper has set them up. */
const CONFIRM: Partial<Record<Provider, boolean>> = { ghost: true };

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return;
  }
}

/** Of a `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date. */
function minutes(wait: string | null): number | undefined {
  if (!wait) return;
  const ms = /^\d+$/.test(wait) ? Number(wait) * 1000 : Date.parse(wait) - Date.now();
  return ms > 0 ? Math.ceil(ms / 60_000) : undefined;
}
