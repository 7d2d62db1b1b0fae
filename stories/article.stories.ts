import { button, expect, part, press, shown, until } from './acts.js';
import { of, type Story } from './snippet.js';
import * as variants from './variants.js';

const tall = { photo: { height: 1800 } };

export default {
  title: 'Elements/Article',
  ...of('news-article', { src: 'paper/feed.json', article: 'lake-lowest-mark' }),
  parameters: { photo: { height: 1200 } },
};

const first = { article: undefined };

export const Article: Story = { parameters: tall };
export const Wide: Story = { parameters: { photo: { width: 1200, height: 1800 } } };
export const Narrow: Story = { globals: { width: '320px' }, parameters: { photo: { width: 368, height: 1800 } } };
export const HeadlineAlone: Story = { args: { ...first, src: 'paper/bare.json' } };
export const LongWords: Story = { args: { ...first, src: 'paper/long.json' }, globals: { width: '320px' } };
export const RightToLeft: Story = {
  args: { ...first, src: 'paper/arabic.json' },
  globals: { dir: 'rtl', lang: 'ar' },
  parameters: tall,
};
export const NotFound: Story = { args: { article: 'no-such-story' } };
export const Opinion: Story = { args: { article: 'leave-the-lamps' } };
export const Subscribers: Story = { args: { article: 'who-owns-a-lake' } };
export const PaidContent: Story = { args: { article: 'stone-house-wool' }, parameters: tall };
export const Correction: Story = { args: { article: 'correction-hallow-ridge' } };
export const Gallery: Story = { args: { article: 'saltmarket-twelve-mornings' }, parameters: tall };
export const Embed: Story = { args: { article: 'outdoor-cinema-rabbit' } };
export const TableAndFigures: Story = {
  args: { article: 'read-the-lake-at-home' },
  parameters: { photo: { height: 3000 } },
};

/** A player of your own in its slot, between the times and the picture. */
export const WithPlayer: Story = {
  args: { article: 'reckoner-bell-podcast' },
  parameters: {
    between: '<news-player slot="player" src="paper/feed.json" article="reckoner-bell-podcast"></news-player>',
  },
};

/** The body is a child of the element, and the page's own styles hold in it. */
export const BodyInThePage: Story = { args: { body: 'light' } };

/** Larger, by the buttons that the reader has. */
export const TextSize: Story = {
  args: { 'text-size': true },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await press(await button(element, /larger/i));
    await until(() => sessionStorage.getItem('news-text-size') !== null);
  },
};

/** Where the browser has no sheet of its own, a row with a link to copy and a message to write. */
export const Shared: Story = {
  play: async ({ canvasElement }) => {
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
    const element = await shown(canvasElement);
    await press(await button(element, /share/i));
    await expect(await button(element, /copy link/i)).toBeVisible();
    await part(element, 'share');
    Reflect.deleteProperty(navigator, 'share');
  },
};

export const LargeText = variants.LargeText;
export const ForcedColours = variants.ForcedColours;
export const MoreContrast = variants.MoreContrast;
export const Dark = variants.Dark;
export const SmallRoot = variants.SmallRoot;
export const Stale = variants.Stale;
export const Failed = variants.Failed;
export const OwnWords = variants.OwnWords;
export const Loading = variants.Loading;
