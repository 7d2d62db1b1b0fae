/** Paths and templates into an embedder's own JSON: docs/formats/map.md. Own properties only. Pure. */
import { blank, plain } from '../../../safety/text.js';
import type { Json } from '../../read.js';

/** What an expression leads to, the preferred first; what is empty is left out. */
export type Look = (from: unknown) => readonly unknown[];

type Follow = (from: unknown) => unknown;

/**
 * A path (`a.b.0`), or several with ` | ` between them; with braces it is a template (`https://paper.example/{slug}`), which leads nowhere
 * as long as one of its paths does. A key that has dots itself (`og.title`) is written as it is. `''` leads nowhere.
 * @param address whether a template makes an address: its values are then encoded for the place where they stand
 */
export function compile(expression: string, address = false): Look {
  const ways = expression
    .split(/\|(?![^{}]*\})/)
    .map((way) => way.trim())
    .filter(Boolean)
    .map((way) => (way.includes('{') ? template(way, address) : path(way)));
  return (from) => ways.map((way) => way(from)).filter(isFull);
}

const isFull = (value: unknown): boolean =>
  value !== undefined && value !== null && !(typeof value === 'string' && blank(value));

function path(written: string): Follow {
  const keys = written.split('.');
  return (from) => follow(from, keys);
}

/** A longer key is tried where the shorter one leads nowhere. */
function follow(from: unknown, keys: readonly string[]): unknown {
  if (!keys.length) return from;
  for (let taken = 1; taken <= keys.length; taken++) {
    const key = keys.slice(0, taken).join('.');
    const found = has(from, key) ? follow(from[key], keys.slice(taken)) : undefined;
    if (found !== undefined) return found;
  }
  return;
}

/** Whether a path may take this step: never into a string, a prototype or the length of a list. */
export const has = (from: unknown, key: string): from is Json =>
  typeof from === 'object' &&
  from !== null &&
  !(Array.isArray(from) ? /\D/ : /^(?:__proto__|constructor)$/).test(key) &&
  Object.hasOwn(from, key);

/** Text and paths in braces, in turn. */
function template(written: string, address: boolean): Follow {
  const parts = written.split(/\{([^{}]*)\}/).map((part, at) => (at % 2 ? compile(part) : part));
  return (from) => {
    let out = '';
    for (const part of parts) {
      if (typeof part === 'string') out += part;
      else {
        const value = part(from)
          .map((one) => plain(one))
          .find(Boolean);
        if (!value) return;
        // At the start it is the address, or its first part, itself.
        out += address && out ? encoded(value, out.includes('?')) : value;
      }
    }
    return out;
  };
}

/** Within the query all that has a meaning there is encoded; before it slashes stay. So does what is encoded already (`%C3%A9`). */
const encoded = (value: string, query: boolean): string =>
  (query ? encodeURIComponent(value) : encodeURI(value).replace(/[?#]/g, encodeURIComponent)).replace(
    /%25(?=[\da-f]{2})/gi,
    '%',
  );
