/** One recording: what the browser's own `<audio>` tells, as one phase. Nothing is fetched before `play()`, no wait is without an end. */
import type { Phase } from '../ui/player.js';
import { END, keepPlace, placeIn } from './bookmark.js';

/** What a player plays: a recording, or an article that is read aloud. */
export interface Playback {
  readonly by: 'audio' | 'speech';
  readonly phase: Phase;
  rate: number;
  play(): void;
  pause(): void;
  /** Stops and lets go of everything; the next `play()` begins anew. */
  close(): void;
  /** The same for good: the element has left the page, or has another article. */
  drop(): void;
  /** Of a recording, in seconds; absent until they are known. A live stream has the duration Infinity. */
  readonly time?: number;
  readonly duration?: number;
  /** Of reading aloud: which paragraph, from 0, and of how many. */
  readonly paragraph?: number;
  readonly count?: number;
  /** Its index in the body. */
  readonly block?: number | undefined;
  /** There is no voice for it. */
  readonly silent?: boolean;
  move?(by: 1 | -1): void;
}

/** How far somebody has listened, in percent. */
export type Progress = 0 | 25 | 50 | 75 | 100;
const QUARTERS = [25, 50, 75] as const;

/** Milliseconds of waiting for sound until it is said that it loads, that the connection is slow, and that it has failed. */
export const patience = { loading: 400, slow: 6000, failed: 45_000 };
/** Milliseconds in which a recording that reports an error may go on all the same: Firefox does where there is no loudspeaker. */
const DOUBT = 1000;
/** Milliseconds without a move after which what plays is taken to wait: WebKit says nothing when no more comes. */
const STILL = 2000;
/** Seconds between two bookmarks. */
const KEEP = 5;

export class Sound implements Playback {
  readonly by = 'audio';
  phase: Phase = 'idle';
  #timers: ReturnType<typeof setTimeout>[] = [];
  #listening = new AbortController();
  /** Where the recording is to begin when it can. */
  #from = 0;
  /** The last moment that was heard, for quarters and bookmarks: a jump is not listening. */
  #last = 0;
  #kept = 0;
  #rate = 1;

  constructor(
    private readonly audio: HTMLAudioElement,
    readonly src: string,
    private readonly told: () => void,
    /** A quarter has been heard. */
    private readonly passed: (progress: Progress) => void,
  ) {
    const { signal } = this.#listening;
    const on = (type: string, heard: () => void): void =>
      // What a closed recording still says is of no interest.
      audio.addEventListener(type, () => this.phase !== 'idle' && heard(), { signal });
    on('loadedmetadata', () => this.#begin());
    on('durationchange', told);
    on('playing', () => this.#playing());
    on('waiting', () => this.#active && this.#wait());
    on('pause', () => this.#paused());
    on('ended', () => this.#ended());
    on('error', () => this.#error());
    on('timeupdate', () => this.#moved());
    on('seeking', () => (this.#last = this.audio.currentTime));
    on('volumechange', told);
    addEventListener('pagehide', () => this.#keep(), { signal });
  }

  drop(): void {
    this.close();
    this.#listening.abort();
  }

  get time(): number | undefined {
    return this.audio.readyState ? this.audio.currentTime : undefined;
  }

  get duration(): number | undefined {
    const { duration } = this.audio;
    return duration > 0 ? duration : undefined;
  }

  get rate(): number {
    return this.#rate;
  }
  set rate(rate: number) {
    this.#rate = this.audio.defaultPlaybackRate = this.audio.playbackRate = rate;
    this.told();
  }

  get #active(): boolean {
    return ['waiting', 'loading', 'slow', 'playing'].includes(this.phase);
  }

  play(): void {
    if (this.#active) return;
    const { audio } = this;
    if (this.phase === 'idle' || this.phase === 'failed') {
      this.#from = this.phase === 'failed' ? this.#last : placeIn(this.src);
      audio.src = this.src;
      this.rate = this.#rate;
    }
    this.#wait();
    // Resolves when it plays, which the events tell too; a browser that lets nobody but a reader begin refuses.
    audio.play()?.catch((error: Error) => {
      if (error.name === 'NotAllowedError') this.#paused();
    });
  }

  pause(): void {
    this.audio.pause();
    if (this.#active) this.#paused();
  }

  close(): void {
    if (this.phase === 'idle') return;
    this.#keep();
    this.#to('idle');
    this.audio.pause();
    // Only so does a browser stop fetching. https://html.spec.whatwg.org/multipage/media.html#best-practices-for-authors-using-media-elements
    this.audio.removeAttribute('src');
    this.audio.load();
    this.#last = 0;
  }

  /** To this second; out of bounds, to the nearest end. */
  seek(to: number): void {
    if (!this.audio.readyState) return;
    this.audio.currentTime = Math.min(Math.max(0, to), this.duration ?? to);
    this.told();
  }

  #to(phase: Phase): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.phase = phase;
    this.told();
  }

  #wait(): void {
    this.#to('waiting');
    this.#timers = [
      setTimeout(() => this.#still('loading'), patience.loading),
      setTimeout(() => this.#still('slow'), patience.slow),
      setTimeout(() => this.#fail(), patience.failed),
    ];
  }

  #watch(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [setTimeout(() => this.#wait(), STILL)];
  }

  /** The wait goes on, and is said. */
  #still(phase: Phase): void {
    this.phase = phase;
    this.told();
  }

  #fail(): void {
    this.#to('failed');
    this.audio.pause();
  }

  #begin(): void {
    const from = this.#from;
    this.#from = 0;
    if (from && from < (this.duration ?? 0) - END && this.duration !== Infinity) this.audio.currentTime = from;
    this.told();
  }

  #playing(): void {
    if (this.audio.paused) return;
    this.#to('playing');
    this.#watch();
    this.passed(0);
  }

  #paused(): void {
    if (!this.#active || this.audio.ended) return;
    this.#keep();
    this.#to('paused');
  }

  #ended(): void {
    this.#to('ended');
    keepPlace(this.src, 0, 0);
    this.passed(100);
  }

  #error(): void {
    if (this.phase === 'failed') return;
    if (!this.audio.readyState) return this.#fail();
    const { currentTime } = this.audio;
    this.#timers.push(setTimeout(() => currentTime === this.audio.currentTime && this.#fail(), DOUBT));
  }

  #moved(): void {
    const { currentTime: time, paused, ended, seeking } = this.audio;
    const { duration = NaN } = this;
    const heard = time - this.#last;
    // At its end some engines call it paused before they tell how far it has come.
    if ((!paused || ended) && !seeking) {
      if (heard > 0 && !ended && this.phase !== 'playing' && this.phase !== 'failed') this.#playing();
      for (const quarter of QUARTERS) {
        const at = (duration * quarter) / 100;
        if (heard > 0 && this.#last < at && time >= at) this.passed(quarter);
      }
      if (heard > 0 && this.phase === 'playing') this.#watch();
      if (Math.abs(time - this.#kept) >= KEEP) this.#keep();
    }
    this.#last = time;
    this.told();
  }

  #keep(): void {
    const { time, duration } = this;
    if (time === undefined || duration === undefined) return;
    this.#kept = time;
    keepPlace(this.src, time, duration);
  }
}
