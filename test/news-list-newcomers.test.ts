import { expect } from '@open-wc/testing';
import { fakeFeed, settled } from '../src/testing.js';
import type { NewsListElement } from '../src/elements/news-list.js';
import { bar, focused, list, moreButton, paged, press, stories } from './helpers/list.js';
import { endpoint, quickNetwork, spoil, type Endpoint } from './helpers/network.js';
import {
  announced,
  box,
  headlines,
  listen,
  nothingThrown,
  pause,
  reaches,
  until,
  type Attributes,
} from './helpers/page.js';
import { all } from './helpers/related.js';

/** Asks again, now with this in the way of the endpoint, and waits for the answer. */
async function refresh(element: NewsListElement, script: string): Promise<void> {
  const before = element.source.answer;
  spoil(script);
  element.reload();
  await until(() => element.source.answer !== before, 'a fresh answer is there');
  await pause(100);
  await element.updateComplete;
}

async function fresh(
  script: string,
  attributes: Attributes = {},
  items = 25,
): Promise<{ element: NewsListElement; heard: ReturnType<typeof listen>; from: Endpoint }> {
  const { element, from } = await paged({ items }, attributes);
  await pause(700);
  const heard = listen(element);
  await refresh(element, script);
  return { element, heard, from };
}

const cards = (element: Element): HTMLElement[] => all(element, '.card');

describe('<news-list>: new stories', () => {
  nothingThrown();
  quickNetwork();

  it('do not move what is being read: a button above says how many there are', async () => {
    const { element, heard } = await fresh('fresh=3');
    expect(headlines(element)).to.deep.equal(stories(1, 10));
    expect(bar(element)!.textContent.trim()).to.equal('3 new stories');
    expect(announced(element)).to.equal('3 new stories');
    expect(heard.loads).to.deep.equal([]);
    expect(bar(element)!.compareDocumentPosition(cards(element)[0]!) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
    expect(bar(element)!.getBoundingClientRect().height).to.be.at.least(44);
    await expect(element).to.be.accessible();
  });

  it('are shown when it is pressed, and focus is on the first of them', async () => {
    const { element, heard } = await fresh('fresh=3');
    bar(element)!.focus();
    bar(element)!.click();
    await until(() => focused(element) === 'Headline of new-1', 'focus is on the first new story');
    expect(headlines(element).slice(0, 4)).to.deep.equal(
      ['new-1', 'new-2', 'new-3', 'story-1'].map((id) => `Headline of ${id}`),
    );
    expect(headlines(element).length).to.equal(10);
    expect(!!bar(element)).to.equal(false);
    expect(heard.loads.map(({ from, count }) => [from, count])).to.deep.equal([['network', 10]]);
    expect(announced(element)).to.equal('');
  });

  it('are counted anew as more come, and announced once', async () => {
    const { element } = await fresh('fresh=1');
    expect(bar(element)!.textContent.trim()).to.equal('One new story');
    await refresh(element, 'fresh=2');
    expect(bar(element)!.textContent.trim()).to.equal('2 new stories');
    expect(announced(element)).to.equal('One new story');
    bar(element)!.click();
    await until(() => headlines(element)[0] === 'Headline of new-1', 'they are shown');
    expect(headlines(element)[2]).to.equal('Headline of story-1');
  });

  it('that were withdrawn before they were shown leave with their button', async () => {
    const { element } = await fresh('fresh=1');
    await refresh(element, '');
    expect(!!bar(element)).to.equal(false);
    expect(headlines(element)).to.deep.equal(stories(1, 10));
  });

  it('that do not fit are none', async () => {
    const { element } = await fresh('fresh=1', { tag: 'even' });
    expect(!!bar(element)).to.equal(false);
  });

  it('below what is shown come without a word', async () => {
    const { element, heard } = await fresh('fresh=0&per=20', { limit: '5' });
    expect(!!bar(element)).to.equal(false);
    expect(heard.loads.length).to.equal(1);
    expect(element.feed!.articles.length).to.equal(20);
  });

  it('come at once where the reader has not come to the list', async () => {
    const outer = box();
    const spacer = document.createElement('div');
    spacer.style.height = `${innerHeight + 100}px`;
    outer.append(spacer);
    const element = list({ src: endpoint('pages', { items: 25 }).src, show: '' }, outer);
    await settled(element);
    await pause(700);
    await refresh(element, 'fresh=3');
    expect(headlines(element)[0]).to.equal('Headline of new-1');
    expect(!!bar(element)).to.equal(false);
    expect(announced(element)).to.equal('');
  });

  it('of another element’s refresh wait as well', async () => {
    const from = endpoint('pages', { items: 25 });
    const few = { src: from.src, show: '', limit: '3' };
    const [one, other] = [list(few), list(few)];
    await settled(one);
    await settled(other);
    await pause(700);
    await refresh(one, 'fresh=2');
    await until(() => bar(one) && bar(other), 'both have a button');
    bar(one)!.click();
    await until(() => headlines(one)[0] === 'Headline of new-1', 'they are shown');
    expect(headlines(other)[0]).to.equal('Headline of story-1');
  });

  it('replace everything where nothing that is shown is left, whatever is being read: it is withdrawn', async () => {
    const { element } = await fresh('items=0&fresh=4');
    expect(headlines(element)).to.deep.equal([1, 2, 3, 4].map((n) => `Headline of new-${n}`));
  });

  describe('an old story', () => {
    it('that has changed changes in its place, and one that is withdrawn goes', async () => {
      const { element } = await fresh('fresh=1&edit=story-2&gone=story-3');
      expect(headlines(element).slice(0, 3)).to.deep.equal([
        'Headline of story-1',
        'Corrected headline of story-2',
        'Headline of story-4',
      ]);
      expect(bar(element)!.textContent.trim()).to.equal('One new story');
    });

    it('keeps the focus of who reads it, where another goes or comes', async () => {
      const { element } = await paged({ items: 25 });
      await pause(700);
      all(element, '[part~=headline] a')[4]!.focus();
      await refresh(element, 'gone=story-2');
      expect(focused(element)).to.equal('Headline of story-5');
      await refresh(element, 'gone=story-2 story-5');
      expect(focused(element)).to.equal('Headline of story-6');
    });

    it('keeps its node when new ones come on top', async () => {
      const { element } = await paged({ items: 25 });
      await pause(700);
      const nodes = cards(element);
      await refresh(element, 'fresh=2');
      bar(element)!.click();
      await until(() => headlines(element)[0] === 'Headline of new-1', 'they are shown');
      expect(
        cards(element)
          .slice(2)
          .every((card, i) => card === nodes[i]),
      ).to.equal(true);
      expect(
        cards(element)
          .map((card) => card.dataset.n)
          .join(),
      ).to.equal('0,1,2,3,4,5,6,7,8,9');
    });

    it('does not move where the editor has put it elsewhere', async () => {
      const element = list({ show: '' });
      element.data = fakeFeed(5);
      await settled(element);
      const moved = element.feed!;
      element.source.arrived({ ...moved, articles: [...moved.articles].reverse() }, 'network');
      await pause(200);
      expect(headlines(element)[0]).to.equal('Headline of story 1');
      expect(!!bar(element)).to.equal(false);
    });
  });

  describe('after more pages', () => {
    it('they stay when the first is refreshed, and so does the button for more', async () => {
      const { element, from } = await paged({ items: 35 });
      await press(element, 20);
      await refresh(element, 'fresh=2&edit=story-4&gone=story-6');
      expect(headlines(element).length).to.equal(19);
      expect(headlines(element)[3]).to.equal('Corrected headline of story-4');
      expect(headlines(element)).not.to.contain('Headline of story-6');
      expect(bar(element)!.textContent.trim()).to.equal('2 new stories');
      bar(element)!.click();
      await until(() => focused(element) === 'Headline of new-1', 'they are shown');
      expect(headlines(element).slice(2, 7)).to.deep.equal([
        'Headline of story-1',
        'Headline of story-2',
        'Headline of story-3',
        'Corrected headline of story-4',
        'Headline of story-5',
      ]);
      const rows = headlines(element).length;
      expect(rows).to.be.at.least(21);
      expect(new Set(headlines(element)).size).to.equal(rows);
      spoil('');
      const hits = await from.hits();
      moreButton(element)!.click();
      await until(() => headlines(element).length > rows, 'more come');
      expect(await from.hits()).to.be.at.most(hits + 1);
      expect(new Set(headlines(element)).size).to.equal(headlines(element).length);
    });

    it('a feed that has shrunk keeps what was appended, and comes to its end', async () => {
      const { element } = await paged({ items: 25 });
      await press(element, 20);
      await refresh(element, 'items=8');
      expect(headlines(element)).to.deep.equal([...stories(1, 8), ...stories(11, 20)]);
      spoil('items=8');
      moreButton(element)!.click();
      await until(() => !moreButton(element), 'the button has gone');
      expect(element.state).to.equal('ready');
    });
  });

  it('gone altogether (404) take what was appended with them', async () => {
    const { element } = await paged({ items: 25 });
    await press(element, 20);
    spoil('status=404');
    element.reload();
    await reaches(element, 'error');
    expect(headlines(element)).to.deep.equal([]);
    spoil('');
    element.load();
    await reaches(element, 'ready');
    await settled(element);
    expect(headlines(element)).to.deep.equal(stories(1, 10));
  });
});
