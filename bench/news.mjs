// The headlines that every element is given: the same in each run.
const words =
  'city council votes on new tram line after long debate about costs river bridge closed storm market opens higher school library budget minister resigns team wins final in extra time researchers find older star than thought harbour ferry strike ends'.split(
    ' ',
  );

/** @typedef {{id: string, title: string, url: string, source: string, published: string, summary: string}} Item */

/** @param {number} number @returns {Item} */
function item(number) {
  const word = (/** @type {number} */ at) =>
    words[(number * 7919 + at * 104729 + ((number * number) % 31)) % words.length];
  const line = (/** @type {number} */ length, from = 0) => Array.from({ length }, (_, at) => word(at + from)).join(' ');
  return {
    id: `a${number}`,
    title: `${number}: ${line(6 + (number % 6))}`,
    url: `https://news.example/${number}/${word(1)}-${word(2)}`,
    source: `The ${word(3)} Times`,
    published: new Date(Date.UTC(2026, 0, 1) + number * 61_000).toISOString(),
    summary: `${line(22, 9)}.`,
  };
}

/**
 * @param {number} count
 * @param {number} fresh so many of them are new, and on top
 * @param {boolean} other none is among those of another call without it
 */
export function news(count, fresh = 0, other = false) {
  const base = other ? 500_000 : 100_000;
  return [
    ...Array.from({ length: fresh }, (_, at) => item(base - fresh + at)),
    ...Array.from({ length: count - fresh }, (_, at) => item(base + at)),
  ];
}

/** The same as a JSON Feed. @param {Item[]} items */
export const feed = (items) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Bench',
  items: items.map(({ id, url, title, summary, published, source }) => ({
    id,
    url,
    title,
    summary,
    date_published: published,
    authors: [{ name: source }],
  })),
});
