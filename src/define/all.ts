/** Every element by one import. */
import './news-article.js';
import './news-headline.js';
import './news-list.js';
import './news-masthead.js';
import './news-newsletter.js';
import './news-player.js';
import './news-ticker.js';
import './related-articles.js';
