// Finds the browsers that the tests run in. Chromium is always needed, so it is looked for, and at last fetched, in a
// fixed order; Firefox and WebKit run where they are installed, and are installed in CI.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from './files.mjs';

/** Whether a missing engine is fetched, and where it cannot be, a failure. Services write `true` or `1`. @param {Record<string, string | undefined>} env */
export const isCi = ({ CI = '' }) => !['', '0', 'false'].includes(CI.toLowerCase());

/** Chromium inside an npm package: pinned, fetched only when nothing else is there, never a dependency. */
export const packaged = { name: '@sparticuz/chromium', version: '153.0.0' };

/** What Chromium is started with wherever we start it; the first is needed as root. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What finding a browser may look at and do; tests hand in their own.
 * @typedef {object} Probes
 * @property {Record<string, string | undefined>} env
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {boolean} apt root on a system with apt-get
 * @property {(path: string) => boolean} exists
 * @property {(command: string) => string | undefined} which the path of a command
 * @property {() => string | undefined} playwright where Playwright would keep its Chromium
 * @property {(path: string) => string | undefined} broken why a browser does not start; undefined when it does
 * @property {() => string} fetchPackaged installs the packaged Chromium and answers its path
 * @property {(packages: string[]) => void} install
 * @property {(line: string) => void} say
 */

/** @param {Pick<Probes, 'platform' | 'env'>} probes */
function wellKnown({ platform, env }) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`);
    return ['/Applications', `${env.HOME}/Applications`].flatMap((folder) => apps.map((app) => `${folder}/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder);
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return [...apps, 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((app) => folders.map((f) => `${f}\\${app}`));
  }
  return [];
}

const linuxNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** @param {unknown} error */
const why = (error) => (error instanceof Error ? error.message.trim().split('\n')[0] : String(error));

/** @param {Probes} probes */
const isPackagedFor = ({ platform, arch }) => platform === 'linux' && arch === 'x64';

/**
 * The packaged Chromium, fetched where it is not there yet.
 * @param {Probes} probes
 * @returns {Found}
 */
export function findPackaged(probes) {
  if (!isPackagedFor(probes)) return { missing: 'it is for Linux on x64 only' };
  try {
    const path = probes.fetchPackaged();
    const reason = probes.broken(path);
    return reason ? { missing: `it does not start here: ${reason}` } : { path };
  } catch (error) {
    return { missing: `it could not be fetched: ${why(error)}` };
  }
}

/**
 * The Chromium to use, in this order: CHROME_PATH; an installed Chrome, Chromium or Edge; Playwright's own; the packaged
 * one; the system's package manager.
 * @param {Probes} probes
 * @returns {string}
 * @throws {Error} when CHROME_PATH names no file, and when nothing was found; the message names every way
 */
export function findChromium(probes) {
  const { env, platform, say } = probes;
  if (env.CHROME_PATH) {
    if (probes.exists(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH names a file that is not there: ${env.CHROME_PATH}`);
  }

  const onPath = platform === 'linux' ? linuxNames.map((name) => probes.which(name)) : [];
  const installed = [...onPath, ...wellKnown(probes)].find((path) => path && probes.exists(path));
  if (installed) return installed;

  const playwright = probes.playwright();
  if (playwright && probes.exists(playwright)) return playwright;

  const label = `${packaged.name} ${packaged.version}`;
  if (isPackagedFor(probes)) {
    say(
      `No Chromium is installed: taking ${label}, 67 MB fetched into node_modules/.cache. Set CHROME_PATH for your own.`,
    );
  }
  const found = findPackaged(probes);
  if ('path' in found) return found.path;
  if (isPackagedFor(probes)) say(`Giving up ${label}: ${found.missing}.`);

  let aptReason = 'that needs root on Debian or Ubuntu';
  if (probes.apt) {
    say('Installing chromium with apt-get (about 110 MB).');
    try {
      probes.install(['chromium']);
      const path = probes.which('chromium') ?? probes.which('chromium-browser');
      if (path) return path;
      aptReason = 'it ran, and there is still no chromium';
    } catch (error) {
      aptReason = why(error) ?? 'it failed';
    }
  }

  throw new Error(
    [
      'No browser to run the tests in. These were tried, in this order:',
      '  1. CHROME_PATH is not set',
      '  2. no installed Chrome, Chromium or Edge was found',
      `  3. Playwright's own Chromium is not there${playwright ? ` (${playwright})` : ''}`,
      `  4. ${label} from npm: ${found.missing}`,
      `  5. apt-get install chromium: ${aptReason}`,
      'Install Chrome, Chromium or Edge, or set CHROME_PATH to one.',
    ].join('\n'),
  );
}

/**
 * Firefox and WebKit: where they are, or why they are missing.
 * @typedef {{path: string} | {missing: string}} Found
 * @param {Probes} probes
 * @param {'firefox' | 'webkit'} engine
 * @returns {Found}
 */
export function findOther(probes, engine) {
  const look = engine === 'firefox' ? lookForFirefox : lookForWebKit;
  const packages = engine === 'firefox' ? ['firefox-esr'] : ['webkit2gtk-driver', 'xvfb'];
  const found = look(probes);
  if ('path' in found || !isCi(probes.env)) return found;
  if (!probes.apt) return { missing: `${found.missing}, and CI installs it only as root on Debian or Ubuntu` };
  probes.say(`Installing ${packages.join(' and ')} with apt-get, because CI is set.`);
  try {
    probes.install(packages);
  } catch (error) {
    return { missing: `${found.missing}, and apt-get failed: ${why(error)}` };
  }
  return look(probes);
}

/** @param {Probes} probes @returns {Found} */
function lookForFirefox({ env, platform, which, exists }) {
  if (env.FIREFOX_PATH) {
    return exists(env.FIREFOX_PATH) ? { path: env.FIREFOX_PATH } : { missing: `FIREFOX_PATH names no file` };
  }
  const paths = [which('firefox-esr'), which('firefox')];
  if (platform === 'darwin') paths.push('/Applications/Firefox.app/Contents/MacOS/firefox');
  if (platform === 'win32') paths.push(`${env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`);
  const path = paths.find((candidate) => candidate && exists(candidate));
  return path ? { path } : { missing: 'neither firefox-esr nor firefox is installed' };
}

/** WebKitGTK's MiniBrowser, driven by WebKitWebDriver. @param {Probes} probes @returns {Found} */
function lookForWebKit({ env, which, exists }) {
  const driver = which('WebKitWebDriver');
  if (!driver) return { missing: 'WebKitWebDriver is not installed (Debian: webkit2gtk-driver)' };
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib'];
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  const path = folders.flatMap((f) => versions.map((v) => `${f}/${v}/MiniBrowser`)).find((file) => exists(file));
  if (!path) return { missing: 'WebKitWebDriver is installed, but its MiniBrowser was not found' };
  const display = env.DISPLAY ?? env.WAYLAND_DISPLAY;
  if (!display && !which('Xvfb'))
    return { missing: 'WebKit needs a display, and Xvfb is not installed (Debian: xvfb)' };
  return { path };
}

/** @param {string} command */
function which(command) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}

function fetchPackaged() {
  const cache = inRoot('node_modules/.cache/broadsheet');
  const browser = join(cache, 'chromium');
  if (existsSync(browser)) return browser;
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'package.json'), '{ "private": true, "type": "module" }\n');
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--no-package-lock'];
  execFileSync('npm', ['install', '--prefix', cache, ...flags, `${packaged.name}@${packaged.version}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // It unpacks itself into the temporary folder; given ours, it stays for the next run.
  const unpack = `import chromium from '${packaged.name}'; console.log(await chromium.executablePath());`;
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: cache,
    env: { ...process.env, TMPDIR: cache },
    encoding: 'utf8',
  });
  return answer.trim();
}

/** @param {string} path */
function broken(path) {
  const run = spawnSync(path, ['--no-sandbox', '--headless', '--version'], { encoding: 'utf8', timeout: 20_000 });
  if (run.status === 0) return undefined;
  return run.error?.message ?? (run.stderr.trim().split('\n')[0] || `exit code ${run.status}`);
}

/** @param {string[]} packages */
function install(packages) {
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/** This machine. @returns {Promise<Probes>} */
export async function thisMachine() {
  const { chromium } = await import('playwright-core');
  return {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    apt: process.platform === 'linux' && process.getuid?.() === 0 && which('apt-get') !== undefined,
    exists: existsSync,
    which,
    playwright: () => chromium.executablePath(),
    broken,
    fetchPackaged,
    install,
    say: (line) => console.log(line),
  };
}

export const engines = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

/** @typedef {(typeof engines)[number]} Engine */

/**
 * The engines of this run: all of them, or those that BROADSHEET_ENGINES names (`npm test -- --only chromium` sets it).
 * @returns {Promise<Record<Engine, Found>>}
 */
export async function findEngines() {
  const probes = await thisMachine();
  const wanted = process.env.BROADSHEET_ENGINES?.split(',') ?? engines;
  /** @param {Engine} engine @returns {Found} */
  const find = (engine) => {
    if (!wanted.includes(engine)) return { missing: 'not asked for' };
    return engine === 'chromium' ? { path: findChromium(probes) } : findOther(probes, engine);
  };
  return { chromium: find('chromium'), firefox: find('firefox'), webkit: find('webkit') };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await findEngines());
