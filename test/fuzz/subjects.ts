/** What is fuzzed everywhere: documents through `load()` to feeds, and bodies to blocks. */
import fc from 'fast-check';
import { FeedFailure } from '../../src/feed/failure.js';
import { configure, load } from '../../src/feed/load.js';
import type { Feed } from '../../src/model.js';
import { plainBlocks, toBlocks, wordCount } from '../../src/safety/blocks.js';
import { prepareBodies, readBody } from '../../src/safety/bodies.js';
import { htmlText } from '../../src/safety/html-text.js';
import type { Parse } from '../../src/safety/parse.js';
import { faults } from '../tables/attacks.js';
import { base } from '../tables/bodies.js';
import { feedFaults } from './faults.js';
import { rawBodies } from './forms.js';
import { markup, xml } from './markup.js';
import { spoiled, type Asked, type Recording } from './recordings.js';
import { subject, type Subject } from './run.js';
import { jsonFeeds } from './values.js';

export interface Around {
  readonly recordings: readonly Recording[];
  readonly parse: Parse;
  /** Another parser, which must lead to the same blocks. */
  readonly other?: Parse;
}

const FORMATS = 'jsonfeed wordpress ghost guardian newsapi schema-org drupal strapi contentful arc rss array'.split(
  ' ',
);

/** A right feed, or a failure that says what to do. */
async function readFaults(text: string, { url, status = 200, format, map, headers }: Asked, { parse }: Around) {
  configure({ retries: 0, transport: () => Promise.resolve(new Response(text, { status, headers })) });
  const found: unknown = await load(url, { format, map, fresh: true }).catch((error: unknown) => error);
  if (found instanceof FeedFailure) return /\S+ \S+/.test(found.hint) ? [] : [`The hint is “${found.hint}”.`];
  if (found instanceof Error) throw found;
  const feed = found as Feed;
  const bodies = feed.articles.filter(({ body }) => body);
  await prepareBodies(bodies);
  return [
    ...feedFaults(feed),
    ...bodies.flatMap(({ body }) => faults(readBody(body!, { base: 'https://town.example/', parse }))),
  ];
}

/**
 * Markup that parsers of the same day read in different ways, which is no fault of ours:
 * - `<select>` may hold any content since 2025 (HTML standard, "in body" insertion mode); parse5 8.1 and older engines drop tags in it, or close
 *   it at one such as `<table>`. Its content goes in either case, but what follows it may go too.
 * - A NUL behind `<` goes by the standard ("data state"); Blink and WebKit show U+FFFD.
 * - An unclosed mark or link is opened again in the next paragraph ("reconstruct the active formatting elements"); Blink leaves out one with `is`.
 * - Which elements are "special" (section 13.2.4.2): to Firefox `<dialog>` is and `<search>` is not.
 */
const UNSETTLED = /<select|<\0|[\s/"']is\s*=|<dialog|<search/i;

/** Blocks of the model, the same by another parser, and plain words where nothing may be parsed. */
function bodyFaults(html: string, home: string | undefined, { parse, other }: Around): string[] {
  const options = home === undefined ? {} : { base: home };
  const blocks = toBlocks(html, { parse, ...options });
  const plain = toBlocks(html, { parse: () => undefined });
  const line = htmlText(html);
  const found = [...faults(blocks), ...faults(plain), ...faults(plainBlocks(html))];
  if (!Number.isInteger(wordCount(blocks))) found.push('The words cannot be counted.');
  if (!plain.every(({ type }) => type === 'paragraph')) found.push('Plain words are more than paragraphs.');
  if (/[\p{Cc}\p{Cs}\u202a-\u202e]/u.test(line)) found.push(`The line is ${JSON.stringify(line)}.`);
  if (other && !UNSETTLED.test(html)) {
    const [here, there] = [JSON.stringify(blocks), JSON.stringify(toBlocks(html, { parse: other, ...options }))];
    if (here !== there) found.push(`This parser gives ${here}, the other ${there}.`);
  }
  return found;
}

export function everywhere(around: Around): Subject[] {
  const asked = { url: 'https://town.example/feed' };
  const read = (name: string, runs: number, texts: fc.Arbitrary<string>, how: Asked = asked): Subject =>
    subject(name, runs, texts, (text) => readFaults(text, how, around));
  return [
    subject('bodies', 600, fc.tuple(markup, fc.constantFrom(base, undefined, 'nowhere')), ([html, home]) =>
      bodyFaults(html, home, around),
    ),
    subject('forms', 300, rawBodies, async (body) => {
      await prepareBodies([{ id: 'a', title: '', authors: [], tags: [], body }]);
      return faults(readBody(body, { base, parse: around.parse }));
    }),
    subject(
      'json',
      300,
      fc.tuple(fc.json(), fc.option(fc.constantFrom(...FORMATS), { nil: undefined })),
      ([text, format]) => readFaults(text, { ...asked, format }, around),
    ),
    read(
      'feeds',
      300,
      jsonFeeds(markup).map((feed) => JSON.stringify(feed)),
    ),
    read('xml', 300, xml),
    ...around.recordings.map((recording) =>
      read(`recordings/${recording.name}`, 5, spoiled(recording), recording.asked),
    ),
  ];
}
