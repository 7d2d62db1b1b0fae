/** The list of elements: a new one is one line here. */
export { NewsArticleElement } from './news-article.js';
export { NewsHeadlineElement } from './news-headline.js';
export { NewsListElement } from './news-list.js';
export { NewsMastheadElement } from './news-masthead.js';
export { NewsNewsletterElement } from './news-newsletter.js';
export { NewsPlayerElement } from './news-player.js';
export { NewsTickerElement } from './news-ticker.js';
export { RelatedArticlesElement } from './related-articles.js';
