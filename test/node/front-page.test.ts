// What a server writes of a front page: nothing in it depends on when or where it is read.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import { NewsMastheadElement } from '../../src/elements/news-masthead.js';
import { NewsTickerElement } from '../../src/elements/news-ticker.js';
import { fakeFeed } from '../../src/testing.js';

customElements.define('news-masthead', NewsMastheadElement);
customElements.define('news-ticker', NewsTickerElement);

const data = { ...fakeFeed(3), description: 'The lake and the line', home_page_url: 'https://paper.example/' };
const markup = async (template: TemplateResult): Promise<string> => {
  const whole = await collectResult(render(template));
  return whole.replace(/<style>[\s\S]*?<\/style>|<!--[\s\S]*?-->|\s+(?=>)/g, '').replace(/\s+/g, ' ');
};

describe('a masthead on a server', () => {
  it('has its name, its link and its tagline, and the room of a date, but no date', async () => {
    const text = await markup(
      html`<news-masthead
        data-news-now=${Date.now()}
        data-news-zone="UTC"
        data-news-lang="en"
        .data=${data}
      ></news-masthead>`,
    );
    assert.match(text, /<a href="https:\/\/paper\.example\/">/);
    assert.match(text, /class="t-h name"[^>]*>The Paper</);
    assert.match(text, /The lake and the line/);
    assert.match(text, /<span class="blank" part="date"><\/span>/);
    assert.doesNotMatch(text.replace(/data-news-now="\d+"/, ''), /\b20\d\d\b/);
    assert.match(text, / state="ready"/);
  });

  it('keeps a relative home as it is, and lets no program be one', async () => {
    const of = (home: string): Promise<string> =>
      markup(html`<news-masthead name="The Lake" home=${home}></news-masthead>`);
    assert.match(await of('/front'), /<a href="\/front">/);
    assert.doesNotMatch(await of('javascript:alert(1)'), /<a /);
  });

  it('without a name is nothing but the place of the host’s words', async () => {
    const text = await markup(html`<news-masthead></news-masthead>`);
    assert.match(text, /<slot><\/slot>/);
    assert.doesNotMatch(text, /role="heading"|part="folio"/);
  });
});

describe('a ticker on a server', () => {
  it('shows the first headline, has the others ready, and says nothing by itself', async () => {
    const text = await markup(html`<news-ticker data-news-lang="en" .data=${data}></news-ticker>`);
    const cards = [...text.matchAll(/<div class="card"[^>]*>/g)].map(([tag]) => / hidden/.test(tag));
    assert.deepEqual(cards, [false, true, true]);
    assert.match(text, /aria-label="Pause the headlines"/);
    assert.match(text, /aria-live="polite"[^>]*><\/span>/);
  });
});
