// The photographs: which are there, which have changed, and what of them.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is compared is the mean colour of squares of so many px a side. A rounded corner may be painted three of 255 apart from one time
 * to the next; the pictures' compression then moves single pixels all over by forty, in both directions: in a square that cancels out,
 * while a letter or a line that moves by one px does not.
 */
const SQUARE = 4;
/** How far a square may be off, of 255. */
const TOLERANCE = 12;
/** How many squares may be further off. */
const STRAYS = 4;
/** A pale hairline is little in the mean of a square: single pixels count as well, above what compression makes of a corner (80 at most). */
const PIXEL = 20;
const PIXELS = 120;

export class Album {
  renewed = 0;
  /** @type {Promise<import('playwright-core').Page> | undefined} */
  #page;

  /** @param {string} folder @param {import('./browser.mjs').Photographer} photographer */
  constructor(folder, photographer) {
    this.folder = folder;
    this.photographer = photographer;
    mkdirSync(folder, { recursive: true });
  }

  /** What is wrong with a picture, in words; undefined where it is as it was. @param {string} id @param {Buffer} now @returns {Promise<string | undefined>} */
  async compare(id, now) {
    const file = join(this.folder, `${id}.webp`);
    const before = existsSync(file) ? readFileSync(file) : undefined;
    const failed = join(this.folder, 'failed');
    for (const name of [`${id}.webp`, `${id}.diff.webp`]) rmSync(join(failed, name), { force: true });
    if (before?.equals(now)) return undefined;
    const difference = before && (await this.#difference(before, now));
    if (difference && difference.strays <= STRAYS && difference.pixels <= PIXELS) return undefined;
    mkdirSync(failed, { recursive: true });
    writeFileSync(join(failed, `${id}.webp`), now);
    if (!difference)
      return `There is no picture of it yet: npm run stories -- --update (screenshots/stories/failed/${id}.webp).`;
    writeFileSync(join(failed, `${id}.diff.webp`), difference.picture);
    return `Its picture has changed in ${difference.strays} places, ${difference.pixels} pixels: screenshots/stories/failed/${id}.diff.webp`;
  }

  /** The new picture takes the place of what was compared last. @param {string} id */
  renew(id) {
    this.renewed++;
    renameSync(join(this.folder, 'failed', `${id}.webp`), join(this.folder, `${id}.webp`));
  }

  /** Pictures of stories that are no more. @param {string[]} ids @param {boolean} update whether they go */
  orphans(ids, update) {
    const names = new Set(ids.map((id) => `${id}.webp`));
    const orphans = readdirSync(this.folder).filter((name) => name.endsWith('.webp') && !names.has(name));
    if (update) for (const name of orphans) rmSync(join(this.folder, name));
    return orphans;
  }

  /** @param {Buffer} before @param {Buffer} now */
  async #difference(before, now) {
    this.#page ??= this.photographer.browser.newPage();
    const page = await this.#page;
    const data = [before, now].map((picture) => `data:image/webp;base64,${picture.toString('base64')}`);
    const { strays, pixels, url } = await page.evaluate(differ, {
      data,
      tolerance: TOLERANCE,
      side: SQUARE,
      pixel: PIXEL,
    });
    return { strays, pixels, picture: Buffer.from(url.split(',')[1] ?? '', 'base64') };
  }
}

/**
 * In a page: how many squares and pixels differ, and a picture of the new one, pale, with what differs in red.
 * @param {{data: string[], tolerance: number, side: number, pixel: number}} given
 */
async function differ({ data, tolerance, side, pixel }) {
  const pictures = await Promise.all(data.map(async (url) => createImageBitmap(await (await fetch(url)).blob())));
  const width = Math.max(...pictures.map((one) => one.width));
  const height = Math.max(...pictures.map((one) => one.height));
  const [before, now] = pictures.map((picture) => {
    const drawn = new OffscreenCanvas(width, height).getContext('2d');
    drawn?.drawImage(picture, 0, 0);
    return drawn?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const drawn = canvas.getContext('2d');
  if (!before || !now || !drawn) throw new Error('Pictures cannot be compared here.');
  const shown = new ImageData(
    now.map((value, i) => (i % 4 === 3 ? 255 : 255 - (255 - value) / 4)),
    width,
    height,
  );
  drawn.putImageData(shown, 0, 0);
  drawn.fillStyle = 'rgb(230, 0, 0)';
  let [strays, pixels] = [0, 0];
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      const off = [0, 0, 0];
      for (let y = top; y < Math.min(top + side, height); y++)
        for (let x = left; x < Math.min(left + side, width); x++) {
          const i = 4 * (y * width + x);
          const here = [0, 1, 2].map((c) => (now[i + c] ?? 0) - (before[i + c] ?? 0));
          here.forEach((one, c) => (off[c] = (off[c] ?? 0) + one));
          if (Math.max(...here.map(Math.abs)) > pixel) pixels++;
        }
      if (Math.max(...off.map(Math.abs)) <= tolerance * side * side) continue;
      strays++;
      drawn.fillRect(left, top, side, side);
    }
  }
  return { strays, pixels, url: canvas.toDataURL('image/webp') };
}
