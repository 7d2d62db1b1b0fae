// Each lint rule of our own, on a sample that must fail and one that must not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { inRoot } from '../../scripts/files.mjs';

const eslint = new ESLint({ cwd: inRoot() });

/** The rules that speak about a text, as if it stood in that file. */
async function rulesBroken(path: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: inRoot(path) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const SYNTAX = 'no-restricted-syntax';

describe('what src must not say', () => {
  const samples: [string, string][] = [
    [SYNTAX, `export const a = (el: Element): void => void (el.innerHTML = 'x');`],
    [SYNTAX, `export const a = (el: Element): string => el.outerHTML;`],
    [SYNTAX, `export const a = (el: Element): void => el.insertAdjacentHTML('beforeend', 'x');`],
    [SYNTAX, `import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const a = unsafeHTML('x');`],
    [SYNTAX, `export const a = (): string => document.cookie;`],
    [SYNTAX, `export const a = (): unknown => eval('1');`],
    [SYNTAX, `export default 1;`],
    [SYNTAX, `export const a = (): Promise<Response> => fetch('/x');`],
    [SYNTAX, `export const a = (): Promise<Response> => globalThis.fetch('/x');`],
    [SYNTAX, `export const a = (): void => customElements.define('x-y', HTMLElement);`],
    [SYNTAX, `export const a = (): unknown => new DOMParser();`],
    ['@typescript-eslint/no-explicit-any', `export const a = (b: any): unknown => b;`],
    ['@typescript-eslint/no-floating-promises', `export const a = (b: Promise<void>): void => { b; };`],
    [
      'house/disable-with-reason',
      `// eslint-${'disable'}-next-line no-console\nexport const a = (): void => console.log('x');`,
    ],
    ['house/disable-with-reason', `// @ts-expect-error\nexport const a: string = 1;`],
  ];
  for (const [rule, text] of samples) {
    it(`is found: ${text.split('\n').at(-1)}`, async () => {
      const broken = await rulesBroken('src/version.ts', text);
      assert.ok(broken.includes(rule), `${rule} is silent; only ${broken.join(', ') || 'nothing'} speaks`);
    });
  }

  it('leaves each room what is its own', async () => {
    const allowed: [string, string][] = [
      ['src/feed/load.ts', `export const a = (): Promise<Response> => fetch('/x');`],
      ['src/define/define.ts', `export const a = (): void => customElements.define('x-y', HTMLElement);`],
      ['src/safety/parse.ts', `export const a = (): DOMParser => new DOMParser();`],
    ];
    for (const [path, text] of allowed) assert.deepEqual(await rulesBroken(path, text), [], path);
  });
});

describe('what tests must not say', () => {
  const path = 'test/house/lint.test.ts';
  const only = ['it', 'only'].join('.');
  const skip = ['it', 'skip'].join('.');
  const head = `import { it } from 'node:test';\n`;

  it('runs one test and leaves out the others', async () => {
    assert.ok((await rulesBroken(path, `${head}${only}('runs', () => {});`)).includes('house/no-only'));
    assert.ok((await rulesBroken(path, `${head}it('runs', { only: true }, () => {});`)).includes('house/no-only'));
  });

  it('skips a test without a reason', async () => {
    assert.ok((await rulesBroken(path, `${head}${skip}('runs', () => {});`)).includes('house/skip-with-reason'));
    assert.ok(
      (await rulesBroken(path, `${head}it('runs', { skip: true }, () => {});`)).includes('house/skip-with-reason'),
    );
    assert.deepEqual(
      await rulesBroken(path, `${head}// WebKit has no clipboard here.\n${skip}('runs', () => {});`),
      [],
    );
    assert.deepEqual(await rulesBroken(path, `${head}it('runs', { skip: 'no clipboard' }, () => {});`), []);
  });
});
