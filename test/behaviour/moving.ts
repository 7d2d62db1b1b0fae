import { expect } from '@open-wc/testing';
import { settled } from '../../src/testing.js';
import { endpoint, publish } from '../helpers/network.js';
import { box, headlines, listen, pause, textOf, until } from '../helpers/page.js';
import { TOWN_TITLES, type Subject } from './subject.js';

export function moving(subject: Subject): void {
  const town = subject.shown(TOWN_TITLES);

  // With its news it does not load.
  if (subject.first !== 'server with news')
    describe('removed while it loads', () => {
      it('aborts the request, and nothing is drawn or fired afterwards', async () => {
        const from = endpoint('jsonfeed/town.json', { delay: 400 });
        const element = subject.place({ src: from.src });
        const heard = listen(element);
        await until(async () => (await from.hits()) === 1, 'it asks');
        element.remove();
        await until(async () => (await from.visits()).aborted === 1, 'the request is aborted');
        const drawn = textOf(element);
        await pause(600);
        expect(heard).to.deep.equal({ loads: [], errors: [] });
        expect(textOf(element)).to.equal(drawn);
        expect(headlines(element)).to.deep.equal([]);
      });

      it('asks again when it comes back', async () => {
        const from = endpoint('jsonfeed/town.json', { delay: 500 });
        const element = subject.place({ src: from.src });
        await until(async () => (await from.hits()) === 1, 'it asks');
        element.remove();
        await until(async () => (await from.visits()).aborted === 1, 'the request is aborted');
        box().append(element);
        expect(await settled(element)).to.equal('ready');
        expect(await from.hits()).to.equal(2);
      });

      it('leaves the request to the others who wait for it', async () => {
        const from = endpoint('jsonfeed/town.json', { delay: 300 });
        // Eager: a server's skeleton of the one takes the room in which the other would be near.
        const setting = { src: from.src, loading: 'eager' };
        const [leaves, stays] = [subject.place(setting), subject.place(setting)];
        await until(async () => (await from.hits()) === 1, 'they ask');
        leaves.remove();
        expect(await settled(stays)).to.equal('ready');
        expect(await from.visits()).to.include({ hits: 1, aborted: 0 });
      });

      it('before it has asked, asks nothing', async () => {
        const from = endpoint();
        subject.place({ src: from.src, loading: 'eager' }).remove();
        subject.place({ src: from.src }).remove();
        await pause(200);
        expect(await from.hits()).to.be.at.most(1);
        expect((await from.visits()).hits - (await from.visits()).aborted).to.equal(0);
      });
    });

  describe('moved', () => {
    it('while it loads keeps its request', async () => {
      const from = endpoint('jsonfeed/town.json', { delay: 300 });
      const element = subject.place({ src: from.src });
      const heard = listen(element);
      await until(async () => (await from.hits()) === 1, 'it asks');
      box().append(element);
      box().append(element);
      expect(await settled(element)).to.equal('ready');
      expect(await from.visits()).to.include({ hits: 1, aborted: 0 });
      expect(heard.loads).to.have.length(1);
      expect(heard.errors).to.deep.equal([]);
    });

    it('afterwards keeps its news and asks nothing', async () => {
      const from = endpoint();
      const element = subject.place({ src: from.src });
      const heard = listen(element);
      await settled(element);
      box().append(element);
      await pause(150);
      expect(element.getAttribute('state')).to.equal('ready');
      expect(headlines(element)).to.deep.equal(town);
      expect(await from.hits()).to.equal(1);
      expect(heard.loads).to.have.length(1);
    });

    it('out of the page and back later keeps its news and asks nothing', async () => {
      const from = endpoint();
      const element = subject.place({ src: from.src });
      await settled(element);
      element.remove();
      await pause(50);
      box().append(element);
      await pause(150);
      expect(headlines(element)).to.deep.equal(town);
      expect(await from.hits()).to.equal(1);
    });

    it('still hears of what others refresh', async () => {
      const from = endpoint();
      const [moved, other] = [subject.place({ src: from.src }), subject.place({ src: from.src })];
      await settled(moved);
      await settled(other);
      box().append(moved);
      await moved.updateComplete;
      // It comes to life again when the page is idle, and so before this.
      await new Promise((done) =>
        'requestIdleCallback' in window ? requestIdleCallback(done, { timeout: 1000 }) : setTimeout(done, 100),
      );
      await pause(100);
      publish('jsonfeed/other.json');
      other.reload();
      await until(() => moved.feed?.title === 'The Other Paper', 'the moved one shows the new edition');
      await settled(moved);
      expect(headlines(moved)[0]).to.equal('Another paper altogether');
      expect(await from.hits()).to.equal(2);
    });
  });
}
