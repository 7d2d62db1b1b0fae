import { expect } from '@open-wc/testing';
import type { NewsArticleElement } from '../src/elements/news-article.js';
import { fakeFeed, settled, type FakeItem } from '../src/testing.js';
import { find, picture, shown, text } from './helpers/article.js';
import { box, isSeen, nothingThrown, paragraph, place, until } from './helpers/page.js';

describe('<news-article>', () => {
  nothingThrown();

  describe('says nothing twice', () => {
    const opening = 'The footpath over the inlet is open again. Nobody waited for the ribbon to be cut.';
    const body =
      '<p>The footpath over the inlet is <em>open</em> again.</p><p>Nobody waited for the ribbon to be cut.</p>';
    const standfirst = (element: Element): unknown => element.shadowRoot!.querySelector('[part=standfirst]');

    it('an excerpt that a machine has cut off the beginning of the text is no standfirst', async () => {
      for (const summary of [opening, `${opening.slice(0, 60)}…`, `${opening.slice(0, 50)} […]`]) {
        const element = await shown({ summary, content_html: body });
        expect(standfirst(element) === null, summary).to.equal(true);
      }
    });

    it('a standfirst of its own stays, and so does a word or two', async () => {
      for (const summary of ['After three winters the path is open.', 'The footpath', `${opening} It rained.`]) {
        const element = await shown({ summary, content_html: body });
        expect(text(standfirst(element) as Element)).to.equal(summary);
      }
    });

    it('a caption that says whose picture it is is not followed by it', async () => {
      const image = (caption: string): Partial<FakeItem> => ({
        ...picture,
        _broadsheet: { image: { alt: 'A quay', width: 800, height: 400, caption, credit: 'Picture desk' } },
      });
      expect(text(find(await shown(image('At dawn. Photograph: Picture desk')), 'figcaption'))).to.equal(
        'At dawn. Photograph: Picture desk',
      );
      expect(text(find(await shown(image('At dawn')), 'figcaption'))).to.equal('At dawn Picture desk');
    });
  });

  describe('in a wide column', () => {
    const at = async (width: string, item: Partial<FakeItem> = {}): Promise<NewsArticleElement> => {
      const element = await shown(item);
      const around = box();
      around.style.cssText = `font-size: 10px; width: ${width}`;
      around.append(element);
      await element.updateComplete;
      return element;
    };
    const left = (element: Element, selector: string): number => find(element, selector).getBoundingClientRect().left;

    it('of 60em who and when stand beside the text, else above it', async () => {
      const wide = await at('60em');
      expect(left(wide, '.side')).to.equal(left(wide, '.kick'));
      expect(left(wide, '.main')).to.be.closeTo(left(wide, '.side') + 140, 1);
      expect(find(wide, '.main').getBoundingClientRect().top).to.be.closeTo(
        find(wide, '.side').getBoundingClientRect().top,
        1,
      );
      const narrow = await at('59em');
      expect(left(narrow, '.main')).to.equal(left(narrow, '.side'));
    });

    it('without section, author and date has no column for them, and Share follows the tags', async () => {
      const element = await at('60em', { authors: undefined, date_published: undefined, _broadsheet: undefined });
      expect(find(element, 'article').className).to.contain('bare');
      expect(left(element, '.main')).to.equal(element.getBoundingClientRect().left);
      expect(find(element, '[part=tags]').nextElementSibling!.className).to.equal('tools');
    });

    it('keeps the text to 34em, also in 200 px and at a root font of 62.5 %', async () => {
      expect(find(await at('100em'), '[part=body]').getBoundingClientRect().width).to.equal(340);
      const element = await at('200px', {
        content_html: '<p>Words</p><pre>a very long line of code that cannot be broken anywhere</pre>',
      });
      expect(element.scrollWidth).to.be.at.most(200);
    });
  });

  describe('in another language than the page', () => {
    it('says so, and our own words stay in the page’s', async () => {
      const element = await shown({ language: 'ar', title: 'البحيرة دون آخر علامة', content_html: '<p>نص</p>' });
      const article = find(element, 'article');
      expect([article.lang, article.dir]).to.deep.equal(['ar', 'rtl']);
      expect(find(element, '[part=meta]').lang).to.equal('en');
      expect(getComputedStyle(find(element, '[part=body] p')).direction).to.equal('rtl');
    });

    it('takes its direction from most letters of the headline', async () => {
      expect(find(await shown({ title: 'iPhone: الهاتف الجديد في السوق' }), 'article').dir).to.equal('rtl');
      expect(find(await shown({ title: 'A word, كلمة, in a headline' }), 'article').dir).to.equal('ltr');
    });
  });

  describe('with body="light"', () => {
    const BODY = { content_html: '<h2 id="a">Under it</h2><p>Words. <a href="#a">Up</a></p>' };
    const child = (element: Element): HTMLElement | null =>
      element.querySelector<HTMLElement>(':scope > [data-news-body]');

    it('puts the body into one child of the element, where fragments find it', async () => {
      const element = await shown(BODY, { body: 'light' });
      expect(element.children).to.have.length(1);
      expect(child(element)!.slot).to.equal('body');
      expect(isSeen(child(element)!)).to.equal(true);
      expect(find(element, '[part=body]').querySelector('p')).to.equal(null);
      expect(document.getElementById('news-a')!.localName).to.equal('h3');
      expect(child(element)!.querySelector('a')!.getAttribute('href')).to.equal('#news-a');
    });

    it('takes the child that a server left, and no second one', async () => {
      const element = place('news-article', { loading: 'eager', body: 'light' }) as NewsArticleElement;
      const left = document.createElement('div');
      left.slot = 'body';
      left.setAttribute('data-news-body', '');
      left.append(paragraph('Of the server.'));
      element.append(left);
      element.data = fakeFeed(1, BODY);
      await settled(element);
      expect([...element.children]).to.deep.equal([left]);
      expect(text(left)).to.equal('Under it Words. Up');
    });

    it('takes it away when the element leaves, and brings it back when it returns', async () => {
      const element = await shown(BODY, { body: 'light' });
      element.remove();
      expect(child(element)).to.equal(null);
      box().append(element);
      await until(() => child(element), 'the body is back');
      expect(text(child(element))).to.equal('Under it Words. Up');
    });

    it('goes when the attribute goes, or the news', async () => {
      const element = await shown(BODY, { body: 'light' });
      element.removeAttribute('body');
      await element.updateComplete;
      expect(child(element)).to.equal(null);
      expect(text(find(element, '[part=body]'))).to.equal('Under it Words. Up');
    });

    it('is no wider than its column on a page without styles', async () => {
      const element = await shown(
        { content_html: `<p>x</p><img src="${picture.image}" width="2000" height="1000" alt="">` },
        { body: 'light' },
      );
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      const image = child(element)!.querySelector('img')!;
      expect(image.getBoundingClientRect().width).to.be.lessThan(2000);
    });
  });
});
