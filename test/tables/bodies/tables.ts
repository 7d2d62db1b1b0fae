/** Tables. */
import { p, h, br, fig, cell, type Body } from './parts.js';

export const tables: readonly Body[] = [
  {
    name: 'a table',
    html: '<table><caption>Ferries</caption><thead><tr><th>Line</th><th>Trips</th></tr></thead><tbody><tr><th>North</th><td>1,204</td></tr></tbody></table>',
    blocks: [
      {
        type: 'table',
        caption: ['Ferries'],
        rows: [
          { cells: [cell('Line', { head: true }), cell('Trips', { head: true })] },
          { cells: [cell('North', { head: true }), cell('1,204', { numeric: true })] },
        ],
      },
    ],
  },
  {
    name: 'a table in a figure',
    html: '<figure class="wp-block-table"><table><tr><td>a</td><td>£3.2m</td></tr></table><figcaption>Cap</figcaption></figure>',
    blocks: [{ type: 'table', caption: ['Cap'], rows: [{ cells: [cell('a'), cell('£3.2m', { numeric: true })] }] }],
  },
  {
    name: 'cells that span',
    html: '<table><tr><td colspan="2" rowspan="3">a</td><td colspan="9999">b</td><td colspan="-1">c</td></tr></table>',
    blocks: [
      {
        type: 'table',
        rows: [{ cells: [cell('a', { colspan: 2, rowspan: 3 }), cell('b', { colspan: 100 }), cell('c')] }],
      },
    ],
  },
  {
    name: 'what counts as a number',
    html: '<table><tr><td>12 %</td><td>−5</td><td>3–1</td><td>٤٢</td><td>A1</td><td>4 March</td><td>–</td></tr></table>',
    blocks: [
      {
        type: 'table',
        rows: [
          {
            cells: [
              cell('12 %', { numeric: true }),
              cell('−5', { numeric: true }),
              cell('3–1', { numeric: true }),
              cell('٤٢', { numeric: true }),
              cell('A1'),
              cell('4 March'),
              cell('–'),
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'paragraphs and pictures in cells',
    html: '<table><tr><td><p>a</p><p>b</p></td><td><img src="/f.png" alt="Norway"></td></tr></table>',
    blocks: [{ type: 'table', rows: [{ cells: [cell('', { children: ['a', br, 'b'] }), cell('Norway')] }] }],
  },
  {
    name: 'a table that lays out',
    html: '<table role="presentation"><tr><td><p>a</p></td><td><h2>b</h2></td></tr></table>',
    blocks: [p('a'), h(2, 'b')],
  },
  {
    name: 'a table of one column',
    html: '<table><tr><td>a</td></tr><tr><td><img src="/a.jpg"></td></tr></table>',
    blocks: [p('a'), fig('https://paper.example/a.jpg')],
  },
  { name: 'an empty table goes', html: '<table><tr><td></td><td> </td></tr></table><p>x</p>', blocks: [p('x')] },
];
