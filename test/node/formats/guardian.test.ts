import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer } from '../../../src/feed/formats/format.js';
import { guardian } from '../../../src/feed/formats/guardian.js';
import { isEnd } from '../../../src/feed/formats/known.js';
import { readWith } from '../../../src/feed/formats/registry.js';
import type { Article, Feed } from '../../../src/model.js';
import { filled, growth, LINEAR } from '../../helpers/growth.js';

const ADDRESS = 'https://content.guardianapis.com/search?api-key=0123&section=harbour';

const answer = (json: unknown, url = ADDRESS, status = 200): Answer => ({
  url,
  status,
  headers: { get: () => null },
  text: JSON.stringify(json),
  json,
});

const read = (response: unknown, url?: string): Feed | undefined =>
  readWith(guardian, answer({ response }, url), false);

const ITEM = {
  id: 'harbour/lamp',
  webTitle: 'The lamp',
  webUrl: 'https://town.example/lamp',
  webPublicationDate: '2026-11-20T10:00:00Z',
};

const feedOf = (response: object, url?: string): Feed => {
  const feed = read({ status: 'ok', ...response }, url);
  assert.ok(feed, 'It was not read at all.');
  return feed;
};

const articleOf = (item: object): Article => {
  const [article] = feedOf({ results: [{ ...ITEM, ...item }] }).articles;
  assert.ok(article, 'The item was left out.');
  return article;
};

describe('an answer of the Guardian', () => {
  it('is known by its articles, in any of its lists or alone', () => {
    for (const name of ['results', 'content', 'editorsPicks', 'mostViewed']) {
      assert.ok(read({ status: 'ok', [name]: name === 'content' ? ITEM : [ITEM] }), name);
    }
    assert.ok(read({ status: 'ok', results: [null, ITEM] }));
    assert.ok(read({ status: 'ok', results: [] }));
  });

  it('is none where it lists tags or sections, or is an error', () => {
    for (const response of [
      null,
      7,
      [],
      {},
      { status: 'error', message: 'The requested resource could not be found.' },
      {
        status: 'ok',
        results: [{ id: 'harbour', type: 'keyword', webTitle: 'Harbour', webUrl: 'https://a.example/' }],
      },
      { status: 'ok', results: [{ id: 'harbour', webTitle: 'Harbour', editions: [] }] },
      { status: 'ok', results: null },
      { status: 'ok', content: 'x' },
    ]) {
      assert.equal(read(response), undefined, JSON.stringify(response));
    }
  });

  it('has the editors’ choice first, then the most read, then the newest, and each once', () => {
    const of = (id: string) => ({ ...ITEM, id });
    const feed = feedOf({
      results: [of('a'), of('b')],
      mostViewed: [of('c'), of('d')],
      editorsPicks: [of('d'), of('a')],
    });
    assert.deepEqual(
      feed.articles.map(({ id }) => id),
      ['d', 'a', 'c', 'b'],
    );
    assert.equal(feed.skipped, undefined);
  });

  it('counts what is no article, and takes two without an id for two', () => {
    const feed = feedOf({ results: [null, null, 7, {}, { ...ITEM, id: undefined }, ITEM] });
    assert.equal(feed.skipped, 4);
    assert.equal(feed.articles.length, 2);
  });
});

describe('the next page of the Guardian', () => {
  const at = (currentPage: unknown, pages: unknown, url = ADDRESS, results: unknown[] = [ITEM]): string | undefined =>
    feedOf({ results, currentPage, pages }, url).next;

  it('has the number after this one, and the key stays in it', () => {
    assert.equal(at(1, 3), `${ADDRESS}&page=2`);
    assert.equal(at('2', '3', `${ADDRESS}&page=2`), `${ADDRESS}&page=3`);
  });

  it('is none at the end, for one article, without results and without numbers', () => {
    assert.equal(at(3, 3, `${ADDRESS}&page=3`), undefined);
    assert.equal(at(1, 3, ADDRESS, []), undefined);
    assert.equal(at(undefined, 3), undefined);
    assert.equal(at(1, undefined), undefined);
    assert.equal(feedOf({ content: ITEM, currentPage: 1, pages: 2 }).next, undefined);
  });

  it('is none where another page came than was asked for', () => {
    assert.equal(at(1, 3, `${ADDRESS}&page=2`), undefined);
  });

  it('is past the last one where the answer says so, and no other error is an end', async () => {
    const error = (message: unknown) => answer({ response: { status: 'error', message } }, ADDRESS, 400);
    const past = error('requested page is beyond the number of available pages');
    assert.equal(await isEnd(past, {}), true);
    assert.equal(await isEnd(past, { format: 'guardian' }), true);
    assert.equal(await isEnd(error('Content API does not support paging this far. Please change page.'), {}), true);
    assert.equal(await isEnd(error('The requested resource could not be found.'), {}), false);
    assert.equal(await isEnd(error(undefined), {}), false);
    const fine = answer({ response: { status: 'ok', message: 'paging this far' } });
    assert.equal(guardian.end?.(fine), false);
    assert.equal(await isEnd(answer({ message: 'Unauthorized' }, ADDRESS, 401), {}), false);
  });
});

describe('an article of the Guardian', () => {
  it('carries the key of its address nowhere', () => {
    const article = articleOf({
      apiUrl: ADDRESS,
      webUrl: '/lamp',
      fields: { thumbnail: '/a.jpg', main: '<figure></figure>' },
      tags: [{ type: 'contributor', webTitle: 'Pier desk', webUrl: '/pier', apiUrl: ADDRESS }],
    });
    assert.equal(JSON.stringify(article).includes('0123'), false);
  });

  it('has its title and byline as they are, and its trail text without tags, decoded once', () => {
    const words = '<b>2</b> < 4 &amp; AT&T';
    const article = articleOf({
      webTitle: words,
      fields: { byline: words, trailText: '<b>2</b> &lt; 4 &amp;amp; AT&T' },
    });
    assert.equal(article.title, words);
    assert.equal(article.authors[0]?.name, words);
    assert.equal(article.standfirst, '2 < 4 &amp; AT&T');
  });

  it('has the headline where it was asked for, else the title of the page', () => {
    assert.equal(articleOf({ webTitle: 'The lamp | Pier desk', fields: { headline: 'The lamp' } }).title, 'The lamp');
    assert.equal(
      articleOf({ webTitle: 'The lamp | Pier desk', fields: { headline: ' ' } }).title,
      'The lamp | Pier desk',
    );
  });

  it('has the writers of its tags before the byline, and no mail address of theirs', () => {
    const tags = [
      {
        type: 'contributor',
        webTitle: 'Pier desk',
        webUrl: 'https://town.example/pier',
        emailAddress: 'pier@town.example',
      },
      { type: 'contributor', webTitle: '' },
    ];
    const { authors } = articleOf({ tags, fields: { byline: 'Pier desk in Ford' } });
    assert.deepEqual(JSON.parse(JSON.stringify(authors)), [{ name: 'Pier desk', url: 'https://town.example/pier' }]);
    assert.equal(
      articleOf({ tags: [], fields: { byline: 'Pier desk in Ford' } }).authors[0]?.name,
      'Pier desk in Ford',
    );
  });

  it('is live while its live blog is, and as far as nothing else is said', () => {
    const of = (liveBloggingNow: unknown, type = 'liveblog') => articleOf({ type, fields: { liveBloggingNow } }).kind;
    assert.equal(of(undefined), 'live');
    assert.equal(of('true'), 'live');
    assert.equal(of('false'), undefined);
    assert.equal(of(false), undefined);
    assert.equal(of('true', 'article'), undefined);
  });

  it('is sponsored before it is anything else', () => {
    const opinion = { type: 'liveblog', pillarName: 'Opinion' };
    const tone = (id: string) => ({
      ...opinion,
      tags: [
        { type: 'tone', id: 'tone/comment' },
        { type: 'tone', id },
      ],
    });
    assert.equal(articleOf({ ...opinion, isHosted: true }).kind, 'sponsored');
    assert.equal(articleOf({ ...opinion, isHosted: 'true' }).kind, 'sponsored');
    assert.equal(articleOf(tone('tone/advertisement-features')).kind, 'sponsored');
    assert.equal(articleOf({ ...opinion, tags: [{ type: 'paid-content', id: 'x' }] }).kind, 'sponsored');
    assert.equal(articleOf({ ...opinion, isHosted: false }).kind, 'live');
    assert.equal(articleOf({ type: 'article', pillarName: 'Opinion' }).kind, 'opinion');
    assert.equal(articleOf({ type: 'article', tags: [{ type: 'tone', id: 'toString' }] }).kind, undefined);
  });

  it('has the main sound, in seconds', () => {
    const of = (typeData: unknown) => {
      const assets = [
        { file: 'data:audio/mpeg,' },
        { file: 'https://a.example/a.mp3', mimeType: 'audio/mpeg', typeData },
      ];
      return articleOf({ elements: [{ relation: 'main', type: 'audio', assets }] }).audio;
    };
    const src = 'https://a.example/a.mp3';
    assert.deepEqual(of({ durationMinutes: '60', durationSeconds: '17' }), { src, type: 'audio/mpeg', duration: 3617 });
    assert.equal(of({ durationMinutes: 'x' })?.duration, undefined);
    assert.equal(of(null)?.src, src);
  });

  it('has the HTML of its body unread, and its plain text only without it', () => {
    const fields = { body: '<p onclick="x()">&amp;</p>', bodyText: '&' };
    assert.equal(articleOf({ fields }).html, fields.body);
    assert.equal(articleOf({ fields }).text, undefined);
    assert.equal(articleOf({ fields: { bodyText: '2 < 4 &amp;' } }).text, '2 < 4 &amp;');
  });
});

describe('the picture of an article of the Guardian', () => {
  const asset = (file: string, width: unknown, height: unknown, more: object = {}) => ({
    type: 'image',
    file: `https://media.example/${file}`,
    typeData: { width, height, altText: file, ...more },
  });
  const of = (assets: unknown[], fields: object = {}) =>
    articleOf({ fields, elements: [{ relation: 'main', type: 'image', assets }] }).image;

  it('is the main element before the one in main before the thumbnail', () => {
    const main = '<figure><img src="https://media.example/main.jpg" alt="Main"></figure>';
    const thumbnail = 'https://media.example/thumb.jpg';
    assert.equal(of([asset('a.jpg', 600, 400)], { main, thumbnail })?.alt, 'a.jpg');
    assert.equal(of([], { main, thumbnail })?.alt, 'Main');
    assert.equal(of([], { main: '<video></video>', thumbnail })?.src, thumbnail);
    assert.equal(of([], {}), undefined);
  });

  it('has the shape of its largest asset, no crop among its sizes, and no master on a page', () => {
    const image = of([
      asset('crop.jpg', '480', '480'),
      asset('small.jpg', '140', '84'),
      asset('large.jpg', 1000, 600),
      asset('master.jpg', 5000, 3000, { isMaster: true }),
      asset('nothing.jpg', null, 600),
    ]);
    assert.equal(image?.src, 'https://media.example/large.jpg');
    assert.equal(image.srcset, 'https://media.example/small.jpg 140w, https://media.example/large.jpg 1000w');
    assert.deepEqual([image.width, image.height], [5000, 3000]);
  });

  it('is that of the main element, and not one of the body or the thumbnail', () => {
    const of = (relation: string, file: string) => ({ relation, type: 'image', assets: [asset(file, 900, 600)] });
    const elements = [of('thumbnail', 't.jpg'), of('body', 'b.jpg'), null, of('main', 'm.jpg')];
    assert.equal(articleOf({ elements }).image?.alt, 'm.jpg');
    assert.equal(articleOf({ elements: elements.slice(0, 2) }).image, undefined);
  });

  it('comes by a secure address where there is one', () => {
    const secureFile = 'https://secure.example/a.jpg';
    assert.equal(of([asset('a.jpg', 600, 400, { secureFile })])?.src, secureFile);
    const fields = { thumbnail: 'http://media.example/t.jpg', secureThumbnail: 'https://media.example/t.jpg' };
    assert.equal(of([], fields)?.src, fields.secureThumbnail);
    assert.equal(of([], { thumbnail: fields.thumbnail })?.src, fields.thumbnail);
  });

  it('in main has its words decoded once, and no address that runs', () => {
    const main = (src: string) =>
      `<figure><img src="${src}" alt="A &amp;amp; &lt;b&gt;" width="10" height="6"></figure>`;
    const image = of([], { main: main('https://media.example/?a=1&amp;b=2') });
    assert.equal(image?.src, 'https://media.example/?a=1&b=2');
    assert.equal(image.alt, 'A &amp; <b>');
    assert.equal(of([], { main: main('javascript:alert(1)') }), undefined);
  });

  it('in main costs time by its length, however broken it is, and not by the square of it', async () => {
    for (const main of [(size: number) => filled('<img ', size), (size: number) => `<img src="${filled('a', size)}`]) {
      const ratio = await growth((size) => of([], { main: main(size) }));
      assert.ok(ratio < LINEAR, `four times the length takes ${ratio} times as long`);
    }
  });
});
