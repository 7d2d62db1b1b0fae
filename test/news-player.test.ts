import { expect } from '@open-wc/testing';
import '../src/define/news-article.js';
import type { NewsPlayerElement } from '../src/elements/news-player.js';
import type { NewsPlayEvent } from '../src/events-later.js';
import { fakeFeed, settled } from '../src/testing.js';
import { quickNetwork, type Visits } from './helpers/network.js';
import { box, headlines, isSeen, nothingThrown, paragraph, pause, placeIn, textOf, until } from './helpers/page.js';
import {
  audioOf,
  button,
  click,
  disc,
  inside,
  nameOf,
  playing,
  plays,
  press,
  seek,
  shown,
  silenced,
  sound,
  spoken,
} from './helpers/player.js';

const hitsOf = async (src: string): Promise<number> => {
  const key = new URL(src).searchParams.get('key')!;
  return ((await (await fetch(`/endpoint-hits?key=${key}`)).json()) as Visits).hits;
};

describe('<news-player>', () => {
  nothingThrown();
  quickNetwork();
  silenced();

  describe('chooses', () => {
    const three = (audio: number[]): object =>
      fakeFeed(3, (index) =>
        audio.includes(index) ? { attachments: [{ url: sound(), mime_type: 'audio/wav' }] } : {},
      );

    it('the first article with a recording', async () => {
      const element = await shown(three([1, 2]));
      expect(headlines(element)).to.deep.equal(['Headline of story 2']);
    });

    it('the article that is named, and no other where it has no recording: it is empty and takes no space', async () => {
      const element = await shown(three([1, 2]), { article: 'story-3' });
      expect(headlines(element)).to.deep.equal(['Headline of story 3']);
      element.article = 'story-1';
      await element.updateComplete;
      expect(element.getAttribute('state')).to.equal('empty');
      expect([textOf(element), element.getBoundingClientRect().height]).to.deep.equal(['', 0]);
      expect(element.failure).to.equal(undefined);
    });

    it('fails where the article that is named is not there', async () => {
      const element = await shown(three([1]), { article: 'nowhere' });
      expect(element.failure?.code).to.equal('not-found');
    });

    it('the article that the page shows, follows it, and then needs not say its title again', async () => {
      const data = three([0, 2]);
      const article = placeIn(box(), 'news-article', { loading: 'eager', article: 'story-3' }) as NewsPlayerElement;
      article.data = data;
      await settled(article);
      const element = await shown(data);
      expect(headlines(element)).to.deep.equal(['Listen to this article']);
      expect(nameOf(inside(element, '[role=group]'))).to.equal('Headline of story 3');
      article.article = 'story-2';
      await until(() => element.getAttribute('state') === 'empty', 'story 2 has no recording');
      article.remove();
      await until(() => headlines(element)[0] === 'Headline of story 1', 'the first with a recording');
    });

    it('nothing where there is no recording, and shows the host’s words', async () => {
      const words = paragraph();
      const element = placeIn(box(), 'news-player', { loading: 'eager' }, words) as NewsPlayerElement;
      element.data = fakeFeed(2);
      expect(await settled(element)).to.equal('empty');
      expect(isSeen(words)).to.equal(true);
    });
  });

  describe('before the first play', () => {
    it('shows its title and the length that the feed gives, no times and no slider, and fetches nothing', async () => {
      const src = sound();
      const element = await shown(spoken(src, {}, { duration_in_seconds: 372 }));
      await pause(200);
      expect(textOf(element)).to.equal('Headline of story 1 6 min');
      expect(!!seek(element)).to.equal(false);
      expect(nameOf(disc(element))).to.equal('Play');
      expect(audioOf(element).getAttribute('preload')).to.equal('none');
      expect(await hitsOf(src)).to.equal(0);
    });

    it('shows no length where the feed gives none, in the same height', async () => {
      const one = await shown(spoken());
      const other = await shown(spoken({}, {}, { duration_in_seconds: 372 }));
      expect(textOf(one)).to.equal('Headline of story 1');
      expect(one.offsetHeight).to.equal(other.offsetHeight);
    });

    it('plays, pauses and closes quietly when there is nothing to play', async () => {
      const element = placeIn(box(), 'news-player', { loading: 'manual' }) as NewsPlayerElement;
      await element.play();
      element.pause();
      element.close();
      expect(element.playing).to.equal(false);
    });

    it('begins to load in the height that it keeps', async () => {
      const element = await shown(spoken());
      const { offsetHeight } = element;
      await click(disc(element));
      await plays(element);
      await until(() => seek(element), 'the times are known');
      expect(element.offsetHeight).to.equal(offsetHeight);
    });
  });

  describe('plays', () => {
    it('by a click on the disc, pauses by another, and says the times when they are known', async () => {
      const element = await playing(spoken({ seconds: 65 }));
      expect(inside(element, '.seek')!.textContent.replace(/\s+/g, ' ').trim()).to.match(/^0:0\d 1:05$/);
      await click(disc(element));
      await until(() => nameOf(disc(element)) === 'Play', 'it is paused');
      expect(audioOf(element).paused).to.equal(true);
      expect(element.playing).to.equal(false);
    });

    for (const key of ['Enter', ' '])
      it(`by ${key === ' ' ? 'the space bar' : key} on the disc`, async () => {
        const element = await shown(spoken());
        disc(element).focus();
        await press(key);
        await plays(element);
        await press(key);
        await until(() => audioOf(element).paused, 'it is paused');
        expect(element.shadowRoot!.activeElement === disc(element)).to.equal(true);
      });

    it('and takes no key that is pressed elsewhere on the page', async () => {
      const element = await playing();
      disc(element).blur();
      for (const key of ['k', 'j', 'l', 'm', 'ArrowRight']) await press(key);
      await pause(100);
      expect(element.playing).to.equal(true);
      expect(audioOf(element).currentTime).to.be.below(5);
    });

    it('and tells it at the start and at each quarter, once per article and visit; a jump is not listening', async () => {
      const data = spoken({ seconds: 4 });
      const element = await shown(data);
      const heard: string[] = [];
      document.addEventListener('news-play', function hear(event: NewsPlayEvent) {
        heard.push(`${event.article.id === element.articles[0]!.id} ${event.by} ${event.progress}`);
        if (event.progress === 100) document.removeEventListener('news-play', hear);
      });
      await click(disc(element));
      await plays(element);
      await until(() => heard.length === 5, `all is told: ${heard.join()}`, 9000);
      expect(heard).to.deep.equal([0, 25, 50, 75, 100].map((progress) => `true audio ${progress}`));
      expect(nameOf(disc(element))).to.equal('Play');
      await click(disc(element));
      await plays(element, 'it plays again from the start');
      expect(audioOf(element).currentTime).to.be.below(2);
      expect(heard).to.have.length(5);
    });

    it('at the speed that the reader sets', async () => {
      const element = await playing();
      const select = inside<HTMLSelectElement>(element, 'select')!;
      expect(nameOf(select)).to.equal('Speed');
      expect([...select.options].map(({ value }) => value)).to.deep.equal(['0.75', '1', '1.25', '1.5', '1.75', '2']);
      expect(select.value).to.equal('1');
      select.focus();
      select.value = '1.5';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      expect(audioOf(element).playbackRate).to.equal(1.5);
      element.close();
      await click(disc(element));
      await plays(element);
      expect(audioOf(element).playbackRate, 'after it was closed').to.equal(1.5);
    });

    it('as loud as the reader sets, where that was asked for', async () => {
      const element = await playing(spoken(), { volume: '' });
      const range = inside<HTMLInputElement>(element, '[part=volume]')!;
      expect(range.closest('label')!.textContent.trim()).to.equal('Volume');
      range.value = '0.3';
      range.dispatchEvent(new Event('input', { bubbles: true }));
      expect(audioOf(element).volume).to.be.closeTo(0.3, 0.01);
      element.volume = false;
      await element.updateComplete;
      expect(!!inside(element, '[part=volume]')).to.equal(false);
    });

    it('and offers the recording to keep where that was asked for', async () => {
      const src = sound();
      const element = await shown(spoken(src), { download: '' });
      const link = inside<HTMLAnchorElement>(element, '[part=download]')!;
      expect([link.href, link.textContent.trim(), link.hasAttribute('download')]).to.deep.equal([
        src,
        'Download',
        true,
      ]);
    });

    it('by play() of the host, and gives the focus back to what was pressed there when it is closed', async () => {
      const parent = box();
      const opener = document.createElement('button');
      opener.textContent = 'Listen';
      parent.append(opener);
      const element = await shown(spoken(), {}, parent);
      opener.onclick = () => void element.play();
      opener.focus();
      await press('Enter');
      await plays(element);
      const close = button(element, 'Close the player')!;
      close.focus();
      await press('Enter');
      await until(() => !element.playing, 'it is closed');
      expect(document.activeElement === opener).to.equal(true);
    });
  });

  describe('in a narrow place', () => {
    for (const [width, names] of [
      [800, ['Play', 'Back 15 seconds', 'Forward 15 seconds', 'Speed', 'Close the player']],
      [560, ['Play', 'Back 15 seconds', 'Forward 15 seconds', 'Close the player']],
      [320, ['Play', 'Close the player']],
      [200, ['Play', 'Close the player']],
    ] as const)
      it(`of ${width} px has what there is room for; disc, times, slider and Close never drop`, async () => {
        const parent = box();
        parent.style.inlineSize = `${width}px`;
        const element = await playing(spoken({ seconds: 65 }), {}, parent);
        element.pause();
        await until(() => !element.playing && seek(element), 'it is paused');
        const seen = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, select')].filter(isSeen);
        expect(seen.map(nameOf)).to.deep.equal(names);
        for (const one of [...seen, seek(element)]) {
          const size = one.getBoundingClientRect();
          expect(size.height, nameOf(one)).to.be.at.least(44);
          expect(size.width, nameOf(one)).to.be.at.least(44);
        }
        expect([...element.shadowRoot!.querySelectorAll('.seek [part=time]')].every(isSeen)).to.equal(true);
        expect(element.scrollWidth, 'nothing sticks out').to.be.at.most(element.clientWidth);
        await expect(element).to.be.accessible();
      });
  });

  describe('closed', () => {
    it('stops, fetches no more, looks as before and gives the focus to the disc', async () => {
      const element = await playing();
      button(element, 'Close the player')!.focus();
      await press('Enter');
      await element.updateComplete;
      expect(audioOf(element).paused).to.equal(true);
      expect(audioOf(element).hasAttribute('src')).to.equal(false);
      expect(textOf(element)).to.equal('Headline of story 1');
      expect(element.shadowRoot!.activeElement === disc(element)).to.equal(true);
    });

    it('by the host leaves the focus where it is', async () => {
      const element = await playing();
      disc(element).blur();
      element.close();
      await element.updateComplete;
      expect(document.activeElement === document.body).to.equal(true);
    });
  });

  it('plays on when the same story comes with another address, and stops when the story has gone', async () => {
    const data = spoken();
    const element = await playing(data);
    const { src } = audioOf(element);
    element.data = { ...data, items: [{ ...data.items[0]!, attachments: [{ url: sound(), mime_type: 'audio/wav' }] }] };
    await settled(element);
    await plays(element, 'it plays on');
    expect(audioOf(element).src).to.equal(src);
    element.data = spoken();
    await settled(element);
    expect(element.playing).to.equal(false);
    expect(audioOf(element).hasAttribute('src')).to.equal(false);
  });
});
