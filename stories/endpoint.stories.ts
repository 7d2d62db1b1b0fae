import { describe } from '../src/feed/describe.js';
import type { NewsElement } from '../src/elements/news-element.js';
import { NewsErrorEvent } from '../src/events.js';
import { settings } from '../src/feed/load.js';
import { snippet, type Args, type Story } from './snippet.js';
import { expect, press, until, userEvent } from './acts.js';

/** An address of your own: what is in it, and each element with it. The only story that uses the network, when an address is typed. */
export default {
  title: 'Start/Your own endpoint',
  args: { src: 'paper/feed.json' },
  argTypes: { src: { control: 'text' as const, description: 'The address that the field begins with' } },
  render: ({ src }: Args) => trial(String(src)),
  parameters: {
    photo: { height: 1400 },
    docs: { source: { code: snippet('news-list', { src: 'https://paper.example/feed.json' }) } },
  },
};

const SHOWN: [string, Args][] = [
  ['news-masthead', {}],
  ['news-headline', { layout: 'row' }],
  ['news-list', { layout: 'list', limit: 5, offset: 1 }],
];

function trial(src: string): HTMLElement {
  const page = document.createElement('div');
  const form = page.appendChild(document.createElement('form'));
  form.className = 'trial';
  form.innerHTML =
    '<label>Address of a feed <input type="text" name="src" inputmode="url" spellcheck="false" autocomplete="off"></label> <button>Show it</button>';
  const said = page.appendChild(document.createElement('p'));
  said.setAttribute('role', 'status');
  const place = page.appendChild(document.createElement('div'));
  const field = form.querySelector('input')!;
  field.value = src;

  const show = async (): Promise<void> => {
    const address = new URL(field.value, document.baseURI).href;
    said.textContent = 'Asking …';
    place.innerHTML = SHOWN.map(([tag, args]) => snippet(tag, { src: address, ...args })).join('<hr>');
    const list = place.querySelector<NewsElement>('news-list')!;
    const heard = await new Promise<Event>((hear) => {
      for (const name of ['news-load', 'news-error']) list.addEventListener(name, hear, { once: true });
    });
    if (heard instanceof NewsErrorEvent) said.textContent = heard.hint;
    else said.textContent = await told(address, list);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  void show();
  return page;
}

/** What was found, and what of it is known. */
async function told(address: string, { feed }: NewsElement): Promise<string> {
  const answer = await settings.transport(address, {});
  const { format, count, fields } = await describe(await answer.text(), { url: address });
  return `${feed?.title ?? 'A feed'}: ${count} articles as ${format ?? 'no known format'}, with ${Object.keys(fields).join(', ')}.`;
}

export const YourOwn: Story = {};

/** An address that has nothing is told as such, and with what to do. */
export const NothingThere: Story = {
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('input')!;
    await userEvent.clear(field);
    await userEvent.type(field, 'paper/gone.json');
    await press(canvasElement.querySelector('form button')!);
    await until(() => /404/.test(canvasElement.querySelector('[role=status]')!.textContent));
    await until(() => canvasElement.querySelector<NewsElement>('news-list')?.state === 'error');
    await expect(canvasElement.querySelector('news-list')).toBeVisible();
  },
};
