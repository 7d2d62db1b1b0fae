import { manifest } from '../.storybook/manifest.js';
import { all, elementIn, expect, press, shown, until } from './acts.js';
import { overlapping, snippet, type Args, type Story } from './snippet.js';
import { SAMPLES, type Sample } from './samples.js';

/** What a page may style: custom properties, which it sets on any ancestor, and parts, which it names in a rule of its own. */
export default { title: 'Looks/Tokens and parts', tags: ['!autodocs'] };

const described = new Map(
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ cssProperties = [] }) => cssProperties)
    .map(({ name, description = '' }) => [name, description]),
);

function samples(): HTMLElement {
  const list = document.createElement('dl');
  list.className = 'samples';
  list.append(...SAMPLES.flatMap(sample));
  return list;
}

function sample({ set, tag, args }: Sample): HTMLElement[] {
  const term = document.createElement('dt');
  const [name = '', value] = Object.entries(set)[0] ?? [];
  const code = term.appendChild(document.createElement('code'));
  code.textContent = `${name}: ${value}`;
  term.appendChild(document.createElement('p')).textContent = described.get(name) ?? '';
  const shows = document.createElement('dd');
  for (const [property, given] of Object.entries(set)) shows.style.setProperty(property, given);
  shows.innerHTML = snippet(tag, args);
  return [term, shows];
}

/** Each custom property at work. */
export const Tokens: Story = {
  render: samples,
  parameters: {
    photo: { height: 7500 },
    // Many of a kind on one page, each with its usual name.
    a11y: { options: { rules: { 'landmark-unique': { enabled: false } } } },
  },
  play: async () => {
    const missing = [...described.keys()].filter((name) => !SAMPLES.some(({ set }) => Object.keys(set)[0] === name));
    await expect(missing).toEqual([]);
  },
};

/** The parts that stand in an element now, each a button that shows where it is. */
function parts(tag: string, args: Args): HTMLElement {
  const page = document.createElement('div');
  const rule = page.appendChild(document.createElement('style'));
  const names = page.appendChild(document.createElement('p'));
  names.className = 'parts';
  const place = page.appendChild(document.createElement('div'));
  place.innerHTML = snippet(tag, args);
  place.addEventListener('news-load', () => void rest());
  const rest = async (): Promise<void> => {
    const element = await shown(place, 'ready');
    const found = new Set(all(element, '[part]').flatMap((one) => [...one.part]));
    names.replaceChildren(...[...found].sort().map(button));
  };
  const button = (name: string): HTMLElement => {
    const made = document.createElement('button');
    made.textContent = name;
    made.addEventListener('click', () => {
      rule.textContent = `${tag}::part(${name}) { outline: 2px dashed #c2410c; outline-offset: 2px; }`;
      for (const one of names.children) one.setAttribute('aria-pressed', String(one === made));
    });
    return made;
  };
  return page;
}

const marked = (tag: string, part: string, args: Args = {}): Story => ({
  render: () => parts(tag, { src: 'paper/feed.json', ...args }),
  parameters: { photo: { height: 1100 }, ...(tag === 'news-ticker' && overlapping) },
  play: async ({ canvasElement }) => {
    const find = (): HTMLElement | undefined =>
      [...canvasElement.querySelectorAll<HTMLElement>('.parts button')].find((one) => one.textContent === part);
    await until(find);
    await press(find()!);
    await expect(all(elementIn(canvasElement, tag), `[part~="${part}"]`)[0]).toHaveStyle({ outlineStyle: 'dashed' });
  },
});

export const HeadlineParts: Story = marked('news-headline', 'standfirst', { layout: 'row' });
export const ListParts: Story = marked('news-list', 'card', { limit: 4, more: '', filters: 'section' });
export const RelatedParts: Story = marked('related-articles', 'more', { article: 'lake-lowest-mark', collapse: 5 });
export const ArticleParts: Story = marked('news-article', 'byline', { article: 'lake-lowest-mark' });
export const MastheadParts: Story = marked('news-masthead', 'folio');
export const TickerParts: Story = marked('news-ticker', 'controls');
export const PlayerParts: Story = marked('news-player', 'button', { article: 'reckoner-bell-podcast' });
export const NewsletterParts: Story = marked('news-newsletter', 'form', { action: 'paper/sign-up', provider: 'json' });
