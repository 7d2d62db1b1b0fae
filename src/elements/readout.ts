/** An article that is read aloud, as something to play. Fetched where a player may do it and there is no recording. */
import type { Article, Feed } from '../model.js';
import type { Phase } from '../ui/player.js';
import type { View } from '../ui/view.js';
import type { Playback, Progress } from './sound.js';
import { paragraphsOf, Speech, speechSupported, type Paragraph } from './speech.js';

export class Readout implements Playback {
  readonly by = 'speech';
  #speech: Speech;
  #started = false;
  /** How many paragraphs have been heard in a row: a jump is not listening. */
  #heard = 0;

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    private readonly told: () => void,
    private readonly passed: (progress: Progress) => void,
  ) {
    this.#speech = new Speech(paragraphs, () => this.#changed());
  }

  /** Resolves with undefined where the browser has no such API. */
  static async of(
    article: Article,
    feed: Feed,
    view: View,
    told: () => void,
    passed: (progress: Progress) => void,
  ): Promise<Readout | undefined> {
    return speechSupported() ? new Readout(await paragraphsOf(article, feed, view), told, passed) : undefined;
  }

  /** There is no voice for it. */
  get silent(): boolean {
    return this.#speech.state.phase === 'none';
  }

  get phase(): Phase {
    const { phase } = this.#speech.state;
    return this.#started && phase !== 'none' ? phase : 'idle';
  }

  get paragraph(): number {
    return this.#speech.state.paragraph;
  }

  get count(): number {
    return this.#speech.state.count;
  }

  /** The block that is being read. */
  get block(): number | undefined {
    return this.phase === 'playing' || this.phase === 'paused' ? this.paragraphs[this.paragraph]?.index : undefined;
  }

  get rate(): number {
    return this.#speech.rate;
  }
  set rate(rate: number) {
    this.#speech.rate = rate;
    this.told();
  }

  play(): void {
    this.#started = true;
    if (this.phase === 'ended') this.#heard = 0;
    this.#speech.play();
    this.told();
  }

  pause(): void {
    this.#speech.pause();
    // Nobody knows yet whether there is a voice: then nothing has begun.
    if (this.phase !== 'waiting') return;
    this.#started = false;
    this.told();
  }

  move(by: 1 | -1): void {
    this.#heard = Math.min(this.count, Math.max(0, this.paragraph + by));
    this.#speech.move(by);
  }

  close(): void {
    this.#started = false;
    this.#heard = 0;
    this.#speech.stop();
    this.told();
  }

  drop(): void {
    this.close();
    this.#speech.deaf?.();
  }

  #changed(): void {
    const { phase, paragraph, count } = this.#speech.state;
    if (this.#started && phase === 'playing') this.#listened(paragraph, count);
    if (this.#started && phase === 'ended') {
      this.#listened(count, count);
      this.passed(100);
    }
    this.told();
  }

  #listened(paragraph: number, count: number): void {
    this.passed(0);
    for (const quarter of [25, 50, 75] as const) {
      const at = (count * quarter) / 100;
      if (this.#heard < at && paragraph >= at) this.passed(quarter);
    }
    this.#heard = paragraph;
  }
}
