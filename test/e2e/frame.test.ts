// The frame for pages that allow no script, and the element around it: docs/frame.md. A paper on one origin, its host on another.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { inRoot } from '../../scripts/files.mjs';
import { serve } from '../../scripts/serve.mjs';
import { engines, launch, missing, type Browser } from './driver.js';
import { feed, headline } from './feed.js';
import { witness } from './policy.js';

type Site = Awaited<ReturnType<typeof serve>>;

/** Its rows keep no room for more words than they have: what they say is what makes it high. */
const LIST = 'element=news-list&src=/news/feed.json&lang=en&clamp=0';
const SANDBOX = 'allow-scripts allow-same-origin allow-popups';

/** The frame as it is deployed, with another list in it. */
const frame = (list: object): string => {
  const html = readFileSync(inRoot('cdn/frame.html'), 'utf8');
  const written = html.replace(/(id="list">)[^<]*/, `$1${JSON.stringify(list)}`);
  assert.notEqual(written, html);
  return written;
};

for (const engine of engines) {
  describe(`the frame in ${engine}`, { skip: missing(engine) }, () => {
    let browser: Browser;
    let site: Site;

    before(async () => {
      site = await serve();
      const news = JSON.stringify(feed(site.paper));
      site.pages.paper.set('/news/feed.json', { body: news });
      site.pages.third.set('/feed.json', { body: news, headers: { 'access-control-allow-origin': '*' } });
      site.pages.paper.set('/witness.js', { body: witness });
      for (const pages of [site.pages.paper, site.pages.third]) {
        pages.set('/favicon.ico', { body: '' });
        pages.set('/shout.js', { body: `parent.postMessage({ type: 'news-frame', height: 7777 }, '*')` });
        pages.set('/shout.html', { body: `<!doctype html><script src="/shout.js"></script>` });
      }
      browser = await launch(engine);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });
    beforeEach(() => {
      browser.problems.length = 0;
      for (const hits of Object.values(site.hits)) hits.length = 0;
    });

    /** Puts a page at a host's `/`; without a script of its own unless `script-src` names the paper. */
    function host(
      body: string,
      where: 'paper' | 'third' = 'third',
      csp = `default-src 'none'; frame-src ${site.paper}`,
    ): string {
      site.pages[where].set('/host.html', {
        body: `<!doctype html><html lang="en"><title>Somebody's page</title><body>${body}`,
        headers: { 'content-security-policy': csp },
      });
      return `${site[where]}/host.html`;
    }
    const withScript = (): string =>
      `default-src 'none'; script-src ${site.paper}; frame-src ${site.paper} ${site.third}`;
    const address = (query = LIST, page = 'frame.html'): string =>
      `${site.paper}/cdn/${page}?${query}`.replaceAll('&', '&amp;');
    /** The element of the host's side, with a link to the paper in it. */
    const around = (src = address(), more = ''): string =>
      `<script type="module" src="${site.paper}/cdn/frame.js"></script>
      <news-frame label="The harbour" src="${src}" ${more}><a href="https://paper.example/">The paper</a></news-frame>`;
    const inner = `document.querySelector('news-frame').shadowRoot.querySelector('iframe')`;
    const height = (): Promise<number> => browser.evaluate<number>(`${inner}?.offsetHeight ?? 0`);
    const words = (): Promise<boolean> =>
      browser.evaluate<boolean>(`document.querySelector('news-frame a').getBoundingClientRect().height > 0`);
    const shows = (): Promise<void> => browser.waitFor(`${inner}?.offsetHeight > 60`, 'the frame has told its height');
    const asked = (path: string): number => site.hits.paper.filter((one) => one === path).length;
    const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 300));

    it('shows the news in a host with a strict policy, and is as high as they are', async () => {
      await browser.open(host(around(), 'third', withScript()));
      await shows();
      assert.equal(asked('/news/feed.json'), 1);
      assert.equal(await words(), false);
      const seen = await browser.evaluate<string[]>(
        `(({ title, loading, sandbox, scrolling }) => [title, loading, String(sandbox), scrolling])(${inner})`,
      );
      assert.deepEqual(seen.slice(0, 2), ['The harbour', 'lazy']);
      assert.doesNotMatch(seen[2]!, /top-navigation/);
      const wide = await height();
      await browser.evaluate(
        `void (document.querySelector('news-frame').style.cssText = 'display:block;inline-size:180px')`,
      );
      await browser.waitFor(`${inner}.offsetHeight > ${wide + 20}`, 'it grows with its words');
      await browser.evaluate(
        `void (document.querySelector('news-frame').style.cssText = 'display:block;inline-size:700px')`,
      );
      await browser.waitFor(`${inner}.offsetHeight < ${wide + 20}`, 'and shrinks again');
    });

    it('has the headlines in it, no scroller, and links that leave the frame', async () => {
      for (const [query, target] of [
        [LIST, '_blank'],
        [`${LIST}&open=page`, '_top'],
      ] as const) {
        await browser.open(host(around(address(query)), 'paper', withScript()));
        const inside = `${inner}.contentDocument`;
        await browser.waitFor(
          `${inner}?.offsetHeight > 60 && ${inside}.querySelector('news-list')?.state === 'ready'`,
          'the news',
        );
        assert.ok(
          (await browser.evaluate<string>(`${inside}.querySelector('news-list').shadowRoot.textContent`)).includes(
            headline,
          ),
        );
        await browser.waitFor(
          `(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight)(${inside}.documentElement)`,
          'nothing is left to scroll to',
        );
        const link = `${inside}.querySelector('news-list').shadowRoot.querySelector('[part=headline] a')`;
        assert.equal(await browser.evaluate(`${link}.target || ${inside}.querySelector('base').target`), target);
      }
    });

    for (const sandbox of ['allow-scripts', SANDBOX])
      it(`stands in a page without any script, in sandbox="${sandbox}"`, async () => {
        const page = host(
          `<iframe title="News" width="600" height="400" sandbox="${sandbox}" src="${address()}"></iframe>`,
        );
        await browser.open(page);
        await browser.evaluate(
          `void (window.told = [], addEventListener('message', ({ data, origin }) => told.push([data, origin])))`,
        );
        // What it told before somebody listened is told again when it changes.
        await browser.waitFor(
          `(() => { const frame = document.querySelector('iframe'); frame.width = frame.width === '600' ? 300 : 600; return told.some(([{ height }]) => height > 60); })()`,
          'the news is drawn',
        );
        const told = await browser.evaluate<[object, string][]>('told');
        for (const [data, origin] of told) {
          assert.deepEqual(Object.keys(data).sort(), ['height', 'type'], 'nothing but its height');
          assert.equal(origin, sandbox === SANDBOX ? site.paper : 'null');
        }
        assert.equal(asked('/news/feed.json'), 1);
      });

    it('is sized in a sandbox that gives it no origin', async () => {
      await browser.open(host(around(address(), 'sandbox="allow-scripts"'), 'third', withScript()));
      await shows();
      assert.equal(await words(), false);
    });

    it('hears no height but from its own frame and origin, and within bounds', async () => {
      const others = `<iframe src="${site.paper}/shout.html"></iframe><iframe src="${site.third}/shout.html"></iframe>`;
      await browser.open(host(`${others}${around(address(), 'max-height="500"')}`, 'third', withScript()));
      await shows();
      await browser.evaluate(`void [postMessage({ type: 'news-frame', height: 7777 }, '*')]`);
      await pause();
      assert.ok((await height()) < 500, `${await height()} px`);
      // The frame's own window, gone elsewhere.
      const told = `void addEventListener('message', ({ data }) => (window.heard = data.height))`;
      await browser.evaluate(told);
      const before_ = await height();
      await browser.evaluate(`void (${inner}.contentWindow.location = '${site.third}/shout.html')`);
      await browser.waitFor('window.heard === 7777', 'it has spoken');
      await pause();
      assert.equal(await height(), before_);
      await browser.open(host(around(`${site.paper}/shout.html`, 'max-height="500"'), 'third', withScript()));
      await browser.waitFor(`${inner}?.offsetHeight === 500`, 'it is kept within its bounds');
    });

    it('keeps the link to the paper where the frame says nothing', async () => {
      const headers = { 'content-security-policy': "frame-ancestors 'none'" };
      site.pages.paper.set('/cdn/kept.html', { body: frame({ elements: ['news-list'] }), headers });
      for (const src of [
        address(LIST, 'kept.html'),
        `${site.paper}/nothing-here.html`,
        'javascript:alert(1)',
        'data:text/html,x',
        'http://',
      ]) {
        await browser.open(host(around(src), 'third', withScript()));
        await browser.waitFor(`!!customElements.get('news-frame')`, 'the element is there');
        await pause();
        assert.equal(await words(), true, src);
      }
    });

    describe('opened by itself', () => {
      const text = (): Promise<string> => browser.evaluate<string>(`document.querySelector('main').innerText`);
      const open = async (query: string, page = 'frame.html'): Promise<void> => {
        await browser.open(`${site.paper}/cdn/${page}?${query}`);
        await browser.waitFor(`!!document.querySelector('main > h1, main > :not(noscript)')`, 'it has answered');
      };

      it('says in words what it refuses, and asks for nothing', async () => {
        const evil = encodeURIComponent(`${site.third}/feed.json`);
        for (const [query, says] of [
          ['', /names no element/],
          ['element=script&src=x', /none that this frame shows/],
          [`element=news-list&src=${evil}`, /“src” leads to an address/],
          ['element=news-newsletter&action=https://evil.example/', /“action” is not taken/],
          ['element=news-list&onclick=alert(1)', /“onclick” is no attribute/],
          [
            `element=news-list&${encodeURIComponent('<img src=x onerror=alert(1)>')}=1`,
            /“<img src=x onerror=alert\(1\)>” is no/,
          ],
          ['element=news-list&preset=../../x', /“preset” has no such value/],
        ] as const) {
          await open(query);
          assert.match(await text(), says);
          assert.deepEqual(
            await browser.evaluate(`[...document.querySelectorAll('main *')].map((one) => one.localName)`),
            ['h1', 'ul', 'li', 'p'],
          );
          assert.equal(await browser.evaluate('document.title'), 'This frame shows nothing');
        }
        assert.deepEqual([site.hits.third, asked('/news/feed.json')], [[], 0]);
      });

      it('draws words of the address as words', async () => {
        const words_ = '<img src=x onerror=alert(1)>';
        await open(`${LIST}&heading=${encodeURIComponent(words_)}`);
        await browser.waitFor(`document.querySelector('news-list').state === 'ready'`, 'the news');
        const heading = `document.querySelector('news-list').shadowRoot.querySelector('[part=heading]')`;
        assert.equal(await browser.evaluate(`${heading}.textContent.trim()`), words_);
      });

      it('is light, dark, or as the system is', async () => {
        for (const [theme, scheme] of [
          ['', 'light'],
          ['&theme=dark', 'dark'],
          ['&theme=inherit', 'light dark'],
        ] as const) {
          await open(LIST + theme);
          assert.equal(await browser.evaluate(`getComputedStyle(document.documentElement).colorScheme`), scheme);
        }
      });

      it('does what the list in it says', async () => {
        const action = `${site.paper}/subscribe`;
        site.pages.paper.set('/cdn/ours.html', {
          body: frame({ origins: [site.third], given: { 'news-newsletter': { action, provider: 'json' } } }),
        });
        await open(`element=news-list&preset=tabloid&src=${site.third}/feed.json`, 'ours.html');
        await browser.waitFor(`document.querySelector('news-list').state === 'ready'`, 'the other origin’s news');
        const colour = `getComputedStyle(document.querySelector('news-list').shadowRoot.querySelector('[part=headline]')).color`;
        await browser.waitFor(`${colour} === 'rgb(10, 10, 10)'`, 'in the preset');
        await open('element=news-newsletter&heading=Ours', 'ours.html');
        assert.equal(
          await browser.evaluate(`document.querySelector('news-newsletter').getAttribute('action')`),
          action,
        );
        site.pages.paper.set('/cdn/broken.html', { body: frame([]) });
        await open(LIST, 'broken.html');
        assert.match(await text(), /list in this frame is not JSON/);
      });

      it('runs no inline script or style, and lets nothing out but to the origins of its list', async () => {
        await open(LIST);
        await browser.waitFor(`document.querySelector('news-list').state === 'ready'`, 'the news');
        const broken = await browser.evaluate<string[]>(`(async () => {
          const seen = [];
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
          for (const tag of ['script', 'style']) {
            const made = document.createElement(tag);
            try { made.append('window.ran = 1'); document.head.append(made); } catch { seen.push('trusted ' + tag); }
          }
          await fetch('${site.third}/feed.json').catch(() => seen.push('fetch'));
          await import('${site.third}/shout.js').catch(() => seen.push('import'));
          for (let n = 0; n < 40 && seen.length < 6; n++) await new Promise((done) => setTimeout(done, 50));
          return [...seen, 'ran ' + window.ran];
        })()`);
        for (const what of ['connect-src', 'fetch', 'script-src', 'import', 'ran undefined', 'style-src'])
          assert.ok(
            broken.some((one) => one.startsWith(what)),
            `${what} of ${broken.join()}`,
          );
        assert.deepEqual(site.hits.third, []);
      });
    });
  });
}
