/**
 * Other sites' players and posts. An address is framed only if its site stands here and the frame's address is built here from the parts that
 * the pattern took; every other frame becomes a link with the name of its host. So a body can never frame a page of its author's choice.
 */
import type { Block } from '../model.js';
import { httpUrl } from './url.js';

type Embed = Extract<Block, { type: 'embed' }>;

/** Width / height of film. */
const FILM = 1.778;

/** The pattern reads host, path and query; its groups are handed to `page`, the address to follow, and `frame`, the address to frame. */
interface Site {
  readonly site: string;
  readonly match: RegExp;
  readonly page: (...part: (string | undefined)[]) => string;
  readonly frame: (...part: (string | undefined)[]) => string;
  /** Unless the body says otherwise. */
  readonly ratio?: number;
}

const SITES: readonly Site[] = [
  {
    site: 'YouTube',
    match:
      /^(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:(?:embed|shorts|live|v)\/|watch\?(?:.*&)?v=)|youtu\.be\/)([\w-]{11})(?![\w-])(?:.*[?&](?:start|t)=(\d+))?/,
    page: (id, start) => `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}` : ''}`,
    frame: (id, start) => `https://www.youtube-nocookie.com/embed/${id}${start ? `?start=${start}` : ''}`,
    ratio: FILM,
  },
  {
    site: 'YouTube',
    match: /^(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed\/videoseries|playlist)\?(?:.*&)?list=([\w-]+)/,
    page: (list) => `https://www.youtube.com/playlist?list=${list}`,
    frame: (list) => `https://www.youtube-nocookie.com/embed/videoseries?list=${list}`,
    ratio: FILM,
  },
  {
    site: 'Vimeo',
    match: /^(?:player\.vimeo\.com\/video|vimeo\.com)\/(\d+)(?:\/([\da-f]{6,})|.*[?&]h=([\da-f]+))?/,
    page: (id, path, query) => `https://vimeo.com/${id}${path || query ? `/${path ?? query}` : ''}`,
    frame: (id, path, query) =>
      `https://player.vimeo.com/video/${id}?dnt=1${path || query ? `&h=${path ?? query}` : ''}`,
    ratio: FILM,
  },
  {
    site: 'Spotify',
    match: /^open\.spotify\.com\/(?:embed(?:-podcast)?\/)?(track|album|episode|show|playlist|artist)\/(\w+)/,
    page: (kind, id) => `https://open.spotify.com/${kind}/${id}`,
    frame: (kind, id) => `https://open.spotify.com/embed/${kind}/${id}`,
  },
  {
    site: 'SoundCloud',
    match: /^w\.soundcloud\.com\/player\/?\?(.+)/,
    page: (query) => httpUrl(new URLSearchParams(query).get('url')) ?? `https://w.soundcloud.com/player/?${query}`,
    // A player that starts by itself is the last thing a newspaper's page needs.
    frame: (query) => `https://w.soundcloud.com/player/?${query?.replace(/\bauto_play=true\b/, 'auto_play=false')}`,
  },
  {
    site: 'Dailymotion',
    match:
      /^(?:www\.dailymotion\.com\/embed\/video\/|geo\.dailymotion\.com\/player(?:\/\w+)?\.html\?(?:.*&)?video=)(\w+)/,
    page: (id) => `https://www.dailymotion.com/video/${id}`,
    frame: (id) => `https://www.dailymotion.com/embed/video/${id}`,
    ratio: FILM,
  },
  {
    site: 'Bandcamp',
    match: /^bandcamp\.com\/EmbeddedPlayer\/([\w=./-]+)/,
    page: (path) => `https://bandcamp.com/EmbeddedPlayer/${path}`,
    frame: (path) => `https://bandcamp.com/EmbeddedPlayer/${path}`,
  },
  {
    site: 'Datawrapper',
    match: /^(?:datawrapper\.dwcdn\.net|www\.datawrapper\.de\/_)\/(\w{5})(?![^/])/,
    page: (id) => `https://datawrapper.dwcdn.net/${id}/`,
    frame: (id) => `https://datawrapper.dwcdn.net/${id}/`,
  },
  {
    site: 'Flourish',
    match: /^(?:flo\.uri\.sh|public\.flourish\.studio)\/(visualisation|story)\/(\d+)/,
    page: (kind, id) => `https://public.flourish.studio/${kind}/${id}/`,
    frame: (kind, id) => `https://flo.uri.sh/${kind}/${id}/embed`,
  },
  {
    site: 'Google Maps',
    match: /^(?:www|maps)\.google\.com\/(maps\/embed\?pb=.+|maps\?.*\boutput=embed\b.*)/,
    page: (rest) => `https://www.google.com/${rest}`,
    frame: (rest) => `https://www.google.com/${rest}`,
  },
];

/** What a frame shows, from its address: with `src` if its site stands above, else only a name and an address to follow. */
export const embed = (address: unknown, base?: string, ratio?: number): Embed | undefined => {
  const url = httpUrl(address, base);
  if (!url) return;
  const { host, pathname, search } = new URL(url);
  for (const { site, match, page, frame, ratio: usual } of SITES) {
    const found = match.exec(host + pathname + search)?.slice(1);
    const wide = ratio ?? usual;
    if (found) return { type: 'embed', site, url: page(...found), src: frame(...found), ...(wide && { ratio: wide }) };
  }
  return { type: 'embed', site: host.replace(/^www\./, ''), url, ...(ratio && { ratio }) };
};

/** The classes by which sites mark a quoted post, the usual first, and what its address looks like; what follows the match is tracking. */
const POSTS: readonly (readonly [site: string, marks: readonly string[], address: RegExp])[] = [
  [
    'X',
    ['twitter-tweet', 'twitter-video'],
    /^https:\/\/(?:(?:www|mobile)\.)?(?:twitter|x)\.com\/\w+\/status(?:es)?\/\d+/,
  ],
  ['Instagram', ['instagram-media'], /^https:\/\/www\.instagram\.com\/(?:[\w.]+\/)?(?:p|reel|tv)\/[\w-]+/],
  ['TikTok', ['tiktok-embed'], /^https:\/\/www\.tiktok\.com\/@[\w.-]+\/(?:video|photo)\/\d+/],
  ['Mastodon', ['mastodon-embed'], /^https:\/\/[^/?#]+\/@[^/?#]+\/\d+/],
  ['Bluesky', ['bluesky-embed'], /^https:\/\/bsky\.app\/profile\/[^/?#]+\/post\/\w+/],
  ['Threads', ['text-post-media'], /^https:\/\/www\.threads\.(?:net|com)\/@[\w.]+\/post\/[\w-]+/],
];

/**
 * A quoted post of a social site, from its block quote's class and the addresses found in it, best first. It is never framed: its words
 * are in the body already, and a frame would add nothing but the site's tracking.
 */
export const post = (mark: string, addresses: readonly string[]): Embed | undefined => {
  for (const [site, marks, match] of POSTS) {
    if (!new RegExp(`\\b(?:${marks.join('|')})\\b`).test(mark)) continue;
    for (const address of addresses) {
      const url = match.exec(address)?.[0];
      if (url) return { type: 'embed', site, url };
    }
  }
  return;
};

/** The class by which a site's own embed code marks a quoted post. */
export const postMark = (site: string): string | undefined => POSTS.find(([name]) => name === site)?.[1][0];
