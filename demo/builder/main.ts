/** The embed builder: what is chosen, what is found, what is shown, what is pasted. docs/builder.md. */
import { palette, themes, type Palette } from './colours.js';
import { codeBlock, copyButton, later, make, prose, say, the } from './dom.js';
import { optionForm } from './form.js';
import { look, namedBy, type Found, type Lost } from './look.js';
import { optionsOf, type Data, type Option } from './manifest.js';
import { policy } from './policy.js';
import { count, found, lost } from './results.js';
import { kinds, snippet, type Kind, type Setup } from './snippets.js';
import { controls, stage } from './stage.js';
import { empty, isLanguage, read, write, type State } from './state.js';
import { tabs } from './tabs.js';

const data = (await (await fetch('builder/data.json')).json()) as Data;
const own = new URL(data.base, document.baseURI).href;
/** Where our files stand. It is typed by who pastes, and never taken from a link. */
let base = own;
let state: State = empty(data);
let options: Option[] = [];
let result: Found | Lost | undefined;
let kind: Kind = 'all';
let asking: AbortController | undefined;
let colours: Palette | undefined;

const ok = (one: typeof result): one is Found => one !== undefined && 'feed' in one;
const asks = /^https?:/;
/** What is not an address is nowhere but in its field. */
const src = (): string => (asks.test(state.src) && URL.canParse(state.src) ? state.src : '');

function setup(): Setup {
  const feed = ok(result) ? result.feed : undefined;
  const known = { title: feed?.title, home: feed?.home, height: preview.height() };
  return { data, state: { ...state, src: src() }, options, known, base };
}

const preview = stage(
  (light, dark) => colours?.judge(light, dark),
  later(() => void paste(), 300),
);

/** What the elements take from the page around: its language is the news' own where nobody says another. */
function show(): void {
  const feed = ok(result) ? result.feed : undefined;
  const lang = state.lang || feed?.language || 'en';
  const dir = state.dir || (/^(ar|fa|he|ur|ps|yi|dv|ug|ckb)\b/.test(lang) ? 'rtl' : 'ltr');
  const css = Object.entries(state.colours).map(([name, [light, dark]]): [string, string] => [
    name,
    light && dark ? `light-dark(${light}, ${dark})` : light || dark,
  ]);
  const { tag, attributes, preset, scheme } = state;
  const said = { tag, src: src(), attributes, preset, lang, dir, scheme };
  preview.show({ ...said, colours: Object.fromEntries(css), base: own, tokens: data.colours }, state.width);
}

let pasting = 0;
async function paste(): Promise<void> {
  const turn = ++pasting;
  const now = setup();
  const { blocks, notes } = snippet(kind, now);
  const named = ok(result) ? namedBy(result.feed) : { images: [], media: [] };
  const csp = await policy(kind, now, named);
  if (turn !== pasting) return;
  const missing =
    src() || state.tag === 'news-newsletter'
      ? []
      : ['There is no address yet: this element would have nothing to show.'];
  the('panel').replaceChildren(
    ...blocks.map(({ where, code }) => codeBlock(where, code)),
    ...[...missing, ...notes].map((note) => make('p', { class: 'note' }, note)),
  );
  the('panel').dataset.kind = kind;
  the('policy').replaceChildren(codeBlock('Content-Security-Policy, beside what your page has', csp));
  const address = new URL(location.href);
  address.hash = write(state);
  the('link').textContent = address.href;
}

const remember = later(() => history.replaceState(null, '', `#${write(state)}`), 400);
const answer = later(() => {
  if (result) tell(result);
}, 200);

function changed(): void {
  show();
  void paste();
  remember();
  answer();
}

function tell(told: Found | Lost): void {
  const about = { tag: state.tag, src: src(), options, attributes: state.attributes };
  const open = the('result').querySelector('details')?.open;
  the('result').replaceChildren(...(ok(told) ? found(told, about) : lost(told, (address) => void ask(address))));
  const details = the('result').querySelector('details');
  if (details && open) details.open = true;
}

/** As people type addresses. */
function addressOf(typed: string): string {
  const text = typed.trim();
  if (!text || /^[a-z][a-z\d+-]*:(?!\d)/i.test(text)) return text;
  return `${/^(localhost|127\.)/.test(text) ? 'http' : 'https'}://${text}`;
}

async function ask(typed: string): Promise<void> {
  const next = addressOf(typed);
  // What was right for one address is wrong for another.
  if (state.src && next !== state.src) for (const name of ['format', 'map']) delete state.attributes[name];
  state.src = next;
  the<HTMLInputElement>('src').value = next;
  asking?.abort();
  const { signal } = (asking = new AbortController());
  result = undefined;
  the('result').replaceChildren();
  if (!next) return drawForm();
  the('result').replaceChildren(make('p', {}, 'Looking …'));
  try {
    result = await look(next, state.attributes, signal);
  } catch (error) {
    if (signal.aborted) return;
    throw error;
  }
  if (signal.aborted) return;
  if (ok(result)) {
    const { map, feed, description } = result;
    if (map) state.attributes.map = map;
    else if (description.format && !/^(jsonfeed|map)$/.test(description.format))
      state.attributes.format ??= description.format;
    say(`${count(feed.articles.length, 'article')} found${feed.title ? ` in ${feed.title}` : ''}.`);
  } else say(`${result.title}. ${result.hint}`);
  tell(result);
  drawForm();
}

function drawForm(): void {
  the('options').replaceChildren(...optionForm(options, state.attributes, changed));
  changed();
}

/** Everything that the state says. */
function draw(): void {
  const declared = data.elements.find(({ tag }) => tag === state.tag)!;
  options = optionsOf(declared, data.common);
  the('elements').replaceChildren(
    ...data.elements.map(({ tag, description }) => {
      const radio = make('input', { type: 'radio', name: 'element', value: tag, checked: tag === state.tag });
      radio.addEventListener('change', () => choose(tag));
      const [first = ''] = description.split(/(?<=\.)\s/);
      return make(
        'label',
        { class: 'pick' },
        radio,
        make('span', {}, make('b', { translate: 'no' }, tag), ' ', ...prose(first)),
      );
    }),
  );
  the<HTMLInputElement>('src').value = state.src;
  the<HTMLInputElement>('base').value = base;
  the<HTMLInputElement>('inline').checked = state.inline;
  the<HTMLInputElement>('lang').value = state.lang;
  the('themes').replaceChildren(...themes(data, state, changed));
  the<HTMLDetailsElement>('coloured').open = Object.keys(state.colours).length > 0;
  colours = palette(data, state, changed);
  the('colours').replaceChildren(...colours.nodes);
  the('controls').replaceChildren(...controls(state, changed));
  drawForm();
}

/** What the new element has too is kept. */
function choose(tag: string): void {
  const kept = new URLSearchParams(write(state));
  kept.set('element', tag);
  // The same object: what was drawn before changes it too.
  Object.assign(state, read(kept.toString(), data));
  options = optionsOf(
    data.elements.find((one) => one.tag === tag)!,
    data.common,
  );
  drawForm();
}

function restore(): void {
  const fragment = location.hash;
  state = fragment.length > 1 ? read(fragment, data) : empty(data);
  // On a phone its own width is what can be read.
  if (!/[#&]width=/.test(fragment) && innerWidth < 600) state.width = 360;
  result = undefined;
  draw();
  if (state.src) void ask(state.src);
}

the('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  void ask(the<HTMLInputElement>('src').value);
});
the<HTMLInputElement>('base').addEventListener('input', ({ target }) => {
  const field = target as HTMLInputElement;
  const typed = field.value.trim().replace('{version}', data.version);
  const fits = asks.test(typed) && URL.canParse(typed);
  field.setAttribute('aria-invalid', String(!fits));
  if (fits) base = new URL(typed.replace(/\/?$/, '/')).href;
  void paste();
});
the<HTMLInputElement>('lang').addEventListener('input', ({ target }) => {
  const field = target as HTMLInputElement;
  const typed = field.value.trim();
  const fits = !typed || isLanguage(typed);
  field.setAttribute('aria-invalid', String(!fits));
  if (fits) state.lang = typed;
  changed();
});
the<HTMLInputElement>('inline').addEventListener('change', ({ target }) => {
  state.inline = (target as HTMLInputElement).checked;
  changed();
});
if (data.sample) {
  const button = make('button', { type: 'button', class: 'plain' }, 'Try it with a sample paper');
  button.addEventListener('click', () => void ask(new URL(data.sample!, document.baseURI).href));
  the('sample').append(button);
}
the('link').after(copyButton('the link to this set-up', the('link')));
the('version').textContent = data.version;
tabs(the('tabs'), the('panel'), kinds, (name) => {
  kind = name;
  void paste();
});
// The fragment is the set-up's: what leads to a place on the page does not change it.
for (const link of document.querySelectorAll('a[href="#paste"]'))
  link.addEventListener('click', (event) => {
    event.preventDefault();
    the('paste').scrollIntoView();
    the('paste').focus({ preventScroll: true });
  });
addEventListener('hashchange', restore);
restore();
document.documentElement.dataset.ready = '';
