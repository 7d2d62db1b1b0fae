/** Paragraphs, and text that stands in none. */
import { p, m, br, type Body } from './parts.js';

export const paragraphs: readonly Body[] = [
  { name: 'an empty body', html: '', blocks: [] },
  { name: 'white space only', html: ' \n\t ', blocks: [] },
  { name: 'two paragraphs', html: '<p>One.</p>\n\n<p>Two.</p>', blocks: [p('One.'), p('Two.')] },
  { name: 'bare text', html: 'Just words', blocks: [p('Just words')] },
  { name: 'bare text in a div', html: '<div>One</div><div>Two</div>', blocks: [p('One'), p('Two')] },
  {
    name: 'bare text beside a paragraph',
    html: 'Before<p>Within</p>after',
    blocks: [p('Before'), p('Within'), p('after')],
  },
  {
    name: 'two breaks part paragraphs',
    html: '<div>One<br><br>Two<br />\n<br>Three</div>',
    blocks: [p('One'), p('Two'), p('Three')],
  },
  { name: 'one break stays a break', html: '<p>Line one<br>line two</p>', blocks: [p('Line one', br, 'line two')] },
  { name: 'breaks at the edges go', html: '<p><br>Words <br></p>', blocks: [p('Words')] },
  {
    name: 'two breaks within a mark part paragraphs',
    html: '<b>One<br><br>Two</b>',
    blocks: [p(m('strong', 'One')), p(m('strong', 'Two'))],
  },
  { name: 'white space is collapsed', html: '<p>  Much \n\t room   here </p>', blocks: [p('Much room here')] },
  {
    name: 'white space is collapsed across marks',
    html: '<p>One <b> two </b> three</p>',
    blocks: [p('One ', m('strong', 'two '), 'three')],
  },
  { name: 'no-break spaces are kept', html: '<p>«&nbsp;Oui&nbsp;»</p>', blocks: [p('«\u00a0Oui\u00a0»')] },
  {
    name: 'empty paragraphs go',
    html: '<p></p><p>&nbsp;</p><p> <b> </b></p><p>Words</p><p><br></p>',
    blocks: [p('Words')],
  },
  { name: 'a paragraph of format characters goes', html: '<p>&#x200b;&shy;</p><p>Words</p>', blocks: [p('Words')] },
  {
    name: 'character references are decoded once',
    html: '<p>AT&amp;T &amp;lt; &#8217;</p>',
    blocks: [p('AT&T &lt; ’')],
  },
  { name: 'a lone less-than sign is text', html: '<p>5 > 3 but 2 < 4</p>', blocks: [p('5 > 3 but 2 < 4')] },
  {
    name: 'comments go',
    html: '<p>One<!-- two --> three</p><!--more--><p>Four</p>',
    blocks: [p('One three'), p('Four')],
  },
  { name: 'control and override characters go', html: '<p>a\u202eb\u0007c</p>', blocks: [p('abc')] },
  { name: 'joiners stay', html: '<p>می\u200cخواهم</p>', blocks: [p('می\u200cخواهم')] },
  { name: 'an unclosed paragraph', html: '<p>One<p>Two', blocks: [p('One'), p('Two')] },
  {
    name: 'unknown elements are unwrapped',
    html: '<p>A <font color="red">red</font> <x-tag>word</x-tag></p>',
    blocks: [p('A red word')],
  },
  {
    name: 'sections are unwrapped',
    html: '<section><header><p>One</p></header><article>Two</article></section>',
    blocks: [p('One'), p('Two')],
  },
  {
    name: 'a whole document',
    html: '<!doctype html><html><head><title>No</title><style>p{}</style></head><body><p>Yes</p></body></html>',
    blocks: [p('Yes')],
  },
  {
    name: 'what holds no text of the article goes with its content',
    html:
      '<p>One</p><script>x()</script><style>p{}</style><noscript><p>no</p></noscript><template><p>no</p></template><svg><text>no</text></svg>' +
      '<math><mi>no</mi></math><object><p>no</p></object><form><p>no</p></form><textarea>no</textarea><select><option>no</select>' +
      '<button>Share</button><p>Two</p>',
    blocks: [p('One'), p('Two')],
  },
  {
    name: 'a noscript at the start spills nothing',
    html: '<noscript><img src="/no.jpg"></noscript><p>Words</p>',
    blocks: [p('Words')],
  },
  {
    name: 'a definition list',
    html: '<dl><dt>Term</dt><dd>Meaning</dd></dl>',
    blocks: [p(m('strong', 'Term')), p('Meaning')],
  },
  { name: 'an address', html: '<address>1 Quay<br>Port</address>', blocks: [p('1 Quay', br, 'Port')] },
  {
    name: 'ruby keeps its parentheses',
    html: '<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby></p>',
    blocks: [p('漢字(かんじ)')],
  },
];
