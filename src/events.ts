/** What an element tells the host page. All bubble and cross shadow roots; the library itself sends nothing anywhere. */
import type { Article, Feed } from './model.js';
import type { FeedFailure } from './feed/failure.js';

const up = { bubbles: true, composed: true };

/** A new document has been rendered. Not fired for a refresh that changed nothing. */
export class NewsLoadEvent extends Event {
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
export class NewsErrorEvent extends Event {
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
export class NewsSelectEvent extends Event {
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

/** Half of an article's card, or a card over half of the viewport, was in view for one second. Once per article and element. */
export class NewsImpressionEvent extends Event {
  constructor(
    readonly article: Article,
    readonly index: number,
  ) {
    super('news-impression', up);
  }
}

/** How far somebody has listened: at the start, at each quarter, at the end. Each is told once per article and visit. */
export class NewsPlayEvent extends Event {
  constructor(
    readonly article: Article,
    /** Percent that has been played: `0` is the start, `100` the end. */
    readonly progress: 0 | 25 | 50 | 75 | 100,
    /** `audio`: the article's recording; `speech`: it is read aloud by the browser. */
    readonly by: 'audio' | 'speech',
  ) {
    super('news-play', up);
  }
}

/** A sign-up was accepted. The address is not in it, and in nothing else that leaves the element but the request itself. */
export class NewsSubscribeEvent extends Event {
  constructor(
    /** The provider's name, or `function`. */
    readonly provider: string,
    /** Whether the reader has still to confirm by mail, as far as the provider says; absent where it does not. */
    readonly confirm?: boolean,
  ) {
    super('news-subscribe', up);
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
