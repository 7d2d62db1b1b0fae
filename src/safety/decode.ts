/** Character references to characters, for formats whose text is HTML. */
const COMMON: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\xa0',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
  }),
);

// Not by `TextDecoder`: Node 20's reads Windows-1252 as Latin-1.
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Character references decoded once: numeric ones and the commonest names; others stay as they are (`entities.ts` knows more).
 * Numbers follow the HTML standard: 128–159 mean Windows-1252, impossible ones U+FFFD.
 */
export const decodeOnce = (value: string, names = COMMON): string =>
  value.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w+));/g,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name) return names.get(name) ?? all;
      const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
      if (code > 127 && code < 160) return WINDOWS[code - 128] ?? '';
      return !code || code > 0x10ffff || (code > 0xd7ff && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
    },
  );
