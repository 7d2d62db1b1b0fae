// The feed of the end-to-end tests.

export const headline = 'The harbour bridge opens to walkers';

/** The icon of the host page: without one, browsers ask for a file that is not there. */
export const icon = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** A JSON Feed 1.1 as a paper would serve it. */
export const feed = (paper: string): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Harbour Gazette',
  home_page_url: `${paper}/`,
  feed_url: `${paper}/news/feed.json`,
  language: 'en',
  items: [
    {
      id: 'harbour-bridge',
      url: `${paper}/news/harbour-bridge`,
      title: headline,
      summary: 'After three winters of work, the footpath over the inlet is finished.',
      content_html: '<p>The barriers came down at dawn.</p>',
      date_published: '2026-03-14T06:30:00Z',
      authors: [{ name: 'Harbour desk' }],
      tags: ['harbour', 'walking'],
    },
    {
      id: 'market-hall',
      url: `${paper}/news/market-hall`,
      title: 'Market hall keeps its roof',
      content_text: 'The council voted late in the evening.',
      date_published: '2026-03-13T20:00:00Z',
      tags: ['council'],
    },
  ],
});
