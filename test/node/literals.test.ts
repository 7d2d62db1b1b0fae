// Every literal that is drawn is one that `draw/template.ts` can read: it knows what ours need, and misreads the rest without a word.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { filesIn, inRoot } from '../../scripts/files.mjs';
import { ATTRIBUTE, HOLE, TOKEN, VOID } from '../../src/draw/template.js';

/** The literals of a file, a mark in each value's place. */
function literalsOf(text: string, path = 'x.ts'): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText())) {
      const { template } = node;
      if (ts.isNoSubstitutionTemplateLiteral(template)) found.push(template.text);
      else found.push([template.head, ...template.templateSpans.map(({ literal }) => literal)].map((one) => one.text).join(HOLE)); // prettier-ignore
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

function faults(literal: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  let read = '';
  for (const [whole, close, tag = '', attributes = ''] of literal.matchAll(TOKEN)) {
    read += whole;
    if (close) {
      if (open.pop() !== tag) found.push(`</${tag}> closes another`);
    } else if (tag && !VOID.test(tag) && !attributes.endsWith('/')) open.push(tag);
    const rest = attributes.replace(
      ATTRIBUTE,
      (_, name: string, quoted: string | undefined, bare: string | undefined) => {
        if (name.includes(HOLE)) found.push(`a value in the name ${name}`);
        if (/['`]/.test(`${quoted ?? ''}${bare ?? ''}`)) found.push(`a quote in ${name}`);
        return '';
      },
    );
    if (/[^\s/]/.test(rest)) found.push(`<${tag}> has ${rest.trim()}`);
  }
  if (read !== literal) found.push('a part of it is not read');
  if (open.length) found.push(`<${open.join('> <')}> is not closed`);
  if (literal.includes('&')) found.push('an entity, which is not decoded');
  return found;
}

describe('what is drawn', () => {
  it('can be read, in every file', () => {
    const literals = filesIn('src').flatMap((path) =>
      literalsOf(readFileSync(inRoot(path), 'utf8'), path).map((literal) => ({ path, literal })),
    );
    assert.ok(literals.length > 150, `${literals.length} literals`);
    const wrong = literals.flatMap(({ path, literal }) =>
      faults(literal).map((one) => `${path}: ${one} in ${literal}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('and what could not is found', () => {
    for (const wrong of [
      'html`a < b`',
      "html`<p title='x'></p>`",
      'html`<p>a &amp; b</p>`',
      'html`<!-- no --><p></p>`',
      'html`<p>a<wbr>b</p>`',
      'html`<p><b></p></b>`',
      'html`<p ${1}="x"></p>`',
      'html`<li>${1}`',
    ])
      assert.notDeepEqual(literalsOf(wrong).flatMap(faults), [], wrong);
    assert.deepEqual(literalsOf('html`<p class="a ${1}" ?hidden=${2} x>${3}<br /></p>${svg`<svg><path d="M0 0" /></svg>`}`').flatMap(faults), []); // prettier-ignore
  });
});
