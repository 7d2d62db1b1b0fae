/** When an endpoint is asked again. Pure, so that a thousand pages can be counted without opening one. All in milliseconds. */

/** Seconds: the shortest `refresh`. */
const SHORTEST = 30;
/** The longest wait after failures, where `refresh` itself is not longer. */
const LONGEST = 600_000;
/** The longest wait of all, and the age at which news that cannot be refreshed gives way to the host's words. */
export const DAY = 24 * 3_600_000;
/** Within these everybody asks who is back: the readers of a whole town come online at once, and return to their tabs one by one. */
const ONLINE = 5000;
const IN_VIEW = 2000;

/**
 * From an answer, or from the last of some failures, to the next request: half as often after each failure in a row.
 * @param seconds what `refresh` says
 * @param lot 0–1, drawn once by each page for each endpoint, so that pages opened in one minute do not ask in one minute for ever
 * @param after what the server has asked for: not before that, and as it may have named one date to all, not all of them then
 */
export function untilNext(seconds: number, failures: number, lot: number, after = 0): number {
  const every = Math.max(SHORTEST, seconds) * 1000;
  const wait = Math.max(every, Math.min(LONGEST, every * 2 ** failures)) * (0.9 + lot / 5);
  return Math.min(DAY, Math.max(wait, after && after + every * lot));
}

/** From the network's or the reader's return to a request that is overdue. */
export const untilBack = (lot: number, online: boolean): number => lot * (online ? ONLINE : IN_VIEW);
