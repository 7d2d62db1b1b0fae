import { all, focused, press, shown, until, userEvent } from './acts.js';
import { of, type Story } from './snippet.js';

export default {
  title: 'Elements/Reader',
  ...of('news-list', { src: 'paper/feed.json', limit: 4, open: 'reader' }),
  parameters: { photo: { whole: true, width: 1000 } },
};

const dialog = (element: Element): HTMLDialogElement | undefined => all<HTMLDialogElement>(element, 'dialog[open]')[0];

const opened: Story['play'] = async ({ canvasElement }) => {
  const element = await shown(canvasElement);
  await press(all(element, 'a')[0]!);
  await until(() => dialog(element));
  await until(() => focused(element)?.closest('dialog'));
};

/** A press on a headline opens the article in place of its page; the focus begins on its headline. */
export const Opened: Story = { play: opened };
export const OpenedNarrow: Story = { play: opened, parameters: { photo: { whole: true, width: 368 } } };
export const OpenedDark: Story = { play: opened, globals: { page: 'dark' } };
export const OpenedRightToLeft: Story = {
  play: opened,
  args: { src: 'paper/arabic.json' },
  globals: { dir: 'rtl', lang: 'ar' },
};

/** Escape closes it, and the focus is where it was. */
export const Closed: Story = {
  play: async (context) => {
    await opened(context);
    const element = await shown(context.canvasElement);
    await userEvent.keyboard('{Escape}');
    // A key that a script sends is not the browser's own way out of a dialog.
    dialog(element)?.requestClose();
    await until(() => !dialog(element));
    await until(() => focused(element)?.localName === 'a');
    await until(() => getComputedStyle(document.documentElement).overflowY !== 'hidden');
  },
};
