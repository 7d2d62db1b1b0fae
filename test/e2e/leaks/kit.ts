// What lives are made of: elements, feeds, addresses, and a voice.
import type { NewsElement } from '../../../src/elements/news-element.js';
import type { Ledger } from './ledger.js';

export type Attributes = Record<string, string>;
export type Kit = ReturnType<typeof kit>;

/** A life, begun. */
export interface Made {
  element: NewsElement;
  /** When it may be removed. */
  there: () => unknown;
  /** What happens at that very moment. */
  last?: () => void;
}

/** Runs in the page: nothing of this file is there. */
export function kit([endpoint, mute]: [string, string], ledger: Ledger) {
  let serial = 0;

  /* What is served */
  const items = (count: number, more: object = {}): object[] =>
    Array.from({ length: count }, (_, n) => ({
      id: `story-${n}`,
      url: `https://paper.example/story-${n}`,
      title: `Headline of story ${n}`,
      content_html: '<p>The first paragraph. It goes on.</p><p>The second one.</p>',
      date_published: new Date(Date.UTC(2026, 0, 1) - n * 60_000).toISOString(),
      tags: [`tag-${n % 3}`],
      ...more,
    }));
  const feed = (count = 3, more: object = {}, head: object = {}): object => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Paper',
    language: 'en',
    ...head,
    items: items(count, more),
  });
  const sound = (): object => ({
    attachments: [{ url: `${endpoint}/endpoint/sound?seconds=30&n=${serial++}`, mime_type: 'audio/wav' }],
  });
  /** Each at an address of its own, so that each is asked for. */
  const at = (script: string, path = 'jsonfeed/town.json', origin?: string): string =>
    `${origin ?? `${script === 'hang=1' ? mute : endpoint}/endpoint`}/${path}?${script}&n=${serial++}`;

  /* A voice that reads for ever, and none at first. */
  let voices: object[] = [];
  let current: EventTarget | undefined;
  class Utterance extends EventTarget {
    voice = null;
    constructor(readonly text: string) {
      super();
    }
  }
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak(utterance: EventTarget) {
      current = utterance;
      void ledger.sleep(5).then(() => utterance.dispatchEvent(new Event('start')));
    },
    cancel() {
      const before = current;
      current = undefined;
      void ledger
        .sleep(5)
        .then(() => before?.dispatchEvent(Object.assign(new Event('error'), { error: 'interrupted' })));
    },
    pause() {},
    resume() {},
  });
  Object.defineProperty(speech, 'speaking', { get: () => !!current });
  Object.defineProperty(speech, 'pending', { value: false });
  Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });

  const until = async (met: () => unknown, what: () => string): Promise<void> => {
    for (const end = Date.now() + 25_000; !met(); await ledger.sleep(10))
      if (Date.now() > end) throw new Error(`It did not happen: ${what()}.`);
  };

  /* Making */
  const boxes = ['near', 'far', 'other'].map((name) => document.getElementById(name)!);
  const [near, far, other] = boxes as [HTMLElement, HTMLElement, HTMLElement];
  function make<Kind extends NewsElement = NewsElement>(
    tag: string,
    attributes: Attributes,
    data?: object,
    parent = near,
  ): Kind {
    const element = document.createElement(tag) as Kind;
    if (tag === 'news-newsletter') element.setAttribute('action', '/subscribe');
    for (const [name, value] of Object.entries({ loading: 'eager', ...attributes })) element.setAttribute(name, value);
    if (data) element.data = data;
    parent.append(element);
    return element;
  }
  const inside = <Found extends Element = HTMLElement>(element: Element, selector: string): Found | null =>
    element.shadowRoot?.querySelector<Found>(selector) ?? null;
  const isAlive = (element: NewsElement): boolean =>
    /ready|empty/.test(element.state) && !inside(element, '[aria-busy=true], time.blank');

  return {
    near,
    far,
    other,
    make,
    inside,
    isAlive,
    until,
    feed,
    sound,
    at,
    speak: (all: object[]) => void (voices = all),
  };
}
