import { of, type Story } from './snippet.js';
import { elementIn, expect, part, shown, until } from './acts.js';
import * as variants from './variants.js';

export default { title: 'Elements/Headline', ...of('news-headline') };

export const Text: Story = { args: { layout: 'text' } };
export const Row: Story = { args: { layout: 'row' } };
export const Column: Story = { args: { layout: 'column' }, globals: { width: '480px' } };
export const Hero: Story = { args: { layout: 'hero' } };
export const Overlay: Story = { args: { layout: 'overlay' } };

export const HeroNarrow: Story = { args: { layout: 'hero' }, globals: { width: '320px' } };
export const OverlayNarrow: Story = { args: { layout: 'overlay' }, globals: { width: '320px' } };
export const RowWithoutPicture: Story = { args: { layout: 'row', src: 'paper/bare.json' } };
export const HeroWithoutPicture: Story = { args: { layout: 'hero', src: 'paper/bare.json' } };
export const OverlayWithoutPicture: Story = { args: { layout: 'overlay', src: 'paper/bare.json' } };
export const RowRightToLeft: Story = {
  args: { layout: 'row', src: 'paper/arabic.json' },
  globals: { dir: 'rtl', lang: 'ar' },
};

export const Opinion: Story = { args: { article: 'leave-the-lamps' } };
export const Subscribers: Story = { args: { article: 'who-owns-a-lake' } };
export const PaidContent: Story = { args: { article: 'stone-house-wool' } };
export const Recording: Story = { args: { article: 'reckoner-bell-podcast', layout: 'row' } };
export const Gallery: Story = {
  args: { article: 'saltmarket-twelve-mornings', layout: 'column' },
  globals: { width: '480px' },
};

/** An article that the feed does not have. */
export const NotFound: Story = { args: { article: 'no-such-story' } };

/** A press on the headline is told to the page, which may keep the reader where they are. */
export const Followed: Story = {
  args: { layout: 'row' },
  play: async ({ canvasElement, userEvent }) => {
    const element = await shown(canvasElement);
    const told: Event[] = [];
    element.addEventListener('news-select', (event) => {
      event.preventDefault();
      told.push(event);
    });
    const link = (await part(element, 'headline')).closest('a') ?? element.shadowRoot!.querySelector('a')!;
    await userEvent.click(link);
    await until(() => told.length === 1);
    await expect(elementIn(canvasElement).articles).toHaveLength(1);
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
