/**
 * The script of `frame.html`: draws the element that the address asks for, or says in words why not, and tells the page around it one
 * thing, its height. No HTML is made of anything: docs/decisions/frame.md.
 */
import { originsOf, read, type List } from './rules.js';

const own = new URL(location.href);
const main = document.querySelector('main')!;
// What stands there is for readers without scripts.
main.replaceChildren();

const make = (tag: string, words = '', ...children: Node[]): HTMLElement => {
  const made = document.createElement(tag);
  made.append(words, ...children);
  return made;
};

/** The list, or undefined where it cannot be read. */
function written(): List | undefined {
  try {
    const list: unknown = JSON.parse(document.getElementById('list')?.textContent?.trim() || '{}');
    return typeof list === 'object' && list && !Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

function refuse(reasons: readonly string[]): void {
  main.append(
    make('h1', 'This frame shows nothing'),
    make('ul', '', ...reasons.map((reason) => make('li', reason))),
    make('p', 'The page around it can be used as before.'),
  );
  document.documentElement.lang = 'en';
  document.title = 'This frame shows nothing';
}

/**
 * The page's own policy is for all deployments; this one is narrower, and both hold. Origins are named: in a sandbox without one of its own,
 * WebKit takes `'self'` for nobody. https://www.w3.org/TR/CSP3/#multiple-policies
 */
function narrow(list: List): void {
  const actions = Object.values(list.given ?? {}).flatMap(({ action }) =>
    action && URL.canParse(action, own.href) ? [new URL(action, own.href).origin] : [],
  );
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = [
    `script-src ${own.origin}`,
    `style-src ${own.origin}`,
    `connect-src ${[...originsOf(list, own), ...actions].join(' ')}`,
    `form-action ${actions.join(' ') || "'none'"}`,
  ].join('; ');
  document.head.append(meta);
}

function show(list: List): void {
  const wish = read(own.searchParams, list, own);
  if (Array.isArray(wish)) return refuse(wish);
  const { tag, attributes, preset, lang, dir } = wish;
  const { documentElement: html } = document;
  if (lang) html.lang = lang;
  if (dir) html.dir = dir;
  if (preset) {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = `themes/${preset}.css`;
    document.head.append(sheet);
    document.body.classList.add(`news-${preset}`);
  }
  const element = document.createElement(tag);
  const named = new Map(attributes);
  // In a frame that is as high as its content nothing is far from view.
  element.setAttribute('loading', 'eager');
  for (const [name, value] of named) element.setAttribute(name, value);
  // Most pages around are light and say nothing of it: the reader's system is followed where the address asks for that.
  const theme = named.get('theme');
  html.style.colorScheme = theme === 'dark' ? 'dark' : theme === 'inherit' ? 'light dark' : 'light';
  // A new tab can be opened from a sandbox that allows popups; the page around only from one that allows that too.
  const base = document.createElement('base');
  base.target = named.get('open') === 'page' ? '_top' : '_blank';
  document.head.append(base);
  if (!named.has('open')) element.setAttribute('open', 'tab');
  main.append(element);
}

/** The origins that are told the height: the page around, as far as the browser names it, if the list does not leave it out. */
function told({ ancestors = [] }: List): string[] {
  const around = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
  if (!around || around === 'null') return [...ancestors];
  return !ancestors.length || ancestors.includes(around) ? [around] : [];
}

function tellHeight(list: List): void {
  if (parent === self) return;
  const targets = told(list);
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    for (const target of targets) parent.postMessage({ type: 'news-frame', height }, target);
  }).observe(document.documentElement);
}

const list = written();
narrow(list ?? {});
if (list) show(list);
else refuse(['The list in this frame is not JSON. Whoever runs the frame can mend it: docs/frame.md.']);
tellHeight(list ?? {});
