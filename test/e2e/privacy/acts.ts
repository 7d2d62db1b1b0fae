// What a reader does with each element, once it is there.
import type { Browser } from '../driver.js';

/** `reader` is the dialog that headlines open. */
export const UNITS = [
  'news-headline',
  'news-list',
  'news-article',
  'related-articles',
  'news-masthead',
  'news-ticker',
  'news-player',
  'news-newsletter',
  'reader',
] as const;
export type Unit = (typeof UNITS)[number];

export const tagOf = (unit: Unit): string => (unit === 'reader' ? 'news-headline' : unit);

/** Attributes that bring out all that an element may do. */
export const attributes: Partial<Record<Unit, string>> = {
  'news-headline': 'layout="row"',
  'news-list': 'limit="2" more filters="tag"',
  'news-article': 'text-size',
  'related-articles': 'article="bridge" collapse="1" show="image time"',
  'news-player': 'docked download',
  'news-newsletter': 'provider="json" consent name',
  reader: 'layout="row" open="reader" history',
};

export function acts(browser: Browser, unit: Unit): { run(): Promise<void> } {
  const root = `document.querySelector('${tagOf(unit)}:not([loading])').shadowRoot`;
  const dialog = `[...${root}.querySelectorAll('[exportparts]')].at(-1)?.shadowRoot`;
  const run = (script: string): Promise<unknown> => browser.evaluate(`void (${script})`);
  const until = (script: string, what: string): Promise<void> => browser.waitFor(`!!(${script})`, `${unit}: ${what}`);
  const click = async (selector: string, within = root): Promise<void> => {
    await until(`${within}?.querySelector('${selector}')`, `${selector} is there`);
    await run(`${within}.querySelector('${selector}').click()`);
  };

  /** Sound comes only after a press that the browser trusts. */
  const press = async (selector: string): Promise<void> => {
    await run(`${root}.querySelector('${selector}').scrollIntoView({ block: 'center' })`);
    const { x, y, width, height } = await browser.evaluate<DOMRect>(
      `${root}.querySelector('${selector}').getBoundingClientRect().toJSON()`,
    );
    await browser.press(Math.round(x + width / 2), Math.round(y + height / 2));
  };

  /** An article as a whole: its pictures are looked at, its film is played, another site's player is let in, it is shared and set larger. */
  async function read(within: string): Promise<void> {
    await until(`${within}?.querySelector('[part=body] p')`, 'the body is there');
    await run(`${within}.querySelectorAll('img').forEach((one) => one.scrollIntoView())`);
    await run(`${within}.querySelector('video').play().catch(() => {})`);
    await click('.news-embed button', within);
    await until(`${within}.querySelector('iframe')`, 'the frame is there');
    await click('.sizes .up', within);
    await click('.tools [aria-label]', within);
    await click('.ways button', within);
  }

  const all: Record<Unit, () => Promise<unknown>> = {
    'news-headline': () => run(`${root}.querySelector('a').focus()`),
    async 'news-list'() {
      await click('[part~=filters] button');
      await click('[part~=filters] button');
      await click('[part=more]');
      await until(
        `document.querySelector('news-list:not([loading])').articles.length === 3`,
        'the rest of the feed is there',
      );
      await click('[part=more]');
      await until(`document.querySelector('news-list:not([loading])').articles.length === 4`, 'the next page is there');
    },
    'news-article': () => read(root),
    'related-articles': () => click('[part~=more]'),
    'news-masthead': () => Promise.resolve(),
    async 'news-ticker'() {
      for (const name of ['next', 'previous', 'pause']) await click(`[part~=${name}]`);
    },
    async 'news-player'() {
      await press('.disc');
      await until(`${root}.querySelector('audio').readyState`, 'the recording is there');
      await run(`${root}.querySelector('audio').currentTime = 20`);
      await until(`!${root}.querySelector('audio').seeking`, 'it has come to the place');
      await press('.disc');
      await until(`${root}.querySelector('audio').paused`, 'it is paused');
    },
    async 'news-newsletter'() {
      await run(`Object.assign(${root}.querySelector('[name=email]'), { value: 'reader@paper.example' })`);
      await run(`Object.assign(${root}.querySelector('[name=consent]'), { checked: true })`);
      await click('form [part=button]');
      await until(`${root}.querySelector('[part=success]')`, 'it is accepted');
    },
    async reader() {
      await click('a[data-n]');
      await read(dialog);
      await click('[part=close]', dialog);
    },
  };
  return {
    async run() {
      await all[unit]();
    },
  };
}
