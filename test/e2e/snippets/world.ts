// A browser whose every request is answered here: the CDN files, a newspaper, and what real systems have answered.
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArgs, findEngines } from '../../../scripts/browser.mjs';
import { inRoot } from '../../../scripts/files.mjs';
import { fileOf, typeOf } from '../../../scripts/serve.mjs';

const { pages } = (await import(new URL('../../../scripts/demo-feed.mjs', import.meta.url).href)) as {
  pages: () => Promise<Record<string, object>>;
};
export const feeds = Object.fromEntries(
  Object.entries(await pages()).map(([name, feed]) => [name, JSON.stringify(feed)]),
);

const recording = (path: string): string => readFileSync(inRoot(`test/fixtures/formats/${path}`), 'utf8');

/** By the start of an address, what was answered there. */
const RECORDED: [RegExp, string][] = [
  [/^https:\/\/paper\.example\/wp-json\/wp\/v2\/posts\?/, 'wordpress/posts-embed.json'],
  [/^https:\/\/paper\.example\/ghost\/api\/content\/posts\/\?/, 'ghost/posts.json'],
  [/^https:\/\/paper\.example\/jsonapi\/node\/article\?/, 'drupal/articles.json'],
  [/^https:\/\/cms\.paper\.example\/api\/articles\?/, 'strapi/articles-populate.json'],
  [/^https:\/\/cdn\.contentful\.com\/spaces\/SPACE\/environments\/master\/entries\?/, 'contentful/list.json'],
  [/^https:\/\/paper\.example\/api\/stories\?/, 'arc/results.json'],
  [/^https:\/\/paper\.example\/(feed\.xml|rss)$/, 'rss/wordpress-rss2.xml'],
  [/^https:\/\/content\.guardianapis\.com\/search\?/, 'guardian/search-fields.json'],
  [/^https:\/\/(newsapi\.org\/v2\/top-headlines\?|site\.example\/news\/headlines\.json)/, 'newsapi/top-headlines.json'],
  [/^https:\/\/paper\.example\/latest\.jsonld$/, 'schema-org/item-list.json'],
];

/** What an address answers; undefined: nobody is there. */
export function answer(address: string): { body: string | Buffer; type: string } | undefined {
  const url = new URL(address);
  const [, recorded] = RECORDED.find(([pattern]) => pattern.test(decodeURI(address))) ?? [];
  if (recorded) return { body: recording(recorded), type: typeOf(recorded) };
  // JSON of nobody's shape, for maps.
  if (address === 'https://paper.example/api/posts')
    return { body: '{"data": {"posts": [{"headline": "Gulls", "link": "/gulls"}]}}', type: 'application/json' };
  if (/^(paper|site)\.example$/.test(url.host) && feeds[url.pathname.slice(1)])
    return { body: feeds[url.pathname.slice(1)]!, type: typeOf('feed.json') };
  const cdn = /^\/broadsheet\/(.*)/.exec(url.pathname)?.[1];
  const file =
    cdn !== undefined && /^(cdn|paper)\.example$/.test(url.host)
      ? fileOf(inRoot('cdn'), `/${cdn}`)
      : url.host === 'paper.example'
        ? fileOf(inRoot('demo/paper'), url.pathname)
        : undefined;
  return file ? { body: readFileSync(file), type: typeOf(file) } : undefined;
}

/** In the place of what the recordings show. */
const picture = readFileSync(inRoot('test/fixtures/jsonfeed/picture.png'));

export async function openWorld(): Promise<Browser> {
  const place = (await findEngines()).chromium;
  if ('missing' in place) throw new Error(place.missing);
  return chromium.launch({ executablePath: place.path, args: chromiumArgs });
}

export interface Visit {
  readonly page: Page;
  /** What went wrong until now: in the console, uncaught, and addresses where nobody is. */
  readonly wrong: string[];
  /** Every address that was asked for. */
  readonly asked: string[];
}

/** A page of a site of somebody's, `https://site.example/`, with this in it. */
export async function visit(browser: Browser, html: string): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 3000 } });
  const [wrong, asked]: [string[], string[]] = [[], []];
  page.on('console', (note) => {
    if (/^(error|warning|assert)$/.test(note.type())) wrong.push(`${note.type()}: ${note.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`uncaught: ${error.message}`));
  await page.route('**', async (route) => {
    const [address, kind] = [route.request().url(), route.request().resourceType()];
    asked.push(address);
    if (address === 'https://site.example/')
      return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    const found = answer(address) ?? (kind === 'image' && { body: picture, type: 'image/png' });
    if (!found) {
      wrong.push(`nobody is at ${address}`);
      return route.abort();
    }
    return route.fulfill({
      body: found.body,
      contentType: found.type,
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  await page.goto('https://site.example/');
  return { page, wrong, asked };
}

/** The elements of a page and of its frames, each with its state. */
export async function states(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames())
    found.push(
      ...(await frame.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter(({ localName }) => /^(news-(?!frame)|related-)/.test(localName))
          .map((element) => `${element.localName}: ${element.getAttribute('state') ?? 'not defined'}`),
      )),
    );
  return found;
}
