/** A failure with its hint, whose words are fetched when one is needed. */
import { FeedFailure, unreachable, type FailureCode } from './failure.js';
import type { Facts } from './hints.js';

export async function explain(code: FailureCode, facts: Facts, retryable: boolean): Promise<FeedFailure> {
  const { tell } = await import('./hints.js').catch(noCode);
  const { code: exact, hint } = tell(code, facts);
  return new FeedFailure(exact, hint, facts.url, retryable, facts.status, facts.after);
}

/** What is done where a part of this library could not be fetched. */
export function noCode(): never {
  throw unreachable(import.meta.url);
}
