// Stand-ins for the services that take sign-ups, at /endpoint/subscribe/<service>/…, beside the faults that every endpoint can have.
// Ghost answers with recordings of Ghost 6 (test/fixtures/newsletter), listmonk as its source does, the others as their public
// embed codes and threads tell. What an address meets is in its name:
//   reader@…  accepted        member@…  already there       refused@…  refused with a message       many@…  too many tries
//   guard@…   Kit wants to see the reader first              single@…   listmonk's list asks for no confirmation
import { readFileSync } from 'node:fs';
import { inRoot } from './files.mjs';

/** @typedef {{status?: number, type?: string, body?: string | object, cors?: boolean, headers?: Record<string, string>}} Answer */
/**
 * @typedef {object} Question
 * @property {string} path behind the service's name, from `/`
 * @property {string} method
 * @property {string} type of the body
 * @property {URLSearchParams} query
 * @property {Record<string, unknown>} sent the body's fields
 */

/** @param {string} name */
const recording = (name) => readFileSync(inRoot('test/fixtures/newsletter', `ghost-${name}`), 'utf8');
/** Closes itself where it has a tab of its own, which would hide the page under test. @param {string} words */
const page = (words) => ({
  type: 'text/html',
  body: `<!doctype html><title>${words}</title><p>${words}</p><script>close()</script>`,
  cors: false,
});
const MARKUP = '<img src=x onerror=alert(1)> Not this <b>one</b>.';

/** @param {unknown} email */
const is = (email) => String(email).replace(/@.*/s, '');

/** @type {Record<string, (question: Question) => Answer>} */
const services = {
  ghost({ path, type, sent: { email, integrityToken, emailType } }) {
    if (path === '/members/api/integrity-token/') return { type: 'text/plain', body: recording('integrity-token.txt') };
    if (path !== '/members/api/send-magic-link/') return { status: 404, body: {} };
    if (type !== 'application/json' || integrityToken !== recording('integrity-token.txt'))
      return { status: 400, body: recording('signup-bad-token.json') };
    if (emailType !== 'signup') return { status: 400, type: 'text/plain', body: 'Bad Request.' };
    if (!email) return { status: 400, body: recording('signup-no-email.json') };
    if (is(email) === 'refused') return { status: 400, body: recording('signup-bad-email.json') };
    if (is(email) === 'many') return { status: 429, body: recording('rate-limit.json') };
    return { status: 201, body: recording(is(email) === 'member' ? 'already-member.json' : 'signup-ok.json') };
  },

  mailchimp({ path, sent: { EMAIL } }) {
    if (path !== '/subscribe/post')
      return { type: 'text/javascript', body: 'callback({"result":"error"})', cors: false };
    return page(EMAIL ? 'Almost finished' : 'Please enter a value');
  },

  kit({ sent: { email_address: email } }) {
    if (is(email) === 'guard') return { body: { status: 'quarantined', redirect_url: 'https://kit.example/guard' } };
    if (is(email) === 'refused')
      return { body: { status: 'failed', errors: { messages: ['Email address is invalid'] } } };
    if (is(email) === 'member')
      return { body: { status: 'failed', message: `${String(email)} is already subscribed` } };
    return { body: { status: 'success', consent: { enabled: false } } };
  },

  brevo({ query, sent: { EMAIL, email_address_check: trap } }) {
    if (query.get('isAjax') !== '1') return page('Subscribed');
    if (trap !== '' || is(EMAIL) === 'refused') return { body: { success: false, message: MARKUP } };
    if (is(EMAIL) === 'member') return { body: { success: false, message: 'Contact already exists' } };
    return { body: { success: true, message: 'Your subscription has been successful.' } };
  },

  listmonk({ path, type, sent: { email, list_uuids: lists, l, nonce } }) {
    if (path === '/subscription/form')
      return nonce === '' && l ? page('Subscribed') : { status: 502, ...page('Bad gateway') };
    if (type !== 'application/json' || !Array.isArray(lists) || lists.length === 0)
      return { status: 400, body: { message: 'No lists to subscribe.' } };
    if (is(email) === 'refused') return { status: 400, body: { message: 'Invalid email.' } };
    return { body: { data: { has_optin: is(email) !== 'single' } } };
  },

  json({ sent }) {
    const email = sent.email ?? sent.EMAIL;
    if (is(email) === 'member') return { status: 409, body: { message: `${String(email)} is a member` } };
    if (is(email) === 'refused') return { body: { success: false, message: MARKUP } };
    return { status: 201, body: { confirm: true } };
  },

  form({ sent }) {
    const email = sent.email ?? sent.EMAIL;
    if (is(email) === 'member')
      return { status: 400, body: { error: `${String(email)} is already subscribed to list "Morning".` } };
    if (is(email) === 'refused')
      return { status: 422, body: { errors: [{ message: `${MARKUP} ${'Long. '.repeat(200)}` }] } };
    return { ...page('Thank you'), cors: true };
  },
};

/** The fields of a body in any of the three encodings. @param {string} type @param {string} body */
async function fields(type, body) {
  if (type.startsWith('application/json')) return JSON.parse(body);
  return Object.fromEntries(await new Response(body, { headers: { 'content-type': type } }).formData());
}

/**
 * @param {string} name `subscribe/<service>/…`
 * @param {{method?: string, url?: string, headers: import('node:http').IncomingHttpHeaders, body: string}} visit
 * @param {(option: string) => string | null} option a fault that is asked for: `status`, `message`, `body`, `cors`, `retry-after`
 * @param {(status: number, headers: Record<string, string>, body?: string) => unknown} send
 */
export async function subscribe(name, { method = 'GET', url = '', headers, body }, option, send) {
  const [, service = '', path = '/'] = /^subscribe\/([a-z]+)(\/.*)?$/.exec(name) ?? [];
  const allowed = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };
  const open = option('cors') === 'none' ? {} : allowed;
  if (method === 'OPTIONS') return send(204, { ...open, 'access-control-allow-headers': 'content-type' });

  const wait = option('retry-after');
  const status = option('status');
  if (status || option('body')) {
    const html = option('body') === 'html';
    const fault = html
      ? '<!doctype html><p>There is nothing here.</p>'
      : JSON.stringify({ message: option('message') ?? undefined });
    const type = { 'content-type': html ? 'text/html' : 'application/json' };
    return send(Number(status ?? 200), { ...open, ...type, ...(wait && { 'retry-after': wait }) }, fault);
  }
  const answer = services[service];
  if (!answer) return send(404, open, 'There is no such service.');
  const type = headers['content-type'] ?? '';
  const { searchParams: query } = new URL(url, 'http://localhost');
  const sent = method === 'POST' ? await fields(type, body).catch(() => ({})) : {};
  const told = answer({ path, method, type, query, sent });
  const text = typeof told.body === 'string' ? told.body : JSON.stringify(told.body ?? {});
  return send(
    told.status ?? 200,
    { ...(told.cors === false ? {} : open), 'content-type': told.type ?? 'application/json', ...told.headers },
    text,
  );
}
