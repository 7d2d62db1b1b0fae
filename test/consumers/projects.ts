// The projects beside this file as somebody has them who has written `npm install` and `npm run build`: each a copy in a folder of its
// own, with the packed package in it, and the frameworks from our own lock file.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { filesIn, inRoot } from '../../scripts/files.mjs';
import { temporary } from '../../scripts/temporary.mjs';

interface Manifest {
  version: string;
  scripts: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

export interface Project {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

const HERE = 'test/consumers';
const json = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8')) as Manifest;

/** The folders here that are projects. */
export const names = readdirSync(inRoot(HERE)).filter((name) => existsSync(inRoot(HERE, name, 'package.json')));

/**
 * Where the lock file has this version: under the package's own name, or under that name with the major version.
 * @throws Error where package.json of a project and that of the repository have come apart
 */
export function locked(name: string, version: string): { place: string; alias: boolean } {
  const places = [name, `${name}-${version.split('.')[0]}`].map((one) => inRoot('node_modules', one));
  const place = places.find((one) => existsSync(one) && json(join(one, 'package.json')).version === version);
  if (!place) throw new Error(`A project asks for ${name} ${version}, which package.json of the repository has not.`);
  return { place, alias: place !== places[0] };
}

function link(modules: string, name: string, from: string): void {
  const to = join(modules, name);
  mkdirSync(dirname(to), { recursive: true });
  if (!existsSync(to)) symlinkSync(from, to, 'junction');
}

/** What a package in `place` needs besides, from where npm has put it. */
function linkAll(modules: string, place: string): void {
  for (const name of Object.keys(json(join(place, 'package.json')).dependencies ?? {}))
    if (!existsSync(join(place, 'node_modules', name))) link(modules, name, inRoot('node_modules', name));
}

const parent = temporary('consumers');

/** @param broadsheet the unpacked package */
export function install(name: string, broadsheet: string): Project {
  const folder = join(parent, name);
  const modules = join(folder, 'node_modules');
  for (const path of filesIn(`${HERE}/${name}`))
    cpSync(inRoot(path), join(folder, path.slice(`${HERE}/${name}/`.length)));
  const manifest = json(join(folder, 'package.json'));
  for (const [dependency, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (dependency === 'broadsheet') {
      cpSync(broadsheet, join(modules, dependency), { recursive: true });
      linkAll(modules, broadsheet);
      continue;
    }
    const { place, alias } = locked(dependency, version);
    // A package under another name would look for its peers beside the names it does not have: it is copied to its own.
    if (alias) {
      cpSync(place, join(modules, dependency), { recursive: true });
      linkAll(modules, place);
    } else link(modules, dependency, place);
  }
  link(modules, '.bin', inRoot('node_modules/.bin'));
  return { name, folder, manifest };
}

export interface Ended {
  code: number;
  said: string;
}

/** `npm run` in a project. */
export const run = ({ folder }: Project, script: string, ...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
    execFile(
      'npm',
      ['run', '--silent', script, ...(args.length ? ['--', ...args] : [])],
      {
        cwd: folder,
        env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined },
        maxBuffer: 1e8,
        shell: process.platform === 'win32',
      },
      (error, out, err) => done({ code: error ? Number(error.code ?? 1) : 0, said: out + err }),
    );
  });

export interface Mistake {
  /** `src/wrong.ts:4` */
  at: string;
  message: string;
}

const PATTERNS = [
  // tsc and vue-tsc; ngc; svelte-check
  /^(?<path>\S+?)\((?<line>\d+),\d+\): error (?<message>.*)/,
  /^(?<path>\S+?):(?<line>\d+):\d+ - error (?<message>.*)/,
  /ERROR "(?<path>[^"]+)" (?<line>\d+):\d+ (?<message>.*)/,
];

/** What a checker has found, in the words of whichever it is. */
export const mistakes = (said: string): Mistake[] =>
  stripVTControlCharacters(said)
    .split('\n')
    .flatMap((text) => {
      const { path, line, message = '' } = PATTERNS.map((one) => one.exec(text)).find(Boolean)?.groups ?? {};
      return path ? [{ at: `${path.replaceAll('\\', '/')}:${line}`, message }] : [];
    });

/** The lines of a project at which a checker must find something. */
export const wrong = ({ name }: Project): string[] =>
  filesIn(`${HERE}/${name}`).flatMap((path) =>
    readFileSync(inRoot(path), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        /(\/\/ wrong|<!-- wrong -->|>wrong<\/[\w-]+>)$/.test(line)
          ? [`${path.slice(`${HERE}/${name}/`.length)}:${at + 1}`]
          : [],
      ),
  );
