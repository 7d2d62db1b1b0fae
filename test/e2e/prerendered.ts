// A page of all elements as a server writes it, and what a visitor's browser makes of it.
import type * as Server from '../../src/ssr.js';
import { inRoot } from '../../scripts/files.mjs';
import { serve } from '../../scripts/serve.mjs';
import { launch, type Browser, type Engine } from './driver.js';
import { feed, icon } from './feed.js';
import { host, policy } from './policy.js';

export const server = (await import(inRoot('dist/ssr.js'))) as typeof Server;

/** Runs behind the elements and before any code of ours, which it fetches when all that the server wrote has been drawn. */
const before = (paper: string, code: string): string => `
  window.elements = [...document.querySelectorAll('[data-news-build]')];
  const inner = (element) => [...element.shadowRoot.querySelectorAll('*')].filter((one) => !one.matches('style, link'));
  const text = (element) => inner(element).map((one) => [...one.childNodes].map((node) => (node.nodeType === 3 ? node.data.trim() : '')).join(''))
    .filter((words, n) => words && !inner(element)[n].matches('time, [part=date], [role=status]')).join(' / ');
  const box = (one) => { const { x, y, width, height } = one.getBoundingClientRect(); return [x, y, width, height].map(Math.round).join(); };
  window.look = () => elements.map((element) => ({
    tag: element.localName, nodes: inner(element), text: text(element), boxes: inner(element).map(box).join(' '),
  }));
  window.loads = [];
  window.formats = 0;
  const construct = (Format, given) => (formats++, new Format(...given));
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, { construct });
  window.time = () => elements[0].shadowRoot.querySelector('time')?.textContent;
  document.addEventListener('news-load', (event) => {
    if (!loads.length) window.atOnce = { formats, time: time() };
    loads.push(event.target.localName + ' ' + event.from);
  });
  window.shifts = [];
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value, sources }) =>
      value + ' ' + sources.map(({ node }) => node?.className ?? node?.nodeName).join()))).observe({ type: 'layout-shift' });
  addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => {
    window.first = look();
    window.drawn = elements.map((element) => getComputedStyle(element.shadowRoot.querySelector('.root')).containerType);
    import('${paper}/cdn/${code}');
  })));
`;

/** What of the first frame is there still. */
const comparison = `look().map(({ tag, nodes, text, boxes }, n) => {
  const { nodes: before, text: said, boxes: were } = first[n];
  return { tag, same: before.length > 0 && before.every((node, i) => node === nodes[i]), text: said === text || [said, text],
    boxes: were === boxes || [were, boxes] };
})`;

export interface Outcome {
  comparison: { tag: string; same: boolean; text: true | string[]; boxes: true | string[] }[];
  drawn: string[];
  sheets: number;
  loads: string[];
  shifts: string[];
  witness: string[];
  requests: string[];
}

export interface Visit {
  /** Whose markup, given the paper's origin. */
  markup: (paper: string) => Promise<{ body: string; head?: string; style?: string }>;
  /** True when the page has come to rest. */
  until: string;
  /** What the paper's endpoint answers; default: its feed. */
  answer?: string;
  /** More that is done and asked on the page. */
  then?: (browser: Browser, paper: string) => Promise<void>;
  /** On the body of the page. */
  around?: string;
  /** By which door our code comes; default: embed.js. */
  code?: 'embed.js' | 'all.js';
}

export async function visit(
  engine: Engine,
  { markup, until, answer, then, around = '', code = 'embed.js' }: Visit,
): Promise<Outcome> {
  const site = await serve();
  const browser = await launch(engine);
  try {
    const { paper } = site;
    site.pages.paper.set('/icon.svg', { body: icon });
    site.pages.paper.set('/news/feed.json', { body: answer ?? JSON.stringify(sounding(paper)) });
    site.pages.third.set('/before.js', { body: before(paper, code) });
    const { body, head = '', style = '' } = await markup(paper);
    site.hits.paper.length = 0;
    const csp = policy(paper).replace(`style-src 'self'`, `style-src 'self' ${style}`);
    const css = 'body { margin: 2em; inline-size: 40em; font: 16px/1.5 serif }';
    host(site.pages.third, paper, `${head}<main${around}>${body}</main><script src="/before.js"></script>`, css, csp);
    await browser.open(`${site.third}/`);
    await browser.waitFor(until, 'the page comes to rest');
    const result = await browser.evaluate<Omit<Outcome, 'requests'>>(
      `({ comparison: ${comparison}, drawn, loads, shifts, witness,
        sheets: elements.reduce((sum, { shadowRoot }) => sum + shadowRoot.querySelectorAll('style, link').length, 0) })`,
    );
    const requests = site.hits.paper.filter((path) => path.startsWith('/news/'));
    await then?.(browser, paper);
    return { ...result, requests };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The feed with a recording for its first article, and bodies. */
export function sounding(paper: string): object {
  const { items, ...rest } = feed(paper) as { items: object[] };
  const attachments = [{ url: `${paper}/news/bridge.mp3`, mime_type: 'audio/mpeg', duration_in_seconds: 240 }];
  return { ...rest, items: items.map((item, n) => (n ? item : { ...item, attachments })) };
}

const article = 'harbour-bridge';
/** Every element, in the state in which a page has it. */
export const ALL: readonly (readonly [Server.Tag, NonNullable<Server.RenderOptions['attributes']>])[] = [
  ['news-masthead', { date: 'none' }],
  ['news-ticker', {}],
  ['news-headline', {}],
  ['news-article', {}],
  ['news-player', { article, heading: 'Listen' }],
  ['news-list', { layout: 'row', more: true }],
  ['related-articles', { article }],
  ['news-newsletter', { action: 'https://paper.example/subscribe', consent: true }],
];

/** All of them from one endpoint, or from its document. */
export const rendered = (paper: string, page: Server.PageOptions, tags = ALL): Promise<Server.Rendered[]> =>
  Promise.all(
    tags.map(([tag, attributes]) =>
      server.renderToString(tag, {
        ...page,
        data: sounding(paper),
        attributes: { ...attributes, src: `${paper}/news/feed.json`, loading: 'eager' },
      }),
    ),
  );
