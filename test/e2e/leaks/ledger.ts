// What a page has set going and not ended: timers, listeners, observers, requests, sounds. Put into a page before any script that is
// to be counted: `<script>${ledger}</script>`.
import { whenRead } from '../../../scripts/whenread.mjs';

type Kind = 'timers' | 'listeners' | 'observers' | 'requests' | 'channels' | 'media';
export type Counts = Record<Kind, number>;

/** What it leaves in the page as `window.ledger`. */
export interface Ledger {
  counts(): Counts;
  /** What is open, in words, with where it was begun. */
  list(): string[];
  /** The timers among it that were set for so many milliseconds or more. */
  lasting(atLeast: number): string[];
  /** By a timer that is not counted. */
  sleep(ms?: number): Promise<void>;
}

export const ledger = `(${String(install)})(${String(whenRead)});`;

/** Runs in the page: nothing of this file is there. */
function install(read: typeof whenRead): void {
  const open = new Map<unknown, { kind: Kind; what: string; ms: number; at: Error }>();
  const begin = (key: unknown, kind: Kind, what: string, ms = 0): unknown =>
    open.set(key, { kind, what, ms, at: new Error('begun') });
  const end = (key: unknown): unknown => open.delete(key);
  const later = window.setTimeout.bind(window);

  /** Puts ours, which calls it, in a method's place. */
  function wrap<Owner extends object, Name extends keyof Owner>(
    owner: Owner | undefined,
    name: Name,
    made: (old: Owner[Name]) => unknown,
  ): void {
    if (owner && name in owner) owner[name] = made(owner[name]) as Owner[Name];
  }

  /* Timers */
  type Run = (...given: unknown[]) => void;
  const timer = (
    set: 'setTimeout' | 'setInterval' | 'requestAnimationFrame' | 'requestIdleCallback',
    clear: string,
  ): void => {
    wrap(
      window as unknown as Record<string, (run: Run, ms?: unknown, ...rest: unknown[]) => number>,
      set,
      (old) =>
        (run: Run, ms?: unknown, ...rest: unknown[]): number => {
          const fired: Run = (...given) => {
            if (set !== 'setInterval') end(`${clear} ${id}`);
            run(...given);
          };
          const id = old.call(window, fired, ms, ...rest);
          const wait = typeof ms === 'number' ? ms : 0;
          // Drivers have timers in the page, too.
          if (!new Error('set').stack?.includes('/cdn/')) return id;
          begin(`${clear} ${id}`, 'timers', `${set} ${wait}`, wait);
          return id;
        },
    );
    wrap(window as unknown as Record<string, (id: number) => void>, clear, (old) => (id: number): void => {
      end(`${clear} ${id}`);
      old.call(window, id);
    });
  };
  timer('setTimeout', 'clearTimeout');
  timer('setInterval', 'clearInterval');
  timer('requestAnimationFrame', 'cancelAnimationFrame');
  timer('requestIdleCallback', 'cancelIdleCallback');

  /* Listeners. Those of a node that is not in the page go with it. */
  interface Heard {
    type: string;
    listener: unknown;
    capture: boolean;
    /** What we hear ourselves to know of its end. */
    unhear?: () => void;
  }
  const heard = new Map<EventTarget, Heard[]>();
  const page: unknown[] = [document, document.documentElement, document.body];
  const capturing = (options: unknown): boolean =>
    typeof options === 'object' ? !!(options as AddEventListenerOptions | null)?.capture : !!options;
  const same = (one: Heard, other: Heard): boolean =>
    one.type === other.type && one.listener === other.listener && one.capture === other.capture;
  const forget = (target: EventTarget, gone: Heard): void => {
    const known = heard.get(target) ?? [];
    const at = known.findIndex((one) => same(one, gone));
    const [one] = at >= 0 ? known.splice(at, 1) : [];
    one?.unhear?.();
    end(one);
    if (!known.length) heard.delete(target);
  };
  type Listen = (this: EventTarget | undefined, type: string, listener: unknown, options?: unknown) => void;
  const unlisten = EventTarget.prototype.removeEventListener;
  const targets = EventTarget.prototype as unknown as Record<'addEventListener' | 'removeEventListener', Listen>;
  wrap(
    targets,
    'addEventListener',
    (old): Listen =>
      function (type, listener, options) {
        const target = this ?? window;
        const one: Heard = { type, listener, capture: capturing(options) };
        const { once = false, signal } =
          ((typeof options === 'object' ? options : undefined) as AddEventListenerOptions) ?? {};
        const known = heard.get(target) ?? [];
        // An utterance is spoken once and forgotten, and a signal goes with its request.
        const stays =
          target instanceof Node ? page.includes(target) : !/Utterance|AbortSignal/.test(target.constructor.name);
        if (stays && listener && !signal?.aborted && !known.some((before) => same(before, one))) {
          heard.set(target, [...known, one]);
          begin(one, 'listeners', `${type} on ${target.constructor.name}`);
          const gone = (): void => forget(target, one);
          if (once) old.call(target, type, gone, { once, capture: one.capture });
          if (signal) old.call(signal, 'abort', gone, { once: true });
          one.unhear = (): void => {
            unlisten.call(target, type, gone, one.capture);
            if (signal) unlisten.call(signal, 'abort', gone);
          };
        }
        old.call(target, type, listener, options);
      },
  );
  wrap(
    targets,
    'removeEventListener',
    (old): Listen =>
      function (type, listener, options) {
        const target = this ?? window;
        forget(target, { type, listener, capture: capturing(options) });
        old.call(target, type, listener, options);
      },
  );

  /* Observers: each of each node. */
  interface Observer {
    observe(this: object, target: Node, options?: object): void;
    unobserve?(this: object, target: Node): void;
    disconnect(this: object): void;
  }
  const watched = new WeakMap<object, Map<Node, object>>();
  for (const { name, prototype } of [MutationObserver, IntersectionObserver, ResizeObserver]) {
    const observer = prototype as Observer;
    wrap(
      observer,
      'observe',
      (old): Observer['observe'] =>
        function (target, options) {
          const known = watched.get(this) ?? new Map<Node, object>();
          watched.set(this, known);
          if (!known.has(target)) {
            const key = {};
            known.set(target, key);
            begin(key, 'observers', `${name} of ${target.nodeName}`);
          }
          old.call(this, target, options);
        },
    );
    wrap(
      observer,
      'unobserve',
      (old): Observer['observe'] =>
        function (target) {
          end(watched.get(this)?.get(target));
          watched.get(this)?.delete(target);
          old!.call(this, target);
        },
    );
    wrap(
      observer,
      'disconnect',
      (old): Observer['disconnect'] =>
        function () {
          watched.get(this)?.forEach(end);
          watched.delete(this);
          old.call(this);
        },
    );
  }

  /* Requests: until their answer is read to its end, or they are aborted. */
  wrap(window, 'fetch', (old): typeof fetch => (input, init) => {
    const request = {};
    const over = (): unknown => end(request);
    begin(request, 'requests', input instanceof Request ? input.url : input.toString());
    const answer = old.call(window, input, init);
    init?.signal?.addEventListener('abort', over, { once: true });
    read(answer, init?.method === 'POST', over);
    return answer;
  });
  type Channel = new (...given: unknown[]) => Record<string, () => void>;
  const channels = window as unknown as Record<string, Channel>;
  for (const [name, close] of [
    ['Worker', 'terminate'],
    ['BroadcastChannel', 'close'],
    ['EventSource', 'close'],
    ['WebSocket', 'close'],
  ] as const)
    wrap(
      channels,
      name,
      (old) =>
        function (...given: unknown[]) {
          const made = new old(...given);
          begin(made, 'channels', name);
          wrap(made, close, (ended) => () => {
            end(made);
            ended.call(made);
          });
          return made;
        },
    );

  /* What is heard, and what the system's own controls call. */
  const session = 'mediaSession' in navigator ? navigator.mediaSession : undefined;
  wrap(session, 'setActionHandler', (old): MediaSession['setActionHandler'] => (action, handler) => {
    if (handler) begin(`media ${action}`, 'media', `the system's ${action}`);
    else end(`media ${action}`);
    old.call(session!, action, handler);
  });
  const played = new Set<WeakRef<HTMLMediaElement>>();
  wrap(
    HTMLMediaElement.prototype,
    'play',
    (old): HTMLMediaElement['play'] =>
      function (this: HTMLMediaElement) {
        played.add(new WeakRef(this));
        return old.call(this);
      },
  );
  const media = (): string[] => {
    const found: string[] = [];
    for (const one of played) {
      const each = one.deref();
      if (!each?.getAttribute('src')) played.delete(one);
      else found.push(`${each.paused ? 'silent' : 'playing'} ${each.src}`);
    }
    const speech = 'speechSynthesis' in window && (speechSynthesis.speaking || speechSynthesis.pending);
    return [...found, ...(speech ? ['speech'] : []), ...(session?.metadata ? ['metadata'] : [])];
  };

  const where = ({ stack = '' }: Error): string =>
    stack
      .split('\n')
      .filter((line) => line.includes('/cdn/'))
      .slice(0, 2)
      .map((line) => line.trim().replace(/https?:.*cdn\//, ''))
      .join(' < ');
  const made: Ledger = {
    counts() {
      const counts: Counts = { timers: 0, listeners: 0, observers: 0, requests: 0, channels: 0, media: media().length };
      for (const { kind } of open.values()) counts[kind]++;
      return counts;
    },
    list: () => [...[...open.values()].map(({ what, at }) => `${what}: ${where(at)}`), ...media()],
    lasting: (atLeast) =>
      [...open.values()].filter(({ ms }) => ms >= atLeast).map(({ what, at }) => `${what}: ${where(at)}`),
    sleep: (ms = 0) => new Promise((done) => void later(done, ms)),
  };
  Object.assign(window, { ledger: made });
}
