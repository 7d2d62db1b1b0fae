import { expect } from '@open-wc/testing';
import { fakeFeed, settled } from '../../src/testing.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import { endpoint } from '../helpers/network.js';
import { headlines, listen, pause, textOf } from '../helpers/page.js';
import type { Subject } from './subject.js';

const LINKS = [
  'href',
  'src',
  'srcset',
  'poster',
  'action',
  'formaction',
  'data',
  'cite',
  'ping',
  'background',
  'xlink:href',
];
const BARRED = 'script, iframe, object, embed, form, style, link, meta, base, template, svg script, foreignObject';

/** Everything in the shadow root through which an address or a program could act. */
function expectHarmless(element: Element): void {
  const root = element.shadowRoot!;
  expect(!!root.querySelector(BARRED), 'an element that acts').to.equal(false);
  for (const node of root.querySelectorAll('*')) {
    for (const { name, value } of node.attributes) {
      expect(name, 'an attribute that acts').not.to.match(/^on|^style$|^srcdoc$/);
      if (!LINKS.includes(name)) continue;
      for (const address of name === 'srcset' ? value.split(/,\s+/) : [value]) {
        expect(address, `${node.localName} ${name}`).to.match(/^(https?:\/\/[^\s]+(\s\S+)?|#[\w-]+)$/);
      }
    }
  }
}

function expectNoRubbish(element: Element): void {
  expect(textOf(element)).not.to.match(/Invalid|NaN|undefined|null|\[object|Infinity/);
  for (const time of element.shadowRoot!.querySelectorAll('time')) {
    expect(Date.parse(time.getAttribute('datetime') ?? ''), 'datetime').to.be.a('number').and.not.NaN;
  }
}

export function badInput(subject: Subject): void {
  /** Goes through the whole feed, one article at a time where the element shows one at a time. */
  async function each(element: NewsElement, look: () => void): Promise<void> {
    look();
    if (!subject.options.chooses) return;
    for (const { id } of element.feed!.articles) {
      element.article = id;
      await element.updateComplete;
      expect(await settled(element), id).to.equal('ready');
      look();
    }
  }

  describe('bears', () => {
    it('null and fields of the wrong type, and keeps the items that are good', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/wrong-types.json').src });
      const heard = listen(element);
      expect(await settled(element)).to.equal('ready');
      const titles = ['Nothing but this headline is right', 'An item whose id is a number', 'The one good item'];
      expect(element.feed?.articles.map(({ title }) => title)).to.deep.equal(titles);
      expect(element.feed?.skipped).to.equal(6);
      expect(headlines(element)).to.deep.equal(subject.shown(titles));
      expect(heard.errors).to.deep.equal([]);
      await each(element, () => expectNoRubbish(element));
    });

    it('duplicate ids and addresses: the first stays', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/duplicates.json').src });
      expect(await settled(element)).to.equal('ready');
      const titles = ['First of two with one id', 'First of two with one address', 'Alone'];
      expect(headlines(element)).to.deep.equal(subject.shown(titles));
    });

    it('no dates and invalid dates: they are left out', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/dates.json').src });
      expect(await settled(element)).to.equal('ready');
      await each(element, () => {
        expectNoRubbish(element);
        expect(!!element.shadowRoot!.querySelector('time')).to.equal(false);
      });
    });

    it('hostile addresses and markup: none reaches the page', async () => {
      const alerts: unknown[] = [];
      const { alert } = window;
      window.alert = (said) => void alerts.push(said);
      const element = subject.place({ src: endpoint('jsonfeed/hostile.json').src });
      expect(await settled(element)).to.equal('ready');
      await each(element, () => expectHarmless(element));
      await pause(100);
      window.alert = alert;
      expect(alerts).to.deep.equal([]);
      expect(textOf(element), 'markup in a headline is text').to.contain('<img src=x onerror=alert(1)>');
    });

    it('a headline without words, and one that never ends', async () => {
      const long = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(40);
      const titles = ['', long, 'A headline '.repeat(3000)];
      for (const title of titles) {
        const element = subject.place({ loading: 'eager' });
        element.data = fakeFeed(3, { title, summary: undefined });
        expect(await settled(element)).to.equal('ready');
        expect(headlines(element)[0]).not.to.equal('');
        expect(element.scrollWidth, 'nothing sticks out').to.be.at.most(element.clientWidth + 1);
      }
    });

    it('a format that does not exist: the hint lists those that do', async () => {
      const element = subject.place({ src: endpoint().src, format: 'jsonfed' });
      expect(await settled(element)).to.equal('error');
      expect(element.failure?.code).to.equal('unknown-format');
      expect(element.failure?.hint).to.match(/no format "jsonfed".*jsonfeed/);
    });

    it('values that are none of an attribute’s list', async () => {
      const wrong = {
        layout: 'pyramid',
        theme: 'beige',
        density: '11',
        open: 'door',
        loading: 'later',
        level: 'x',
        limit: '-3',
        offset: 'NaN',
      };
      const element = subject.place({
        src: endpoint().src,
        ...wrong,
        show: 'everything <b>',
        'time-zone': 'Mars/Olympus',
        utm: '%%%',
      });
      expect(await settled(element)).to.equal('ready');
      expectNoRubbish(element);
      expectHarmless(element);
    });
  });
}
