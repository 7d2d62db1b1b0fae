// In Chromium alone: once a test has opened a tab, Firefox and WebKit give the page under test no keys any more, though the tab has closed
// itself. What is handed to a tab is held for every engine in news-newsletter-sending.test.ts.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { english as en } from '../src/i18n/article-words.js';
import { otherOrigin } from './helpers/network.js';
import { done, input, posted, READER, service, signUp, subscriptions, untilSaid } from './helpers/newsletter.js';
import { nothingThrown, pause, until } from './helpers/page.js';

describe('<news-newsletter>: sending', () => {
  nothingThrown();

  describe('into a new tab', () => {
    // The tab is opened by a key, as a browser asks for; what arrives there is what the form has sent.
    const press = async (element: Element): Promise<void> => {
      const email = input(element, 'email');
      email.value = READER;
      email.focus();
      await sendKeys({ press: 'Enter' });
    };

    it('is offered where the answer is kept from the page, and is a second press', async () => {
      const from = service('form', { cors: 'none' }, await otherOrigin());
      const element = await signUp({ action: from.src });
      await press(element);
      await untilSaid(element, en.finishAt('127.0.0.1'));
      const [, more] = element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part=button]');
      expect(more!.textContent.trim()).to.equal(en.continueOn('127.0.0.1'));
      await expect(element).to.be.accessible();
      more!.focus();
      await sendKeys({ press: 'Enter' });
      await untilSaid(element, en.tabOpened('127.0.0.1'));
      await until(async () => (await posted(from)).length === 2, 'it is posted');
    });

    it('is how Mailchimp takes it: posted, never in an address, and no success is claimed', async () => {
      const from = service('mailchimp/subscribe/post-json');
      const element = await signUp({ provider: 'mailchimp', action: `${from.src}&u=1&id=2&c=callback` });
      const heard = subscriptions(element);
      await press(element);
      await untilSaid(element, en.tabOpened(location.hostname));
      await until(async () => (await posted(from)).length === 1, 'it is posted');
      const [sent] = await posted(from);
      expect(sent!.url).to.match(/\/subscribe\/post\?.*u=1&id=2$/);
      expect(sent!.body).to.equal('EMAIL=reader%40example.org');
      expect(heard).to.have.length(0);
      expect(done(element)).to.equal('');
      expect(!!element.shadowRoot!.querySelector('form[target]'), 'no form is left').to.equal(false);
      await expect(element).to.be.accessible();
    });

    it('is how a form goes where it is told to, once for two keys', async () => {
      const from = service('form');
      const element = await signUp({ action: from.src, method: 'navigate' });
      await press(element);
      await sendKeys({ press: 'Enter' });
      await until(async () => (await posted(from)).length > 0, 'it is posted');
      await pause(300);
      expect(await posted(from)).to.have.length(1);
    });
  });
});
