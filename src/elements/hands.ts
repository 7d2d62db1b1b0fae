/** What happens within a shadow root: links that readers follow, pictures that do not come. */
import { NewsSelectEvent } from '../events.js';
import { within } from '../i18n/patience.js';
import type { Article } from '../model.js';
import type { View } from '../ui/view.js';
import type { NewsElement } from './news-element.js';
import type * as Reader from './reader.js';

/** Milliseconds that a click waits for the reader's code before it opens the page. */
const HELD = 1000;

/** The link that is being clicked once more, because the first click was held for nothing. */
let passed: HTMLElement | undefined;
let coming: Promise<typeof Reader | undefined> | undefined;

/** The dialog and all that an article's body needs: fetched when somebody comes near a link, at the latest by the click. */
const reader = (): Promise<typeof Reader | undefined> =>
  (coming ??= import('./reader.js').catch(() => (coming = undefined)));

export const hasBody = ({ html, text, blocks, body }: Article): boolean => !!(html || text || blocks?.length || body);

/** Opens the article in the reader, within a second or not at all. */
async function read(element: NewsElement, article: Article, view: () => View, link?: HTMLElement): Promise<boolean> {
  const code = hasBody(article) && (await within(HELD, reader()));
  return !!code && code.open(element, article, view, link);
}

/** `showReader()`: the article of this id or address, or the first that is shown. */
export async function readCalled(element: NewsElement, id: string | undefined, view: () => View): Promise<boolean> {
  const code = await within(HELD, reader());
  return !!code && code.openCalled(element, id, view);
}

/** Listens in an element's shadow root. */
export function attend(root: ShadowRoot, element: NewsElement, open: () => string, view: () => View): void {
  /** Click, Enter, middle and modified clicks on an article's link; and who is about to click. */
  const choose = (event: Event): void => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-n]');
    const index = Number(link?.dataset.n);
    const article = link && element.articles[index];
    if (!article || link === passed) return;
    const readable = open() === 'reader' && hasBody(article);
    if (!(event instanceof MouseEvent) || event.type === 'pointerover') return void (readable && reader());
    const { type, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (type !== 'click' && button !== 1) return;
    const here = readable && type === 'click' && !(ctrlKey || metaKey || shiftKey || altKey || event.defaultPrevented);
    const where = here ? 'reader' : open() === 'tab' ? 'tab' : 'page';
    if (!element.dispatchEvent(new NewsSelectEvent(article, index, article.url, where, event))) event.preventDefault();
    else if (here) {
      event.preventDefault();
      void read(element, article, view, link).then((done) => {
        if (done || !element.isConnected) return;
        passed = link;
        link.click();
        passed = undefined;
      });
    }
  };
  for (const type of ['click', 'auxclick', 'pointerover', 'focusin']) root.addEventListener(type, choose);
  for (const type of ['error', 'load']) root.addEventListener(type, markPicture, true);
}

/** One that could not be fetched leaves a quiet box. */
export const markPicture = ({ target, type }: Event): void =>
  void (target as Element).classList.toggle('gone', type === 'error');
