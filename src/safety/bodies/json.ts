/** Values of unknown type, for bodies in other systems' forms. */

export type Json = Record<string, unknown>;

export const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** A number of pixels from 1 on, also where it is written as text. */
export const pixels = (value: unknown): number | undefined => {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && number >= 1 && number < 1e6 ? Math.round(number) : undefined;
};
