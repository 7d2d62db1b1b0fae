import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { decodeEntities } from '../../../src/safety/entities.js';
import { htmlText } from '../../../src/safety/html-text.js';
import { plain } from '../../../src/safety/text.js';
import { filled, growth, LINEAR } from '../../helpers/growth.js';

const rows: readonly (readonly [name: string, html: unknown, words: string])[] = [
  ['bare words', 'The lock opens', 'The lock opens'],
  ['nothing of what is no string', 7, ''],
  ['nothing of null', null, ''],
  ['white space as one space', ' The\n\t lock  ', 'The lock'],
  ['a `<` that starts no tag', '5 > 3 but 2 < 4', '5 > 3 but 2 < 4'],
  ['a heart', 'I <3 you', 'I <3 you'],
  ['a broken heart', 'I </3 you', 'I </3 you'],
  ['a `<` at the end', 'a <', 'a <'],
  ['an arrow', 'a <- b', 'a <- b'],
  ['a letter of another script behind a `<`', 'a <é b', 'a <é b'],
  ['tags', '<em class="x">The Bear</em> returns', 'The Bear returns'],
  ['tags in capitals, with a line break in them', '<EM\nCLASS="x"\n>The Bear</EM > returns', 'The Bear returns'],
  ['words around an inline tag as one word', 'H<sub>2</sub>O', 'H2O'],
  ['a `>` in quotation marks', '<a title="1 > 0" rel=\'a > b\'>link</a>', 'link'],
  ['quotation marks outside a value', '<a title=it"s>link</a> "x"', 'link "x"'],
  ['a value without quotation marks', '<a href=/a/b>link</a>', 'link'],
  ['quotation marks that are never closed', '<a title="x>link</a> and more', 'link and more'],
  ['a tag that is never closed', 'Words <a href="https://town.example/', 'Words'],
  ['a closing tag that is never closed', 'Words</p', 'Words'],
  ['an element that is never closed', '<em>The Bear', 'The Bear'],
  ['tags alone as nothing', '<p><em> &nbsp; </em><br></p>', ''],
  ['a comment', 'a<!-- <b>x</b> > -->b', 'ab'],
  ['short comments', 'a<!-->b<!--->c<!-- x --!>d', 'abcd'],
  ['a comment that is never closed', 'a<!-- b > c', 'a'],
  ['a declaration, an instruction and an empty tag', 'a<!DOCTYPE html>b<?xml version="1.0"?>c</>d', 'abcd'],
  ['no script', 'a<script type="x">if (1 < 2) document.write("<p>x</p>")</script>b', 'ab'],
  ['no script that is never closed', 'a<script>b', 'a'],
  ['no script whose end is in capitals and has spaces', 'a<script>b</SCRIPT\n>c', 'ac'],
  ['no style, title, frame, form field or fallback', field('style', 'title', 'iframe', 'textarea', 'select'), 'ab'],
  ['no drawing, object, sound or film', field('svg', 'math', 'object', 'audio', 'video', 'canvas'), 'ab'],
  ['what follows an empty drawing', 'a<svg/>b<svg viewBox="0 0 1 1"><path/></svg>c', 'abc'],
  ['no script that holds the end of another', 'a<script>b</scripture>c</script>d', 'ad'],
  ['an element whose name begins as a script', 'a<scripture>b</scripture>c', 'abc'],
  [
    'no link to the rest',
    'Critics&hellip; <a class="more-link" href="/x">Continue <span>The Bear</span></a>',
    'Critics…',
  ],
  ['no link to the rest among other classes', "a <a href='/x' class='button more-link big'>More</a> b", 'a b'],
  ['no link to the rest without quotation marks', 'a<p><A CLASS=more-link HREF=/x>More</A></p>', 'a'],
  ['no link to the rest by other names', 'a<a class="read-more">b</a><a class="moretag">c</a>', 'a'],
  ['a link about the rest', 'a <a href="/more-link/" class="no-more-link more-links">More</a>', 'a More'],
  ['blocks apart', '<h2>What next</h2><p>It<br>is<br/>so</p><ul><li>1</li><li>2</li></ul>', 'What next It is so 1 2'],
  ['cells apart', '<table><tr><th>a</th><td>b</td></tr></table>', 'a b'],
  ['references once', '&amp;lt;b&gt;', '&lt;b>'],
  ['escaped tags as words', '&lt;b&gt;bold&lt;/b&gt; &#60;i&#x3E;', '<b>bold</b> <i>'],
  ['a reference that tags part as words', '&am<b></b>p;', '&amp;'],
  ['words that a tag parts from a `<`', '<<b>script>x', '<script>x'],
  ['numbers', '&#8217;&#x2019;&#X2019;&#0039;&#x0027;', "’’’''"],
  ['numbers of Windows', '&#146;s &#x80;', '’s €'],
  ['numbers that are no characters', '&#0;&#xD800;&#1114112;&#99999999999;&#xfffffffff;', '\ufffd'.repeat(5)],
  ['numbers without a semicolon', 'It&#8217s &#x2026 x', 'It’s … x'],
  ['names without a semicolon', 'Fish &amp chips&nbsp&copy 2026 &eacute', 'Fish & chips\xa0© 2026 é'],
  ['no names out of a longer word', '&copyright &ampere &ampx; &am; &AMPx', '&copyright &ampere &ampx; &am; &AMPx'],
  ['newer names only with a semicolon', '&hellip &comma &ccaron', '&hellip &comma &ccaron'],
  [
    'unknown names as they are',
    '&constructor; &toString; &x; & &; &#; &#x;',
    '&constructor; &toString; &x; & &; &#; &#x;',
  ],
  ['names in capitals', '&AMP; &LT &QUOT; &COPY', '& < " ©'],
  ['an address', '?a=1&b=2&c=3', '?a=1&b=2&c=3'],
  ['no controls, and no override of direction', 'a\u0001b&#8238;c&#x202e;d', 'abcd'],
  ['emoji with joiners', '👩\u200d🚀 <b>🇺🇦</b>', '👩\u200d🚀 🇺🇦'],
];

/** `a`, each of these elements with words in it, and `b`. */
function field(...names: string[]): string {
  return `a${names.map((name) => `<${name} class="x">no <p>never</${name}>`).join('')}b`;
}

for (const [name, html, words] of rows) test(`htmlText reads ${name}`, () => assert.equal(htmlText(html), words));

test('htmlText cuts the words, and not the markup, at a maximum', () => {
  assert.equal(htmlText('<p class="long">one two three', 7), 'one two');
});

test('the names that PHP writes for news are those of HTML', () => {
  const names =
    'Tab NewLine excl QUOT num dollar percnt AMP lpar rpar ast midast plus comma period sol colon semi LT equals GT quest commat lsqb lbrack bsol ' +
    'rsqb rbrack Hat lowbar grave lcub lbrace vert verbar rcub rbrace Amacr Abreve aogon cacute ccaron dcaron dstrok Emacr Edot eogon ecaron ' +
    'gbreve Gcedil Hcirc hstrok Itilde Imacr Iogon Idot inodot IJlig jcirc kcedil Lacute lcaron lmidot Lstrok lstrok nacute ncaron napos ENG eng ' +
    'Omacr odblac Racute rcaron sacute scirc Scedil scedil Tcedil tcaron tstrok utilde umacr ubreve uring udblac Uogon wcirc Ycirc zacute Zdot ' +
    'zcaron IOcy Ubrcy DZcy Acy YAcy acy shchcy yacy iocy kjcy ubrcy dzcy emsp13 emsp14 numsp puncsp hairsp frac13 frac18 frac78 fflig ffllig half ' +
    'NonBreakingSpace caron breve dot ring ogon dblac ZeroWidthSpace lsquor rsquor ldquor rdquor OpenCurlyQuote CloseCurlyDoubleQuote bullet mldr ' +
    'nldr hyphen dash horbar numero copysr TRADE ell check checkmark cross star starf phone female male sung flat natural sharp COPY REG';
  for (const name of names.split(' ')) {
    const node = parseFragment(`<b>x</b>&${name};`).childNodes[1];
    assert.equal(decodeEntities(`&${name};`), node && 'value' in node ? node.value : '', name);
  }
});

const escape = (words: string): string =>
  words.replace(/[&<>"']/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[sign]!};`);

test('what is escaped comes back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (words) => {
      assert.equal(htmlText(escape(words)), plain(words));
      assert.equal(htmlText(escape(escape(words))), plain(escape(words)));
    }),
    { numRuns: 1000 },
  );
});

const word = fc.string().map((words) => words.replace(/[<&]/g, ''));
const tag = fc.constantFrom(
  ...'p div b em a h2 ul li br span q'
    .split(' ')
    .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name.toUpperCase()} title="a > b" id='x"y' lang=en hidden>`]),
);

test('no tag is left of any markup, and every word is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, tag)), (parts) => {
      const html = parts.flat().join('');
      const words = parts.map(([one]) => one).join('');
      assert.equal(dense(htmlText(html)), dense(plain(words)));
    }),
    { numRuns: 1000 },
  );
});

const markup = fc
  .array(
    fc.oneof(
      tag,
      word,
      fc.constantFrom(
        '<!--',
        '-->',
        '<!-- x -->',
        '<style>',
        '</style>',
        '<textarea>',
        '</textarea>',
        '<script>1 < 2</script>',
      ),
      fc.constantFrom(
        '&amp;',
        '&amp;lt;',
        '&lt;b&gt;',
        '&copy ',
        '&#8217',
        '&nbsp;',
        '&hellip;',
        '& ',
        '&unknown;',
        '< ',
        '<3 ',
      ),
    ),
  )
  .map((parts) => parts.join(''));

test('the words are those that a parser finds', () => {
  fc.assert(
    fc.property(markup, (html) => assert.equal(dense(htmlText(html)), dense(plain(textOf(parseFragment(html)))))),
    { numRuns: 2000 },
  );
});

type Tree = DefaultTreeAdapterMap['node'];

const textOf = (node: Tree): string => {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || ['style', 'script', 'textarea'].includes(node.nodeName)) return '';
  return node.childNodes.map(textOf).join('');
};

/** Without its spaces, which a parser does not set between blocks. */
const dense = (words: string): string => words.replace(/\s+/g, '');

test('anything at all may be given, and hostile markup is read in linear time', async () => {
  fc.assert(fc.property(fc.anything(), (value) => assert.equal(typeof htmlText(value), 'string')));
  const hostile = [
    '<', '<a', '<a ', '<a>', '<a b="', '<a b=\'x" c="', '<!--', '<!', '</', '<script', '<script>', '<svg/>', '<style></', '&', '&#', '&#9', '&#x9',
    '&amp', '&amp;', 'a', '= ', '<a class=', '<a class="more-link">', '<p class="', '-->', ' ', '<a class="more-link', '>', '="',
  ]; // prettier-ignore
  for (const part of hostile) {
    for (const start of ['', '<a ', '<!--', '&', '&#', '&#x', '<a class="', '<a ="']) {
      const ratio = await growth((size) => htmlText(start + filled(part, size)));
      assert.ok(ratio < LINEAR, `${start} ${part}: ${ratio}`);
    }
  }
});
