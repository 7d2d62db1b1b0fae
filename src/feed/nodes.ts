/** Everything in a JSON value, by its path: for looking at an answer whose shape is unknown. */
import { has } from './formats/map/paths.js';

export type Node = readonly [path: string, value: unknown];

/** Entries of a list that are looked into, and how deep. */
const ENTRIES = 5;
const DEPTH = 7;

/**
 * The value itself (path `''`) and what is in it, the outermost first. What no path can lead to is left out.
 * @param most values
 */
export function nodesOf(json: unknown, most = 3000): readonly Node[] {
  const found: Node[] = [['', json]];
  let level: readonly Node[] = found;
  for (let depth = 0; depth < DEPTH && level.length; depth++) {
    const next: Node[] = [];
    for (const [path, value] of level) {
      if (found.length + next.length >= most) break;
      next.push(...inside(path, value).slice(0, most - found.length - next.length));
    }
    level = next;
    found.push(...level);
  }
  return found;
}

function inside(path: string, value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value)
    ? [...value.slice(0, ENTRIES).keys()].map(String)
    : Object.keys(value).slice(0, 200);
  return keys.flatMap((key) =>
    has(value, key) && /^[^|{}]{1,100}$/.test(key) && key === key.trim()
      ? [[path ? `${path}.${key}` : key, value[key]] as const]
      : [],
  );
}

/** The last key that is no place in a list. */
export const keyOf = (path: string): string => path.replace(/(?:\.\d+)+$/, '').replace(/^.*\./, '');

/** The objects of a list. */
export const objectsOf = (value: unknown): readonly object[] =>
  Array.isArray(value)
    ? (value as unknown[]).filter(
        (one): one is object => typeof one === 'object' && one !== null && !Array.isArray(one),
      )
    : [];

/** The steps of a path. */
export const depthOf = (path: string): number => path.split('.').length;
