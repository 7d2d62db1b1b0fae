/** The formats at hand: JSON Feed, and what a page has registered. The others are fetched when their shape appears: `known.ts`. */
import type { Feed } from '../../model.js';
import type { Answer, Format } from './format.js';
import { jsonFeed } from './jsonfeed.js';

/** In the order in which they are tried. */
export const formats: Format[] = [jsonFeed];

/** Adds a format, tried before those that are there; one of the same name is replaced. */
export function registerFormat(format: Format): void {
  const old = formats.findIndex(({ name }) => name === format.name);
  if (old >= 0) formats.splice(old, 1);
  formats.unshift(format);
}

/** The answer as a feed, or absent where no format at hand (or not the one named) reads its shape. Never throws. */
export const readAnswer = (answer: Answer, name?: string): Feed | undefined => {
  for (const format of formats) {
    const feed = (!name || format.name === name) && readWith(format, answer, !!name);
    if (feed) return feed;
  }
  return;
};

/**
 * The answer as one format reads it. Never throws.
 * @param named the format was asked for by name: it then reads what it would not have recognised, as long as it finds an article there
 */
export function readWith(format: Format, answer: Answer, named: boolean): Feed | undefined {
  try {
    const known = format.detect(answer);
    if (!known && !named) return;
    const feed = format.read(answer);
    return known || feed.articles.length
      ? Object.freeze({ ...feed, articles: Object.freeze([...feed.articles]) })
      : undefined;
  } catch {
    return;
  }
}
