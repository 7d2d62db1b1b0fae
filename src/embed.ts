/**
 * The script tag. It carries what almost every page needs first, and fetches the other elements when their tags come
 * into sight, beside their data. Its output has no static import: its chunks import it, never the other way.
 */
import { define } from './define/define.js';
import { prepareFor } from './define/prerendered.js';
import { lazyTags } from './define/tags.js';
import { askData, settingOf, watchTags } from './define/sight.js';
import { NewsHeadlineElement } from './elements/news-headline.js';
import { NewsListElement } from './elements/news-list.js';

const core = [NewsHeadlineElement, NewsListElement];
/** Written on the first class that a script tag of ours defines. */
const EMBEDDED = Symbol.for('broadsheet.embedded');
const tags = [...core.map(({ tag }) => tag), ...Object.keys(lazyTags)];

async function start(): Promise<void> {
  // Another copy has come first, and fetches every tag: elements of two copies would not know of one another.
  const before = customElements.get(core[0]!.tag);
  if (before && EMBEDDED in before) return define(core[0]!.tag, core[0]!);
  Object.assign(core[0]!, { [EMBEDDED]: true });
  // What is defined already is another script's, and asks for itself.
  const ours = [...document.querySelectorAll(tags.map((tag) => `${tag}:not(:defined)`).join())];
  const [first] = ours;
  for (const element of ours) if (element === first || settingOf(element, 'loading') === 'eager') askData(element);
  const words = prepareFor(ours);
  if (words) await Promise.allSettled([import('./hydrate.js'), words]);
  for (const element of core) define(element.tag, element);
  watchTags(lazyTags, first);
  // What the owner of the page has mistyped is told when everything else is done.
  const check = (): unknown =>
    setTimeout(
      () =>
        void import('./define/mistakes.js').then(
          ({ report }) => report(tags),
          () => {},
        ),
      2000,
    );
  if (document.readyState === 'complete') check();
  else addEventListener('load', check);
}

// A query (WordPress adds ?ver=) would make this another module than the one that the chunks import, and load it twice.
const plain = import.meta.url.replace(/[?#].*/, '');
if (plain !== import.meta.url) void import(/* @vite-ignore */ plain);
else void start();
