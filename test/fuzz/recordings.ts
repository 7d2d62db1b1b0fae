/** Recordings of real answers, in which something is changed. */
import fc from 'fast-check';
import { any } from './values.js';

export interface Recording {
  /** `ghost/posts.json`, below test/fixtures/formats. */
  readonly name: string;
  readonly text: string;
  /** How it was asked for. */
  readonly asked: Asked;
}

export interface Asked {
  readonly url: string;
  readonly status?: number;
  readonly format?: string;
  readonly map?: object;
  readonly headers?: Record<string, string>;
}

type Place = [holder: Record<string, unknown>, key: string];

const places = (value: unknown, out: Place[] = []): Place[] => {
  if (typeof value !== 'object' || value === null) return out;
  for (const key of Object.keys(value)) {
    out.push([value as Record<string, unknown>, key]);
    places((value as Record<string, unknown>)[key], out);
  }
  return out;
};

/** Where in the whole, as a part of it, and what stands there instead; `undefined` takes it away. */
const changes = fc.array(
  fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.option(any, { nil: undefined })),
  { minLength: 1, maxLength: 5 },
);

/** Of a text that is no JSON: a stretch of it goes, and something stands there instead. */
const cuts = fc.array(
  fc.tuple(
    fc.nat(),
    fc.nat({ max: 200 }),
    fc.oneof(fc.string(), fc.constantFrom('<', '>', '&', ']]>', '<![CDATA[', '<!--', '</', '"')),
  ),
  { minLength: 1, maxLength: 6 },
);

const changed = (whole: string, list: readonly [number, unknown][]): string => {
  const json = JSON.parse(whole) as unknown;
  for (const [part, value] of list) {
    const all = places(json);
    const [holder, key] = all[Math.floor(part * all.length)] ?? [];
    if (!holder || key === undefined) continue;
    if (value === undefined) delete holder[key];
    else holder[key] = value;
  }
  return JSON.stringify(json);
};

const cut = (text: string, list: readonly [number, number, string][]): string =>
  list.reduce((left, [from, length, put]) => {
    const at = from % (left.length + 1);
    return left.slice(0, at) + put + left.slice(at + length);
  }, text);

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** The recording with something of it changed. */
export const spoiled = ({ text }: Recording): fc.Arbitrary<string> =>
  isJson(text) ? changes.map((list) => changed(text, list)) : cuts.map((list) => cut(text, list));
