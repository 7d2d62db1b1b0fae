// Whose code we use and under which licence, read from the lock file: `npm test` prints it, and fails where a licence at runtime
// is none of those that everybody may use as they use ours.
import { readFileSync } from 'node:fs';
import { inRoot } from './files.mjs';

/** @typedef {{version: string, license?: string, integrity?: string, dev?: boolean, hasInstallScript?: boolean}} Locked */
/** @typedef {{dependencies?: Record<string, string>, devDependencies?: Record<string, string>, packages: Record<string, Locked>}} Lock */
/**
 * @typedef {object} Dependency
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX expression, or `none named`
 * @property {boolean} direct whether package.json names it
 * @property {boolean} dev whether only we need it, and nobody who installs the package
 * @property {string} place its folder
 */

/** Licences that ask for nothing but their own words to be kept. */
export const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const json = (/** @type {string[]} */ ...path) => JSON.parse(readFileSync(inRoot(...path), 'utf8'));

/** @returns {Lock} */
export const readLock = () => json('package-lock.json');

/** What the installed package says of itself, where the lock file says nothing. @param {string} place */
const installed = (place) => {
  try {
    return /** @type {string | undefined} */ (json(place, 'package.json').license);
  } catch {
    // A package for another system is locked and not installed.
    return undefined;
  }
};

/**
 * Each package once for each version of it.
 * @param {Lock} lock
 * @param {(place: string) => string | undefined} [licenceAt]
 * @returns {Dependency[]}
 */
export function inventory({ packages }, licenceAt = installed) {
  const { dependencies = {}, devDependencies = {} } = /** @type {Lock} */ (/** @type {unknown} */ (packages[''] ?? {}));
  /** @type {Map<string, Dependency>} */
  const found = new Map();
  for (const [place, { version, license, dev = false }] of Object.entries(packages)) {
    if (!place) continue;
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const direct = place === `node_modules/${name}` && (name in dependencies || name in devDependencies);
    const licence = license ?? licenceAt(place) ?? 'none named';
    const known = found.get(`${name}@${version}`);
    found.set(`${name}@${version}`, {
      ...{ name, version, licence, place },
      direct: direct || (known?.direct ?? false),
      dev: dev && (known?.dev ?? true),
    });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {Dependency[]} some */
const byLicence = (some) => {
  /** @type {Map<string, Dependency[]>} */
  const groups = new Map();
  for (const one of some) groups.set(one.licence, [...(groups.get(one.licence) ?? []), one]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
};

/** @param {string} what @param {Dependency[]} some */
const counted = (what, some) => {
  const direct = some.filter((one) => one.direct).length;
  return `${what}: ${direct}, and ${some.length - direct} that these need`;
};

/**
 * The lines of `npm test`, and what is wrong.
 * @param {Dependency[]} all
 * @returns {{lines: string[], failures: string[]}}
 */
export function listed(all) {
  const runtime = all.filter(({ dev }) => !dev);
  const development = all.filter(({ dev }) => dev);
  const lines = [
    counted('Packages at runtime', runtime),
    ...byLicence(runtime).map(
      ([licence, some]) => `  ${licence}: ${some.map(({ name, version }) => `${name} ${version}`).join(', ')}`,
    ),
    counted('Packages for development', development),
    `  ${byLicence(development)
      .map(([licence, some]) => `${licence} ${some.length}`)
      .join(', ')}`,
  ];
  const failures = runtime
    .filter(({ licence }) => !allowed.includes(licence))
    .map(
      ({ name, version, licence }) =>
        `FAILED: ${name} ${version} is under “${licence}”, none of ${allowed.join(', ')}.`,
    );
  return { lines, failures };
}
