import '../../src/define/news-ticker.js';
import { describeFeedElement } from './feedElement.js';

describeFeedElement('news-ticker', { shows: 10, plural: true, links: true, turns: true });
