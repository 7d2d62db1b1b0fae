/** The list of elements: a new one is one line here. */
export { NewsArticleElement } from './news-article.js';
export { NewsHeadlineElement } from './news-headline.js';
export { RelatedArticlesElement } from './related-articles.js';
