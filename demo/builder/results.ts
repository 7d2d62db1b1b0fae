/** What was found at an address, or why nothing was, in words. */
import { codeBlock, make } from './dom.js';
import { languagesOf, missing, type Found, type Lost } from './look.js';
import { shown, type Option } from './manifest.js';

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

function language(tag: string): string {
  try {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag);
    return name && name !== tag ? `${name} (${tag})` : tag;
  } catch {
    // Publishers write what they like.
    return tag;
  }
}

const pair = (term: string, ...about: (Node | string)[]): Node[] => [make('dt', {}, term), make('dd', {}, ...about)];

/** What only the chosen element cares for is said first. */
function gaps({ feed }: Found, tag: string, options: readonly Option[], attributes: Record<string, string>): string[] {
  const total = feed.articles.length;
  const words = shown(options, attributes);
  const seen = (word: string): boolean =>
    word === 'url' ||
    (word === 'body' && (tag === 'news-article' || attributes.open === 'reader')) ||
    (word === 'audio' && tag === 'news-player') ||
    words.includes(word) ||
    (!words.length && /^(image|standfirst|byline|time|section)$/.test(word));
  return missing(feed)
    .filter(({ word }) => seen(word))
    .map(({ name, have }) => (have ? `${total - have} of ${total} have no ${name}` : `no article has ${name}`));
}

export interface About {
  tag: string;
  src: string;
  options: readonly Option[];
  attributes: Record<string, string>;
}

export function found(result: Found, { tag, src, options, attributes }: About): Node[] {
  const { feed, description, final, allows, map } = result;
  const { format = 'unknown', skipped, fields, items } = description;
  const total = feed.articles.length;
  const languages = languagesOf(feed);
  const lacks = gaps(result, tag, options, attributes);
  const paths = Object.entries(fields);
  const notes: string[] = [];
  if (!total)
    notes.push(
      skipped
        ? `It is news, but nothing could be made of its ${count(skipped, 'item')}: each needs a title, an address or words.`
        : 'It is news, and it is empty: no article is in it. An element shows your own words between its tags until there is one. If that surprises you, look for a filter in the address, such as a category or a date.',
    );
  if (map)
    notes.push(
      'No format knows this JSON. The map above was made for it: compare the headlines in the preview, and change it under “Rarely needed” if they are wrong.',
    );
  if (final.replace(/#.*/, '') !== src.replace(/#.*/, ''))
    notes.push(`The address leads on to ${final}. Write that one, and a request is saved.`);
  if (new URL(final).origin === location.origin && allows !== '*')
    notes.push(
      'This page may read it because it is on the same site. Other sites may not: it sends no Access-Control-Allow-Origin: *.',
    );
  if (/^http:/.test(src) && !/^(localhost|127\.|\[::1\])/.test(new URL(src).hostname))
    notes.push(
      'The address is http. A page on https cannot read it (mixed content): write https where the server has it.',
    );
  return [
    make('h3', {}, feed.title ?? new URL(final).hostname),
    make(
      'dl',
      {},
      ...pair('Format', map ? 'JSON of its own, read by a map' : format),
      ...pair('Articles', `${total}${skipped ? `, and ${skipped} that could not be read` : ''}`),
      ...pair(
        'Languages',
        languages.length ? languages.map(language).join(', ') : 'not said: write it under “Language”',
      ),
      ...pair(
        'Missing',
        lacks.length
          ? `${lacks.join('; ')}. Where something is missing, an element leaves no hole.`
          : 'nothing that this element shows',
      ),
      ...(map ? pair('Map', make('code', { translate: 'no' }, map)) : []),
    ),
    ...notes.map((note) => make('p', { class: 'note' }, note)),
    ...(paths.length
      ? [
          make(
            'details',
            {},
            make('summary', {}, 'Where things stand in it'),
            make(
              'dl',
              { class: 'paths' },
              ...(items !== undefined ? pair('articles', make('code', {}, items || '(the answer itself)')) : []),
              ...paths.flatMap(([field, path]) => pair(field, make('code', { translate: 'no' }, path ?? ''))),
            ),
          ),
        ]
      : []),
  ];
}

/** @param tryIt is given an address that the hint proposes */
export function lost({ code, title, hint, steps }: Lost, tryIt: (address: string) => void): Node[] {
  const tries = steps.flatMap((step) => ('address' in step ? [step] : []));
  return [
    make('h3', { class: 'bad' }, title),
    make('p', {}, hint),
    ...steps.flatMap((step) =>
      'words' in step ? [make('p', {}, step.words)] : 'code' in step ? [codeBlock('To copy', step.code)] : [],
    ),
    ...(tries.length
      ? [
          make('p', { id: 'tries' }, 'Try one of these:'),
          make(
            'ul',
            { class: 'tries', 'aria-labelledby': 'tries' },
            ...tries.map(({ address, whole }) => {
              // A key has to be filled in.
              if (!whole) return make('li', {}, make('code', { translate: 'no', dir: 'ltr' }, address));
              const button = make('button', { type: 'button', class: 'plain', dir: 'ltr' }, address);
              button.addEventListener('click', () => tryIt(address));
              return make('li', {}, button);
            }),
          ),
        ]
      : []),
    make('p', { class: 'about' }, 'In your programs this failure is called ', make('code', {}, code), '.'),
  ];
}
