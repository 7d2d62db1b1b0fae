/** Values as they come out of real and broken systems: right, nearly right, and of any other type. Shared by Node and browsers. */
import fc from 'fast-check';
import { badAddresses } from '../tables/attacks.js';

export const KINDS =
  'news live opinion analysis sponsored correction obituary review interview gallery podcast video'.split(' ');
export const ACCESS = ['free', 'registered', 'subscribers'];

export const urls = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(...badAddresses),
  fc.constantFrom(
    '//other.example',
    '/a b',
    '#',
    '?',
    '',
    'mailto:a@b',
    'http://',
    'https://user:pass@x/',
    'https://town.example/a,',
    'https://town.example/a,b, c',
    'https://xn--/',
    'https://[::1]:99999/',
    'https://town.example/%E0%A4%A',
  ),
  fc.string({ unit: 'binary' }),
);
export const datesLike = fc.oneof(
  fc
    .date({ noInvalidDate: false })
    .map((value) => (Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString())),
  fc.constantFrom('2026-02-30', '2026-13-01T00:00:00Z', '20 Nov 2026 08:00:00 GMT', '0000-00-00 00:00:00', 'now'),
  fc.stringMatching(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?$/),
);
export const languages = fc.oneof(
  fc.constantFrom('en', 'de-CH', 'ar', 'zh-Hant-TW', 'en_GB', 'sr-Latn', 'x-pirate', 'a-b', 'en-u-ca-buddhist', 'en-x'),
  fc.stringMatching(/^[a-z]{2,8}([-_][a-zA-Z\d]{1,8}){0,3}$/),
);
export const any = fc.oneof(
  { maxDepth: 3 },
  fc.jsonValue() as fc.Arbitrary<unknown>,
  fc.string({ unit: 'binary' }),
  fc.double(),
  urls,
  datesLike,
);
export const maybe = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: right, weight: 4 }, any);
export const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('&#39;', '&lt;b&gt;', '\u202eabc', '\ufeff', '\u0000', '\ud800', '<b>x</b>', '&amp;amp;'),
);

const person = maybe(
  fc.record({
    name: maybe(words),
    url: maybe(urls),
    avatar: maybe(urls),
    _broadsheet: maybe(fc.record({ role: maybe(words) })),
  }),
);
const named = maybe(fc.record({ name: maybe(words), url: maybe(urls) }));
const attachment = maybe(
  fc.record({
    url: maybe(urls),
    mime_type: maybe(fc.constantFrom('audio/mpeg', 'video/mp4', 'x')),
    duration_in_seconds: any,
  }),
);
const picture = fc.record({
  sizes: maybe(fc.array(maybe(fc.record({ src: maybe(urls), width: maybe(fc.integer()) })))),
  alt: maybe(words),
  caption: maybe(words),
  credit: maybe(words),
  width: any,
  height: any,
});
const extension = fc.record({
  section: maybe(words),
  kicker: maybe(words),
  kind: maybe(fc.constantFrom(...KINDS)),
  access: maybe(fc.constantFrom(...ACCESS)),
  expires: maybe(datesLike),
  image: maybe(picture),
  source: named,
  license: named,
  corrections: maybe(fc.array(maybe(fc.record({ text: maybe(words), date: maybe(datesLike) })), { maxLength: 2 })),
});

/** A JSON Feed in whose fields anything may stand; `html` makes its bodies. */
export const jsonFeeds = (html: fc.Arbitrary<unknown> = words) =>
  fc.record(
    {
      version: fc.constant('https://jsonfeed.org/version/1.1'),
      items: fc.array(
        maybe(
          fc.record(
            {
              id: maybe(words),
              url: maybe(urls),
              external_url: maybe(urls),
              title: maybe(words),
              content_html: maybe(html),
              content_text: maybe(words),
              summary: maybe(words),
              image: maybe(urls),
              banner_image: maybe(urls),
              date_published: maybe(datesLike),
              date_modified: maybe(datesLike),
              author: person,
              authors: maybe(fc.array(person, { maxLength: 3 })),
              tags: maybe(fc.array(maybe(words), { maxLength: 4 })),
              language: maybe(languages),
              attachments: maybe(fc.array(attachment, { maxLength: 3 })),
              _broadsheet: maybe(extension),
            },
            { requiredKeys: [] },
          ),
        ),
        { maxLength: 6 },
      ),
      title: maybe(words),
      description: maybe(words),
      home_page_url: maybe(urls),
      icon: maybe(urls),
      favicon: maybe(urls),
      next_url: maybe(urls),
      language: maybe(languages),
      author: person,
      authors: maybe(fc.array(person, { maxLength: 2 })),
    },
    { requiredKeys: ['version', 'items'] },
  );
