import '../../src/define/news-headline.js';
import { describeFeedElement } from './feedElement.js';

describeFeedElement('news-headline', { shows: 1, chooses: true, links: true });
