// What is in the documentation, and in which order: each page by its address in the site and the document it is made of.
import { filesIn } from '../files.mjs';

/** @typedef {{to: string, source: string, label: string}} Page `to` from the site's root, `source` from the project's */
/** @typedef {{title: string, pages: Page[], also?: {to: string, label: string}[]}} Group */

/** @param {string} to @param {string} source @param {string} label @returns {Page} */
const page = (to, source, label) => ({ to, source, label });

export const ELEMENTS = [
  'news-headline',
  'news-list',
  'news-article',
  'related-articles',
  'news-masthead',
  'news-ticker',
  'news-player',
  'news-newsletter',
];

/** @type {Group[]} */
export const groups = [
  {
    title: 'Begin',
    pages: [
      page('index.html', 'docs/start.md', 'Start in a minute'),
      page('embed-builder.html', 'docs/builder.md', 'About the builder'),
      page('migration.html', 'docs/migration.md', 'From another widget'),
      page('faq.html', 'docs/faq.md', 'Questions'),
    ],
    also: [
      { to: 'builder.html', label: 'Open the builder' },
      { to: 'paper/index.html', label: 'The demo newspaper' },
      { to: 'paper/themes.html', label: 'Presets side by side' },
    ],
  },
  {
    title: 'Elements',
    pages: [
      page('elements/index.html', 'docs/elements.md', 'All elements'),
      ...ELEMENTS.map((tag) => page(`elements/${tag}.html`, `docs/elements/${tag}.md`, tag)),
    ],
  },
  {
    title: 'Formats',
    pages: [
      page('formats/index.html', 'docs/formats/README.md', 'Which format'),
      page('json-feed.html', 'docs/json-feed.md', 'JSON Feed'),
      page('formats/wordpress.html', 'docs/formats/wordpress.md', 'WordPress'),
      page('formats/ghost.html', 'docs/formats/ghost.md', 'Ghost'),
      page('formats/drupal.html', 'docs/formats/drupal.md', 'Drupal'),
      page('formats/strapi.html', 'docs/formats/strapi.md', 'Strapi'),
      page('formats/contentful.html', 'docs/formats/contentful.md', 'Contentful'),
      page('formats/arc.html', 'docs/formats/arc.md', 'Arc XP'),
      page('formats/rss.html', 'docs/formats/rss.md', 'RSS and Atom'),
      page('formats/guardian.html', 'docs/formats/guardian.md', 'The Guardian'),
      page('formats/newsapi.html', 'docs/formats/newsapi.md', 'NewsAPI'),
      page('formats/schema-org.html', 'docs/formats/schema-org.md', 'schema.org'),
      page('formats/map.html', 'docs/formats/map.md', 'Any JSON, by a map'),
      page('formats/own.html', 'docs/formats/own.md', 'A format of your own'),
    ],
  },
  {
    title: 'In your page',
    pages: [
      page('theming.html', 'docs/theming.md', 'Theming'),
      page('analytics.html', 'docs/analytics.md', 'Events and analytics'),
      page('newsletter.html', 'docs/newsletter.md', 'Sign-up services'),
      page('types.html', 'docs/types.md', 'Frameworks and editors'),
      page('frame.html', 'docs/frame.md', 'Without a script: the frame'),
    ],
  },
  {
    title: 'On your server',
    pages: [
      page('server-rendering.html', 'docs/server-rendering.md', 'Server rendering'),
      page('command-line.html', 'docs/command-line.md', 'The command line'),
      page('performance.html', 'docs/performance.md', 'Performance'),
      page('scale.html', 'docs/scale.md', 'Scale'),
      page('nginx.html', 'examples/nginx/README.md', 'A set-up for nginx'),
      page('oembed.html', 'examples/oembed/README.md', 'oEmbed'),
    ],
  },
  {
    title: 'What is promised',
    pages: [
      page('security.html', 'SECURITY.md', 'CSP and security'),
      page('privacy.html', 'docs/privacy.md', 'Privacy'),
      page('accessibility.html', 'docs/accessibility.md', 'Accessibility'),
      page('browsers.html', 'docs/browsers.md', 'Browsers'),
      page('versions.html', 'docs/versions.md', 'Versions'),
    ],
  },
  {
    title: 'The project',
    pages: [
      page('changelog.html', 'CHANGELOG.md', 'Changes'),
      page('contributing.html', 'CONTRIBUTING.md', 'Contributing'),
      page('architecture.html', 'ARCHITECTURE.md', 'How it is built'),
      page('decisions/index.html', 'docs/decisions/README.md', 'Decisions'),
    ],
  },
];

/** They stand in their index, and not beside every page. @returns {Page[]} */
export const decisions = () =>
  filesIn('docs/decisions', (path) => !path.endsWith('README.md')).map((source) =>
    page(source.replace(/^docs\/(.*)\.md$/, '$1.html'), source, ''),
  );

/** @returns {Page[]} */
export const allPages = () => [...groups.flatMap(({ pages }) => pages), ...decisions()];
