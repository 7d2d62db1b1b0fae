/** The reader: a dialog with a whole article in it, fetched when somebody is about to follow a link to one. */
import { adopt } from '../draw/css.js';
import type { Controller } from '../draw/element.js';
import { nothing, render } from '../draw/template.js';
import { NewsSelectEvent } from '../events.js';
import { merge } from '../feed/pages.js';
import { isCalled } from '../feed/select.js';
import { articleWords } from '../i18n/article-words.js';
import { failureWords } from '../i18n/failure-words.js';
import * as dates from '../i18n/format.js';
import type { Article, Feed } from '../model.js';
import { prepareBodies } from '../safety/bodies.js';
import { articleStyles } from '../ui/article.styles.js';
import { bodyStyles } from '../ui/body.styles.js';
import { adoptLater } from '../ui/later.js';
import { printed, reader, type ReaderOptions } from '../ui/reader.js';
import { readerStyles } from '../ui/reader.styles.js';
import { tokens } from '../ui/tokens.js';
import type { View } from '../ui/view.js';
import { Frames } from './frames.js';
import { hasBody, markPicture } from './hands.js';
import type { NewsElement } from './news-element.js';
import { Printing } from './print.js';
import { holdScroll, makeEntry, printInstead } from './readerpage.js';
import { Sharing } from './sharing.js';

const SHOWN = new Set('section kicker image standfirst byline time source tags reading-time access'.split(' '));
const PARTS = ['bar', 'close', 'article', 'headline', 'standfirst', 'body', 'button', 'share'];

/** One at a time: two would lie on one another. */
let present: Reader | undefined;

/** Shows the article; false where the browser lets nobody open a dialog there. `link` gets the focus back. */
export async function open(
  element: NewsElement,
  article: Article,
  view: () => View,
  link?: HTMLElement,
): Promise<boolean> {
  if (article.body) await prepareBodies([article]);
  if (!element.isConnected) return false;
  present?.close();
  const opened = new Reader(element, article, view, link ?? focused());
  try {
    opened.show();
    present = opened;
    return true;
  } catch {
    opened.close();
    return false;
  }
}

/** The article of this id or address, or the first that is shown, where it has a body. */
export async function openCalled(element: NewsElement, id: string | undefined, view: () => View): Promise<boolean> {
  const { articles, feed } = element;
  const article = id === undefined ? articles[0] : feed?.articles.find((one) => isCalled(one, id));
  return !!article && hasBody(article) && open(element, article, view);
}

/** What has the focus, in whichever shadow root. */
function focused(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : undefined;
}

/**
 * It stands in a shadow root of its own within the element's. So it has the element's inks and faces, wherever a page sets them;
 * its class names meet nobody else's; and what an ancestor clips, moves or fades does not touch the top layer. Only an ancestor
 * that is not shown at all takes it away, and then it closes.
 */
class Reader implements Controller {
  #box = document.createElement('div');
  #root: ShadowRoot;
  #open = false;
  /** What the article was looked for in. */
  #feed?: Feed;
  #pressedBeside = false;
  #undo: (() => void)[] = [];
  #frames = new Frames(() => this.#redraw());
  #sharing: Sharing;
  #printing = new Printing(() => [this.#root]);

  constructor(
    private readonly element: NewsElement,
    private article: Article,
    private readonly view: () => View,
    private readonly back?: HTMLElement,
  ) {
    this.#root = this.#box.attachShadow({ mode: 'open' });
    this.#box.setAttribute('exportparts', ['reader', ...PARTS.map((name) => `${name}: reader-${name}`)].join());
    adopt(this.#root, [tokens, bodyStyles, articleStyles, readerStyles]);
    adoptLater(this.#root);
    for (const type of ['error', 'load']) this.#root.addEventListener(type, markPicture, true);
    for (const type of ['click', 'auxclick']) this.#root.addEventListener(type, this.#follow);
    this.#root.addEventListener('pointerdown', this.#press);
    this.#root.addEventListener('click', this.#click);
    this.#sharing = new Sharing(() => {
      const { m, language } = this.view();
      const draw = (): unknown => this.#redraw();
      return { root: this.#root, article: this.article, words: articleWords(m), language, draw };
    });
    this.#sharing.settle(true);
  }

  show(): void {
    const { element } = this;
    this.#open = true;
    element.renderRoot.append(this.#box);
    this.#draw();
    this.#dialog.showModal();
    this.#root.getElementById('headline')?.focus({ preventScroll: true });
    this.#undo = [holdScroll(), printInstead((into) => this.#print(into))];
    if (element.history) this.#undo.push(makeEntry(() => this.close()));
    // Without a box nobody could close it, and the page behind it would answer nobody. A printer sees a copy.
    const watch = new ResizeObserver(() => {
      if (!this.#dialog.getClientRects().length && !matchMedia('print').matches) this.close();
    });
    watch.observe(this.#dialog);
    this.#undo.push(() => watch.disconnect());
    this.#printing.hostConnected();
    element.addController(this);
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    if (present === this) present = undefined;
    this.element.removeController(this);
    this.#printing.hostDisconnected();
    for (const undo of this.#undo) undo();
    if (this.#dialog.isConnected) this.#dialog.close();
    this.#box.remove();
    this.#return();
  }

  hostUpdated(): void {
    this.#draw();
  }

  /** The page has taken the element away, or puts it elsewhere. */
  hostDisconnected(): void {
    this.close();
    // A move ends within the same task, and the link is then there again.
    queueMicrotask(() => this.#return());
  }

  get #dialog(): HTMLDialogElement {
    return this.#root.querySelector('dialog')!;
  }

  /** To the link that opened it, or to what has taken that link's place, or at least to the element. */
  #return(): void {
    const { element, article, back } = this;
    const { renderRoot, articles } = element;
    const index = articles.findIndex(({ id }) => id === article.id);
    const root = renderRoot.querySelector<HTMLElement>('.root')!;
    const link = back?.isConnected ? back : renderRoot.querySelector<HTMLElement>(`a[data-n="${index}"]`);
    if (!link) root.tabIndex = -1;
    const place = link ?? root;
    if (place.isConnected) place.focus({ preventScroll: true });
  }

  #options(): ReaderOptions {
    const { element } = this;
    const feed: Feed = element.feed ?? { articles: [] };
    return {
      feed,
      look: element.renderRoot.querySelector('.root')?.className ?? 'root',
      light: false,
      frames: this.#frames.asked,
      onFrame: this.#frames.onFrame,
      tools: this.#sharing,
      end: nothing,
      onClose: () => this.close(),
    };
  }

  #view(): View {
    return { ...this.view(), dates, now: Date.now(), level: 2, shows: (part) => SHOWN.has(part) };
  }

  #draw(): void {
    this.#renew();
    render(reader(this.article, this.#view(), this.#options()), this.#root);
  }

  /** A fresh feed may carry it anew. Newer stories that have pushed it out leave what is being read; of what is withdrawn a sentence is left. */
  #renew(): void {
    const { feed, failure, source } = this.element;
    const { id } = this.article;
    const before = this.#feed;
    const find = ({ articles }: Feed): Article | undefined => articles.find((one) => one.id === id);
    this.#feed = feed;
    // What a list holds back until it is asked for has come all the same.
    const found = feed && (find(feed) ?? (source.answer && find(source.answer)));
    const gone = feed ? before && find(before) && !find(merge(before, feed).feed) : failure?.withdrawn;
    if (found) this.article = found;
    else if (gone) {
      const { m, language } = this.view();
      this.article = { id, title: failureWords(m).notFound, language, authors: [], tags: [] };
    }
  }

  #redraw(): Promise<void> {
    if (this.#open) this.#draw();
    return Promise.resolve();
  }

  #print(into: ShadowRoot): void {
    adopt(into, [tokens, bodyStyles, articleStyles, readerStyles]);
    adoptLater(into);
    render(printed(this.article, this.#view(), this.#options()), into);
    for (const details of into.querySelectorAll('details')) details.open = true;
  }

  #isBeside(event: Event): boolean {
    const { target, clientX: x, clientY: y } = event as MouseEvent;
    const { left, right, top, bottom } = this.#dialog.getBoundingClientRect();
    return target === this.#dialog && (x < left || x > right || y < top || y > bottom);
  }

  #press = (event: Event): void => void (this.#pressedBeside = this.#isBeside(event));

  /** Whoever marks words and lets go beside the dialog does not mean to close it. */
  #click = (event: Event): void => {
    if (this.#pressedBeside && this.#isBeside(event)) this.close();
  };

  /** Links to the article itself are told of as its card's is. */
  #follow = (event: Event): void => {
    const link = (event.target as Element).closest('a[data-n]');
    if (!link || !(event instanceof MouseEvent) || (event.type === 'auxclick' && event.button !== 1)) return;
    const { element, article } = this;
    const index = element.articles.findIndex(({ id }) => id === article.id);
    const where = this.view().tab ? 'tab' : 'page';
    if (!element.dispatchEvent(new NewsSelectEvent(article, index, article.url, where, event))) event.preventDefault();
  };
}
