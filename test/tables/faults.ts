/** What can become of an answer on its way, what the elements say of it, and how often they ask. A new fault is a new line. */
import type { Play } from '../../scripts/trouble-server.mjs';
import type { FailureCode } from '../../src/feed/failure.js';

/** `ready`: the news is read all the same. Then how many requests the server sees, or at most. */
type End = readonly [code: FailureCode | 'ready', requests: number, most?: number];

export interface Fault {
  readonly name: string;
  /** What is different from the right answer. */
  readonly play: Play;
  /** What engines make of it, who differ in what they mend. */
  readonly ends: readonly End[];
}

const line = (name: string, play: Play, ...ends: readonly End[]): Fault => ({ name, play, ends });
const head = (headers: Play['headers']): Play => ({ headers });
const to = (location: string | null, status = 302): Play => ({ status, body: '', headers: { location } });
const later = (status: number, wait: string): Play => ({ status, headers: { 'retry-after': wait } });
const none = { headers: { 'content-length': null }, body: '' };

export const FAULTS: readonly Fault[] = [
  line('a late answer', { wait: 300 }, ['ready', 1]),
  line('an answer in drops', { drip: [100, 5] }, ['ready', 1]),
  line('no first byte', { wait: 4000 }, ['timeout', 1]),
  line('half a head and silence', { head: 40, end: 'hang' }, ['timeout', 1]),
  line('a head and silence', { cut: 0, end: 'hang' }, ['timeout', 1]),
  line('half a body and silence', { cut: 400, end: 'hang' }, ['timeout', 1]),
  line('a drop now and then, for ever', { endless: true, drip: [1, 20] }, ['timeout', 1]),

  // Firefox asks ten times by itself where a connection ends without a byte.
  line('closed before the head', { head: 0 }, ['cors', 3, 30]),
  line('reset before the head', { head: 0, end: 'reset' }, ['cors', 3, 30]),
  line('closed within the head', { head: 60 }, ['cors', 3]),
  line('reset within the head', { head: 60, end: 'reset' }, ['cors', 3]),
  // WebKit takes what came of a known length for the whole.
  line('closed within the body', { cut: 400 }, ['network', 3], ['not-json', 3]),
  line('reset within the body', { cut: 400, end: 'reset' }, ['network', 3]),
  line('closed within a chunk', { cut: 400, chunked: true }, ['network', 3]),
  line('reset within a chunk', { cut: 400, chunked: true, end: 'reset' }, ['network', 3]),
  line('chunks without their end', { cut: -5, chunked: true }, ['network', 3], ['ready', 1]),
  line(
    'chunks that are none',
    head({ 'transfer-encoding': 'chunked', 'content-length': null }),
    ['network', 3],
    ['cors', 3],
  ),
  line('closed within a body of unknown length', { cut: 400, ...head({ 'content-length': null }) }, ['not-json', 3]),
  line('another protocol', { before: 'SSH-2.0-OpenSSH_9.2\r\n', head: 0 }, ['cors', 3]),
  line('a head of half a megabyte', head({ 'x-filler': 'x'.repeat(500_000) }), ['cors', 3]),
  line('a head with a NUL in it', head({ 'x-\0': 'y' }), ['cors', 3], ['ready', 1]),
  line('early hints', { before: 'HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\n\r\n' }, ['ready', 1]),

  line('a length that is too long', head({ 'content-length': '100000' }), ['network', 3], ['ready', 1]),
  line('a length that is too short', head({ 'content-length': '400' }), ['not-json', 3]),
  line('a length of nothing', head({ 'content-length': '0' }), ['not-json', 1]),
  line('a negative length', head({ 'content-length': '-5' }), ['ready', 1], ['not-json', 1]),
  line('a length that is a word', head({ 'content-length': 'many' }), ['ready', 1], ['cors', 3]),
  line('two lengths', head({ 'content-length': ['400', '500'] }), ['cors', 3], ['not-json', 3]),
  line('eight million bytes', { pad: 8_000_000 }, ['ready', 1]),
  line('one byte more', { pad: 8_000_001 }, ['too-large', 1]),
  line('a body without an end', { endless: true }, ['too-large', 1]),
  line('a small file that unpacks to 60 MB', { pad: 60_000_000, gzip: true }, ['too-large', 1]),

  line('JSON as HTML', head({ 'content-type': 'text/html' }), ['ready', 1]),
  line('JSON as a picture', head({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' }), ['ready', 1]),
  line('JSON as nothing', head({ 'content-type': null }), ['ready', 1]),
  line('JSON as another charset than it has', head({ 'content-type': 'text/x; charset=utf-16' }), ['ready', 1]),
  line('JSON in UTF-16', { charset: 'utf16le', ...head({ 'content-type': 'text/x; charset=utf-16' }) }, ['ready', 1]),
  line('gzip', { gzip: true }, ['ready', 1]),
  line('gzip that is cut off', { gzip: true, cut: 200 }, ['network', 3], ['not-json', 3]),
  line('gzip that is none', head({ 'content-encoding': 'gzip' }), ['network', 3], ['ready', 1]),
  line('an encoding that nobody knows', head({ 'content-encoding': 'zebra' }), ['ready', 1]),
  line('HTML with 200', { body: '<!doctype html><title>Sign in</title><p>Welcome' }, ['not-json', 1]),
  line('nothing with 200', { body: '' }, ['not-json', 1]),
  line('white space with 200', { body: ' \n' }, ['not-json', 1]),
  line('another shape', { body: '{"took":3,"rows":[1,2]}' }, ['unknown-format', 1]),
  line('a number', { body: '7' }, ['unknown-format', 1]),
  line('an error that calls itself a success', { body: '{"error":"The database is down"}' }, ['status', 1]),

  line('a redirect to the news', to('{own}/trouble/well'), ['ready', 1]),
  line('a redirect to where nobody may read', to('{own}/trouble/mute'), ['cors', 3]),
  line('a redirect to itself', to('?'), ['cors', 63]),
  line('a redirect to nowhere', to(null), ['not-json', 1]),
  line('a redirect to no address', to('http://'), ['cors', 3]),
  line('a redirect to a document in its address', to('data:application/json,{}'), ['cors', 3]),
  line('a redirect to a program', to('javascript:alert(1)'), ['cors', 3]),
  line('a redirect to a server that is not there', to('http://127.0.0.1:1/'), ['cors', 3]),

  line('204', { status: 204, ...none }, ['not-json', 1]),
  line('205', { status: 205, ...none }, ['not-json', 1]),
  line('206 with the whole', { status: 206 }, ['ready', 1]),
  line('206 with a part', { status: 206, cut: 400, ...head({ 'content-length': '400' }) }, ['not-json', 3]),
  line('304', { status: 304, ...none }, ['not-json', 1]),
  line('401', { status: 401, ...head({ 'www-authenticate': 'Basic realm="x"' }) }, ['status', 1]),
  line('403', { status: 403 }, ['status', 1]),
  line('404', { status: 404 }, ['status', 1]),
  line('408', { status: 408 }, ['status', 3]),
  line('410', { status: 410 }, ['status', 1]),
  line('425', { status: 425 }, ['status', 3]),
  line('429', { status: 429 }, ['status', 3]),
  line('429 for no time', later(429, '0'), ['status', 3]),
  line('429 for a second', later(429, '1'), ['status', 3]),
  line('429 until a moment ago', later(429, 'Sun, 06 Nov 1994 08:49:37 GMT'), ['status', 3]),
  line('429 until the next century', later(429, 'Fri, 01 Jan 2100 00:00:00 GMT'), ['status', 1]),
  line('429 for an hour', later(429, '3600'), ['status', 1]),
  line('429 for longer than there are numbers', later(429, '9'.repeat(400)), ['status', 1]),
  line('429 for less than no time', later(429, '-5'), ['status', 3]),
  line('429 for a while', later(429, 'soon, 5'), ['status', 3]),
  line('500', { status: 500 }, ['status', 3]),
  line('502', { status: 502, body: '<h1>Bad gateway</h1>' }, ['status', 3]),
  line('503 for an hour', later(503, '3600'), ['status', 1]),
  line('504', { status: 504, body: '' }, ['status', 3]),
  line('a status that nobody knows', { status: 999 }, ['status', 3]),
];
