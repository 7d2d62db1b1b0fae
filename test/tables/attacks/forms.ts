/** Hostile bodies in other systems' own forms: Markdown as text, the others as the JSON of the field that holds the body. */
import type { Families } from '../attacks.js';

export const markdown: Families = {
  Markdown: [
    '[words](javascript:«run»)',
    '[words](<javascript:«run»>)',
    '[words](JaVaScRiPt:«run» "title")',
    '[words](java&#x09;script:«run»)',
    '[words](&#106;avascript:«run»)',
    '[words](javascript&colon;«run»)',
    '[words](\u0001javascript:«run»)',
    '[words](data:text/html;base64,PHNjcmlwdD4=)',
    '[words](vbscript:«run»)',
    '[words](https://paper.example/ "x\\" onclick=\\"«run»")',
    '[words](https://paper.example/"onclick="«run»)',
    '[words](<https://paper.example/" onclick="«run»">)',
    '[words][x]\n\n[x]: javascript:«run» "title"',
    '[x]\n\n[x]: <data:text/html,«run»>',
    '[__proto__]\n\n[__proto__]: https://paper.example/\n\n[constructor]\n\n[toString]',
    '<javascript:«run»>',
    '<https://paper.example/"onclick="«run»">',
    'javascript:«run» www.paper.example/<script>«run»</script>',
    '![words](javascript:«run»)',
    '![x" onerror="«run»](«picture»)',
    '![words](«picture» "x\\" onload=\\"«run»")',
    '![words](//«host»/fixtures/jsonfeed/picture.png"onload="«run»)',
    '![<img src=x onerror=«run»>](«picture»)',
    '[![words](«picture»)](javascript:«run»)',
    'words <img src=x onerror=«run»> and <script>«run»</script>',
    '<div>\n\n**words** <svg onload=«run»>\n\n</div>',
    'words\n\n<script>\n\n«run»\n\n</script>',
    'words\n\n<!-- [x](javascript:«run») --><img src=x onerror=«run»>',
    '`<script>«run»</script>` and ``<img src=x onerror=«run»>``',
    '```html"><script>«run»</script>\n<script>«run»</script>\n```',
    '```" onclick="«run»\nwords\n```',
    '    <script>«run»</script>',
    '| a<script>«run»</script> | b |\n| :-: | --- |\n| <img src=x onerror=«run»> | [x](javascript:«run») |',
    '- [x] <input autofocus onfocus=«run»>\n- [ ] words',
    '# <svg onload=«run»>\n\nwords {#x onclick="«run»"}\n=====',
    '> [words](javascript:«run»)\n>\n> <blockquote class="twitter-tweet"><a href="javascript:«run»">x</a></blockquote>',
    '1000000000. words\n2. <img src=x onerror=«run»>',
    '~~<img src=x onerror=«run»>~~ **<script>«run»</script>** _[x](vbscript:«run»)_',
    'words[^1]\n\n[^1]: <script>«run»</script>',
    '\\<script\\>«run»\\</script\\> &lt;script&gt;«run»&lt;/script&gt;',
    '{{«run»}} ${«run»} <%= «run» %> {% raw %}',
    `${'['.repeat(500)}words${'](javascript:«run»)'.repeat(500)}`,
    `${'> '.repeat(300)}<img src=x onerror=«run»>`,
    `${'*'.repeat(500)}words${'*'.repeat(500)}<img src=x onerror=«run»>`,
  ],
};

/** A Blocks field. */
export const strapi: Families = {
  'Strapi’s blocks': [
    '[{"type": "paragraph", "children": [{"type": "text", "text": "<script>«run»</script><img src=x onerror=«run»>"}]}]',
    '[{"type": "paragraph", "children": [{"type": "link", "url": "javascript:«run»", "children": [{"type": "text", "text": "words"}]}]}]',
    '[{"type": "paragraph", "children": [{"type": "link", "url": " \\u0001java\\tscript:«run»", "target": "_top", "rel": "opener", "children": [{"type": "text", "text": "words", "bold": true}]}]}]',
    '[{"type": "paragraph", "children": [{"type": "link", "url": {"href": "javascript:«run»"}, "children": [{"text": "words"}]}]}]',
    '[{"type": "image", "image": {"url": "javascript:«run»", "alternativeText": "words"}, "children": [{"type": "text", "text": ""}]}]',
    '[{"type": "image", "image": {"url": "«picture»", "alternativeText": "\\" onload=\\"«run»", "caption": "<script>«run»</script>", "mime": "image/png", "width": "1 onload=«run»", "height": 9}}]',
    '[{"type": "image", "image": {"url": "«picture»", "formats": {"small": {"url": "javascript:«run»", "width": 500}, "__proto__": {"url": "«ask»", "width": 100, "polluted": 1}}, "width": 1000, "height": 500}}]',
    '[{"type": "heading", "level": "1><script>«run»</script>", "children": [{"type": "text", "text": "<svg onload=«run»>"}]}]',
    '[{"type": "heading", "level": 1e9, "children": [{"type": "text", "text": "words"}]}, {"type": "heading", "level": {"x": 1}, "children": [{"type": "text", "text": "more"}]}]',
    '[{"type": "list", "format": "ordered\\" onclick=\\"«run»", "children": [{"type": "list-item", "children": [{"type": "text", "text": "<img src=x onerror=«run»>"}]}]}]',
    '[{"type": "code", "language": "html\\" onclick=\\"«run»", "children": [{"type": "text", "text": "</code></pre><script>«run»</script>"}]}]',
    '[{"type": "quote", "children": [{"type": "text", "text": "words", "italic": "<b>", "code": {"x": 1}, "style": "background:url(«ask»)"}]}]',
    '[{"type": "__proto__", "children": [{"type": "constructor", "text": "words", "children": [{"type": "text", "text": "more"}]}]}]',
    '[{"__proto__": {"type": "image", "polluted": 1}, "type": "script", "children": [{"type": "text", "text": "«run»"}]}]',
    '[{"type": "html", "html": "<script>«run»</script>", "children": [{"type": "text", "text": "words", "__html": "<svg onload=«run»>"}]}]',
    '[{"type": "iframe", "src": "«ask»", "children": [{"type": "text", "text": "words"}]}, {"type": "embed", "url": "«ask»", "children": []}]',
    `[${'{"type": "quote", "children": ['.repeat(1500)}{"type": "text", "text": "<script>«run»</script>"}${']}'.repeat(1500)}]`,
  ],
};

/** A dynamic zone. */
export const zone: Families = {
  'Strapi’s dynamic zone': [
    '[{"__component": "shared.rich-text", "body": "<script>«run»</script><img src=x onerror=«run»>"}]',
    '[{"__component": "shared.rich-text", "body": "[words](javascript:«run») <svg onload=«run»>"}]',
    '[{"__component": "shared.rich-text", "body": [{"type": "paragraph", "children": [{"type": "link", "url": "javascript:«run»", "children": [{"type": "text", "text": "words"}]}]}]}]',
    '[{"__component": "shared.quote", "body": "<script>«run»</script>", "title": "<img src=x onerror=«run»>"}]',
    '[{"__component": "shared.media", "file": {"url": "javascript:«run»", "mime": "image/png"}}, {"__component": "shared.media", "file": {"url": "data:video/mp4,x", "mime": "video/mp4"}}]',
    '[{"__component": "shared.media", "file": {"url": "«ask»", "mime": "video/mp4", "poster": "javascript:«run»", "autoplay": true}}, {"__component": "shared.audio", "file": {"url": "«ask»", "mime": "audio/mpeg\\" autoplay=\\""}}]',
    '[{"__component": "shared.slider", "files": [{"url": "«picture»", "mime": "image/png", "caption": "<svg onload=«run»>"}, {"url": "vbscript:«run»", "mime": "image/png"}]}]',
    '[{"__component": "shared.html-text<script>«run»</script>", "content": "<iframe srcdoc=\\"<script>«run»</script>\\"></iframe>"}]',
    '[{"__component": "__proto__.text", "__proto__": {"polluted": 1}, "text": "<p onclick=«run»>words</p>"}]',
    '[{"__component": "shared.form", "action": "javascript:«run»", "body": "<script>«run»</script>"}, {"__component": {"x": 1}}]',
  ],
};

/** A document's nodes. Its assets are in `assets` below. */
export const contentful: Families = {
  'Contentful’s rich text': [
    '[{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "<script>«run»</script><img src=x onerror=«run»>", "marks": []}]}]',
    '[{"nodeType": "paragraph", "content": [{"nodeType": "hyperlink", "data": {"uri": "javascript:«run»"}, "content": [{"nodeType": "text", "value": "words"}]}]}]',
    '[{"nodeType": "paragraph", "content": [{"nodeType": "hyperlink", "data": {"uri": "\\tdata:text/html,<script>«run»</script>"}, "content": [{"nodeType": "text", "value": "words"}]}]}]',
    '[{"nodeType": "paragraph", "content": [{"nodeType": "hyperlink", "data": {"uri": {"toString": "javascript:«run»"}}, "content": [{"nodeType": "text", "value": "words"}]}]}]',
    '[{"nodeType": "paragraph", "content": [{"nodeType": "hyperlink", "data": {"__proto__": {"uri": "javascript:«run»", "polluted": 1}}, "content": [{"nodeType": "text", "value": "words"}]}]}]',
    '[{"nodeType": "paragraph", "content": [{"nodeType": "asset-hyperlink", "data": {"target": {"sys": {"type": "Link", "linkType": "Asset", "id": "program"}}}, "content": [{"nodeType": "text", "value": "words"}]}]}]',
    '[{"nodeType": "paragraph", "content": [{"nodeType": "entry-hyperlink", "data": {"uri": "javascript:«run»", "target": {"sys": {"type": "Link", "linkType": "Entry", "id": "x"}}}, "content": [{"nodeType": "text", "value": "words"}]}]}]',
    '[{"nodeType": "embedded-asset-block", "data": {"target": {"sys": {"type": "Link", "linkType": "Asset", "id": "program"}}}, "content": []}]',
    '[{"nodeType": "embedded-asset-block", "data": {"target": {"sys": {"type": "Link", "linkType": "Asset", "id": "drawing"}}}, "content": []}]',
    '[{"nodeType": "embedded-asset-block", "data": {"target": {"sys": {"type": "Link", "linkType": "Asset", "id": "film"}}}, "content": []}]',
    '[{"nodeType": "embedded-asset-block", "data": {"target": {"sys": {"type": "Link", "linkType": "Asset", "id": "page"}}}, "content": []}]',
    '[{"nodeType": "embedded-asset-block", "data": {"target": {"sys": {"type": "Link", "linkType": "Asset", "id": "picture"}}}, "content": []}]',
    '[{"nodeType": "embedded-asset-block", "data": {"target": {"sys": {"type": "Link", "linkType": "Asset", "id": "__proto__"}}}, "content": []}]',
    '[{"nodeType": "embedded-asset-block", "data": {"target": {"sys": {"type": "Link", "linkType": "Asset", "id": "constructor"}}}, "content": []}]',
    '[{"nodeType": "embedded-entry-block", "data": {"target": {"fields": {"html": "<script>«run»</script>"}}}, "content": [{"nodeType": "text", "value": "words"}]}]',
    '[{"nodeType": "heading-1><script>«run»</script>", "content": [{"nodeType": "text", "value": "<svg onload=«run»>", "marks": [{"type": "script"}, {"type": "__proto__"}, {"type": "bold\\" onclick=\\"«run»"}]}]}]',
    '[{"nodeType": "table", "content": [{"nodeType": "table-row", "content": [{"nodeType": "table-header-cell", "data": {"colspan": "9e9", "style": "background:url(«ask»)"}, "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "<img src=x onerror=«run»>"}]}]}]}]}]',
    '[{"nodeType": "script", "content": [{"nodeType": "text", "value": "«run»"}]}, {"nodeType": "iframe", "data": {"src": "«ask»"}, "content": [{"nodeType": "text", "value": "words"}]}]',
    `[${'{"nodeType": "blockquote", "content": ['.repeat(1500)}{"nodeType": "text", "value": "<script>«run»</script>"}${']}'.repeat(1500)}]`,
  ],
};

/** Files of Contentful that an attacker has uploaded, by the ids that the nodes above refer to. */
export const assets: Readonly<Record<string, string>> = {
  program: '{"title": "<script>«run»</script>", "file": {"url": "javascript:«run»", "contentType": "image/png"}}',
  drawing:
    '{"description": "words", "file": {"url": "data:image/svg+xml,<svg onload=«run»>", "contentType": "image/svg+xml"}}',
  film: '{"title": "words", "file": {"url": "«ask»", "contentType": "video/mp4\\" autoplay=\\""}}',
  page: '{"title": "<img src=x onerror=«run»>", "file": {"url": "«ask»", "contentType": "text/html"}}',
  picture:
    '{"description": "\\" onload=\\"«run»", "file": {"url": "«picture»", "contentType": "image/png", "details": {"image": {"width": "9 onload=«run»", "height": 9}}}}',
  constructor: '{"__proto__": {"polluted": 1}, "title": "words", "file": {"url": "vbscript:«run»"}}',
};

/** A story's elements. */
export const arc: Families = {
  'Arc’s elements': [
    '[{"type": "text", "content": "<script>«run»</script><img src=x onerror=«run»>"}]',
    '[{"type": "text", "content": "words <b onclick=«run»>bold</b> <a href=\\"javascript:«run»\\">link</a>"}]',
    '[{"type": "text", "content": "open <!--"}, {"type": "text", "content": "--><img src=x onerror=«run»>"}]',
    '[{"type": "text", "content": "<a title=\\""}, {"type": "text", "content": "\\"><img src=x onerror=«run»>"}]',
    '[{"type": "text", "content": "<b title=\'"}, {"type": "image", "url": "«picture»", "caption": "\'><script>«run»</script>"}]',
    '[{"type": "text", "content": "<plaintext>"}, {"type": "text", "content": "<xmp>"}, {"type": "text", "content": "</xmp><svg onload=«run»>"}]',
    '[{"type": "raw_html", "content": "<script>«run»</script><iframe srcdoc=\\"<script>«run»</script>\\"></iframe>"}]',
    '[{"type": "raw_html", "content": "<style>*{background:url(«ask»)}</style><base href=\\"javascript:/\\">"}, {"type": "text", "content": "<a href=\\"«run»\\">words</a>"}]',
    '[{"type": "raw_html", "content": "<div><!-- never closed"}, {"type": "text", "content": "--><svg onload=«run»>"}]',
    '[{"type": "header", "level": "1 onclick=«run»", "content": "<svg onload=«run»>words"}]',
    '[{"type": "header", "level": 1e9, "content": "words</h2><script>«run»</script>"}]',
    '[{"type": "list", "list_type": "ordered><script>«run»</script>", "items": [{"type": "text", "content": "</li></ul><img src=x onerror=«run»>"}, {"type": "list", "items": [{"type": "text", "content": "<i onclick=«run»>words</i>"}]}]}]',
    '[{"type": "quote", "subtype": "pullquote\\" onclick=\\"«run»", "content_elements": [{"type": "text", "content": "</blockquote><script>«run»</script>"}], "citation": {"type": "text", "content": "<img src=x onerror=«run»>"}}]',
    '[{"type": "quote", "subtype": "pullquote", "content_elements": [{"type": "text", "content": "<u onclick=«run»>words</u>"}], "citation": {"content": "<a href=javascript:«run»>who</a>"}}]',
    '[{"type": "table", "header": [{"type": "text", "content": "</th></table><script>«run»</script>"}], "rows": [[{"type": "text", "content": "<b onclick=«run»>words</b>"}]]}]',
    '[{"type": "code", "content": "</pre><script>«run»</script>"}]',
    '[{"type": "code", "content": "<!-- --><img src=x onerror=«run»>\\u0000", "language": "\\" onclick=\\"«run»"}]',
    '[{"type": "image", "url": "javascript:«run»", "alt_text": "words"}]',
    '[{"type": "image", "url": "«picture»", "alt_text": "\\" onload=\\"«run»", "caption": "</figcaption><script>«run»</script>", "credits": {"by": [{"name": "<svg onload=«run»>"}]}, "width": "9\\" onload=\\"«run»"}]',
    '[{"type": "gallery", "content_elements": [{"type": "image", "url": "«picture»", "caption": "<img src=x onerror=«run»>"}, {"type": "image", "url": "data:image/svg+xml,<svg onload=«run»>"}]}]',
    '[{"type": "video", "streams": [{"url": "javascript:«run»//.mp4", "stream_type": "mp4"}], "promo_items": {"basic": {"type": "image", "url": "javascript:«run»"}}}]',
    '[{"type": "video", "streams": [{"url": "«ask»", "stream_type": "mp4"}], "description": {"basic": "</figcaption><script>«run»</script>"}, "embed_html": "<script>«run»</script>"}]',
    '[{"type": "audio", "source_url": "javascript:«run»"}, {"type": "audio", "streams": [{"url": "«ask»\\" autoplay onplay=\\"«run»"}], "headlines": {"basic": "<svg onload=«run»>"}}]',
    '[{"type": "interstitial_link", "url": "javascript:«run»", "content": "words"}, {"type": "interstitial_link", "url": "https://paper.example/\\" onclick=\\"«run»", "content": "<img src=x onerror=«run»>"}]',
    '[{"type": "link_list", "title": "<script>«run»</script>", "items": [{"type": "interstitial_link", "url": "vbscript:«run»", "content": "words"}, {"type": "text", "content": "</ul><svg onload=«run»>"}]}]',
    '[{"type": "oembed_response", "raw_oembed": {"url": "javascript:«run»", "html": "<script>«run»</script>", "title": "<img src=x onerror=«run»>"}}]',
    '[{"type": "oembed_response", "raw_oembed": {"_id": "https://www.youtube.com.«host»/embed/aaaaaaaaaaa", "html": "<iframe src=\\"«ask»\\" srcdoc=\\"<script>«run»</script>\\"></iframe>", "width": "9e9", "height": "<b>"}}]',
    '[{"type": "oembed_response", "raw_oembed": {"html": "<blockquote class=\\"twitter-tweet\\"><a href=\\"javascript:«run»\\">x</a></blockquote><script async src=\\"«ask»\\"></script>"}}]',
    '[{"type": "divider", "content": "<script>«run»</script>"}, {"type": "__proto__", "content": "<script>«run»</script>"}, {"type": "constructor", "content": "x"}]',
    '[{"type": "correction", "text": "<script>«run»</script>"}, {"type": "text", "content": "words"}]',
    '[{"__proto__": {"type": "raw_html", "content": "<script>«run»</script>", "polluted": 1}}, {"type": {"toString": "text"}, "content": "x"}]',
    `[${'{"type": "element_group", "content_elements": ['.repeat(500)}{"type": "raw_html", "content": "<script>«run»</script>"}${']}'.repeat(500)}]`,
  ],
};

/** Members of an item of somebody's own JSON, read by the map that sheets.ts writes: templates make addresses of its values. */
export const mapped: Families = {
  'JSON that a map reads': [
    '"slug": "../../../bait"',
    '"slug": "@bait.example/"',
    '"slug": "javascript:«run»"',
    '"slug": "\\\\\\\\bait.example\\\\x?y#z"',
    '"slug": "x\\"><script>«run»</script>"',
    '"slug": "\\u0000\\t\\njavascript:«run»"',
    '"link": "javascript:«run»", "slug": "x"',
    '"link": "data:text/html,<script>«run»</script>"',
    '"head": {"title": "<script>«run»</script>", "__proto__": {"name": "taken", "polluted": 1}}',
    '"head": "&lt;script&gt;«run»&lt;/script&gt;"',
    '"pic": {"src": "javascript:«run»", "alt": "\\" onload=\\"«run»", "caption": "<script>«run»</script>"}',
    '"pic": [{"url": "data:,x"}, {"href": "«picture»", "credit": "<svg onload=«run»>", "width": "9 onload=«run»"}]',
    '"who": [{"name": "<script>«run»</script>", "url": "javascript:«run»", "avatar": "data:,x", "role": "<svg onload=«run»>"}]',
    '"sound": {"src": "javascript:«run»", "type": "audio/mpeg"}, "text": "<iframe srcdoc=\\"<script>«run»</script>\\"></iframe>"',
    '"sound": "«ask»", "topics": "<script>«run»</script>, __proto__, constructor"',
    '"from": {"name": "<img src=x onerror=«run»>", "url": "vbscript:«run»"}, "lang": "en\\" onclick=\\"«run»"',
    '"__proto__": {"polluted": 1, "head": "taken"}, "constructor": {"prototype": {"polluted": 1}}',
  ],
};
