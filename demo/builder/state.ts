/** A whole set-up, and its place in the page's fragment. A link is read as data: what is not known, or not of its shape, is left out. */
import { optionsOf, type Data } from './manifest.js';

/** Light and dark, `#rrggbb` or empty. */
export type Colour = readonly [light: string, dark: string];

export interface State {
  tag: string;
  /** As it was typed. */
  src: string;
  attributes: Record<string, string>;
  /** Empty: none. */
  preset: string;
  colours: Record<string, Colour>;
  /** Of the place in the page, where that is not the news' own. */
  lang: string;
  dir: '' | 'ltr' | 'rtl';
  /** Whether the page allows inline scripts and styles. */
  inline: boolean;
  /** Of the preview, in px. */
  width: number;
  /** Of the preview. */
  scheme: '' | 'light' | 'dark';
}

export const widths = [360, 744, 1280] as const;
const LONGEST = 2000;
export const isColour = (text: string): boolean => /^#[\da-f]{6}$/i.test(text);
export const isLanguage = (text: string): boolean => /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(text);

export const empty = (data: Data): State => ({
  tag: data.elements.some(({ tag }) => tag === 'news-list') ? 'news-list' : (data.elements[0]?.tag ?? ''),
  src: '',
  attributes: {},
  preset: '',
  colours: {},
  lang: '',
  dir: '',
  inline: true,
  width: 744,
  scheme: '',
});

/** Without `#`. What is as it is at first is left out. */
export function write(state: State): string {
  const said = new URLSearchParams();
  const add = (name: string, value: string): void => {
    if (value) said.append(name, value);
  };
  add('element', state.tag);
  add('src', state.src);
  for (const [name, value] of Object.entries(state.attributes)) said.append(`a-${name}`, value);
  add('preset', state.preset);
  for (const [name, pair] of Object.entries(state.colours)) if (pair.some(Boolean)) add(`c-${name}`, pair.join('/'));
  add('lang', state.lang);
  add('dir', state.dir);
  if (!state.inline) add('inline', 'no');
  if (state.width !== 744) add('width', String(state.width));
  add('scheme', state.scheme);
  return said.toString();
}

/**
 * Where our files stand is not in it: whoever sends a link must not decide whose script is pasted.
 * @param fragment with or without `#`
 */
export function read(fragment: string, data: Data): State {
  const state = empty(data);
  const said = new URLSearchParams(fragment.replace(/^#/, ''));
  const one = (name: string, fits: (value: string) => boolean): string => {
    const value = said.get(name) ?? '';
    return fits(value) ? value : '';
  };
  const declared = data.elements.find(({ tag }) => tag === said.get('element'));
  state.tag = declared?.tag ?? state.tag;
  state.src = (said.get('src') ?? '').slice(0, LONGEST);
  for (const { name, kind, choices } of declared ? optionsOf(declared, data.common) : []) {
    const value = said.get(`a-${name}`);
    if (value === null || value.length > LONGEST) continue;
    if (kind === 'choice' && !choices.includes(value)) continue;
    if (kind === 'number' && !/^-?\d+(\.\d+)?$/.test(value)) continue;
    if (kind === 'words' && !value.split(' ').every((word) => !word || choices.includes(word))) continue;
    state.attributes[name] = kind === 'flag' ? '' : value;
  }
  state.preset = one('preset', (value) => data.presets.some(({ name }) => name === value));
  for (const { name } of data.colours) {
    const [light = '', dark = ''] = (said.get(`c-${name}`) ?? '').split('/');
    const pair: Colour = [isColour(light) ? light : '', isColour(dark) ? dark : ''];
    if (pair.some(Boolean)) state.colours[name] = pair;
  }
  state.lang = one('lang', isLanguage);
  state.dir = one('dir', (value) => value === 'ltr' || value === 'rtl') as State['dir'];
  state.inline = said.get('inline') !== 'no';
  state.width = widths.find((width) => String(width) === said.get('width')) ?? state.width;
  state.scheme = one('scheme', (value) => value === 'light' || value === 'dark') as State['scheme'];
  return state;
}
