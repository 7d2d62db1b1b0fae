/** Every class, type and function. No side effects: nothing is registered by importing this. */
export * from './elements/index.js';
export { NewsElement, type NewsState } from './elements/news-element.js';
export * from './events.js';
export * from './events-later.js';
export { configure, load, type LoadOptions, type Settings, type Transport } from './feed/load.js';
export { FeedFailure, type FailureCode } from './feed/failure.js';
export { describe, type DescribeOptions, type Description } from './feed/describe.js';
export type { Answer, FeedMap, Format, Reading } from './feed/formats/format.js';
export { registerFormat } from './feed/formats/registry.js';
export { select, type Selection } from './feed/select.js';
export { rank } from './feed/rank.js';
export { define } from './define/define.js';
export { registerMessages } from './i18n/language.js';
export { english } from './i18n/article-words.js';
export type { Messages } from './i18n/messages.js';
export type * from './model.js';
export { version } from './version.js';
