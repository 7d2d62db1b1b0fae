/** Headings, lists, quotations and what holds others. */
import { p, h, m, a, br, ul, ol, quote, type Body } from './parts.js';

export const structure: readonly Body[] = [
  {
    name: 'six headings',
    html: '<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>',
    blocks: [h(1, 'a'), h(2, 'b'), h(3, 'c'), h(4, 'd'), h(5, 'e'), h(6, 'f')],
  },
  { name: 'an empty heading goes', html: '<h2> </h2><p>x</p>', blocks: [p('x')] },
  { name: 'two breaks do not tear a heading', html: '<h2>One<br><br>two</h2>', blocks: [h(2, 'One', br, 'two')] },
  {
    name: 'a heading in Arabic',
    html: '<h2 lang="ar" dir="rtl">خبر</h2>',
    blocks: [{ type: 'heading', level: 2, children: ['خبر'], lang: 'ar', dir: 'rtl' }],
  },
  { name: 'an id without a link to it goes', html: '<h2 id="x">Head</h2>', blocks: [h(2, 'Head')] },
  {
    name: 'an id with a link to it stays',
    html: '<p><a href="#part-2">Part 2</a></p><h2 id="part-2">Part 2</h2>',
    blocks: [p(a('#part-2', 'Part 2')), { type: 'heading', level: 2, id: 'part-2', children: ['Part 2'] }],
  },
  {
    name: 'an absolute link into the same body is an in-body link',
    html: '<p><a href="https://paper.example/news/story#p%C3%A4rt">go</a></p><h2 id="pärt">Head</h2>',
    blocks: [p(a('#pärt', 'go')), { type: 'heading', level: 2, id: 'pärt', children: ['Head'] }],
  },
  {
    name: 'an in-body link without target leads to the original page',
    html: '<p><a href="#gone">go</a></p>',
    blocks: [p(a('https://paper.example/news/story#gone', 'go'))],
  },
  {
    name: 'half a character in an in-body link and in an id is none',
    html: '<a href="#\ud800">x</a> <a href="#a\udc00">y</a><h2 id="a\ud800">Head</h2>',
    blocks: [
      p(a('https://paper.example/news/story#%EF%BF%BD', 'x'), ' ', a('#a\ufffd', 'y')),
      { type: 'heading', level: 2, id: 'a\ufffd', children: ['Head'] },
    ],
  },
  {
    name: 'an in-body link without target or base is none',
    base: null,
    html: '<p><a href="#gone">go</a></p>',
    blocks: [p(m('span', 'go'))],
  },
  {
    name: 'an old named anchor names the heading',
    html: '<p><a href="#s">go</a></p><h2><a name="s"></a>Head</h2>',
    blocks: [p(a('#s', 'go')), { type: 'heading', level: 2, id: 's', children: ['Head'] }],
  },
  {
    name: 'footnotes as WordPress writes them',
    html: '<p>Words<sup class="fn"><a href="#n1" id="n1-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="n1">Note <a href="#n1-link">↩</a></li></ol>',
    blocks: [
      p('Words', m('sup', { type: 'link', href: '#n1', id: 'n1-link', children: ['1'] })),
      { type: 'list', ordered: true, items: [{ id: 'n1', children: [p('Note ', a('#n1-link', '↩'))] }] },
    ],
  },
  {
    name: 'footnotes as Markdown writes them',
    html: '<p>Words<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><ol><li id="fn:1"><p>Note <a href="#fnref:1">↩</a></p></li></ol>',
    blocks: [
      p('Words', m('sup', { type: 'link', href: '#fn:1', id: 'fnref:1', children: ['1'] })),
      { type: 'list', ordered: true, items: [{ id: 'fn:1', children: [p('Note ', a('#fnref:1', '↩'))] }] },
    ],
  },
  {
    name: 'a list',
    html: '<ul>\n<li>One</li>\n<li>Two <b>b</b></li>\n</ul>',
    blocks: [ul([p('One')], [p('Two ', m('strong', 'b'))])],
  },
  { name: 'a numbered list', html: '<ol><li>One<li>Two</ol>', blocks: [ol([p('One')], [p('Two')])] },
  {
    name: 'a numbered list that starts later',
    html: '<ol start="3"><li>c</ol>',
    blocks: [{ type: 'list', ordered: true, start: 3, items: [{ children: [p('c')] }] }],
  },
  {
    name: 'a nested list',
    html: '<ul><li>One<ul><li>Two</li></ul></li></ul>',
    blocks: [ul([p('One'), ul([p('Two')])])],
  },
  {
    name: 'a nested list beside its item',
    html: '<ul><li>One</li><ul><li>Two</li></ul></ul>',
    blocks: [ul([p('One'), ul([p('Two')])])],
  },
  {
    name: 'items of several paragraphs',
    html: '<ul><li><p>One</p><p>Two</p></li></ul>',
    blocks: [ul([p('One'), p('Two')])],
  },
  { name: 'empty items go', html: '<ul><li></li><li>One</li></ul><ul></ul>', blocks: [ul([p('One')])] },
  { name: 'an item without a list', html: '<li>One</li>', blocks: [p('One')] },
  { name: 'words in a list but in no item', html: '<ul>One<li>Two</li></ul>', blocks: [ul([p('One')], [p('Two')])] },
  { name: 'a quotation', html: '<blockquote><p>One</p><p>Two</p></blockquote>', blocks: [quote(p('One'), p('Two'))] },
  { name: 'a quotation of bare text', html: '<blockquote>Words</blockquote>', blocks: [quote(p('Words'))] },
  {
    name: 'a quotation with its source, as WordPress writes it',
    html: '<blockquote class="wp-block-quote"><p>It&#8217;s a question of trust.</p><cite>Council leader</cite></blockquote>',
    blocks: [{ type: 'quote', children: [p('It’s a question of trust.')], cite: ['Council leader'] }],
  },
  {
    name: 'a quotation with a footer',
    html: '<blockquote>Words<footer>— The mayor, <cite>Letters</cite></footer></blockquote>',
    blocks: [{ type: 'quote', children: [p('Words')], cite: ['— The mayor, ', m('cite', 'Letters')] }],
  },
  {
    name: 'a quotation in a figure',
    html: '<figure><blockquote><p>Words</p></blockquote><figcaption>The mayor</figcaption></figure>',
    blocks: [{ type: 'quote', children: [p('Words')], cite: ['The mayor'] }],
  },
  {
    name: 'a pull quote of WordPress',
    html: '<figure class="wp-block-pullquote"><blockquote><p>Words</p><cite>The mayor</cite></blockquote></figure>',
    blocks: [{ type: 'pullquote', children: ['Words'], cite: ['The mayor'] }],
  },
  {
    name: 'a pull quote in an aside',
    html: '<aside class="pull">Some <b>words</b></aside>',
    blocks: [{ type: 'pullquote', children: ['Some ', m('strong', 'words')] }],
  },
  {
    name: 'a pull quote of two paragraphs',
    html: '<blockquote class="pullquote"><p>One</p><p>Two</p></blockquote>',
    blocks: [{ type: 'pullquote', children: ['One', br, 'Two'] }],
  },
  {
    name: 'a box pulled to the right is no pull quote',
    html: '<aside class="pull-right"><p>Box</p></aside>',
    blocks: [p('Box')],
  },
  { name: 'a rule', html: '<p>One</p><hr><p>Two</p>', blocks: [p('One'), { type: 'rule' }, p('Two')] },
  {
    name: 'code',
    html: '<pre><code>if (a &lt; b) {\n  go();\n}\n</code></pre>',
    blocks: [{ type: 'code', text: 'if (a < b) {\n  go();\n}' }],
  },
  {
    name: 'a poem',
    html: '<pre class="wp-block-verse">One\nTwo\n\nThree</pre>',
    blocks: [p('One', br, 'Two'), p('Three')],
  },
  {
    name: 'details',
    html: '<details><summary>How we <b>count</b></summary><p>So.</p></details>',
    blocks: [{ type: 'details', summary: ['How we ', m('strong', 'count')], children: [p('So.')] }],
  },
  { name: 'details without summary', html: '<details><p>So.</p></details>', blocks: [p('So.')] },
];
