// Every page of test/hosts in every engine: each looks at itself and says what it found. `npm run hosts` serves them for the eye;
// Chromium leaves a picture of each in screenshots/hosts.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { cannot, note } from '../../scripts/figures.mjs';
import { inRoot } from '../../scripts/files.mjs';
import { hostSite } from '../../scripts/hosts.mjs';
import { pages } from '../hosts/pages.mjs';
import { column, engines, launch, missing, type Browser } from './driver.js';

interface Report {
  failed: string[];
  /** What the engine has not, so that it was not tried. */
  lacks: string;
}

const ROW = 'host pages passed';
/** What engines say of what a policy has kept from a page: the page tells it by itself. */
const POLICY = /Content.Security.Policy|TrustedTypePolic/;

for (const engine of engines) {
  describe(`pages that fight back in ${engine}`, { skip: missing(engine) }, () => {
    let browser: Browser;
    let site: Awaited<ReturnType<typeof hostSite>>;
    let tried = 0;
    let passed = 0;

    before(async () => {
      site = await hostSite();
      browser = await launch(engine);
      mkdirSync(inRoot('screenshots/hosts'), { recursive: true });
    });
    after(async () => {
      note(ROW, column[engine], passed, tried);
      await browser?.close();
      await site?.close();
    });

    async function reportOf(name: string): Promise<Report> {
      // What the page before says in its last moment is not this one's.
      await browser.open('about:blank');
      browser.problems.length = 0;
      await browser.open(`${site.third}/${name}.html`);
      if (name === 'print') {
        await browser.waitFor(`document.querySelector('news-list').state === 'ready'`, 'there is news to print');
        await browser.print();
      }
      // A page that leaves and returns has no window between.
      const reported = (): Promise<string> => browser.evaluate<string>('window.reported ?? ""').catch(() => '');
      for (const end = Date.now() + 40_000; Date.now() < end; await new Promise((go) => setTimeout(go, 25))) {
        const text = await reported();
        if (text) return JSON.parse(text) as Report;
      }
      throw new Error(`${name} has not reported. ${browser.problems.join('\n')}`);
    }

    /** What the browser said that the page does not expect: WebKit says nothing to us. */
    const unexpected = (name: string): string[] => {
      const { expected = {}, noise = [] } = pages[name]!;
      const { said = [], violations } = expected as { said?: string[]; violations?: string[] };
      const patterns = [...noise, ...said].map((pattern) => new RegExp(pattern.replace(/^\^\w+ /, '')));
      return browser.problems.filter(
        (problem) => !(violations && POLICY.test(problem)) && !patterns.some((pattern) => pattern.test(problem)),
      );
    };

    for (const [name, { title, fails }] of Object.entries(pages)) {
      it(`${name}: ${title}`, async () => {
        if (name === 'print' && engine === 'webkit')
          return cannot(ROW, column[engine], name, 'WebKitWebDriver does not print');
        const report = await reportOf(name);
        if (engine === 'chromium')
          writeFileSync(inRoot('screenshots/hosts', `${name}.png`), await browser.screenshot(true));
        if (fails) {
          const missed = fails.filter((pattern) => !report.failed.some((one) => new RegExp(pattern).test(one)));
          assert.deepEqual(missed, [], `what the report must find, and did not among ${report.failed.join('\n')}`);
          return;
        }
        tried++;
        assert.deepEqual(report.failed, []);
        assert.deepEqual(unexpected(name), [], 'the console');
        if (report.lacks) cannot(ROW, column[engine], name, report.lacks);
        passed++;
      });
    }
  });
}
