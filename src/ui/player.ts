/** A player's row: the disc, the title over how far it has come, and what else a reader may do. */
import { html, nothing, svg, type TemplateResult } from '../draw/template.js';
import { number } from '../i18n/format.js';
import { clockLength, spokenLength } from '../i18n/length.js';
import { playerWords, type PlayerWords } from '../i18n/player-words.js';
import { icon } from './icon.js';
import type { View } from './view.js';

/**
 * `waiting`: asked to play, and nothing is said of it yet; `loading` and `slow`: it is. After `failed` the disc tries again.
 */
export type Phase = 'idle' | 'waiting' | 'loading' | 'slow' | 'playing' | 'paused' | 'ended' | 'failed';

export interface PlayerRow {
  /** Names the group. */
  readonly name: string;
  readonly title: string;
  readonly language: unknown;
  readonly phase: Phase;
  /** What the feed says of the length, in seconds. */
  readonly length?: number;
  /** Seconds; absent until they are known. A live stream has the duration Infinity. */
  readonly time?: number;
  readonly duration?: number;
  /** It is read aloud: which paragraph, from 0, and of how many. */
  readonly paragraph?: number;
  readonly count?: number;
  readonly rate: number;
  readonly volume?: number;
  /** Address of the recording, for who wants to keep it. */
  readonly download?: string;
  readonly onToggle: () => void;
  readonly onClose: () => void;
  readonly onSkip: (by: number) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRate: (event: Event) => void;
  readonly onVolume: (event: Event) => void;
  /** The reader moves the thumb; then lets it go. */
  readonly onSlide: (event: Event) => void;
  readonly onSeek: (event: Event) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Seconds. */
export const SKIP = 15;
export const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];

const PLAY = 'M7 4.5v15l12-7.5z';
const PAUSE = 'M6.5 5h4v14h-4zM13.5 5h4v14h-4z';
const AGAIN = 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4M17.7 2.3v4.5h-4.5';
const CLOSE = 'M5.5 5.5l13 13M18.5 5.5l-13 13';
const BACK = 'M12 4.5a8 8 0 1 1-7.5 5.2M14.8 1.7 12 4.5l2.8 2.8';
const FORWARD = 'M12 4.5a8 8 0 1 0 7.5 5.2M9.2 1.7 12 4.5 9.2 7.3';
const PREVIOUS = 'M15 5l-7 7 7 7';
const NEXT = 'M9 5l7 7-7 7';

export function player(row: PlayerRow, view: View): TemplateResult {
  const words = playerWords(view.m);
  const { phase } = row;
  const started = phase !== 'idle';
  const failed = phase === 'failed';
  const active = started && !failed && phase !== 'paused' && phase !== 'ended';
  const below = lower(row, view, words);
  const wait = phase === 'loading' ? words.loading : phase === 'slow' ? words.playerSlow : '';
  return html`<div class="play ${phase} ${below === nothing ? 'bare' : ''}">
    <button
      class="disc"
      part="button"
      type="button"
      aria-label=${failed ? words.playerAgain : active ? words.playerPause : words.playerPlay}
      @click=${row.onToggle}
    >
      <span class=${failed ? 'line' : ''}>${icon(failed ? AGAIN : active ? PAUSE : PLAY)}</span>
    </button>
    <p class="ti">
      ${
        failed
          ? html`<span class="ttl" part="error">${words.playerFailed}</span>`
          : html`<span class="ttl" part="headline" lang=${row.language} dir="auto">${row.title}</span>`
      }${wait && html`<span class="sfx" part="wait">${wait}</span>`}
    </p>
    ${below}${started ? actions(row, view, words) : nothing}${
      row.download
        ? html`<a class="lnk get" part="download" href=${row.download} download rel="noopener"
            >${words.playerDownload}</a
          >`
        : nothing
    }
    ${started ? html`<span class="vh" role="status">${failed ? words.playerFailed : wait}</span>` : nothing}
  </div>`;
}

/** Under the title: what is known, and nothing that is not. */
function lower(row: PlayerRow, { m, language }: View, words: PlayerWords): TemplateResult | typeof nothing {
  const { phase, time, duration, count, paragraph = 0, length } = row;
  const line = (text: string): TemplateResult => html`<p class="low" part="time">${text}</p>`;
  if (phase !== 'idle' && count)
    return line(words.playerParagraph(number(paragraph + 1, language), number(count, language)));
  if (phase !== 'idle' && time !== undefined && duration === Infinity)
    return html`<p class="low" part="time"><span class="live">${m.live}</span></p>`;
  if (phase === 'idle' || time === undefined || duration === undefined)
    return length ? line(m.min(Math.max(1, Math.round(length / 60)), language)) : nothing;
  return html`<div class="low seek">
    <span part="time">${clockLength(time, language)}</span>
    <input
      class="range"
      part="seek"
      type="range"
      min="0"
      max=${Math.ceil(duration)}
      step="1"
      .value=${`${Math.floor(time)}`}
      aria-label=${words.playerSeek}
      aria-valuetext=${words.playerOf(spokenLength(time, language), spokenLength(duration, language))}
      @input=${row.onSlide}
      @change=${row.onSeek}
      @keydown=${row.onKey}
    />
    <span part="time">${clockLength(duration, language)}</span>
  </div>`;
}

function actions(row: PlayerRow, { language }: View, words: PlayerWords): TemplateResult {
  const { phase, duration, count, rate, volume } = row;
  // What has no known end has no place to jump to, and what does not play no speed.
  const still = duration === Infinity || phase === 'failed';
  const button = (names: string, name: string, shape: unknown, press: () => void): TemplateResult =>
    html`<button class="ib ${names}" part="button" type="button" aria-label=${name} @click=${press}>${shape}</button>`;
  return html`<div class="acts">
    ${
      volume === undefined
        ? nothing
        : html`<label class="vol"
            >${words.playerVolume}
            <input
              class="range"
              part="volume"
              type="range"
              min="0"
              max="1"
              step="0.05"
              .value=${`${volume}`}
              @input=${row.onVolume}
          /></label>`
    }
    ${
      count
        ? html`<span class="moves"
            >${button('turn', words.playerPrevious, icon(PREVIOUS), () => row.onMove(-1))}${button(
              'turn',
              words.playerNext,
              icon(NEXT),
              () => row.onMove(1),
            )}</span
          >`
        : still
          ? nothing
          : html`<span class="skips"
              >${button('jump', words.playerBack, fifteen(BACK, language), () => row.onSkip(-SKIP))}${button(
                'jump',
                words.playerForward,
                fifteen(FORWARD, language),
                () => row.onSkip(SKIP),
              )}</span
            >`
    }${
      still
        ? nothing
        : html`<select class="ib spd" part="speed" aria-label=${words.playerSpeed} @change=${row.onRate}>
            ${RATES.map(
              (each) => html`<option value=${each} ?selected=${each === rate}>${number(each, language)}×</option>`,
            )}
          </select>`
    }${button('close', words.playerClose, icon(CLOSE), row.onClose)}
  </div>`;
}

const fifteen = (path: string, language: string): TemplateResult =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path><text x="12" y="15.4">${number(SKIP, language)}</text></svg>`;

export const playerSkeleton = (): TemplateResult =>
  html`<div class="play" aria-hidden="true">
    <span class="disc sk"></span>
    <div class="ti"><span class="sk w"></span></div>
    <div class="low"></div>
  </div>`;
