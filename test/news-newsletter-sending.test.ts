import { expect } from '@open-wc/testing';
import { english as en } from '../src/i18n/article-words.js';
import { otherOrigin } from './helpers/network.js';
import {
  button,
  done,
  input,
  posted,
  READER,
  says,
  service,
  signUp,
  subscriptions,
  untilDone,
  untilSaid,
  write,
} from './helpers/newsletter.js';
import { box, listen, nothingThrown, partOf, pause, until } from './helpers/page.js';

const PATHS = {
  form: 'form',
  json: 'json',
  ghost: 'ghost/members/api/send-magic-link/',
  kit: 'kit/forms/1/subscriptions',
  brevo: 'brevo/serve/TOKEN',
  listmonk: 'listmonk/api/public/subscription',
} as const;
type Direct = keyof typeof PATHS;
const direct = Object.keys(PATHS) as Direct[];
const SURE: Record<Direct, boolean | undefined> = {
  form: undefined,
  json: undefined,
  ghost: true,
  kit: undefined,
  brevo: undefined,
  listmonk: true,
};
const TYPES: Record<Direct, string> = {
  form: 'application/x-www-form-urlencoded;charset=UTF-8',
  json: 'application/json',
  ghost: 'application/json',
  kit: 'multipart/form-data',
  brevo: 'multipart/form-data',
  listmonk: 'application/json',
};

describe('<news-newsletter>: sending', () => {
  nothingThrown();

  for (const provider of direct) {
    it(`to ${provider} on another origin is accepted, told once without the address, and takes the form’s place`, async () => {
      const from = service(PATHS[provider], {}, await otherOrigin());
      const element = await signUp({ provider, action: from.src, list: 'one' });
      const heard = subscriptions(element);
      const room = element.getBoundingClientRect().height;
      write(element);
      await untilDone(element);
      const confirms = provider !== 'form' && provider !== 'json';
      expect(done(element)).to.equal(
        confirms ? `${en.oneMoreStep} ${en.openMessage(READER)}` : `${en.thanks} ${en.arrived(READER)}`,
      );
      expect(heard).to.have.length(1);
      expect({ provider: heard[0]!.provider, confirm: heard[0]!.confirm }).to.deep.equal({
        provider,
        confirm: SURE[provider],
      });
      expect(JSON.stringify(heard[0]) + Object.values(heard[0]!).join()).not.to.contain('reader');
      expect(Math.abs(element.getBoundingClientRect().height - room), 'nothing moves').to.be.below(1);
      const panel = partOf(element, 'success')!;
      await until(() => element.shadowRoot!.activeElement === panel, 'it has focus');
      expect(input(element, 'email').value, 'nothing is kept').to.equal('');
      expect(getComputedStyle(input(element, 'email')).visibility).to.equal('hidden');
      const [sent] = await posted(from);
      expect(sent!.type).to.contain(TYPES[provider]);
      expect(sent!.cookie).to.equal(undefined);
      expect(sent!.url).not.to.contain('example.org');
      await expect(element).to.be.accessible();
    });

    it(`to ${provider} of a known address is answered as that of a new one, to the reader and to the page`, async () => {
      const told: string[] = [];
      for (const email of ['member@example.org', 'reader@example.org']) {
        const element = await signUp({ provider, action: service(PATHS[provider]).src, list: 'one' });
        const heard = subscriptions(element);
        write(element, email);
        await untilDone(element);
        told.push(`${done(element).replace(email, '')} ${String(heard[0]?.confirm)}`);
      }
      expect(told[0]).to.equal(told[1]);
    });
  }

  it('says what the page’s owner knows of the confirmation, whatever the service says', async () => {
    const double = await signUp({ action: service('form').src, 'opt-in': 'double' });
    const single = await signUp({ provider: 'ghost', action: service('ghost').src, 'opt-in': 'single' });
    const heard = [subscriptions(double), subscriptions(single)];
    write(double);
    write(single);
    await untilDone(double);
    await untilDone(single);
    expect(done(double)).to.contain(en.oneMoreStep);
    expect(done(single)).to.contain(en.signedUp(READER));
    expect(heard.map(([event]) => event?.confirm)).to.deep.equal([true, false]);
  });

  it('sends name, fields and what is written besides', async () => {
    const from = service('json');
    const [fields, extra] = ['{"email":"EMAIL","name":"who"}', '{"tags":["a"],"__proto__":{"x":1}}'];
    const element = await signUp({ provider: 'json', action: from.src, name: '', fields, extra });
    input(element, 'name').value = ' The reader ';
    write(element);
    await untilDone(element);
    const [sent] = await posted(from);
    expect(sent!.body).to.equal(`{"tags":["a"],"__proto__":{"x":1},"EMAIL":"${READER}","who":"The reader"}`);
    expect('x' in {}).to.equal(false);
  });

  it('sends once for two clicks, and says that it is sending', async () => {
    const from = service('form', { delay: 300 });
    const element = await signUp({ action: from.src });
    write(element);
    button(element).click();
    await element.updateComplete;
    expect(button(element).textContent.trim()).to.equal(en.sending);
    expect(button(element).getAttribute('aria-disabled')).to.equal('true');
    expect(input(element, 'email').readOnly).to.equal(true);
    await expect(element).to.be.accessible();
    button(element).click();
    await untilDone(element);
    expect(await posted(from)).to.have.length(1);
  });

  for (const [what, script, words] of [
    ['400 with a message', { status: 400, message: 'No <b>such</b> list.' }, en.signUpRefused('No <b>such</b> list.')],
    ['429', { status: 429 }, en.signUpLater],
    ['429 with Retry-After', { status: 429, 'retry-after': 600 }, en.signUpLaterIn(10)],
    ['500', { status: 500 }, en.signUpFailed],
    ['404 and a page', { status: 404, body: 'html' }, en.signUpFailed],
  ] as const) {
    it(`that is answered ${what} is said so, keeps what was written, and is no failure of the feed`, async () => {
      const element = await signUp({ action: service('form', { ...script, times: 1 }).src });
      const [heard, signedUp] = [listen(element), subscriptions(element)];
      write(element);
      await untilSaid(element, words);
      expect(input(element, 'email').value).to.equal(READER);
      expect(!!partOf(element, 'error')!.querySelector('b, img')).to.equal(false);
      expect(element.state).to.equal('ready');
      expect([heard.errors.length, signedUp.length]).to.deep.equal([0, 0]);
      await expect(element).to.be.accessible();
      button(element).click();
      await untilDone(element);
      expect(says(element)).to.equal('');
    });
  }

  it('that is refused with 200 is refused: markup is text, and it is cut', async () => {
    const element = await signUp({ action: service('form').src });
    write(element, 'refused@example.org');
    await untilSaid(element, /Not this <b>one<\/b>\. Long\./);
    expect(says(element).length).to.be.below(240);
    expect(!!partOf(element, 'error')!.querySelector('b, img')).to.equal(false);
    await until(() => element.shadowRoot!.activeElement === input(element, 'email'), 'the field has focus');
  });

  it('from a device that is offline says so', async () => {
    Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
    const element = await signUp({ action: 'http://127.0.0.1:9/' });
    write(element);
    await untilSaid(element, en.signUpOffline);
    Reflect.deleteProperty(navigator, 'onLine');
    expect(input(element, 'email').value).to.equal(READER);
  });

  it('that is never answered is given up after 15 seconds, by a service and by a function', async () => {
    const { setTimeout: wait } = window;
    const hurried = (then: () => void, ms?: number, ...rest: unknown[]): number =>
      wait(then, ms === 15_000 ? 200 : ms, ...rest);
    window.setTimeout = hurried as typeof setTimeout;
    const from = service('form', { hang: 1 });
    const [service_, function_] = [await signUp({ action: from.src }), await signUp()];
    function_.subscribe = () => new Promise(() => {});
    await function_.updateComplete;
    for (const element of [service_, function_]) {
      write(element);
      await untilSaid(element, en.signUpSlow);
      expect(input(element, 'email').value).to.equal(READER);
    }
    window.setTimeout = wait;
    await until(async () => (await from.visits()).aborted === 1, 'the request is aborted');
  });

  it('by an element that goes is aborted without a word, and may be tried again; a move aborts nothing', async () => {
    const from = service('form', { hang: 1, times: 1 });
    const element = await signUp({ action: from.src });
    write(element);
    await until(async () => (await from.hits()) === 1, 'it is under way');
    box().append(element);
    await pause(50);
    expect((await from.visits()).aborted).to.equal(0);
    element.remove();
    await until(async () => (await from.visits()).aborted === 1, 'it is aborted');
    box().append(element);
    await until(() => button(element).textContent.trim() === en.signUp, 'it is at rest');
    expect(says(element) + done(element)).to.equal('');
    expect(input(element, 'email').value).to.equal(READER);
    button(element).click();
    await untilDone(element);
  });

  it('leaves a reader who has gone on to something else where he is', async () => {
    const element = await signUp({ action: service('form', { delay: 200 }).src });
    const other = document.createElement('input');
    box().append(other);
    write(element);
    other.focus();
    await untilDone(element);
    await pause(50);
    expect(document.activeElement === other).to.equal(true);
  });

  it('leaves the address in no storage, no URL and no console', async () => {
    const said: unknown[] = [];
    const { log, warn, error, info } = console;
    console.log = console.warn = console.error = console.info = (...words: unknown[]) => void said.push(...words);
    const element = await signUp({ action: service('form').src });
    write(element);
    await untilDone(element);
    Object.assign(console, { log, warn, error, info });
    const kept = [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      location.href,
      said.join(),
    ];
    expect(kept.join()).not.to.contain('example.org');
  });

  describe('to a function', () => {
    it('is accepted by what it promises, and refused by what it throws', async () => {
      const element = await signUp({ action: 'javascript:alert(1)' });
      expect(element.state).to.equal('error');
      const taken: unknown[] = [];
      element.subscribe = (values) => {
        taken.push(values);
        if (taken.length === 1) throw new Error('Not <i>today</i>.');
        return Promise.resolve({ confirm: true });
      };
      await until(() => input(element, 'email'), 'the form is there');
      const heard = subscriptions(element);
      write(element);
      await untilSaid(element, en.signUpRefused('Not <i>today</i>.'));
      button(element).click();
      await untilDone(element);
      expect(taken).to.deep.equal([{ email: READER }, { email: READER }]);
      expect(done(element)).to.contain(en.oneMoreStep);
      expect([heard[0]?.provider, heard[0]?.confirm]).to.deep.equal(['function', true]);
    });
  });

  it('into a new tab posts the fields there, without a hold on this page, and leaves no form behind', async () => {
    const handed: { action: string; method: string; target: string; rel: string; fields: string }[] = [];
    const { submit } = HTMLFormElement.prototype;
    HTMLFormElement.prototype.submit = function (this: HTMLFormElement): void {
      const fields = new URLSearchParams(new FormData(this) as unknown as URLSearchParams).toString();
      const { action, method, target } = this;
      handed.push({ action, method, target, rel: this.getAttribute('rel') ?? '', fields });
    };
    try {
      const from = service('mailchimp/subscribe/post-json');
      const element = await signUp({ provider: 'mailchimp', action: `${from.src}&u=1&id=2&c=callback` });
      const heard = subscriptions(element);
      write(element);
      await untilSaid(element, en.tabOpened(location.hostname));
      expect(handed).to.have.length(1);
      const [{ action, ...rest }] = handed as [(typeof handed)[0]];
      expect(action).to.match(/\/subscribe\/post\?.*u=1&id=2$/);
      expect(rest).to.deep.equal({
        method: 'post',
        target: '_blank',
        rel: 'noopener',
        fields: `EMAIL=${encodeURIComponent(READER)}`,
      });
      expect(heard, 'its end cannot be seen').to.have.length(0);
      expect(await posted(from)).to.have.length(0);
      expect(!!element.shadowRoot!.querySelector('form[target]')).to.equal(false);
    } finally {
      HTMLFormElement.prototype.submit = submit;
    }
  });
});
