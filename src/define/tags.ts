/** The literal table of tags that `embed.js` fetches when they come into sight. One line an element. */
export const lazyTags: Record<string, () => Promise<unknown>> = {
  'news-article': () => import('./news-article.js'),
};
