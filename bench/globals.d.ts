// What probe.ts leaves in the page.
import type { Bench } from './probe.js';

declare global {
  const bench: Bench;
}
