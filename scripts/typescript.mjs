// `node --import ./scripts/typescript.mjs file.ts`: runs TypeScript in Node, with the project's own compiler and options.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
