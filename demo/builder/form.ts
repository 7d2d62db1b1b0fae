/** The options of an element as a form that is made of the manifest. */
import { make, prose } from './dom.js';
import { groups, type Option } from './manifest.js';

type Attributes = Record<string, string>;

/** The other groups are folded until something in them is chosen. */
const ALWAYS = ['What is shown', 'Sign-up'];

const label = (name: string): string => name[0]!.toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** What holds while nothing is chosen. */
const usual = ({ initial }: Option): string =>
  initial === undefined ? 'as described' : initial === '' ? 'none' : initial;

/**
 * @param attributes is changed by what a person does
 * @param changed is called after that
 */
export function optionForm(options: readonly Option[], attributes: Attributes, changed: () => void): Node[] {
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) delete attributes[name];
    else attributes[name] = value;
    changed();
  };
  const row = (option: Option): HTMLElement => {
    const { name, kind } = option;
    const id = `o-${name}`;
    const about = make('p', { class: 'about', id: `${id}-about` }, ...prose(option.description));
    if (kind === 'words') return words(option, attributes[name], (value) => set(name, value), about);
    if (kind === 'flag') {
      const box = make('input', { type: 'checkbox', id, checked: name in attributes, 'aria-describedby': about.id });
      box.addEventListener('change', () => set(name, box.checked ? '' : undefined));
      return make('div', { class: 'row flag' }, make('label', { for: id }, box, make('b', {}, label(name))), about);
    }
    const control = field(option, attributes[name], (value) => set(name, value));
    return make('div', { class: 'row' }, make('label', { for: id }, label(name)), ...control, about);
  };
  return groups.flatMap((group): Node[] => {
    const rows = options.filter((option) => option.group === group);
    if (!rows.length) return [];
    const made = rows.map(row);
    if (ALWAYS.includes(group)) return [make('fieldset', {}, make('legend', {}, group), ...made)];
    const open = rows.some(({ name }) => name in attributes);
    return [make('details', { open }, make('summary', {}, group), make('fieldset', { 'aria-label': group }, ...made))];
  });
}

function field(option: Option, value: string | undefined, set: (value?: string) => void): HTMLElement[] {
  const { name, kind, choices } = option;
  const said = { id: `o-${name}`, 'aria-describedby': `o-${name}-about`, spellcheck: 'false', autocomplete: 'off' };
  if (kind === 'choice') {
    const select = make(
      'select',
      said,
      make('option', { value: '', selected: value === undefined }, `${usual(option)} (default)`),
      ...choices
        .filter((choice) => choice !== option.initial)
        .map((choice) => make('option', { value: choice, selected: choice === value }, choice)),
    );
    select.addEventListener('change', () => set(select.value || undefined));
    return [select];
  }
  const input =
    kind === 'json'
      ? make('textarea', { ...said, rows: 3, dir: 'ltr' })
      : make('input', {
          ...said,
          type: kind === 'number' ? 'number' : 'text',
          placeholder: option.initial && `${option.initial} (default)`,
        });
  if (kind === 'number') input.setAttribute('step', 'any');
  input.value = value ?? '';
  const none = option.mayBeNone && make('input', { type: 'checkbox', checked: value === '' });
  const tell = (): void => {
    const off = none && none.checked;
    input.disabled = Boolean(off);
    set(off ? '' : input.value.trim() || undefined);
  };
  input.addEventListener('input', tell);
  if (!none) return [input];
  input.disabled = none.checked;
  none.addEventListener('change', tell);
  return [make('div', { class: 'beside' }, input, make('label', { class: 'none' }, none, `No ${name}`))];
}

/** Several words of a list; or, as long as nobody chooses, the element's own. */
function words(
  option: Option,
  value: string | undefined,
  set: (value?: string) => void,
  about: HTMLElement,
): HTMLElement {
  const { name, choices, initial = '' } = option;
  const chosen = (value ?? initial).split(' ');
  const own = make('input', { type: 'checkbox', checked: value === undefined });
  const boxes = choices.map((word) => make('input', { type: 'checkbox', value: word, checked: chosen.includes(word) }));
  const tell = (): void => {
    for (const box of boxes) box.disabled = own.checked;
    const on = boxes.filter((box) => box.checked).map((box) => box.value);
    set(own.checked ? undefined : on.join(' '));
  };
  for (const box of boxes) box.disabled = own.checked;
  for (const box of [own, ...boxes]) box.addEventListener('change', tell);
  const usually = option.initial === undefined ? 'As the layout has it' : 'As usual';
  return make(
    'fieldset',
    { class: 'row words', 'aria-describedby': about.id },
    make('legend', {}, label(name)),
    make('label', {}, own, usually),
    ...boxes.map((box) => make('label', {}, box, box.value)),
    about,
  );
}
