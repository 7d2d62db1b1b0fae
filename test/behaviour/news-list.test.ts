import '../../src/define/news-list.js';
import { describeFeedElement } from './feedElement.js';

describeFeedElement('news-list', { shows: 10, plural: true, links: true });
