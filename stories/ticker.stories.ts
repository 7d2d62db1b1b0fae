import { all, expect, part, press, shown, until } from './acts.js';
import { of, overlapping, type Story } from './snippet.js';
import * as variants from './variants.js';

export default { title: 'Elements/Ticker', ...of('news-ticker'), parameters: overlapping };

export const Ticker: Story = {};
export const WithSection: Story = { args: { show: 'time section' } };
export const WithoutLabel: Story = { args: { heading: '' } };
export const One: Story = { args: { limit: 1 } };
export const Tiny: Story = { globals: { width: '240px' } };

const standing = (element: Element): string => all(element, '.card:not([hidden]) a')[0]!.textContent;

/** Turned by the reader, and standing still. */
export const Turned: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    const before = standing(element);
    await press(await part(element, 'next'));
    await until(() => standing(element) !== before);
    const pause = await part(element, 'pause');
    const running = pause.getAttribute('aria-label');
    await press(pause);
    await until(() => all(element, '[part~=pause]')[0]!.getAttribute('aria-label') !== running);
    await expect(element.getAttribute('state')).toBe('ready');
  },
};

export const Loading = variants.Loading;
export const Empty = variants.Empty;
export const Failed = variants.Failed;
export const Stale = variants.Stale;
export const OwnWords = variants.OwnWords;
export const LongWords = variants.LongWords;
export const HeadlinesAlone = variants.HeadlinesAlone;
export const RightToLeft = variants.RightToLeft;
export const Dark = variants.Dark;
export const Narrow = variants.Narrow;
export const SmallRoot = variants.SmallRoot;
export const LargeText = variants.LargeText;
export const ForcedColours = variants.ForcedColours;
export const MoreContrast = variants.MoreContrast;
export const LessMotion = variants.LessMotion;
