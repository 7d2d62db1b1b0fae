// Opens a story as Storybook shows it, and hears from Storybook itself how it ended.
import { ORIGIN } from './server.mjs';

/** In px, unless a story says otherwise. */
const SIZE = { width: 800, height: 900 };
/** Milliseconds for one story. */
const PATIENCE = 60_000;
/** When it is in the stories. */
const NOW = Date.UTC(2026, 2, 12, 8, 42);

/** @typedef {import('../../stories/snippet.ts').Photo} Photo */
/** How a story ended. @typedef {{errors: string[], reports: any[], played: boolean}} Ending */
/** @typedef {{wrong: string[], played: boolean, picture?: Buffer}} Visit */
/** @typedef {{visit(id: string, photographed: boolean, anew?: boolean): Promise<Visit>}} Visitor */

/** In the page, before anything else: the clock, and an ear on Storybook's channel. @param {number} now */
function prepare(now) {
  let started = performance.now();
  const Real = Date;
  const tell = () => now + Math.floor(performance.now() - started);
  globalThis.Date = new Proxy(Real, {
    construct: (target, given) => (given.length ? Reflect.construct(target, given) : new target(tell())),
    apply: () => new Real(tell()).toString(),
    get: (target, name) => (name === 'now' ? tell : Reflect.get(target, name)),
  });
  /** @type {any} */
  let channel;
  /** @type {Ending} */
  let ending;
  /** @type {(ending: Ending) => void} */
  let end;
  /** @type {any} */
  const page = window;
  const begin = () => {
    started = performance.now();
    ending = { errors: [], reports: [], played: false };
    page.ended = new Promise((given) => (end = given));
  };
  const note = (/** @type {any} */ error) =>
    // Testing Library adds the whole document to what it says.
    ending.errors.push(
      `${error?.name ?? 'Error'}: ${error?.message ?? error?.description ?? error}`
        .split('\n')
        .slice(0, 6)
        .join(' ')
        .slice(0, 500),
    );
  const listen = () => {
    for (const name of ['storyErrored', 'storyThrewException', 'storyMissing']) {
      channel.on(name, (/** @type {any} */ error) => {
        note(error);
        end(ending);
      });
    }
    channel.on('playFunctionThrewException', note);
    channel.on('unhandledErrorsWhilePlaying', (/** @type {any[]} */ all) => all.forEach(note));
    channel.on('storyRenderPhaseChanged', (/** @type {any} */ { newPhase }) => {
      ending.played ||= newPhase === 'playing';
    });
    channel.on('storyFinished', (/** @type {any} */ { reporters, status }) => {
      ending.reports = reporters;
      const told = ending.errors.length > 0 || reporters.some((/** @type {any} */ one) => one.status === 'failed');
      if (status !== 'success' && !told) note(`It ended with "${status}".`);
      end(ending);
    });
  };
  begin();
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (given) => {
      channel = given;
      listen();
    },
  });
  page.turnTo = (/** @type {string} */ storyId) => {
    begin();
    scrollTo(0, 0);
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    return page.ended;
  };
}

/** What axe has to say. @param {any} report */
const violations = (report) =>
  report.result.error
    ? [`axe: ${report.result.error.message ?? report.result.error}`]
    : report.result.violations.flatMap((/** @type {any} */ { id, help, nodes }) =>
        nodes.map(
          (/** @type {any} */ node) =>
            `axe, ${id}: ${help}: ${node.target.flat().join(' ')} ${node.html.slice(0, 120)} ${node.failureSummary.split('\n')[1]?.trim() ?? ''}`,
        ),
      );

/** @param {import('playwright-core').Browser} browser @returns {Promise<Visitor>} */
export async function visitor(browser) {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', viewport: SIZE });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  /** @type {string[]} */
  let heard = [];
  page.on('pageerror', (error) => heard.push(`Uncaught ${error.name}: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== ORIGIN)
      heard.push(`It asks the network for ${request.url()}.`);
  });
  await page.addInitScript(prepare, NOW);
  let whole = false;
  let clean = false;
  // A story says what it is photographed in before it is drawn: `.storybook/preview.ts` calls it.
  await page.exposeFunction(
    'stage',
    async (/** @type {Photo} */ { width = SIZE.width, height = SIZE.height, media = {}, ...photo }) => {
      whole = photo.whole ?? false;
      const none = { colorScheme: null, contrast: null, forcedColors: null, reducedMotion: null };
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ ...none, ...media });
    },
  );

  return {
    async visit(id, photographed, anew = false) {
      heard = [];
      if (anew) clean = false;
      // Each story in the page of the one before is twice as quick as each in its own; after a failure the page is a new one.
      const turned = clean && (await within(page.evaluate((to) => /** @type {any} */ (window).turnTo(to), id)));
      clean = true;
      if (!turned) await page.goto(`${ORIGIN}/iframe.html?id=${id}&viewMode=story`, { waitUntil: 'commit' });
      const ended = turned || (await within(page.evaluate(() => /** @type {any} */ (window).ended)));
      if (!ended) return { wrong: [`It has not ended after ${PATIENCE} ms.`, ...heard], played: false };
      const reports = ended.reports.filter((/** @type {any} */ { type }) => type === 'a11y');
      const wrong = [...ended.errors, ...heard, ...reports.flatMap(violations)];
      if (reports.length !== 1 && ended.errors.length === 0) wrong.push('It was not checked by axe.');
      if (wrong.length > 0) clean = false;
      return { wrong, played: ended.played, picture: photographed ? await photograph() : undefined };
    },
  };

  /** @returns {Promise<Buffer>} */
  async function photograph() {
    const clip = await page.evaluate((all) => {
      const root = document.querySelector('#storybook-root')?.firstElementChild ?? document.body;
      const bottom = all ? innerHeight : Math.ceil(root.getBoundingClientRect().bottom);
      return { x: 0, y: 0, width: innerWidth, height: Math.min(innerHeight, bottom) };
    }, whole);
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: 60,
      clip: { ...clip, scale: 1 },
    });
    return Buffer.from(data, 'base64');
  }
}

/** @template T @param {Promise<T>} promise @returns {Promise<T | undefined>} */
async function within(promise) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((end) => (timer = setTimeout(end, PATIENCE, undefined)));
  return /** @type {Promise<T | undefined>} */ (Promise.race([promise, late]).finally(() => clearTimeout(timer)));
}
