import '../../src/define/news-masthead.js';
import { describeFeedlessElement } from './feedless.js';

describeFeedlessElement('news-masthead', { attributes: { name: 'The Lake Paper' }, says: 'The Lake Paper' });
