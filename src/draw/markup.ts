/**
 * A value as markup, for a server: what `render` would draw, with a comment before and after each value, which `hydrate.ts` walks along.
 * Every value is escaped; the literals are ours.
 */
import { ATTRIBUTE, HOLE, joined, nothing, TemplateResult, textOf, TOKEN } from './template.js';

/** A piece of a literal: text to write, `null` for the next value as content, or an attribute that takes the next ones. */
type Step = string | null | { readonly name: string; readonly pieces: readonly string[]; readonly tag: string };

const MARK = '<!---->';
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one]!);

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
  if (!strings.at(-1)) found.push(MARK);
  read.set(strings, found);
  return found;
}

/** One attribute; listeners, and properties but for an input's value, are the client's. */
function attribute(name: string, value: unknown, tag: string): string {
  const own = name === '.value' && tag === 'input' ? 'value' : name;
  if (value === nothing || /^[.@]/.test(own)) return '';
  if (own.startsWith('?')) return value ? ` ${own.slice(1)}` : '';
  return ` ${own}="${escape(textOf(value))}"`;
}

/** What stands in a value's place, piece by piece. */
export function* markup(value: unknown): Generator<string, void> {
  yield MARK;
  if (value instanceof TemplateResult) {
    let used = 0;
    for (const step of steps(value.strings))
      if (step === null) yield* markup(value.values[used++]);
      else if (typeof step === 'string') yield step;
      else {
        const { name, pieces, tag } = step;
        yield attribute(name, joined(pieces, value.values.slice(used, (used += pieces.length - 1))), tag);
      }
  } else if (Array.isArray(value)) for (const one of value) yield* markup(one);
  else yield escape(textOf(value));
  yield MARK;
}
