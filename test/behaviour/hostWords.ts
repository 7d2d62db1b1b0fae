import { expect } from '@open-wc/testing';
import { settled } from '../../src/testing.js';
import { endpoint } from '../helpers/network.js';
import { isBusy, isSeen, paragraph, pause, reaches, script, skeletonOf, textOf, until } from '../helpers/page.js';
import type { Subject } from './subject.js';

export function hostWords(subject: Subject): void {
  describe('shows the host’s words', () => {
    it('before anything is asked', async () => {
      const words = paragraph();
      const element = subject.place({ src: endpoint().src, loading: 'manual' }, words);
      await pause(50);
      expect(element.getAttribute('state')).to.equal('idle');
      expect(isSeen(words)).to.equal(true);
    });

    it('while it loads, without a skeleton, until the news is there', async () => {
      const words = paragraph();
      const element = subject.place({ src: endpoint('jsonfeed/town.json', { delay: 300 }).src }, words);
      await reaches(element, 'loading');
      await element.updateComplete;
      expect(isSeen(words)).to.equal(true);
      expect(!!skeletonOf(element)).to.equal(false);
      await settled(element);
      expect(isSeen(words)).to.equal(false);
      expect(words.isConnected).to.equal(true);
    });

    it('that come while it loads, in place of the skeleton', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/town.json', { delay: 600 }).src });
      await until(() => skeletonOf(element), 'a skeleton stands there');
      const words = paragraph();
      element.append(words);
      await until(() => isSeen(words), 'the words are seen');
      expect(!!skeletonOf(element)).to.equal(false);
      await settled(element);
    });

    it('where there is no news, and no sentence of ours', async () => {
      const words = paragraph();
      const element = subject.place({ src: endpoint('jsonfeed/empty.json').src }, words);
      expect(await settled(element)).to.equal('empty');
      expect(isSeen(words)).to.equal(true);
      expect(textOf(element)).to.equal(textOf(subject.place({ loading: 'manual' })));
    });

    it('where loading fails, and no sentence of ours', async () => {
      const words = paragraph();
      const element = subject.place({ src: endpoint('jsonfeed/town.json', { status: 404 }).src }, words);
      expect(await settled(element)).to.equal('error');
      expect(isSeen(words)).to.equal(true);
      expect(!!element.shadowRoot?.querySelector('[part~=error]')).to.equal(false);
    });
  });

  describe('shows a skeleton', () => {
    it('of some height, marked as busy, where the host has no words', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/town.json', { delay: 300 }).src });
      await until(() => skeletonOf(element), 'a skeleton stands there');
      expect(element.getBoundingClientRect().height).to.be.above(20);
      expect(isBusy(element)).to.equal(true);
      expect(textOf(element)).to.equal('');
      await settled(element);
      expect(isBusy(element)).to.equal(false);
    });

    it('where there are only white space, comments, scripts and templates between the tags', async () => {
      const { src } = endpoint('jsonfeed/town.json', { delay: 300 });
      const children = ['\n   ', document.createComment('words'), script({ '@type': 'Thing' }, 'application/ld+json')];
      const element = subject.place({ src }, ...children, document.createElement('template'));
      await until(() => skeletonOf(element), 'a skeleton stands there');
      await settled(element);
    });
  });
}
