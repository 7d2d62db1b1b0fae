/** Asks an endpoint as an element would, and tells what was found, or why nothing was and what to do. */
import { describe, type Description } from '../../src/feed/describe.js';
import { FeedFailure, type FailureCode } from '../../src/feed/failure.js';
import { configure, load } from '../../src/feed/load.js';
import type { Article, Feed } from '../../src/model.js';

export interface Found {
  feed: Feed;
  description: Description;
  /** The address that answered, after redirects. */
  final: string;
  /** Of the answer, where the page may see it. */
  allows?: string | undefined;
  /** What was made of JSON that no format knows. */
  map?: string | undefined;
}

export interface Lost {
  code: FailureCode;
  title: string;
  /** The library's own sentence. */
  hint: string;
  steps: Step[];
}

/** A line of words, or one to copy, or an address to try, which may want something filled in first. */
export type Step = { words: string } | { code: string } | { address: string; whole: boolean };

const TITLES: Readonly<Record<FailureCode, string>> = {
  'bad-src': 'This is not an address that can be asked',
  'bad-map': 'The map cannot be read',
  cors: 'The browser may not read this address',
  offline: 'You are offline',
  timeout: 'The address did not answer in time',
  network: 'Nothing answered',
  status: 'The address answered with an error',
  'not-json': 'What came is not news',
  'unknown-format': 'No news was found in what came',
  'wrong-path': 'The right site, but the wrong address',
  'too-large': 'The answer is too large',
  'not-found': 'The article is not in this news',
  'code-unreachable': 'A part of this page could not be fetched',
};

interface Heard {
  status: number;
  url: string;
  allows: string | undefined;
  text: Promise<string>;
}

/** @throws whatever the signal was aborted with */
export async function look(
  src: string,
  { format, map }: { format?: string | undefined; map?: string | undefined },
  signal: AbortSignal,
): Promise<Found | Lost> {
  let heard: Heard | undefined;
  configure({
    // A person waits; an element would ask again.
    retries: 0,
    async transport(url, init) {
      const response = await fetch(url, init);
      const text = response.clone().text();
      // Said by the library, which reads the same answer.
      text.catch(() => {});
      const allows = response.headers.get('access-control-allow-origin') ?? undefined;
      heard = { status: response.status, url: response.url || url, allows, text };
      return response;
    },
  });
  const reading = { ...(format && { format }), ...(map && { map }) };
  try {
    const feed = await load(src, { ...reading, signal, fresh: true });
    const description = await describe(await heard!.text, { url: heard!.url, ...reading });
    return { feed, description, final: heard!.url, allows: heard!.allows };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof FeedFailure)) throw error;
    if (error.code === 'unknown-format' && heard && !format && !map) {
      const guessed = await guess(src, heard, signal);
      if (guessed) return guessed;
    }
    return lost(error, src, signal, heard?.text);
  }
}

/** JSON of its own may be read by a map that the library makes for it. */
async function guess(src: string, { text, url, allows }: Heard, signal: AbortSignal): Promise<Found | undefined> {
  const description = await describe(await text, { url });
  if (!description.map) return undefined;
  const map = JSON.stringify(description.map);
  const feed = await load(src, { map, signal, fresh: true });
  return feed.articles.length ? { feed, description, final: url, allows, map } : undefined;
}

async function lost(failure: FeedFailure, src: string, signal: AbortSignal, text?: Promise<string>): Promise<Lost> {
  const { code, hint, status } = failure;
  const steps: Step[] = [];
  let title = TITLES[code];
  if (code === 'status' && status && status >= 400) title = `The address answered ${status}`;
  if (code === 'not-json' && /^\s*<(!doctype html|html)/i.test((await text?.catch(() => '')) ?? ''))
    title = 'What came is a web page, not news';
  if (code === 'cors') {
    const there = await answers(src, signal);
    title = there ? 'The server answers, but lets no other site read it (CORS)' : 'Nothing answered';
    steps.push({
      words: there
        ? 'Something answers at this address. What is missing is one line that allows other sites to read it. Whoever runs the server adds this header to the answer:'
        : 'Not even an answer that may not be read came: the name may be mistyped, or the server may be down. If it is up, it needs this header:',
    });
    steps.push({ code: 'Access-Control-Allow-Origin: *' });
    steps.push({ words: 'In nginx:' }, { code: 'add_header Access-Control-Allow-Origin * always;' });
    steps.push(
      {
        words:
          'If you cannot change that server, keep a copy on your own, renewed every few minutes, and use the copy’s address here:',
      },
      { code: `npx broadsheet feed ${quoted(src)} --out feed.json` },
    );
  }
  if (code === 'status' && (status === 401 || status === 403))
    steps.push(
      { words: 'If the key must stay secret, let a program ask with it and host the answer:' },
      { code: `npx broadsheet feed ${quoted(src)} --out feed.json` },
    );
  const tries = addressesIn(hint, src);
  for (const address of tries) steps.push({ address, whole: !address.includes('…') });
  // What the hint only lists stands below, to be pressed.
  return { code, title, hint: tries.length > 1 ? hint.replace(/ If this is a WordPress site, [^]*/, '') : hint, steps };
}

const quoted = (src: string): string => `'${src.replaceAll("'", '%27')}'`;

/** Whether anything is there: an answer that nobody may read is one. https://fetch.spec.whatwg.org/#concept-request-mode */
async function answers(src: string, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(src, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal });
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

/** What the hint proposes to try, as far as it can be tried as it stands. */
const addressesIn = (hint: string, src: string): string[] =>
  [...new Set([...hint.matchAll(/https?:\/\/[^\s;“”"]+/g)].map(([found]) => found.replace(/[.,]+$/, '')))].filter(
    (address) => URL.canParse(address) && new URL(address).pathname !== '/' && address !== src,
  );

/** Of the articles, how many say each of what readers see; in the order in which it is told. */
const HAVE: readonly (readonly [word: string, name: string, (article: Article) => unknown])[] = [
  ['image', 'picture', ({ image }) => image],
  ['standfirst', 'summary', ({ standfirst }) => standfirst],
  ['byline', 'author', ({ authors }) => authors.length],
  ['time', 'date', ({ published }) => published],
  ['section', 'section', ({ section }) => section],
  ['url', 'address of its own', ({ url }) => url],
  ['body', 'full text', ({ html, text, blocks, body }) => html ?? text ?? blocks ?? body],
  ['audio', 'recording', ({ audio }) => audio],
];

export interface Missing {
  /** As `show` has it. */
  word: string;
  name: string;
  have: number;
}

/** What not every article has. */
export const missing = ({ articles }: Feed): Missing[] =>
  HAVE.map(([word, name, has]) => ({ word, name, have: articles.filter(has).length })).filter(
    ({ have }) => have < articles.length,
  );

export const languagesOf = ({ language, articles }: Feed): string[] => [
  ...new Set([language, ...articles.map((article) => article.language)].filter((one) => one !== undefined)),
];

/** The origins of what the news would have fetched. */
export function namedBy({ articles, icon, next }: Feed): {
  images: string[];
  media: string[];
  next: string | undefined;
} {
  const origins = (all: (string | undefined)[]): string[] => [
    ...new Set(all.filter((one) => one !== undefined && URL.canParse(one)).map((one) => new URL(one!).origin)),
  ];
  const sets = articles.flatMap(({ image, images = [] }) => [image, ...images]);
  return {
    images: origins([
      icon,
      ...sets.map((one) => one?.src),
      ...articles.flatMap(({ authors, video }) => [...authors.map(({ avatar }) => avatar), video?.poster]),
    ]),
    media: origins(articles.flatMap(({ audio, video }) => [audio?.src, video?.src])),
    next,
  };
}
