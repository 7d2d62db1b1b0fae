/** What the builder and the page of its preview tell each other. Both are of one origin, and listen to no other. */
import type { Rgb } from './contrast.js';
import type { Token } from './manifest.js';

export interface Wanted {
  tag: string;
  src: string;
  attributes: Readonly<Record<string, string>>;
  preset: string;
  /** CSS by the token's name. */
  colours: Readonly<Record<string, string>>;
  lang: string;
  dir: string;
  scheme: string;
  /** Absolute. */
  base: string;
  tokens: readonly Token[];
}

export type Colours = Readonly<Record<string, Rgb>>;

export type Told =
  | { type: 'here' }
  | { type: 'height'; height: number }
  /** As they are drawn, whoever has set them. */
  | { type: 'colours'; light: Colours; dark: Colours };
