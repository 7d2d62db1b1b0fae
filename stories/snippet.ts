/** What a story is: a tag and its attributes, as the owner of a page writes them. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';

export type Args = Record<string, unknown>;
export type Story = StoryObj<Args>;

/** How a story is photographed, and the settings of the reader's system that it is about; these only the test run has. */
export interface Photo {
  /** Of the viewport, in px; default 800. */
  width?: number;
  /** In px; default 900. What is taller is cut. */
  height?: number;
  /** The whole viewport: for what stands outside the element, like a dialog. */
  whole?: boolean;
  media?: {
    colorScheme?: 'light' | 'dark';
    contrast?: 'more';
    forcedColors?: 'active';
    reducedMotion?: 'reduce';
  };
}

const quoted = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * The HTML to paste.
 * @param args attributes; `true` stands alone, `false`, `undefined` and functions are left out
 * @param between what stands between the tags
 */
export function snippet(tag: string, args: Args, between = ''): string {
  const attributes = Object.entries(args)
    .filter(([, value]) => value !== undefined && value !== null && value !== false && typeof value !== 'function')
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${quoted(value)}"`));
  const line = attributes.join('');
  const open =
    line.length + tag.length > 100 ? `<${tag}${attributes.map((one) => `\n ${one}`).join('')}\n>` : `<${tag}${line}>`;
  return between ? `${open}\n  ${between}\n</${tag}>` : `${open}</${tag}>`;
}

/** What the stories of one element share. `between`, a parameter, is what stands between the tags. */
export const of = (tag: string, args: Args = { src: 'paper/feed.json' }): Omit<Meta<Args>, 'title'> => ({
  component: tag,
  args,
  render: (given, { parameters }) => snippet(tag, given, (parameters as { between?: string }).between),
});

/** A story of a setting that holds for a whole page: shown by itself, and left out of the element's page. */
export const alone = ['!autodocs'];

/** axe takes the words of a link that an ellipsis cuts off for a part of it that lies over its neighbours; test/reach/hands.test.ts presses them. */
export const overlapping = { a11y: { options: { rules: { 'target-size': { enabled: false } } } } };

/** axe reads the colours that style sheets give, not those that are forced; test/look/contrast.chromium.test.ts reads these. */
export const forced = { a11y: { options: { rules: { 'color-contrast': { enabled: false } } } } };
