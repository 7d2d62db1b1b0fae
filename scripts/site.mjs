// npm run site: builds what is missing or old, and the documentation into site/, for any static host and any folder of it.
import { buildAll, outdated } from './build.mjs';
import { inRoot } from './files.mjs';
import { buildSite } from './site/site.mjs';

if (outdated()) await buildAll();
console.log(`site/: ${await buildSite(inRoot('site'))} files beside pictures and the CDN files`);
