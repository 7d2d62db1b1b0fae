// A paper in pages, as /endpoint/pages of the scripted endpoint serves it.
//
//   items=25   stories in all, per=10 a page, page=1 of them
//   fresh=3    as many new ones before the first      gone=story-2 story-3   these are withdrawn      edit=story-1   has another headline
//   next=…     of every page: `same` itself, `first` the first page, `endless` a next page where there is none, `again` the first page's
//              stories under ever new addresses, or an address that stands there as it is; absent: the next page, while there is one

/** @param {URL} url @returns {string} */
export function page(url) {
  // The last word counts: a test may add to an address what goes wrong from now on.
  const query = { get: (/** @type {string} */ name) => url.searchParams.getAll(name).at(-1) ?? null };
  /** @param {string} name @param {number} fallback */
  const number = (name, fallback) => Number(query.get(name) ?? fallback);
  const [per, at, next] = [number('per', 10), number('page', 1), query.get('next')];
  const gone = (query.get('gone') ?? '').split(' ');
  const all = [...names('new', number('fresh', 0)), ...names('story', number('items', 25))].filter(
    (id) => !gone.includes(id),
  );
  const from = next === 'again' ? 0 : (at - 1) * per;
  const items = all.slice(from, from + per).map((id, index) => ({
    id,
    url: `https://paper.example/${id}`,
    title: `${query.get('edit') === id ? 'Corrected headline' : 'Headline'} of ${id}`,
    date_published: new Date(Date.UTC(2026, 0, 1) - (from + index) * 60_000).toISOString(),
    tags: [Number(id.split('-')[1]) % 2 ? 'odd' : 'even'],
    _broadsheet: { section: Number(id.split('-')[1]) % 5 ? 'City' : 'Country' },
  }));
  const more = next === 'endless' || next === 'again' || from + per < all.length;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Paged Paper',
    language: 'en',
    next_url: following(url, next, more ? at + 1 : 0),
    items,
  });
}

/** @param {URL} url @param {string | null} next @param {number} at @returns {string | undefined} */
function following(url, next, at) {
  if (next === 'same') return url.href;
  if (next && !['first', 'endless', 'again'].includes(next)) return next;
  const to = new URL(url);
  to.searchParams.set('page', next === 'first' ? '1' : String(at));
  return at || next === 'first' ? to.href : undefined;
}

/** @param {string} name @param {number} count */
const names = (name, count) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
