/** Values of unknown type, for bodies in other systems' forms. */

export type Json = Record<string, unknown>;

export const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** A number of pixels from 1 on. */
export const pixels = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 1 && value < 1e6 ? Math.round(value) : undefined;
