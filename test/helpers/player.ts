/** A player with a recording, pressed as a reader presses it. */
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/define/news-player.js';
import type { NewsPlayerElement } from '../../src/elements/news-player.js';
import { fakeFeed, settled, type FakeFeed, type FakeItem } from '../../src/testing.js';
import { box, placeIn, until, type Attributes } from './page.js';

type Script = Record<string, string | number>;

/** The address of a recording that nobody else plays; what else it does is for `scripts/endpoint.mjs`. */
export const sound = (script: Script = {}): string => {
  const query = Object.entries({ key: crypto.randomUUID(), ...script }).map(([name, value]) => [name, String(value)]);
  return `${location.origin}/endpoint/sound?${new URLSearchParams(query)}`;
};

let stories = 0;

/** One story with a recording, and not the story of another test: what has been told of one is told once. */
export function spoken(script: Script | string = {}, more: Partial<FakeItem> = {}, file: object = {}): FakeFeed {
  const url = typeof script === 'string' ? script : sound(script);
  const attachments = [{ url, mime_type: 'audio/wav', ...file }];
  return fakeFeed(1, { id: `spoken-${++stories}`, attachments, ...more });
}

const placed = new Set<Element>();

/** A player in the page, which `silenced()` takes out again. */
export async function shown(
  data: object,
  attributes: Attributes = {},
  parent: Node = box(),
): Promise<NewsPlayerElement> {
  const element = placeIn(parent, 'news-player', { loading: 'eager', ...attributes }) as NewsPlayerElement;
  placed.add(element);
  element.data = data;
  await settled(element);
  return element;
}

/** After each test nothing plays on, and nothing is remembered. */
export function silenced(): void {
  afterEach(() => {
    for (const element of placed) element.remove();
    placed.clear();
    sessionStorage.clear();
  });
}

export const inside = <Found extends HTMLElement>(element: Element, selector: string): Found | null =>
  element.shadowRoot!.querySelector<Found>(selector);

export const audioOf = (element: Element): HTMLAudioElement => inside<HTMLAudioElement>(element, 'audio')!;
export const disc = (element: Element): HTMLButtonElement => inside<HTMLButtonElement>(element, '.disc')!;
export const seek = (element: Element): HTMLInputElement => inside<HTMLInputElement>(element, '[part=seek]')!;
export const nameOf = (element: Element | null): string => element?.getAttribute('aria-label') ?? '';

export const button = (element: Element, name: string): HTMLButtonElement | undefined =>
  [...element.shadowRoot!.querySelectorAll('button')].find((one) => nameOf(one) === name);

/** A real click, which is what lets a browser play. */
export async function click(target: Element): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

export const press = (key: string): Promise<void> => sendKeys({ press: key });

/** Whether it is heard: its time goes on. */
export const plays = (element: Element, what = 'it plays'): Promise<void> => {
  const from = audioOf(element).currentTime;
  return until(
    () => disc(element).isConnected && audioOf(element).currentTime !== from && !audioOf(element).paused,
    what,
  );
};

/** A player that the reader has begun to listen to. */
export async function playing(
  data: object = spoken(),
  attributes: Attributes = {},
  parent?: Node,
): Promise<NewsPlayerElement> {
  const element = await shown(data, attributes, parent);
  await click(disc(element));
  await plays(element);
  return element;
}
