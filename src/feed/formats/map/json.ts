/** Where JSON text breaks off: engines differ in what they say of it. */

export interface Fault {
  /** From 1 on; columns count UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** What is wrong there. */
  readonly why: string;
}

/** White space, then a string, a number or word, or a mark (RFC 8259, sections 2 to 7). */
const TOKEN =
  /[ \t\n\r]*(?:("(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:]))/uy;

const WHY = {
  value: 'a value is missing here',
  name: 'the name of a field in double quotation marks is missing here',
  ':': 'a colon is missing here',
  ',': 'a comma, or the end, is missing here',
  end: 'there is more after the end',
};

/** The first fault, or absent where the text is JSON. */
export function faultOf(text: string): Fault | undefined {
  const open: string[] = [];
  let wanted: keyof typeof WHY = 'value';
  /** Just behind an opening bracket its closing one may stand. */
  let opened = false;
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const [all = '', string, scalar, mark = ''] = TOKEN.exec(text) ?? [];
    const closes = mark !== '' && mark === (open.at(-1) === '{' ? '}' : ']') && open.length > 0;
    if (wanted === 'value' && (string ?? scalar)) wanted = open.length ? ',' : 'end';
    else if (wanted === 'name' && string) wanted = ':';
    else if (wanted === ':' && mark === ':') wanted = 'value';
    else if (wanted === ',' && mark === ',') wanted = open.at(-1) === '{' ? 'name' : 'value';
    else if (closes && (wanted === ',' || opened)) {
      open.pop();
      wanted = open.length ? ',' : 'end';
    } else if (wanted === 'value' && /[{[]/.test(mark)) {
      open.push(mark);
      wanted = mark === '{' ? 'name' : 'value';
      opened = true;
      at += all.length;
      continue;
    } else break;
    opened = false;
    at += all.length;
  }
  at += /^[ \t\n\r]*/.exec(text.slice(at))![0].length;
  if (at === text.length && wanted === 'end') return;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1, why: reason(text, at, wanted) };
}

function reason(text: string, at: number, wanted: keyof typeof WHY): string {
  const found = text[at];
  if (!found) return 'it ends too early; in HTML write the attribute in single quotation marks, map=\'{"title": "…"}\'';
  if (/['‘’“”„«»`]/.test(found)) return 'JSON knows no quotation marks but "';
  if (found === '"' && !new RegExp(TOKEN.source, 'uy').test(text.slice(at)))
    return 'the text that starts here is not closed, or has a line break or a backslash in it';
  if (/[}\]]/.test(found) && /,\s*$/.test(text.slice(0, at))) return 'the comma before it is one too many';
  return WHY[wanted];
}
