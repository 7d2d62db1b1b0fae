/** Pictures, sound and films of a feed's item: Media RSS (https://www.rssboard.org/media-rss), enclosures, iTunes. */
import type { Audio, Image, Video } from '../../../model.js';
import { htmlText } from '../../../safety/html-text.js';
import { size, text } from '../../read.js';
import { srcsetOf } from '../draft.js';
import { duration } from './dates.js';
import { all, child, type Element } from './tree.js';

/** Which address a value of an element means. */
export type Resolve = (value: string | undefined, element: Element) => string | undefined;

export interface Media {
  readonly image?: Image | undefined;
  readonly audio?: Audio | undefined;
  readonly video?: Video | undefined;
}

interface File {
  readonly element: Element;
  readonly src: string;
  readonly kind: string;
  readonly type?: string | undefined;
  /** The `media:group` around it, which holds one thing in several sizes. */
  readonly group?: Element | undefined;
}

export function mediaOf(item: Element, resolve: Resolve): Media {
  const groups = all(item, 'media:group');
  const contents = [
    ...all(item, 'media:content').map((one) => [one, undefined] as const),
    ...groups.flatMap((group) => all(group, 'media:content').map((one) => [one, group] as const)),
  ];
  const shown = contents.flatMap(([one, group]) => file(one, 'url', resolve, group));
  const files = [
    ...shown,
    ...all(item, 'enclosure').flatMap((one) => file(one, 'url', resolve)),
    ...all(item, 'link', 'atom:link')
      .filter((one) => one.attributes.get('rel') === 'enclosure')
      .flatMap((one) => file(one, 'href', resolve)),
  ];
  const thumbnails = [item, ...groups, ...contents.map(([one]) => one)].flatMap((one) => all(one, 'media:thumbnail'));
  const thumbnail = plainPicture(widest(thumbnails), 'url', resolve);
  const [pictures, [sound], [film]] = ['image', 'audio', 'video'].map((kind) =>
    files.filter((one) => one.kind === kind),
  ) as [File[], File[], File[]];
  const best = widest(pictures.map(({ element }) => element).filter(({ name }) => name === 'media:content'));
  const found = pictures.find(({ element }) => element === best);
  const length = duration(child(item, 'itunes:duration')?.text);
  return {
    image:
      (found && picture(found, pictures)) ??
      thumbnail ??
      (pictures[0] && picture(pictures[0], pictures)) ??
      plainPicture(child(item, 'itunes:image'), 'href', resolve) ??
      plainPicture(child(item, 'image'), 'url', resolve),
    audio: sound && { src: sound.src, type: sound.type, duration: lengthOf(sound) ?? length },
    video: film && {
      src: film.src,
      type: film.type,
      duration: lengthOf(film) ?? (sound ? undefined : length),
      poster: thumbnail?.src,
    },
  };
}

const lengthOf = ({ element }: File): number | undefined => duration(element.attributes.get('duration'));

/** What a file is by its type, else by its medium, else by the end of its address. */
function file(element: Element, key: string, resolve: Resolve, group?: Element): File | [] {
  const src = resolve(element.attributes.get(key), element);
  // WordPress.com names the author's face first.
  if (!src || /gravatar\.com\/avatar/.test(src)) return [];
  const type = text(element.attributes.get('type')?.toLowerCase());
  const path = src.replace(/[?#].*/s, '');
  const kind =
    /^(.*)\//.exec(type ?? '')?.[1] ??
    element.attributes.get('medium') ??
    (/\.(?:jpe?g|png|gif|webp|avif)$/i.test(path)
      ? 'image'
      : /\.(?:mp3|m4a|ogg|oga|opus|wav|aac)$/i.test(path)
        ? 'audio'
        : /\.(?:mp4|m4v|webm|mov)$/i.test(path)
          ? 'video'
          : '');
  return { element, src, kind, type, group };
}

const widthOf = (element: Element): number => size(element.attributes.get('width')) ?? 0;

/** The first of the widest. */
const widest = (elements: readonly Element[]): Element | undefined =>
  elements.reduce<Element | undefined>((best, one) => (best && widthOf(best) >= widthOf(one) ? best : one), undefined);

/** `media:description` says what is to be seen; a title does where there is no description, and is the caption where there is one. */
function picture({ element, src, group }: File, among: readonly File[]): Image {
  const says = (name: string): string | undefined => {
    const one = child(element, name) ?? (group && child(group, name));
    const html = one?.markup ?? (one?.attributes.get('type') === 'html' ? one.text : undefined);
    return (html ? htmlText(html) : text(one?.text)) || undefined;
  };
  const [description, title] = [says('media:description'), says('media:title')];
  const sizes = group ? among.filter((one) => one.group === group) : [];
  return {
    src,
    srcset: sizes.length > 1 ? srcsetOf(sizes.map((one) => [one.src, widthOf(one.element)])) : undefined,
    width: size(element.attributes.get('width')),
    height: size(element.attributes.get('height')),
    alt: description ?? title ?? '',
    caption: description && title !== description ? title : undefined,
    credit: says('media:credit'),
  };
}

/** A picture of which only the address is known, and perhaps its size: an attribute, a child or the text itself. */
function plainPicture(element: Element | undefined, key: string, resolve: Resolve): Image | undefined {
  const src = element && resolve(element.attributes.get(key) ?? child(element, key)?.text ?? element.text, element);
  return src
    ? { src, width: size(element.attributes.get('width')), height: size(element.attributes.get('height')), alt: '' }
    : undefined;
}
