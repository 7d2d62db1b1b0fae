import { all, expect, focused, part, press, shown, until, userEvent } from './acts.js';
import { of, type Story } from './snippet.js';
import * as variants from './variants.js';

export default {
  title: 'Elements/Newsletter',
  ...of('news-newsletter', { action: 'paper/sign-up', provider: 'json', src: 'paper/feed.json' }),
};

export const Rule: Story = { args: { layout: 'rule' } };
export const Boxed: Story = { args: { layout: 'boxed' } };
export const Inline: Story = { args: { layout: 'inline' } };
export const BoxedWide: Story = { args: { layout: 'boxed' }, parameters: { photo: { width: 1100 } } };
export const BoxedNarrow: Story = { args: { layout: 'boxed' }, globals: { width: '320px' } };
export const Tiny: Story = { globals: { width: '240px' } };

/** Everything that it can ask for, and words of your own around it. */
export const Everything: Story = {
  args: { name: true, consent: true, heading: 'The lake at seven' },
  parameters: {
    between: [
      '<p slot="intro">How high the water stands, every morning, in one sentence.</p>',
      '<span slot="consent">Write to me once a day. I can stop it with one press.</span>',
      '<p slot="fine">No more than one message a day.</p>',
    ].join('\n  '),
  },
};

/** It goes nowhere yet: the words between the tags stand in its place. */
export const Nowhere: Story = {
  args: { action: undefined, src: undefined },
  parameters: { between: '<a href="mailto:bellman@paper.example">Write to us</a>' },
};

const send = async (canvas: HTMLElement, email: string): Promise<Element> => {
  const element = await shown(canvas);
  const field = all<HTMLInputElement>(element, 'input[name=email]')[0]!;
  await userEvent.type(field, email);
  await press(all(element, 'button[type=submit]')[0]!);
  return element;
};

/** What is wrong stands between the label and the field, and the field has the focus. */
export const WrongAddress: Story = {
  play: async ({ canvasElement }) => {
    const element = await send(canvasElement, 'keeper at the weir');
    await expect(await part(element, 'error')).toHaveTextContent('@');
    await until(() => focused(element)?.localName === 'input');
  },
};

export const SignedUp: Story = {
  play: async ({ canvasElement }) => {
    const element = await send(canvasElement, 'keeper@weir.example');
    await expect(await part(element, 'success')).toBeVisible();
  },
};

export const SignedUpBoxed: Story = { ...SignedUp, args: { layout: 'boxed' } };

/** A service that refuses says why in its own words. */
export const Refused: Story = {
  args: { action: 'paper/refusing' },
  play: async ({ canvasElement }) => {
    const element = await send(canvasElement, 'keeper@weir.example');
    await expect(await part(element, 'error')).toHaveTextContent('unsubscribed');
  },
};

export const RightToLeft = variants.RightToLeft;
export const Dark = variants.Dark;
export const Narrow = variants.Narrow;
export const SmallRoot = variants.SmallRoot;
export const LargeText = variants.LargeText;
export const ForcedColours = variants.ForcedColours;
export const MoreContrast = variants.MoreContrast;
