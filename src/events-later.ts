/** The events that a first frame has no use for: apart from `events.ts`, so that embed.js does not carry them. */
import { NativeEvent } from './draw/place.js';
import type { Article } from './model.js';

const up = { bubbles: true, composed: true };

/** Half of an article's card, or a card over half of the viewport, was in view for one second. Once per article and element. */
export class NewsImpressionEvent extends NativeEvent {
  constructor(
    /** The one that was seen. */
    readonly article: Article,
    /** Among the articles of the element, from 0. */
    readonly index: number,
  ) {
    super('news-impression', up);
  }
}

/** How far somebody has listened: at the start, at each quarter, at the end. Each is told once per article and visit. */
export class NewsPlayEvent extends NativeEvent {
  constructor(
    /** What was heard. */
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
export class NewsSubscribeEvent extends NativeEvent {
  constructor(
    /** The provider's name, or `function`. */
    readonly provider: string,
    /** Whether the reader has still to confirm by mail, as far as the provider says; absent where it does not. */
    readonly confirm?: boolean,
  ) {
    super('news-subscribe', up);
  }
}
