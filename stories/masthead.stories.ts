import { of, type Story } from './snippet.js';
import * as variants from './variants.js';

export default { title: 'Elements/Masthead', ...of('news-masthead', { src: 'paper/feed.json' }) };

export const Start: Story = {};
export const Centre: Story = { args: { layout: 'centre' } };
export const WithoutTagline: Story = { args: { tagline: '' } };
export const WithoutDate: Story = { args: { date: 'none' } };
export const LongName: Story = {
  args: {
    src: undefined,
    name: 'The Orlemarn Bellman and Upper Valley Advertiser, with which is incorporated the Lake Gazette',
    tagline: 'Every morning but Sunday',
  },
  globals: { width: '480px' },
};

/** It needs no feed. */
export const Words: Story = {
  args: { src: undefined, name: 'The Harbour Gazette', tagline: 'Tide, trade and weather', home: 'paper/index.html' },
};

/** Waiting for its name. */
export const Loading: Story = { args: { src: 'paper/never.json' } };

/** A feed that fails leaves the name that is written. */
export const Failed: Story = { args: { src: 'paper/gone.json', name: 'The Orlemarn Bellman' } };

/** A picture in place of the name, which screen readers are told all the same. */
export const Logo: Story = { parameters: { between: '<img slot="logo" alt="" src="paper/img/icon.svg">' } };

export const LongWords = variants.LongWords;
export const RightToLeft = variants.RightToLeft;
export const Dark = variants.Dark;
export const Narrow = variants.Narrow;
export const SmallRoot = variants.SmallRoot;
export const LargeText = variants.LargeText;
export const ForcedColours = variants.ForcedColours;
export const MoreContrast = variants.MoreContrast;
export const OwnWords = variants.OwnWords;
