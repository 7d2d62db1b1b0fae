/**
 * Draws the demo paper's pictures: every scene as SVG, then as WebP in two widths, into `demo/paper/img/`.
 * Run by hand after a scene has changed; the pictures are part of the tree.
 *
 *   npm run demo:pictures -- [--png folder] [name …]
 *
 * It needs a Chromium: `CHROME_PATH`, or the one at its usual place. `--png` also writes PNG copies, to look at.
 */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { PICTURES, SMALL } from '../demo/content/kit.mjs';
import { block } from './demo-ink.mjs';
import { scenes as heights } from './demo-scenes-heights.mjs';
import { scenes as lake } from './demo-scenes-lake.mjs';
import { scenes as night } from './demo-scenes-night.mjs';
import { scenes as pastures } from './demo-scenes-pastures.mjs';
import { scenes as rooms } from './demo-scenes-rooms.mjs';
import { scenes as streets } from './demo-scenes-streets.mjs';

const IMG = new URL('../demo/paper/img/', import.meta.url);
const QUALITY = 0.42;
const scenes = { ...heights, ...lake, ...night, ...pastures, ...rooms, ...streets };

const args = process.argv.slice(2);
const png = args[0] === '--png' ? args.splice(0, 2)[1] : undefined;
const names = args.length ? args : Object.keys(PICTURES);

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
if (png) await mkdir(png, { recursive: true });
let total = 0;
for (const name of names) {
  const size = PICTURES[name];
  const b = block(name, size);
  scenes[name](b);
  for (const width of [size[0], SMALL]) {
    const height = Math.round((size[1] * width) / size[0]);
    const draw = async (type) =>
      Buffer.from(
        await page.evaluate(
          async ({ svg, width, height, type, quality }) => {
            const image = new Image();
            image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
            await image.decode();
            const canvas = Object.assign(document.createElement('canvas'), { width, height });
            const context = canvas.getContext('2d');
            context.imageSmoothingQuality = 'high';
            context.drawImage(image, 0, 0, width, height);
            const made = await new Promise((done) => canvas.toBlob(done, type, quality));
            if (made.type !== type) throw new Error(`This browser does not write ${type}`);
            const address = await new Promise((done) => {
              const reader = new FileReader();
              reader.onload = () => done(reader.result);
              reader.readAsDataURL(made);
            });
            return address.slice(address.indexOf(',') + 1);
          },
          { svg: b.svg(), width, height, type, quality: QUALITY },
        ),
        'base64',
      );
    const file = new URL(`${name}${width === size[0] ? '' : `-${SMALL}`}.webp`, IMG);
    await writeFile(file, await draw('image/webp'));
    total += (await stat(file)).size;
    if (png && width === SMALL) await writeFile(`${png}/${name}.png`, await draw('image/png'));
  }
}
await browser.close();
console.log(`${names.length} pictures in ${fileURLToPath(IMG)}, ${Math.round(total / 1024)} kB`);
