/** The preview: a page in a frame, as wide as the device that is chosen, drawn smaller where there is less room. */
import { make, the } from './dom.js';
import type { Colours, Told, Wanted } from './message.js';
import { widths, type State } from './state.js';

const NAMES: Readonly<Record<number, string>> = { 360: 'Phone', 744: 'Tablet', 1280: 'Desktop' };
const LEAST = 120;
const MOST = 4000;

export interface Stage {
  show(wanted: Wanted, width: number): void;
  /** In px of the frame's own page. */
  height(): number;
}

export function stage(coloured: (light: Colours, dark: Colours) => void, grown: () => void): Stage {
  const around = the('stage');
  const frame = make('iframe', { title: 'Preview', src: 'builder/preview.html' });
  let wanted: Wanted | undefined;
  let here = false;
  let width = 744;
  let height = 420;
  const fit = (): void => {
    const scale = Math.min(1, around.clientWidth / width);
    frame.width = String(width);
    frame.height = String(height);
    frame.style.transform = scale < 1 ? `scale(${scale})` : '';
    frame.style.marginInlineStart = `${Math.max(0, Math.floor((around.clientWidth - width) / 2))}px`;
    around.style.blockSize = `${Math.ceil(height * scale)}px`;
    the('scale').textContent = `${width} px wide${scale < 1 ? `, shown at ${Math.round(scale * 100)} %` : ''}`;
  };
  const send = (): void => {
    if (here && wanted) frame.contentWindow?.postMessage(wanted, location.origin);
  };
  addEventListener('message', ({ source, origin, data }: MessageEvent<Told>) => {
    if (source !== frame.contentWindow || origin !== location.origin) return;
    if (data.type === 'here') here = true;
    if (data.type === 'colours') coloured(data.light, data.dark);
    if (data.type === 'here') send();
    if (data.type !== 'height') return;
    height = Math.min(MOST, Math.max(LEAST, data.height));
    fit();
    grown();
  });
  new ResizeObserver(fit).observe(around);
  around.append(frame);
  return {
    show(next, wide) {
      width = wide;
      wanted = next;
      fit();
      send();
    },
    height: () => height,
  };
}

/** A choice of one, as buttons in a row. */
export function choices<T extends string | number>(
  name: string,
  legend: string,
  all: readonly (readonly [value: T, label: string])[],
  now: T,
  chosen: (value: T) => void,
): HTMLElement {
  return make(
    'fieldset',
    { class: 'choices' },
    make('legend', {}, legend),
    ...all.map(([value, label]) => {
      const radio = make('input', { type: 'radio', name, value: String(value), checked: value === now });
      radio.addEventListener('change', () => chosen(value));
      return make('label', {}, radio, make('span', {}, label));
    }),
  );
}

/** What is chosen of the preview alone. */
export const controls = (state: State, changed: () => void): HTMLElement[] => [
  choices(
    'width',
    'Width',
    widths.map((width) => [width, NAMES[width]!] as const),
    state.width,
    (width) => {
      state.width = width;
      changed();
    },
  ),
  choices(
    'scheme',
    'Light or dark',
    [
      ['', 'As here'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ] as const,
    state.scheme,
    (scheme) => {
      state.scheme = scheme;
      changed();
    },
  ),
  choices(
    'dir',
    'Direction',
    [
      ['', 'As the page'],
      ['ltr', 'Left to right'],
      ['rtl', 'Right to left'],
    ] as const,
    state.dir,
    (dir) => {
      state.dir = dir;
      changed();
    },
  ),
];
