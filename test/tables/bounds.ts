/** Bodies beyond the bounds, the words of bodies that may not be parsed, and how many words there are: the same everywhere. */
import type { Block } from '../../src/model.js';

const cut: Block = { type: 'cut' };
const p = (text: string): Block => ({ type: 'paragraph', children: [text] });
const br = { type: 'break' } as const;

export interface Bound {
  readonly name: string;
  /** Made when it is needed: some are megabytes. */
  readonly html: () => string;
  /** `undefined`: the body is not cut. */
  readonly last: Block | undefined;
  readonly count: number;
}

const half = 'x'.repeat(199_999);

export const bounds: readonly Bound[] = [
  { name: '60 nested boxes', html: () => '<div>'.repeat(60) + 'words', last: p('words'), count: 1 },
  { name: '70 nested boxes', html: () => '<p>before</p>' + '<div>'.repeat(70) + 'words', last: cut, count: 2 },
  {
    name: '100,000 nested boxes',
    html: () => '<p>before</p>' + '<div>'.repeat(100_000) + 'words',
    last: cut,
    count: 2,
  },
  {
    name: '100,000 nested marks',
    html: () => '<p>before</p><p>' + '<b><i>'.repeat(50_000) + 'words',
    last: cut,
    count: 2,
  },
  {
    name: '5,000 nested quotations',
    html: () => '<p>before</p>' + '<blockquote>'.repeat(5_000) + 'words',
    last: cut,
    count: 2,
  },
  { name: '5,000 nested lists', html: () => '<p>before</p>' + '<ul><li>'.repeat(5_000) + 'words', last: cut, count: 2 },
  {
    name: '3,000 nested tables',
    html: () => '<p>before</p>' + '<table><tr><td>'.repeat(3_000) + 'words',
    last: cut,
    count: 2,
  },
  // WebKit's parser comes to no end of these: more than 512 elements, a table among them, and what ends nothing.
  {
    name: 'a body that nobody began in 200 nested tables',
    html: () => '<p>before</p>' + '<table><tr><td>'.repeat(200) + 'x</tbody>',
    last: cut,
    count: 2,
  },
  {
    name: 'tables that seem to end in comments',
    html: () => '<p>before</p>' + '<table><tr><td><!--</table></table>-->'.repeat(200) + 'x</thead>',
    last: cut,
    count: 2,
  },
  {
    name: 'a form of a table in 600 boxes that seem to end in attributes',
    html: () => '<p>before</p>' + '<div title="</div>">'.repeat(600) + '<table><tr><td><form></form></table>',
    last: cut,
    count: 2,
  },
  {
    name: '1,000 unclosed marks before 15,000 paragraphs',
    html: () =>
      '<p>before</p><p>' +
      Array.from({ length: 1_000 }, (_, i) => `<font size="${i}">`).join('') +
      '<p>x'.repeat(15_000),
    last: cut,
    count: 2,
  },
  {
    name: '500 closed marks in as many paragraphs',
    html: () => '<p><font size="1">x</font></p>'.repeat(500),
    last: p('x'),
    count: 500,
  },
  { name: '9,000 paragraphs', html: () => '<p>x</p>'.repeat(9_000), last: p('x'), count: 9_000 },
  { name: '12,000 paragraphs', html: () => '<p>x</p>'.repeat(12_000), last: cut, count: 9_999 },
  {
    name: 'two paragraphs within the bound of text',
    html: () => `<p>${half}</p><p>${half}</p>`,
    last: p(half),
    count: 2,
  },
  { name: 'three paragraphs beyond it', html: () => `<p>${half}</p><p>${half}</p><p>${half}</p>`, last: cut, count: 3 },
  {
    name: 'a list beyond it keeps its whole items',
    html: () => `<ul><li>a</li><li>${half}${half}${half}</li></ul>`,
    last: cut,
    count: 2,
  },
  { name: 'one paragraph beyond it', html: () => half.repeat(3), last: cut, count: 1 },
  { name: 'code beyond it', html: () => `<p>x</p><pre>${half}${half}${half}</pre>`, last: cut, count: 2 },
  {
    name: 'markup beyond its bound',
    html: () => `<p>x</p><!--${' '.repeat(2_000_000)}--><p>y</p>`,
    last: cut,
    count: 2,
  },
];

/** What is shown where no parser may be used. */
export const unparsed: readonly (readonly [html: string, blocks: readonly Block[]])[] = [
  ['<p>One <b>two</b>\n three</p><p>Four</p>', [p('One two three'), p('Four')]],
  ['<p>AT&amp;T &#8217; &amp;lt;</p>', [p('AT&T ’ &lt;')]],
  ['a<br>b<br/>c', [{ type: 'paragraph', children: ['a', br, 'b', br, 'c'] }]],
  ['<div>One</div><script>if (a < b) x("</p>")</script><style>p{}</style><div>Two</div>', [p('One'), p('Two')]],
  ['<!doctype html><!-- <p>no</p> -->x<!--y-->z', [p('xz')]],
  ['2 < 4 and <3', [p('2 < 4 and <3')]],
  ['<script>never closed <p>x', []],
  ['<ul><li>One</li><li>Two</li></ul>', [p('One'), p('Two')]],
  ['', []],
];

export const plains: readonly (readonly [text: string, blocks: readonly Block[]])[] = [
  ['One\n\nTwo\r\n \r\nThree', [p('One'), p('Two'), p('Three')]],
  ['One\ntwo\rthree', [{ type: 'paragraph', children: ['One', br, 'two', br, 'three'] }]],
  ['\n\n\n  <b>&amp;</b>  \n\n\n', [p('<b>&amp;</b>')]],
  [' \n\u200b\n ', []],
];

export const counts: readonly (readonly [blocks: readonly Block[], words: number])[] = [
  [[], 0],
  [[p('Three plain words'), p('– and 2 — more …')], 6],
  [[p('don’t half-way 3.5')], 3],
  [[p('東京の新聞')], 3],
  [[p('서울 신문 기사')], 3],
  [[p('สวัสดีครับ')], 2],
  [[p('日本 and Japan')], 3],
  [
    [
      { type: 'quote', children: [p('One two')] },
      { type: 'list', ordered: false, items: [{ children: [p('three')] }] },
    ],
    3,
  ],
  [
    [{ type: 'details', summary: ['One'], children: [p('two')] }, { type: 'code', text: 'not read' }, { type: 'rule' }],
    2,
  ],
  [[{ type: 'paragraph', children: ['One', br, 'two ', { type: 'mark', mark: 'em', children: ['th'] }, 'ree'] }], 3],
];
