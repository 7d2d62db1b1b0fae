import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsArticleElement } from '../src/elements/news-article.js';
import { all, find, shown, text } from './helpers/article.js';
import { announced, nothingThrown, pause, until } from './helpers/page.js';

/** Replaces what the browser can do for the length of one test. */
function browserCan(what: { share?: unknown; clipboard?: unknown }): void {
  for (const name of ['share', 'clipboard'] as const)
    Object.defineProperty(navigator, name, { value: what[name], configurable: true });
}
const browserAgain = (): void => {
  for (const name of ['share', 'clipboard']) Reflect.deleteProperty(navigator, name);
};
const URL_1 = 'https://paper.example/story-1';

describe('<news-article>: sharing', () => {
  nothingThrown();
  afterEach(browserAgain);

  const press = async (element: NewsArticleElement, name: string): Promise<void> => {
    all(element, '.tools button, .ways button')
      .find((one) => (one.getAttribute('aria-label') ?? text(one)) === name)!
      .click();
    await element.updateComplete;
  };
  const said = (element: Element): string => text(find(element, '.ways [aria-live=polite]'));
  const opened = async (): Promise<NewsArticleElement> => {
    const element = await shown();
    await press(element, 'Share');
    return element;
  };

  describe('where the browser has a sheet of its own', () => {
    it('hands it headline and address, without the campaign, and opens nothing of ours', async () => {
      const given: unknown[] = [];
      browserCan({ share: (what: unknown) => Promise.resolve(given.push(what)) });
      const element = await shown({}, { utm: 'source=x' });
      expect(find(element, '.tools button').hasAttribute('aria-expanded')).to.equal(false);
      await press(element, 'Share');
      expect(given).to.deep.equal([{ title: 'Headline of story 1', url: URL_1 }]);
      await element.updateComplete;
      expect(all(element, '.ways')).to.deep.equal([]);
    });

    it('closed again shares nothing and opens nothing', async () => {
      let closed = 0;
      browserCan({ share: () => (closed++, Promise.reject(new DOMException('', 'AbortError'))) });
      const element = await opened();
      await until(() => closed, 'the sheet is closed');
      await element.updateComplete;
      expect(all(element, '.ways')).to.deep.equal([]);
    });

    it('which may not open opens ours instead', async () => {
      browserCan({ share: () => Promise.reject(new DOMException('', 'NotAllowedError')) });
      const element = await opened();
      await until(() => all(element, '.ways').length, 'ours is there');
    });
  });

  describe('where it has none', () => {
    beforeEach(() => browserCan({}));

    it('says on the button that it opens something, and closes it again', async () => {
      const element = await shown();
      const button = find(element, '.tools button');
      await until(() => button.getAttribute('aria-expanded') === 'false', 'the browser has been looked at');
      button.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => button.getAttribute('aria-expanded') === 'true', 'it is open');
      expect(text(find(element, '.ways'))).to.equal('Copy link Email');
      await expect(element).to.be.accessible();
      await sendKeys({ press: 'Enter' });
      await until(() => button.getAttribute('aria-expanded') === 'false', 'it is closed');
      expect(all(element, '.ways')).to.deep.equal([]);
    });

    it('begins an email with headline and address, whatever they hold', async () => {
      const title = 'Ships & <b>sails</b>?# 100 %';
      const element = await shown({ title });
      await press(element, 'Share');
      const { href } = find<HTMLAnchorElement>(element, '.ways a');
      const { protocol, pathname, searchParams } = new URL(href);
      expect([protocol, pathname]).to.deep.equal(['mailto:', '']);
      expect(searchParams.get('subject')).to.match(/^Ships & (<b>)?sails(<\/b>)?\?# 100 %$/);
      expect(searchParams.get('body')!.endsWith(`\n\n${URL_1}`)).to.equal(true);
    });

    it('copies the link and says so, not in the element’s own live region', async () => {
      const copied: string[] = [];
      browserCan({ clipboard: { writeText: (words: string) => Promise.resolve(copied.push(words)) } });
      const element = await opened();
      await press(element, 'Copy link');
      await until(() => said(element) === 'Link copied', 'the reader is told');
      expect(copied).to.deep.equal([URL_1]);
      expect(announced(element)).to.equal('');
      expect(all(element, 'input')).to.deep.equal([]);
      await until(() => said(element) === '', 'the words go');
    });

    for (const [how, clipboard] of [
      ['refused', { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) }],
      ['unknown, as on a page that is http', undefined],
    ] as const) {
      it(`shows the address selected in a field where copying is ${how}, and says why`, async () => {
        browserCan({ clipboard });
        const element = await opened();
        await press(element, 'Copy link');
        await until(() => element.shadowRoot!.activeElement?.localName === 'input', 'the field has focus');
        const field = find<HTMLInputElement>(element, 'input');
        expect([field.readOnly, field.value]).to.deep.equal([true, URL_1]);
        expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(URL_1);
        expect(text(field.labels![0]!)).to.contain('does not allow copying');
        await expect(element).to.be.accessible();
      });
    }
  });

  it('is not there without an address', async () => {
    expect(all(await shown({ url: undefined }), '.tools button')).to.deep.equal([]);
  });

  it('after the element has left does nothing to the page', async () => {
    let resolve: (() => void) | undefined;
    browserCan({ clipboard: { writeText: () => new Promise<void>((done) => (resolve = done)) } });
    const element = await opened();
    await press(element, 'Copy link');
    element.remove();
    resolve!();
    await pause(50);
  });
});

describe('<news-article>: the size of its text', () => {
  nothingThrown();
  const forget = (): void => sessionStorage.removeItem('news-text-size');
  beforeEach(forget);
  afterEach(forget);

  const sized = async (): Promise<NewsArticleElement> => {
    const element = await shown({}, { 'text-size': '' });
    await until(() => all(element, '.sizes button').length, 'the buttons are there');
    return element;
  };
  const size = (element: Element): number => parseFloat(getComputedStyle(find(element, '.body p')).fontSize);
  const buttons = (element: Element): [HTMLElement, HTMLElement] =>
    all(element, '.sizes button') as [HTMLElement, HTMLElement];
  const press = async (element: NewsArticleElement, which: 0 | 1): Promise<void> => {
    buttons(element)[which].click();
    await element.updateComplete;
  };

  it('is nobody’s business where it is not asked for', async () => {
    sessionStorage.setItem('news-text-size', '4');
    const element = await shown();
    const usual = size(element);
    expect(all(element, '.sizes')).to.deep.equal([]);
    forget();
    expect(usual).to.equal(size(await sized()));
  });

  it('grows and shrinks by two named buttons, which say what they did', async () => {
    const element = await sized();
    expect(buttons(element).map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      'Smaller text',
      'Larger text',
    ]);
    expect(find(element, '.sizes').getAttribute('aria-label')).to.equal('Text size');
    const usual = size(element);
    await press(element, 1);
    expect(size(element)).to.be.closeTo(usual * 1.15, 0.1);
    expect(text(find(element, '.tools [aria-live=polite]'))).to.equal('Text size 115%');
    await press(element, 0);
    await press(element, 0);
    expect(size(element)).to.be.closeTo(usual * 0.9, 0.1);
    await expect(element).to.be.accessible();
  });

  it('ends at both ends, where a button says so and keeps the focus', async () => {
    const element = await sized();
    const usual = size(element);
    buttons(element)[1].focus();
    for (let i = 0; i < 6; i++) await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(size(element)).to.be.closeTo(usual * 1.5, 0.1);
    expect(buttons(element).map((one) => one.getAttribute('aria-disabled'))).to.deep.equal([null, 'true']);
    expect(element.shadowRoot!.activeElement).to.equal(buttons(element)[1]);
    expect(find(element, '.body').scrollWidth <= find(element, '.main').clientWidth).to.equal(true);
  });

  it('is remembered for the next article, and what is remembered may be nonsense', async () => {
    const first = await sized();
    const usual = size(first);
    await press(first, 1);
    await press(first, 1);
    expect(size(await sized())).to.be.closeTo(usual * 1.3, 0.1);
    for (const nonsense of ['many', '-1', '99', '1.5', '']) {
      sessionStorage.setItem('news-text-size', nonsense);
      expect(size(await sized()), nonsense).to.be.at.most(usual);
    }
  });

  it('works where storage is blocked', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
    try {
      const element = await sized();
      const usual = size(element);
      await press(element, 1);
      expect(size(element)).to.be.closeTo(usual * 1.15, 0.1);
    } finally {
      Object.defineProperty(window, 'sessionStorage', own);
    }
  });
});
