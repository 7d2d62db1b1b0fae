// `loading="manual"`: before consent nobody is asked for anything but code, whatever happens on the page; after it, the news comes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { note } from '../../../scripts/figures.mjs';
import { inRoot } from '../../../scripts/files.mjs';
import { attributes, tagOf, UNITS } from './acts.js';
import { rows } from './list.js';
import { inEngines } from './visit.js';
import { left, Watch } from './watch.js';

const columns = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' } as const;

/** What docs/privacy.md says to run when the reader has agreed. */
const [, recipe = ''] =
  /```js\n(\/\/ When the reader has agreed[\s\S]*?)```/.exec(readFileSync(inRoot('docs/privacy.md'), 'utf8')) ?? [];

/** What readers, scripts and browsers do to a page that waits. */
const restless = `(async () => {
  const frame = () => new Promise((done) => setTimeout(done, 30));
  for (const element of document.querySelectorAll('${UNITS.map(tagOf).join()}')) {
    element.scrollIntoView();
    await frame();
    for (const type of ['pointerover', 'pointerenter', 'focusin', 'click', 'keydown', 'submit', 'mouseover', 'touchstart'])
      element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    element.click();
    for (const method of ['reload', 'more', 'play', 'pause', 'close', 'showReader']) await element[method]?.();
    element.setAttribute('refresh', '30');
    element.setAttribute('limit', '3');
    element.setAttribute('lang', 'de');
    const parent = element.parentNode;
    const next = element.nextSibling;
    element.remove();
    await frame();
    parent.insertBefore(element, next);
    parent.insertBefore(element.cloneNode(true), next);
  }
  for (const type of ['online', 'beforeprint', 'afterprint', 'pageshow', 'focus', 'resize', 'scroll', 'hashchange'])
    dispatchEvent(new Event(type));
  document.dispatchEvent(new Event('visibilitychange'));
  document.documentElement.lang = 'fr';
  scrollTo(0, document.documentElement.scrollHeight);
  await frame();
  scrollTo(0, 0);
})()`;

inEngines('before consent in ', (at, engine) => {
  const elements = (manual: string): string => {
    const { feed, 'sign-up': signUp } = at.origins.places;
    const action = `action="${signUp.origin}/in"`;
    return UNITS.map((unit) => {
      const own = `${attributes[unit] ?? ''} ${unit === 'news-newsletter' ? action : ''}`;
      return `<${tagOf(unit)} src="${feed.origin}/feed.json" ${own} ${manual}>Words of the host</${tagOf(unit)}>`;
    }).join('\n');
  };

  for (const [how, body] of [
    ['on each element', () => elements('loading="manual"')],
    ['on an ancestor', () => `<body data-news-loading="manual">${elements('')}`],
  ] as const) {
    for (const file of ['embed.js', 'all.js']) {
      it(`${how}, with ${file}: nobody is asked, nothing is kept, and load() is the consent`, async () => {
        const { page, code, feed } = at.origins.places;
        at.origins.show(`${body()}<script type="module" src="${code.origin}/${file}"></script>`);
        const watch = new Watch(at.browser, at.origins.requests, (address) => !!at.origins.roleOf(address));
        await at.browser.open(`${page.origin}/page?secret`);
        for (const unit of UNITS) {
          await at.browser.evaluate(`void document.querySelector('${tagOf(unit)}').scrollIntoView()`);
          await at.browser.waitFor(`!!customElements.get('${tagOf(unit)}')`, `${unit} is defined`);
        }
        await at.browser.evaluate(`${restless}.then(() => true)`);
        await watch.until('with the script');

        const early = new Set(
          rows()
            .filter((row) => row.early)
            .map(({ what }) => what),
        );
        const late = watch.sights.filter(({ what }) => !early.has(what));
        const kept = (await left(at.browser)).filter((one) => one !== 'cookie reader=1');
        note('undocumented requests, cookies and writes', columns[engine], late.length + kept.length);
        assert.deepEqual(late, []);
        assert.deepEqual(kept, []);
        for (const [role, { visits, connections }] of Object.entries(at.origins.places))
          if (!['page', 'code'].includes(role)) assert.deepEqual([visits.length, connections], [0, 0], role);
        if (file === 'all.js')
          assert.deepEqual(
            code.visits.map(({ path }) => path),
            ['/all.js'],
          );
        const states = `[...new Set([...document.querySelectorAll('${UNITS.map(tagOf).join()}')].map((one) => one.state))]`;
        assert.deepEqual(await at.browser.evaluate(states), ['idle']);
        assert.ok((await at.browser.evaluate<string>('document.body.innerText')).includes('Words of the host'));

        await at.browser.evaluate(`void (() => { ${recipe} })()`);
        await at.browser.waitFor(`${states}.every((state) => state === 'ready')`, 'the news is there');
        assert.ok(feed.visits.length > 0);
      });
    }
  }
});
