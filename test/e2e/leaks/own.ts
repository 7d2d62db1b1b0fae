// The lives that only some elements have.
import type { NewsArticleElement } from '../../../src/elements/news-article.js';
import type { NewsListElement } from '../../../src/elements/news-list.js';
import type { NewsPlayerElement } from '../../../src/elements/news-player.js';
import type { Attributes, Kit, Made } from './kit.js';
import type { Ledger } from './ledger.js';

/** Runs in the page: nothing of this file is there. */
export function own(kit: Kit, ledger: Ledger): (() => Made)[] {
  const { near, far, make, inside, isAlive, feed, sound, at } = kit;

  const submit = (element: Element, email: string): void => {
    inside<HTMLInputElement>(element, '[name=email]')!.value = email;
    inside<HTMLButtonElement>(element, 'button[type=submit]')!.click();
  };
  const signUp = (action: string, email: string, done: string): Made => {
    const element = make('news-newsletter', { action });
    let sent = false;
    const there = (): unknown => {
      if (!sent && element.state === 'ready' && inside(element, 'form')) submit(element, email);
      sent ||= element.state === 'ready';
      return sent && inside(element, done);
    };
    return { element, there };
  };
  /** One plays at a time, and whoever begins stops the other: each has its turn. */
  let waiting = 0;
  let turn = 0;
  const inTurn = (press: () => void, done: () => unknown): (() => boolean) => {
    const mine = waiting++;
    let pressed = false;
    return () => {
      if (turn === mine) {
        if (!pressed) press();
        pressed = true;
        if (done()) turn++;
      }
      return turn > mine;
    };
  };
  const playing = (
    attributes: Attributes,
    parent: HTMLElement,
    done: (element: NewsPlayerElement) => unknown,
  ): Made => {
    const element = make<NewsPlayerElement>('news-player', attributes, feed(1, sound()), parent);
    let heard = false;
    const there = inTurn(
      () => {
        const audio = inside<HTMLAudioElement>(element, 'audio')!;
        // Silent sound needs no reader's click.
        audio.muted = true;
        audio.addEventListener('playing', () => (heard = true));
        void element.play();
      },
      () => heard && done(element),
    );
    return { element, there: () => inside(element, 'audio') && there() };
  };
  const reading = (attributes: Attributes): Made => {
    const element = make('news-headline', { open: 'reader', ...attributes }, feed());
    let opened: Promise<unknown> | undefined;
    let there = false;
    return {
      element,
      there() {
        // One is open at a time: the next one closes it.
        if (isAlive(element))
          opened ??= element.showReader().then((open) => {
            there = open;
            // Its code was late.
            if (!open) opened = undefined;
          });
        return there;
      },
    };
  };
  const list = (
    attributes: Attributes,
    data: object | undefined,
    there: (element: NewsListElement) => unknown,
  ): Made => {
    const element = make<NewsListElement>('news-list', attributes, data);
    return { element, there: () => isAlive(element) && there(element) };
  };

  return [
    () => {
      const element = make('news-headline', {});
      return { element, there: () => element.failure };
    },
    () => reading({}),
    () => reading({ history: '' }),
    () => {
      const element = make('news-ticker', { interval: '5' }, feed());
      const there = (): boolean => isAlive(element) && ledger.lasting(5000).length > 0;
      return { element, there, last: () => inside<HTMLElement>(element, '.next')?.click() };
    },
    () => playing({}, near, () => true),
    () => playing({ docked: '' }, far, (element) => inside(element, '.row.dock')),
    () => {
      const data = feed(1);
      const element = make<NewsPlayerElement>('news-player', { speech: '' }, data);
      const article = make<NewsArticleElement>('news-article', {}, data);
      const there = inTurn(
        () => void element.play(),
        () => inside(article, '.news-said'),
      );
      return { element, there: () => isAlive(article) && isAlive(element) && there() };
    },
    () => {
      const element = make<NewsArticleElement>('news-article', { body: 'light', 'text-size': '' }, feed());
      return {
        element,
        there: () => isAlive(element),
        last: () => inside<HTMLElement>(element, '.sizes button:last-child')?.click(),
      };
    },
    () => signUp('/subscribe', 'nobody', '[part=error]'),
    () =>
      signUp(at('hang=1', 'subscribe/form'), 'reader@example.org', 'form [aria-disabled=true], form [aria-busy=true]'),
    () => signUp(at('', 'subscribe/form'), 'reader@example.org', '[part=success]'),
    () => list({ layout: 'carousel', filters: 'tag' }, feed(12), (element) => inside(element, '[part=next]')),
    () => list({ limit: '500' }, feed(120), (element) => element.renderRoot.querySelectorAll('.card').length >= 100),
    () => {
      let pressed = false;
      return list({ more: '', src: at('items=25', 'pages') }, undefined, (element) => {
        if (!pressed) void element.more();
        pressed = true;
        return element.articles.length > 10;
      });
    },
    () => {
      let pressed = false;
      return list({ more: '' }, feed(10, {}, { next_url: at('hang=1', 'pages') }), (element) => {
        if (!pressed) void element.more();
        pressed = true;
        return inside(element, '[part=more][aria-disabled=true]');
      });
    },
    () => {
      const element = make('related-articles', { collapse: '0', limit: '500' }, feed(120));
      return { element, there: () => isAlive(element) && inside(element, '.end') };
    },
  ];
}
