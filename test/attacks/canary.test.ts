// That the corpus bites, and that who watches over it sees it: a page that trusts a feed, and each harm done by hand.
import { expect } from '@open-wc/testing';
import { armed, of, type Vector } from '../tables/attacks.js';
import { Canary, layBait } from '../helpers/canary.js';
import { note } from '../helpers/figures.js';
import type { Visits } from '../helpers/network.js';
import { pause, until } from '../helpers/page.js';
import { oddities } from '../helpers/shapes.js';

const bait = await layBait();
const ask = armed({ n: 0, text: '«ask»' }, bait);

const made = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  owner = document,
) => {
  const element = owner.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

describe('the canary', () => {
  let stage: HTMLElement;
  let canary: Canary;
  let undo: (() => unknown)[] = [];

  beforeEach(() => {
    stage = document.body.appendChild(made('div'));
    canary = new Canary(stage, { ...bait, key: crypto.randomUUID() });
  });
  afterEach(() => {
    for (const one of undo) one();
    undo = [];
    canary.stop();
    stage.remove();
  });

  const page = globalThis as unknown as Record<string, unknown>;
  const put = (element: HTMLElement): void => {
    document.body.append(element);
    undo.push(() => element.remove());
  };
  const pollute = (prototype: object, name: string): void => {
    Object.assign(prototype, { [name]: 1 });
    undo.push(() => delete (prototype as Record<string, unknown>)[name]);
  };

  it('is silent where nobody does any harm, whatever happens within the elements', async () => {
    const element = stage.appendChild(made('div', { id: 'news-x', title: 'x' }));
    element
      .attachShadow({ mode: 'open' })
      .append(made('a', { id: 'canary', name: 'location' }), made('form', { name: 'y' }));
    element.append(made('p'));
    element.remove();
    expect([...canary.scripts, ...canary.changes(), ...(await canary.requests())]).to.deep.equal([]);
  });

  const changes: Record<string, () => void> = {
    'another title': () => {
      const { title } = document;
      document.title = 'taken';
      undo.push(() => (document.title = title));
    },
    'another address': () => {
      const { href } = location;
      history.replaceState(history.state, '', '#taken');
      undo.push(() => history.replaceState(history.state, '', href));
    },
    'an element in the page': () => put(made('p')),
    'an attribute of the root': () => {
      document.documentElement.setAttribute('lang', 'zz');
      undo.push(() => document.documentElement.removeAttribute('lang'));
    },
    'a style of the body': () => {
      document.body.style.color = 'red';
      undo.push(() => document.body.removeAttribute('style'));
    },
    'a style sheet': () => {
      const before = document.adoptedStyleSheets;
      document.adoptedStyleSheets = [...before, new CSSStyleSheet()];
      undo.push(() => (document.adoptedStyleSheets = before));
    },
    'a global': () => {
      page.somethingElse = 1;
      undo.push(() => delete page.somethingElse);
    },
    'a name of ours in the light without its prefix': () => void stage.append(made('p', { id: 'location' })),
    'a frame': () => put(made('iframe')),
    'the focus': () => {
      const field = stage.appendChild(made('input'));
      field.focus();
    },
    'Object.prototype': () => pollute(Object.prototype, 'polluted'),
    'Array.prototype': () => pollute(Array.prototype, 'last'),
    'Element.prototype': () => pollute(Element.prototype, 'taken'),
    'a method of a prototype': () => {
      const own = Document.prototype.getElementById;
      Document.prototype.getElementById = () => null;
      undo.push(() => (Document.prototype.getElementById = own));
    },
  };
  for (const [what, harm] of Object.entries(changes))
    it(`sees ${what}`, () => {
      harm();
      expect(canary.changes()).not.to.deep.equal([]);
    });

  const scripts: Record<string, () => void> = {
    'a script': () => put(Object.assign(made('script'), { textContent: 'top.canary(1)' })),
    'a dialog': () => void window.alert('taken'),
    'a window': () => void window.open('about:blank'),
    'a script that fails': () => put(Object.assign(made('script'), { textContent: 'throw new Error("by hand")' })),
  };
  for (const [what, harm] of Object.entries(scripts))
    it(`hears ${what}`, () => {
      // Mocha takes every error for the test's own.
      const { onerror } = window;
      window.onerror = null;
      undo.push(() => (window.onerror = onerror));
      harm();
      expect(canary.scripts.length).to.equal(1);
    });

  it('hears a promise that nobody keeps', async () => {
    const { onunhandledrejection } = window;
    window.onunhandledrejection = null;
    undo.push(() => (window.onunhandledrejection = onunhandledrejection));
    void Promise.reject(new Error('by hand'));
    await until(() => canary.scripts.length, 'it is heard');
  });

  it('knows who was asked, and of whom', async () => {
    canary.stop();
    canary = new Canary(stage, bait);
    const image = new Image();
    image.src = ask;
    await until(() => image.complete, 'it is answered');
    const requests = await canary.requests();
    expect(requests.length).to.equal(1);
    expect(requests[0]).to.contain('/endpoint/ask/0');
  });
});

describe('the check of what is drawn', () => {
  // No picture loads in an inert document.
  const inert = document.implementation.createHTMLDocument();
  const bad = (name: keyof HTMLElementTagNameMap, attributes?: Record<string, string>): HTMLElement =>
    made(name, attributes, inert);
  const samples: readonly HTMLElement[] = [
    bad('script'),
    bad('iframe'),
    bad('style'),
    bad('object'),
    bad('a', { href: 'javascript:top.canary(1)' }),
    bad('a', { href: 'https://user:pass@paper.example/' }),
    bad('a', { href: 'https://paper.example/', target: '_blank' }),
    bad('a', { href: 'https://paper.example/', ping: ask }),
    bad('img', { src: 'data:,x' }),
    bad('img', { src: '/relative.png' }),
    bad('img', { srcset: 'https://paper.example/a.png 1x, javascript:x 2x' }),
    bad('p', { onclick: 'top.canary(1)' }),
    bad('p', { style: 'color: red' }),
    bad('p', { id: 'location' }),
    bad('p', { class: 'taken' }),
    bad('p', { lang: '"><script>' }),
    bad('video', { preload: 'auto' }),
  ];
  for (const element of samples)
    it(`finds ${element.outerHTML.slice(0, 80)}`, () => {
      const root = new DocumentFragment();
      root.append(element);
      expect(oddities(root).length).to.equal(1);
    });

  it('finds a comment, what stands in another shadow root, and markup that is drawn', () => {
    const inner = made('div');
    inner.attachShadow({ mode: 'open' }).append(made('form', { action: 'javascript:x' }));
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    const root = new DocumentFragment();
    root.append(new Comment('lit-part x='), inner, drawing);
    expect(oddities(root).length).to.equal(3);
  });
});

describe('a page that trusts the feed', function () {
  this.timeout(240_000);

  /* Cookies belong to all pages of the run, and other hosts than ours are nobody's to ask. */
  const isHere = ({ text }: Vector): boolean => !/https:\/\/|\/\/bait|cookie/i.test(text);
  const tried = of('body').filter(isHere);

  /** The body as it came, in a page of its own that could be ours. */
  async function trust(vector: Vector): Promise<HTMLIFrameElement> {
    // It may not leave its frame. Pictures beside it are the other server's.
    const frame = made('iframe', { sandbox: 'allow-scripts allow-same-origin allow-forms' });
    const body = armed(vector, bait);
    frame.srcdoc = /<base/i.test(body) ? body : `<base href="http://${bait.host}/paper/">${body}`;
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    document.body.append(frame);
    // What it asks strangers for may keep it from ever being whole.
    await Promise.race([loaded, pause(3000)]);
    return frame;
  }

  /** What a reader does sooner or later. */
  function use({ contentDocument: page }: HTMLIFrameElement): void {
    for (const one of page?.querySelectorAll<HTMLElement>('a, area, button, input, [onclick]') ?? [])
      one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }

  it('runs scripts and asks whom it is told to, which the canary and the check find', async () => {
    const ran = new Set<number | string>();
    const odd = new Set<Vector>();
    window.canary = (vector) => void ran.add(vector);
    const asked = async (): Promise<Set<number>> => {
      const { requests } = (await (await fetch(`/endpoint-hits?key=${bait.key}`)).json()) as Visits;
      return new Set(requests.map(({ url }) => Number(/ask\/(\d+)/.exec(url)?.[1])));
    };
    try {
      for (let from = 0; from < tried.length; from += 30) {
        const some = tried.slice(from, from + 30);
        const frames = await Promise.all(some.map(trust));
        frames.forEach((frame, index) => {
          // A frame that was led elsewhere shows nothing of it any more.
          const { body, URL } = frame.contentDocument ?? {};
          if (URL !== 'about:srcdoc' || (body && oddities(body).length)) odd.add(some[index]!);
          use(frame);
        });
        // Animations and redirections of no time take some.
        await pause(100);
        for (const frame of frames) frame.remove();
      }
    } finally {
      delete window.canary;
    }
    const bitten = new Set([...ran, ...(await asked())]).size;
    await note('attack vectors that bite where a page trusts them', bitten);
    // Others wait for a reader's other hands, an older engine, or a repeated parse; or are text that must only not be decoded.
    expect(bitten, 'vectors that ran something or asked somebody').to.be.above(tried.length * 0.4);
    expect(odd.size, 'vectors of which the check finds something').to.be.above(tried.length * 0.7);
  });
});
