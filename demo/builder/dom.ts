/** Nodes from names and words. No text is ever parsed. */

type Said = Readonly<Record<string, string | number | boolean | undefined>>;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  said: Said = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(said))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  made.append(...children);
  return made;
}

export const the = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;

/** A description of the manifest: what stands between backticks is code. */
export const prose = (text: string): (Node | string)[] =>
  text.split('`').map((part, at) => (at % 2 ? make('code', { translate: 'no' }, part) : part));

/** Says something to who cannot see it, also where it says the same twice. */
export function say(words: string): void {
  const region = the('said');
  region.textContent = '';
  setTimeout(() => (region.textContent = words), 50);
}

/** Waits until nothing more comes. */
export function later(run: () => void, ms: number): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, ms);
  };
}

/** A button that copies, and says so; where the browser forbids that, the text is selected. */
export function copyButton(what: string, code: HTMLElement): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'copy', 'aria-label': `Copy: ${what}` }, 'Copy');
  const back = later(() => (button.textContent = 'Copy'), 3000);
  button.addEventListener('click', () => {
    void copy(code).then((copied) => {
      button.textContent = copied ? 'Copied' : 'Selected';
      say(copied ? `Copied: ${what}.` : `The text is selected: press Ctrl+C, or Command+C, to copy it.`);
      back();
    });
  });
  return button;
}

async function copy(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}

/** A text to copy, under the words that say where it goes. */
export function codeBlock(where: string, text: string): HTMLElement {
  const code = make('code', { translate: 'no' }, text);
  const pre = make('pre', { tabindex: 0, role: 'region', 'aria-label': where, dir: 'ltr' }, code);
  return make(
    'div',
    { class: 'block' },
    make('div', { class: 'where' }, make('p', {}, where), copyButton(where, code)),
    pre,
  );
}
