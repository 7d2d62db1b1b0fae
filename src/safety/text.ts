/** Text from untrusted feeds. Pure, without a DOM; part of every page's first bytes, so kept small. */

/*
 * Controls other than white space, noncharacters, the byte-order mark, and the bidirectional embeddings and overrides (U+202A–202E), with
 * which a feed could turn the host page's own words round. ZWJ, ZWNJ, LRM and RLM stay: Persian, Indic scripts and emoji need them.
 */
const DROPPED = /[^\P{Cc}\t-\r\x85]|[\p{Noncharacter_Code_Point}\ufeff\u202a-\u202e]/gu;

/** Isolates (U+2066–2069) are harmless where each one opened is closed again. */
const isolated = (text: string): boolean => {
  let depth = 0;
  for (const mark of text.match(/[\u2066-\u2069]/g) ?? []) if ((depth += mark === '\u2069' ? -1 : 1) < 0) return false;
  return !depth;
};

/** The text without what must not be seen; lone surrogates become U+FFFD, unbalanced isolates go. White space is left as it is. */
export const scrub = (text: string): string => {
  const clean = text.replace(/\p{Cs}/gu, '\ufffd').replace(DROPPED, '');
  return isolated(clean) ? clean : clean.replace(/[\u2066-\u2069]/g, '');
};

/** Nothing a reader could see: white space and format characters only. */
export const blank = (text: string): boolean => !/[^\s\p{Cf}]/u.test(text);

/** Nothing of this is in a line that is clean as it stands, as nearly all are: it is seen in a fifth of the time that cleaning takes. */
const SUSPECT = /[^ -~\xae-\u02ff\u2010-\u2027]|^ | ( |$)/;

// No-break, narrow and ideographic spaces are typography and stay.
const line = (text: string): string => {
  if (!SUSPECT.test(text)) return text;
  const clean = scrub(text)
    .replace(/[ \t-\r\x85\u2028\u2029]+/g, ' ')
    .trim();
  return blank(clean) ? '' : clean;
};

/** Characters read beyond the longest text, for white space: one long text may be asked for a hundred thousand times. */
const SPARE = 10_000;

/**
 * One clean line of plain text from anything: a string or a finite number, else `''`. White space is collapsed and trimmed. `max` counts
 * UTF-16 units (default 20,000); a longer text is cut there, never within a character. Idempotent.
 */
export const plain = (value: unknown, max = 20000): string => {
  const text = line(
    typeof value === 'string' ? value.slice(0, max + SPARE) : Number.isFinite(value) ? String(value) : '',
  );
  return text.length > max ? line(text.slice(0, max).replace(/[\ud800-\udbff]$/, '')) : text;
};

/** What an escaping generator writes: the five characters of markup, by name or number, and a backslash. */
const ESCAPED = /&(?:#(?:x([\da-f]{2})|(\d{2}))|(amp|lt|gt|quot|apos));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescape = (title: string): string =>
  title.replace(ESCAPED, (_, hex?: string, decimal?: string, name?: string) =>
    name ? NAMED[name.toLowerCase()]! : String.fromCharCode(hex ? parseInt(hex, 16) : Number(decimal)),
  );

/**
 * Whether a generator has escaped what its format declares as plain text: all of this holds:
 * - it has a reference other than `&lt;` and `&gt;`: people type those two in headlines about markup, and `How to write &lt; in HTML` must
 *   survive; `&amp;` counts, since `Fish &amp; chips` from a machine is far commoner in the news than a headline about `&amp;`;
 * - it has no raw `<`, `'` or `"`, and no `&` that starts no reference: an escaping generator leaves none, a person does.
 */
export const isEscaped = (title: string): boolean =>
  /&(?!lt;|gt;)#?\w+;/.test(title) && !/[<'"]|&(?!#?\w+;)/.test(title);

/**
 * A title that its format declares as plain text, with the one repair of titles that a generator escaped all the same (Eleventy's standard
 * feed writes `Don&#39;t`): they are decoded once.
 */
export const titleText = (value: unknown): string => {
  const title = plain(value);
  return isEscaped(title) ? plain(unescape(title)) : title;
};
