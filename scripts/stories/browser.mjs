// The one browser whose pictures can be compared: the packaged Chromium, with no fonts of the machine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium, findPackaged, packaged, thisMachine } from '../browser.mjs';
import { ORIGIN } from './server.mjs';

/** What makes letters and colours the same everywhere. */
const SAME = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--disable-font-subpixel-positioning',
  // Pictures are there in the first frame, and nothing is drawn over what was; by any processor alike.
  '--disable-checker-imaging',
  '--disable-partial-raster',
  '--disable-skia-runtime-opts',
];
/** A recording may begin without a reader's hand, which a story has not. */
const HEARD = ['--autoplay-policy=no-user-gesture-required', '--mute-audio'];

/**
 * Fonts of the machine are not seen: letters that the stories' own fonts lack look the same, or are missing, everywhere.
 * @param {string} folder of the fonts that come with the browser
 * @param {string} cache
 */
const fonts = (folder, cache) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${cache}</cachedir></fontconfig>`;

/**
 * @typedef {object} Photographer
 * @property {import('playwright-core').Browser} browser
 * @property {boolean} same whether its pictures can be compared with those in the repository
 * @property {string} wanted the browser that they are of
 * @property {string} why it is not this one
 * @property {() => Promise<void>} close
 */

/** @param {number} port where the Storybook is served @returns {Promise<Photographer>} */
export async function photographic(port) {
  const probes = await thisMachine();
  const found = findPackaged(probes);
  const path = 'path' in found ? found.path : findChromium(probes);
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-fonts-'));
  const config = join(folder, 'fonts.conf');
  writeFileSync(config, fonts(join(dirname(path), 'fonts'), join(folder, 'cache')));
  const browser = await chromium.launch({
    executablePath: path,
    args: [
      ...chromiumArgs,
      ...SAME,
      ...HEARD,
      `--host-resolver-rules=MAP ${new URL(ORIGIN).host}:80 127.0.0.1:${port}`,
    ],
    env: { ...process.env, ...('path' in found && { FONTCONFIG_FILE: config }) },
  });
  const close = async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    browser,
    same: 'path' in found,
    wanted: `${packaged.name} ${packaged.version}`,
    why: 'missing' in found ? found.missing : '',
    close,
  };
}
