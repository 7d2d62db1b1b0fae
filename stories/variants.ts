/** What every element is shown in: its states, hard words, and the pages and settings that it meets. */
import { alone, forced, type Photo, type Story } from './snippet.js';
import { shown } from './acts.js';

const photo = (about: Photo): { photo: Photo } => ({ photo: about });

export const Loading: Story = { args: { src: 'paper/never.json' } };
export const Empty: Story = { args: { src: 'paper/empty.json' } };
export const Failed: Story = { args: { src: 'paper/gone.json' } };

/** The second request fails, and what is shown says how old it is. */
export const Stale: Story = {
  args: { src: 'paper/failing.json' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    element.reload();
    await new Promise((stale) => element.addEventListener('news-error', stale, { once: true }));
    await shown(canvasElement, 'stale');
  },
};

/** The host's own words, which stand where there is no news. */
export const OwnWords: Story = {
  args: { src: 'paper/gone.json' },
  parameters: { between: '<a href="paper/index.html">Read the Orlemarn Bellman</a>' },
};

export const LongWords: Story = { args: { src: 'paper/long.json' }, globals: { width: '320px' } };
export const HeadlinesAlone: Story = { args: { src: 'paper/bare.json' } };
export const RightToLeft: Story = { args: { src: 'paper/arabic.json' }, globals: { dir: 'rtl', lang: 'ar' } };
export const Dark: Story = { globals: { page: 'dark' } };
export const Narrow: Story = { globals: { width: '320px' }, parameters: photo({ width: 368 }) };
export const Spacious: Story = { globals: { density: 'spacious' } };

export const SmallRoot: Story = { globals: { host: 'rem' }, tags: alone };
export const LargeText: Story = { globals: { host: 'large' }, tags: alone };
export const ForcedColours: Story = {
  parameters: {
    ...photo({ media: { forcedColors: 'active', colorScheme: 'dark' } }),
    ...forced,
  },
  tags: alone,
};
export const MoreContrast: Story = { parameters: photo({ media: { contrast: 'more' } }), tags: alone };
export const LessMotion: Story = { parameters: photo({ media: { reducedMotion: 'reduce' } }), tags: alone };
