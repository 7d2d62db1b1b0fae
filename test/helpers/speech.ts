/**
 * The Web Speech API as engines have it, without a sound: a queue for the whole page, voices that come late, events that come later
 * than one thinks. https://webaudio.github.io/web-speech-api/
 */

export interface Voice {
  name: string;
  lang: string;
  localService: boolean;
  default: boolean;
  voiceURI: string;
}

export const voice = (name: string, lang: string, { localService = true, default: own = false } = {}): Voice => ({
  name,
  lang,
  localService,
  default: own,
  voiceURI: name,
});

/** What engines do differently. */
export interface Manner {
  /** Firefox: what is cancelled ends, where others report an error. */
  ends?: boolean;
  /** Milliseconds for which it calls itself speaking after an end. */
  lingers?: number;
  /** Milliseconds after `cancel()` in which what is asked for is lost. */
  swallows?: number;
  /** Voices that fail, with their error; `never`: they say nothing at all, not even that. */
  fails?: Record<string, string>;
  /** Voices that begin and are never heard of again. */
  forgets?: string[];
}

/** Milliseconds from `speak()` to the first sound, for one character, and from `cancel()` to the event that tells of it. */
export const START = 5;
export const CHARACTER = 60;
const LATE = 30;

/** Only a voice of the engine's own is taken, as by the real interface. */
class Utterance extends EventTarget {
  lang = '';
  rate = 1;
  pitch = 1;
  volume = 1;
  #voice: Voice | null = null;
  constructor(readonly text = '') {
    super();
  }
  get voice(): Voice | null {
    return this.#voice;
  }
  set voice(value: Voice | null) {
    if (value && !engine?.voices.includes(value)) throw new TypeError('No SpeechSynthesisVoice');
    this.#voice = value;
  }
}

export interface Said {
  text: string;
  lang: string;
  voice: string;
  rate: number;
}

export class Engine extends EventTarget {
  /** What has been heard to begin, in order. */
  readonly said: Said[] = [];
  cancelled = 0;
  paused = false;
  #queue: Utterance[] = [];
  #timer = 0;
  #lingering = false;
  #deaf = 0;

  constructor(
    public voices: Voice[],
    readonly manner: Manner = {},
  ) {
    super();
  }

  get speaking(): boolean {
    return this.#queue.length > 0 || this.#lingering;
  }
  get pending(): boolean {
    return this.#queue.length > 1;
  }
  getVoices(): Voice[] {
    return [...this.voices];
  }
  /** Voices come, as in Chromium. */
  arrive(...voices: Voice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  speak(utterance: Utterance): void {
    if (performance.now() < this.#deaf) return;
    this.#queue.push(utterance);
    if (this.#queue.length === 1) this.#begin();
  }

  cancel(): void {
    this.cancelled++;
    clearTimeout(this.#timer);
    const [current, ...rest] = this.#queue;
    this.#queue = [];
    this.#deaf = performance.now() + (this.manner.swallows ?? 0);
    setTimeout(() => {
      if (current && this.manner.ends) this.#tell(current, 'end');
      else if (current) this.#tell(current, 'error', 'interrupted');
      for (const one of rest) if (!this.manner.ends) this.#tell(one, 'error', 'canceled');
    }, LATE);
  }

  pause(): void {
    this.paused = true;
    clearTimeout(this.#timer);
    const [current] = this.#queue;
    if (current) setTimeout(() => this.#tell(current, 'pause'), LATE);
  }

  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    if (this.#queue.length) this.#begin();
  }

  /** The engine gives up what it speaks. */
  break(error: string): void {
    clearTimeout(this.#timer);
    const current = this.#queue.shift();
    if (current) this.#tell(current, 'error', error);
  }

  #begin(): void {
    const [current] = this.#queue;
    if (!current || this.paused) return;
    const name = current.voice?.name ?? '';
    const failing = this.manner.fails?.[name];
    if (failing === 'never') return;
    this.#timer = window.setTimeout(() => {
      if (failing) return this.break(failing);
      this.said.push({ text: current.text, lang: current.lang, voice: name, rate: current.rate });
      this.#tell(current, 'start');
      if (this.manner.forgets?.includes(name)) return;
      this.#timer = window.setTimeout(() => this.#end(), (current.text.length * CHARACTER) / current.rate);
    }, START);
  }

  #end(): void {
    const current = this.#queue.shift()!;
    const { lingers = 0 } = this.manner;
    if (lingers) {
      this.#lingering = true;
      setTimeout(() => (this.#lingering = false), lingers);
    }
    // As Chromium and WebKit do: the event first, then the next of the queue.
    const waiting = this.#queue.length > 0;
    this.#tell(current, 'end');
    if (waiting) this.#begin();
  }

  #tell(utterance: Utterance, type: string, error?: string): void {
    utterance.dispatchEvent(Object.assign(new Event(type), { error }));
  }
}

let engine: Engine | undefined;
const kept = new Map<string, PropertyDescriptor | undefined>();

function put(name: string, value: unknown): void {
  if (!kept.has(name)) kept.set(name, Object.getOwnPropertyDescriptor(window, name));
  Object.defineProperty(window, name, { value, configurable: true, writable: true });
}

/** The page's speech, until `silence()`. */
export function speechBy(voices: Voice[], manner: Manner = {}): Engine {
  engine = new Engine(voices, manner);
  put('speechSynthesis', engine);
  put('SpeechSynthesisUtterance', Utterance);
  return engine;
}

/** A browser without the API. */
export function noSpeech(): void {
  put('speechSynthesis', undefined);
  put('SpeechSynthesisUtterance', undefined);
}

export function silence(): void {
  for (const [name, descriptor] of kept) {
    Reflect.deleteProperty(window, name);
    if (descriptor) Object.defineProperty(window, name, descriptor);
  }
  kept.clear();
  engine = undefined;
}

/** Time that passes when the test says so. */
export class Clock {
  #now = 0;
  #id = 0;
  #tasks = new Map<number, { at: number; run: () => void }>();

  install(): this {
    put('setTimeout', (run: () => void, ms = 0): number => {
      this.#tasks.set(++this.#id, { at: this.#now + Math.max(0, ms), run });
      return this.#id;
    });
    put('clearTimeout', (id: number) => void this.#tasks.delete(id));
    Object.defineProperty(performance, 'now', { value: () => this.#now, configurable: true });
    return this;
  }

  /** `silence()` gives the timers back. */
  restore(): void {
    Reflect.deleteProperty(performance, 'now');
  }

  /** What still waits for its time. */
  get waiting(): number {
    return this.#tasks.size;
  }

  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#tasks]
        .filter(([, { at }]) => at <= end)
        .sort((a, b) => a[1].at - b[1].at || a[0] - b[0]);
      if (!next) break;
      const [id, { at, run }] = next;
      this.#tasks.delete(id);
      this.#now = at;
      run();
    }
    this.#now = end;
  }
}
