// Pages with a content security policy. `{paper}` is the origin of our code and of the news.
import { called, tag, words } from './written.mjs';

/**
 * What the README asks for, and no more; `self` is the page's own sheet and scripts.
 * @param {Record<string, string | undefined>} [changes] directives in place of those; undefined: left out
 */
export const policy = (changes = {}) =>
  Object.entries({
    'default-src': "'none'",
    'script-src': "{paper} 'self'",
    'connect-src': '{paper}',
    'img-src': "{paper} 'self'",
    'style-src': "'self'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "broadsheet 'allow-duplicates'",
    ...changes,
  })
    .filter(([, value]) => value !== undefined)
    .map((pair) => pair.join(' '))
    .join('; ');

/** @type {Record<string, import('./written.mjs').HostPage>} */
export const policies = {
  strict: { title: 'A strict policy', csp: policy(), expected: { mistakes: true } },
  'strict-all': { title: 'A strict policy, and everything in one file', csp: policy(), script: tag('all.js') },
  'no-img': {
    title: 'A policy that lets no picture through',
    csp: policy({ 'img-src': "'self'" }),
    expected: { violations: ['^img-src '] },
    each: { pictures: 0 },
  },
  'no-frame': {
    title: "A policy that lets no other site's player through",
    csp: policy({ 'media-src': '{paper}' }),
    main: '<news-article id="one" src="{paper}/news/film.json"></news-article>',
    head: called('film'),
    when: 'called',
    expected: {
      elements: { one: { state: 'ready', says: ['A minute on the old ferry'] } },
      asked: {},
      violations: ['^frame-src https://www.youtube-nocookie.com'],
    },
  },
  'no-connect': {
    title: 'A policy that lets no news through',
    csp: policy({ 'connect-src': undefined }),
    each: words('error'),
    expected: {
      mistakes: true,
      violations: ['^connect-src '],
      said: ['^warn broadsheet: <news-headline> failed .*connect-src must name'],
      asked: {},
    },
  },
  'types-none': { title: 'Trusted types without a list', csp: policy({ 'trusted-types': undefined }) },
  'types-once': {
    title: 'Trusted types whose list allows no second policy of the name',
    csp: policy({ 'trusted-types': 'broadsheet' }),
  },
  'types-no-broadsheet': {
    title: 'Trusted types whose list does not name broadsheet',
    csp: policy({ 'trusted-types': "'none'" }),
    but: {
      story: {
        says: ['The barriers came down at dawn', 'What took so long', 'This article is shown here as plain text'],
        pictures: 1,
      },
    },
    expected: { violations: ['^trusted-types trusted-types-policy broadsheet'] },
  },
  nonce: {
    title: 'Scripts by nonce alone',
    csp: policy({ 'script-src': "'nonce-r4nd0m'" }),
    nonce: 'r4nd0m',
    script: tag('embed.js', ' nonce="r4nd0m"'),
  },
  'nonce-query': {
    title: 'Scripts by nonce alone, and a query on ours',
    csp: policy({ 'script-src': "'nonce-r4nd0m'" }),
    nonce: 'r4nd0m',
    script: tag('embed.js?ver=1', ' nonce="r4nd0m"'),
  },
  'nonce-dynamic': {
    title: 'Scripts by nonce and strict-dynamic',
    csp: policy({ 'script-src': "'nonce-r4nd0m' 'strict-dynamic'" }),
    nonce: 'r4nd0m',
    script: tag('embed.js', ' nonce="r4nd0m"'),
  },
};

const src = 'src="{paper}/news/feed.json"';

/** Each element alone, and what its page allows besides the script: its news, and what is written here. */
export const needs = {
  'news-headline': { 'img-src': "{paper} 'self'" },
  'news-list': { 'img-src': "{paper} 'self'" },
  'news-article': { 'img-src': "{paper} 'self'", 'media-src': '{paper}' },
  'related-articles': {},
  'news-masthead': {},
  'news-ticker': {},
  // The picture is for the system's own controls, which Firefox lets the page's policy decide.
  'news-player': { 'img-src': "{paper} 'self'", 'media-src': '{paper}' },
  'news-newsletter': { 'connect-src': "{paper} 'self'" },
};
/** @type {Record<string, string>} */
const written = {
  'news-article': 'src="{paper}/news/film.json"',
  'news-player': `${src} article="choir"`,
  'news-newsletter': `${src} action="/api/public/subscription" list="weekly"`,
};
/** @type {Record<string, string>} */
const act = { 'news-newsletter': 'sign-up', 'news-player': 'play' };

/** @type {Record<string, import('./written.mjs').HostPage>} */
export const least = Object.fromEntries(
  Object.entries(needs).map(([name, more]) => [
    `least-${name}`,
    {
      title: `The least policy of ${name}`,
      csp: policy({ 'img-src': "'self'", ...more }),
      main: `<${name} id="one" ${written[name] ?? src}></${name}>`,
      ...(act[name] && { head: called(act[name]), when: /** @type {const} */ ('called') }),
      expected: { elements: { one: { state: 'ready' } }, asked: {} },
    },
  ]),
);
