/** What may stand in our shadow roots, name by name: all that our templates write, and nothing that a feed could. */

const TEXT = 'lang dir';
const NAMES: Readonly<Record<string, string>> = {
  a: 'id class part href target rel download aria-label data-n',
  abbr: TEXT,
  article: 'class part data-n lang dir',
  audio: 'controls preload src',
  b: 'dir',
  bdi: TEXT,
  blockquote: 'class data-block',
  br: '',
  button:
    'class part type lang dir aria-label aria-expanded aria-pressed aria-disabled aria-controls data-word tabindex',
  caption: '',
  cite: TEXT,
  code: TEXT,
  del: TEXT,
  details: 'data-block',
  dialog: 'class part open aria-labelledby',
  div: 'class part id role lang dir tabindex hidden exportparts aria-level aria-label aria-hidden aria-live data-n data-block data-url',
  em: TEXT,
  figcaption: '',
  figure: 'class part data-block',
  footer: '',
  form: 'class part method novalidate',
  h2: 'id class lang dir data-block',
  h3: 'id class lang dir data-block',
  h4: 'id class lang dir data-block',
  h5: 'id class lang dir data-block',
  h6: 'id class lang dir data-block',
  hr: 'data-block',
  img: 'class alt loading fetchpriority decoding referrerpolicy sizes width height srcset src',
  input:
    'id class part name type autocomplete inputmode enterkeyhint autocapitalize spellcheck dir placeholder required tabindex readonly',
  ins: TEXT,
  kbd: TEXT,
  label: 'for',
  li: 'id class part dir data-n',
  mark: TEXT,
  ol: 'class start data-block',
  p: 'id class part lang dir data-block',
  path: 'd',
  pre: 'class dir translate tabindex data-block',
  q: TEXT,
  section: 'class aria-label aria-roledescription',
  slot: 'name hidden',
  small: TEXT,
  span: 'class part role lang dir aria-hidden aria-live',
  strong: TEXT,
  sub: TEXT,
  summary: '',
  sup: TEXT,
  svg: 'viewBox aria-hidden',
  table: '',
  tbody: '',
  td: 'class colspan rowspan',
  th: 'class scope colspan rowspan',
  time: 'class datetime lang dir',
  tr: '',
  ul: 'class part role aria-label data-block',
  video: 'controls playsinline preload poster src aria-label',
};
const allowed = new Map(Object.entries(NAMES).map(([name, attributes]) => [name, new Set(attributes.split(' '))]));

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const CLASSES =
  words(`root inherit regular card text row column hero overlay op tall pic badge txt kick live who sf t-h no s0 s1 s2 s4 s5 s6
  meta blank vh head chips rows list cut c compact timed numbered grid magazine carousel turn fits near cols c2 end foot btn up ib previous
  pause next line lab turns turned flow ctl art bare top stand side by role stamp tools sizes main lead wide any small body held z0 z1 z2 z3 z4
  fix tags src more plain wall solid reader bar in skip lnk get seat play idle disc ti ttl low mast start name folio tagline rule say intro
  swap away agreed two err f fine agree done gone news-list news-quote news-pull news-gallery news-table news-num news-code news-media
  news-embed news-pic news-credit news-h0 news-h1 news-h2 d u`);
const PARTS =
  words(`root head heading filters list card picture kicker headline standfirst meta more label controls previous pause next article
  byline button share body corrections tags source paywall reader bar close player time download name folio date tagline form field success error`);
/** Ours stand in a shadow root each; a body's own are prefixed. */
const IDS = words('headline name email spare email-note consent-note');

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const isWeb = (address: string): boolean => {
  const url = /^https?:\/\/[^/]/.test(address) && URL.canParse(address) ? new URL(address) : undefined;
  return !!url && !url.username && !url.password;
};
const all = (set: ReadonlySet<string>, value: string): boolean =>
  value.split(/\s+/).every((word) => !word || set.has(word));

/** Whether an attribute's value is one that may stand there. What is not named holds words, which are only ever read. */
const VALUES: Readonly<Record<string, (value: string, element: Element) => boolean>> = {
  href: (value) => /^#(?:end|news-\S+)$|^(?:mailto|tel):/.test(value) || isWeb(value),
  src: isWeb,
  poster: isWeb,
  'data-url': isWeb,
  // A comma within an address has no space behind it.
  srcset: (value) => value.split(', ').every((one) => isWeb(one.split(' ')[0]!)),
  target: (value, element) => value === '_blank' && /\bnoopener\b/.test(element.getAttribute('rel') ?? ''),
  rel: (value) => all(words('sponsored noopener'), value),
  preload: (value) => value === 'none',
  id: (value) => IDS.has(value) || /^news-\S+$/.test(value),
  class: (value) => all(CLASSES, value),
  part: (value) => all(PARTS, value),
  role: (value) => /^(?:heading|group|region|alert|status|list)$/.test(value),
  lang: (value) => /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(value),
  dir: (value) => /^(?:ltr|rtl|auto)$/.test(value),
  type: (value) => /^(?:button|submit|email|checkbox)$/.test(value),
  method: (value) => value === 'dialog',
  name: (value) => /^(?:name|email|spare-line|consent|player|body|logo|intro|fine)$/.test(value),
  datetime: (value) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value),
  viewBox: (value) => /^0 0 [\d.]+ [\d.]+$/.test(value),
  sizes: (value) => /^[\w\s:,.()-]+$/.test(value),
  ...Object.fromEntries(
    ['width', 'height', 'start', 'colspan', 'rowspan', 'tabindex', 'aria-level', 'data-n', 'data-block'].map(
      (name) => [name, (value: string) => NUMBER.test(value)] as const,
    ),
  ),
};

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
const drawn = words('svg path');

/** A form's fields may go by the names of its properties. */
const getter =
  <T>(prototype: object, name: string) =>
  (node: Node): T =>
    Object.getOwnPropertyDescriptor(prototype, name)!.get!.call(node) as T;
const localName = getter<string>(Element.prototype, 'localName');
const namespace = getter<string | null>(Element.prototype, 'namespaceURI');
const attributesOf = getter<NamedNodeMap>(Element.prototype, 'attributes');
const shadow = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const nodeType = getter<number>(Node.prototype, 'nodeType');
const data = getter<string | null>(Node.prototype, 'nodeValue');

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

/** What no template of ours can have made, in sentences. Looks into the shadow roots within; a page's own elements are no business of it. */
export function oddities(root: Node): string[] {
  const found: string[] = [];
  const look = (element: Element): void => {
    const name = localName(element);
    const namespaceURI = namespace(element);
    const known = allowed.get(name);
    if (!known || namespaceURI !== (drawn.has(name) ? SVG : HTML)) return void found.push(`There is a <${name}>.`);
    for (const { name: attribute, value } of attributesOf(element)) {
      const fits = VALUES[attribute];
      if (!known.has(attribute)) found.push(short(`<${name}> has ${attribute}="${value}".`));
      else if (fits && !fits(value, element)) found.push(short(`<${name}> has a bad ${attribute}="${value}".`));
    }
    const inner = shadow(element);
    if (inner) found.push(...oddities(inner));
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Those of a frame are of another realm.
    if (nodeType(node) === Node.ELEMENT_NODE) look(node as Element);
    // Those that bound what is drawn are empty.
    else if (data(node)) found.push(short(`There is <!--${data(node)}-->.`));
  }
  return found;
}
