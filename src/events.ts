/** What an element tells the host page. All bubble and cross shadow roots; the library itself sends nothing anywhere. The others: `events-later.ts`. */
import { NativeEvent } from './draw/place.js';
import type { Article, Feed } from './model.js';
import type { NewsImpressionEvent, NewsPlayEvent, NewsSubscribeEvent } from './events-later.js';
import type { FeedFailure } from './feed/failure.js';

const up = { bubbles: true, composed: true };

/** A new document has been rendered. Not fired for a refresh that changed nothing. */
export class NewsLoadEvent extends NativeEvent {
  constructor(
    /** The new feed. */
    readonly feed: Feed,
    /** How many articles the element shows. */
    readonly count: number,
    /** Where it came from; `data`: the property or the words between the tags. */
    readonly from: 'network' | 'cache' | 'data' | 'server',
  ) {
    super('news-load', up);
  }
}

/** Something failed. Cancelling it keeps our sentence and Retry from being shown. */
export class NewsErrorEvent extends NativeEvent {
  constructor(
    /** What went wrong. */
    readonly failure: FeedFailure,
  ) {
    super('news-error', { ...up, cancelable: true });
  }
  /** The failure's code. */
  get code(): FeedFailure['code'] {
    return this.failure.code;
  }
  /** What the page's owner can do about it. */
  get hint(): string {
    return this.failure.hint;
  }
}

/** A reader follows an article's link, by whichever button or key. Cancelling it prevents the navigation. */
export class NewsSelectEvent extends NativeEvent {
  constructor(
    /** Whose link it is. */
    readonly article: Article,
    /** Among the articles of this element, from 0. */
    readonly index: number,
    /** Where the link leads. */
    readonly url: string | undefined,
    /** Where it opens. */
    readonly open: 'page' | 'tab' | 'reader',
    /** The click. */
    readonly originalEvent: MouseEvent,
  ) {
    super('news-select', { ...up, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-load': NewsLoadEvent;
    'news-error': NewsErrorEvent;
    'news-select': NewsSelectEvent;
    'news-impression': NewsImpressionEvent;
    'news-play': NewsPlayEvent;
    'news-subscribe': NewsSubscribeEvent;
  }
}
