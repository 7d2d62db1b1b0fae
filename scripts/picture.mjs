// npm run picture: photographs the demo's article page for the README. Run by hand when the look has changed.
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumArgs, findEngines } from './browser.mjs';
import { demoSite } from './demo-site.mjs';
import { inRoot } from './files.mjs';

const found = await findEngines();
if (!('path' in found.chromium)) throw new Error('No Chromium was found.');
const site = await demoSite();
const browser = await chromium.launch({ executablePath: found.chromium.path, args: chromiumArgs });
const page = await browser.newPage({ viewport: { width: 1280, height: 1180 } });
await page.goto(`${site.paper}/article.html?id=lake-lowest-mark`);
await page.locator('news-article[state=ready] time').first().waitFor();
await page.waitForTimeout(1000);
const png = (await page.screenshot()).toString('base64');
// The browser is the encoder.
const webp = await page.evaluate(async (data) => {
  const image = new Image();
  image.src = `data:image/png;base64,${data}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', 0.85).split(',')[1] ?? '';
}, png);
writeFileSync(inRoot('docs/article-page.webp'), Buffer.from(webp, 'base64'));
await browser.close();
await site.close();
