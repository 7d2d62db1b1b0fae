// What is drawn, and how it stands on a page.

/** @type {readonly import('./list.mjs').Mutant[]} */
export const page = [
  {
    name: 'max-stale',
    guard: 'News older than the page allows gives way to the host’s words.',
    file: 'src/elements/life.ts',
    find: 'Date.now() - at < longest',
    put: 'Date.now() - at < DAY',
    test: 'test/behaviour/news-headline.test.ts',
  },
  {
    name: 'first-definition',
    guard: 'The first definition of a tag wins, and nothing is thrown.',
    file: 'src/define/define.ts',
    find: '= customElements.get(tag);',
    put: '= undefined;',
    test: 'test/define.test.ts',
  },
  {
    name: 'noopener-in-bodies',
    guard: 'A tab that a body’s link opens has no handle on the page.',
    file: 'src/ui/inline.ts',
    find: ", away && 'noopener']",
    put: ']',
    test: 'test/body.test.ts',
  },
  {
    name: 'noopener-on-cards',
    guard: 'A tab that a card’s link opens has no handle on the page.',
    file: 'src/ui/card.ts',
    find: "${tab ? 'noopener' : ''}",
    put: '',
    test: 'test/behaviour/news-headline.test.ts',
  },
  {
    name: 'ids-prefixed',
    guard: 'The ids of a body are never names that the page uses.',
    file: 'src/ui/inline.ts',
    find: '`news-${id}`',
    put: 'id',
    test: 'test/body.test.ts',
  },
  {
    name: 'life-after-death',
    guard: 'An element that has left the page has stopped its clocks, refreshes and listeners.',
    file: 'src/elements/news-element.ts',
    find: 'this._life?.stop();',
    put: '',
    test: 'test/e2e/leaks/leaks.test.ts',
  },
  {
    name: 'row-by-row',
    guard: 'A row that leaves a list leaves nothing behind, though the page stay open for weeks.',
    file: 'src/ui/keyed.ts',
    find: 'else part.remove();',
    put: '',
    test: 'test/keyed.test.ts',
  },
  {
    name: 'click-to-load',
    guard: 'Another site’s player is fetched when the reader asks for it, and not before.',
    file: 'src/ui/body.ts',
    find: 'c.frames.has(src)',
    put: 'true',
    test: 'test/body.test.ts',
  },
];
