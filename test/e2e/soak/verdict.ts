// Whether what a page holds is flat: a leak of one thing a day is a slope, however noisy each day is.
import type { Sample } from './soak.js';

export interface Line {
  what: string;
  /** The least in the days from the middle on and in the last: what is only lying about when it is counted is not held. */
  first: number;
  last: number;
  /** From which the last may differ. */
  allowed: number;
  flat: boolean;
}

/**
 * Days that are compared, from the middle on and at the end. In the days before, what has a bound fills up: the ids of stories that have
 * been seen, and what an engine compiles and keeps for speed.
 */
const SPAN = 5;
/** Of a heap: some twenty bytes a refresh, in a month. */
const HEAP = 0.05;
/** Of nodes and elements: a failed refresh has a line more on the page. */
const FEW = 0.01;

/** Of timers and listeners: an answer may be on its way. */
const WAITING = 3;

const kinds: Record<string, [of: (sample: Sample) => number | undefined, share: number, more?: number]> = {
  'elements on the page': [({ elements }) => elements, FEW],
  'timers that wait': [({ timers }) => timers, 0, WAITING],
  'nodes held': [({ held }) => held?.nodes, FEW],
  'listeners held': [({ held }) => held?.listeners, 0, WAITING],
  'bytes of heap': [({ held }) => held?.bytes, HEAP],
};

export function verdict(samples: readonly Sample[]): Line[] {
  const days = samples.slice(Math.floor(samples.length / 2));
  const span = Math.min(SPAN, Math.floor(days.length / 2));
  return Object.entries(kinds).flatMap(([what, [of, share, more = 0]]) => {
    const all = days.map(of);
    if (all.some((one) => one === undefined)) return [];
    const values = all as number[];
    const [first, last] = [Math.min(...values.slice(0, span)), Math.min(...values.slice(-span))];
    const allowed = more + Math.ceil(first * share);
    return [{ what, first, last, allowed, flat: last - first <= allowed }];
  });
}
