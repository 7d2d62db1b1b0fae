import { NewsListElement } from '../elements/news-list.js';
import { define } from './define.js';

define(NewsListElement.tag, NewsListElement);
