/** What an element tells the host page. All bubble and cross shadow roots; the library itself sends nothing anywhere. The others: `events-later.ts`. */
import { NativeEvent } from './draw/place.js';
import type { Article, Feed } from './model.js';
import type { NewsImpressionEvent, NewsPlayEvent, NewsSubscribeEvent } from './events-later.js';
import type { FeedFailure } from './feed/failure.js';

const up = { bubbles: true, composed: true };

/** A new document has been rendered. Not fired for a refresh that changed nothing. */
export class NewsLoadEvent extends NativeEvent {
  constructor(
    readonly feed: Feed,
    /** How many articles the element shows. */
    readonly count: number,
    readonly from: 'network' | 'cache' | 'data' | 'server',
  ) {
    super('news-load', up);
  }
}

/** Something failed. Cancelling it keeps our sentence and Retry from being shown. */
export class NewsErrorEvent extends NativeEvent {
  constructor(readonly failure: FeedFailure) {
    super('news-error', { ...up, cancelable: true });
  }
  get code(): FeedFailure['code'] {
    return this.failure.code;
  }
  get hint(): string {
    return this.failure.hint;
  }
}

/** A reader follows an article's link, by whichever button or key. Cancelling it prevents the navigation. */
export class NewsSelectEvent extends NativeEvent {
  constructor(
    readonly article: Article,
    /** Among the articles of this element, from 0. */
    readonly index: number,
    readonly url: string | undefined,
    readonly open: 'page' | 'tab' | 'reader',
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
