// The order in which a browser is looked for.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { findChromium, findOther, isCi, packaged, type Probes } from '../../scripts/browser.mjs';
import { inRoot } from '../../scripts/files.mjs';

interface Machine extends Partial<Probes> {
  files?: string[];
  path?: Record<string, string>;
}

/** A machine on which nothing is installed but what is named; `said` and `did` are what the search announced and ran. */
function machine({ files = [], path = {}, ...probes }: Machine = {}): {
  probes: Probes;
  said: string[];
  did: string[];
} {
  const said: string[] = [];
  const did: string[] = [];
  return {
    said,
    did,
    probes: {
      env: {},
      platform: 'linux',
      arch: 'x64',
      apt: false,
      exists: (file) => files.includes(file) || Object.values(path).includes(file),
      which: (command) => path[command],
      playwright: () => '/cache/playwright/chrome',
      broken: () => undefined,
      fetchPackaged: () => {
        did.push(`fetch after ${said.length} lines`);
        return '/cache/chromium';
      },
      install: (packages) => {
        did.push(`apt ${packages.join(' ')} after ${said.length} lines`);
        for (const name of packages) path[name] = `/usr/bin/${name}`;
      },
      say: (line) => void said.push(line),
      ...probes,
    },
  };
}

describe('Chromium is found', () => {
  it('by CHROME_PATH before anything else', () => {
    const { probes } = machine({
      env: { CHROME_PATH: '/my/chrome' },
      files: ['/my/chrome'],
      path: { chromium: '/usr/bin/chromium' },
    });
    assert.equal(findChromium(probes), '/my/chrome');
  });

  it('and a CHROME_PATH that names nothing is an error, not a hint', () => {
    const { probes } = machine({ env: { CHROME_PATH: '/my/chrome' }, path: { chromium: '/usr/bin/chromium' } });
    assert.throws(() => findChromium(probes), /CHROME_PATH names a file that is not there: \/my\/chrome/);
  });

  it('where it is installed, before what Playwright keeps', () => {
    const { probes, did } = machine({
      path: { 'microsoft-edge': '/usr/bin/microsoft-edge' },
      files: ['/cache/playwright/chrome'],
    });
    assert.equal(findChromium(probes), '/usr/bin/microsoft-edge');
    assert.deepEqual(did, []);
  });

  it('on a Mac and on Windows in their usual places', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.equal(findChromium(machine({ platform: 'darwin', files: [mac] }).probes), mac);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    assert.equal(findChromium(machine({ platform: 'win32', env, files: [edge] }).probes), edge);
  });

  it("as Playwright's own when the file is there", () => {
    const { probes, did } = machine({ files: ['/cache/playwright/chrome'] });
    assert.equal(findChromium(probes), '/cache/playwright/chrome');
    assert.deepEqual(did, []);
  });

  it('inside an npm package, announced before it is fetched, before the package manager', () => {
    const { probes, said, did } = machine({ apt: true });
    assert.equal(findChromium(probes), '/cache/chromium');
    assert.deepEqual(did, ['fetch after 1 lines']);
    assert.ok(said[0]?.includes(`${packaged.name} ${packaged.version}`));
    assert.match(packaged.version, /^\d+\.\d+\.\d+$/);
  });

  it('by the package manager, announced, when the packaged one does not start', () => {
    const { probes, said, did } = machine({ apt: true, broken: () => 'libnss3.so is missing' });
    assert.equal(findChromium(probes), '/usr/bin/chromium');
    assert.deepEqual(did, ['fetch after 1 lines', 'apt chromium after 3 lines']);
    assert.match(said[1] ?? '', /Giving up .*libnss3/);
    assert.match(said[2] ?? '', /apt-get/);
  });

  it('and the packaged one is not tried where it cannot run', () => {
    const { probes, did } = machine({ arch: 'arm64', apt: true });
    assert.equal(findChromium(probes), '/usr/bin/chromium');
    assert.deepEqual(did, ['apt chromium after 1 lines']);
  });

  it('or the error names every way that was tried, and why it failed', () => {
    const fetchPackaged = (): never => {
      throw new Error('no network');
    };
    assert.throws(
      () => findChromium(machine({ fetchPackaged }).probes),
      ({ message }: Error) =>
        ['CHROME_PATH', 'Chrome, Chromium or Edge', 'Playwright', packaged.name, 'no network', 'apt-get', 'root'].every(
          (word) => message.includes(word),
        ),
    );
  });
});

describe('Firefox and WebKit', () => {
  const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

  it('are found where they are installed', () => {
    const { probes } = machine({
      path: {
        'firefox-esr': '/usr/bin/firefox-esr',
        WebKitWebDriver: '/usr/bin/WebKitWebDriver',
        Xvfb: '/usr/bin/Xvfb',
      },
      files: [browser],
    });
    assert.deepEqual(findOther(probes, 'firefox'), { path: '/usr/bin/firefox-esr' });
    assert.deepEqual(findOther(probes, 'webkit'), { path: browser });
  });

  it('are missing with a reason, and nothing is installed, outside CI', () => {
    const { probes, did } = machine({ apt: true });
    assert.match(String(Object.values(findOther(probes, 'firefox'))), /firefox/);
    assert.match(String(Object.values(findOther(probes, 'webkit'))), /WebKitWebDriver/);
    assert.deepEqual(did, []);
  });

  it('need a display', () => {
    const path = { WebKitWebDriver: '/usr/bin/WebKitWebDriver' };
    assert.match(String(Object.values(findOther(machine({ path, files: [browser] }).probes, 'webkit'))), /Xvfb/);
    const env = { DISPLAY: ':0' };
    assert.deepEqual(findOther(machine({ path, files: [browser], env }).probes, 'webkit'), { path: browser });
  });

  it('are installed in CI as root, announced before', () => {
    const { probes, said, did } = machine({ apt: true, env: { CI: 'true' } });
    assert.deepEqual(findOther(probes, 'firefox'), { path: '/usr/bin/firefox-esr' });
    assert.deepEqual(did, ['apt firefox-esr after 1 lines']);
    assert.match(said[0] ?? '', /CI is set/);
  });

  it('are missing in CI, with the reason, where they cannot be installed', () => {
    const { probes } = machine({ env: { CI: 'true' } });
    assert.match(String(Object.values(findOther(probes, 'webkit'))), /root/);
  });
});

describe('CI', () => {
  it('is what services write, and nothing else', () => {
    for (const CI of ['true', '1', 'True', 'yes']) assert.equal(isCi({ CI }), true, CI);
    for (const env of [{}, { CI: '' }, { CI: 'false' }, { CI: '0' }]) assert.equal(isCi(env), false);
  });

  it('runs every test in every engine, and says that it is CI', () => {
    const script = readFileSync(inRoot('.ci/run'), 'utf8');
    assert.match(script, /^npm ci && npm test$/m);
    assert.match(script, /^export CI="\$\{CI:-true\}"$/m);
  });
});
