// The demo as `npm start` and its test serve it: the paper on one origin, somebody else's pages on another.
import { readFileSync } from 'node:fs';
import { builderFiles, builderPaths } from './builder.mjs';
import { faulty, signUp } from './demo-faults.mjs';
import { inRoot } from './files.mjs';
import { serve, version } from './serve.mjs';

/**
 * Not imported by name: what makes the demo's words has no types.
 * @type {{pages(): Promise<Record<string, object>>}}
 */
const { pages } = await import(new URL('demo-feed.mjs', import.meta.url).href);

/** What a host with a strict policy has to allow, and no more. @param {string} paper its origin */
const strictPolicy = (paper) =>
  [
    `default-src 'none'; script-src ${paper}; connect-src ${paper}; img-src 'self' ${paper}; style-src 'self'`,
    `require-trusted-types-for 'script'; trusted-types broadsheet 'allow-duplicates'`,
  ].join('; ');

/** @param {{paperPort?: number, thirdPort?: number, docsRoot?: string}} [options] ports: 0, or absent: any free one; `docsRoot`: the documentation */
export async function demoSite(options) {
  const site = await serve(options);
  const { paper } = site;
  // The demo's news is always fresh: its dates count back from now.
  const feeds = Object.entries(await pages());
  // The documentation has the paper in a folder of its own.
  for (const folder of ['/', '/docs/paper/']) {
    for (const [name, feed] of feeds)
      site.pages.paper.set(folder + name, (/** @type {URLSearchParams} */ wish) => faulty(JSON.stringify(feed), wish));
    site.pages.paper.set(`${folder}subscribe`, (/** @type {URLSearchParams} */ _wish, /** @type {string} */ body) =>
      signUp(body),
    );
  }
  // A page cannot say in itself who may frame it.
  for (const folder of ['cdn', `broadsheet@${version}`])
    site.pages.paper.set(`/${folder}/frame.html`, async () => ({
      body: readFileSync(inRoot('cdn/frame.html'), 'utf8'),
      headers: { 'content-security-policy': `frame-ancestors 'self' ${site.third}` },
    }));
  // Made when somebody opens it.
  for (const path of builderPaths)
    site.pages.paper.set(`/${path}`, async () => ({ body: (await builderFiles({ sample: 'feed.json' }))[path] ?? '' }));
  site.pages.third.set('/framed.html', {
    body: readFileSync(inRoot('demo/third-party/framed.html'), 'utf8').replaceAll('{paper}', paper),
    headers: { 'content-security-policy': `default-src 'none'; frame-src ${paper}; img-src 'self'` },
  });
  site.pages.third.set('/strict.html', {
    body: readFileSync(inRoot('demo/third-party/strict.html'), 'utf8').replaceAll('{paper}', paper),
    headers: { 'content-security-policy': strictPolicy(paper) },
  });
  return site;
}
