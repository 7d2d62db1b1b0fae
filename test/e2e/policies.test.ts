// Policies of host pages that need an act of the reader, or a third origin: the rest are pages of test/hosts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { endpoint } from '../../scripts/endpoint.mjs';
import { inRoot } from '../../scripts/files.mjs';
import { serve } from '../../scripts/serve.mjs';
import { policy } from '../hosts/policies.mjs';
import { engines, launch, missing, type Browser } from './driver.js';
import { icon } from './feed.js';
import { host } from './policy.js';

const PLAYERS = 'https://www.youtube-nocookie.com';

for (const engine of engines)
  describe(`a page with a policy in ${engine}`, { skip: missing(engine) }, () => {
    let browser: Browser;
    let site: Awaited<ReturnType<typeof serve>>;
    /** A third origin, with news and a service that takes sign-ups. */
    let other: { origin: string; close: () => Promise<unknown> };

    before(async () => {
      [site, other] = await Promise.all([serve(), endpoint().listen()]);
      site.pages.paper.set('/icon.svg', { body: icon });
      const film = readFileSync(inRoot('test/hosts/film.json'), 'utf8').replaceAll('{paper}', site.paper);
      site.pages.paper.set('/news/film.json', { body: film });
      browser = await launch(engine);
    });
    after(async () => {
      await browser?.close();
      await Promise.all([site?.close(), other?.close()]);
    });

    /** Opens a page with one element, until it is in this state. */
    async function open(element: string, changes: Record<string, string>, state = 'ready'): Promise<void> {
      const written = policy(changes).replaceAll('{paper}', site.paper);
      const ours = `<script type="module" src="${site.paper}/cdn/embed.js"></script>`;
      host(site.pages.third, site.paper, element + ours, '', written);
      await browser.open(`${site.third}/`);
      await browser.waitFor(
        `document.querySelector('[loading]').getAttribute('state') === '${state}'`,
        `it is ${state}`,
      );
    }
    const violations = async (): Promise<string[]> =>
      (await browser.evaluate<string[]>('window.witness')).filter((line) => line.startsWith('violation'));
    /** What is seen of the element's own. */
    const inside = (selector: string): string =>
      `document.querySelector('[loading]').shadowRoot.querySelector('${selector}')`;
    async function press(selector: string): Promise<void> {
      await browser.waitFor(`!!${inside(selector)}`, `${selector} is there`);
      const [x, y] = await browser.evaluate<[number, number]>(`(() => {
        const found = ${inside(selector)};
        found.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = found.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      })()`);
      await browser.press(x, y);
    }

    describe('whose code and whose news have two origins', () => {
      const headline = (): string =>
        `<news-headline loading="eager" src="${other.origin}/endpoint/jsonfeed/town.json"></news-headline>`;

      it('names each for what it gives, and no more', async () => {
        await open(headline(), { 'connect-src': other.origin });
        assert.deepEqual(await violations(), []);
      });
      it('must name the one with the news', async () => {
        await open(headline(), {}, 'error');
        assert.match((await violations()).join('\n'), /connect-src/);
      });
    });

    describe('with an article', () => {
      const article = (): string => `<news-article loading="eager" src="${site.paper}/news/film.json"></news-article>`;
      const text = (): Promise<string> =>
        browser.evaluate(`document.querySelector('news-article').shadowRoot.textContent`);

      it('that lets no recording through loses nothing but the recording', async () => {
        await open(article(), {});
        await browser.waitFor(`!!${inside('audio')}`, 'the recording is there');
        await browser.evaluate(`${inside('audio')}.play().catch(() => undefined)`);
        await browser.waitFor('window.witness.length > 0', 'the policy is asked');
        assert.match((await violations()).join('\n'), /^violation: media-src \S+\/audio\/reckoner\.wav/);
        assert.match(await text(), /one cow.*Her engine at half speed/s);
        assert.equal(await browser.evaluate(`document.querySelector('news-article').getAttribute('state')`), 'ready');
      });

      it('that lets a player through frames it when the reader asks', async () => {
        await open(article(), { 'media-src': '{paper}', 'frame-src': PLAYERS });
        assert.equal(await browser.evaluate(`!!${inside('iframe')}`), false);
        await press('.news-embed button');
        await browser.waitFor(`!!${inside('iframe')}`, 'the player is there');
        const src = await browser.evaluate<string>(`${inside('iframe')}.src`);
        assert.ok(src.startsWith(`${PLAYERS}/embed/`), src);
        assert.deepEqual(await violations(), []);
      });
    });

    describe('with a sign-up that needs a tab of its own', () => {
      /** Whether what the reader wrote arrives at the service. */
      async function arrives(key: string, changes: Record<string, string>): Promise<boolean> {
        const action = `${other.origin}/endpoint/subscribe/form?key=${key}`;
        await open(`<news-newsletter loading="eager" method="navigate" action="${action}"></news-newsletter>`, changes);
        await browser.waitFor(`!!${inside('[name=email]')}`, 'the form is there');
        await browser.evaluate(`void (${inside('[name=email]')}.value = 'reader@example.org')`);
        await press('button[type=submit]');
        for (const end = Date.now() + 4000; Date.now() < end;) {
          const seen = (await (await fetch(`${other.origin}/endpoint-hits?key=${key}`)).json()) as { hits: number };
          if (seen.hits) return true;
          if ((await violations()).length) return false;
          await new Promise((done) => setTimeout(done, 50));
        }
        return false;
      }

      it('names the service in form-action', async () => {
        assert.equal(await arrives(`${engine}-named`, { 'form-action': other.origin }), true);
        assert.deepEqual(await violations(), []);
      });
      it('keeps it away where form-action names nobody', async () => {
        assert.equal(await arrives(`${engine}-none`, { 'form-action': "'none'" }), false);
        assert.match((await violations()).join('\n'), /form-action/);
      });
    });
  });
