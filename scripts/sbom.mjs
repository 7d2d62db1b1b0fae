// npm run sbom: what is in a release, as CycloneDX, for whoever must know. https://cyclonedx.org/docs/1.5/json/
//   sbom/package.cdx.json   the package and all that it installs beside it
//   sbom/cdn.cdx.json       the files of cdn/, with their hashes, and the packages whose code is inside them
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAll, outdated } from './build.mjs';
import { all, bundle, embed, packagesIn } from './bundle.mjs';
import { readLock } from './dependencies.mjs';
import { filesIn, inRoot } from './files.mjs';
import { temporary } from './temporary.mjs';

/** @typedef {{'bom-ref'?: string, type: string, name: string, version?: string, purl?: string, hashes?: {alg: string, content: string}[], licenses?: {license: {id?: string}}[]}} Component */
/** @typedef {{bomFormat: string, specVersion: string, metadata: {component: Component}, components: Component[], dependencies: {ref: string, dependsOn?: string[]}[]}} Bom */

/**
 * What `npm sbom` says of a lock file that knows only what it is asked about. Of the whole one npm 11 says too little with `--omit=dev`
 * (it leaves out what development needs as well, and so most of Lit) and nothing without it (a peer of a test tool has another version).
 * @param {{name: string, version: string, license: string, dependencies: Record<string, string>}} own
 * @param {Record<string, object>} packages by their places, as in the lock file
 * @returns {Bom}
 */
function npmBom(own, packages) {
  const folder = temporary('sbom');
  // npm takes the folder's name for the project's.
  const cwd = join(folder, own.name);
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'package.json'), JSON.stringify(own));
  const lock = { name: own.name, version: own.version, lockfileVersion: 3, packages: { '': own, ...packages } };
  writeFileSync(join(cwd, 'package-lock.json'), JSON.stringify(lock));
  const args = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--loglevel=error'];
  return JSON.parse(execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' }));
}

/** @returns {Parameters<typeof npmBom>[0]} */
const manifest = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

export function packageBom() {
  const { name, version, license, dependencies } = manifest();
  const places = Object.entries(readLock().packages).filter(([place, { dev }]) => place && !dev);
  return npmBom({ name, version, license, dependencies }, Object.fromEntries(places));
}

/** @param {readonly string[]} names the packages whose code is inside @returns {Bom} */
export function cdnBom(names) {
  const { name, version, license } = manifest();
  const { packages } = readLock();
  const inside = names.map((one) => {
    const { version: locked = '', license, integrity } = packages[`node_modules/${one}`] ?? {};
    return { name: one, locked: { version: locked, license, integrity } };
  });
  const bom = npmBom(
    {
      ...{ name: `${name}-cdn`, version, license },
      dependencies: Object.fromEntries(inside.map((one) => [one.name, one.locked.version])),
    },
    Object.fromEntries(inside.map((one) => [`node_modules/${one.name}`, one.locked])),
  );
  const files = filesIn('cdn', (path) => !path.endsWith('.map')).map((path) => ({
    type: 'file',
    name: path,
    hashes: [
      {
        alg: 'SHA-384',
        content: createHash('sha384')
          .update(readFileSync(inRoot(path)))
          .digest('hex'),
      },
    ],
  }));
  // A folder of files is no package that a registry has.
  const { purl: _, ...component } = bom.metadata.component;
  const metadata = { ...bom.metadata, component: { ...component, type: 'application' } };
  return { ...bom, metadata, components: [...bom.components, ...files] };
}

/** Read from the bundler, which knows whose code it has taken. */
export const packagesInCdn = async () =>
  packagesIn(/** @type {any} */ ([...(await bundle(embed)), ...(await bundle(all))]));

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (outdated()) await buildAll();
  mkdirSync(inRoot('sbom'), { recursive: true });
  const boms = { 'sbom/package.cdx.json': packageBom(), 'sbom/cdn.cdx.json': cdnBom(await packagesInCdn()) };
  for (const [path, bom] of Object.entries(boms)) {
    writeFileSync(inRoot(path), `${JSON.stringify(bom, null, 2)}\n`);
    console.log(`${path}: ${bom.components.length} components.`);
  }
}
