import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { english as en } from '../src/i18n/article-words.js';
import { messages as ar } from '../src/i18n/locales/ar.js';
import { messages as de } from '../src/i18n/locales/de.js';
import { fakeFeed, settled } from '../src/testing.js';
import { endpoint } from './helpers/network.js';
import { button, done, input, says, service, signUp, untilDone, untilSaid, write } from './helpers/newsletter.js';
import {
  box,
  hearWarnings,
  isSeen,
  listen,
  nothingThrown,
  paragraph,
  partOf,
  placeIn,
  textOf,
  until,
} from './helpers/page.js';

const slotted = (slot: string, words: string): HTMLElement => {
  const made = paragraph(words);
  made.slot = slot;
  return made;
};
const active = (element: Element): string => element.shadowRoot!.activeElement?.getAttribute('name') ?? '';

describe('<news-newsletter>: the form', () => {
  nothingThrown();
  const warned = hearWarnings();

  describe('its field', () => {
    it('stands with its form and its label in one tree, and is one that browsers fill', async () => {
      const element = await signUp();
      const email = input(element, 'email');
      expect(email.form?.getRootNode() === element.shadowRoot).to.equal(true);
      expect(email.labels?.[0]?.textContent).to.equal(en.emailLabel);
      expect(isSeen(email.labels![0]!)).to.equal(true);
      const { type, autocomplete, inputMode, dir, required } = email;
      // WebKit for Linux knows no such property.
      const enterKeyHint = email.getAttribute('enterkeyhint');
      expect({ type, autocomplete, inputMode, enterKeyHint, dir, required }).to.deep.equal({
        type: 'email',
        autocomplete: 'email',
        inputMode: 'email',
        enterKeyHint: 'send',
        dir: 'ltr',
        required: true,
      });
      expect(parseFloat(getComputedStyle(email).fontSize)).to.be.at.least(16);
      expect(email.getBoundingClientRect().height).to.be.at.least(44);
      expect(button(element).getBoundingClientRect().height).to.be.at.least(44);
    });

    it('is 16 px where the page is smaller, and is as large as the page where it is larger', async () => {
      for (const [size, least] of [
        ['10px', 16],
        ['24px', 24],
      ] as const) {
        const parent = box();
        parent.style.fontSize = size;
        const element = await signUp({}, [], parent);
        expect(parseFloat(getComputedStyle(input(element, 'email')).fontSize)).to.equal(least);
      }
    });

    it('is followed by the button, the box and the small print, by the keyboard alone', async () => {
      const element = await signUp({ name: '', consent: '' }, [slotted('consent', 'I agree.')]);
      input(element, 'name').focus();
      const seen: string[] = [];
      for (let i = 0; i < 4; i++) {
        seen.push(
          element.shadowRoot!.activeElement?.getAttribute('name') ?? element.shadowRoot!.activeElement?.localName ?? '',
        );
        // One more would go to the browser's own buttons, and Firefox would leave it there for all tests that follow.
        if (i < 3) await sendKeys({ press: 'Tab' });
      }
      // Safari reaches buttons and boxes with the Tab key only where its reader has asked for it.
      expect(seen.slice(0, 2)).to.deep.equal(['name', 'email']);
      if (!/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent))
        expect(seen.slice(2)).to.deep.equal(['consent', 'button']);
      expect(seen).not.to.contain('spare-line');
    });

    it('is sent by Enter', async () => {
      const element = await signUp({ action: service('form').src });
      input(element, 'email').focus();
      await sendKeys({ type: 'reader@example.org' });
      await sendKeys({ press: 'Enter' });
      await untilDone(element);
    });

    it('sends nothing without our code: a form of a dialog that is none', async () => {
      const element = await signUp();
      const here = location.href;
      const form = element.shadowRoot!.querySelector('form')!;
      form.addEventListener('submit', (event) => event.stopImmediatePropagation(), { capture: true });
      input(element, 'email').value = 'reader@example.org';
      form.requestSubmit();
      await new Promise((done) => setTimeout(done, 50));
      expect(location.href).to.equal(here);
    });
  });

  describe('what is wrong with an address', () => {
    for (const [email, words] of [
      ['', en.emailMissing],
      ['   ', en.emailMissing],
      ['anna', en.emailAt],
      ['anna@courier', en.emailEnding],
      ['anna@courier.', en.emailEnding],
      ['anna@@courier.org', en.emailWrong],
      ['@courier.org', en.emailWrong],
      [`${'a'.repeat(250)}@example.org`, en.emailWrong],
    ] as const) {
      it(`is said in our words: ${JSON.stringify(email.slice(0, 20))}`, async () => {
        const from = service('form');
        const element = await signUp({ action: from.src });
        write(element, email);
        await untilSaid(element, words);
        const field = input(element, 'email');
        await until(() => active(element) === 'email', 'the field has focus');
        expect(field.getAttribute('aria-invalid')).to.equal('true');
        const described = element.shadowRoot!.getElementById(field.getAttribute('aria-describedby')!);
        expect(described?.textContent?.trim()).to.equal(words);
        expect(described?.getAttribute('role')).to.equal('alert');
        expect(!!described?.querySelector('svg')).to.equal(true);
        expect(described!.getBoundingClientRect().bottom).to.be.at.most(field.getBoundingClientRect().top);
        expect(described!.getBoundingClientRect().top).to.be.at.least(field.labels![0]!.getBoundingClientRect().bottom);
        expect(await from.hits()).to.equal(0);
        await expect(element).to.be.accessible();
      });
    }

    it('is nothing with letters beyond ASCII, white space around it, and long endings', async () => {
      for (const email of ['größe@bücher.example', ' reader@example.org ', 'a.b+c@x.y.museum']) {
        const element = await signUp({ action: service('form').src });
        write(element, email);
        await untilDone(element);
      }
    });
  });

  describe('consent', () => {
    it('is asked for by a box that is never ticked before, named by the host’s words, and needed', async () => {
      const from = service('form');
      const words = slotted('consent', 'Yes, send me the letter.');
      const element = await signUp({ consent: '', action: from.src }, [words]);
      const tick = input(element, 'consent');
      expect(tick.checked).to.equal(false);
      expect(isSeen(words)).to.equal(true);
      write(element);
      await untilSaid(element, en.agreeMissing);
      await until(() => active(element) === 'consent', 'the box has focus');
      expect(tick.getAttribute('aria-invalid')).to.equal('true');
      expect(input(element, 'email').hasAttribute('aria-invalid')).to.equal(false);
      expect(input(element, 'email').value).to.equal('reader@example.org');
      expect(await from.hits()).to.equal(0);
      await expect(element).to.be.accessible();
      words.click();
      expect(tick.checked, 'its words tick it').to.equal(true);
      button(element).click();
      await untilDone(element);
      const [visit] = (await from.visits()).requests;
      expect(visit!.body).to.contain('consent=1');
    });

    it('has words of ours where the host has none', async () => {
      const element = await signUp({ consent: '' });
      expect(input(element, 'consent').labels![0]!.textContent).to.contain(en.agree);
    });
  });

  describe('its trap for programs', () => {
    it('is no field for readers: not seen, not reached, not heard, not filled', async () => {
      const element = await signUp();
      const trap = input(element, 'spare-line');
      expect(trap.tabIndex).to.equal(-1);
      expect(trap.autocomplete).to.equal('off');
      expect(!!trap.closest('[aria-hidden=true]')).to.equal(true);
      expect(getComputedStyle(trap).display).not.to.equal('none');
      const { width, height } = trap.closest('.vh')!.getBoundingClientRect();
      expect(width * height).to.be.at.most(1);
    });

    it('asks once more where it is filled, and then takes the sign-up', async () => {
      const from = service('form');
      const element = await signUp({ action: from.src });
      input(element, 'spare-line').value = 'https://spam.example';
      write(element);
      await untilSaid(element, en.pressAgain);
      expect(await from.hits()).to.equal(0);
      expect(input(element, 'email').value).to.equal('reader@example.org');
      await expect(element).to.be.accessible();
      button(element).click();
      await untilDone(element);
      const [visit] = (await from.visits()).requests;
      expect(visit!.body).to.equal('email=reader%40example.org');
    });
  });

  describe('where it cannot go anywhere', () => {
    for (const action of [
      undefined,
      '',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://x.example/',
      'http://x.example/',
      'https://',
    ]) {
      it(`there is a sentence and no form: action ${JSON.stringify(action)}`, async () => {
        const element = placeIn(box(), 'news-newsletter', {
          loading: 'eager',
          ...(action !== undefined && { action }),
        });
        const heard = listen(element);
        expect(await settled(element)).to.equal('error');
        expect(textOf(element)).to.equal(en.signUpMissing);
        expect(heard.errors.map(({ code }) => code)).to.deep.equal(['bad-src']);
        expect(element.failure?.code).to.equal('bad-src');
        expect(warned.join()).to.match(/news-newsletter.*bad-src/);
        await expect(element).to.be.accessible();
      });
    }

    for (const [name, value] of [
      ['fields', '{"email":'],
      ['fields', '["EMAIL"]'],
      ['fields', '{"email":5}'],
      ['extra', 'tag=1'],
      ['extra', 'null'],
      ['provider', 'mailchump'],
    ] as const) {
      it(`nor where ${name} is ${value}`, async () => {
        const element = placeIn(box(), 'news-newsletter', { loading: 'eager', action: '/x', [name]: value });
        const heard = listen(element);
        expect(await settled(element)).to.equal('error');
        expect(heard.errors.map(({ code }) => code)).to.deep.equal(['bad-map']);
        expect(heard.errors[0]!.hint).to.contain(name === 'provider' ? 'listmonk' : name);
      });
    }

    it('the host’s words stand there, or nothing where the host cancels', async () => {
      const words = paragraph();
      const element = placeIn(box(), 'news-newsletter', { loading: 'eager' }, words);
      expect(await settled(element)).to.equal('error');
      expect(isSeen(words)).to.equal(true);
      expect(textOf(element)).to.equal('');
      const silent = placeIn(box(), 'news-newsletter', { loading: 'eager' });
      silent.addEventListener('news-error', (event) => event.preventDefault());
      expect(await settled(silent)).to.equal('error');
      expect(textOf(silent)).to.equal('');
    });

    it('until it is told where', async () => {
      const element = placeIn(box(), 'news-newsletter', { loading: 'eager' });
      expect(await settled(element)).to.equal('error');
      element.setAttribute('action', service('form').src);
      await until(() => input(element, 'email'), 'the form is there');
      expect(await settled(element)).to.equal('ready');
      expect(element.failure).to.equal(undefined);
    });
  });

  describe('its words', () => {
    it('are the paper’s name, the host’s heading, or none', async () => {
      const named = await signUp();
      named.data = fakeFeed();
      await until(() => partOf(named, 'heading')?.textContent.trim() === 'The Paper by email', 'the paper is named');
      expect(partOf(await signUp(), 'heading')?.textContent.trim()).to.equal(en.newsletter);
      const own = await signUp({ heading: 'Morning', level: '4' });
      expect(partOf(own, 'heading')?.getAttribute('aria-level')).to.equal('4');
      expect(!!partOf(await signUp({ heading: '' }), 'heading')).to.equal(false);
    });

    it('wait for the paper’s name in a bar', async () => {
      const src = endpoint('jsonfeed/town.json', { delay: 400 }).src;
      const element = placeIn(box(), 'news-newsletter', { loading: 'eager', action: '/x', src });
      await until(() => partOf(element, 'heading'), 'it is drawn');
      expect(partOf(element, 'heading')!.textContent.trim()).to.equal('');
      await settled(element);
      expect(partOf(element, 'heading')!.textContent.trim()).to.equal('The Town Paper by email');
    });

    it('are those of the page’s language, from the first frame on, and of another as soon as the page’s is', async () => {
      const outer = box({ lang: 'de' });
      const element = await signUp({}, [], outer);
      expect(textOf(element)).to.contain(de.emailLabel).and.not.to.contain(en.emailLabel);
      write(element, '');
      await untilSaid(element, de.emailMissing);
      outer.lang = 'ar';
      outer.dir = 'rtl';
      await until(() => says(element) === ar.emailMissing, 'it speaks Arabic');
      await expect(element).to.be.accessible();
      expect(done(element)).to.equal('');
    });
  });
});
