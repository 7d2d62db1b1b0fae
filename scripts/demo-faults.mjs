// The fault desk: what the demo's own feed does wrong when its address says so.
//   delay=3000       milliseconds before it answers, at most a minute
//   status=503       this status, with a page of words
//   fault=malformed  JSON that breaks off; fault=html: a page in place of the feed; fault=empty: no articles;
//   fault=offline    the connection is dropped; fault=hang: no answer at all
import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST = 60_000;

/**
 * @param {string} feed as JSON
 * @param {URLSearchParams} wish
 * @returns {Promise<import('./serve.mjs').Page | 'drop' | 'hang'>}
 */
export async function faulty(feed, wish) {
  const delay = Number(wish.get('delay'));
  if (delay > 0) await sleep(Math.min(delay, LONGEST));
  const status = Number(wish.get('status'));
  if (Number.isInteger(status) && status >= 200 && status < 600 && status !== 200)
    return { status, body: status === 204 ? '' : 'The newsroom is closed.', headers: { 'content-type': 'text/plain' } };
  switch (wish.get('fault')) {
    case 'offline':
      return 'drop';
    case 'hang':
      return 'hang';
    case 'malformed':
      return { body: feed.slice(0, feed.length / 2) };
    case 'html':
      return {
        body: '<!doctype html><title>Sign in</title><p>Please sign in.</p>',
        headers: { 'content-type': 'text/html' },
      };
    case 'empty':
      return { body: JSON.stringify({ ...JSON.parse(feed), items: [], next_url: undefined }) };
    default:
      return { body: feed };
  }
}

/**
 * Where the demo's sign-up form goes: it keeps nothing. Some addresses are answered as a bad day would answer them.
 * @param {string} body JSON with an `email`
 * @returns {Promise<import('./serve.mjs').Page | 'drop' | 'hang'>}
 */
export async function signUp(body) {
  const answer = (/** @type {number} */ status, /** @type {object} */ words) => ({
    status,
    body: JSON.stringify(words),
    headers: { 'content-type': 'application/json' },
  });
  /** @type {string} */
  let email;
  try {
    email = String(JSON.parse(body).email ?? '');
  } catch {
    return answer(400, { message: 'The form is not well formed.' });
  }
  const [day = ''] = email.split('@');
  if (day === 'slow') await sleep(4000);
  if (day === 'refused') return answer(400, { message: 'This address is not taken here.' });
  if (day === 'often') return answer(429, { message: 'Too many requests.' });
  if (day === 'down') return answer(503, { message: 'The newsroom is closed.' });
  if (day === 'offline') return 'drop';
  if (day === 'hang') return 'hang';
  return /^[^@\s]+@[^@\s]+$/.test(email)
    ? answer(200, { success: true })
    : answer(400, { message: 'An address has one @.' });
}
