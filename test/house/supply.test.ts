// Whose code we use: exact versions, nothing that runs at an installation, licences, known vulnerabilities.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { outcome } from '../../scripts/audit.mjs';
import { allowed, inventory, listed, readLock, type Lock } from '../../scripts/dependencies.mjs';
import { inRoot } from '../../scripts/files.mjs';
import { hashes, tags } from '../../scripts/integrity.mjs';
import { exact, hooks, type Manifest } from './supply.js';

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest;
const lock = readLock();
const runtime = inventory(lock).filter(({ dev }) => !dev);

describe('what is installed is what was locked', () => {
  it('in this tree: every version is exact, and every package has its hash', () =>
    assert.deepEqual(exact(manifest, lock), []));

  it('and a range, another version, and a package without a hash are found', () => {
    const locked = {
      'node_modules/a': { version: '1.0.1', integrity: 'sha512-x' },
      'node_modules/b': { version: '2.0.0' },
    };
    const wrong: Manifest = { dependencies: { a: '^1.0.1' }, devDependencies: { b: '2.0.1' }, scripts: {} };
    assert.equal(exact(wrong, { packages: { '': {}, ...locked } } as unknown as Lock).length, 3);
    const alias = (written: string): string[] =>
      exact(
        { devDependencies: { a: written }, scripts: {} },
        { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'x' } } },
      );
    assert.deepEqual(alias('npm:@scope/b@1.0.1'), []);
    for (const one of ['npm:@scope/b@^1.0.1', 'npm:b@1.0.2', 'npm:b']) assert.equal(alias(one).length, 1, one);
  });
});

describe('an installation runs nothing', () => {
  it('of ours', () => assert.deepEqual(hooks(manifest), []));
  it('and each hook is found', () => {
    const scripts = { prepare: 'x', postinstall: 'x', preinstall: 'x', build: 'x', prebuild: 'x' };
    assert.equal(hooks({ scripts }).length, 3);
  });
  it('of what we use at runtime', () => {
    const running = Object.entries(lock.packages).filter(([, one]) => one.hasInstallScript && !one.dev);
    assert.deepEqual(running, []);
  });
});

describe('licences', () => {
  it('at runtime are those that ask for nothing but their words', () =>
    assert.deepEqual(listed(inventory(lock)).failures, []));

  it('are what the installed packages say themselves', () => {
    assert.ok(runtime.length > 5);
    for (const { name, place, version, licence } of runtime) {
      const said = JSON.parse(readFileSync(inRoot(place, 'package.json'), 'utf8')) as {
        version: string;
        license: string;
      };
      assert.deepEqual([said.version, said.license], [version, licence], name);
    }
  });

  it('that are another, or none, are failures, for development they are only counted', () => {
    const packages: Lock['packages'] = {
      '': { version: '1.0.0', dependencies: { a: '1.0.0' } } as Lock['packages'][string],
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/b': { version: '1.0.0', license: 'GPL-3.0-only' },
      'node_modules/a/node_modules/b': { version: '2.0.0' },
      'node_modules/c': { version: '1.0.0', license: 'AGPL-3.0-only', dev: true },
    };
    const { lines, failures } = listed(inventory({ packages }, () => undefined));
    assert.equal(failures.length, 2);
    assert.match(failures.join(), /b 1\.0\.0.*GPL-3.*b 2\.0\.0.*none named/);
    assert.equal(lines[0], 'Packages at runtime: 1, and 2 that these need');
    assert.equal(lines.at(-1), '  AGPL-3.0-only 1');
    assert.ok(!allowed.some((licence) => /GPL|SSPL|BUSL/.test(licence)));
  });
});

describe('the audit', () => {
  const clean = { vulnerabilities: {}, metadata: { vulnerabilities: { low: 0, high: 0, total: 0 } } };
  const found = {
    vulnerabilities: { marked: { severity: 'high' } },
    metadata: { vulnerabilities: { high: 1, total: 1 } },
  };
  const refused = { statusCode: 405, message: '405 Method Not Allowed - POST https://mirror.example/audits' };

  it('passes where nothing is known', () => {
    assert.deepEqual(outcome(JSON.stringify(clean), true).failed, false);
  });
  it('fails for a known vulnerability, in CI and elsewhere', () => {
    for (const ci of [true, false]) {
      const { line, failed } = outcome(JSON.stringify(found), ci);
      assert.equal(failed, true);
      assert.match(line, /FAILED.*marked \(high\)/);
    }
  });
  it('says loudly that a registry has no audits, and names no host', () => {
    const { line, failed } = outcome(JSON.stringify(refused), true);
    assert.equal(failed, false);
    assert.match(line, /^NOT AUDITED.*405/);
    assert.doesNotMatch(line, /mirror\.example/);
  });
  it('fails in CI where no registry answers, and is said elsewhere', () => {
    for (const printed of ['', 'npm: command not found', '{"message":"connect ECONNREFUSED"}', '{"statusCode":503}']) {
      assert.equal(outcome(printed, true).failed, true);
      assert.match(outcome(printed, true).line, /^FAILED/);
      assert.equal(outcome(printed, false).failed, false);
      assert.match(outcome(printed, false).line, /^NOT AUDITED/);
    }
  });
});

describe('beside the CDN files', () => {
  it('stand the licences of all that is inside them, and ours', () => {
    const text = readFileSync(inRoot('cdn/licenses.txt'), 'utf8');
    for (const name of ['broadsheet', 'htmlparser2', 'marked', 'rolldown']) {
      const part = text.split(/\n-{80}\n\n/).find((one) => one.startsWith(`${name}\n`));
      assert.match(part ?? '', /Permission is hereby granted|Redistribution and use/, name);
    }
  });

  it('stand their hashes, of every script', () => {
    const written = JSON.parse(readFileSync(inRoot('cdn/integrity.json'), 'utf8')) as Record<string, string>;
    assert.deepEqual(written, hashes('cdn'));
    assert.ok(existsSync(inRoot('cdn/all.js')) && Object.keys(written).length > 20);
  });

  it('which go into the tags that are pasted', () => {
    const pins = { 'all.js': 'sha384-A', 'embed.js': 'sha384-E', 'chunks/x.js': 'sha384-X' };
    const { all, embed } = tags('https://cdn.example/b/', pins);
    assert.equal(all, '<script type="module" src="https://cdn.example/b/all.js" integrity="sha384-A"></script>');
    const [, map = ''] = /^<script type="importmap">(.*)<\/script>\n/.exec(embed) ?? [];
    assert.deepEqual(JSON.parse(map), {
      integrity: { 'https://cdn.example/b/embed.js': 'sha384-E', 'https://cdn.example/b/chunks/x.js': 'sha384-X' },
    });
    assert.ok(embed.endsWith('src="https://cdn.example/b/embed.js" integrity="sha384-E"></script>'));
  });
});
