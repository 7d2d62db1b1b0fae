// A reader who opens a stranger's page with a paper's news on it: one browser for all tests of a suite, new servers for each.
import { after, afterEach, before, beforeEach } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Browser, type Engine } from './driver.js';
import { html, openPaper, type Page, type Paper } from './paper.js';

export const CHUNK = /^\/cdn\/chunks\/news-article-[\w-]+\.js/;
export const FEED = /feed\.json/;

/** Waits for something that the paper's server is about to see. */
export async function until(met: () => unknown, what: string): Promise<void> {
  for (const end = Date.now() + 10_000; !met(); await sleep(20)) {
    if (Date.now() > end) throw new Error(`It did not happen within 10 s: ${what}.`);
  }
}

export interface Visitor {
  browser: Browser;
  /** Serves the CDN files and the feed. */
  paper: Paper;
  /** Serves the page. */
  host: Paper;
  /** The script tag that is pasted. */
  tag(file?: string): string;
  /** The attribute with the address of a feed, each name another. */
  src(name?: string): string;
  visit(body: string, head?: string): Promise<void>;
  open(page: Page): Promise<void>;
  ready(selector: string): Promise<void>;
  /** What stands in an element's shadow root. */
  text(selector: string): Promise<string>;
  /** What was written into the console, and thrown, until now. */
  said(): Promise<string[]>;
  /** The same when the page has been looked through for mistakes. */
  saidInTheEnd(): Promise<string[]>;
}

/** Call it in a `describe`; what it returns is there from the first test on. */
export function visitor(engine: Engine): Visitor {
  const self: Visitor = {
    browser: undefined as unknown as Browser,
    paper: undefined as unknown as Paper,
    host: undefined as unknown as Paper,
    tag: (file = 'embed.js') => `<script type="module" src="${self.paper.origin}/cdn/${file}"></script>`,
    src: (name = 'news') => `src="${self.paper.origin}/${name}/feed.json"`,
    visit: (body, head) => self.open(html(body, head)),
    async open(page) {
      self.host.pages.set('/', page);
      await self.browser.open(`${self.host.origin}/`);
    },
    ready: (selector) =>
      self.browser.waitFor(
        `document.querySelector('${selector}')?.getAttribute('state') === 'ready'`,
        `${selector} is ready`,
      ),
    text: (selector) => self.browser.evaluate(`document.querySelector('${selector}').shadowRoot?.textContent ?? ''`),
    said: () => self.browser.evaluate('said'),
    async saidInTheEnd() {
      await until(() => self.paper.hitsOf(/mistakes-/), 'the page is looked through');
      await sleep(300);
      return self.said();
    },
  };
  before(async () => {
    self.browser = await launch(engine);
  });
  after(() => self.browser?.close());
  beforeEach(async () => {
    [self.paper, self.host] = await Promise.all([openPaper(), openPaper()]);
    self.browser.problems.length = 0;
  });
  afterEach(async () => {
    await self.browser.open('about:blank');
    await Promise.all([self.paper.close(), self.host.close()]);
  });
  return self;
}
