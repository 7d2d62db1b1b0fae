/**
 * What the frame's address may ask for: one element, its attributes and a few words about the page, each checked against the list that
 * was written at deployment. Everything else is refused in words. docs/frame.md.
 */

/** Written into `frame.html` at deployment. Absent and empty say the same. */
export interface List {
  /** The tags that may be shown; none: all of ours. */
  elements?: readonly string[];
  /** Origins of endpoints besides the frame's own. */
  origins?: readonly string[];
  /** Origins of pages that may be told the frame's height; none: whichever page it is in. Who may frame it is said by `frame-ancestors`. */
  ancestors?: readonly string[];
  /** Attributes by tag that the address cannot say or change, such as a sign-up's `action`. */
  given?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Wish {
  tag: string;
  attributes: [name: string, value: string][];
  preset?: string;
  lang?: string;
  dir?: string;
}

const ALL =
  'src format article section tag exclude offset limit show layout density heading level open utm refresh max-stale theme time-zone';
/** Beside those that all have. */
const OWN: Readonly<Record<string, string>> = {
  'news-headline': '',
  'news-article': 'body text-size',
  'news-list': 'clamp filters more',
  'related-articles': 'rank collapse clamp',
  'news-masthead': 'name tagline home date',
  'news-ticker': 'interval',
  'news-player': 'speech download volume',
  'news-newsletter': 'name consent opt-in',
};
export const TAGS: readonly string[] = Object.keys(OWN);
/** Known attributes that no address may say, and why not. */
export const WITHHELD: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['action', 'provider', 'method', 'fields', 'extra', 'list'].map((name) => [
      name,
      'Where a form sends what readers write is said in the frame’s own list, under “given”.',
    ]),
  ),
  map: 'It can turn headlines into links to anywhere. Write it in the frame’s own list, under “given”.',
  docked: 'There is no viewport in a frame as high as its content. Leave it out.',
  history: 'A frame makes no entries in the history of the page around it. Leave it out.',
};
const PRESETS = ['broadsheet', 'tabloid', 'wire', 'magazine', 'minimal'];
/** Said of the page that the element stands in. */
const PAGE: Readonly<Record<string, RegExp>> = {
  preset: new RegExp(`^(${PRESETS.join('|')})$`),
  // BCP 47, section 2.1.
  lang: /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i,
  dir: /^(ltr|rtl)$/,
};

export const attributesOf = (tag: string): string[] => `${ALL} ${OWN[tag] ?? ''}`.trim().split(' ');

/** The origins that endpoints may have: the frame's own, and those of the list. */
export const originsOf = (list: List, own: URL): string[] => [own.origin, ...(list.origins ?? [])];

/** Whether an address is http(s), of an origin that may be asked. */
function permitted(text: string, list: List, own: URL): boolean {
  if (!URL.canParse(text, own.href)) return false;
  const { protocol, origin, username } = new URL(text, own.href);
  return /^https?:$/.test(protocol) && !username && originsOf(list, own).includes(origin);
}

function refusal(tag: string, name: string, value: string, list: List, own: URL): string | undefined {
  if (Object.hasOwn(WITHHELD, name)) return `“${name}” is not taken from the address. ${WITHHELD[name]}`;
  if (Object.hasOwn(list.given?.[tag] ?? {}, name))
    return `“${name}” is settled in the frame’s own list. Leave it out.`;
  if (!attributesOf(tag).includes(name)) return `“${name}” is no attribute that <${tag}> takes here. Leave it out.`;
  if ((name === 'src' || name === 'home') && value && !permitted(value, list, own))
    return `“${name}” leads to an address that this frame may not use. Whoever runs the frame can write its origin into the list, under “origins”.`;
  if (name === 'open' && value === 'reader')
    return `“open” cannot be “reader”: a dialog needs a page. Write “tab” or “page”.`;
  return undefined;
}

/**
 * @param asked the address's query
 * @param own the frame's address
 * @returns what is shown, or why nothing is
 */
export function read(asked: URLSearchParams, list: List, own: URL): Wish | string[] {
  const tag = asked.get('element') ?? '';
  const tags = list.elements?.length ? TAGS.filter((one) => list.elements!.includes(one)) : TAGS;
  if (!tag) return ['The address names no element. Add “element=news-list” to it, or another.'];
  if (!tags.includes(tag)) return [`“element” is none that this frame shows. It shows: ${tags.join(', ')}.`];
  const wish: Wish = { tag, attributes: [] };
  const refused: string[] = [];
  const seen = new Set<string>();
  for (const [name, value] of asked) {
    const page = Object.hasOwn(PAGE, name) && PAGE[name];
    const why = seen.has(name)
      ? `“${name.slice(0, 40)}” stands in the address twice. Leave one out.`
      : name === 'element'
        ? undefined
        : page
          ? page.test(value)
            ? undefined
            : `“${name}” has no such value. It may be: ${name === 'preset' ? PRESETS.join(', ') : name === 'dir' ? 'ltr, rtl' : 'a language such as en or pt-BR'}.`
          : refusal(tag, name.slice(0, 40), value, list, own);
    seen.add(name);
    if (why) refused.push(why);
    else if (page) Object.assign(wish, { [name]: value });
    else if (name !== 'element') wish.attributes.push([name, value]);
  }
  if (refused.length) return refused;
  wish.attributes.push(...Object.entries(list.given?.[tag] ?? {}));
  return wish;
}
