/**
 * The paper that the stories show: the demo's words, answered in the page, without a network. A story's `src` chooses the answer:
 *
 *   paper/feed.json     the whole paper, and paper/archive.json as its second page
 *   paper/bare.json     headlines alone: no picture, date, author or section
 *   paper/long.json     words that are too long for any column
 *   paper/arabic.json   the paper's Arabic page
 *   paper/kinds.json    one article of each kind
 *   paper/empty.json    no articles
 *   paper/gone.json     404
 *   paper/never.json    no answer
 *   paper/failing.json  the whole paper at first, and 403 from then on
 *   paper/growing.json  three stories more with each request
 *   paper/sign-up, paper/refusing   a sign-up that is accepted, and one that is refused
 *
 * Any other address is asked for by the page's own `fetch`.
 */
import { configure } from '../src/feed/load.js';
import { compose, type Feed, type Item, type Written } from './words.js';

/** How often an address has been asked for since the story began. */
const asked = new Map<string, number>();

const page = (items: Item[], more: Partial<Feed> = {}): Feed => ({ ...paper()['feed.json'], items, ...more });
const paper = (): ReturnType<typeof compose> => compose(Date.now());
const items = (): Item[] => paper()['feed.json'].items;

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const bare = ({ id, url, title }: Item): Item => ({ id, url, title });
const long = (item: Item, i: number): Item => ({
  ...item,
  title:
    i % 2 ? `${LONG}: ${String(item.title)}` : `${String(item.title)}, and what ${LONG} says of it, at some length`,
  summary: `${LONG}. ${typeof item.summary === 'string' ? item.summary : ''} ${LONG}`,
  authors: [{ name: 'Wilhelmina Featherstonehaugh-Cholmondeley of Llanfairpwllgwyngyll' }, { name: LONG }],
  tags: [LONG, ...((item.tags as string[] | undefined) ?? [])],
  _broadsheet: { ...(item._broadsheet as object), section: 'Donaudampfschifffahrt' },
});

const ARRIVED: readonly Written[] = [
  {
    id: 'sluice-open',
    title: 'Third gate at the weir opens for the first time since the weekend',
    section: 'Lake',
    ago: 0.02,
  },
  { id: 'ferry-back', title: 'Steamer sails again from the lower landing', section: 'Lake', ago: 0.05 },
  { id: 'hose-ban-ends', title: 'Hoses may be used again from Thursday', section: 'City', ago: 0.1 },
];

type Answer = (times: number) => Feed | Response;

const answers: Record<string, Answer> = {
  'feed.json': () => paper()['feed.json'],
  'archive.json': () => paper()['archive.json'],
  'bare.json': () => page(items().map(bare)),
  'long.json': () => page(items().map(long)),
  'arabic.json': () =>
    page(
      [...items(), ...paper()['archive.json'].items].filter(({ language }) => language === 'ar'),
      { language: 'ar', title: 'جريدة أورلمارن', description: 'البحيرة والخط والمراعي العالية' },
    ),
  'kinds.json': () => {
    const seen = new Set<string>();
    const kindOf = ({ _broadsheet }: Item): string => (_broadsheet as { kind?: string } | undefined)?.kind ?? 'news';
    return page(items().filter((item) => !seen.has(kindOf(item)) && seen.add(kindOf(item))));
  },
  'empty.json': () => page([]),
  'gone.json': () => new Response('Gone', { status: 404 }),
  'failing.json': (times) => (times > 1 ? new Response('No', { status: 403 }) : paper()['feed.json']),
  'growing.json': (times) =>
    times > 1 ? page([...compose(Date.now(), ARRIVED)['feed.json'].items, ...items()]) : paper()['feed.json'],
  'sign-up': () => Response.json({ ok: true }),
  refusing: () => Response.json({ message: 'This address has been unsubscribed by its owner.' }, { status: 422 }),
};

const elsewhere = globalThis.fetch;
// A sign-up does not go by the transport: it is the library's only POST.
globalThis.fetch = (given, init) => (init?.method === 'POST' ? transport(urlOf(given), init) : elsewhere(given, init));
const urlOf = (given: RequestInfo | URL): string =>
  given instanceof Request ? given.url : new URL(given, document.baseURI).href;

/** Every story begins with a paper that nobody has asked for. */
export const reprint = (): void => {
  asked.clear();
  configure({ transport });
};

async function transport(url: string, init: RequestInit): Promise<Response> {
  const name = url.split('/paper/')[1]?.replace(/[?#].*/, '') ?? '';
  if (name === 'never.json') {
    return new Promise((_, fail) => {
      init.signal?.addEventListener('abort', () => fail(new DOMException('Aborted', 'AbortError')));
    });
  }
  const answer = new URL(url).origin === location.origin ? answers[name] : undefined;
  if (!answer) return elsewhere(url, init);
  const times = (asked.get(name) ?? 0) + 1;
  asked.set(name, times);
  const given = answer(times);
  if (given instanceof Response) return given;
  return Response.json(given, { headers: { 'content-type': 'application/feed+json' } });
}
