// SECURITY.md names tests, guards and directives: each must be there, and the directives are those under which the elements were tried.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inRoot } from '../../scripts/files.mjs';
import { mutants } from '../../scripts/mutants/list.mjs';
import { needs, policy } from '../hosts/policies.mjs';

const text = readFileSync(inRoot('SECURITY.md'), 'utf8');
const every = (pattern: RegExp, where = text): string[] => [...where.matchAll(pattern)].map(([, one = '']) => one);
const guards = new Set(mutants.map(({ name }) => name));
const promises = text.slice(text.indexOf('| threat'), text.indexOf('## What we cannot'));

describe('SECURITY.md', () => {
  it('names only tests that there are', () => {
    const named = every(/`(test\/[\w./-]+\.ts)`/g);
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((path) => !existsSync(inRoot(path))),
      [],
    );
  });

  it('names only guards that are broken on purpose', () => {
    const named = every(/mutants? ((?:`[\w-]+`(?:, )?)+)/g).flatMap((list) => every(/`([\w-]+)`/g, list));
    assert.ok(named.length >= 10);
    assert.deepEqual(
      named.filter((name) => !guards.has(name)),
      [],
    );
  });

  it('holds every promise by a test', () => {
    const rows = promises
      .split('\n')
      .slice(2)
      .filter((row) => row.startsWith('|'));
    assert.ok(rows.length > 10);
    for (const row of rows) assert.match(row, /`test\//);
  });

  it('asks of each element what the host pages allow, and no more', () => {
    const rows = [...text.matchAll(/^\| `<([a-z-]+)>` *\| ([^|]*)\|/gm)].map(
      ([, name = '', directives = '']) => [name, every(/`([\w-]+)`/g, directives)] as const,
    );
    const tried = Object.entries(needs).map(([name, more]) => [name, Object.keys(more)] as const);
    assert.deepEqual(rows, tried);
  });

  it('names the lines that all host pages with a policy have', () => {
    const list = /trusted-types (.*)/.exec(text)?.[1];
    assert.ok(policy().endsWith(`; trusted-types ${list}`), list);
    const lines = /```csp\n(script-src .*)\n```/.exec(text)?.[1]?.split('; ') ?? [];
    const besides = ['default-src', 'img-src', 'style-src', 'require-trusted-types-for', 'trusted-types'];
    const given = policy().split('; ').map((line) => line.split(' ')[0]!); // prettier-ignore
    assert.deepEqual(
      lines.map((line) => line.split(' ')[0]),
      given.filter((name) => !besides.includes(name)),
    );
  });

  it('names all players that may be framed', () => {
    const source = readFileSync(inRoot('src/safety/embeds.ts'), 'utf8');
    const framed = every(/frame: [^`']*[`'](https:\/\/[^/]+)/g, source);
    const listed = every(/(https:\/\/\S+?)(?=[\s`])/g, /frame-src ([^`]*`)/s.exec(text)?.[1]);
    assert.deepEqual([...new Set(listed)].sort(), [...new Set(framed)].sort());
  });
});
