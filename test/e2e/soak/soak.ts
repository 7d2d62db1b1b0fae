// A page that stays open for weeks: every element refreshes, the paper brings out edition after edition, and now and then fails. What
// the page holds at the end of each day is what it held at the end of the first.
import { clock } from '../../../scripts/clock.mjs';
import { serve, type Page as Answer } from '../../../scripts/serve.mjs';
import { launch, type Browser, type Engine, type Held } from '../driver.js';
import { bare } from '../paper.js';

const START = Date.UTC(2026, 2, 14, 6);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Hours of each day for which the tab is hidden. */
const NIGHT = 6;
const STORIES = 30;
/** Each has an endpoint of its own, so that each asks. */
const WIDGETS: Record<string, string> = {
  'news-masthead': '',
  'news-headline': 'open="reader"',
  'news-list': 'filters="tag" limit="20"',
  'news-article': 'text-size',
  'related-articles': 'collapse="0" limit="20"',
  'news-ticker': 'interval="30"',
  'news-player': 'speech',
  'news-newsletter': 'action="/subscribe"',
};
/** What the page holds at the end of a day. */
export interface Sample {
  day: number;
  /** Requests for the feed on that day. */
  asked: number;
  timers: number;
  /** Elements in the document and in every shadow root of it. */
  elements: number;
  /** Absent where the engine's driver cannot tell. */
  held?: Held;
}

/** How often a day the page should ask for news, at least and at most: each element at a time of its own, and again after a failure. */
export function expected(every: number): [least: number, most: number] {
  const due = (Object.keys(WIDGETS).length * (24 - NIGHT) * 3600) / every;
  return [Math.floor((due / 1.1) * 0.95), Math.ceil((due / 0.9) * 1.1)];
}

/** Story `n` of a paper that never ends. Each tenth picture is not there. */
const story = (paper: string, n: number): object => ({
  id: `story-${n}`,
  url: `${paper}/news/story-${n}`,
  title: `Headline of story ${String(n).padStart(6, '0')}`,
  summary: 'What it is about, in a sentence or two.',
  content_html: `<h2>A crosshead</h2><p>The first paragraph of it.</p><blockquote>And a quotation.</blockquote>
    <figure><img src="${paper}/soak/picture.svg?body=${n}" alt="" width="16" height="9"><figcaption>A caption</figcaption></figure>`,
  image: `${paper}/soak/${n % 10 ? 'picture' : 'missing'}.svg?story=${n}`,
  date_published: new Date(START + (n - STORIES) * 60_000).toISOString(),
  tags: ['harbour', 'walking', 'council'].slice(n % 3),
  attachments: [{ url: `${paper}/soak/sound.mp3?story=${n}`, mime_type: 'audio/mpeg', duration_in_seconds: 60 }],
});

/** What the server answers: an edition with a new story on top, but now and then a failure of one kind or another. */
function answer(paper: string, widget: number, asked: number): Answer {
  const odd = (asked + 5 * widget) % 40;
  if (odd === 17) return { status: 503, body: '' };
  const items = Array.from({ length: STORIES }, (_, n) => story(paper, asked + STORIES - n));
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'The Harbour Gazette', language: 'en', items };
  const body = JSON.stringify(feed);
  return { body: odd === 31 ? body.slice(0, -200) : body };
}

/** Runs in the page: what it holds. */
const look = `(() => {
  const many = (root) => [...root.querySelectorAll('*')].reduce((sum, one) => sum + 1 + (one.shadowRoot ? many(one.shadowRoot) : 0), 0);
  return { asked: clock.asked.splice(0).filter(({ url }) => url.includes('feed.json')).length, timers: clock.waiting(), elements: many(document) };
})()`;
const hide = (hidden: boolean): string => `(() => {
  Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
})()`;
/** Runs in the page: a reader opens the first story and closes it again. */
const readOne = `(async () => {
  const headline = document.querySelector('news-headline');
  if (!(await headline.showReader())) return false;
  [...headline.shadowRoot.children].at(-1).shadowRoot.querySelector('[part~=close]').click();
  return true;
})()`;

/**
 * @param every seconds, which is what `refresh` says
 * @yields at the end of each day
 */
export async function* soak(engine: Engine, days: number, every: number): AsyncGenerator<Sample> {
  const site = await serve();
  let browser: Browser | undefined;
  /** Not awaited in the page: a driver's own time for a command would run out there, by the page's clock. */
  const pass = async (ms: number): Promise<void> => {
    await browser!.evaluate(`void (window.passed = false, clock.pass(${ms}).then(() => (window.passed = true)))`);
    await browser!.waitFor(`window.passed`, `${ms / HOUR} hours pass`, 600_000);
  };
  try {
    Object.keys(WIDGETS).forEach((_, widget) => {
      let asked = 0;
      site.pages.paper.set(`/soak/${widget}/feed.json`, () => Promise.resolve(answer(site.paper, widget, asked++)));
    });
    const picture =
      '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"><rect width="16" height="9" fill="#789"/></svg>';
    site.pages.paper.set('/soak/picture.svg', { body: picture, headers: { 'content-type': 'image/svg+xml' } });
    const widgets = Object.entries(WIDGETS).map(
      ([tag, attributes], widget) =>
        `<${tag} src="${site.paper}/soak/${widget}/feed.json" refresh="${every}" loading="eager" ${attributes}></${tag}>`,
    );
    const ours = `<script>${clock(START)}</script><script type="module" src="${site.paper}/cdn/embed.js"></script>`;
    site.pages.third.set('/', bare(widgets.join(''), ours));
    browser = await launch(engine);
    await browser.open(`${site.third}/`);
    const alive = `[...document.querySelectorAll('[refresh]')].every((one) => /ready/.test(one.state) && !one.shadowRoot.querySelector('time.blank'))`;
    await browser.waitFor(`clock.pass(1).then(() => ${alive})`, 'all are alive', 60_000);
    for (let day = 1; day <= days; day++) {
      if (!(await browser.evaluate(readOne))) throw new Error(`On day ${day} the reader does not open.`);
      await pass(DAY - NIGHT * HOUR);
      await browser.evaluate(hide(true));
      await pass(NIGHT * HOUR);
      await browser.evaluate(hide(false));
      await pass(HOUR / 60);
      const seen = await browser.evaluate<Omit<Sample, 'day' | 'held'>>(look);
      yield { day, ...seen, held: await browser.held?.() };
    }
  } finally {
    await browser?.close();
    await site.close();
  }
}
