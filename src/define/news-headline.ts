import { NewsHeadlineElement } from '../elements/news-headline.js';
import { define } from './define.js';

define(NewsHeadlineElement.tag, NewsHeadlineElement);
