import { expect } from '@open-wc/testing';
import { watchTags, type Chunk } from '../src/define/sight.js';
import type { NewsErrorEvent } from '../src/events.js';
import { endpoint } from './helpers/network.js';
import { box, nothingThrown, paragraph, pause, until, type Attributes } from './helpers/page.js';

/** A tag that no other test uses: what is watched is watched for the life of the page. */
let tags = 0;
const newTag = (): string => `in-sight-${tags++}`;

/** Code that defines the tag when it is asked for, and counts how often it is. */
function code(tag: string, fails = 0): { chunk: Chunk; asked: () => number } {
  let asked = 0;
  const chunk = (): Promise<unknown> => {
    if (++asked <= fails) return Promise.reject(new Error('The code does not come.'));
    customElements.define(tag, class extends HTMLElement {});
    return Promise.resolve();
  };
  return { chunk, asked: () => asked };
}

function write(tag: string, attributes: Attributes = {}, into: Element = box()): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  into.append(element);
  return element;
}

function below(attributes: Attributes = {}): HTMLElement {
  const parent = box(attributes);
  const spacer = document.createElement('div');
  spacer.style.height = '3000px';
  parent.append(spacer);
  return parent;
}

describe('the code of a tag', () => {
  nothingThrown();
  afterEach(() => scrollTo(0, 0));

  it('is not asked for where no such tag is on the page', async () => {
    const tag = newTag();
    const { chunk, asked } = code(tag);
    watchTags({ [tag]: chunk }, undefined);
    await pause(150);
    expect(asked()).to.equal(0);
  });

  it('is asked for once where several are in sight', async () => {
    const tag = newTag();
    const { chunk, asked } = code(tag);
    for (let i = 0; i < 3; i++) write(tag);
    watchTags({ [tag]: chunk }, undefined);
    await until(() => customElements.get(tag), 'it is defined');
    await pause(100);
    expect(asked()).to.equal(1);
  });

  it('is asked for, and with it the data, when the element is within 600 px of the viewport and not before', async () => {
    const tag = newTag();
    const { chunk, asked } = code(tag);
    const from = endpoint();
    const element = write(tag, { src: from.src }, below());
    watchTags({ [tag]: chunk }, undefined);
    const edge = element.getBoundingClientRect().top - innerHeight;
    scrollTo(0, edge - 700);
    await pause(250);
    expect(asked()).to.equal(0);
    expect(await from.hits()).to.equal(0);
    scrollTo(0, edge - 500);
    await until(asked, 'the code is asked for');
    await until(() => from.hits(), 'the data is asked for');
    expect(await from.hits()).to.equal(1);
  });

  it('is asked for at once for the first of our tags and for eager ones, however far below', async () => {
    const [first, eager, other] = [newTag(), newTag(), newTag()];
    const codes = [code(first), code(eager), code(other)] as const;
    const sources = [endpoint(), endpoint(), endpoint()] as const;
    const parent = below();
    const element = write(first, { src: sources[0].src }, parent);
    write(eager, { src: sources[1].src, loading: 'eager' }, parent);
    write(other, { src: sources[2].src }, parent);
    watchTags({ [first]: codes[0].chunk, [eager]: codes[1].chunk, [other]: codes[2].chunk }, element);
    expect(codes.map(({ asked }) => asked())).to.deep.equal([1, 1, 0]);
    await until(async () => (await sources[0].hits()) + (await sources[1].hits()) === 2, 'their data is asked for');
    expect(await sources[2].hits()).to.equal(0);
  });

  it('heeds what ancestors say of src and loading', async () => {
    const tag = newTag();
    const { chunk, asked } = code(tag);
    const from = endpoint();
    write(tag, {}, below({ 'data-news-src': from.src, 'data-news-loading': 'eager' }));
    watchTags({ [tag]: chunk }, undefined);
    expect(asked()).to.equal(1);
    await until(() => from.hits(), 'the data is asked for');
  });

  for (const [what, attributes, child] of [
    ['is manual', { loading: 'manual' }, undefined],
    ['holds a document', {}, 'script'],
  ] as const) {
    it(`is asked for, but no data, where the element ${what}`, async () => {
      const tag = newTag();
      const { chunk } = code(tag);
      const from = endpoint();
      const element = write(tag, { src: from.src, ...attributes });
      if (child) element.append(Object.assign(document.createElement(child), { type: 'application/json' }));
      watchTags({ [tag]: chunk }, element);
      await until(() => customElements.get(tag), 'it is defined');
      await pause(150);
      expect(await from.hits()).to.equal(0);
    });
  }

  for (const [how, add] of [
    ['by innerHTML', (tag: string, parent: Element) => void (parent.innerHTML = `<p><b><${tag}></${tag}></b></p>`)],
    ['by DOM methods', (tag: string, parent: Element) => void write(tag, {}, parent)],
    [
      'in a fragment',
      (tag: string, parent: Element) => {
        const fragment = document.createDocumentFragment();
        fragment.append(paragraph(), document.createElement(tag));
        parent.append(fragment);
      },
    ],
  ] as const) {
    it(`is asked for when an element is added later ${how}`, async () => {
      const tag = newTag();
      const { chunk, asked } = code(tag);
      watchTags({ [tag]: chunk }, undefined);
      await pause(50);
      expect(asked()).to.equal(0);
      add(tag, box());
      await until(() => customElements.get(tag), 'it is defined');
      expect(asked()).to.equal(1);
    });
  }

  it('waits for an element that is added later, far below, to come near', async () => {
    const tag = newTag();
    const { chunk, asked } = code(tag);
    watchTags({ [tag]: chunk }, undefined);
    const element = write(tag, {}, below());
    await pause(250);
    expect(asked()).to.equal(0);
    element.scrollIntoView();
    await until(asked, 'the code is asked for');
  });

  it('is waited for no longer by an element that goes, and again when that comes back', async () => {
    const tag = newTag();
    const { chunk, asked } = code(tag);
    const watched = new Set<Element>();
    const { observe, unobserve } = IntersectionObserver.prototype;
    IntersectionObserver.prototype.observe = function (target) {
      watched.add(target);
      observe.call(this, target);
    };
    IntersectionObserver.prototype.unobserve = function (target) {
      watched.delete(target);
      unobserve.call(this, target);
    };
    try {
      watchTags({ [tag]: chunk }, undefined);
      const parent = below();
      const element = write(tag, {}, parent);
      await until(() => watched.has(element), 'it is waited for');
      element.remove();
      await until(() => !watched.has(element), 'it is let go');
      parent.append(element);
      await until(() => watched.has(element), 'it is waited for again');
      expect(asked()).to.equal(0);
      element.scrollIntoView();
      await until(asked, 'the code is asked for');
    } finally {
      Object.assign(IntersectionObserver.prototype, { observe, unobserve });
    }
  });

  it('that does not come is told on every element of the tag, and asked for again when the network is back', async () => {
    const tag = newTag();
    const { chunk, asked } = code(tag, 2);
    const elements = [write(tag), write(tag)];
    elements[0]!.append(paragraph());
    const told: NewsErrorEvent[] = [];
    const hear = (event: Event): void => void told.push(event as NewsErrorEvent);
    addEventListener('news-error', hear);
    const listening: AddEventListenerOptions[] = [];
    const { addEventListener: listen } = window;
    window.addEventListener = (...given: Parameters<typeof listen>) => {
      if (given[0] === 'online') listening.push(given[2] as AddEventListenerOptions);
      listen(...given);
    };
    watchTags({ [tag]: chunk }, undefined);
    for (const times of [1, 2]) {
      await until(() => told.length === 2 * times, 'the failure is told');
      expect(asked()).to.equal(times);
      dispatchEvent(new Event('online'));
    }
    await until(() => customElements.get(tag), 'it is defined');
    window.addEventListener = listen;
    removeEventListener('news-error', hear);
    expect(listening.length).to.equal(2);
    for (const { signal } of listening) expect(!!signal, 'none outlives its pause').to.equal(true);
    expect(asked()).to.equal(3);
    expect(told.map(({ target }) => target)).to.deep.equal([...elements, ...elements]);
    expect(told.map(({ code }) => code)).to.deep.equal(Array(4).fill('code-unreachable'));
    expect(told[0]!.failure.retryable).to.equal(true);
    expect(told[0]!.hint).to.contain('cdn/chunks');
    expect(elements[0]!.textContent).to.equal('The host’s own words.');
  });
});
