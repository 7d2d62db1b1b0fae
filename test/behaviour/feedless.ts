/** What every element does that is something without a feed, and more with one. An element's own file says only what is its own. */
import { expect } from '@open-wc/testing';
import type { NewsElement } from '../../src/elements/news-element.js';
import { settled } from '../../src/testing.js';
import { fromServer } from '../helpers/hydrated.js';
import { endpoint, publish, quickNetwork, spoil } from '../helpers/network.js';
import {
  announced,
  box,
  isBusy,
  isSeen,
  listen,
  nothingThrown,
  paragraph,
  partOf,
  pause,
  place,
  placeIn,
  reaches,
  script,
  textOf,
  until,
  type Attributes,
} from '../helpers/page.js';
import { fakeFeed } from '../../src/testing.js';

export interface FeedlessElementOptions {
  /** What must be written for it to be something without a feed. */
  attributes: Attributes;
  /** A word of it that is then seen. */
  says: string;
}

export function describeFeedlessElement(tag: string, { attributes, says }: FeedlessElementOptions): void {
  const make = (more: Attributes = {}, ...children: Node[]): NewsElement =>
    place(tag, { ...attributes, ...more }, ...children);

  for (const first of ['page', 'server', 'server with news'] as const)
    describe(`<${tag}> as an element that needs no feed, first drawn by a ${first}`, () => {
      if (first !== 'page') fromServer(first === 'server with news');
      nothingThrown();
      quickNetwork();
      afterEach(() => scrollTo(0, 0));

      describe('without a feed', () => {
        it('is ready from its attributes, asks nobody and tells of nothing', async () => {
          const element = make();
          const heard = listen(element);
          expect(await settled(element)).to.equal('ready');
          await pause(150);
          expect(textOf(element)).to.contain(says);
          expect(heard).to.deep.equal({ loads: [], errors: [] });
          expect(element.feed).to.equal(undefined);
          expect(element.failure).to.equal(undefined);
          expect(isBusy(element)).to.equal(false);
        });

        it('takes the place of the host’s words', async () => {
          const words = paragraph();
          const element = make({}, words);
          expect(await settled(element)).to.equal('ready');
          expect(isSeen(words)).to.equal(false);
        });

        // What a server has drawn is there before.
        if (first === 'page')
          it('leaves them alone, and draws nothing, before it comes near or is told to', async () => {
            const words = paragraph();
            const manual = make({ loading: 'manual' }, words);
            const far = box();
            far.style.marginBlockStart = '3000px';
            const lazy = placeIn(far, tag, attributes);
            await pause(150);
            expect(isSeen(words)).to.equal(true);
            for (const element of [manual, lazy]) {
              expect(element.getAttribute('state')).to.equal('idle');
              expect(!!element.shadowRoot).to.equal(false);
            }
            manual.load();
            expect(await settled(manual)).to.equal('ready');
            scrollTo(0, 2900);
            expect(await settled(lazy)).to.equal('ready');
          });
      });

      describe('with a feed', () => {
        // With its news it does not load; nor below.
        if (first !== 'server with news')
          it('loads it and says so, and is there before it comes', async () => {
            const from = endpoint('jsonfeed/town.json', { delay: 400 });
            const element = make({ src: from.src });
            const heard = listen(element);
            await until(() => textOf(element).includes(says), 'it is there');
            expect(heard.loads).to.deep.equal([]);
            expect(await settled(element)).to.equal('ready');
            expect(element.feed?.title).to.equal('The Town Paper');
            expect(heard.loads.map(({ from: where }) => where)).to.deep.equal(['network']);
            expect(await from.hits()).to.equal(1);
          });

        it('set as data, or between its tags, or by an ancestor', async () => {
          const [given, inline] = [make(), make({}, script(fakeFeed()))];
          given.data = fakeFeed();
          const inherits = placeIn(box({ 'data-news-src': endpoint().src }), tag, attributes);
          for (const element of [given, inline, inherits]) {
            await until(() => element.feed, 'the feed is there');
            expect(await settled(element)).to.equal('ready');
          }
        });

        it('in which the page’s article is not, misses nothing', async () => {
          const around = box({ 'data-news-src': endpoint().src, 'data-news-article': 'nowhere' });
          const element = placeIn(around, tag, attributes);
          const heard = listen(element);
          await until(() => element.feed, 'the feed is there');
          expect(await settled(element)).to.equal('ready');
          expect(heard.errors).to.deep.equal([]);
        });

        // It does not load.
        if (first !== 'server with news')
          it('removed while it loads, leaves the request; moved, keeps it', async () => {
            const from = endpoint('jsonfeed/town.json', { delay: 2000 });
            const element = make({ src: from.src });
            await until(async () => (await from.hits()) === 1, 'it asks');
            box().append(element);
            await pause(50);
            expect(await from.visits()).to.include({ hits: 1, aborted: 0 });
            element.remove();
            await until(async () => (await from.visits()).aborted === 1, 'the request is aborted');
            box().append(element);
            expect(await settled(element)).to.equal('ready');
            expect(element.feed?.title).to.equal('The Town Paper');
          });

        it('hears of a new edition that another element has asked for', async () => {
          const from = endpoint();
          const [one, other] = [make({ src: from.src }), make({ src: from.src })];
          await settled(one);
          await settled(other);
          await pause(100);
          publish('jsonfeed/other.json');
          other.reload();
          await until(() => one.feed?.title === 'The Other Paper', 'it has the new edition');
          expect(await from.hits()).to.equal(2);
        });
      });

      describe('with a feed that fails', () => {
        it('stays ready with what it has, and tells the page, not the reader', async () => {
          const words = paragraph();
          const element = make({ src: endpoint('jsonfeed/town.json', { status: 500 }).src }, words);
          const heard = listen(element);
          await until(() => heard.errors.length === 1, 'it tells the page');
          expect(await settled(element)).to.equal('ready');
          expect(heard.errors[0]!.code).to.equal('status');
          expect(element.failure?.status).to.equal(500);
          expect(textOf(element)).to.contain(says);
          expect(!!partOf(element, 'error')).to.equal(false);
          expect(announced(element)).to.equal('');
          expect(isSeen(words)).to.equal(false);
        });

        it('later, keeps the feed in hand', async () => {
          const element = make({ src: endpoint().src });
          const heard = listen(element);
          await settled(element);
          spoil('status=500');
          element.reload();
          await until(() => heard.errors.length === 1, 'it tells the page');
          expect(await settled(element)).to.equal('ready');
          expect(element.feed?.title).to.equal('The Town Paper');
          expect(announced(element)).to.equal('');
          expect(!!partOf(element, 'stale')).to.equal(false);
        });
      });

      describe('is accessible', () => {
        const states: Record<string, () => Promise<NewsElement>> = {
          'before it is asked for': async () => {
            const element = make({ loading: 'manual' }, paragraph());
            await pause(50);
            return element;
          },
          'without a feed': async () => {
            const element = make();
            await settled(element);
            return element;
          },
          ...(first !== 'server with news' && {
            'while a feed loads': async () => {
              const element = make({ src: endpoint('jsonfeed/town.json', { delay: 3000 }).src });
              await reaches(element, 'loading');
              await element.updateComplete;
              return element;
            },
          }),
          'with a feed': async () => {
            const element = make({ src: endpoint().src });
            await settled(element);
            return element;
          },
          'in a page that reads from the right': async () => {
            const element = placeIn(box({ dir: 'rtl', lang: 'ar' }), tag, {
              ...attributes,
              src: endpoint('jsonfeed/rtl.json').src,
            });
            await settled(element);
            return element;
          },
          'when its feed has failed': async () => {
            const element = make({ src: endpoint('jsonfeed/town.json', { status: 404 }).src });
            await settled(element);
            return element;
          },
        };
        for (const [name, state] of Object.entries(states)) {
          it(name, async () => {
            const element = await state();
            await expect(element).to.be.accessible();
            expect(!!(element.shadowRoot?.querySelector('[title]') ?? null), 'no title attribute').to.equal(false);
          });
        }
      });
    });
}
