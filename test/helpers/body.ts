/** Blocks and untrusted HTML, drawn as an article's body. */
import { render } from '../../src/draw/template.js';
import { en } from '../../src/i18n/messages.js';
import type { Article, Block } from '../../src/model.js';
import { body, bodyOf } from '../../src/ui/body.js';
import type { BodyOptions } from '../../src/ui/inline.js';
import type { View } from '../../src/ui/view.js';
import { box } from './page.js';

export const PAGE = 'https://paper.example/story';

export const view = (change: Partial<View> = {}): View => ({
  m: en,
  language: 'en',
  around: 'en',
  shows: () => true,
  level: 2,
  href: ({ url }) => url,
  tab: false,
  broken: new Set(),
  ...change,
});

export const story = (change: Partial<Article> = {}): Article => ({
  id: 'a',
  url: PAGE,
  title: 'A story',
  authors: [],
  tags: [],
  ...change,
});

/** What stands in the page when these blocks are drawn. */
export function draw(
  blocks: readonly Block[],
  change: Partial<View> = {},
  options: Partial<BodyOptions> = {},
): HTMLElement {
  const place = box();
  const article = story();
  const given = { article, view: view(change), light: false, frames: new Set<string>(), onFrame: () => undefined };
  render(body({ blocks, plain: false, minutes: 1 }, { ...given, ...options }), place);
  return place;
}

/** The same of untrusted HTML. */
export const drawHtml = (html: string, change: Partial<View> = {}, options: Partial<BodyOptions> = {}): HTMLElement =>
  draw(bodyOf(story({ html: html as Article['html'] & string }), PAGE).blocks, change, options);
