/** What a player plays, of which article, and what has to happen around it: silence elsewhere, the system's controls, the dock. */
import { NewsPlayEvent } from '../events-later.js';
import type { Article, Feed } from '../model.js';
import type { View } from '../ui/view.js';
import { mark } from './announce.js';
import type { Dock } from './dock.js';
import type * as playing from './playing.js';
import type { Readout } from './readout.js';
import { Sound, type Playback, type Progress } from './sound.js';

/** The element, as the deck knows it. */
export interface Host extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  docked?: boolean | undefined;
  play(): Promise<void>;
  pause(): void;
  requestUpdate(): void;
}

/** Which article, of which source, and whether it was asked for by name. */
export interface Disc {
  readonly article: Article;
  readonly feed: Feed;
  readonly key: unknown;
  readonly named: string | undefined;
}

/** What has been told of whom on this visit: each once. */
const told = new Set<string>();
/** One plays at a time; known once somebody has played. */
let company: typeof playing | undefined;

/** The language that an article is read aloud in. */
export const languageSpoken = ({ language }: Article, feed: Feed): string => language ?? feed.language ?? '';

export class Deck {
  playback?: Playback;
  disc?: Disc;
  /** Languages that this browser has no voice for. */
  readonly mute = new Set<string>();
  #player?: playing.Player;
  #coming?: Promise<Readout | undefined>;
  #dock?: Dock;

  constructor(private readonly host: Host) {}

  get playing(): boolean {
    return /^(waiting|loading|slow|playing)$/.test(this.playback?.phase ?? '');
  }

  get started(): boolean {
    return (this.playback?.phase ?? 'idle') !== 'idle';
  }

  get docked(): boolean {
    return !!this.#dock?.docked;
  }

  /** Seconds, of a recording. */
  seek(to: number): void {
    if (this.playback instanceof Sound) this.playback.seek(to);
  }

  async play(disc: Disc, view: View): Promise<void> {
    // At once: a browser lets a reader's press play a sound, and not what comes long after it.
    const playback = this.#recording(disc) ?? (await this.prepare(disc, view));
    playback?.play();
    if (playback) await this.accompany();
  }

  #take<Made extends Playback>(playback: Made, disc: Disc): Made {
    this.playback = playback;
    this.disc = disc;
    return playback;
  }

  #recording(disc: Disc): Playback | undefined {
    const { audio } = disc.article;
    if (this.playback || !audio) return this.playback;
    const element = this.host.renderRoot.querySelector('audio')!;
    return this.#take(new Sound(element, audio.src, this.#changed, this.#passed), disc);
  }

  /** Reading aloud: code and paragraphs come once; where they did not come, the next press tries again. */
  async prepare(disc: Disc, view: View): Promise<Playback | undefined> {
    if (this.playback) return this.playback;
    const { article, feed } = disc;
    const coming = (this.#coming ??= import('./readout.js')
      .then(({ Readout }) => Readout.of(article, feed, view, this.#changed, this.#passed))
      .catch(() => void (this.#coming = undefined)));
    const readout = await coming;
    // Another article may stand there by now.
    if (coming !== this.#coming) return void readout?.drop();
    if (readout && !readout.silent) return this.playback ?? this.#take(readout, disc);
    this.#silence(article, feed);
    return;
  }

  #silence(article: Article, feed: Feed): void {
    this.mute.add(languageSpoken(article, feed));
    this.host.requestUpdate();
  }

  /** What a player does beside playing is fetched when somebody plays. */
  async accompany(): Promise<void> {
    const { host } = this;
    const docks = host.docked && !this.#dock ? import('./dock.js').catch(() => undefined) : undefined;
    company ??= await import('./playing.js').catch(() => undefined);
    const { Dock } = (await docks) ?? {};
    const { playback, disc } = this;
    if (!host.isConnected || !playback || !disc) return;
    this.#player ??= {
      article: disc.article,
      paper: disc.feed.title,
      playback,
      play: () => void host.play(),
      pause: () => host.pause(),
      seek: (to) => this.seek(to),
    };
    if (this.playing) company?.take(this.#player);
    const [seat, row] = ['.seat', '.row'].map((name) => host.renderRoot.querySelector<HTMLElement>(name));
    if (Dock && seat && row && !this.#dock) this.#dock = new Dock(seat, row, this.#docks, () => host.requestUpdate());
  }

  /** One that stands at the bottom stays there while it is paused. */
  #docks = (docked: boolean): boolean => !!this.host.docked && (docked ? this.started : this.playing);

  /** After each update of the element. */
  update(): void {
    if (this.#dock) this.#dock.update();
    else if (this.host.docked && this.playing) void this.accompany();
  }

  close(): void {
    this.playback?.close();
    this.#release();
    this.undock();
  }

  /** The element has left the page, or has another article. */
  drop(): void {
    this.playback?.drop();
    this.#release();
    this.undock();
    this.playback = this.disc = this.#coming = undefined;
  }

  undock(): void {
    this.#dock?.stop();
    this.#dock = undefined;
  }

  #release(): void {
    mark(this.host, undefined);
    if (this.#player) company?.release(this.#player);
    this.#player = undefined;
  }

  #changed = (): void => {
    const { host, disc, playback } = this;
    host.requestUpdate();
    if (!disc || !playback) return;
    if (this.#player) {
      if (this.playing) company?.take(this.#player);
      company?.update(this.#player);
    }
    const { block, silent } = playback;
    if (host.isConnected)
      mark(host, block === undefined ? undefined : { key: disc.key, article: disc.article.id, block });
    if (silent) this.#silence(disc.article, disc.feed);
  };

  #passed = (progress: Progress): void => {
    const { article, feed } = this.disc!;
    const { by } = this.playback!;
    const name = [feed.home ?? feed.title, article.id, by, progress].join('\n');
    if (told.has(name)) return;
    told.add(name);
    this.host.dispatchEvent(new NewsPlayEvent(article, progress, by));
  };
}
