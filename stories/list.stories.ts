import { all, button, expect, focused, part, press, shown, until, userEvent } from './acts.js';
import { of, type Story } from './snippet.js';
import * as variants from './variants.js';

export default { title: 'Elements/List', ...of('news-list', { src: 'paper/feed.json', limit: 5 }) };

const narrow = { width: '320px' };
const arabic = { dir: 'rtl', lang: 'ar' };
const wide = { photo: { width: 1100 } };

export const List: Story = {};
export const Compact: Story = { args: { layout: 'compact', limit: 8 } };
export const Numbered: Story = { args: { layout: 'numbered', limit: 8 } };
export const Grid: Story = { args: { layout: 'grid', limit: 6 }, parameters: wide };
export const Magazine: Story = { args: { layout: 'magazine', limit: 7 }, parameters: wide };
export const Carousel: Story = { args: { layout: 'carousel', limit: 8 } };

export const CompactNarrow: Story = { args: { layout: 'compact' }, globals: { width: '240px' } };
export const NumberedNarrow: Story = { args: { layout: 'numbered' }, globals: narrow };
export const GridNarrow: Story = { args: { layout: 'grid', limit: 3 }, globals: narrow };
export const MagazineNarrow: Story = { args: { layout: 'magazine' }, globals: narrow };
export const CarouselNarrow: Story = { args: { layout: 'carousel' }, globals: narrow };

export const CompactRightToLeft: Story = { args: { layout: 'compact', src: 'paper/arabic.json' }, globals: arabic };
export const NumberedRightToLeft: Story = {
  args: { layout: 'numbered', src: 'paper/arabic.json' },
  globals: { ...arabic, lang: 'ar-EG' },
};
export const CarouselRightToLeft: Story = { args: { layout: 'carousel', src: 'paper/arabic.json' }, globals: arabic };

export const GridLoading: Story = { args: { layout: 'grid', src: 'paper/never.json' } };
export const GridHeadlinesAlone: Story = { args: { layout: 'grid', src: 'paper/bare.json' } };
export const MagazineHeadlinesAlone: Story = { args: { layout: 'magazine', src: 'paper/bare.json' }, parameters: wide };
export const MagazineDark: Story = {
  args: { layout: 'magazine', limit: 7 },
  globals: { page: 'dark' },
  parameters: wide,
};
export const Kinds: Story = { args: { src: 'paper/kinds.json', limit: 12 }, parameters: { photo: { height: 1400 } } };

/** What the feed in hand still has comes at a press, and the focus goes to the first of it. */
export const More: Story = {
  args: { limit: 3, more: '' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await press(await button(element, /load more/i));
    await until(() => all(element, '[part~=card]').length === 6);
    await expect(focused(element)).toBeDefined();
  },
};

/** Three stories have come since: nothing moves until the bar is pressed. */
export const NewStories: Story = {
  args: { src: 'paper/growing.json' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    element.reload();
    await expect(await part(element, 'newcomers')).toHaveTextContent('3 new stories');
  },
};

export const NewStoriesShown: Story = {
  args: { src: 'paper/growing.json' },
  play: async (context) => {
    await NewStories.play!(context);
    const element = await shown(context.canvasElement);
    await press(await part(element, 'newcomers'));
    await until(() => all(element, '[part~=newcomers]').length === 0);
    await expect(all(element, '[part~=headline]')[0]).toHaveTextContent('Third gate');
  },
};

/** A line of buttons, one for each section. */
export const Filters: Story = {
  args: { filters: 'section' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await part(element, 'filters');
    await press(await button(element, /^City/));
    await until(() => element.articles.every(({ section }) => section === 'City'));
  },
};

/** By keyboard: the button in the head turns it, and at its end it can be turned no further. */
export const CarouselTurned: Story = {
  args: { layout: 'carousel', limit: 8 },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    const next = await part(element, 'next');
    next.focus();
    await userEvent.keyboard('{Enter}');
    const row = all(element, '[part~=list]')[0]!;
    await until(() => Math.abs(scrolled(row)) > 100);
    let last = NaN;
    await until(() => last === (last = scrolled(row)));
  },
};

const scrolled = (row: Element): number =>
  [row, ...row.querySelectorAll('*'), row.parentElement!].map((one) => one.scrollLeft).find((left) => left !== 0) ?? 0;

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
export const Spacious = variants.Spacious;
export const SmallRoot = variants.SmallRoot;
export const LargeText = variants.LargeText;
export const ForcedColours = variants.ForcedColours;
export const MoreContrast = variants.MoreContrast;
