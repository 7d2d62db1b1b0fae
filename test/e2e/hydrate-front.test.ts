// A front page rendered on a server long ago, taken over in the browser by the CDN output: its nodes stay, its date is today's.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { engines, launch, missing } from './driver.js';
import { feed, icon } from './feed.js';
import { host } from './policy.js';
import { server } from './prerendered.js';

const LONG_AGO = Date.parse('2021-03-15T12:00:00Z');

const prerendered = async (paper: string): Promise<string> => {
  const options = { data: feed(paper), now: LONG_AGO };
  const front = (['news-masthead', 'news-ticker'] as const).map((tag) => server.renderToString(tag, options));
  return (await Promise.all(front)).map(({ html }) => html).join('\n');
};

const page = (markup: string, paper: string): string => `${markup}
<script>
  sessionStorage.setItem('news-ticker-paused', 'true');
  window.masthead = document.querySelector('news-masthead');
  window.ticker = document.querySelector('news-ticker');
  window.date = () => masthead.shadowRoot.querySelector('[part=date]').textContent.trim();
  window.pause = () => ticker.shadowRoot.querySelector('.pause').getAttribute('aria-label');
  window.name0 = masthead.shadowRoot.querySelector('a');
  window.card0 = ticker.shadowRoot.querySelector('.card');
  window.dates = [date()];
  new MutationObserver(() => dates.at(-1) === date() || dates.push(date()))
    .observe(masthead.shadowRoot, { subtree: true, childList: true, characterData: true });
  window.loads = [];
  document.addEventListener('news-load', (event) => loads.push(event.target.localName + ' ' + event.from));
</script>
<script type="module" src="${paper}/cdn/embed.js"></script>`;

const outcome = `({
  dates,
  day: new Date().getDate(),
  name: masthead.shadowRoot.querySelector('a') === name0,
  card: ticker.shadowRoot.querySelector('.card') === card0,
  cards: ticker.shadowRoot.querySelectorAll('.card').length,
  loads: loads.sort(),
  witness,
})`;

for (const engine of engines) {
  describe(`a front page prerendered in Node, in ${engine}`, { skip: missing(engine) }, () => {
    it('is hydrated: the same nodes, today’s date after none, a pause that is remembered', async () => {
      const site = await serve();
      const browser = await launch(engine);
      try {
        site.pages.paper.set('/icon.svg', { body: icon });
        host(site.pages.third, site.paper, page(await prerendered(site.paper), site.paper), '', '');
        await browser.open(`${site.third}/`);
        await browser.waitFor(`loads.length > 1 && dates.length > 1`, 'both are drawn, and the date is there');
        await browser.waitFor(`pause() === 'Resume the headlines'`, 'the pause is remembered');
        const { dates, day, ...rest } = await browser.evaluate<{ dates: string[]; day: number }>(outcome);
        assert.equal(dates[0], '');
        assert.equal(dates.length, 2, dates.join(' / '));
        assert.match(dates[1]!, new RegExp(`\\b${day} [A-Z]`));
        assert.deepEqual(rest, {
          name: true,
          card: true,
          cards: 2,
          loads: ['news-masthead server', 'news-ticker server'],
          witness: [],
        });
      } finally {
        await browser.close();
        await site.close();
      }
    });
  });
}
