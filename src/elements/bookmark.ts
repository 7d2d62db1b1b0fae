/** How far a reader has listened, by the recording's address, for as long as the tab lives. Storage may be blocked or full. */

/** Seconds at either end of a recording that are not worth returning to. */
const START = 3;
export const END = 10;

const key = (src: string): string => `broadsheet:${src}`;

/** Seconds, or 0. */
export function placeIn(src: string): number {
  try {
    const place = Number(sessionStorage.getItem(key(src)));
    return place > 0 ? place : 0;
  } catch {
    return 0;
  }
}

export function keepPlace(src: string, time: number, duration: number): void {
  try {
    if (time >= START && time < duration - END && duration < Infinity)
      sessionStorage.setItem(key(src), time.toFixed(1));
    else sessionStorage.removeItem(key(src));
  } catch {
    // The reader begins at the beginning next time.
  }
}
