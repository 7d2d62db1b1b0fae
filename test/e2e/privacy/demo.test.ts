// The demo's own pages, read from end to end, beside what docs/privacy.md says of the elements that stand on them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { demoSite } from '../../../scripts/demo-site.mjs';
import { note } from '../../../scripts/figures.mjs';
import { inRoot } from '../../../scripts/files.mjs';
import { engines, launch, missing, type Browser } from '../driver.js';
import { UNITS, type Unit } from './acts.js';
import { rows, undocumented } from './list.js';
import { recorder, REPORT, STAY } from './recorder.js';
import { left, Watch, type Request } from './watch.js';

type Site = Awaited<ReturnType<typeof demoSite>>;
const columns = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' } as const;

/** What the pages ask for by themselves; their icon stands among the pictures. */
const OWN = /^\/(|article\.html|paper\.css|page\.js|recorder\.js|img\/icon\.svg|favicon\.ico)(\?|$)/;
const ROLES: [RegExp, string][] = [
  [OWN, ''],
  [/^\/cdn\//, 'code'],
  [/^\/feed\.json$/, 'feed'],
  [/^\/archive\.json$/, 'next page'],
  [/^\/img\//, 'picture'],
  [/^\/audio\//, 'recording'],
  [/^\/subscribe$/, 'sign-up'],
];

/** What a reader does on such a page: everything. */
const reading = `(async () => {
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const until = async (met) => { for (const end = Date.now() + 10000; !met() && Date.now() < end; ) await pause(50); return met(); };
  const all = (tags) => [...document.querySelectorAll(tags)];
  const done = [];
  for (const one of all('${UNITS.filter((unit) => unit !== 'reader').join()}')) {
    one.scrollIntoView({ block: 'center' });
    await until(() => /ready|empty/.test(one.getAttribute('state')));
  }
  const press = async (tag, selector) => {
    for (const one of all(tag)) {
      const button = one.shadowRoot?.querySelector(selector);
      if (!button) continue;
      button.click();
      done.push(tag);
      await pause(50);
    }
  };
  await press('news-ticker', '[part~=pause]');
  await press('news-ticker', '[part~=next]');
  await press('news-player', '.disc');
  await press('related-articles', '[part~=more]');
  for (let times = 0; times < 6; times++) await press('news-list', '[part=more]'), await pause(300);
  await press('news-article', '.news-embed button');
  await press('news-article', '.tools [aria-label]');
  await press('news-article', '.ways button');
  for (const one of all('news-newsletter')) {
    one.shadowRoot.querySelector('[name=email]').value = 'reader@paper.example';
    await press('news-newsletter', 'form [part=button]');
    await until(() => one.shadowRoot.querySelector('[part=success]'));
  }
  for (const one of all('[open=reader]')) {
    one.shadowRoot.querySelector('a[data-n]').click();
    const box = () => [...one.renderRoot.children].map((child) => child.shadowRoot?.querySelector('dialog')).find(Boolean);
    if (!(await until(() => box()?.open))) continue;
    done.push('reader');
    await pause(300);
    for (const selector of ['.news-embed button', '.sizes .up', '.tools [aria-label]', '.ways button', '[part=close]'])
      box()?.querySelector(selector)?.click(), await pause(50);
  }
  return [...new Set(done)].sort();
})()`;

for (const engine of engines) {
  describe(`the demo in ${engine}`, { skip: missing(engine) }, () => {
    let browser: Browser;
    let site: Site;
    before(async () => {
      site = await demoSite();
      const headers = { 'content-security-policy-report-only': REPORT, 'content-security-policy': STAY };
      for (const [path, file] of [
        ['/', 'index.html'],
        ['/article.html', 'article.html'],
      ] as const) {
        const page = readFileSync(inRoot('demo/paper', file), 'utf8');
        // Behind the page's own links, before the first script that is run: modules wait.
        const body = page.replace('</head>', '<script src="/recorder.js"></script></head>');
        assert.notEqual(body, page);
        site.pages.paper.set(path, { body, headers });
      }
      site.pages.paper.set('/recorder.js', { body: recorder });
      browser = await launch(engine);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    for (const [path, did] of [
      ['/', ['news-list', 'news-newsletter', 'news-player', 'news-ticker', 'reader']],
      ['/article.html?id=lake-lowest-mark', ['news-article', 'news-newsletter', 'related-articles']],
      ['/article.html?id=outdoor-cinema-rabbit', ['news-article', 'news-newsletter', 'related-articles']],
    ] as const) {
      it(`${path} asks for and keeps nothing that the list does not name`, async () => {
        site.hits.paper.length = 0;
        const requests = (): Request[] =>
          site.hits.paper.map((address) => ({
            address,
            role: (ROLES.find(([pattern]) => pattern.test(address)) ?? ['', `request ${address}`])[1] || undefined,
          }));
        const watch = new Watch(browser, requests, (address) => address.startsWith(`${site.paper}/`));
        await browser.open(site.paper + path);
        await browser.waitFor(`!!customElements.get('news-list')`, 'the elements are there');
        const done = await browser.evaluate<string[]>(reading);
        for (const unit of did) assert.ok(done.includes(unit), `${unit} was used: ${done.join()}`);
        await watch.until('when asked for');

        const stored = await left(browser);
        await browser.evaluate('sessionStorage.clear()');
        const there = await browser.evaluate<string[]>(
          `[...new Set([...document.querySelectorAll('*')].flatMap((one) => [one.localName, ...(one.getAttribute('open') === 'reader' ? ['reader'] : [])]))]`,
        );
        const list = rows().filter(({ unit }) => there.includes(unit satisfies Unit));
        const unknown = undocumented(list, watch.sights);
        const kept = stored.filter(
          (what) => undocumented(list, [{ what, phase: 'when asked for', detail: '' }]).length,
        );
        note('undocumented requests, cookies and writes', columns[engine], unknown.length + kept.length);
        assert.deepEqual(unknown, []);
        assert.deepEqual(kept, []);
        for (const what of ['code', 'feed', 'picture', 'sign-up'])
          assert.ok(
            watch.sights.some((one) => one.what === what),
            `${what} was seen`,
          );
      });
    }
  });
}
