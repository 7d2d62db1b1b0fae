// One browser for the tests of an engine, and for each of them places that nobody has asked yet.
import { after, afterEach, before, beforeEach, describe } from 'node:test';
import { engines, launch, missing, type Browser } from '../driver.js';
import { openOrigins, type Origins } from './origins.js';

export type Engine = (typeof engines)[number];

/** What is set before each test. */
export interface Visiting {
  browser: Browser;
  origins: Origins;
}

export function inEngines(title: string, tests: (at: Visiting, engine: Engine) => void): void {
  for (const engine of engines)
    describe(`${title}${engine}`, { skip: missing(engine) }, () => {
      const at = {} as Visiting;
      before(async () => {
        at.browser = await launch(engine);
      });
      after(() => at.browser?.close());
      beforeEach(async () => {
        at.origins = await openOrigins();
      });
      afterEach(async () => {
        await at.browser.open('about:blank');
        await at.origins.close();
      });
      tests(at, engine);
    });
}
