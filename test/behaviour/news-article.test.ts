import '../../src/define/news-article.js';
import { describeFeedElement } from './feedElement.js';

describeFeedElement('news-article', { shows: 1, chooses: true });
