/** The literal table of tags that `embed.js` fetches when they come into sight. One line an element. */
export const lazyTags: Record<string, () => Promise<unknown>> = {
  'news-article': () => import('./news-article.js'),
  'news-masthead': () => import('./news-masthead.js'),
  'news-newsletter': () => import('./news-newsletter.js'),
  'news-player': () => import('./news-player.js'),
  'news-ticker': () => import('./news-ticker.js'),
  'related-articles': () => import('./related-articles.js'),
};
