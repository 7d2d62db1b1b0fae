/** What is said and done where something has failed, or where there is nothing to show yet. Fetched then. */
import { FeedFailure } from '../feed/failure.js';
import { failureWords } from '../i18n/failure-words.js';
import type { Feed } from '../model.js';
import { adoptLater } from '../ui/later.js';
import { asOf, failed } from '../ui/states.js';
import type { View } from '../ui/view.js';
import { whenGrown } from './growing.js';
import type { NewsElement } from './news-element.js';
import type { Source } from './source.js';

export class Trouble {
  /** The article that was asked for is not in the feed. */
  missing?: FeedFailure;
  /** What the live region says. */
  said = '';
  /** The reader has asked, so the answer is announced. */
  #asked = false;
  /** Stops waiting for children that are still to come. */
  #growing?: () => void;

  constructor(
    private readonly host: NewsElement,
    private readonly source: Source,
  ) {
    adoptLater(host.renderRoot);
  }

  stop(): void {
    this.#growing?.();
    this.#growing = undefined;
  }

  /** With nothing to show, a document may still come between the tags. */
  wait(nothing: boolean): void {
    if (nothing) this.#growing ??= whenGrown(this.host, () => this.host.requestUpdate());
    else this.stop();
  }

  /** An article that was asked for and is not there is a failure that passes with the next feed or attribute. */
  miss(wanted: string | undefined, feed: Feed | undefined): void {
    if (!wanted || !feed) this.missing = undefined;
    else if (this.missing?.url !== wanted) {
      const ids = feed.articles.slice(0, 3).map(({ id }) => id);
      const hint = `There is no article "${wanted}" in this feed. Its first ids: ${ids.join(', ') || '(none)'}.`;
      this.missing = this.source.trouble = new FeedFailure('not-found', hint, wanted, false);
    }
  }

  /** A first load announces nothing; shown news that turns stale, or goes, does. */
  announce(fresh: boolean, { m }: View): void {
    const { storiesFailed, storyFailed } = failureWords(m);
    const noticed = this.#asked || (this.source.at && this.host.state !== 'empty');
    if (fresh) this.said = noticed ? (this.host.plural ? storiesFailed : storyFailed) : '';
    else if (!this.host.failure) this.said = '';
  }

  /** What stands in the place of the news. */
  instead(view: View): unknown {
    const { plural, failure } = this.host;
    const { notFound, storiesFailed, storyFailed } = failureWords(view.m);
    const sentence = this.missing ? notFound : plural ? storiesFailed : storyFailed;
    return failed(sentence, view, failure?.retryable ? this.#retry : undefined);
  }

  /** The age of news that could not be refreshed. */
  stale(view: View): unknown {
    return asOf(this.source.at, view);
  }

  #retry = (): void => {
    this.#asked = true;
    this.host.reload();
    // The button goes with the failure: who pressed it keeps a place.
    const root = this.host.renderRoot.querySelector<HTMLElement>('.root')!;
    root.tabIndex = -1;
    root.focus();
  };
}
