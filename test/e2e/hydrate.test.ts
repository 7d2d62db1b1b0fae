// A headline rendered on a server from the npm output, taken over in the browser by the CDN output.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import type * as Broadsheet from '../../src/index.js';
import { inRoot } from '../../scripts/files.mjs';
import { serve } from '../../scripts/serve.mjs';
import { engines, launch, missing } from './driver.js';
import { feed, headline, icon } from './feed.js';
import { host } from './policy.js';

const { NewsHeadlineElement, version } = (await import(inRoot('dist/index.js'))) as typeof Broadsheet;
customElements.define('news-headline', NewsHeadlineElement);

/** The element as a server writes it: its shadow root declared, its data inline, and with what it was drawn. */
async function prerendered(paper: string, build: string): Promise<string> {
  const data = feed(paper);
  const now = Date.parse('2026-03-15T12:00:00Z');
  const markup = await collectResult(
    render(
      html`<news-headline
        src=${`${paper}/news/feed.json`}
        data-news-build=${version}
        data-news-now=${now}
        data-news-lang="en"
        data-news-zone="UTC"
        .data=${data}
      ></news-headline>`,
    ),
  );
  assert.ok(markup.includes(`data-news-build="${version}"`), 'the build is written on the element');
  const inline = `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
  return markup
    .replace(`data-news-build="${version}"`, `data-news-build="${build}"`)
    .replace('</news-headline>', `${inline}$&`);
}

const page = (markup: string, paper: string): string => `${markup}
<script>
  window.element = document.querySelector('news-headline');
  window.link = element.shadowRoot.querySelector('a');
  window.drawn = element.shadowRoot.textContent.includes(${JSON.stringify(headline)});
  window.loads = [];
  element.addEventListener('news-load', (event) => loads.push(event.from));
</script>
<script type="module" src="${paper}/cdn/embed.js"></script>`;

interface Outcome {
  drawn: boolean;
  same: boolean;
  shown: boolean;
  links: number;
  loads: string[];
  witness: string[];
}

const outcome = `element.updateComplete.then(() => ({
  drawn,
  same: element.shadowRoot.querySelector('a') === link,
  shown: element.shadowRoot.textContent.includes(${JSON.stringify(headline)}),
  links: element.shadowRoot.querySelectorAll('a').length,
  loads,
  witness,
}))`;

for (const engine of engines) {
  describe(`a headline prerendered in Node, in ${engine}`, { skip: missing(engine) }, () => {
    const visit = async (build: string): Promise<Outcome & { requests: string[] }> => {
      const site = await serve();
      const browser = await launch(engine);
      try {
        site.pages.paper.set('/icon.svg', { body: icon });
        site.pages.paper.set('/news/feed.json', { body: JSON.stringify(feed(site.paper)) });
        host(site.pages.third, site.paper, page(await prerendered(site.paper, build), site.paper), '', '');
        await browser.open(`${site.third}/`);
        await browser.waitFor(`loads.length > 0`, 'news-load is fired');
        const result = await browser.evaluate<Outcome>(outcome);
        return { ...result, requests: site.hits.paper.filter((path) => path.startsWith('/news/')) };
      } finally {
        await browser.close();
        await site.close();
      }
    };

    it('is hydrated: the same nodes, no second request', async () => {
      const { requests, ...result } = await visit(version);
      assert.deepEqual(result, {
        drawn: true,
        same: true,
        shown: true,
        links: result.links,
        loads: ['server'],
        witness: [],
      });
      assert.ok(result.links > 0);
      assert.deepEqual(requests, []);
    });

    it('is drawn afresh from its inline data when another build rendered it', async () => {
      const { requests, ...result } = await visit('0.0.0-other');
      const loads = result.loads.slice(0, 1);
      assert.deepEqual(
        { ...result, loads },
        { ...result, drawn: true, same: false, shown: true, loads: ['data'], witness: [] },
      );
      assert.deepEqual(requests, []);
    });
  });
}
