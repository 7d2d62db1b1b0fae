import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { english as en } from '../src/i18n/article-words.js';
import { settled } from '../src/testing.js';
import { focused, list, listed, moreButton, paged, press, stories } from './helpers/list.js';
import { endpoint, otherOrigin, quickNetwork, spoil } from './helpers/network.js';
import { announced, box, headlines, listen, nothingThrown, partOf, textOf, until } from './helpers/page.js';

const gone = (element: Element): Promise<void> => until(() => !moreButton(element), 'the button has gone');

describe('<news-list>: more', () => {
  nothingThrown();
  quickNetwork();

  it('has no button where none is asked for, and none where there is nothing more', async () => {
    expect(!!moreButton(await listed(30))).to.equal(false);
    expect(!!moreButton(await listed(10, { more: '' }))).to.equal(false);
    expect(!!moreButton(await listed(11, { more: '' }))).to.equal(true);
  });

  it('is first what the feed in hand still has, without a request', async () => {
    const from = endpoint('items', { items: 25 });
    const element = list({ src: from.src, more: '', show: '' });
    await settled(element);
    expect(moreButton(element)!.textContent.trim()).to.equal('Load more');
    await press(element, 20);
    expect(focused(element)).to.equal('Headline number 10');
    await until(() => announced(element) === '10 more stories', 'the count is announced');
    await expect(element).to.be.accessible();
    moreButton(element)!.click();
    await gone(element);
    await until(() => focused(element) === 'Headline number 20', 'focus is on the first new row');
    expect(headlines(element).length).to.equal(25);
    expect(announced(element)).to.equal('5 more stories. There are no more stories.');
    expect(await from.hits()).to.equal(1);
  });

  it('is then the next page, and the next, to the end', async () => {
    const { element, from } = await paged({ items: 25 });
    await press(element, 20);
    expect(headlines(element)).to.deep.equal(stories(1, 20));
    expect(focused(element)).to.equal('Headline of story-11');
    moreButton(element)!.click();
    await gone(element);
    await until(() => focused(element) === 'Headline of story-21', 'focus is on the first new row');
    expect(headlines(element)).to.deep.equal(stories(1, 25));
    expect(await from.hits()).to.equal(3);
    expect(element.feed!.articles.length).to.equal(25);
  });

  it('comes by keyboard', async () => {
    const { element } = await paged({ items: 15 });
    moreButton(element)!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused(element) === 'Headline of story-11', 'focus is on the first new row');
  });

  it('comes by more(), with a button of the host’s own, and leaves the focus where it is', async () => {
    const { element } = await paged({ items: 15 });
    element.removeAttribute('more');
    await element.updateComplete;
    expect(!!moreButton(element)).to.equal(false);
    expect(await element.more()).to.equal(5);
    expect(await element.more()).to.equal(0);
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal(stories(1, 15));
    expect(focused(element)).to.equal('');
  });

  it('does not lose its method to a framework that sets attributes as properties', async () => {
    const element = await listed(15, { show: '' });
    (element as { more: unknown }).more = true;
    await until(() => moreButton(element), 'there is a button');
    expect(await element.more()).to.equal(5);
  });

  it('asks once for two presses', async () => {
    const { element, from } = await paged({ items: 40, delay: 150 });
    moreButton(element)!.click();
    await until(() => moreButton(element)!.getAttribute('aria-disabled') === 'true', 'it is busy');
    expect(moreButton(element)!.textContent.trim()).to.equal('Loading');
    moreButton(element)!.click();
    void element.more();
    await expect(element).to.be.accessible();
    await until(() => headlines(element).length === 20, 'there are twenty');
    expect(await from.hits()).to.equal(2);
  });

  it('passes over pages that have nothing that fits', async () => {
    const { element, from } = await paged({ items: 60 }, { tag: 'odd', section: 'Country', limit: '2' });
    expect(headlines(element)).to.deep.equal(['Headline of story-5']);
    await press(element, 2);
    expect(headlines(element)[1]).to.equal('Headline of story-15');
    expect(await from.hits()).to.equal(2);
  });

  it('gives up after five pages without anything that fits, and says so', async () => {
    const { element, from } = await paged(
      { items: 100, gone: 'story-2' },
      { exclude: Array.from({ length: 90 }, (_, i) => `story-${i + 11}`).join(' ') },
    );
    moreButton(element)!.click();
    await until(() => announced(element) === en.nothingFound, 'it says so');
    expect(await from.hits()).to.equal(6);
    expect(!!moreButton(element)).to.equal(true);
  });

  describe('of a next that leads nowhere', () => {
    for (const next of ['same', 'first']) {
      it(`(${next} page) is the end, and no address is asked twice`, async () => {
        const { element, from } = await paged({ items: 10, next });
        moreButton(element)!.focus();
        moreButton(element)!.click();
        await gone(element);
        expect(announced(element)).to.equal(en.noMoreStories);
        expect(headlines(element)).to.deep.equal(stories(1, 10));
        expect(await from.hits()).to.be.at.most(2);
        const urls = (await from.visits()).requests.map(({ url }) => url);
        expect(new Set(urls).size).to.equal(urls.length);
        await until(() => element.shadowRoot!.activeElement?.matches('.end'), 'who pressed keeps a place');
      });
    }

    it('(a page without stories, and next for ever) is the end', async () => {
      const { element, from } = await paged({ items: 10, next: 'endless' });
      moreButton(element)!.click();
      await gone(element);
      expect(await from.hits()).to.equal(2);
    });

    it('(the same stories under ever new addresses) is the end after two of them', async () => {
      const { element, from } = await paged({ items: 10, next: 'again' });
      moreButton(element)!.click();
      await gone(element);
      expect(await from.hits()).to.equal(3);
      expect(headlines(element)).to.deep.equal(stories(1, 10));
    });

    for (const next of ['javascript:alert(1)', 'data:application/json,{}', 'http://']) {
      it(`(${next}) is no next at all`, async () => {
        const { element } = await paged({ items: 10, next });
        expect(element.feed!.next).to.equal(undefined);
        expect(!!moreButton(element)).to.equal(false);
      });
    }
  });

  it('comes from another origin', async () => {
    const other = endpoint('pages', { items: 30, page: 2 }, await otherOrigin());
    const { element } = await paged({ items: 10, next: other.src });
    await press(element, 20);
    expect(headlines(element)).to.deep.equal(stories(1, 20));
    expect(await other.hits()).to.equal(1);
  });

  describe('that fails', () => {
    for (const script of ['status=500', 'status=404', 'body=html', 'cors=none&status=503']) {
      it(`(${script}) keeps everything and offers to try again in place`, async () => {
        const { element } = await paged({ items: 25 });
        const heard = listen(element);
        spoil(script);
        moreButton(element)!.focus();
        moreButton(element)!.click();
        await until(() => moreButton(element)!.textContent.trim() === 'Try again', 'it offers to try again');
        expect(textOf(element)).to.contain(en.storiesFailed);
        expect(announced(element)).to.equal(en.storiesFailed);
        expect(headlines(element)).to.deep.equal(stories(1, 10));
        expect(element.state).to.equal('ready');
        expect(heard.errors.length).to.equal(1);
        expect(element.shadowRoot!.activeElement === moreButton(element), 'the focus stays').to.equal(true);
        await expect(element).to.be.accessible();
        spoil('');
        await press(element, 20);
        expect(focused(element)).to.equal('Headline of story-11');
        expect(!!partOf(element, 'error')).to.equal(false);
      });
    }

    it('and whose event is cancelled shows no sentence of ours, but still the button', async () => {
      const { element } = await paged({ items: 25 });
      element.addEventListener('news-error', (event) => event.preventDefault());
      spoil('status=500');
      moreButton(element)!.click();
      await until(() => moreButton(element)!.textContent.trim() === 'Try again', 'it offers to try again');
      expect(!!partOf(element, 'error')).to.equal(false);
    });
  });

  it('is forgotten with its source', async () => {
    const { element } = await paged({ items: 25 });
    await press(element, 20);
    element.src = endpoint('pages', { items: 25, gone: 'story-1' }).src;
    await until(() => headlines(element)[0] === 'Headline of story-2', 'the other paper is shown');
    expect(headlines(element).length).to.equal(10);
    expect(element.feed!.articles.length).to.equal(10);
  });

  it('on its way when the source changes is not added to the other', async () => {
    const { element } = await paged({ items: 25 });
    spoil('delay=300');
    moreButton(element)!.click();
    await until(() => moreButton(element)!.getAttribute('aria-disabled') === 'true', 'it is busy');
    spoil('');
    element.src = endpoint('jsonfeed/other.json').src;
    await until(() => headlines(element)[0] === 'Another paper altogether', 'the other paper is shown');
    await new Promise((done) => setTimeout(done, 400));
    expect(headlines(element).length).to.equal(2);
    expect(element.feed!.title).to.equal('The Other Paper');
  });

  it('on its way when the element leaves is given up, and comes another time', async () => {
    const { element, from } = await paged({ items: 25 });
    spoil('delay=300');
    moreButton(element)!.click();
    await until(async () => (await from.hits()) === 2, 'it asks');
    element.remove();
    await until(async () => (await from.visits()).aborted === 1, 'the request is given up');
    spoil('');
    box().append(element);
    await element.updateComplete;
    await until(() => moreButton(element)?.getAttribute('aria-disabled') !== 'true', 'it is at rest');
    await press(element, 20);
  });
});
