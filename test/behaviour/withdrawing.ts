import { expect } from '@open-wc/testing';
import { english as en } from '../../src/i18n/article-words.js';
import { settled } from '../../src/testing.js';
import { endpoint, publish, spoil } from '../helpers/network.js';
import { dressed, headlines, isSeen, listen, paragraph, reaches, textOf, until } from '../helpers/page.js';
import { quickPauses } from '../helpers/trouble.js';
import { TOWN_TITLES, type Subject } from './subject.js';

export function withdrawing(subject: Subject): void {
  const town = subject.shown(TOWN_TITLES);

  describe('withdrawn by the paper', () => {
    quickPauses();
    for (const status of [404, 410]) {
      it(`with ${status}: the news goes at once, and the words of the host come`, async () => {
        const words = paragraph();
        const element = subject.place({ src: endpoint().src }, words);
        const heard = listen(element);
        await settled(element);
        spoil(`status=${status}`);
        element.reload();
        await reaches(element, 'error');
        await settled(element);
        expect(headlines(element)).to.deep.equal([]);
        expect(isSeen(words)).to.equal(true);
        expect(heard.errors.map(({ failure }) => failure.status)).to.deep.equal([status]);
      });
    }

    it('leaves every element of the same source, whoever has asked, and each tells the page', async () => {
      const from = endpoint();
      const words = paragraph();
      const elements = [subject.place({ src: from.src }), subject.place({ src: from.src }, words)];
      const heard = elements.map(listen);
      for (const element of elements) await dressed(element);
      spoil('status=410');
      elements[0]!.reload();
      for (const element of elements) {
        await reaches(element, 'error');
        await settled(element);
        expect(headlines(element)).to.deep.equal([]);
      }
      expect(isSeen(words)).to.equal(true);
      expect(heard.map(({ errors }) => errors.length)).to.deep.equal([1, 1]);
      expect(await from.hits()).to.equal(2);
    });

    it('is told once to those who were all asking', async () => {
      const from = endpoint();
      const elements = [subject.place({ src: from.src }), subject.place({ src: from.src })];
      const heard = elements.map(listen);
      for (const element of elements) await dressed(element);
      spoil('status=404');
      for (const element of elements) element.reload();
      for (const element of elements) {
        await reaches(element, 'error');
        await settled(element);
      }
      expect(heard.map(({ errors }) => errors.length)).to.deep.equal([1, 1]);
      expect(await from.hits()).to.equal(2);
    });

    // What the server knew, it knew before.
    if (subject.first !== 'server with news')
      it('is not given to who comes later, from what was known before', async () => {
        const { src } = endpoint();
        const element = subject.place({ src });
        await settled(element);
        spoil('status=404');
        element.reload();
        await reaches(element, 'error');
        expect(await settled(subject.place({ src }))).to.equal('error');
      });

    it('comes back with all when the paper brings it back', async () => {
      const { src } = endpoint();
      const elements = [subject.place({ src }), subject.place({ src })];
      const heard = elements.map(listen);
      for (const element of elements) await dressed(element);
      spoil('status=404');
      elements[0]!.reload();
      for (const element of elements) await reaches(element, 'error');
      spoil('');
      // The reader returns to the tab.
      document.dispatchEvent(new Event('visibilitychange'));
      for (const element of elements) {
        await reaches(element, 'ready');
        await settled(element);
        expect(headlines(element)).to.deep.equal(town);
        expect(element.failure).to.equal(undefined);
      }
      expect(heard.map(({ loads }) => loads.length)).to.deep.equal([2, 2]);
    });

    it('one story of many leaves with the next refresh', async () => {
      const element = subject.place({ src: endpoint('pages', { items: 5 }).src });
      await settled(element);
      const [first = ''] = headlines(element);
      expect(first).to.equal('Headline of story-1');
      spoil('gone=story-1');
      element.reload();
      await until(() => !headlines(element).includes(first), 'it has left');
      expect(await settled(element)).to.equal('ready');
      expect(headlines(element)[0]).to.equal('Headline of story-2');
      expect(textOf(element)).not.to.contain(first);
    });

    if (subject.options.chooses)
      it('the one story that was asked for leaves, and comes back', async () => {
        const element = subject.place({ src: endpoint().src, article: 'tram' });
        const heard = listen(element);
        expect(await settled(element)).to.equal('ready');
        publish('jsonfeed/other.json');
        element.reload();
        await reaches(element, 'error');
        await settled(element);
        expect(headlines(element)).to.deep.equal([]);
        expect(textOf(element)).to.contain(en.notFound);
        expect(heard.errors.map(({ code }) => code)).to.deep.equal(['not-found']);
        publish('');
        element.reload();
        await reaches(element, 'ready');
        expect(headlines(element)).to.deep.equal(['Night trams return to the hill']);
        expect(element.failure).to.equal(undefined);
      });
  });
}
