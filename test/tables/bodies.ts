/**
 * Bodies and the blocks that must come of them, written by hand. `test/safety` runs the table in browsers, `test/node/safety` in Node over
 * parse5: both must give the same.
 */
import type { Block, Cell, Dir, Image, Inline, Mark } from '../../src/model.js';

export interface Body {
  readonly name: string;
  readonly html: string;
  readonly blocks: readonly Block[];
  /** Default: `base`. `null`: none. */
  readonly base?: string | null;
}

/** Where the bodies of the table were published. */
export const base = 'https://paper.example/news/story';

const p = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const h = (level: number, ...children: Inline[]): Block => ({ type: 'heading', level, children });
const m = (mark: Mark, ...children: Inline[]): Inline => ({ type: 'mark', mark, children });
const a = (href: string, ...children: Inline[]): Inline => ({ type: 'link', href, children });
const br: Inline = { type: 'break' };
const ul = (...items: (readonly Block[])[]): Block => ({
  type: 'list',
  ordered: false,
  items: items.map((children) => ({ children })),
});
const ol = (...items: (readonly Block[])[]): Block => ({
  type: 'list',
  ordered: true,
  items: items.map((children) => ({ children })),
});
const quote = (...children: Block[]): Block => ({ type: 'quote', children });
const pic = (src: string, more: Partial<Image> = {}): Image => ({ src, alt: '', ...more });
const fig = (src: string, more: Partial<Image> = {}): Extract<Block, { type: 'figure' }> => ({
  type: 'figure',
  image: pic(src, more),
});
const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  head: false,
  numeric: false,
  children: text ? [text] : [],
  ...more,
});
const spoken = (text: string, lang?: string, dir?: Dir): Block => ({
  type: 'paragraph',
  children: [text],
  ...(lang && { lang }),
  ...(dir && { dir }),
});

const video = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ';
const player = 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ';
const film = { type: 'embed', site: 'YouTube', url: video, src: player, ratio: 1.778 } as const;

const paragraphs: Body[] = [
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

const inlines: Body[] = [
  {
    name: 'every mark',
    html:
      '<p><em>a</em><strong>b</strong><code>c</code><sub>d</sub><sup>e</sup><small>f</small><mark>g</mark><del>h</del><ins>i</ins><q>j</q>' +
      '<cite>k</cite><kbd>l</kbd><abbr title="x">m</abbr><bdi>n</bdi></p>',
    blocks: [
      p(
        m('em', 'a'),
        m('strong', 'b'),
        m('code', 'c'),
        m('sub', 'd'),
        m('sup', 'e'),
        m('small', 'f'),
        m('mark', 'g'),
        m('del', 'h'),
        m('ins', 'i'),
        m('q', 'j'),
        m('cite', 'k'),
        m('kbd', 'l'),
        m('abbr', 'm'),
        m('bdi', 'n'),
      ),
    ],
  },
  {
    name: 'old marks take their new names',
    html: '<p><i>a</i> <b>b</b> <s>c</s> <tt>d</tt> <u>e</u></p>',
    blocks: [p(m('em', 'a'), ' ', m('strong', 'b'), ' ', m('del', 'c'), ' ', m('code', 'd'), ' e')],
  },
  { name: 'nested marks', html: '<p><b>a<i>b</i></b></p>', blocks: [p(m('strong', 'a', m('em', 'b')))] },
  {
    name: 'misnested marks',
    html: '<p><b>a<i>b</b>c</i></p>',
    blocks: [p(m('strong', 'a', m('em', 'b')), m('em', 'c'))],
  },
  { name: 'marks of white space go', html: '<p>One<b> </b>two<i></i></p>', blocks: [p('One two')] },
  {
    name: 'a mark around blocks',
    html: '<b><p>One</p><p>Two</p></b>',
    blocks: [p(m('strong', 'One')), p(m('strong', 'Two'))],
  },
  {
    name: 'an absolute link',
    html: '<p>See <a href="https://a.example/x?y=1#z">this</a>.</p>',
    blocks: [p('See ', a('https://a.example/x?y=1#z', 'this'), '.')],
  },
  {
    name: 'a relative link',
    html: '<p><a href="../about">Us</a></p>',
    blocks: [p(a('https://paper.example/about', 'Us'))],
  },
  { name: 'a relative link without a base', base: null, html: '<p><a href="../about">Us</a></p>', blocks: [p('Us')] },
  {
    name: 'a protocol-relative link',
    html: '<p><a href="//b.example">B</a></p>',
    blocks: [p(a('https://b.example/', 'B'))],
  },
  {
    name: 'mail and telephone links',
    html: '<p><a href="mailto:desk@paper.example">Write</a> <a href="tel:+44123">call</a></p>',
    blocks: [p(a('mailto:desk@paper.example', 'Write'), ' ', a('tel:+44123', 'call'))],
  },
  {
    name: 'a bad link is unwrapped',
    html: '<p><a href="javascript:alert(1)">bad <b>x</b></a></p>',
    blocks: [p('bad ', m('strong', 'x'))],
  },
  {
    name: 'a link with credentials loses them',
    html: '<p><a href="https://bank.example@b.example/">B</a></p>',
    blocks: [p(a('https://b.example/', 'B'))],
  },
  { name: 'an empty link goes', html: '<p>Words<a href="/x"></a></p>', blocks: [p('Words')] },
  {
    name: 'a link to nothing is unwrapped',
    html: '<p><a href="#">Top</a> <a href="">none</a></p>',
    blocks: [p('Top none')],
  },
  {
    name: 'a link around blocks',
    html: '<a href="/x"><h2>Head</h2><p>Text</p></a>',
    blocks: [h(2, a('https://paper.example/x', 'Head')), p(a('https://paper.example/x', 'Text'))],
  },
  {
    name: 'the more link of WordPress goes',
    html: '<p>Words &hellip; <a class="more-link" href="/x">Continue</a></p>',
    blocks: [p('Words …')],
  },
  {
    name: 'a foreign phrase keeps its language',
    html: '<p>He said <i lang="fr">non</i> and <span lang="ar" dir="rtl">لا</span>.</p>',
    blocks: [
      p(
        'He said ',
        { type: 'mark', mark: 'em', children: ['non'], lang: 'fr' },
        ' and ',
        { type: 'mark', mark: 'span', children: ['لا'], lang: 'ar', dir: 'rtl' },
        '.',
      ),
    ],
  },
  {
    name: 'a paragraph keeps language and direction',
    html: '<p lang="he" dir="RTL">שלום</p>',
    blocks: [spoken('שלום', 'he', 'rtl')],
  },
  {
    name: 'language and direction are inherited from a wrapper, and end with it',
    html: '<div lang="ar" dir="rtl"><p>نعم</p><p lang="en" dir="ltr">Yes</p></div><p>After</p>',
    blocks: [spoken('نعم', 'ar', 'rtl'), spoken('Yes', 'en', 'ltr'), p('After')],
  },
  { name: 'a wrong language or direction is ignored', html: '<p lang="x y" dir="up">Words</p>', blocks: [p('Words')] },
  {
    name: 'an emoji picture is its text',
    html: '<p>Hi <img class="emoji" alt="😀" src="https://s.w.example/1.svg"></p>',
    blocks: [p('Hi 😀')],
  },
];

const structure: Body[] = [
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

const pictures: Body[] = [
  {
    name: 'a picture with its size',
    html: '<p><img src="/a.jpg" width="640" height="480px" alt=" A  ferry "></p>',
    blocks: [fig('https://paper.example/a.jpg', { width: 640, height: 480, alt: 'A ferry' })],
  },
  {
    name: 'a picture amid a paragraph',
    html: '<p>Before <img src="/a.jpg"> after</p>',
    blocks: [p('Before'), fig('https://paper.example/a.jpg'), p('after')],
  },
  {
    name: 'sizes in per cent are none',
    html: '<img src="/a.jpg" width="100%" height="auto">',
    blocks: [fig('https://paper.example/a.jpg')],
  },
  {
    name: 'a figure with a caption',
    html: '<figure><img src="/a.jpg" alt="A"><figcaption>The <a href="/f">ferry</a>. <em>Photo desk</em></figcaption></figure>',
    blocks: [
      {
        ...fig('https://paper.example/a.jpg', { alt: 'A' }),
        caption: ['The ', a('https://paper.example/f', 'ferry'), '. ', m('em', 'Photo desk')],
      },
    ],
  },
  {
    name: 'a linked picture',
    html: '<p><a href="/big.jpg"><img src="/a.jpg"></a></p>',
    blocks: [{ ...fig('https://paper.example/a.jpg'), href: 'https://paper.example/big.jpg' }],
  },
  {
    name: 'a link around a figure',
    html: '<a href="/big"><figure><img src="/a.jpg"><figcaption>Cap</figcaption></figure></a>',
    blocks: [{ ...fig('https://paper.example/a.jpg'), href: 'https://paper.example/big', caption: ['Cap'] }],
  },
  {
    name: 'a bad link around a picture',
    html: '<a href="javascript:1"><img src="/a.jpg"></a>',
    blocks: [fig('https://paper.example/a.jpg')],
  },
  {
    name: 'a lazy picture',
    html: '<img src="data:image/gif;base64,R0lGOD" data-src="/a.jpg" data-srcset="/a.jpg 1x, /b.jpg 2x">',
    blocks: [
      fig('https://paper.example/a.jpg', { srcset: 'https://paper.example/a.jpg 1x, https://paper.example/b.jpg 2x' }),
    ],
  },
  {
    name: 'another lazy picture',
    html: '<img src="/blank.gif" data-lazy-src="/a.jpg">',
    blocks: [fig('https://paper.example/a.jpg')],
  },
  {
    name: 'a picture known by its srcset only',
    html: '<img srcset="/a.jpg 400w, /b.jpg 800w">',
    blocks: [
      fig('https://paper.example/a.jpg', {
        srcset: 'https://paper.example/a.jpg 400w, https://paper.example/b.jpg 800w',
      }),
    ],
  },
  {
    name: 'a picture of data goes',
    html: '<p>One <img src="data:image/png;base64,AAAA"> two</p>',
    blocks: [p('One two')],
  },
  {
    name: 'counters go',
    html: '<img src="/1.gif" width="1" height="1"><img src="/2.gif" style="display: none"><img src="/3.gif" style="border:0;width:1px;height:1px"><p>x</p>',
    blocks: [p('x')],
  },
  {
    name: 'a thin border makes no counter',
    html: '<img src="/a.jpg" style="border-width:1px">',
    blocks: [fig('https://paper.example/a.jpg')],
  },
  {
    name: 'a picture element',
    html: '<picture><source srcset="/a.webp" type="image/webp"><img src="/a.jpg" alt="A"></picture>',
    blocks: [fig('https://paper.example/a.jpg', { alt: 'A' })],
  },
  {
    name: 'a picture element whose picture has no address',
    html: '<picture><source srcset="/a.webp 2x"><img alt="A"></picture>',
    blocks: [fig('https://paper.example/a.webp', { alt: 'A', srcset: 'https://paper.example/a.webp 2x' })],
  },
  {
    name: 'the copy in a noscript is not shown twice',
    html: '<figure><img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript></figure>',
    blocks: [fig('https://paper.example/a.jpg')],
  },
  {
    name: 'a gallery of WordPress',
    html:
      '<figure class="wp-block-gallery has-nested-images"><figure class="wp-block-image"><img src="/a.jpg"><figcaption>A</figcaption></figure>\n' +
      '<figure class="wp-block-image"><img src="/b.jpg"></figure><figcaption class="blocks-gallery-caption">Both</figcaption></figure>',
    blocks: [
      {
        type: 'gallery',
        figures: [{ ...fig('https://paper.example/a.jpg'), caption: ['A'] }, fig('https://paper.example/b.jpg')],
        caption: ['Both'],
      },
    ],
  },
  {
    name: 'an older gallery of WordPress',
    html: '<ul class="wp-block-gallery columns-2"><li class="blocks-gallery-item"><figure><img src="/a.jpg"></figure></li><li class="blocks-gallery-item"><figure><img src="/b.jpg"></figure></li></ul>',
    blocks: [{ type: 'gallery', figures: [fig('https://paper.example/a.jpg'), fig('https://paper.example/b.jpg')] }],
  },
  {
    name: 'the oldest caption of WordPress',
    html: '<div class="wp-caption alignright" style="width: 310px"><a href="/big"><img src="/a.jpg"></a><p class="wp-caption-text">Words</p></div>',
    blocks: [{ ...fig('https://paper.example/a.jpg'), href: 'https://paper.example/big', caption: ['Words'] }],
  },
  {
    name: 'a gallery of Ghost',
    html: '<figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="/a.jpg"></div><div class="kg-gallery-image"><img src="/b.jpg"></div></div></div></figure>',
    blocks: [{ type: 'gallery', figures: [fig('https://paper.example/a.jpg'), fig('https://paper.example/b.jpg')] }],
  },
  {
    name: 'a caption without picture',
    html: '<figure><img src="data:,"><figcaption>Words</figcaption></figure>',
    blocks: [p('Words')],
  },
];

const tables: Body[] = [
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

const embeds: Body[] = [
  {
    name: 'a video of YouTube',
    html: `<iframe width="560" height="315" src="${player}" title=" Video "></iframe>`,
    blocks: [{ ...film, title: 'Video' }],
  },
  {
    name: 'a video without protocol, in a paragraph',
    html: '<p><iframe src="//www.youtube.com/embed/aqz-KE-bpKQ?rel=0"></iframe></p>',
    blocks: [film],
  },
  {
    name: 'a video that starts later',
    html: '<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ?rel=0&amp;start=90"></iframe>',
    blocks: [{ ...film, url: `${video}&t=90`, src: `${player}?start=90` }],
  },
  {
    name: 'a lazy video with a caption',
    html: '<figure class="wp-block-embed"><div><iframe src="about:blank" data-src="https://youtu.be/aqz-KE-bpKQ"></iframe></div><figcaption>Cap</figcaption></figure>',
    blocks: [{ ...film, caption: ['Cap'] }],
  },
  {
    name: 'a video of Vimeo',
    html: '<iframe src="https://player.vimeo.com/video/76979871?h=8272103f6e&amp;autoplay=1" width="400" height="400"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Vimeo',
        url: 'https://vimeo.com/76979871/8272103f6e',
        src: 'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e',
        ratio: 1,
      },
    ],
  },
  {
    name: 'a song',
    html: '<iframe src="https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk?utm_source=x"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Spotify',
        url: 'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk',
        src: 'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
      },
    ],
  },
  {
    name: 'a player of SoundCloud does not start by itself',
    html: '<iframe src="https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/desk/one&amp;auto_play=true"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'SoundCloud',
        url: 'https://soundcloud.com/desk/one',
        src: 'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/desk/one&auto_play=false',
      },
    ],
  },
  {
    name: 'a chart of Datawrapper',
    html: '<iframe title="Chart" src="https://datawrapper.dwcdn.net/AbC12/3/" width="600" height="400"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Datawrapper',
        url: 'https://datawrapper.dwcdn.net/AbC12/',
        src: 'https://datawrapper.dwcdn.net/AbC12/',
        ratio: 1.5,
        title: 'Chart',
      },
    ],
  },
  {
    name: 'a chart of Flourish',
    html: '<iframe src="https://flo.uri.sh/visualisation/123/embed"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Flourish',
        url: 'https://public.flourish.studio/visualisation/123/',
        src: 'https://flo.uri.sh/visualisation/123/embed',
      },
    ],
  },
  {
    name: 'a map',
    html: '<iframe src="https://www.google.com/maps/embed?pb=!1m18"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Google Maps',
        url: 'https://www.google.com/maps/embed?pb=!1m18',
        src: 'https://www.google.com/maps/embed?pb=!1m18',
      },
    ],
  },
  {
    name: 'a video of Dailymotion',
    html: '<iframe src="https://www.dailymotion.com/embed/video/x8abc?autoplay=1"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Dailymotion',
        url: 'https://www.dailymotion.com/video/x8abc',
        src: 'https://www.dailymotion.com/embed/video/x8abc',
        ratio: 1.778,
      },
    ],
  },
  {
    name: 'an album of Bandcamp',
    html: '<iframe src="https://bandcamp.com/EmbeddedPlayer/album=12/size=large/"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Bandcamp',
        url: 'https://bandcamp.com/EmbeddedPlayer/album=12/size=large/',
        src: 'https://bandcamp.com/EmbeddedPlayer/album=12/size=large/',
      },
    ],
  },
  {
    name: 'any other frame is only a link',
    html: '<iframe src="https://www.widget.example/x"></iframe>',
    blocks: [{ type: 'embed', site: 'widget.example', url: 'https://www.widget.example/x' }],
  },
  {
    name: 'a host that only looks like a known one is only a link',
    html: '<iframe src="https://www.youtube.com.evil.example/embed/aqz-KE-bpKQ"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'youtube.com.evil.example',
        url: 'https://www.youtube.com.evil.example/embed/aqz-KE-bpKQ',
      },
    ],
  },
  {
    name: 'frames that count go',
    html: '<iframe src="https://t.example/" height="0" width="0" style="display:none"></iframe><p>x</p>',
    blocks: [p('x')],
  },
  {
    name: 'frames without a good address go',
    html: '<iframe srcdoc="<p>no</p>"></iframe><iframe src="javascript:1"></iframe><p>x</p>',
    blocks: [p('x')],
  },
  {
    name: 'a quoted post keeps its words',
    html:
      '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Ferries run. <a href="https://t.co/x">t.co/x</a></p>&mdash; The desk ' +
      '<a href="https://twitter.com/desk/status/123?ref_src=twsrc">4 March</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
    blocks: [
      {
        type: 'embed',
        site: 'X',
        url: 'https://twitter.com/desk/status/123',
        children: [
          { type: 'paragraph', children: ['Ferries run. ', a('https://t.co/x', 't.co/x')], lang: 'en', dir: 'ltr' },
          p('— The desk ', a('https://twitter.com/desk/status/123?ref_src=twsrc', '4 March')),
        ],
      },
    ],
  },
  {
    name: 'a post of Instagram',
    html: '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbC_1/?utm_source=ig"><a href="https://www.instagram.com/p/AbC_1/">View</a></blockquote>',
    blocks: [
      {
        type: 'embed',
        site: 'Instagram',
        url: 'https://www.instagram.com/p/AbC_1',
        children: [p(a('https://www.instagram.com/p/AbC_1/', 'View'))],
      },
    ],
  },
  {
    name: 'a post of Mastodon',
    html: '<blockquote class="mastodon-embed" data-embed-url="https://social.example/@desk/42/embed"><p>Words</p></blockquote>',
    blocks: [{ type: 'embed', site: 'Mastodon', url: 'https://social.example/@desk/42', children: [p('Words')] }],
  },
  {
    name: 'a post without a good address is a quotation',
    html: '<blockquote class="tiktok-embed" cite="javascript:1"><p>Words</p></blockquote>',
    blocks: [quote(p('Words'))],
  },
  {
    name: 'a film',
    html: '<video src="/v.mp4" poster="/v.jpg" controls><p>no</p></video>',
    blocks: [
      { type: 'media', kind: 'video', src: 'https://paper.example/v.mp4', poster: 'https://paper.example/v.jpg' },
    ],
  },
  {
    name: 'a sound with sources and a caption',
    html: '<figure><audio><source src="javascript:1"><source src="/a.mp3"></audio><figcaption>Listen</figcaption></figure>',
    blocks: [{ type: 'media', kind: 'audio', src: 'https://paper.example/a.mp3', caption: ['Listen'] }],
  },
  { name: 'a film without an address goes', html: '<video><p>no</p></video><p>x</p>', blocks: [p('x')] },
];

export const bodies: readonly Body[] = [...paragraphs, ...inlines, ...structure, ...pictures, ...tables, ...embeds];
