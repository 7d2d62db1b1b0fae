/** What a paper has taken down leaves with the next refresh, also where somebody is just reading or hearing it. */
import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import type { NewsPlayerElement } from '../../src/elements/news-player.js';
import { configure } from '../../src/feed/load.js';
import { fakeFeed, settled, type FakeItem } from '../../src/testing.js';
import { defaults } from '../helpers/network.js';
import {
  headlines,
  isSeen,
  nothingThrown,
  paragraph,
  partOf,
  place,
  textOf,
  until,
  type Attributes,
} from '../helpers/page.js';
import { audioOf, click, disc, plays, silenced, sound } from '../helpers/player.js';
import { atRest, closed, inReader, isOpen, linkOf, readerCode, readerOf } from '../helpers/reader.js';
import { openServer, play, type Play } from '../helpers/trouble.js';

const GONE = 'This story is no longer here.';

/** A paper with the stories of these numbers. */
const paper = (...numbers: number[]): Play => ({
  body: JSON.stringify({
    ...fakeFeed(0),
    items: numbers.map((number) => fakeFeed(number).items[number - 1]),
  }),
});

let origin = '';

/** An element, and a way for its paper to answer otherwise. */
async function shown(
  tag: string,
  attributes: Attributes = {},
  first = paper(1, 2, 3, 4),
  ...words: Node[]
): Promise<{ element: NewsElement; refresh: (answer: Play) => Promise<string> }> {
  const key = crypto.randomUUID();
  await play(key, first);
  const element = place(tag, { src: `${origin}/trouble/${key}`, loading: 'eager', ...attributes }, ...words);
  expect(await settled(element)).to.equal('ready');
  const refresh = async (answer: Play): Promise<string> => {
    await play(key, answer);
    element.reload();
    await element.updateComplete;
    return settled(element);
  };
  return { element, refresh };
}

describe('what is withdrawn', () => {
  nothingThrown();
  before(async () => void (origin = await openServer()));
  beforeEach(() => configure({ retries: 0 }));
  afterEach(() => configure(defaults));

  describe('while it is read in the dialog', () => {
    readerCode();
    const title = (element: NewsElement): string => inReader(element, '[part~=headline]').textContent.trim();

    async function reading(attributes: Attributes = {}, ...words: Node[]) {
      const { element, refresh } = await shown(
        'news-list',
        { open: 'reader', ...attributes },
        paper(1, 2, 3, 4),
        ...words,
      );
      linkOf(element, 1).click();
      await until(() => isOpen(element), 'the reader is open');
      expect(title(element)).to.equal('Headline of story 2');
      return { element, refresh, body: () => readerOf(element)!.textContent };
    }

    it('gives way to a sentence, in the same dialog, and comes again when the paper brings it again', async () => {
      const { element, refresh, body } = await reading();
      await refresh(paper(1, 3, 4));
      await until(() => title(element) === GONE, 'it says so');
      expect(isOpen(element)).to.equal(true);
      expect(body()).not.to.contain('paragraph of story 2');
      expect(!!readerOf(element)!.querySelector('[href*=story-2]'), 'a link to it').to.equal(false);
      expect(!!readerOf(element)!.activeElement, 'the focus is still in the dialog').to.equal(true);
      await atRest(element);
      await expect(element).to.be.accessible();
      await refresh(paper(1, 2, 3, 4));
      await until(() => title(element) === 'Headline of story 2', 'it is there again');
      expect(body()).to.contain('paragraph of story 2');
    });

    it('in the language of the page', async () => {
      const { element, refresh } = await reading({ lang: 'de' });
      await refresh(paper(1, 3, 4));
      await until(() => title(element) === 'Diesen Artikel gibt es hier nicht mehr.', 'it says so');
    });

    for (const status of [404, 410]) {
      it(`with the whole address (${status}): a sentence, and behind it the words of the host`, async () => {
        const words = paragraph();
        const { element, refresh } = await reading({}, words);
        expect(await refresh({ status })).to.equal('error');
        await until(() => title(element) === GONE, 'it says so');
        expect(isSeen(words)).to.equal(true);
        inReader(element, '[part=close]').click();
        await closed(element);
        expect(document.activeElement === element, 'the reader keeps a place').to.equal(true);
      });
    }

    it('is what is not there any more, and not what newer stories have pushed out', async () => {
      const { element, refresh } = await reading();
      await refresh(paper(7, 6, 5, 1));
      expect(title(element)).to.equal('Headline of story 2');
      await refresh(paper(8, 7, 6, 5));
      expect(title(element)).to.equal('Headline of story 2');
    });

    for (const ill of [{ status: 503 }, { status: 403 }, { head: 0 }] satisfies Play[]) {
      it(`is not what could not be refreshed: ${JSON.stringify(ill)}`, async () => {
        const { element, refresh } = await reading();
        expect(await refresh(ill)).to.equal('stale');
        expect(title(element)).to.equal('Headline of story 2');
      });
    }
  });

  describe('while it is heard', () => {
    silenced();
    const recorded = (id: string): Partial<FakeItem> => ({
      id,
      title: id,
      attachments: [{ url: sound(), mime_type: 'audio/wav' }],
    });
    /** A recording, and a story without one behind it. */
    const one = JSON.stringify(fakeFeed(2, (index) => (index ? {} : recorded('heard'))));

    for (const [what, answer, state] of [
      ['gone from the feed', paper(2), 'empty'],
      ['with its address', { status: 410 }, 'error'],
    ] as const) {
      it(`falls silent, gives way to the words of the host, and can be played again when it is back: ${what}`, async () => {
        const words = paragraph();
        const { element, refresh } = await shown('news-player', { docked: '' }, { body: one }, words);
        const player = element as NewsPlayerElement;
        await click(disc(player));
        await plays(player);
        const audio = audioOf(player);
        expect(await refresh(answer)).to.equal(state);
        await until(() => audio.paused, 'it is silent');
        expect(player.playing).to.equal(false);
        expect(!!partOf(player, 'player')).to.equal(false);
        expect(isSeen(words)).to.equal(true);
        expect(document.documentElement.style.paddingBlockEnd).to.equal('');
        expect(await refresh({ body: one })).to.equal('ready');
        await click(disc(player));
        await plays(player, 'it plays again');
      });
    }

    it('is not what newer stories have pushed out: it plays on', async () => {
      const { element, refresh } = await shown('news-player', {}, { body: one });
      const player = element as NewsPlayerElement;
      await click(disc(player));
      await plays(player);
      const newer = JSON.stringify(fakeFeed(2, (index) => recorded(index ? 'new' : 'newer')));
      expect(await refresh({ body: newer })).to.equal('ready');
      expect(headlines(player)).to.deep.equal(['heard']);
      await plays(player, 'it plays on');
      player.close();
      await until(() => headlines(player)[0] === 'newer', 'then the newer one is offered');
    });

    it('is not what could not be refreshed: it plays on', async () => {
      const { element, refresh } = await shown('news-player', {}, { body: one });
      const player = element as NewsPlayerElement;
      await click(disc(player));
      await plays(player);
      expect(await refresh({ status: 503 })).to.equal('stale');
      expect(player.playing).to.equal(true);
      await plays(player, 'it plays on');
    });
  });

  it('leaves the page, where an article has its body in the page itself', async () => {
    const words = paragraph();
    const { element, refresh } = await shown('news-article', { body: 'light', article: 'story-2' }, undefined, words);
    expect(element.textContent).to.contain('paragraph of story 2');
    expect(await refresh(paper(1, 3, 4))).to.equal('error');
    expect(element.failure?.code).to.equal('not-found');
    expect(element.textContent.trim()).to.equal(words.textContent);
    expect(isSeen(words)).to.equal(true);
    expect(await refresh(paper(1, 2, 3, 4))).to.equal('ready');
    expect(element.textContent).to.contain('paragraph of story 2');
    expect(isSeen(words)).to.equal(false);
  });

  it('leaves an element that shows it by its name, among others at the same address, which stay', async () => {
    const { element, refresh } = await shown('news-headline', { article: 'story-2' });
    const rest = ['news-headline', 'news-list', 'news-ticker', 'related-articles'].map((tag) =>
      place(tag, { src: element.src!, loading: 'eager', rank: 'none' }),
    );
    for (const one of rest) expect(await settled(one)).to.equal('ready');
    expect(await refresh(paper(1, 3, 4))).to.equal('error');
    expect(textOf(element)).to.contain(GONE);
    for (const one of rest) {
      await until(() => !headlines(one).includes('Headline of story 2'), `<${one.localName}> is without it`);
      expect(await settled(one)).to.equal('ready');
      expect(headlines(one)).to.include('Headline of story 1');
    }
  });
});
