// npm start: builds what is missing or old, and serves the demo.
//   npm start -- --port 9000      (or PORT=9000) the paper's port; the third-party page takes the next
import { parseArgs } from 'node:util';
import { buildAll, outdated } from './build.mjs';
import { demoSite } from './demo-site.mjs';
import { inRoot } from './files.mjs';
import { buildSite } from './site/site.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const wanted = values.port ?? process.env.PORT ?? '8080';
const port = Number(wanted);
if (!Number.isInteger(port) || port < 1 || port > 65_000) {
  console.error(`The port must be a whole number from 1 to 65000, not "${wanted}".`);
  process.exit(1);
}

try {
  if (outdated()) await buildAll();
  await buildSite(inRoot('site'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const { paper, third } = await demoSite({ paperPort: port, thirdPort: port + 1, docsRoot: inRoot('site') });
if (!paper.endsWith(`:${port}`)) console.log(`Port ${port} is taken; this took the next free one.`);
console.log(`
  The newspaper           ${paper}/
  The same on a bad day   ${paper}/desk.html
  Under five presets      ${paper}/themes.html
  The embed builder       ${paper}/builder.html
  Somebody else's page    ${third}/
  The same, very strict   ${third}/strict.html
  In a frame, no script   ${third}/framed.html
  The documentation       ${paper}/docs/

Ctrl+C stops both.`);
