// npm start: builds what is missing or old, and serves the demo.
//   npm start -- --port 9000      (or PORT=9000) the paper's port; the third-party page takes the next
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildAll, outdated } from './build.mjs';
import { pages } from './demo-feed.mjs';
import { inRoot } from './files.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const wanted = values.port ?? process.env.PORT ?? '8080';
const port = Number(wanted);
if (!Number.isInteger(port) || port < 1 || port > 65_000) {
  console.error(`The port must be a whole number from 1 to 65000, not "${wanted}".`);
  process.exit(1);
}

try {
  if (outdated()) await buildAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const site = await serve({ paperPort: port, thirdPort: port + 1 });
const { paper, third } = site;
// The demo's news is always fresh: its dates count back from now.
for (const [name, feed] of Object.entries(await pages()))
  site.pages.paper.set(`/${name}`, { body: JSON.stringify(feed) });
// What a host with a strict policy has to allow, and no more.
const policy = [
  `default-src 'none'; script-src ${paper}; connect-src ${paper}; img-src 'self' ${paper}; style-src 'self'`,
  `require-trusted-types-for 'script'; trusted-types lit-html broadsheet 'allow-duplicates'`,
].join('; ');
site.pages.third.set('/strict.html', {
  body: readFileSync(inRoot('demo/third-party/strict.html'), 'utf8').replaceAll('{paper}', paper),
  headers: { 'content-security-policy': policy },
});
if (!paper.endsWith(`:${port}`)) console.log(`Port ${port} is taken; this took the next free one.`);
console.log(`
  The newspaper           ${paper}/
  Somebody else's page    ${third}/
  The same, very strict   ${third}/strict.html

Ctrl+C stops both.`);
