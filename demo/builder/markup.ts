/** HTML and JSX as text. It is shown and copied, and never parsed by this page. */

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Where a line grows too long for a person to read. */
const WIDE = 100;

const open = (tag: string, said: readonly string[]): string => {
  const line = [`<${tag}`, ...said].join(' ');
  return line.length < WIDE ? `${line}>` : `<${tag}\n  ${said.join('\n  ')}\n>`;
};

/** @param attributes an empty value stands alone, `undefined` is left out */
export function html(tag: string, attributes: Readonly<Record<string, string | undefined>>, between = ''): string {
  const said = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [value ? `${name}="${escape(value)}"` : name],
  );
  const inner = between && `\n${indented(between)}\n`;
  return `${open(tag, said)}${inner}</${tag}>`;
}

/** A flag is `true`. */
export type Props = Readonly<Record<string, string | number | boolean>>;

/** An attribute of JSX knows no escapes, so whatever is not plain is written as a string of JavaScript. */
const value = (given: string | number | boolean): string =>
  typeof given === 'string' && /^[^"&{}<>\\\n]*$/.test(given) ? `"${given}"` : `{${JSON.stringify(given)}}`;

export function jsx(name: string, props: Props, between = ''): string {
  const said = Object.entries(props).map(([prop, given]) => (given === true ? prop : `${prop}=${value(given)}`));
  return between ? `${open(name, said)}\n${indented(between)}\n</${name}>` : open(name, said).replace(/\n?>$/, ' />');
}

/** A text between tags of JSX. */
export const jsxText = (text: string): string => (/[{}<>&]/.test(text) ? `{${JSON.stringify(text)}}` : text);

export const indented = (text: string, by = '  '): string => text.replace(/^(?=.)/gm, by);
