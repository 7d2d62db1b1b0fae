/** The `srcset` of a picture in an untrusted body. Pure, without a DOM. */
import { httpUrl } from './url.js';

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
