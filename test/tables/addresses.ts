/** Addresses, source sets, identities and texts with what must come of them: the same in browsers and Node. */

type Row<In, Out> = readonly [name: string, input: In, output: Out];

/** What relative addresses resolve against. */
export const site = 'https://paper.example/news/story';

export const addresses: readonly Row<readonly [value: unknown, base?: string], string | undefined>[] = [
  ['an absolute address', ['https://a.example/x?y#z'], 'https://a.example/x?y#z'],
  ['plain http', ['http://a.example'], 'http://a.example/'],
  ['a relative address', ['../a.jpg', site], 'https://paper.example/a.jpg'],
  ['a relative address without base', ['/a.jpg'], undefined],
  ['an address from the root', ['/a b.jpg', site], 'https://paper.example/a%20b.jpg'],
  ['an address without protocol', ['//b.example/x', site], 'https://b.example/x'],
  ['spaces around', ['  https://a.example/ \n'], 'https://a.example/'],
  ['an absolute address beside a broken base', ['https://a.example/', 'nowhere'], 'https://a.example/'],
  ['a relative address beside a broken base', ['/x', 'nowhere'], undefined],
  ['a base that is a script', ['#x', 'javascript:alert(1)'], undefined],
  ['credentials', ['https://desk:secret@a.example/x'], 'https://a.example/x'],
  ['a name as bait', ['https://bank.example@b.example/'], 'https://b.example/'],
  ['backslashes', ['https:\\\\a.example\\x'], 'https://a.example/x'],
  ['an international host', ['https://zürich.example/ä'], 'https://xn--zrich-kva.example/%C3%A4'],
  ['an address that is encoded already', ['https://a.example/%d9%85'], 'https://a.example/%d9%85'],
  ['mail', ['mailto:desk@paper.example'], undefined],
  ['an empty string', ['', site], undefined],
  ['white space', [' \n ', site], undefined],
  ['a number', [42, site], undefined],
  ['null', [null, site], undefined],
  ['an object that turns into an address', [{ toString: () => 'https://a.example/' }], undefined],
  ['a long address', [`https://a.example/${'x'.repeat(8000)}`], `https://a.example/${'x'.repeat(8000)}`],
  ['an address beyond all measure', [`https://a.example/${'x'.repeat(9000)}`], undefined],
  ['a bad port', ['https://a.example:99999/'], undefined],
];

export const sets: readonly Row<string, string | undefined>[] = [
  ['widths', '/a.jpg 400w, /b.jpg 800w', 'https://paper.example/a.jpg 400w, https://paper.example/b.jpg 800w'],
  ['densities', 'a.jpg, b.jpg 1.5x', 'https://paper.example/news/a.jpg, https://paper.example/news/b.jpg 1.5x'],
  [
    'commas within addresses',
    '/w_400,h_300/a.jpg 400w,/w_800,h_600/a.jpg 800w',
    'https://paper.example/w_400,h_300/a.jpg 400w, https://paper.example/w_800,h_600/a.jpg 800w',
  ],
  [
    'a comma right after an address',
    '/a.jpg, /b.jpg 2x',
    'https://paper.example/a.jpg, https://paper.example/b.jpg 2x',
  ],
  ['commas before and after', ',, /a.jpg 1x ,,', 'https://paper.example/a.jpg 1x'],
  ['a height beside a width', '/a.jpg 400w 300h', 'https://paper.example/a.jpg 400w'],
  ['a bad descriptor', '/a.jpg 400q, /b.jpg 2x', 'https://paper.example/b.jpg 2x'],
  ['two descriptors', '/a.jpg 400w 2x, /b.jpg 2x', 'https://paper.example/b.jpg 2x'],
  ['no width', '/a.jpg 0w, /b.jpg 2x', 'https://paper.example/b.jpg 2x'],
  ['parentheses', '/a.jpg (1,2) 3x, /b.jpg 2x', 'https://paper.example/b.jpg 2x'],
  ['a script among them', 'javascript:alert(1) 1x, /b.jpg 2x', 'https://paper.example/b.jpg 2x'],
  ['data with its comma', 'data:image/gif;base64,R0 1x, /b.jpg 2x', 'https://paper.example/b.jpg 2x'],
  ['line breaks', '\n  /a.jpg 1x,\n  /b.jpg 2x\n', 'https://paper.example/a.jpg 1x, https://paper.example/b.jpg 2x'],
  ['nothing', '', undefined],
  ['commas only', ' , ,, ', undefined],
  [
    'more than twenty',
    Array.from({ length: 30 }, (_, i) => `/a ${i + 1}w`).join(),
    Array.from({ length: 20 }, (_, i) => `https://paper.example/a ${i + 1}w`).join(', '),
  ],
];

export const identities: readonly Row<string, string>[] = [
  ['scheme and www', 'http://www.paper.example/a', 'paper.example/a'],
  ['a trailing slash', 'https://paper.example/a/', 'paper.example/a'],
  ['a bare host', 'https://paper.example', 'paper.example'],
  ['a fragment', 'https://paper.example/a#comments', 'paper.example/a'],
  [
    'tracking',
    'https://paper.example/a?utm_source=x&UTM_Medium=y&fbclid=1&gclid=2&mc_cid=3&mc_eid=4&igshid=5',
    'paper.example/a',
  ],
  ['other parameters, in their order', 'https://paper.example/?p=4&utm_source=x&a=1', 'paper.example?p=4&a=1'],
  [
    'parameters that only look like tracking',
    'https://paper.example/a?myutm_x=1&ref=rss&gclids=2',
    'paper.example/a?myutm_x=1&ref=rss&gclids=2',
  ],
  ['capitals in the host', 'HTTPS://Paper.Example/A', 'paper.example/A'],
  ['a port', 'https://paper.example:8443/a', 'paper.example:8443/a'],
  ['what is no address', ' tag:paper.example,2026:1 ', 'tag:paper.example,2026:1'],
];

export const lines: readonly Row<readonly [value: unknown, max?: number], string>[] = [
  ['a line', ['Ferries run again'], 'Ferries run again'],
  ['white space', ['  Ferries \n\t run\r\nagain '], 'Ferries run again'],
  ['line separators', ['a\u2028b\u2029c\u0085d'], 'a b c d'],
  ['no-break and ideographic spaces', ['«\u00a0Oui\u202f!\u00a0» 東\u3000京'], '«\u00a0Oui\u202f!\u00a0» 東\u3000京'],
  ['controls', ['a\u0000b\u0007c\u007fd\u0090e'], 'abcde'],
  ['overrides', ['photo\u202egpj.exe\u202c'], 'photogpj.exe'],
  ['isolates that are closed', ['a \u2068b\u2069 c'], 'a \u2068b\u2069 c'],
  ['isolates that are not', ['a \u2067 b'], 'a b'],
  ['an isolate closed before it opens', ['a\u2069b\u2066c'], 'abc'],
  [
    'joiners and marks of direction',
    ['می\u200cخواهم \u200e1\u200f 👩\u200d🚀'],
    'می\u200cخواهم \u200e1\u200f 👩\u200d🚀',
  ],
  ['noncharacters and the byte-order mark', ['\ufeffa\ufffeb\uffffc\ufdd0d'], 'abcd'],
  ['half a character', ['a\ud83d b\ude00'], 'a\ufffd b\ufffd'],
  ['halves that only a control kept apart', ['\ud83d\u0000\ude00'], '\ufffd\ufffd'],
  ['format characters only', ['\u200b\u200d\u2060'], ''],
  ['a number', [42.5], '42.5'],
  ['zero', [0], '0'],
  ['no number', [NaN], ''],
  ['true', [true], ''],
  ['an object', [{}], ''],
  ['nothing', [undefined], ''],
  ['a cut', ['abcdef', 3], 'abc'],
  ['a cut at a space', ['ab cdef', 3], 'ab'],
  ['a cut within a character', ['ab😀', 3], 'ab'],
  ['a cut within isolates', ['a\u2068bcd\u2069', 3], 'ab'],
  ['markup, which is text', ['<b>&amp;</b>'], '<b>&amp;</b>'],
];

export const references: readonly Row<string, string>[] = [
  ['decimal', 'Don&#39;t', "Don't"],
  ['hexadecimal', '&#x1F600;&#X41;', '😀A'],
  ['names', '&amp;&lt;&gt;&quot;&apos;&nbsp;&hellip;&ndash;&mdash;&lsquo;&rsquo;&ldquo;&rdquo;', '&<>"\'\u00a0…–—‘’“”'],
  ['once', '&amp;lt; &amp;#39;', '&lt; &#39;'],
  ['unknown names', '&constructor; &__proto__; &foo; &', '&constructor; &__proto__; &foo; &'],
  ['numbers that mean Windows-1252', '&#146;&#150;', '’–'],
  ['impossible numbers', '&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
  ['numbers beyond all measure', '&#99999999999;', '&#99999999999;'],
];

export const titles: readonly Row<string, string>[] = [
  ['a plain title', 'Ferries run again', 'Ferries run again'],
  ['an escaped apostrophe', 'Don&#39;t look back', "Don't look back"],
  ['escaped quotation marks', '&quot;No&quot;, says the mayor', '"No", says the mayor'],
  ['an escaped backslash', 'C:&#92;new', 'C:\\new'],
  ['an escaped ampersand', 'Fish &amp; chips', 'Fish & chips'],
  [
    'escaped tags beside other references',
    '&lt;em&gt;The Bear&lt;/em&gt; isn&#39;t back',
    "<em>The Bear</em> isn't back",
  ],
  ['a title about markup', 'How to write &lt; in HTML', 'How to write &lt; in HTML'],
  ['a title about tags', 'How to write &lt;p&gt; in HTML', 'How to write &lt;p&gt; in HTML'],
  ['a title about markup, escaped', 'How to write &amp;lt; in HTML', 'How to write &lt; in HTML'],
  ['a raw apostrophe beside a reference', "Why &amp; isn't &", "Why &amp; isn't &"],
  ['a raw quotation mark', 'What "&amp;" means', 'What "&amp;" means'],
  ['a raw tag', '<b> &amp; &quot;', '<b> &amp; &quot;'],
  ['a raw ampersand beside a reference', 'AT&T &amp; friends', 'AT&T &amp; friends'],
  ['a raw ampersand', 'AT&T', 'AT&T'],
  ['raw less-than', '2 < 4', '2 < 4'],
];
