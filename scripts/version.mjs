// npm run version: after the version is counted up, src/version.ts says the same.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './files.mjs';

const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const path = inRoot('src/version.ts');
writeFileSync(path, readFileSync(path, 'utf8').replace(/'.*'/, `'${version}'`));
