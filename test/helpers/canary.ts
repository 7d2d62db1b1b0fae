/** A canary in the page: it sings when hostile news runs anything, asks anybody, or changes the page around our elements. */
import type { Bait } from '../tables/attacks.js';
import { otherOrigin, type Visits } from './network.js';

declare global {
  interface Window {
    canary?: (vector: number | string) => void;
  }
}

/** Another origin than the page's, whose visitors are counted. */
export async function layBait(): Promise<Bait> {
  return { host: new URL(await otherOrigin()).host, key: crypto.randomUUID() };
}

const CALLS = ['alert', 'confirm', 'prompt', 'print', 'open'] as const;
const PROTOTYPES =
  'Object Array Function String Number Promise Map Date EventTarget Node Element HTMLElement Document Window'.split(
    ' ',
  );

type State = Readonly<Record<string, readonly unknown[]>>;

/** What hostile news could reach of a page, as lists that can be compared. */
function stateOf(stage: Node): State {
  const { documentElement: root, body } = document;
  const attributes = ({ attributes: all }: Element): string =>
    [...all].map(({ name, value }) => `${name}=${value}`).join();
  // In the light an article's own ids are prefixed.
  const isOurs = (one: Element): boolean =>
    stage.contains(one) && one.id.startsWith('news-') && !one.hasAttribute('name');
  const named = [...document.querySelectorAll('[id], [name]')].filter((one) => !isOurs(one));
  const page = globalThis as unknown as Record<string, { prototype: object }>;
  return {
    'the title': [document.title],
    'the address': [location.href],
    'the cookies': [document.cookie],
    'the history': [history.length],
    'the storage': [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    'the style sheets': [...document.styleSheets, ...document.adoptedStyleSheets],
    'the scripts': [...document.scripts],
    'the forms': [...document.forms].filter((one) => !stage.contains(one)),
    'the frames': [window.length],
    'the base': [document.baseURI],
    'the focus': [document.activeElement?.localName],
    'the root': [attributes(root), attributes(body)],
    'the names': named.map((one) => `${one.id} ${one.getAttribute('name')}`),
    'the globals': Object.getOwnPropertyNames(window).sort(),
    ...Object.fromEntries(
      PROTOTYPES.map((name) => {
        const { prototype } = page[name]!;
        const own = Reflect.ownKeys(prototype).map(
          (key) => [key, Object.getOwnPropertyDescriptor(prototype, key)!] as const,
        );
        return [`${name}.prototype`, own.flatMap(([key, { value, get, set }]) => [key, value as unknown, get, set])];
      }),
    ),
  };
}

const differs = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length !== after.length || before.some((one, index) => !Object.is(one, after[index]));

export class Canary {
  /** What was run, in sentences. */
  readonly scripts: string[] = [];
  #outside: string[] = [];
  #before: State;
  #undo: (() => void)[] = [];
  #observer = new MutationObserver((records) => this.#note(records));

  /** @param stage what holds our elements: all else is the page's */
  constructor(
    private readonly stage: Element,
    private readonly bait: Bait,
  ) {
    this.#listen();
    this.#before = stateOf(stage);
    this.#observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    this.#undo.push(() => this.#observer.disconnect());
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(100_000);
  }

  #listen(): void {
    const sing = (words: string): void => void this.scripts.push(words);
    window.canary = (vector) => sing(`Vector ${vector} has run.`);
    this.#undo.push(() => delete window.canary);
    for (const name of CALLS) {
      const own = window[name];
      Object.assign(window, { [name]: (...said: unknown[]) => sing(`${name}(${said.join()}) was called.`) });
      this.#undo.push(() => Object.assign(window, { [name]: own }));
    }
    const hear = (event: Event): void => {
      const { message, reason } = event as { message?: string; reason?: Error } & Event;
      const said = message ?? reason?.message ?? '';
      // A browser's word for a layout that takes one frame more.
      if (!said.startsWith('ResizeObserver loop')) sing(`${event.type}: ${said}`);
    };
    for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation']) {
      addEventListener(type, hear);
      this.#undo.push(() => removeEventListener(type, hear));
    }
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { target, type, attributeName } of records) {
      // An open reader holds the page's scrolling; what the root has afterwards is compared.
      const held = attributeName === 'style' && (target === document.documentElement || target === document.body);
      // What leaves the page with its element is the page's no more.
      if (!held && target.isConnected && !this.stage.contains(target))
        this.#outside.push(`${target.nodeName}: ${type} ${attributeName ?? ''}`);
    }
  }

  /** Who was asked that nobody may ask, in sentences. */
  async requests(): Promise<string[]> {
    const { host, key } = this.bait;
    const { requests } = (await (await fetch(`/endpoint-hits?key=${key}`)).json()) as Visits;
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    const strangers = asked.filter((name) => ![location.origin, `http://${host}`].includes(new URL(name).origin));
    return [...requests.map(({ url }) => url), ...strangers].map((url) => `${url} was asked for.`);
  }

  /** What is not as it was outside of our elements, in sentences. */
  changes(): string[] {
    this.#note(this.#observer.takeRecords());
    const after = stateOf(this.stage);
    const changed = Object.entries(after).filter(([name, now]) => differs(this.#before[name]!, now));
    const polluted = ['polluted', 'taken'].filter((name) => name in window || name in []);
    return [
      ...new Set(this.#outside),
      ...changed.map(
        ([name, now]) => `${name}: ${without(this.#before[name]!, now)} → ${without(now, this.#before[name]!)}`,
      ),
      ...polluted.map((name) => `${name} stands where nobody has put it.`),
    ];
  }

  /** The page is as it was before. */
  stop(): void {
    for (const undo of this.#undo.splice(0)) undo();
  }
}

/** What only the first has. */
const without = (all: readonly unknown[], those: readonly unknown[]): string =>
  all
    .filter((one) => !those.includes(one))
    .map(String)
    .join() || 'the same in another order';
