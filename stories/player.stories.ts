import type { NewsPlayerElement } from '../src/elements/news-player.js';
import { all, expect, part, press, shown, until } from './acts.js';
import { of, type Story } from './snippet.js';
import * as variants from './variants.js';

export default {
  title: 'Elements/Player',
  ...of('news-player', { src: 'paper/feed.json', article: 'reckoner-bell-podcast' }),
};

export const Player: Story = {};
export const Heading: Story = { args: { heading: 'Hear the bell at seven' } };
export const RightToLeft: Story = { globals: { dir: 'rtl', lang: 'ar' } };
export const Tiny: Story = { globals: { width: '240px' } };

/** What a press on the disc brings, here without the sound. */
export const Playing: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown<NewsPlayerElement>(canvasElement);
    await press(all(element, '.disc')[0]!);
    const audio = all<HTMLAudioElement>(element, 'audio')[0]!;
    await until(() => audio.currentTime > 0);
    await press(all(element, '.disc')[0]!);
    await until(() => audio.paused);
    audio.currentTime = 4;
    await until(() => all<HTMLInputElement>(element, '[part~=seek]')[0]?.value === '4');
  },
};

/** The controls: a jump, the speed, a volume and a download. */
export const Controls: Story = {
  args: { volume: true, download: true },
  play: async (context) => {
    await Playing.play!(context);
    const element = await shown<NewsPlayerElement>(context.canvasElement);
    const speed = await part<HTMLSelectElement>(element, 'speed');
    await context.userEvent.selectOptions(speed, '1.5');
    await expect(all<HTMLAudioElement>(element, 'audio')[0]!.playbackRate).toBe(1.5);
  },
};

export const ControlsRightToLeft: Story = { ...Controls, globals: { dir: 'rtl', lang: 'ar' } };
export const PlayingNarrow: Story = { ...Playing, globals: { width: '320px' } };
export const PlayingDark: Story = { ...Playing, globals: { page: 'dark' } };

export const Loading = variants.Loading;
export const Failed = variants.Failed;
export const Stale = variants.Stale;
export const OwnWords = variants.OwnWords;
export const Dark = variants.Dark;
export const Narrow = variants.Narrow;
export const SmallRoot = variants.SmallRoot;
export const LargeText = variants.LargeText;
export const ForcedColours = variants.ForcedColours;
export const MoreContrast = variants.MoreContrast;
