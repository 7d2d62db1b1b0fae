import { expect } from '@open-wc/testing';
import { settled } from '../../src/testing.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import type { NewsImpressionEvent } from '../../src/events-later.js';
import { endpoint, spoil } from '../helpers/network.js';
import { box, paragraph, partOf, pause, reaches } from '../helpers/page.js';
import type { Subject } from './subject.js';

export function reading(subject: Subject): void {
  describe('is accessible', () => {
    const states: Record<string, () => Promise<NewsElement>> = {
      'while it waits': async () => {
        const element = subject.place({ src: endpoint().src, loading: 'manual' }, paragraph());
        await pause(50);
        return element;
      },
      'while it loads with the host’s words': async () => {
        const element = subject.place({ src: endpoint('jsonfeed/town.json', { delay: 3000 }).src }, paragraph());
        await reaches(element, 'loading');
        return element;
      },
      'while it loads with a skeleton': async () => {
        const element = subject.place({ src: endpoint('jsonfeed/town.json', { delay: 3000 }).src });
        await reaches(element, 'loading');
        return element;
      },
      'when it is ready': async () => {
        const element = subject.place({ src: endpoint().src });
        expect(await settled(element)).to.equal('ready');
        return element;
      },
      'when it is ready in another language and direction': async () => {
        const element = subject.place({ src: endpoint('jsonfeed/rtl.json').src, open: 'tab' });
        expect(await settled(element)).to.equal('ready');
        return element;
      },
      'when it is empty': async () => {
        const element = subject.place({ src: endpoint('jsonfeed/empty.json').src });
        expect(await settled(element)).to.equal('empty');
        return element;
      },
      'when it has failed': async () => {
        const element = subject.place({ src: endpoint('jsonfeed/town.json', { status: 500 }).src });
        expect(await settled(element)).to.equal('error');
        return element;
      },
      'when its news is stale': async () => {
        const element = subject.place({ src: endpoint().src });
        await settled(element);
        spoil('status=500');
        element.reload();
        await reaches(element, 'stale');
        await settled(element);
        return element;
      },
    };
    for (const [name, make] of Object.entries(states)) {
      // With its news it does not load.
      if (subject.first === 'server with news' && name.startsWith('while it loads')) continue;
      it(name, async () => {
        const element = await make();
        await expect(element).to.be.accessible();
        expect(!!(element.shadowRoot?.querySelector('[title]') ?? null), 'no title attribute').to.equal(false);
      });
    }
  });

  describe('in a page that reads from the right', () => {
    it('reads from the right itself', async () => {
      const outer = box({ dir: 'rtl', lang: 'ar' });
      // As narrow as this, nothing stands beside a headline.
      outer.style.inlineSize = '320px';
      const element = subject.placeIn(outer, { src: endpoint('jsonfeed/rtl.json').src });
      expect(await settled(element)).to.equal('ready');
      const headline = partOf(element, 'headline')!;
      expect(getComputedStyle(headline).direction).to.equal('rtl');
      const edge = element.getBoundingClientRect().right;
      expect(edge - headline.getBoundingClientRect().right, 'the headline stands at the right edge').to.be.below(
        40 + (subject.options.beside ?? 0),
      );
      await expect(element).to.be.accessible();
    });

    it('lets a headline of the other direction read its own way', async () => {
      const element = subject.placeIn(box({ dir: 'rtl' }), { src: endpoint().src });
      await settled(element);
      expect(getComputedStyle(partOf(element, 'headline')!).direction).to.equal('ltr');
    });

    it('and so the other way round', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/rtl.json').src });
      await settled(element);
      expect(getComputedStyle(partOf(element, 'headline')!).direction).to.equal('rtl');
    });
  });

  if (subject.options.silent) return;
  describe('is seen', () => {
    const record = (element: NewsElement): NewsImpressionEvent[] => {
      const seen: NewsImpressionEvent[] = [];
      element.addEventListener('news-impression', (event) => seen.push(event));
      return seen;
    };
    const few = { limit: '2', show: '' };

    it('when each of its articles has been in view for a second, once', async () => {
      const element = subject.place({ src: endpoint().src, ...few });
      const seen = record(element);
      await settled(element);
      await pause(700);
      expect(seen).to.have.length(0);
      await pause(800);
      const articles = subject.options.turns ? element.articles.slice(0, 1) : element.articles;
      expect(seen.map(({ index }) => index).sort()).to.deep.equal(articles.map((_, index) => index));
      for (const { article, index } of seen) expect(article).to.equal(articles[index]);
      element.remove();
      box().append(element);
      await pause(1300);
      expect(seen).to.have.length(articles.length);
    });

    it('not while it stands below the viewport', async () => {
      const parent = box();
      const spacer = document.createElement('div');
      spacer.style.height = `${innerHeight + 200}px`;
      parent.append(spacer);
      const element = subject.placeIn(parent, { src: endpoint().src, ...few });
      const seen = record(element);
      expect(await settled(element)).to.equal('ready');
      await pause(1300);
      expect(seen).to.deep.equal([]);
    });
  });
}
