import { expect } from '@open-wc/testing';
import type { NewsArticleElement } from '../src/elements/news-article.js';
import { current } from '../src/elements/page.js';
import type { NewsImpressionEvent } from '../src/events-later.js';
import type { NewsSelectEvent } from '../src/events.js';
import { keyOf } from '../src/feed/load.js';
import { fakeFeed, settled } from '../src/testing.js';
import { all, AT, find, HOUR, iso, more, part, picture, shown, text } from './helpers/article.js';
import { endpoint, quickNetwork, spoil } from './helpers/network.js';
import { nothingThrown, partOf, place, script, skeletonOf, textOf, until, type Attributes } from './helpers/page.js';

describe('<news-article>', () => {
  nothingThrown();
  quickNetwork();

  it('shows section, headline, standfirst, byline, times, body, tags and source in this order', async () => {
    const element = await shown({
      title: 'The lock',
      summary: 'It opens.',
      content_html: '<p>Body.</p>',
      date_published: iso(AT),
      tags: ['ANT', 'Sea wall'],
      ...more({ source: { name: 'The Wire', url: 'https://wire.example/' } }),
    });
    expect(textOf(element)).to.match(
      /^Harbour The lock It opens\. City desk 12 March 2026, 06:40 ?1 min read Share Body\. #ANT ?#Sea wall First published by The Wire/,
    );
    expect(find<HTMLAnchorElement>(element, '[part=source] a').href).to.equal('https://wire.example/');
  });

  it('has a heading of level 2, or of the level it is told, or none', async () => {
    const level = async (attributes: Attributes): Promise<string | null> =>
      partOf(await shown({}, attributes), 'headline')!.getAttribute('aria-level');
    expect(await level({})).to.equal('2');
    expect(await level({ level: '1' })).to.equal('1');
    expect(await level({ level: '9' })).to.equal('2');
    expect(await level({ level: '0' })).to.equal(null);
  });

  it('shows the parts it is asked for, and says in any case that somebody paid', async () => {
    const element = await shown({ ...picture, ...more({ kind: 'sponsored', access: 'subscribers' }) }, { show: '' });
    expect(textOf(element)).to.match(/^Paid content Headline of story 1 Share The first paragraph/);
    expect(all(element, 'img, [part=byline], [part=tags], [part=paywall], time')).to.deep.equal([]);
  });

  describe('its byline', () => {
    const by = async (...authors: object[]): Promise<string> => part(await shown({ authors }), 'byline');

    it('names one, two or more as the language does', async () => {
      expect(await by({ name: 'City desk' }, { name: 'Night desk' })).to.equal('City desk and Night desk');
      expect(await by({ name: 'A' }, { name: 'B' }, { name: 'C' })).to.equal('A, B and C');
    });

    it('links people and gives a role a line of its own', async () => {
      const author = {
        name: 'Harbour desk',
        url: 'https://paper.example/desk',
        _broadsheet: { role: 'Correspondent' },
      };
      const element = await shown({ authors: [author] });
      expect(find<HTMLAnchorElement>(element, '[part=byline] a').href).to.equal('https://paper.example/desk');
      expect(getComputedStyle(find(element, '[part=byline] a')).textDecorationLine).to.equal('underline');
      expect(getComputedStyle(find(element, '.role')).display).to.equal('block');
    });

    it('of an opinion stands there and not above the headline', async () => {
      const element = await shown(more({ kind: 'opinion' }));
      expect(part(element, 'kicker')).to.match(/^Opinion ?Harbour$/);
      expect(part(element, 'byline')).to.equal('City desk');
    });
  });

  describe('its times', () => {
    const times = async (published: number | undefined, updated?: number): Promise<string> =>
      part(
        await shown(
          {
            date_published: published === undefined ? undefined : iso(published),
            date_modified: updated === undefined ? undefined : iso(updated),
          },
          { show: 'time' },
        ),
        'meta',
      );

    it('name an update more than ten minutes later: its hour on the same day, else its date', async () => {
      expect(await times(AT, AT + 9 * 60_000)).to.equal('12 March 2026, 06:40');
      expect(await times(AT, AT + 155 * 60_000)).to.match(/^12 March 2026, 06:40 ?Updated 09:15$/);
      expect(await times(AT, AT + 24 * HOUR)).to.match(/^12 March 2026, 06:40 ?Updated 13 March 2026, 06:40$/);
      expect(await times(undefined, AT)).to.equal('Updated 12 March 2026, 06:40');
    });

    it('are there in the first frame', async () => {
      const element = place('news-article', { loading: 'eager', 'time-zone': 'UTC' }) as NewsArticleElement;
      element.data = fakeFeed(1, { date_published: iso(AT) });
      await until(() => partOf(element, 'meta'), 'the article is drawn');
      expect(find(element, 'time').textContent).to.equal('12 March 2026, 06:40');
    });
  });

  describe('its picture', () => {
    it('comes first of all that the page fetches, in its own box, with caption and credit', async () => {
      const element = await shown({
        ...picture,
        ...more({ image: { alt: 'A quay', caption: 'At dawn.', credit: 'Picture desk' } }),
      });
      const image = find<HTMLImageElement>(element, '[part=picture] img');
      expect([image.loading, image.getAttribute('fetchpriority'), image.alt]).to.deep.equal([
        'eager',
        'high',
        'A quay',
      ]);
      expect(part(element, 'picture')).to.equal('At dawn. Picture desk');
      const { width, height } = image.getBoundingClientRect();
      expect(width / height).to.be.closeTo(1.5, 0.01);
    });

    it('is not shown again where the body begins with it, in whatever size; its caption is kept', async () => {
      const element = await shown({
        ...picture,
        content_html: `<figure><img src="${picture.image.replace('.png', '-800x533.png')}?w=1"><figcaption>Of the body</figcaption></figure><p>Words.</p>`,
      });
      expect(all(element, 'img')).to.have.length(1);
      expect(part(element, 'picture')).to.equal('Of the body');
      expect(find(element, '[part=body]').querySelector('[data-block]')!.getAttribute('data-block')).to.equal('1');
    });

    it('leaves a quiet box of its size when it cannot be fetched, and so does one of the body', async () => {
      const element = await shown({
        image: `${location.origin}/fixtures/nothing.webp`,
        content_html: `<p>x</p><img src="${location.origin}/fixtures/no.webp" width="800" height="400" alt="A quay">`,
      });
      const [lead, inner] = all(element, 'img') as [HTMLElement, HTMLElement];
      inner.scrollIntoView();
      await until(
        () => lead.classList.contains('gone') && inner.classList.contains('gone'),
        'the pictures are given up',
      );
      const ratio = (one: HTMLElement): number => {
        const { width, height } = one.parentElement!.getBoundingClientRect();
        return width / height;
      };
      expect(ratio(lead), 'the lead picture').to.be.closeTo(1.5, 0.01);
      expect(ratio(inner), 'the picture in the body').to.be.closeTo(2, 0.01);
    });
  });

  it('without a body shows standfirst and picture and leads to the article', async () => {
    const element = await shown({ content_html: undefined, ...picture });
    expect(part(element, 'standfirst')).to.equal('What story 1 is about, in a sentence.');
    const link = find<HTMLAnchorElement>(element, '.more a');
    expect([text(link), link.href]).to.deep.equal(['Read the whole article', 'https://paper.example/story-1']);
  });

  describe('with a paywall', () => {
    it('says for whom the rest is and where, in one link that is announced', async () => {
      const element = await shown(more({ access: 'subscribers' }), { utm: 'source=town' });
      expect(part(element, 'paywall')).to.match(
        /^Subscribers only The rest of this article is on The Paper ?Read on The Paper$/,
      );
      const link = find<HTMLAnchorElement>(element, '[part=paywall] a');
      expect(link.href).to.equal('https://paper.example/story-1?utm_source=town');
      const selected: NewsSelectEvent[] = [];
      element.addEventListener('news-select', (event) => {
        event.preventDefault();
        selected.push(event);
      });
      link.click();
      expect(selected.map(({ article, index }) => [article.id, index])).to.deep.equal([['story-1', 0]]);
    });

    it('for registered readers says so; for everybody there is none', async () => {
      expect(part(await shown(more({ access: 'registered' })), 'paywall')).to.match(/^Registered readers only/);
      expect(partOf(await shown(more({ access: 'free' })), 'paywall')).to.equal(null);
    });
  });

  it('shows corrections and the licence', async () => {
    const element = await shown(
      more({
        corrections: [{ text: 'It was 2.7 metres.', date: iso(AT) }],
        license: { name: 'CC BY 4.0', url: 'https://licence.example/' },
      }),
    );
    expect(part(element, 'corrections')).to.equal('Correction 12 March 2026 It was 2.7 metres.');
    expect(part(element, 'source')).to.equal('CC BY 4.0');
  });

  it('loads another site’s player when the reader asks, and moves focus to it', async () => {
    const element = await shown({
      content_html: '<p>x</p><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    });
    expect(all(element, 'iframe')).to.deep.equal([]);
    find(element, '.news-embed button').click();
    await until(() => element.shadowRoot!.activeElement?.localName === 'iframe', 'the player has the focus');
    element.data = { ...fakeFeed(1), ...(element.data as object) };
    await element.updateComplete;
    expect(all(element, 'iframe'), 'a refresh does not take it away').to.have.length(1);
  });

  it('tells the page which article it shows, until it leaves', async () => {
    const { src } = endpoint();
    const element = place('news-article', { src, loading: 'eager', article: 'tram' });
    await settled(element);
    expect(current(keyOf(src))).to.equal('tram');
    element.remove();
    expect(current(keyOf(src))).to.equal(undefined);
  });

  it('is seen once it has been in view for a second', async () => {
    const element = place('news-article', { loading: 'eager' }) as NewsArticleElement;
    const seen: NewsImpressionEvent[] = [];
    element.addEventListener('news-impression', (event) => seen.push(event));
    element.data = fakeFeed(1);
    await until(() => seen.length, 'it is seen');
    expect(seen[0]!.article.id).to.equal('story-1');
  });

  it('shows boxes of the article’s shape while it loads', async () => {
    const element = place('news-article', { src: endpoint(undefined, { hang: 1 }).src, loading: 'eager' });
    await until(() => skeletonOf(element), 'the skeleton is there');
    expect(all(element, '.lead.sk')).to.have.length(1);
    element.setAttribute('show', 'section');
    await (element as NewsArticleElement).updateComplete;
    expect(all(element, '.lead.sk')).to.deep.equal([]);
  });

  it('says how old news is that could not be refreshed, in the line of times', async () => {
    const element = place('news-article', { src: endpoint().src, loading: 'eager' }) as NewsArticleElement;
    await settled(element);
    spoil('status=500');
    element.reload();
    await until(() => element.state === 'stale', 'the news is stale');
    await element.updateComplete;
    expect(part(element, 'meta')).to.match(/as of \d\d:\d\d$/);
  });

  it('is accessible with everything it can show', async () => {
    const element = await shown({
      ...picture,
      content_html:
        '<h2>A heading</h2><p>Words, <a href="https://other.example/">a link</a>.</p><table><caption>Ships</caption><tr><th>Year</th><th>Ships</th></tr><tr><td>1996</td><td>462</td></tr></table><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe><pre>code</pre>',
      ...more({ access: 'subscribers', image: { alt: 'A quay' }, source: { name: 'The Wire' } }),
    });
    await expect(element).to.be.accessible();
  });

  it('takes an inline document', async () => {
    const element = place('news-article', { loading: 'eager' }, script(fakeFeed(1))) as NewsArticleElement;
    await settled(element);
    expect(part(element, 'headline')).to.equal('Headline of story 1');
  });
});
