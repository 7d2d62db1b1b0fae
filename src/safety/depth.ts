/**
 * How deep a parser of HTML would nest, known before it is asked. WebKit builds no tree deeper than 512 elements, and with a table open
 * below that it may never come to an end: `<table><tr><td>` 128 times and a `</tbody>` hold the page for ever. What is counted here is
 * at least half of what a parser has open (HTML standard, "tree construction"): a beginning counts unless the parser surely ignores it, an
 * end only where it surely ends something.
 */

/** Counted elements, a table among them. A table, of which two, brings rows and a body that nobody wrote: no more than 400 are open. */
const DEEPEST = 200;

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));
/** Never open: without content, or ignored within a body. */
const VOID = set(
  'area base basefont bgsound body br col embed frame frameset head hr html image img input keygen link meta param source track wbr',
);
const RAW = set('iframe noembed noframes script style textarea title xmp');
/** Within these a parser may see tags where elsewhere there is text, and ignore or nest what elsewhere it does not. */
const ODD = set('math select svg template');
/** Of what is never open what leaves `svg` and `math`; all else is open in them. */
const LEAVING = set('body br embed head hr img meta');
/** Closed in `svg` by a `/` of their own. */
const DRAWN = set('circle ellipse image line path polygon polyline rect stop use');
/** They close an open paragraph, and their end closes what has none. A form does so only sometimes. */
const BLOCKS = set(
  'address article aside blockquote button center dd details dialog dir div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup li listing main menu nav ol p pre search section summary table ul',
);
const LOOSE = 'optgroup option rb rp rt rtc';
/** What may stand open where an element ends, by the element. */
const UNENDED: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/^table$/, set(`${LOOSE} p caption colgroup tbody td tfoot th thead tr`)],
  [/^(?:tbody|tfoot|thead)$/, set(`${LOOSE} p td th tr`)],
  [/^tr$/, set(`${LOOSE} p td th`)],
  [/^t[dh]$/, set(`${LOOSE} p`)],
];
const IN_BLOCK = set(`${LOOSE} dd dt li p`);
const ANYWHERE = set(LOOSE);
/** What ends where another of its kind begins: the outermost last. */
const NEXT: readonly (readonly [RegExp, readonly RegExp[]])[] = [
  [/^li$/, [/^li$/]],
  [/^d[dt]$/, [/^d[dt]$/]],
  [/^option$/, [/^option$/]],
  [/^t[dh]$/, [/^t[dh]$/]],
  [/^tr$/, [/^t[dh]$/, /^tr$/]],
  [/^(?:tbody|tfoot|thead)$/, [/^t[dh]$/, /^tr$/, /^(?:tbody|tfoot|thead)$/]],
];

/** Open elements looked through for what an end belongs to. Beyond them none is surely ended. */
const STEPS = 50;
const TAG = /<(?:(!--)|[!?]|\/(?![a-z])|(\/?)([a-z][^\t\n\f\r />]*))/gi;

/** Where the first tag stands that would be too deep, or the length of all, to which this is linear. */
export function tooDeep(html: string, deepest = DEEPEST): number {
  // Most bodies hold none, and cost nothing more.
  if (!/<table/i.test(html)) return html.length;
  const open: string[] = [];
  let tables = 0;
  let odd = 0;
  /** Whether what looks like an end is one. */
  let certain = true;
  const close = (to: number): void => {
    for (const name of open.splice(to)) {
      if (name === 'table') tables--;
      if (ODD.has(name)) odd--;
    }
  };

  TAG.lastIndex = 0;
  for (let found = TAG.exec(html); found; found = TAG.exec(html)) {
    const [all, comment, slash, written] = found;
    if (!written) {
      if (all === '<!' && html.startsWith('[CDATA[', TAG.lastIndex) && odd) certain = false;
      if (certain) TAG.lastIndex = after(html, comment ? /--!?>/g : />/g, found.index + 2);
      continue;
    }
    const name = written.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    if (certain) TAG.lastIndex = tagEnd(html, TAG.lastIndex);
    if (slash) {
      if (!certain) continue;
      const unended = UNENDED.find(([names]) => names.test(name))?.[1] ?? (BLOCKS.has(name) ? IN_BLOCK : ANYWHERE);
      let at = open.length - 1;
      const last = Math.max(0, at - STEPS);
      while (at > last && open[at] !== name && unended.has(open[at]!)) at--;
      if (open[at] === name) close(at);
      continue;
    }
    if (VOID.has(name) && (!odd || LEAVING.has(name))) continue;
    if (certain) {
      if (BLOCKS.has(name) && open.at(-1) === 'p') close(open.length - 1);
      const drawing = DRAWN.has(name) && open.slice(-STEPS).findLast((one) => one !== 'g') === 'svg';
      if (drawing && html[TAG.lastIndex - 2] === '/') continue;
      for (const kind of (!odd && NEXT.find(([names]) => names.test(name))?.[1]) || [])
        if (kind.test(open.at(-1) ?? '')) close(open.length - 1);
      if (name === 'plaintext' && !odd) return html.length;
      if (RAW.has(name)) {
        if (!odd) {
          TAG.lastIndex = contentEnd(html, name, TAG.lastIndex);
          continue;
        }
        certain = false;
      }
    }
    open.push(name);
    if (name === 'table') tables++;
    if (ODD.has(name)) odd++;
    if (tables && open.length > deepest) return found.index;
  }
  return html.length;
}

/** The place behind the next `end` from `from` on, or the end of all. */
function after(html: string, end: RegExp, from: number): number {
  end.lastIndex = from;
  return end.exec(html) ? end.lastIndex : html.length;
}

/** Where a tag is over whose name ends at `from` (HTML standard, "before attribute name state" and the following). */
function tagEnd(html: string, from: number): number {
  const attribute =
    /[\t\n\f\r /]*(?:>|=?[^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:(["'])|(?=>)|[^\t\n\f\r >]+))?)/y;
  attribute.lastIndex = from;
  for (;;) {
    const start = attribute.lastIndex;
    const [all = '', quote] = attribute.exec(html) ?? [];
    if (all.endsWith('>') && !quote) return attribute.lastIndex;
    if (quote) {
      const closed = html.indexOf(quote, attribute.lastIndex);
      if (closed < 0) return html.length;
      attribute.lastIndex = closed + 1;
    } else if (attribute.lastIndex <= start) return html.length;
  }
}

/** Where text that is no markup is over: at its element's end, but for that of a script within a script's comment ("script data double escaped state"). */
function contentEnd(html: string, name: string, from: number): number {
  const mark = new RegExp(`<(/?)${name}(?=[\\t\\n\\f\\r />])${name === 'script' ? '|<!--|-->' : ''}`, 'gi');
  mark.lastIndex = from;
  let commented = false;
  let inner = false;
  for (let found = mark.exec(html); found; found = mark.exec(html)) {
    const [all, slash] = found;
    if (all === '-->') commented = inner = false;
    else if (all === '<!--') {
      commented = true;
      // `<!-->` is one, too.
      mark.lastIndex -= 2;
    } else if (!slash) inner = commented;
    else if (inner) inner = false;
    else return tagEnd(html, mark.lastIndex);
  }
  return html.length;
}
