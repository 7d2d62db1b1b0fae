import { NewsArticleElement } from '../elements/news-article.js';
import { define } from './define.js';

define(NewsArticleElement.tag, NewsArticleElement);
