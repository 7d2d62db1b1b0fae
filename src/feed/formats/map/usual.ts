/** What endpoints of people's own usually call things: tried where a map does not say. */

/** Of each item, as the expressions of `paths.ts`. */
export const usual = {
  id: 'id | guid | uuid | _id | objectID',
  title: 'title | headline | name',
  url: 'url | link | permalink | href | canonical_url | canonicalUrl | web_url | webUrl | uri',
  standfirst: 'standfirst | summary | description | excerpt | dek | subtitle | trail',
  body: 'body | content | contents | content_text',
  image: 'image | thumbnail | cover | picture | featured_image | featuredImage | image_url | imageUrl | urlToImage',
  alt: 'image_alt | imageAlt | alt',
  caption: 'image_caption | imageCaption | caption',
  credit: 'image_credit | imageCredit | credit',
  published:
    'published | date | published_at | publishedAt | date_published | datePublished | pubDate | publish_date | created_at | createdAt | created',
  updated: 'updated | updated_at | updatedAt | date_modified | dateModified | modified | lastmod',
  authors: 'authors | author | byline | creator',
  tags: 'tags | keywords | topics',
  section: 'section | category',
  kicker: 'kicker | eyebrow',
  audio: 'audio | audio_url | audioUrl',
  access: 'access',
  kind: 'kind',
  language: 'language | lang | locale',
  source: 'source',
} as const;

export type Field = keyof typeof usual;
export const fields = Object.keys(usual) as readonly Field[];

/** These hold HTML whoever wrote them. */
export const htmlBody = 'content_html | html';

/** Of the answer, where it has a list of articles. */
export const about = {
  feed: 'title | name',
  home: 'home_page_url | homepage | home',
  next: 'next_url | next',
} as const;

/** What may be named in `html`. */
export const worded: readonly string[] = [
  'title',
  'standfirst',
  'body',
  'kicker',
  'caption',
  'credit',
  'alt',
  'section',
  'tags',
  'authors',
  'source',
];
