// A clock for pages: time passes when we say so and not while a request is on its way, so that a month is over in minutes and
// each run is like the last. Put into a page before any other script: `<script>${clock()}</script>`.

import { whenRead } from './whenread.mjs';

/**
 * @typedef {object} Clock what it leaves in the page as `window.clock`
 * @property {(ms: number) => Promise<void>} pass lets so many milliseconds go by, with all that happens in them
 * @property {{at: number, url: string}[]} asked each request that went out, and when
 * @property {() => number} waiting how many timers wait
 */

/** @param {number} [start] milliseconds since 1970 */
export const clock = (start = Date.UTC(2026, 2, 14, 6)) => `(${String(install)})(${start}, ${String(whenRead)});`;

/** Runs in the page: nothing of this file is there. @param {number} start @param {typeof whenRead} read */
function install(start, read) {
  let now = start;
  let serial = 0;
  /** @type {Map<number, {at: number, run: () => void, every?: number}>} */
  const tasks = new Map();
  const RealDate = Date;
  // @ts-expect-error -- called without `new` it would throw, which nobody does any more
  window.Date = class extends RealDate {
    /** @param {any[]} parts */
    constructor(...parts) {
      // @ts-expect-error -- the arguments are those of the real one
      super(...(parts.length > 0 ? parts : [now]));
    }
    /** @override */
    static now() {
      return now;
    }
  };
  Object.defineProperty(performance, 'now', { value: () => now - start });
  // Numerical Recipes' congruential generator: chance is the same in each run.
  let seed = 20260314;
  Math.random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

  /** @param {boolean} again */
  const timer =
    (again) =>
    /** @param {(...given: unknown[]) => void} run @param {number} [ms] @param {unknown[]} given */
    (run, ms = 0, ...given) => {
      const wait = Math.max(1, Number(ms) || 0);
      tasks.set(++serial, { at: now + wait, run: () => run(...given), ...(again && { every: wait }) });
      return serial;
    };
  /** @param {number} id */
  const clear = (id) => void tasks.delete(id);
  Object.assign(window, { setTimeout: timer(false), setInterval: timer(true) });
  Object.assign(window, { clearTimeout: clear, clearInterval: clear });

  /** Requests whose answers are not read to their end. */
  const open = new Set();
  /** @type {Clock['asked']} */
  const asked = [];
  /** @type {(() => void) | undefined} */
  let idle;
  const fetch = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const request = {};
    const over = () => {
      open.delete(request);
      if (open.size === 0) idle?.();
    };
    open.add(request);
    asked.push({ at: now, url: input instanceof Request ? input.url : input.toString() });
    const answer = fetch(input, init);
    init?.signal?.addEventListener('abort', over, { once: true });
    read(answer, init?.method === 'POST', over);
    return answer;
  };

  const { port1, port2 } = new MessageChannel();
  /** Until all that has been started is done, and all that is to be told has been told. */
  const quiet = async () => {
    // Some engines hand an answer over in more than one turn, the busier the machine the later.
    for (let turns = 0; turns < 3; turns++) {
      if (open.size > 0) turns = 0;
      if (open.size > 0) await new Promise((done) => (idle = () => done(undefined)));
      await new Promise((done) => {
        port1.onmessage = done;
        port2.postMessage(0);
      });
    }
    if (open.size > 0) await quiet();
  };
  const next = (/** @type {number} */ end) => {
    let first;
    for (const [id, task] of tasks) if (task.at <= end && (!first || task.at < first.at)) first = { id, ...task };
    return first;
  };
  /** @type {Clock['pass']} */
  const pass = async (ms) => {
    const end = now + ms;
    await quiet();
    for (let task = next(end); task; task = next(end)) {
      now = Math.max(now, task.at);
      if (task.every) tasks.set(task.id, { ...task, at: now + task.every });
      else tasks.delete(task.id);
      try {
        task.run();
      } catch (error) {
        reportError(error);
      }
      await quiet();
    }
    now = end;
  };
  Object.assign(window, { clock: { pass, asked, waiting: () => tasks.size } });
}
