/** The short ways for addresses, text and dates that are right as they stand, held against the long ways. In Node and in every engine. */
import fc from 'fast-check';
import { date } from '../../src/feed/read.js';
import { plain } from '../../src/safety/text.js';
import { httpUrl, identity } from '../../src/safety/url.js';

/** What an address is by the standard alone, but for those that are too long. */
function parsed(text: string): URL | undefined {
  if (text.length > 8192) return;
  try {
    const url = new URL(text.trim());
    url.username = url.password = '';
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return;
  }
}

/** Addresses of which anything else is made than `URL` makes, or that are another article than by `URL`. */
export const misread = (addresses: readonly string[]): string[] =>
  addresses.filter((text) => {
    const url = parsed(text);
    if (httpUrl(text) !== url?.href) return true;
    if (!url) return false;
    // With a fragment it goes the long way.
    return identity(text) !== identity(`${url.href.replace(/#.*/, '')}#x`);
  });

const PARTS = [
  ...['https://', 'http://', 'https:', 'HTTPS://', 'javascript:', 'paper', 'example', 'com', 'a', 'Z', '1', '0x7f', '127', 'xn--', '_'],
  ...['.', '..', '-', '--', '/', '//', '/.', '/..', '/./', '\\', ':', ':80', ':443', '@', '#', '?', '&', '=', ';', ',', '%', '%2e', '%2E'],
  ...['%41', "'", '"', '`', '^', '|', '<', '>', '{', '}', '[', ']', '~', '!', '$', '*', '+', '(', ')', ' ', '\t', '\n', '\0', '\u00ad'],
  ...['é', 'ı', 'ß', '。', '\u200d', '\ud800', 'utm_source=x', 'www.', 'a'.repeat(64)],
]; // prettier-ignore

/** Addresses made of what makes a difference in one. */
const addresses = fc
  .tuple(
    fc.constantFrom(
      '',
      'https://',
      'https://paper.example/',
      'https://paper.example/a?',
      'http://a.b-c.example/x.html',
    ),
    fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }),
  )
  .map(([start, rest]) => start + rest.join(''));

const UNITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

/** Every character in every place of an address. */
export const everywhere = (most = 0x10000): string[] =>
  UNITS.slice(0, most).flatMap((one) => [
    `https://a${one}b.example/x`,
    `https://paper.exam${one}ple/`,
    `https://paper.example/a${one}b`,
    `https://paper.example/${one}`,
    `https://paper.example/?a${one}`,
    `https://paper.example/${one}${one}/`,
  ]);

/** As many random ones. @throws with the address that is misread */
export const tryAddresses = (numRuns: number): void =>
  fc.assert(
    fc.property(addresses, (text) => !misread([text]).length),
    { numRuns },
  );

/** Texts that are cleaned otherwise than with a NUL at the end, with which nothing is clean as it stands. */
export const uncleaned = (texts: readonly string[]): string[] =>
  texts.filter((text) => plain(text) !== plain(`${text}\0`));

/** Every character alone, in a word, and beside a space. */
export const everyCharacter = (): string[] => UNITS.flatMap((one) => [one, `a${one}b`, `a ${one} b`, ` ${one}`]);

/** As many random ones. @throws with the text that is not cleaned */
export const tryTexts = (numRuns: number): void =>
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
      (text) => !uncleaned([text]).length,
    ),
    { numRuns },
  );

/** Days, there or not, that are read as another or not as they should. */
export const misdated = (): string[] =>
  [1000, 1900, 2000, 2023, 2024, 9999].flatMap((year) =>
    Array.from({ length: 100 * 40 }, (_, n) => [Math.floor(n / 100), n % 100] as const).flatMap(([month, day]) => {
      const text = [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
      const at = Date.UTC(year, month - 1, day);
      const real = new Date(at).toISOString().startsWith(text);
      return date(text) === (real ? at : undefined) && date(`${text}T00:00:00Z`) === (real ? at : undefined)
        ? []
        : text;
    }),
  );
