/** Fuzzed documents as elements show them on a page. Whatever comes, the page stays whole. */
import '../../src/define/all.js';
import fc from 'fast-check';
import type { NewsElement } from '../../src/elements/news-element.js';
import { configure } from '../../src/feed/load.js';
import { markup, xml } from './markup.js';
import { spoiled, type Recording } from './recordings.js';
import { subject, type Subject } from './run.js';
import { jsonFeeds, languages, words } from './values.js';

const STATES = 'idle loading ready empty stale error'.split(' ');
const TAGS =
  'news-article news-article news-article news-list news-list news-headline related-articles news-ticker news-masthead news-player news-newsletter';
/** Milliseconds until an element has come to rest, at most. */
const PATIENCE = 20_000;

const LAYOUTS = 'text row column hero overlay list compact numbered grid magazine carousel'.split(' ');
const attributes = fc.record(
  {
    layout: fc.constantFrom(...LAYOUTS),
    density: fc.constantFrom('compact', 'spacious'),
    theme: fc.constantFrom('light', 'dark'),
    open: fc.constantFrom('page', 'tab', 'reader'),
    body: fc.constantFrom('light', 'shadow'),
    show: fc.constantFrom('', 'section kicker image standfirst byline time source tags reading-time audio access'),
    filters: fc.constantFrom('section', 'tag'),
    lang: languages,
    'time-zone': fc.constantFrom('Asia/Kathmandu', 'Nowhere/Nothing', ''),
    utm: fc.constantFrom('source=x&medium=y', '&&=', 'javascript:fuzzed()'),
    heading: words,
    level: fc.constantFrom('0', '1', '6', '9', 'x'),
    speak: fc.constant(''),
    more: fc.constant(''),
  },
  { requiredKeys: [] },
);

interface Shown {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly text: string;
}

const documents = (recordings: readonly Recording[]): fc.Arbitrary<Shown> =>
  fc.record({
    tag: fc.constantFrom(...TAGS.split(' ')),
    attributes,
    text: fc.oneof(
      { weight: 6, arbitrary: jsonFeeds(markup).map((feed) => JSON.stringify(feed)) },
      { weight: 3, arbitrary: fc.constantFrom(...recordings).chain(spoiled) },
      { weight: 1, arbitrary: xml },
      { weight: 1, arbitrary: fc.json() },
    ),
  });

/** What the page has met since it was last asked: what was thrown into it, and what ran. */
export interface Witness {
  take(): string[];
}

/** Listens on the page, and keeps it from fetching pictures, films and frames: a fuzzed address leads nowhere. */
export function witness(): Witness {
  const met: string[] = [];
  const policy = document.createElement('meta');
  policy.httpEquiv = 'content-security-policy';
  policy.content = `img-src 'none'; media-src 'none'; frame-src 'none'; object-src 'none'; form-action 'none'`;
  document.head.append(policy);
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) met.push(`Thrown: ${event.message}\n${(event.error as Error | null)?.stack}`);
  });
  addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    met.push(`Rejected: ${String(reason)}\n${(reason as Error | null)?.stack}`);
  });
  // What a fuzzed document's owner could mend is no news here.
  console.warn = () => {};
  const ran = (what: string) => (): void => void met.push(`A script ran: ${what}.`);
  Object.assign(window, { fuzzed: ran('fuzzed()'), alert: ran('alert()'), msgbox: ran('msgbox()') });
  const before = { globals: Object.keys(window), title: document.title, address: location.href };
  return {
    take() {
      const globals = Object.keys(window).filter((name) => !before.globals.includes(name) && !/^__WTR/.test(name));
      if (globals.length > 0) met.push(`New names on window: ${globals.join(', ')}.`);
      if (document.title !== before.title || location.href !== before.address) met.push('The page has changed.');
      before.globals.push(...globals);
      return met.splice(0);
    },
  };
}

const GONE =
  /^(?:script|style|link|meta|base|object|embed|applet|frame|frameset|template|math|form|input|textarea|select|title|animate|foreignobject|use)$/i;
const OWN_FORM = /^(?:form|input)$/;
const BAD = /^(?:on|srcdoc$|style$|formaction$|ping$|background$|http-equiv$|is$|xlink:|nonce$|manifest$|data$)/i;
const ADDRESS = /^(?:href|src|poster|action|cite)$/;

/** What stands below a node that no feed may put there. `own`: the elements' own doing, which only the sign-up form has. */
export function domFaults(root: ParentNode, own = false): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const { localName: name } = element;
    if (GONE.test(name) && !(own && OWN_FORM.test(name))) found.push(`<${name}> stands in the page.`);
    for (const { name: key, value } of element.attributes) {
      if (BAD.test(key)) found.push(`<${name} ${key}="${value}"> stands in the page.`);
      if (key === 'srcset')
        for (const part of value.split(', '))
          if (!/^https?:\S+( [\d.]+[wx])?$/.test(part)) found.push(`srcset ${part}`);
      if (ADDRESS.test(key) && !isSafe(name, value)) found.push(`<${name} ${key}="${value}"> stands in the page.`);
      if (
        key === 'target' &&
        !/\bnoopener\b/.test(element.getAttribute('rel') ?? '') &&
        value === '_blank' &&
        name === 'a'
      )
        found.push(`A link opens a tab without noopener: ${value}.`);
    }
  }
  return found;
}

const isSafe = (name: string, value: string): boolean => {
  // Within a body, to ids that are prefixed.
  if (value.startsWith('#')) return name === 'a' && value.startsWith('#news-');
  const { protocol = '' } = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : {};
  return name === 'a' ? /^(?:https?|mailto|tel):$/.test(protocol) : /^https?:$/.test(protocol);
};

const tick = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Until nothing is being asked, and what is shown is drawn, its times included. */
async function rest(element: NewsElement): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await tick()) {
    await Promise.race([element.updateComplete, tick()]);
    const state = element.getAttribute('state');
    const busy = element.shadowRoot?.querySelector('[aria-busy=true], time.blank');
    if (!busy && state === element.state && state !== 'loading' && state !== 'idle') return;
  }
  throw new Error(`<${element.localName}> never came to rest: ${element.getAttribute('state')}.`);
}

async function show({ tag, attributes, text }: Shown, page: Witness): Promise<string[]> {
  configure({ retries: 0, transport: () => Promise.resolve(new Response(text)) });
  const element = document.createElement(tag) as NewsElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.setAttribute('loading', 'eager');
  element.setAttribute('src', 'https://town.example/feed.json');
  document.body.append(element);
  try {
    await rest(element);
    // Other sites' players are loaded when the reader asks.
    const root = element.shadowRoot!;
    for (const button of root.querySelectorAll<HTMLElement>('.news-embed button')) button.click();
    await element.updateComplete;
    const found = [...domFaults(root, tag === 'news-newsletter'), ...domFaults(element)];
    if (!STATES.includes(element.getAttribute('state') ?? ''))
      found.push(`The state is ${element.getAttribute('state')}.`);
    return [...found, ...page.take()];
  } finally {
    element.remove();
    await tick();
  }
}

/** Documents of every kind, in every element. */
export const shown = (recordings: readonly Recording[], page: Witness): Subject =>
  subject('shown', 100, documents(recordings), (document) => show(document, page));
