/** Formats as an element meets them: paging to the end of another system, maps, documents handed over. */
import { expect } from '@open-wc/testing';
import '../src/define/news-list.js';
import type { NewsListElement } from '../src/elements/news-list.js';
import { configure } from '../src/feed/load.js';
import { settled } from '../src/testing.js';
import { defaults, endpoint } from './helpers/network.js';
import {
  headlines,
  listen,
  nothingThrown,
  paragraph,
  partOf,
  place,
  reaches,
  script,
  until,
  isSeen,
} from './helpers/page.js';

const posts = (page: number): object[] =>
  Array.from({ length: 10 }, (_, n) => ({
    id: page * 10 + n,
    link: `https://town.example/${page}-${n}`,
    title: { rendered: `Story ${page}&#8211;${n}` },
    date_gmt: '2026-11-20T08:00:00',
  }));

/** WordPress: two full pages, and an error for the third. Its count is in headers that this page may not read. */
const wordpress =
  (asked: string[]) =>
  (url: string): Promise<Response> => {
    asked.push(url);
    const page = Number(new URL(url).searchParams.get('page') ?? 1);
    const past = { code: 'rest_post_invalid_page_number', message: 'The page number …', data: { status: 400 } };
    return Promise.resolve(
      new Response(JSON.stringify(page < 3 ? posts(page) : past), { status: page < 3 ? 200 : 400 }),
    );
  };

describe('formats', () => {
  nothingThrown();
  afterEach(() => configure(defaults));

  it('a list of WordPress posts goes on to the last page, whose end is an error there', async () => {
    const asked: string[] = [];
    configure({ transport: wordpress(asked), retries: 0 });
    const src = 'https://town.example/wp-json/wp/v2/posts?_fields=id';
    const element = place('news-list', { src, loading: 'eager', more: '' }) as NewsListElement;
    const heard = listen(element);
    await settled(element);
    expect(headlines(element)[0]).to.equal('Story 1–0');
    expect(await element.more()).to.equal(10);
    expect(await element.more()).to.equal(0);
    await element.updateComplete;
    expect(headlines(element).length).to.equal(20);
    expect(element.shadowRoot!.querySelector('[part=more]') === null).to.equal(true);
    expect(asked).to.deep.equal([src, `${src}&page=2`, `${src}&page=3`]);
    expect(heard.errors.length).to.equal(0);
    expect(element.state).to.equal('ready');
  });

  it('a map is an attribute, an ancestor’s, or a property with an object; another one is another source', async () => {
    const answer = { rows: [{ head: 'One', two: 'Two', to: '/1' }] };
    let requests = 0;
    const transport = (): Promise<Response> => {
      requests++;
      return Promise.resolve(new Response(JSON.stringify(answer)));
    };
    configure({ transport, retries: 0 });
    const src = 'https://town.example/own';
    const element = place('news-list', { src, loading: 'eager', map: '{"items":"rows","title":"head"}' });
    await settled(element);
    expect(headlines(element)).to.deep.equal(['One']);
    element.map = { items: 'rows', title: 'two' };
    await until(() => headlines(element)[0] === 'Two', 'the other map holds');
    const again = { items: 'rows', title: 'two' };
    const { feed } = element;
    element.map = again;
    await element.updateComplete;
    expect(await settled(element)).to.equal('ready');
    expect(element.feed === feed, 'an equal map is no other source').to.equal(true);
    expect(requests, 'one for each of two maps').to.equal(2);
  });

  it('a document in hand is read again by another map', async () => {
    const element = place('news-list', { loading: 'eager' });
    element.map = { title: 'a' };
    element.data = [{ id: 1, a: 'First', b: 'Second', url: 'https://town.example/1' }];
    await until(() => headlines(element)[0] === 'First', 'it is read');
    element.map = { title: 'b' };
    await until(() => headlines(element)[0] === 'Second', 'it is read again');
  });

  it('a map that is broken leaves the host’s words, and its failure names the place', async () => {
    const words = paragraph();
    const element = place(
      'news-list',
      { src: endpoint().src, loading: 'eager', map: '{"items": "a",\n "title" "b"}' },
      words,
    );
    const heard = listen(element);
    await reaches(element, 'error');
    expect(heard.errors[0]!.code).to.equal('bad-map');
    expect(heard.errors[0]!.hint).to.match(/line 2/);
    expect(isSeen(words)).to.equal(true);
  });

  it('a document between the tags may be in any of them, XML too', async () => {
    const post = place('news-list', { loading: 'eager' }, script(posts(1).slice(0, 2)));
    await settled(post);
    expect(headlines(post)).to.deep.equal(['Story 1–0', 'Story 1–1']);
    const rss = place('news-list', { loading: 'eager' });
    rss.data =
      '<rss version="2.0"><channel><item><title>Tide &amp;amp; time</title><link>https://town.example/t</link></item></channel></rss>';
    await settled(rss);
    expect(headlines(rss)).to.deep.equal(['Tide & time']);
  });

  it('a document in hand has no next page made of this page’s address', async () => {
    const element = place('news-list', { loading: 'eager', more: '' });
    element.data = posts(1);
    await settled(element);
    expect(element.feed!.next).to.equal(undefined);
    expect(element.shadowRoot!.querySelector('[part=more]') === null).to.equal(true);
  });

  it('an empty answer of WordPress is empty and no failure', async () => {
    configure({ transport: () => Promise.resolve(new Response('[]')), retries: 0 });
    const element = place('news-list', { src: 'https://town.example/wp-json/wp/v2/posts?search=x', loading: 'eager' });
    expect(await settled(element)).to.equal('empty');
    expect(partOf(element, 'empty')!.textContent).to.contain('No stories');
  });
});
