/** The formats at hand, in the order in which they are tried. */
import type { Feed } from '../../model.js';
import type { Answer, Format } from './format.js';
import { jsonFeed } from './jsonfeed.js';

const formats: Format[] = [jsonFeed];

/** Adds a format, tried before those that are there; one of the same name is replaced. */
export function registerFormat(format: Format): void {
  const old = formats.findIndex(({ name }) => name === format.name);
  if (old >= 0) formats.splice(old, 1);
  formats.unshift(format);
}

/** The answer as a feed, or absent where no format (or not the one named) reads its shape. Never throws. */
export function readAnswer(answer: Answer, name?: string): Feed | undefined {
  try {
    const format = formats.find((one) => (name ? one.name === name : true) && one.detect(answer));
    const feed = format?.read(answer);
    return feed && Object.freeze({ ...feed, articles: Object.freeze([...feed.articles]) });
  } catch {
    return;
  }
}

/** Whether a format (or the one named) knows the answer as the end of paging. Never throws. */
export function isEnd(answer: Answer, name?: string): boolean {
  try {
    return formats.some((one) => (name ? one.name === name : true) && one.end?.(answer));
  } catch {
    return false;
  }
}

export const formatNames = (): readonly string[] => formats.map(({ name }) => name);
