/** The markup within a field of XML as HTML. */

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** XML's markup as HTML: no prefixes, no CDATA sections, and only void elements close themselves. Linear in the length. */
export function tidy(markup: string, literal: boolean): string {
  let out = '';
  let at = 0;
  for (;;) {
    const start = markup.indexOf('<![CDATA[', at);
    const end = start < 0 ? start : markup.indexOf(']]>', start);
    if (end < 0) return out + tags(markup.slice(at));
    const words = markup.slice(start + 9, end);
    out += tags(markup.slice(at, start)) + (literal ? words.replace(/&/g, '&amp;').replace(/</g, '&lt;') : words);
    at = end + 3;
  }
}

const tags = (markup: string): string =>
  markup
    .replace(/<(\/?)[\w-]+:(?=[a-z])/gi, '<$1')
    .replace(/<([a-z][\w-]*)(?![\w-])([^<>]*)\/>/gi, (all, name: string, rest: string) =>
      VOID.test(name) ? all : `<${name}${rest}></${name}>`,
    );
