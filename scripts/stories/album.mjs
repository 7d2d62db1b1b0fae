// The photographs: which are there, which have changed, and what of them.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far a colour may be off, of 255: one picture taken twice is the same to the last pixel on one machine, and nearly so on another. */
const TOLERANCE = 20;
/** How many pixels may be further off. */
const STRAYS = 30;

export class Album {
  renewed = 0;
  /** @type {Promise<import('playwright-core').Page> | undefined} */
  #page;

  /** @param {string} folder @param {import('./browser.mjs').Photographer} photographer @param {boolean} update */
  constructor(folder, photographer, update) {
    this.folder = folder;
    this.photographer = photographer;
    this.update = update;
    mkdirSync(folder, { recursive: true });
  }

  /** What is wrong with a picture, in words; undefined where it is as it was. @param {string} id @param {Buffer} now @returns {Promise<string | undefined>} */
  async compare(id, now) {
    const file = join(this.folder, `${id}.webp`);
    const before = existsSync(file) ? readFileSync(file) : undefined;
    if (before?.equals(now)) return undefined;
    const difference = before && (await this.#difference(before, now));
    if (difference && difference.strays <= STRAYS) return undefined;
    if (this.update) {
      this.renewed++;
      writeFileSync(file, now);
      return undefined;
    }
    const failed = join(this.folder, 'failed');
    mkdirSync(failed, { recursive: true });
    writeFileSync(join(failed, `${id}.webp`), now);
    if (!difference)
      return `There is no picture of it yet: npm run stories -- --update (screenshots/stories/failed/${id}.webp).`;
    writeFileSync(join(failed, `${id}.diff.webp`), difference.picture);
    return `Its picture has changed in ${difference.strays} pixels: screenshots/stories/failed/${id}.diff.webp`;
  }

  /** Pictures of stories that are no more; with `update` they go. @param {string[]} ids */
  orphans(ids) {
    const names = new Set(ids.map((id) => `${id}.webp`));
    const orphans = readdirSync(this.folder).filter((name) => name.endsWith('.webp') && !names.has(name));
    if (this.update) for (const name of orphans) rmSync(join(this.folder, name));
    return orphans;
  }

  /** @param {Buffer} before @param {Buffer} now */
  async #difference(before, now) {
    this.#page ??= this.photographer.browser.newPage();
    const page = await this.#page;
    const data = [before, now].map((picture) => `data:image/webp;base64,${picture.toString('base64')}`);
    const { strays, url } = await page.evaluate(differ, { data, tolerance: TOLERANCE });
    return { strays, picture: Buffer.from(url.split(',')[1] ?? '', 'base64') };
  }
}

/**
 * In a page: how many pixels differ, and a picture of the new one, pale, with what differs in red.
 * @param {{data: string[], tolerance: number}} given
 */
async function differ({ data, tolerance }) {
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
  const shown = new ImageData(width, height);
  let strays = 0;
  for (let i = 0; i < shown.data.length; i += 4) {
    const off = Math.max(...[0, 1, 2, 3].map((c) => Math.abs((before?.[i + c] ?? 0) - (now?.[i + c] ?? 0))));
    const stray = off > tolerance;
    if (stray) strays++;
    for (const c of [0, 1, 2]) shown.data[i + c] = stray ? (c === 0 ? 230 : 0) : 255 - (255 - (now?.[i + c] ?? 0)) / 4;
    shown.data[i + 3] = 255;
  }
  canvas.getContext('2d')?.putImageData(shown, 0, 0);
  return { strays, url: canvas.toDataURL('image/webp') };
}
