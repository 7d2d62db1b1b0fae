import { NewsPlayerElement } from '../elements/news-player.js';
import { define } from './define.js';

define(NewsPlayerElement.tag, NewsPlayerElement);
