/** Reads an article aloud by the Web Speech API, sentence by sentence. https://webaudio.github.io/web-speech-api/ */
import { sentences } from '../i18n/sentences.js';
import type { Paragraph } from './paragraphs.js';
import { allVoices, voicesFor, whenVoices } from './voices.js';

export { paragraphsOf, type Paragraph } from './paragraphs.js';

export interface SpeechState {
  /**
   * `waiting`: it is not known yet whether there is a voice (2 s at most). `paused`: ready, at the start too. `playing`: from `play()` on,
   * although a voice may take a moment. `none`: no voice can read this, now or later. `failed`: `play()` tries again.
   */
  readonly phase: 'waiting' | 'playing' | 'paused' | 'ended' | 'none' | 'failed';
  /** Its place in the list, from 0. */
  readonly paragraph: number;
  readonly count: number;
}

/** Milliseconds within which a voice has to begin. */
const START = 6000;
/** Milliseconds between silence and the next word: some engines swallow what is asked for at once after `cancel()`. */
const SETTLE = 60;
/** Milliseconds for which an engine may call itself speaking after a sentence has ended, in steps of `SETTLE`. */
const QUIET = 300;
/** Milliseconds for a character of the slowest speech, and of the fastest that anybody follows. */
const SLOWEST = 250;
const FASTEST = 25;

export const speechSupported = (): boolean =>
  typeof speechSynthesis === 'object' && typeof SpeechSynthesisUtterance === 'function';

/** Speaks only between `play()` and `pause()`: `play()` belongs in a click, or the browser refuses. Needs `speechSupported()`. */
export class Speech {
  #state: SpeechState;
  #voices: readonly SpeechSynthesisVoice[] = [];
  /** Voices that have failed since the reader pressed play. */
  #bad = new Set<SpeechSynthesisVoice>();
  #faults = 0;
  #sentence = 0;
  #cut?: { readonly paragraph: number; readonly pieces: readonly string[] };
  #rate = 1;
  /** The reader has pressed play before the voices were there. */
  #wanted = false;
  /** What is being spoken: kept, because Chromium forgets one that nobody holds, and with it its end. */
  #utterance?: SpeechSynthesisUtterance;
  #timer?: ReturnType<typeof setTimeout>;
  /** Stops waiting for voices. */
  deaf?: () => void;

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    /** Hears every change of the state, but for those by `stop()`. */
    private readonly told: (state: SpeechState) => void,
  ) {
    this.#state = { phase: 'waiting', paragraph: 0, count: paragraphs.length };
    const voices = allVoices();
    if (voices.length || !paragraphs.length) this.#state = { ...this.#state, phase: this.#choose(voices) };
    else this.deaf = whenVoices((late) => this.#ready(late));
  }

  get state(): SpeechState {
    return this.#state;
  }

  /** 0.75–2; anything else is brought into that range, what is no number is 1. The sentence that is being spoken begins again. */
  get rate(): number {
    return this.#rate;
  }
  set rate(value: number) {
    const rate = Math.min(2, Math.max(0.75, Number.isNaN(Number(value)) ? 1 : value));
    if (rate === this.#rate) return;
    this.#rate = rate;
    if (this.#state.phase === 'playing') this.#again();
  }

  /** Begins the sentence at which it was paused; after the end, the whole. */
  play(): void {
    const { phase, paragraph } = this.#state;
    if (phase === 'playing' || phase === 'none') return;
    this.#wanted = true;
    if (phase === 'waiting') return;
    this.#bad.clear();
    this.#faults = 0;
    this.#to('playing', phase === 'ended' ? 0 : paragraph);
    // The last to play is heard, as with recordings.
    if (!busy()) this.#speak();
    else {
      speechSynthesis.cancel();
      this.#again();
    }
  }

  /** Silence at once: the API's own pause is broken on Android. */
  pause(): void {
    this.#wanted = false;
    if (this.#state.phase !== 'playing') return;
    this.#drop();
    this.#to('paused');
  }

  /** To the paragraph before or after, if there is one. */
  move(by: 1 | -1): void {
    const { phase, paragraph, count } = this.#state;
    const next = Math.max(0, paragraph + by);
    if (next >= count || phase === 'waiting' || phase === 'none') return;
    this.#sentence = 0;
    this.#to(phase === 'playing' ? phase : 'paused', next);
    if (phase === 'playing') this.#again();
  }

  /** Silence, and back to the start. */
  stop(): void {
    this.#wanted = false;
    this.#drop();
    this.#sentence = 0;
    const { phase } = this.#state;
    this.#state = { ...this.#state, phase: phase === 'waiting' || phase === 'none' ? phase : 'paused', paragraph: 0 };
    removeEventListener('pagehide', this.#leave);
  }

  /** Whether there is a voice for any of it: one of another language would make noise of it. */
  #choose(voices: readonly SpeechSynthesisVoice[]): 'paused' | 'none' {
    this.#voices = voices;
    return this.paragraphs.some(({ language }) => voicesFor(voices, language).length) ? 'paused' : 'none';
  }

  #ready(voices: readonly SpeechSynthesisVoice[]): void {
    this.#to(this.#choose(voices));
    if (this.#wanted) this.play();
  }

  #to(phase: SpeechState['phase'], paragraph = this.#state.paragraph): void {
    const before = this.#state;
    if (phase === before.phase && paragraph === before.paragraph) return;
    this.#state = { ...before, phase, paragraph };
    // Chromium reads on after its page has gone.
    if (phase === 'playing') addEventListener('pagehide', this.#leave);
    else removeEventListener('pagehide', this.#leave);
    this.told(this.#state);
  }

  #leave = (): void => this.pause();

  /** Silence, if it is we who speak. What the engine still says of the old utterance concerns nobody. */
  #drop(): void {
    clearTimeout(this.#timer);
    if (!this.#utterance) return;
    this.#utterance = undefined;
    speechSynthesis.cancel();
  }

  /** The present sentence from its beginning. */
  #again(): void {
    this.#drop();
    this.#timer = setTimeout(() => this.#speak(), SETTLE);
  }

  #sentencesOf(paragraph: number): readonly string[] {
    if (this.#cut?.paragraph !== paragraph) {
      const { text, language } = this.paragraphs[paragraph]!;
      this.#cut = { paragraph, pieces: sentences(text, language) };
    }
    return this.#cut.pieces;
  }

  /** The best voice for the language that has not failed; a few words in a language without one are read by the article's own. */
  #voiceFor(language: string): SpeechSynthesisVoice | undefined {
    for (const each of [language, ...this.paragraphs.map((one) => one.language)]) {
      const known = voicesFor(this.#voices, each);
      if (known.length) return known.find((voice) => !this.#bad.has(voice));
    }
    return;
  }

  #speak(): void {
    // Whoever was told may have stopped it.
    if (this.#state.phase !== 'playing') return;
    const { paragraph } = this.#state;
    const text = this.#sentencesOf(paragraph)[this.#sentence];
    if (text === undefined) return this.#next();
    const { language } = this.paragraphs[paragraph]!;
    try {
      const utterance = new SpeechSynthesisUtterance(text);
      const voice = this.#voiceFor(language);
      utterance.lang = voice?.lang ?? language;
      utterance.voice = voice ?? null;
      utterance.rate = this.#rate;
      this.#hear(utterance, text.length / this.#rate);
      this.#utterance = utterance;
      speechSynthesis.speak(utterance);
      // A page may have paused the engine, which holds back all that comes after; Chromium resumes only what is there.
      speechSynthesis.resume();
    } catch {
      return this.#fault();
    }
    this.#timer = setTimeout(() => this.#fault(), START);
  }

  #hear(utterance: SpeechSynthesisUtterance, length: number): void {
    let start = 0;
    /** What comes late of one that was cancelled must neither move on nor fail. */
    const on = (type: string, then: (event: Event) => void): void =>
      utterance.addEventListener(type, (event) => {
        if (utterance !== this.#utterance) return;
        clearTimeout(this.#timer);
        then(event);
      });
    on('start', () => {
      start = performance.now();
      // One that never ends has been forgotten by its engine.
      this.#timer = setTimeout(() => this.#skip(), START + length * SLOWEST);
    });
    on('end', () => {
      this.#utterance = undefined;
      // Firefox calls it an end when another script of the page has cancelled it.
      const cut = start && length > 40 && performance.now() - start < length * FASTEST;
      if (cut) this.#to('paused');
      else this.#quiet(QUIET);
    });
    on('error', (event) => {
      this.#utterance = undefined;
      if (/^(canceled|interrupted)$/.test((event as SpeechSynthesisErrorEvent).error)) this.#to('paused');
      else this.#fault(utterance.voice);
    });
    on('pause', () => this.pause());
  }

  /** Goes on when nobody else has begun to speak: then it is their turn. */
  #quiet(left: number): void {
    if (!busy()) return this.#next();
    if (left > 0) this.#timer = setTimeout(() => this.#quiet(left - SETTLE), SETTLE);
    else this.#to('paused');
  }

  #skip(): void {
    this.#drop();
    this.#timer = setTimeout(() => this.#next(), SETTLE);
  }

  #next(): void {
    const { count } = this.#state;
    let { paragraph } = this.#state;
    this.#faults = 0;
    this.#sentence++;
    while (paragraph < count && this.#sentence >= this.#sentencesOf(paragraph).length) {
      paragraph++;
      this.#sentence = 0;
    }
    if (paragraph === count) return this.#to('ended');
    this.#to('playing', paragraph);
    this.#speak();
  }

  /** Another voice, once; then it has failed. */
  #fault(voice = this.#utterance?.voice): void {
    if (voice) this.#bad.add(voice);
    if (this.#faults++) {
      this.#drop();
      this.#to('failed');
    } else this.#again();
  }
}

const busy = (): boolean => speechSynthesis.speaking || speechSynthesis.pending;
