// What a server writes of a front page: nothing in it depends on when or where it is read.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderToString, type RenderOptions, type Tag } from '../../src/ssr.js';
import { fakeFeed } from '../../src/testing.js';

const data = { ...fakeFeed(3), description: 'The lake and the line', home_page_url: 'https://paper.example/' };
const markup = async (tag: Tag, options: RenderOptions): Promise<string> => {
  const { html } = await renderToString(tag, { language: 'en', ...options });
  return html
    .replace(/<style>[\s\S]*?<\/style>|<script[\s\S]*?<\/script>|<!--[\s\S]*?-->|\s+(?=>)/g, '')
    .replace(/\s+/g, ' ');
};

describe('a masthead on a server', () => {
  it('has its name, its link and its tagline, and the room of a date, but no date', async () => {
    const text = await markup('news-masthead', { data });
    assert.match(text, /<a href="https:\/\/paper\.example\/">/);
    assert.match(text, /class="t-h name"[^>]*>The Paper</);
    assert.match(text, /The lake and the line/);
    assert.match(text, /<span class="blank" part="date"><\/span>/);
    assert.doesNotMatch(text.replace(/data-news-now="\d+"/, ''), /\b20\d\d\b/);
    assert.match(text, / state="ready"/);
  });

  it('keeps a relative home as it is, and lets no program be one', async () => {
    const of = (home: string): Promise<string> => markup('news-masthead', { attributes: { name: 'The Lake', home } });
    assert.match(await of('/front'), /<a href="\/front">/);
    assert.doesNotMatch(await of('javascript:alert(1)'), /<a /);
  });

  it('without a name is nothing but the place of the host’s words', async () => {
    const text = await markup('news-masthead', {});
    assert.match(text, /<slot><\/slot>/);
    assert.doesNotMatch(text, /role="heading"|part="folio"/);
  });
});

describe('a ticker on a server', () => {
  it('shows the first headline, has the others ready, and says nothing by itself', async () => {
    const text = await markup('news-ticker', { data });
    const cards = [...text.matchAll(/<div class="card"[^>]*>/g)].map(([tag]) => / hidden/.test(tag));
    assert.deepEqual(cards, [false, true, true]);
    assert.match(text, /aria-label="Pause the headlines"/);
    assert.match(text, /aria-live="polite"[^>]*><\/span>/);
  });
});
