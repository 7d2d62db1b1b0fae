// One run in three engines. `*.chromium.test.ts` (media, forced colours, pictures) runs in Chromium alone.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { visualRegressionPlugin } from '@web/test-runner-visual-regression/plugin';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findEngines } from './scripts/browser.mjs';
import { browserTests } from './scripts/suites.mjs';
import { fakeEndpoint, figurePlugin, prerenderer, troubleServer, viewportPlugin } from './scripts/wtr/plugins.mjs';
import { tallyReporter } from './scripts/wtr/tally.mjs';
import { webkitLauncher } from './scripts/wtr/webkit-launcher.mjs';
import { inRoot } from './scripts/files.mjs';

const found = await findEngines();
const browsers = [];
if ('path' in found.chromium) {
  const launchOptions = { executablePath: found.chromium.path, args: chromiumArgs };
  browsers.push(playwrightLauncher({ product: 'chromium', launchOptions }));
}
if ('path' in found.firefox) {
  // Puppeteer speaks WebDriver BiDi to an ordinary Firefox; Playwright needs a build of its own.
  const launchOptions = /** @type {const} */ ({ browser: 'firefox', executablePath: found.firefox.path });
  // One page at a time: Firefox draws no frame in a tab that is behind another.
  browsers.push(chromeLauncher({ puppeteer: /** @type {any} */ (puppeteer), launchOptions, concurrency: 1 }));
}
if ('path' in found.webkit) browsers.push(webkitLauncher(found.webkit.path));

const endpoint = fakeEndpoint();
const trouble = troubleServer();
const tests = browserTests(process.env.BROADSHEET_FILE);
const groups = [
  { name: 'every engine', files: tests.everywhere, browsers },
  { name: 'Chromium only', files: tests.chromium, browsers: browsers.filter(({ name }) => name === 'Chromium') },
];

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: inRoot(),
  groups: groups.filter((group) => group.files.length > 0 && group.browsers.length > 0),
  nodeResolve: { exportConditions: ['production'] },
  concurrency: 2,
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { ui: 'bdd', timeout: '10000' } },
  coverage: browsers.some(({ name }) => name === 'Chromium') && !process.env.BROADSHEET_FILE,
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['lcovonly'], reportDir: 'coverage' },
  reporters: [defaultReporter({ reportTestProgress: false }), tallyReporter(process.env.BROADSHEET_RESULTS)],
  middleware: [endpoint.middleware, trouble.middleware, prerenderer()],
  plugins: [
    endpoint.plugin,
    trouble.plugin,
    viewportPlugin(),
    figurePlugin(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: inRoot('tsconfig.json') }),
    visualRegressionPlugin({ baseDir: 'screenshots', update: process.env.BROADSHEET_UPDATE_PICTURES === '1' }),
  ],
};
