import { expect } from '@open-wc/testing';
import { settled } from '../../src/testing.js';
import { endpoint } from '../helpers/network.js';
import { box, listen, pause } from '../helpers/page.js';
import type { Subject } from './subject.js';

/** A place so far below the viewport. */
function below(pixels: number): HTMLElement {
  const parent = box();
  const spacer = document.createElement('div');
  spacer.style.height = `${pixels}px`;
  parent.append(spacer);
  return parent;
}

export function waiting(subject: Subject): void {
  describe('waits', () => {
    afterEach(() => scrollTo(0, 0));

    // A server has given it its shadow root, and its state is what it will be.
    if (subject.first === 'page')
      it('far below the viewport without a request or a shadow root, until the reader comes near', async () => {
        const from = endpoint();
        const element = subject.placeIn(below(3000), { src: from.src });
        await pause(250);
        expect(await from.hits()).to.equal(0);
        expect(element.getAttribute('state')).to.equal('idle');
        expect(!!element.shadowRoot).to.equal(false);
        scrollTo(0, 2600);
        expect(await settled(element)).to.equal('ready');
        expect(await from.hits()).to.equal(1);
      });

    it('for nothing where it is eager', async () => {
      const from = endpoint();
      const element = subject.placeIn(below(3000), { src: from.src, loading: 'eager' });
      expect(await settled(element)).to.equal('ready');
      expect(await from.hits()).to.equal(1);
    });

    it('for load() where it is manual: until then no request, no preconnect, no picture', async () => {
      const hints = (): number => document.querySelectorAll('link[rel~=preconnect], link[rel~=preload]').length;
      const before = hints();
      const from = endpoint();
      const element = subject.place({ src: from.src, loading: 'manual' });
      const heard = listen(element);
      await pause(250);
      expect(await from.hits()).to.equal(0);
      expect(hints()).to.equal(before);
      expect(!!(element.shadowRoot?.querySelector('img') ?? null)).to.equal(false);
      element.load();
      expect(await settled(element)).to.equal('ready');
      expect(await from.hits()).to.equal(1);
      expect(heard.loads).to.have.length(1);
    });

    it('for load() where it is manual, also when reload() is called or the source changes', async () => {
      const [from, other] = [endpoint(), endpoint('jsonfeed/other.json')];
      const element = subject.place({ src: from.src, loading: 'manual' });
      element.reload();
      element.src = other.src;
      await pause(150);
      expect((await from.hits()) + (await other.hits())).to.equal(0);
      element.load();
      await settled(element);
      expect(element.feed?.title).to.equal('The Other Paper');
    });

    it('for nothing more once load() was called before it stood in the page', async () => {
      const from = endpoint();
      const element = document.createElement(subject.tag) as ReturnType<Subject['place']>;
      const attributes = { ...subject.options.attributes, src: from.src, loading: 'manual' };
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.load();
      box().append(element);
      expect(await settled(element)).to.equal('ready');
    });
  });
}
