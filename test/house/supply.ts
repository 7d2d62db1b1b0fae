// The house rules of what others wrote, each a pure function from files to problems.
import type { Lock } from '../../scripts/dependencies.mjs';

export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  scripts: Record<string, string>;
}

/** Every version is one version, the lock file has that one, and a hash for each package. */
export function exact({ dependencies = {}, devDependencies = {} }: Manifest, { packages }: Lock): string[] {
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, written]) => {
    // One package in two versions: the second has another name here, and one version like any.
    const version = written.replace(/^npm:(@[\w-]+\/)?[\w.-]+@/, '');
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) return [`${name} is "${written}": write one version`];
    const locked = packages[`node_modules/${name}`]?.version;
    return locked === version ? [] : [`${name} is ${version} in package.json and ${locked} in the lock file`];
  });
  const bare = Object.entries(packages)
    .filter(([place, { integrity }]) => place && !integrity)
    .map(([place]) => `${place} has no hash in the lock file`);
  return [...ranges, ...bare];
}

/** Scripts that npm runs at whoever installs the package, from a registry or from a repository. https://docs.npmjs.com/cli/using-npm/scripts */
const RUN = [
  'preinstall',
  'install',
  'postinstall',
  'prepublish',
  'preprepare',
  'prepare',
  'postprepare',
  'dependencies',
  'prepack',
];

export const hooks = ({ scripts }: Manifest): string[] =>
  RUN.filter((name) => name in scripts).map((name) => `npm runs the script "${name}" at an installation`);
