// npm run picture: photographs the demo for the README. Run by hand when the look has changed.
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumArgs, findEngines } from './browser.mjs';
import { demoSite } from './demo-site.mjs';
import { inRoot } from './files.mjs';

/**
 * @typedef {object} Shot
 * @property {string} file in docs/
 * @property {string} url
 * @property {number} width in px
 * @property {number} height
 * @property {string} ready what is there when all is
 * @property {'light' | 'dark'} [scheme]
 * @property {(page: import('playwright-core').Page) => Promise<void>} [first] what somebody does there
 */

const found = await findEngines();
if (!('path' in found.chromium)) throw new Error('No Chromium was found.');
const site = await demoSite();
const browser = await chromium.launch({ executablePath: found.chromium.path, args: chromiumArgs });

/** @type {Shot[]} */
const shots = [
  {
    file: 'article-page.webp',
    url: `${site.paper}/article.html?id=lake-lowest-mark`,
    width: 1280,
    height: 1180,
    ready: 'news-article[state=ready] time',
  },
  {
    file: 'front-page-phone.webp',
    url: `${site.paper}/`,
    width: 390,
    height: 844,
    ready: 'news-headline[state=ready] time',
    scheme: 'dark',
  },
  {
    file: 'strangers-page.webp',
    url: `${site.third}/`,
    width: 1180,
    height: 844,
    ready: '[state=ready] time',
  },
  {
    file: 'builder-page.webp',
    url: `${site.paper}/builder.html`,
    width: 1180,
    height: 844,
    ready: 'main',
    async first(page) {
      await page.getByText('Try it with a sample paper').click();
      await page.frameLocator('iframe').locator('[state=ready] time').first().waitFor();
      await page.mouse.move(0, 0);
    },
  },
];

for (const { file, url, width, height, ready, scheme = 'light', first } of shots) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator(ready).first().waitFor();
  await first?.(page);
  await page.waitForTimeout(1500);
  writeFileSync(inRoot('docs', file), await webp(await page.screenshot()));
  await context.close();
}
await browser.close();
await site.close();

/** The browser is the encoder, in a page of its own: one with a policy may not read its picture. @param {Buffer} png */
async function webp(png) {
  const page = await browser.newPage();
  const data = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.85).split(',')[1] ?? '';
  }, png.toString('base64'));
  await page.close();
  return Buffer.from(data, 'base64');
}
