// What is syntax is forbidden here; what is a matter of files is tested in test/house. Each rule of our own has a sample in
// test/house/lint.test.ts that must fail.
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
// @ts-expect-error -- it has no types
import a11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';
import house from './scripts/lint-rules.mjs';

/** @param {string} selector @param {string} message */
const no = (selector, message) => ({ selector, message });

const unsafe = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'unsafeHTML', 'unsafeSVG'].map((name) =>
    no(
      `Identifier[name='${name}']`,
      `${name} parses a string into the page: make blocks (safety/) and templates (ui/).`,
    ),
  ),
  no("Property[key.value='innerHTML']", 'innerHTML parses a string into the page.'),
  no("MemberExpression[property.name='cookie']", 'The library reads and writes no cookie.'),
  no("CallExpression[callee.name='eval'], NewExpression[callee.name='Function']", 'Text is never run as code.'),
  no(
    "MemberExpression[object.name='document'][property.name=/^write(ln)?$/]",
    'document.write parses a string into the page.',
  ),
  no('ExportDefaultDeclaration', 'Export it by name.'),
  no("Identifier[name='styleMap']", 'It writes a style attribute, which a strict style-src blocks.'),
];

const rooms = {
  fetch: no(
    "CallExpression[callee.name='fetch'], CallExpression[callee.property.name='fetch']",
    'Only feed/load.ts and feed/submit.ts make requests.',
  ),
  define: no(
    "CallExpression[callee.object.name='customElements'][callee.property.name='define'], CallExpression[callee.object.property.name='customElements'][callee.property.name='define']",
    'Only define/define.ts defines elements.',
  ),
  parser: no("Identifier[name='DOMParser']", 'safety/parse.ts is the one parser.'),
};

/**
 * What is forbidden in src, but for the rooms that may.
 * @param {(keyof typeof rooms)[]} may
 * @returns {import('eslint').Linter.RuleEntry}
 */
const forbidden = (...may) => [
  'error',
  ...unsafe,
  ...Object.entries(rooms).flatMap(([room, rule]) => (may.some((name) => name === room) ? [] : [rule])),
];

const inNode = ['scripts/**/*.mjs', 'bench/**/*.mjs', 'test/hosts/*', 'bin/**/*.mjs', '*.js', '*.mjs'];

export default ts.config(
  {
    ignores: [
      'dist/',
      'cdn/',
      '*.next/',
      'coverage/',
      'screenshots/',
      'node_modules/',
      'demo/paper/',
      'demo/third-party/',
      'test/hosts/libraries/',
      'test/hosts/scripts/',
      'storybook-static/',
      'site/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-undef': 'off',
      'house/disable-with-reason': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': a11y },
    rules: {
      ...a11y.configs.recommended.rules,
      'no-restricted-syntax': forbidden(),
      'no-console': ['error', { allow: ['warn', 'error'] }],
      // Elements are registered in define/, not beside their class.
      'wc/define-tag-after-class-definition': 'off',
      'wc/guard-define-call': 'off',
      'wc/tag-name-matches-class': 'off',
    },
  },
  { files: ['src/feed/load.ts', 'src/feed/submit.ts'], rules: { 'no-restricted-syntax': forbidden('fetch') } },
  { files: ['src/define/define.ts'], rules: { 'no-restricted-syntax': forbidden('define') } },
  {
    // It captures getters and methods from prototypes, before a page's own names can stand in their way.
    files: ['src/safety/parse.ts'],
    rules: { 'no-restricted-syntax': forbidden('parser'), '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'house/no-only': 'error',
      'house/skip-with-reason': 'error',
      // chai's `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Functions of the page are kept aside and put back.
      '@typescript-eslint/unbound-method': 'off',
      // node:test answers a promise that the runner itself awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite', 'skip'] },
          ],
        },
      ],
    },
  },
  {
    // The demo's words and pictures, and what draws them: no types.
    files: ['demo/**/*.mjs', 'scripts/demo-*.mjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // Projects of their own, each checked by its framework's tools (test/consumers/consumers.test.ts): they may export as their tools wish.
    files: ['test/consumers/*/**/*.{js,ts,tsx}'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // Scripts are JavaScript with types in comments, checked by the compiler; `any` stands where a tool has no types.
    files: inNode,
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
