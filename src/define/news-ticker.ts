import { NewsTickerElement } from '../elements/news-ticker.js';
import { define } from './define.js';

define(NewsTickerElement.tag, NewsTickerElement);
