import { all, button, expect, focused, press, shown, until } from './acts.js';
import { of, overlapping, type Story } from './snippet.js';
import { LongWords as long } from './variants.js';

export default {
  title: 'Elements/Related articles',
  ...of('related-articles', { src: 'paper/feed.json', article: 'lake-lowest-mark' }),
};

export {
  Loading,
  Empty,
  Failed,
  Stale,
  OwnWords,
  HeadlinesAlone,
  RightToLeft,
  Dark,
  Narrow,
  Spacious,
  SmallRoot,
  LargeText,
  ForcedColours,
  MoreContrast,
} from './variants.js';

export const LongWords: Story = { ...long, parameters: overlapping };
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
