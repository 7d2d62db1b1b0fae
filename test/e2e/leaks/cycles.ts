// Short lives of elements, in every state that they can be removed in.
import type { NewsPlayerElement } from '../../../src/elements/news-player.js';
import { kit, type Made } from './kit.js';
import type { Counts, Ledger } from './ledger.js';
import { own } from './own.js';

/** What it leaves in the page as `window.cycles`. */
export interface Cycles {
  /** Puts one of each life into the page, and takes them out when each is where it should be. How many of each tag. */
  round(): Promise<Record<string, number>>;
  /** Until nothing is open but what was; says what else is. */
  settle(before: Counts): Promise<string[]>;
}

/**
 * @param endpoint the origin of the scripted endpoint
 * @param mute the same at another origin, for what is never answered: a browser has six connections to each
 * @param paper that of the server which fails when it is asked again
 */
export const cycles = (endpoint: string, mute: string, paper: string): string =>
  `(${String(install)})(${JSON.stringify([endpoint, mute, paper])}, ${String(kit)}, ${String(own)});`;

/** Runs in the page: nothing of this file is there. */
function install([endpoint, mute, paper]: [string, string, string], makeKit: typeof kit, makeOwn: typeof own): void {
  const { ledger } = window as unknown as { ledger: Ledger };
  const TAGS =
    'news-headline news-list news-article related-articles news-masthead news-ticker news-player news-newsletter'.split(
      ' ',
    );
  /** What takes a while, such as hearing a sound begin, is done in each fifth round. */
  const OWN = 5;
  const given = makeKit([endpoint, mute], ledger);
  const others = makeOwn(given, ledger);
  const { near, far, other, make, isAlive, feed, at, speak, until } = given;

  /** What every element goes through. */
  const states: ((tag: string) => Made)[] = [
    (tag) => {
      const element = make(tag, {}, feed());
      return { element, there: () => isAlive(element) };
    },
    (tag) => {
      const element = make(tag, { src: `${endpoint}/endpoint/jsonfeed/town.json`, refresh: '30' });
      return { element, there: () => isAlive(element) };
    },
    // The answer is on its way.
    (tag) => {
      const element = make(tag, { src: at('hang=1') });
      return { element, there: () => element.state === 'loading' };
    },
    // Between two tries.
    (tag) => {
      const element = make(tag, { src: at('status=503') });
      return { element, there: () => true };
    },
    (tag) => {
      const element = make(tag, { src: at('status=404') });
      return { element, there: () => element.failure };
    },
    (tag) => {
      const element = make(tag, { src: at('status=503&retry-after=3600'), refresh: '30' });
      return { element, there: () => element.failure?.after };
    },
    // A refresh has failed.
    (tag) => {
      const element = make(tag, { src: at('', 'feed.json', `${paper}/flaky`), refresh: '30' });
      let asked = false;
      const there = (): boolean => {
        if (!asked && isAlive(element)) element.reload();
        asked ||= isAlive(element);
        return asked && !!element.failure;
      };
      return { element, there };
    },
    // It is moved, and something changes in the moment in which it leaves.
    (tag) => {
      const element = make(tag, {}, feed());
      const there = (): boolean => {
        if (isAlive(element) && element.parentNode !== other) other.append(element);
        return isAlive(element) && element.parentNode === other;
      };
      return { element, there, last: () => element.setAttribute('theme', 'dark') };
    },
    // It leaves and comes back.
    (tag) => {
      const element = make(tag, {}, feed());
      let left = 0;
      const there = (): boolean => {
        if (isAlive(element) && !left++) {
          element.remove();
          void ledger.sleep(10).then(() => near.append(element));
        }
        return left > 0 && element.isConnected && isAlive(element);
      };
      return { element, there };
    },
    // Nobody has come near it.
    (tag) => {
      const element = make(tag, { loading: 'lazy' }, feed(), far);
      return { element, there: () => true };
    },
  ];

  const named = ({ element }: Made): string =>
    `${element.outerHTML.slice(0, 200)} (${element.state} ${element.failure?.message ?? ''})`;
  const taken = (made: readonly Made[]): void => {
    for (const { last } of made) last?.();
    for (const one of [...near.children]) one.remove();
    for (const box of [far, other]) box.replaceChildren();
  };
  /** Until the code for what comes after the first frame has come. */
  const frames = async (): Promise<void> => {
    for (let n = 0; n < 2; n++) await new Promise((done) => requestAnimationFrame(done));
    await ledger.sleep();
  };

  let rounds = 0;
  const made: Cycles = {
    async round() {
      // What asks before its code is there asks once more than the rest.
      for (const tag of TAGS) if (!customElements.get(tag)) make(tag, {}, feed());
      await Promise.all(TAGS.map((tag) => customElements.whenDefined(tag)));
      speak([]);
      const waiting = make<NewsPlayerElement>('news-player', { speech: '' }, feed(1));
      await until(
        () => ledger.list().some((one) => one.startsWith('voiceschanged')),
        () => 'it waits for voices',
      );
      speak([{ name: 'Clerk', lang: 'en', localService: true, default: true, voiceURI: 'clerk' }]);
      const all = [
        ...TAGS.flatMap((tag) => states.map((one) => one(tag))),
        ...(rounds++ % OWN === 0 ? others.map((one) => one()) : []),
      ];
      await until(
        () => all.filter(({ there }) => !there()).length === 0,
        () =>
          all
            .filter(({ there }) => !there())
            .map(named)
            .join(', '),
      );
      const counts: Record<string, number> = {};
      for (const { localName } of [waiting, ...all.map(({ element }) => element)])
        counts[localName] = (counts[localName] ?? 0) + 1;
      taken(all);
      await frames();
      return counts;
    },
    async settle(before) {
      const lasting = ledger.lasting(1000);
      const same = (): boolean =>
        Object.entries(ledger.counts()).every(([kind, many]) => before[kind as keyof Counts] === many);
      for (const end = Date.now() + 20_000; !same() && Date.now() < end;) await ledger.sleep(50);
      return [
        ...lasting,
        ...(same()
          ? []
          : [`${JSON.stringify(before)} before, ${JSON.stringify(ledger.counts())} after`, ...ledger.list()]),
      ];
    },
  };
  Object.assign(window, { cycles: made });
}
