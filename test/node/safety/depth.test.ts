/** Before a browser parses a body it is known how deep that may become. The parser that tells is parse5: the standard's, and it never hangs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5';
import { toBlocks } from '../../../src/safety/blocks.js';
import { tooDeep } from '../../../src/safety/depth.js';
import { markup } from '../../fuzz/markup.js';
import { attacks } from '../../tables/attacks.js';
import { bodies } from '../../tables/bodies.js';
import { filled, growth, LINEAR } from '../../helpers/growth.js';

/** The most elements that a parser has open while one of them is a table. */
function deepestTable(html: string): number {
  const open: string[] = [];
  let deepest = 0;
  parse(`<!doctype html><body>${html}`, {
    // As in `DOMParser`, where `noscript` holds markup.
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush(item: DefaultTreeAdapterMap['element']) {
        open.push(item.tagName);
        if (open.includes('table')) deepest = Math.max(deepest, open.length);
      },
      onItemPop: () => void open.pop(),
    },
  });
  return deepest;
}

/** `html`, `body`, and for each that is counted one that nobody wrote. */
const mostOpen = (counted: number): number => 2 + 2 * counted;

function holds(html: string, counted: number): void {
  const given = html.slice(0, tooDeep(html, counted));
  assert.ok(deepestTable(given) <= mostOpen(counted), `${counted}: ${JSON.stringify(given)} ${deepestTable(given)}`);
}

/** What nests, what ends, and what only seems to. */
const NAMES =
  'div p li dd dt ul b a font span table tbody tr td th caption colgroup col thead svg g path image math mi title style script textarea select option optgroup template button form object ruby rt h2 input section iframe foreignObject desc plaintext xmp hr br frameset'.split(
    ' ',
  );
const tokens = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES).map((name) => `<${name}>`) },
  { weight: 5, arbitrary: fc.constantFrom(...NAMES).map((name) => `</${name}>`) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((name) => `<${name}/>`) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((name) => `<x a="</${name}>`) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['<!--', '-->', '--!>', '<!-->', '<!', '<?', '>', '</', '"', "'", '=', ' ', '/', 'x', '<![CDATA[', ']]>', '<x a=', '<x ="', '<blin\u212a>', '</blink>'],
    ),
  },
); // prettier-ignore
const deep = fc
  .tuple(
    fc.array(tokens, { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 12 }),
    fc.array(tokens, { maxLength: 6 }),
  )
  .map(([unit, times, rest]) => unit.join('').repeat(times) + rest.join(''));

test('a parser never has more open than twice what was counted, with a table among it', () => {
  const counted = fc.constantFrom(1, 3, 8, 20);
  fc.assert(fc.property(fc.oneof(deep, markup), counted, holds), { numRuns: 10_000 });
});

for (const [name, unit] of [
  ['a closing tag in an attribute', '<div title="</div>">'],
  ['a closing tag in a comment', '<div><!--</div>-->'],
  ['a closing tag in a script', '<div><script></div></script>'],
  ['a closing tag in CDATA of a drawing', '<svg><g><![CDATA[</g></svg>]]>'],
  ['a comment that ends at once', '<!--><div>'],
  ['a script in a script’s comment', '<script><!--<script></script></div>--></script><div>'],
  ['a comment in a script that ends with it', '<script><!--</script><div><!-- -->'],
  ['a cell that is none', '<td><li></td><td><dd></td>'],
  ['cells of a drawing', '<svg><td>'],
  ['a mark that ends before what stands in it', '<b><li></b><b><dd></b>'],
  ['a comment in a list of choices', '<div><select><style><!-- </style></select></div> --></select>'],
  ['a template of columns', '<template><col><style></template></style>'],
  ['a picture of a drawing', '<svg><image>'],
] as const)
  test(`does not count ${name}`, () => {
    for (const table of ['<table><tr><td>', ''])
      for (const times of [1, 2, 10, 100]) holds(`${table}${unit.repeat(times)}<table><tr><td>x</tbody>`, 20);
  });

test('a body that WebKit would never come to an end of is cut before it', () => {
  for (const html of [
    `${'<table><tr><td>'.repeat(130)}x</tbody>`,
    `${'<div>'.repeat(520)}<table><tr><td>x</td></tr></tbody></table>y`,
    `<table><tr><td>${'<div>'.repeat(520)}x</tbody>`,
    `${'<div>'.repeat(506)}<table><tr><td><form></form></table></form>`,
  ]) {
    let given = '';
    toBlocks(`<p>before</p>${html}`, { parse: (text) => void (given = text) });
    assert.ok(given.length < html.length && deepestTable(given) < 500, html.slice(0, 40));
  }
});

test('what people write is not cut, closed or not', () => {
  const long = [
    '<p>One <b>two</b> <a href="/x">three</a><br>four',
    '<table><tr><td>1<td>2<tr><td>3</table>',
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td><p>b</p></td></tr></tbody></table>',
    '<ul><li>one<li>two<ul><li>three</ul></ul><dl><dt>a<dd>b</dl>',
    '<figure><img src="a.jpg" alt="a > b"><figcaption>c</figcaption></figure>',
    '<p class="x"">stray</p><script>if (a < b) document.write("<div>")</script>',
    '<svg viewBox="0 0 1 1"><g><path d="M0 0"/><circle r="1"/></g></svg><ruby>東<rt>とう</ruby>',
    '<!-- wp:paragraph --><h2>Head</h2><div><p>x<div>y</div></div><select><option>1<option>2</select>',
  ].join('');
  assert.equal(tooDeep(long.repeat(200)), long.length * 200);
  for (const html of [...bodies.map((body) => body.html)]) assert.equal(tooDeep(html), html.length, html.slice(0, 80));
});

test('every attack is read, or cut, and by work that grows with its length', async () => {
  for (const html of attacks) holds(html, 200);
  for (const part of ['<li><dd>', '</div>', '<svg><g>', '<path/>', '<a b="', "<a b='c' ", '<!--', '<script>', '<table>', '<a =', '<p><option>'])
    assert.ok((await growth((size) => tooDeep(filled(part, size) + filled('</div>', size)))) < LINEAR, part);
}); // prettier-ignore
