// The library as it was built: what the commands need of it.

/** @param {string} path */
export const built = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);

/** @type {typeof import('../src/index.js')} */
export const { configure, describe, FeedFailure, load, version } = await built('index.js');
/** @type {typeof import('../src/feed/write.js')} */
export const { toJsonFeed } = await built('feed/write.js');
/** @type {typeof import('../src/safety/parse-node.js')} */
export const { parseWith } = await built('safety/parse-node.js');
