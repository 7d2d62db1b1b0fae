/**
 * Bodies and the blocks that must come of them, written by hand. `test/safety` runs the table in browsers, `test/node/safety` in Node over
 * parse5: both must give the same.
 */
import { embeds } from './bodies/embeds.js';
import { inlines } from './bodies/inlines.js';
import { paragraphs } from './bodies/paragraphs.js';
import { pictures } from './bodies/pictures.js';
import { structure } from './bodies/structure.js';
import { tables } from './bodies/tables.js';
import type { Body } from './bodies/parts.js';

export { base, type Body } from './bodies/parts.js';

export const bodies: readonly Body[] = [...paragraphs, ...inlines, ...structure, ...pictures, ...tables, ...embeds];
