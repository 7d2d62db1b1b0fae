/** The lines that a Content Security Policy needs for exactly this set-up, and no more: SECURITY.md. */
import { shown } from './manifest.js';
import { colourRule, importMapOf, styleText, type Kind, type Setup } from './snippets.js';

/** Origins that the news itself names. */
export interface Named {
  images: readonly string[];
  media: readonly string[];
  /** The address of the next page. */
  next?: string | undefined;
}

/** Players that a body may bring, each after a click. */
const PLAYERS =
  'https://www.youtube-nocookie.com https://player.vimeo.com https://open.spotify.com https://w.soundcloud.com https://www.dailymotion.com https://bandcamp.com https://datawrapper.dwcdn.net https://flo.uri.sh https://www.google.com';
/** More are said as a scheme. */
const MANY = 6;

const origin = (address?: string): string[] =>
  address && URL.canParse(address) && /^https?:/.test(address) ? [new URL(address).origin] : [];

/** Of an inline script or style. https://www.w3.org/TR/CSP3/#match-element-to-source-list */
async function hash(text: string): Promise<string[]> {
  // On a page without TLS there is none: the builder says so.
  if (!globalThis.crypto?.subtle) return [`'unsafe-inline'`];
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [`'sha256-${btoa(String.fromCharCode(...bytes))}'`];
}

const sources = (origins: readonly string[]): string[] => {
  const all = [...new Set(origins)].sort();
  return all.length > MANY ? ['https:'] : all;
};

export async function policy(kind: Kind, setup: Setup, named: Named): Promise<string> {
  const { state, options, base } = setup;
  const { tag, attributes } = state;
  const cdn = new URL(base).origin;
  if (kind === 'frame') return `frame-src ${cdn}`;
  const ours = kind === 'npm' || kind === 'react';
  const rule = colourRule(state);
  const { inline } = state;
  const whole = tag === 'news-article' || attributes.open === 'reader';
  const pictures = whole || /^news-(list|headline|player)$/.test(tag) || shown(options, attributes).includes('image');
  const directives: Record<string, string[]> = {
    'script-src': [
      ours ? `'self'` : cdn,
      ...(inline && (kind === 'embed' || kind === 'prerender') ? await hash(importMapOf(setup)) : []),
    ],
    'connect-src': sources([
      ...origin(state.src),
      ...origin(attributes.action),
      ...(attributes.more !== undefined ? origin(named.next) : []),
    ]),
    'img-src': pictures ? sources(named.images) : [],
    'media-src': whole || tag === 'news-player' ? sources(named.media) : [],
    'frame-src': whole ? [PLAYERS] : [],
    'style-src': [
      ours ? `'self'` : cdn,
      ...(kind === 'prerender' && inline
        ? [`'unsafe-inline'`]
        : !ours && inline && rule
          ? await hash(styleText(rule))
          : []),
    ],
    'form-action':
      attributes.method === 'navigate' || attributes.provider === 'mailchimp' ? origin(attributes.action) : [],
  };
  return Object.entries(directives)
    .filter(([, all]) => all.length)
    .map(([name, all]) => `${name} ${all.join(' ')};`)
    .join('\n');
}
