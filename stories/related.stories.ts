import { all, button, expect, focused, press, shown, until } from './acts.js';
import { of, overlapping, type Story } from './snippet.js';
import * as variants from './variants.js';

export default {
  title: 'Elements/Related articles',
  ...of('related-articles', { src: 'paper/feed.json', article: 'lake-lowest-mark' }),
};

export const LongWords: Story = { ...variants.LongWords, parameters: overlapping };
export const Related: Story = {};
export const Wide: Story = { parameters: { photo: { width: 1100 } } };
export const FeedsOrder: Story = { args: { rank: 'none', collapse: 5 } };
export const OneLineEach: Story = { args: { clamp: 1 }, globals: { width: '480px' } };

/** All of it, at a press; the focus goes to the first new row. */
export const All: Story = {
  parameters: { photo: { height: 1600 } },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    const rows = all(element, 'li').length;
    await press(await button(element, /^show/i));
    await until(() => all(element, 'li').length > rows);
    await expect(focused(element)).toBeDefined();
  },
};

export const Loading = variants.Loading;
export const Empty = variants.Empty;
export const Failed = variants.Failed;
export const Stale = variants.Stale;
export const OwnWords = variants.OwnWords;
export const HeadlinesAlone = variants.HeadlinesAlone;
export const RightToLeft = variants.RightToLeft;
export const Dark = variants.Dark;
export const Narrow = variants.Narrow;
export const Spacious = variants.Spacious;
export const SmallRoot = variants.SmallRoot;
export const LargeText = variants.LargeText;
export const ForcedColours = variants.ForcedColours;
export const MoreContrast = variants.MoreContrast;
