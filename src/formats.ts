/** For who writes a format of their own: the tools that ours are made of. None of them throws; what has the wrong type is absent. */
export { feedOf, person, srcsetOf, withQuery, type Draft } from './feed/formats/draft.js';
export type { Answer, FeedMap, Format } from './feed/formats/format.js';
export { registerFormat } from './feed/formats/registry.js';
export { date, language, list, record, size, text, url, type Json } from './feed/read.js';
export type * from './model.js';
export { htmlText } from './safety/html-text.js';
