// The package as somebody else gets it: packed, and unpacked into an empty project.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from '../../scripts/files.mjs';
import { temporary } from '../../scripts/temporary.mjs';

export interface Manifest {
  exports: Record<string, string | { types: string; node?: string; default: string }>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  customElements: string;
  'web-types': string;
  sideEffects: string[];
  unpkg: string;
  jsdelivr: string;
}

export const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest;

export interface Packed {
  /** An empty project that has the package. */
  readonly project: string;
  /** The package in it. */
  readonly installed: string;
  readonly tarball: string;
}

export function packed(): Packed {
  const project = temporary('package');
  const installed = join(project, 'node_modules/broadsheet');
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  const answer = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', project],
    { cwd: inRoot(), encoding: 'utf8', shell: process.platform === 'win32' },
  );
  const [{ filename }] = JSON.parse(answer) as [{ filename: string }];
  const tarball = join(project, filename);
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  // Its dependencies as they are installed here: no network is needed.
  for (const name of [...dependenciesOf(manifest), ...Object.keys(manifest.peerDependencies)]) {
    const place = join(project, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(inRoot('node_modules', name), place, 'junction');
  }
  return { project, installed, tarball };
}

/** Those of the package, those of theirs, and so on. */
function dependenciesOf({ dependencies = {} }: Partial<Manifest>, known = new Set<string>()): Set<string> {
  for (const name of Object.keys(dependencies)) {
    if (known.has(name)) continue;
    known.add(name);
    dependenciesOf(JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8')) as Manifest, known);
  }
  return known;
}
