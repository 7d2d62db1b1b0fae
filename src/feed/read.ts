/** Typed readers over unknown JSON. None of them throws; what has the wrong type is absent. */
import { plain } from '../safety/text.js';

export type Json = Record<string, unknown>;

export const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Plain text on one line, or absent where nothing is left of it. */
export const text = (value: unknown): string | undefined => plain(value) || undefined;

export { httpUrl as url } from '../safety/url.js';

/** A number from 1 on: pixels, seconds. */
export const size = (value: unknown): number | undefined => {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && number >= 1 && number < 1e7 ? number : undefined;
};

/** A BCP 47 tag, as far as its form tells. */
export const language = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z]{2,8}([-_][a-z\d]{1,8})*$/i.test(value) ? value.replaceAll('_', '-') : undefined;

const ISO = /^([1-9]\d{3}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)\d*\s*(?:Z|([+-]\d\d):?(\d\d))?)?$/i;
const RFC_822 = /^(?:[a-z]{3},\s*)?\d{1,2} [a-z]{3} \d{2,4} /i;

/**
 * RFC 3339 or RFC 822 (sections 5.6 and 5) to milliseconds. A date without a zone is UTC; more than three digits of a
 * second are cut. Absent for anything else, for days that do not exist and for years before
 * 1000, with which Go's programs write that there is none: nothing here yields an invalid date.
 */
export function date(value: unknown): number | undefined {
  if (typeof value !== 'string') return;
  const match = ISO.exec(value.trim());
  const [, day, time = '00:00', hours, minutes] = match ?? [];
  // "2026-02-30" is an error in some engines and 2 March in others. Every month has 28 days.
  if (day && day.slice(8) > '28' && !new Date(day).toJSON()?.startsWith(day)) return;
  const written = day ? `${day}T${time}${hours ? `${hours}:${minutes}` : 'Z'}` : value;
  const at = day || RFC_822.test(value) ? Date.parse(written) : NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** The value where it is one of the names, which are written with spaces between. */
export const oneOf = <T extends string>(value: unknown, names: string): T | undefined =>
  typeof value === 'string' && names.split(' ').includes(value) ? (value as T) : undefined;
