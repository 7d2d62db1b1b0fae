// What is written down of a release: everything that is in it, and nothing else.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { inventory, readLock } from '../../scripts/dependencies.mjs';
import { filesIn, inRoot } from '../../scripts/files.mjs';
import { cdnBom, packageBom, packagesInCdn } from '../../scripts/sbom.mjs';

type Bom = ReturnType<typeof packageBom>;
const lock = readLock();
const of = (bom: Bom, type: string): Bom['components'] => bom.components.filter((one) => one.type === type);
const hex = (integrity = ''): string => Buffer.from(integrity.split('-')[1] ?? '', 'base64').toString('hex');

function wellFormed(bom: Bom): void {
  assert.deepEqual([bom.bomFormat, bom.specVersion], ['CycloneDX', '1.5']);
  const refs = bom.components.map((one) => one['bom-ref']).filter(Boolean);
  assert.equal(new Set(refs).size, refs.length, 'each stands there once');
  const known = [...refs, bom.metadata.component['bom-ref']];
  for (const { ref, dependsOn = [] } of bom.dependencies)
    for (const one of [ref, ...dependsOn]) assert.ok(known.includes(one), `${one} is known`);
  for (const { name, version, purl, hashes, licenses } of of(bom, 'library')) {
    assert.equal(purl, `pkg:npm/${name.replace('@', '%40')}@${version}`);
    const [, { integrity, license } = {}] =
      Object.entries(lock.packages).find(
        ([place, one]) => place.endsWith(`node_modules/${name}`) && one.version === version,
      ) ?? [];
    assert.deepEqual(hashes, [{ alg: 'SHA-512', content: hex(integrity) }], name);
    assert.equal(licenses?.[0]?.license.id, license, name);
  }
  assert.doesNotMatch(JSON.stringify(bom), /registry\.|\/home\/|\/tmp\//);
}

describe('the package', () => {
  let bom: Bom;
  before(() => void (bom = packageBom()));

  it('is written down with all that it installs, and nothing of development', () => {
    wellFormed(bom);
    assert.equal(bom.metadata.component.purl, 'pkg:npm/broadsheet@0.1.0'.replace('0.1.0', lock.packages['']!.version));
    const runtime = inventory(lock).filter(({ dev }) => !dev);
    assert.deepEqual(
      bom.components.map(({ name, version }) => `${name}@${version}`).sort(),
      runtime.map(({ name, version }) => `${name}@${version}`).sort(),
    );
    assert.ok(bom.components.some(({ name }) => name === 'htmlparser2'));
  });
});

describe('the CDN files', () => {
  let bom: Bom;
  let inside: string[];
  before(async () => {
    inside = await packagesInCdn();
    bom = cdnBom(inside);
  });

  it('are written down with the packages whose code is in them, and no other', () => {
    wellFormed(bom);
    assert.deepEqual(
      of(bom, 'library')
        .map(({ name }) => name)
        .sort(),
      [...inside].sort(),
    );
    for (const name of ['marked', 'htmlparser2', 'rolldown']) assert.ok(inside.includes(name), name);
    assert.ok(!inside.includes('entities') && !inside.includes('parse5'));
    const [root] = bom.dependencies;
    assert.equal(root?.ref, bom.metadata.component['bom-ref']);
    assert.equal(root?.dependsOn?.length, inside.length);
  });

  it('each with its hash, and their licences beside them', () => {
    const files = of(bom, 'file');
    assert.deepEqual(
      files.map(({ name }) => name),
      filesIn('cdn', (path) => !path.endsWith('.map')),
    );
    for (const { name, hashes } of files) {
      const content = createHash('sha384')
        .update(readFileSync(inRoot(name)))
        .digest('hex');
      assert.deepEqual(hashes, [{ alg: 'SHA-384', content }], name);
    }
    const licences = readFileSync(inRoot('cdn/licenses.txt'), 'utf8')
      .split(/\n-{80}\n\n/)
      .map((part) => part.split('\n')[0]);
    assert.deepEqual(licences, ['broadsheet', ...inside]);
  });
});
