/** The page of the preview: one element, on a page of its own, as the builder says. */
import type { Rgb } from './contrast.js';
import type { Colours, Told, Wanted } from './message.js';

const main = document.querySelector('main')!;
const { documentElement: html } = document;
const tell = (told: Told): void => parent.postMessage(told, location.origin);
let element: HTMLElement | undefined;
let sheet: HTMLLinkElement | undefined;
let key = '';
const words = document.createElement('p');
words.textContent = 'The news is shown here as soon as there is an address.';
words.className = 'words';

async function show(wanted: Wanted): Promise<void> {
  const { tag, src, attributes, preset, colours, lang, dir, scheme, base } = wanted;
  html.lang = lang || 'en';
  html.dir = dir || 'ltr';
  html.style.colorScheme = scheme || 'light dark';
  main.className = preset && `news-${preset}`;
  main.removeAttribute('style');
  for (const [name, value] of Object.entries(colours)) main.style.setProperty(`--news-${name}`, value);
  // A sign-up and a paper's name need no news.
  const ready = Boolean(src || attributes.action || attributes.name);
  const next = JSON.stringify([tag, src, attributes.format, attributes.map, lang]);
  // Another source is another element: what it showed before is gone at once.
  if (next !== key) {
    key = next;
    element = document.createElement(tag);
    sync(element, wanted);
    main.replaceChildren(element);
  } else if (element) sync(element, wanted);
  if (element) element.hidden = !ready;
  words.hidden = ready;
  main.append(words);
  await themed(preset && new URL(`themes/${preset}.css`, base).href);
  tell({ type: 'colours', light: drawn('light', wanted), dark: drawn('dark', wanted) });
  // An element without a source says so in the console, and here that is no mistake.
  if (ready) await import(/* @vite-ignore */ new URL('embed.js', base).href);
}

function sync(made: HTMLElement, { src, attributes }: Wanted): void {
  // In a frame that is as high as its content nothing is far from view.
  const all: Record<string, string> = { ...attributes, ...(src && { src }), loading: 'eager' };
  for (const { name } of [...made.attributes])
    if (!Object.hasOwn(all, name) && name !== 'state' && !name.startsWith('data-')) made.removeAttribute(name);
  for (const [name, value] of Object.entries(all))
    if (made.getAttribute(name) !== value) made.setAttribute(name, value);
}

/** Until the preset's sheet is there, its colours are not. */
async function themed(href: string): Promise<void> {
  if (sheet?.href === href || (!sheet && !href)) return;
  sheet?.remove();
  sheet = undefined;
  if (!href) return;
  const made = document.createElement('link');
  sheet = made;
  made.rel = 'stylesheet';
  made.href = href;
  await new Promise((done) => {
    made.onload = made.onerror = done;
    document.head.append(made);
  });
}

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** A colour of CSS as it is seen on a ground. */
function seen(css: string, ground = '#fff'): Rgb {
  if (!canvas) return [0, 0, 0];
  for (const colour of [ground, css]) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

/** Every colour as the elements have it: the preset's, the builder's, else the default. */
function drawn(scheme: 'light' | 'dark', { tokens }: Wanted): Colours {
  const paper = 'var(--news-paper, Canvas)';
  const around = document.createElement('span');
  const probe = document.createElement('span');
  around.className = 'probe';
  around.style.colorScheme = scheme;
  around.style.color = 'var(--news-ink, CanvasText)';
  around.append(probe);
  main.append(around);
  const computed = (css: string): string => {
    probe.style.color = css;
    return getComputedStyle(probe).color;
  };
  const ground = computed(paper);
  const found = tokens.map(({ name, initial }): [string, Rgb] => {
    const css =
      name === 'paper'
        ? paper
        : name === 'ink'
          ? 'inherit'
          : `var(--news-${name}, ${initial.replace('var(--_paper)', paper)})`;
    return [name, seen(computed(css), ground)];
  });
  around.remove();
  return Object.fromEntries(found);
}

addEventListener('message', (event: MessageEvent<Wanted>) => {
  if (event.source === parent && event.origin === location.origin && /^[a-z]+-[a-z]+$/.test(event.data.tag))
    void show(event.data);
});
new ResizeObserver(() => tell({ type: 'height', height: Math.ceil(main.getBoundingClientRect().height) })).observe(
  main,
);
tell({ type: 'here' });
