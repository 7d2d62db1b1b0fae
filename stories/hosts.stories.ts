import { forced, of, snippet, type Story } from './snippet.js';

/** The same few elements on pages that do not expect them. */
const everything = (): string =>
  [
    snippet('news-masthead', { src: 'paper/feed.json' }),
    snippet('news-headline', { src: 'paper/feed.json', layout: 'row' }),
    snippet('news-list', { src: 'paper/feed.json', layout: 'compact', limit: 4, offset: 1 }),
    snippet('related-articles', { src: 'paper/feed.json', article: 'lake-lowest-mark', collapse: 5 }),
    snippet('news-player', { src: 'paper/feed.json', article: 'reckoner-bell-podcast' }),
    snippet('news-newsletter', { src: 'paper/feed.json', action: 'paper/sign-up', layout: 'boxed' }),
  ].join('\n\n');

export default {
  title: 'Around/Host pages',
  ...of('news-headline'),
  render: everything,
  parameters: { photo: { height: 1700 } },
  tags: ['!autodocs'],
};

/** A page with no style at all but its font. */
export const Plain: Story = {};
export const Dark: Story = { globals: { page: 'dark' } };
/** A ground that is neither light nor dark, and a serif face. */
export const Tint: Story = { globals: { page: 'tint' } };
/** `html { font-size: 62.5% }`: rem means something else on such a page. */
export const SmallRoot: Story = { globals: { host: 'rem' } };
/** Resets, `* { … !important }` and rules for every tag. */
export const Hostile: Story = { globals: { host: 'hostile' } };
export const HostileNarrow: Story = { globals: { host: 'hostile', width: '320px' } };
export const ForcedColours: Story = {
  parameters: {
    photo: { height: 1700, media: { forcedColors: 'active' } },
    ...forced,
  },
};
export const Compact: Story = { globals: { density: 'compact' } };
export const German: Story = { globals: { lang: 'de' } };
export const French: Story = { globals: { lang: 'fr' } };
export const Arabic: Story = { globals: { lang: 'ar', dir: 'rtl' } };
