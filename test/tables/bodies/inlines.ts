/** Marks, links, breaks and white space. */
import { p, h, m, a, spoken, type Body } from './parts.js';

export const inlines: readonly Body[] = [
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
