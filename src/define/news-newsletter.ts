import { NewsNewsletterElement } from '../elements/news-newsletter.js';
import { define } from './define.js';

define(NewsNewsletterElement.tag, NewsNewsletterElement);
