/** Everything in one file: `all.js` is made of this. */
import './news-article.js';
import './news-headline.js';
import './related-articles.js';
