import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import '../src/define/all.js';
import { rest } from '../stories/acts.js';
import type { Photo } from '../stories/snippet.js';
import { reprint } from '../stories/paper.js';
import './fonts.css';
import './host.css';
import { choices } from './choices.js';
import { manifest } from './manifest.js';

setCustomElementsManifest(manifest);

/** The presets, where the library has them: each holds on any ancestor that has its class. */
const sheets = import.meta.glob<string>('../src/themes/*.css', { eager: true, query: '?inline', import: 'default' });
const presets = Object.keys(sheets).map((path) => /([\w-]+)\.css$/.exec(path)![1]!);
// Put in by hand: a stylesheet that nobody reads a value of is dropped by the bundler, as package.json says of src/.
const style = document.createElement('style');
style.textContent = Object.values(sheets).join('\n');
document.head.append(style);

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

const menu = (
  title: string,
  icon: Toolbar['icon'],
  items: Toolbar['items'],
): { description: string; toolbar: Toolbar } => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});

/** What the toolbar and a story's `globals` set: all of it on the page around the element, where a page's owner sets it. */
const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    page: menu('Page', 'circlehollow', ['light', 'dark', 'tint']),
    theme: menu('Theme', 'paintbrush', [{ value: '', title: 'No theme' }, ...presets]),
    host: menu('Host', 'browser', [
      { value: '', title: 'Plain host' },
      { value: 'rem', title: '62.5 % root' },
      { value: 'large', title: '200 % text' },
      { value: 'hostile', title: 'Hostile host' },
    ]),
    dir: menu('Direction', 'transfer', ['ltr', 'rtl']),
    lang: menu('Language', 'globe', ['en-GB', 'de', 'fr', 'es', 'ar']),
    density: menu('Density', 'listunordered', [{ value: '', title: 'Its own' }, 'compact', 'regular', 'spacious']),
    width: menu('Width', 'ruler', [
      { value: '', title: 'As wide as it is' },
      '240px',
      '320px',
      '480px',
      '640px',
      '960px',
      '1200px',
    ]),
  },
  initialGlobals: { page: 'light', theme: '', host: '', dir: 'ltr', lang: 'en-GB', density: '', width: '' },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    actions: {
      handles: ['load', 'error', 'select', 'impression', 'play', 'subscribe'].map((name) => `news-${name}`),
    },
    a11y: {
      test: 'error',
      // A story is a piece of a page: what is asked of a whole page is not asked of it.
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      config: {
        rules: ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order'].map((id) => ({
          id,
          enabled: false,
        })),
      },
    },
    docs: {
      source: {
        // What is to be pasted, and nothing of the page around it.
        transform: (_code: string, { originalStoryFn, args, ...context }: Parameters<typeof pasted>[0]) =>
          pasted({ originalStoryFn, args, ...context }),
      },
    },
    options: { storySort: { order: ['Start', 'Elements', 'Around', 'Looks'] } },
  },
  argTypesEnhancers: [choices],
  beforeEach: async ({ parameters }) => {
    // The test run's: the size and the settings that the story is about.
    await (globalThis as { stage?: (about: Photo) => Promise<void> }).stage?.(
      (parameters.photo as Photo | undefined) ?? {},
    );
    sessionStorage.clear();
    reprint();
  },
  afterEach: ({ canvasElement }) => rest(canvasElement),
  decorators: [
    withActions,
    (story, { globals }) => {
      const { page, theme, host, dir, lang, density, width } = globals as Record<string, string>;
      const around = document.createElement('div');
      around.className = ['host', `host-${page}`, host && `host-${host}`, theme && `news-${theme}`]
        .filter(Boolean)
        .join(' ');
      around.lang = lang ?? '';
      around.dir = dir ?? '';
      const frame = around.appendChild(document.createElement('div'));
      if (density) frame.dataset.newsDensity = density;
      frame.style.maxInlineSize = width ?? '';
      const given: unknown = story();
      if (given instanceof Node) frame.append(given);
      else frame.innerHTML = String(given);
      return around;
    },
  ],
};

function pasted({
  originalStoryFn,
  args,
  ...context
}: {
  originalStoryFn: (args: unknown, context: unknown) => unknown;
  args: unknown;
}): string {
  const given = originalStoryFn(args, { args, ...context });
  return given instanceof Element ? given.outerHTML : String(given);
}

// Storybook takes its configuration from a default export.
export default preview;
