import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRoot } from './files.mjs';

const cache = inRoot('node_modules/.cache/broadsheet/typescript');
const options = readFileSync(inRoot('tsconfig.json'), 'utf8');

/** `./x.js` is `./x.ts` where only that is there. @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.startsWith('file:')) {
    const url = new URL(specifier.replace(/js$/, 'ts'), context.parentURL);
    if (existsSync(fileURLToPath(url))) return { url: url.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const text = readFileSync(file, 'utf8');
  const known = join(cache, createHash('sha1').update(options).update(file).update(text).digest('hex'));
  if (!existsSync(known)) {
    const { default: ts } = await import('typescript');
    const { config } = ts.parseConfigFileTextToJson('tsconfig.json', options);
    const { compilerOptions } = {
      compilerOptions: { ...config.compilerOptions, inlineSourceMap: true, noEmit: false },
    };
    mkdirSync(cache, { recursive: true });
    writeFileSync(known, ts.transpileModule(text, { fileName: file, compilerOptions }).outputText);
  }
  return { format: 'module', source: readFileSync(known, 'utf8'), shortCircuit: true };
}
