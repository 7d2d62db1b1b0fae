/** Hostile RSS and Atom: what stands in an item's place in the document of sheets.ts, which is not always an item. */
import type { Families } from '../attacks.js';

const cdata = (html: string): string => `<![CDATA[${html}]]>`;
const body = (html: string): string => `<content:encoded>${cdata(html)}</content:encoded>`;

/** Within an item, after its title and its link. */
export const rss: Families = {
  'markup of RSS': [
    `<title>words ${cdata('<script>«run»</script>')}</title>`,
    '<title>words &lt;img src=x onerror=«run»&gt;</title>',
    '<title>&amp;lt;script&amp;gt;«run»&amp;lt;/script&amp;gt;</title>',
    '<title><script>«run»</script>words</title>',
    '<title type="html">words &lt;svg onload=«run»&gt;</title><media:title type="html">&lt;script&gt;«run»&lt;/script&gt;</media:title>',
    `<description>${cdata('<img src=x onerror=«run»><script>«run»</script>')}</description>`,
    `<description>&lt;p onclick="«run»"&gt;${'long words '.repeat(80)}&lt;script&gt;«run»&lt;/script&gt;</description>`,
    body('<script>«run»</script><p onclick=«run»>words</p>'),
    body('<svg></p><style><a id="</style><img src=1 onerror=«run»>">'),
    `<content:encoded>${cdata('<p>words')}]]&gt;${cdata('<img src=x onerror=«run»>')}</content:encoded>`,
    '<content:encoded><p onclick="«run»">words</p><script>«run»</script></content:encoded>',
    '<content:encoded><x:script xmlns:x="http://www.w3.org/1999/xhtml">«run»</x:script></content:encoded>',
    `<content:encoded><div>${cdata('</div><script>«run»</script>')}</div></content:encoded>`,
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><script>«run»</script><img src="x" onerror="«run»"/></div></content>',
    '<content type="html">&lt;iframe srcdoc="&amp;lt;script&amp;gt;«run»&amp;lt;/script&amp;gt;"&gt;&lt;/iframe&gt;</content>',
    '<content type="text/html" src="«ask»"/><content src="javascript:«run»"/>',
    '<xhtml:body xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:script>«run»</xhtml:script><xhtml:p>words</xhtml:p></xhtml:body>',
    '<link>javascript:«run»</link>',
    '<link href="javascript:«run»"/><guid>javascript:«run»</guid>',
    '<guid isPermaLink="true">data:text/html,<script>«run»</script></guid>',
    '<guid>"&gt;&lt;script&gt;«run»&lt;/script&gt;</guid>',
    '<item rdf:about="javascript:«run»"><title>words</title></item>',
    '<feedburner:origLink>javascript:«run»</feedburner:origLink>',
    '<link rel="enclosure" type="audio/mpeg" href="javascript:«run»"/><link rel="stylesheet" href="«ask»"/>',
    '<enclosure url="javascript:«run»" type="image/png" length="1"/>',
    '<enclosure url="«ask»" type="audio/mpeg&quot; autoplay=&quot;" length="1"/><itunes:duration>9e99</itunes:duration>',
    '<media:content url="data:image/svg+xml,&lt;svg onload=«run»&gt;" medium="image"><media:description>&lt;script&gt;</media:description></media:content>',
    '<media:content url="«picture»" medium="image" width="9 onload=«run»"><media:title>" onload="«run»</media:title><media:credit><script>«run»</script></media:credit></media:content>',
    '<media:group><media:content url="«picture»" medium="image" width="400"/><media:content url="«picture», javascript:«run»" medium="image" width="800"/></media:group>',
    '<media:thumbnail url="vbscript:«run»"/><itunes:image href="javascript:«run»"/><image><url>javascript:«run»</url></image>',
    '<dc:creator>&lt;script&gt;«run»&lt;/script&gt;</dc:creator>',
    '<author><name>&lt;img src=x onerror=«run»&gt;</name><uri>javascript:«run»</uri><email>x</email></author>',
    `<author>desk@paper.example (${cdata('<svg onload=«run»>')})</author>`,
    '<category domain="section">&lt;script&gt;«run»&lt;/script&gt;</category><category term="__proto__" label="&lt;b&gt;"/>',
    '<category>" onclick="«run»</category><dc:subject>constructor</dc:subject>',
    '<source url="javascript:«run»">&lt;script&gt;«run»&lt;/script&gt;</source>',
    '<pubDate>Thu, 12 Mar 2026 10:00:00 GMT" onclick="«run»</pubDate><dc:date>&lt;script&gt;</dc:date>',
    '<dc:language>en" onclick="«run»</dc:language>',
    '<description xml:base="javascript:«run»" xml:lang="&quot;&gt;&lt;script&gt;">&lt;a href="x"&gt;words&lt;/a&gt;</description>',
    `<content:encoded xml:base="data:text/html,«run»//">${cdata('<a href="#x">words</a><img src="x.png">')}</content:encoded>`,
    '<__proto__><polluted>1</polluted></__proto__><constructor><prototype><polluted>1</polluted></prototype></constructor>',
    '<description __proto__="x" constructor="y" xmlns:__proto__="http://search.yahoo.com/mrss/">words</description>',
    '<![CDATA[<item><title>taken</title><link>javascript:«run»</link></item>]]>',
    '<!-- <item><title>taken</title></item> --><?xml-stylesheet href="«ask»"?><?php «run» ?>',
    '<title>words</title><guid>x</guid></item></channel></rss><script xmlns="http://www.w3.org/1999/xhtml">«run»</script>',
    '<title>words</title><guid>x</guid></item><item><title>more &lt;svg onload=«run»&gt;</title><link>javascript:«run»</link>',
    `${'<media:group>'.repeat(500)}<media:content url="javascript:«run»" medium="image"/>${'</media:group>'.repeat(500)}`,
    `${'<x:y>'.repeat(2000)}<script>«run»</script>`,
  ],
};

/** Before the root. */
export const prologues: Families = {
  'document types of RSS': [
    '<!DOCTYPE rss [<!ENTITY x SYSTEM "«ask»"><!ENTITY y "<script>«run»</script>">]>',
    '<!DOCTYPE rss SYSTEM "«ask»">',
    '<!DOCTYPE rss [<!ENTITY % p SYSTEM "«ask»"> %p;]>',
    `<!DOCTYPE rss [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join('')}]>`,
    '<?xml-stylesheet type="text/xsl" href="«ask»"?><?xml-stylesheet type="text/css" href="javascript:«run»"?>',
    '<script xmlns="http://www.w3.org/1999/xhtml">«run»</script>',
  ],
};
