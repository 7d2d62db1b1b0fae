/** The server that goes wrong as it is told (`scripts/trouble-server.mjs`), from a test in a browser. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { Play, Visits } from '../../scripts/trouble-server.mjs';

export type { Play };

const tell = (...payload: unknown[]): Promise<unknown> => executeServerCommand('news-trouble', payload);

/** From now on the address `/trouble/<key>` of every server answers like this. */
export const play = (key: string, ...plays: Play[]): Promise<unknown> => tell('play', key, ...plays);
export const visits = (key: string): Promise<Visits> => tell('visits', key) as Promise<Visits>;

/** A server on a port of its own, or on this one again; resolves with its origin. */
export const openServer = (port?: string): Promise<string> => tell('open', Number(port ?? 0)) as Promise<string>;
/** It goes away, and whoever waits for it is cut off. */
export const closeServer = (origin: string): Promise<unknown> => tell('close', origin);

/**
 * The pauses before asking again, in milliseconds; they are not waited for. They are told from other timers by their chance: none is a
 * whole number.
 */
export function quickPauses(): readonly number[] {
  const pauses: number[] = [];
  const { setTimeout: real } = window;
  before(() => {
    window.setTimeout = ((then: () => void, ms = 0, ...rest: unknown[]) => {
      if (Number.isInteger(ms) || ms > 20_000) return real(then, ms, ...rest);
      pauses.push(ms);
      return real(then, ms / 20, ...rest);
    }) as typeof setTimeout;
  });
  after(() => void (window.setTimeout = real));
  return pauses;
}
