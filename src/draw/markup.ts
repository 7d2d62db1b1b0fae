/**
 * A value as markup, for a server: what `render` would draw, with a comment before and after each value, which `hydrate.ts` walks along.
 * Every value is escaped; the literals are ours.
 */
import { ATTRIBUTE, type Draws, HOLE, joined, nothing, TemplateResult, textOf, TOKEN } from './template.js';

/** A piece of a literal: text to write, `null` for the next value as content, or an attribute that takes the next ones. */
type Step = string | null | { readonly name: string; readonly pieces: readonly string[]; readonly tag: string };

const MARK = '<!---->';
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text, and for attributes in quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPES[one]!);

const read = new WeakMap<TemplateStringsArray, readonly Step[]>();

function steps(strings: TemplateStringsArray): readonly Step[] {
  const known = read.get(strings);
  if (known) return known;
  const found: Step[] = [];
  for (const [text, close, tag, attributes = ''] of strings.join(HOLE).matchAll(TOKEN)) {
    if (close || (tag && !attributes.includes(HOLE))) found.push(text);
    else if (tag) {
      found.push(`<${tag}`);
      for (const [whole, name = '', quoted, bare] of attributes.matchAll(ATTRIBUTE)) {
        const value = quoted ?? bare ?? '';
        found.push(value.includes(HOLE) ? { name, pieces: value.split(HOLE), tag } : ` ${whole}`);
      }
      found.push(attributes.endsWith('/') ? '/>' : '>');
    } else text.split(HOLE).forEach((words, n) => found.push(...(n ? [null, words] : [words])));
  }
  read.set(strings, found);
  return found;
}

/** One attribute; listeners, and properties but for an input's value, are the client's. */
function attribute(name: string, value: unknown, tag: string): string {
  const own = name === '.value' && tag === 'input' ? 'value' : name;
  if (value === nothing || /^[.@]/.test(own)) return '';
  if (own.startsWith('?')) return value ? ` ${own.slice(1)}=""` : '';
  return ` ${own}="${escaped(textOf(value))}"`;
}

/** @param marked whether it is to be taken over; else there is nothing in it but what a reader meets */
export function toMarkup(value: unknown, marked = true): string {
  if (typeof value === 'function') return toMarkup((value as Draws).values(), marked);
  const mark = marked ? MARK : '';
  if (!(value instanceof TemplateResult)) {
    const inner = Array.isArray(value) ? value.map((one) => toMarkup(one, marked)).join('') : escaped(textOf(value));
    return mark + inner + mark;
  }
  const { strings, values } = value;
  let markup = '';
  let used = 0;
  for (const step of steps(strings))
    if (step === null) markup += toMarkup(values[used++], marked);
    else if (typeof step === 'string') markup += step;
    else {
      const { name, pieces, tag } = step;
      markup += attribute(name, joined(pieces, values.slice(used, (used += pieces.length - 1))), tag);
    }
  // As `planOf` does: what stands at the very end has something after it.
  return mark + markup + (strings.at(-1) ? '' : mark) + mark;
}
