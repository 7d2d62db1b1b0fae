/** The theme and the colours, each with its contrast as it is drawn. */
import { judge, told, type Rgb } from './contrast.js';
import { make, prose } from './dom.js';
import type { Data, Token } from './manifest.js';
import type { Colours } from './message.js';
import { isColour, type Colour, type State } from './state.js';

/** Those that most pages want; the others are folded. */
const FIRST = ['ink', 'paper', 'accent', 'accent-text', 'link', 'button', 'button-text'];
/** Washes and hairlines: nothing is read by them. */
const DECORATION = /^(rule|wash|field|said)$/;
const SCHEMES = ['light', 'dark'] as const;

const hex = (colour: Rgb): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
const named = (name: string): string => name[0]!.toUpperCase() + name.slice(1).replaceAll('-', ' ');

export interface Palette {
  nodes: Node[];
  /** Tells every contrast anew. */
  judge(light: Colours, dark: Colours): void;
}

export function palette({ colours: tokens }: Data, state: State, changed: () => void): Palette {
  const rows = tokens.filter(({ name }) => !DECORATION.test(name)).map((token) => row(token, state, changed));
  const first = FIRST.flatMap((name) => rows.filter(({ token }) => token.name === name));
  const rest = rows.filter((one) => !first.includes(one));
  const open = rest.some(({ token }) => token.name in state.colours);
  return {
    nodes: [
      ...first.map(({ node }) => node),
      make('details', { open }, make('summary', {}, 'More colours'), ...rest.map(({ node }) => node)),
    ],
    judge: (light, dark) => rows.forEach((one) => one.judge(light, dark)),
  };
}

interface Row {
  token: Token;
  node: HTMLElement;
  judge(light: Colours, dark: Colours): void;
}

function row(token: Token, state: State, changed: () => void): Row {
  const { name, description } = token;
  const verdict = make('p', { class: 'verdict', id: `v-${name}` });
  const set = (at: number, value: string): void => {
    const pair: Colour = state.colours[name] ?? ['', ''];
    const next: Colour = at ? [pair[0], value] : [value, pair[1]];
    if (next.some(Boolean)) state.colours[name] = next;
    else delete state.colours[name];
    changed();
  };
  const fields = SCHEMES.map((scheme, at) => {
    const what = `${named(name)}, ${scheme}`;
    const now = state.colours[name]?.[at] ?? '';
    const text = make('input', {
      type: 'text',
      id: `c-${name}-${scheme}`,
      value: now,
      'aria-label': `${what}, as #rrggbb`,
      'aria-describedby': verdict.id,
      maxlength: 7,
      spellcheck: 'false',
      autocomplete: 'off',
      dir: 'ltr',
    });
    const pick = make('input', { type: 'color', value: now || '#000000', 'aria-label': `${what}, from a palette` });
    text.addEventListener('input', () => {
      const value = text.value.trim().toLowerCase();
      const fits = !value || isColour(value);
      text.setAttribute('aria-invalid', String(!fits));
      if (!fits) return;
      if (value) pick.value = value;
      set(at, value);
    });
    pick.addEventListener('input', () => {
      text.value = pick.value;
      text.removeAttribute('aria-invalid');
      set(at, pick.value);
    });
    const label = make('label', { for: text.id }, scheme === 'light' ? 'Light' : 'Dark');
    return { text, pick, node: make('div', {}, label, make('div', { class: 'colour' }, pick, text)) };
  });
  const node = make(
    'fieldset',
    { class: 'row token' },
    make('legend', {}, named(name)),
    make('p', { class: 'about' }, ...prose(description)),
    ...fields.map(({ node }) => node),
    verdict,
  );
  return {
    token,
    node,
    judge(light, dark) {
      [light, dark].forEach((colours, at) => {
        const { text, pick } = fields[at]!;
        const drawn = colours[name];
        if (!drawn) return;
        text.placeholder = hex(drawn);
        if (!text.value) pick.value = hex(drawn);
      });
      verdict.replaceChildren(...sentences(name, light, dark));
    },
  };
}

function sentences(name: string, light: Colours, dark: Colours): Node[] {
  return [light, dark].flatMap((colours, at) => {
    const found = judge(name, colours);
    if (!found) return [];
    const { ratio, least, ground, passes } = found;
    const words = `${SCHEMES[at]} ${told(ratio)} : 1 on ${ground.replaceAll('-', ' ')}, ${passes ? 'enough' : `too little, AA asks ${least}`}`;
    return [make('span', { class: passes ? 'passes' : 'fails' }, words)];
  });
}

/** Radios for the presets. */
export function themes({ presets }: Data, state: State, changed: () => void): Node[] {
  return [{ name: '', about: 'the page’s own font and colour' }, ...presets].map(({ name, about }) => {
    const radio = make('input', { type: 'radio', name: 'preset', value: name, checked: name === state.preset });
    radio.addEventListener('change', () => {
      state.preset = name;
      changed();
    });
    return make('label', { class: 'pick' }, radio, make('span', {}, make('b', {}, name || 'none'), ` ${about}`));
  });
}
