/**
 * One plays at a time on a page, ours and the host's in its light document, and the last to play has the Media Session.
 * Fetched when somebody plays. https://www.w3.org/TR/mediasession/
 */
import type { Article } from '../model.js';
import { SKIP } from '../ui/player.js';
import type { Playback } from './sound.js';

export interface Player {
  readonly article: Article;
  /** The paper's name. */
  readonly paper?: string | undefined;
  readonly playback: Playback;
  play(): void;
  pause(): void;
  seek(to: number): void;
}

let owner: Player | undefined;
/** What we have set: the session is ours as long as it is there. */
let metadata: MediaMetadata | undefined;

/** The player begins: everybody else is silent. */
export function take(player: Player): void {
  if (owner === player) return update(player);
  const before = owner;
  if (before) release(before);
  before?.pause();
  owner = player;
  document.addEventListener('play', other, true);
  for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video')) {
    if (!media.paused && isHeard(media)) media.pause();
  }
  if (player.playback.by === 'audio') quietly(() => present(player));
  update(player);
}

/** Something has changed: the system's own controls show it. */
export function update(player: Player): void {
  const { phase, time, duration, rate } = player.playback;
  if (player !== owner || !metadata || !isOurs()) return;
  const session = navigator.mediaSession;
  quietly(() => {
    session.playbackState = phase === 'paused' || phase === 'ended' || phase === 'failed' ? 'paused' : 'playing';
    if (time !== undefined && duration !== undefined && duration < Infinity)
      session.setPositionState({ duration, position: Math.min(time, duration), playbackRate: rate });
  });
}

/** The player is closed, or has left: what it has set goes, unless somebody else has set something since. */
export function release(player: Player): void {
  if (player !== owner) return;
  owner = undefined;
  document.removeEventListener('play', other, true);
  if (metadata && isOurs()) {
    const session = navigator.mediaSession;
    quietly(() => {
      session.metadata = null;
      session.playbackState = 'none';
      for (const action of ACTIONS) handle(action, null);
      session.setPositionState();
    });
  }
  metadata = undefined;
}

const isOurs = (): boolean => navigator.mediaSession.metadata === metadata;

/** Silent pictures that move, and calls, are nobody's rivals. */
const isHeard = ({ muted, volume, srcObject }: HTMLMediaElement): boolean => !muted && volume > 0 && !srcObject;

/** The host's media begins. */
function other({ target }: Event): void {
  if (!owner || !(target instanceof HTMLMediaElement) || !isHeard(target)) return;
  const before = owner;
  release(before);
  before.pause();
}

const ACTIONS = ['play', 'pause', 'stop', 'seekbackward', 'seekforward', 'seekto'] as const;

/** A browser may know the session and not the action. */
function handle(action: (typeof ACTIONS)[number], handler: MediaSessionActionHandler | null): void {
  quietly(() => navigator.mediaSession.setActionHandler(action, handler));
}

function present(player: Player): void {
  const { article, paper = '', playback } = player;
  const { src, width, height } = article.image ?? {};
  const sizes = width && height ? `${width}x${height}` : undefined;
  metadata = new MediaMetadata({
    title: article.title,
    artist: paper,
    artwork: src ? [{ src, ...(sizes && { sizes }) }] : [],
  });
  navigator.mediaSession.metadata = metadata;
  const by = (seconds: number): void => player.seek((playback.time ?? 0) + seconds);
  // Whoever is no owner any more is deaf: the buttons of the system belong to somebody else.
  const on = (action: (typeof ACTIONS)[number], then: MediaSessionActionHandler): void =>
    handle(action, (details) => owner === player && then(details));
  on('play', () => player.play());
  on('pause', () => player.pause());
  on('stop', () => player.pause());
  if (playback.duration === Infinity) return;
  on('seekbackward', ({ seekOffset }) => by(-(seekOffset ?? SKIP)));
  on('seekforward', ({ seekOffset }) => by(seekOffset ?? SKIP));
  on('seekto', ({ seekTime }) => player.seek(seekTime ?? 0));
}

/** Half of it is missing somewhere, and nothing depends on it. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // The page's own controls are there.
  }
}
