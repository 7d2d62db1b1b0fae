// The list of guards that `npm run mutants` breaks must not rot.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { inRoot } from '../../scripts/files.mjs';
import { mutants, type Mutant } from '../../scripts/mutants/list.mjs';

const { compilerOptions } = JSON.parse(readFileSync(inRoot('tsconfig.json'), 'utf8')) as {
  compilerOptions: ts.CompilerOptions;
};

/** What is wrong with a mutant, in sentences: broken syntax would fail any test at all. */
function faults({ file, find, put, test }: Mutant, text: string, exists: (path: string) => boolean): string[] {
  const parts = text.split(find);
  const { diagnostics = [] } = ts.transpileModule(parts.join(put), {
    fileName: file,
    compilerOptions,
    reportDiagnostics: true,
  });
  return [
    ...(parts.length === 2 ? [] : [`${file} has the text ${parts.length - 1} times.`]),
    ...(put === find ? ['It changes nothing.'] : []),
    ...(exists(test) ? [] : [`There is no ${test}.`]),
    ...diagnostics.map(({ messageText }) => `It is no TypeScript: ${JSON.stringify(messageText)}`),
  ];
}

describe('the guards that npm run mutants breaks', () => {
  for (const mutant of mutants)
    it(`${mutant.name} stands once in ${mutant.file}, and its test is there`, () =>
      assert.deepEqual(
        faults(mutant, readFileSync(inRoot(mutant.file), 'utf8'), (path) => existsSync(inRoot(path))),
        [],
      ));

  it('are at least twenty, each with a name of its own', () => {
    assert.ok(mutants.length >= 20);
    assert.equal(new Set(mutants.map(({ name }) => name)).size, mutants.length);
  });

  it('and a mutant that has rotted is found', () => {
    const one: Mutant = { name: 'x', guard: '', file: 'src/x.ts', find: 'a();', put: '', test: 'test/x.test.ts' };
    assert.deepEqual(
      faults(one, 'a(); b();', () => true),
      [],
    );
    assert.equal(faults(one, 'a(); a();', () => true).length, 1);
    assert.equal(faults(one, 'b();', () => true).length, 1);
    assert.equal(faults(one, 'a();', () => false).length, 1);
    assert.equal(faults({ ...one, put: 'a();' }, 'a();', () => true).length, 1);
    assert.ok(faults({ ...one, put: 'if (' }, 'a();', () => true).length > 0);
  });
});
