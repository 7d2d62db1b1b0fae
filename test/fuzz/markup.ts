/** Markup that likes trouble: HTML and XML of a grammar, well formed or not, with an address, a handler or a name in every attribute. */
import fc from 'fast-check';
import { attacks, badAddresses, escaped } from '../tables/attacks.js';
import { datesLike, urls, words } from './values.js';

/** What every script in fuzzed markup calls. Pages define it; nothing may ever run it. */
export const CANARY = 'fuzzed()';

const names = (list: string): string[] => list.split(' ');
const TEXT = names(
  'p div span b i em strong a code sub sup small mark del ins q cite kbd abbr bdi font nobr u tt s big',
);
const PARTS = names(
  'h1 h2 h6 ul ol li menu dl dt dd blockquote pre hr br section article header footer aside nav address center details summary fieldset legend search dialog main hgroup figure figcaption',
);
const TABLES = names('table caption colgroup col thead tbody tfoot tr td th');
const MEDIA = names(
  'img image picture source video audio track iframe amp-img map area canvas embed object param applet',
);
const FOREIGN = names(
  'svg math mtext mi mo mn ms mglyph malignmark annotation-xml foreignObject desc title use a script style',
);
const FORMS = names('form input button select option optgroup textarea datalist label output meter keygen isindex');
const DOCUMENT = names(
  'html head body base meta link title frameset frame noscript noembed noframes xmp plaintext listing template script style slot marquee rb rt rp rtc ruby wbr menuitem x-evil',
);
const NAMES = [...TEXT, ...PARTS, ...TABLES, ...MEDIA, ...FOREIGN, ...FORMS, ...DOCUMENT];
const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TEXT, ...PARTS) },
  { weight: 3, arbitrary: fc.constantFrom(...TABLES, ...MEDIA) },
  { weight: 3, arbitrary: fc.constantFrom(...FOREIGN, ...FORMS, ...DOCUMENT) },
);

const ADDRESSES = names(
  'href src srcset data-src data-srcset data-lazy-src poster action formaction cite data background longdesc ping xlink:href usemap manifest srcdoc data-embed-url',
);
const address = fc.oneof(
  urls,
  fc.constantFrom(
    `javascript:${CANARY}`,
    `data:text/html,<script>${CANARY}</script>`,
    `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${CANARY}"/>`,
    '#x',
    '#constructor',
    '/a.jpg',
    'a.jpg 1x, b.jpg 400w',
    'https://www.youtube.com/embed/aaaaaaaaaaa',
    'https://twitter.com/desk/status/123',
    'https://w.soundcloud.com/player/?url=javascript%3Afuzzed()',
  ),
);
const CLASSES = names(
  'gallery wp-block-gallery pullquote pull wp-caption wp-caption-text twitter-tweet instagram-media more-link verse emoji',
);
const NAMED = names(
  'x y __proto__ constructor childNodes attributes nodeName nodeType firstChild nextSibling body documentElement getAttribute localName',
);
const attribute: fc.Arbitrary<[name: string, value: string]> = fc.oneof(
  fc.tuple(fc.constantFrom(...ADDRESSES), address),
  fc.tuple(
    fc.constant('class'),
    fc.subarray(CLASSES, { minLength: 1, maxLength: 2 }).map((list) => list.join(' ')),
  ),
  fc.tuple(fc.constantFrom('id', 'name', 'for', 'form', 'headers', 'slot', 'part', 'is'), fc.constantFrom(...NAMED)),
  fc.tuple(
    fc.constantFrom('href', 'usemap', 'xlink:href'),
    fc.constantFrom(...NAMED).map((one) => `#${one}`),
  ),
  fc.tuple(fc.constantFrom('onerror', 'onload', 'onclick', 'ontoggle', 'onfocus', 'ONERROR'), fc.constant(CANARY)),
  fc.tuple(
    fc.constantFrom('width', 'height', 'colspan', 'rowspan', 'start', 'value', 'tabindex'),
    fc.oneof(fc.integer().map(String), fc.constantFrom('1', '0', '100%', '1e9', '640px', '', '99999')),
  ),
  fc.constantFrom<[string, string]>(
    ['lang', 'ar'],
    ['lang', '"><script>'],
    ['dir', 'rtl'],
    ['dir', 'sideways'],
    ['style', 'position:fixed;background:url(javascript:fuzzed())'],
    ['style', 'display:none'],
    ['role', 'presentation'],
    ['autofocus', ''],
    ['open', ''],
    ['type', 'image'],
    ['http-equiv', 'refresh'],
    ['content', `0;url=javascript:${CANARY}`],
    ['encoding', 'text/html'],
    ['shadowrootmode', 'open'],
    ['target', '_top'],
    ['xmlns', 'http://www.w3.org/1999/xhtml'],
    ['color', 'red'],
  ),
  fc.tuple(fc.constantFrom('alt', 'title', 'data-x', '<b', '=', 'a"b'), words),
);

/** As HTML lets an attribute be written: quoted in two ways, bare, decoded only by references, or left open. */
const written = fc
  .tuple(attribute, fc.constantFrom('"', "'", '', '"', "'", '&', 'open', 'upper'))
  .map(([[key, value], how]) => {
    if (how === '"') return ` ${key}="${escaped(value)}"`;
    if (how === "'") return ` ${key}='${value.replaceAll("'", '&#39;')}'`;
    if (how === '&') return ` ${key}="${[...value].map((one) => `&#${one.codePointAt(0)};`).join('')}"`;
    if (how === 'open') return ` ${key}="${value}`;
    if (how === 'upper') return `/${key.toUpperCase()} = "${escaped(value)}"`;
    return ` ${key}=${value}`;
  });
const tag = fc
  .tuple(name, fc.array(written, { maxLength: 3 }), fc.constantFrom('>', '>', '>', '>', '/>', ' >', ''))
  .map(([one, attributes, end]) => `<${one}${attributes.join('')}${end}`);
const close = name.map((one) => `</${one}>`);

const text = fc.oneof(
  fc.constantFrom(
    'words',
    ' ',
    '\n',
    '\r\n',
    '&nbsp;',
    '&lt;b&gt;',
    '&amp;lt;',
    '&#0;',
    '&#x80;',
    '&notin',
    '&AMP',
    '1,204 km',
  ),
  fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '</',
    '<3',
    '\0',
    '\f',
    '\u202e',
    '\u2066',
    '\ud800',
    '\ufeff',
    '\ufdd0',
    'ａ',
    '🚋',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ maxLength: 12 }),
);
const oddity = fc.constantFrom(
  '<!--',
  '-->',
  '--!>',
  '<!-->',
  '<!doctype html>',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '</',
  '<p ',
  '</p>',
  '</br>',
  '</body></html>',
  `<script>${CANARY}</script>`,
  `<img src=x onerror=${CANARY}>`,
  `<svg><script>${CANARY}</script></svg>`,
  `<style><!--</style><img src onerror=${CANARY}>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${CANARY}&gt;">`,
  `<noscript><p title="</noscript><img src=x onerror=${CANARY}>">`,
  `<form><input name=attributes><input name=childNodes>`,
  `<a href="#x">to x</a>`,
  `<p id="x">x</p>`,
);

/** Elements within elements; now and then one stays open, or another is closed. */
const tree = fc.letrec<{ node: string; inner: string }>((tie) => ({
  inner: fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'markup' }).map((list) => list.join('')),
  node: fc.oneof(
    { depthIdentifier: 'markup', maxDepth: 6, withCrossShrink: true },
    { weight: 3, arbitrary: text },
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          name,
          fc.array(written, { maxLength: 2 }),
          tie('inner'),
          fc.constantFrom('own', 'own', 'own', 'none', 'p'),
        )
        .map(
          ([one, attributes, inside, end]) =>
            `<${one}${attributes.join('')}>${inside}${end === 'none' ? '' : `</${end === 'own' ? one : end}>`}`,
        ),
    },
  ),
}));

const tokens = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: tag },
    { weight: 3, arbitrary: close },
    { weight: 3, arbitrary: text },
    { weight: 2, arbitrary: oddity },
    { weight: 1, arbitrary: fc.constantFrom(...attacks) },
    { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((one) => `<${one} ${one}>`) },
  ),
  { maxLength: 60, size: 'max' },
);

/** Any HTML. */
export const markup: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: tokens.map((list) => list.join('')) },
  { weight: 3, arbitrary: fc.array(tree.node, { maxLength: 8 }).map((list) => list.join('')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 300 }), tree.inner)
      .map(([one, times, inside]) => `<${one}>`.repeat(times) + inside),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...badAddresses), fc.constantFrom(...ADDRESSES), name)
      .map(([bad, key, one]) => `<${one} ${key}="${escaped(bad)}">words</${one}>`),
  },
);

const FIELDS = names(
  'title link description content:encoded pubDate dc:date dc:creator author name email uri guid category enclosure media:content media:thumbnail media:credit media:group itunes:duration itunes:image updated published summary content id image url source language dc:subject atom:link ttl x:unknown',
);
const field = fc
  .tuple(
    fc.constantFrom(...FIELDS),
    fc.array(
      fc
        .tuple(
          fc.constantFrom(
            'href',
            'url',
            'rel',
            'type',
            'length',
            'width',
            'isPermaLink',
            'term',
            'xml:lang',
            'xml:base',
            'src',
          ),
          fc.oneof(
            urls,
            fc.constantFrom(
              'self',
              'alternate',
              'enclosure',
              'html',
              'xhtml',
              'text/html',
              'audio/mpeg',
              'true',
              '640',
            ),
          ),
        )
        .map(([key, value]) => ` ${key}="${escaped(value)}"`),
      { maxLength: 3 },
    ),
    fc.oneof(
      words.map(escaped),
      urls.map(escaped),
      datesLike,
      fc.oneof(tree.inner, words).map((inside) => `<![CDATA[${inside}]]>`),
      tree.inner.map(escaped),
      tree.inner,
    ),
    fc.constantFrom('own', 'own', 'own', 'own', 'own', 'none', 'item'),
  )
  .map(
    ([one, attributes, inside, end]) =>
      `<${one}${attributes.join('')}>${inside}${end === 'none' ? '' : `</${end === 'own' ? one : end}>`}`,
  );
const XML_ODDITIES = [
  '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY e SYSTEM "file:///etc/passwd">]>',
  '&b;',
  '&e;',
  '&#0;',
  '&#x110000;',
  '<?php echo 1 ?>',
  '<!-- -- -->',
  ']]>',
  '<',
  '&',
  '</channel>',
  '</item>',
  '<item>',
  '\0',
  '<item xmlns="http://elsewhere.example/">',
];
const WRAPS: readonly (readonly [before: string, after: string, item: string])[] = [
  ['<rss version="2.0"><channel>', '</channel></rss>', 'item'],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', '</feed>', 'entry'],
  ['<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel></channel>', '</rdf:RDF>', 'item'],
  ['<a:feed xmlns:a="http://www.w3.org/2005/Atom">', '</a:feed>', 'a:entry'],
  ['', '', 'item'],
];

const HEADS = ['', '<?xml version="1.0"?>', '\ufeff', '<?xml version="1.0" encoding="utf-16"?>', '<!doctype html>'];
const one = fc.oneof({ weight: 6, arbitrary: field }, fc.constantFrom(...XML_ODDITIES));

/** Any XML: mostly a feed of one of the usual kinds, in whose fields anything may stand. */
export const xml: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...WRAPS),
    fc.constantFrom(...HEADS),
    fc.array(one, { maxLength: 4 }),
    fc.array(fc.array(one, { maxLength: 8 }), { maxLength: 4 }),
  )
  .map(
    ([[before, after, item], head, about, items]) =>
      head + before + about.join('') + items.map((parts) => `<${item}>${parts.join('')}</${item}>`).join('') + after,
  );
