/** Bodies in other systems' own forms, from `data` to what a reader sees. */
import '../src/define/news-article.js';
import { expect } from '@open-wc/testing';
import type { NewsArticleElement } from '../src/elements/news-article.js';
import { settled } from '../src/testing.js';
import { all, find, text } from './helpers/article.js';
import { nothingThrown, place, textOf } from './helpers/page.js';

/** A `<news-article>` of what a system answers. */
async function shown(answer: unknown): Promise<NewsArticleElement> {
  const element = place('news-article', { loading: 'eager', 'time-zone': 'UTC' }) as NewsArticleElement;
  element.data = answer;
  await settled(element);
  return element;
}

const strapi = (fields: object): object => ({
  data: { id: 1, documentId: 'lock', title: 'The lock opens', url: 'https://town.example/lock', ...fields },
  meta: {},
});
const words = (value: string, more: object = {}): object => ({ type: 'text', text: value, ...more });
const texts = (element: Element, selector: string): string[] => all(element, selector).map(text);

describe('A body in a form of its own', () => {
  nothingThrown();

  it('is shown as what it means where it is Markdown', async () => {
    const body = [
      '## What is planned\n\nIt *opens* at dawn: [the plan](/plan).',
      '| Year | Boats |\n|---|--:|\n| 2026 | 11 |',
      '<script>document.title = "bad"</script><p onclick="alert(1)">Raw <b>words</b></p>',
      '- one\n- two',
    ].join('\n\n');
    const element = await shown(strapi({ body }));
    expect(all(element, '[data-block]').map(({ localName }) => localName)).to.deep.equal(['h3', 'p', 'div', 'p', 'ul']);
    expect(texts(element, 'h3, p[data-block]')).to.deep.equal([
      'What is planned',
      'It opens at dawn: the plan.',
      'Raw words',
    ]);
    expect(text(find(element, 'p em'))).to.equal('opens');
    expect(find<HTMLAnchorElement>(element, 'p[data-block] a').href).to.equal('https://town.example/plan');
    expect(texts(element, 'th, td')).to.deep.equal(['Year', 'Boats', '2026', '11']);
    expect(texts(element, 'ul.news-list li')).to.deep.equal(['one', 'two']);
    expect(textOf(element)).not.to.include('bad');
    expect(all(element, 'script, [onclick]')).to.deep.equal([]);
  });

  it('is shown as what it means where it is a Blocks field of Strapi', async () => {
    const content = [
      { type: 'heading', level: 2, children: [words('What is planned')] },
      { type: 'paragraph', children: [words('AT&T &amp; '), words('2 < 4', { bold: true })] },
      { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [words('one')] }] },
      { type: 'quote', children: [words('Ask me again.')] },
      { type: 'code', children: [words('a < b')] },
    ];
    const element = await shown(strapi({ content }));
    expect(texts(element, '[data-block]')).to.deep.equal([
      'What is planned',
      'AT&T &amp; 2 < 4',
      'one',
      'Ask me again.',
      'a < b',
    ]);
    expect(text(find(element, 'p strong'))).to.equal('2 < 4');
    expect(texts(element, 'ol.news-list li')).to.deep.equal(['one']);
    expect(texts(element, 'blockquote p')).to.deep.equal(['Ask me again.']);
  });

  it('is shown as what it means where it is a dynamic zone of Strapi', async () => {
    const blocks = [
      { __component: 'shared.rich-text', body: 'It *opens*.' },
      { __component: 'shared.quote', title: 'Harbour board', body: 'Ask us again.' },
    ];
    const element = await shown(strapi({ blocks }));
    expect(text(find(element, 'p em'))).to.equal('opens');
    expect(text(find(element, 'blockquote cite'))).to.equal('Harbour board');
  });

  it('is shown as what it means where it is rich text of Contentful', async () => {
    const value = (said: string, ...marks: object[]): object => ({ nodeType: 'text', value: said, marks, data: {} });
    const body = {
      nodeType: 'document',
      data: {},
      content: [
        { nodeType: 'heading-2', data: {}, content: [value('What is planned')] },
        { nodeType: 'paragraph', data: {}, content: [value('It '), value('opens', { type: 'italic' })] },
        { nodeType: 'hr', data: {}, content: [] },
      ],
    };
    const element = await shown({
      sys: { type: 'Entry', id: 'lock', locale: 'en-GB', createdAt: '2026-11-20T07:00:00Z' },
      fields: { title: 'The lock opens', body },
    });
    expect(texts(element, '[data-block]')).to.deep.equal(['What is planned', 'It opens', '']);
    expect(text(find(element, 'p em'))).to.equal('opens');
    expect(all(element, 'hr[data-block]')).to.have.length(1);
  });
});
