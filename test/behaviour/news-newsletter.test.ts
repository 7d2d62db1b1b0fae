import '../../src/define/news-newsletter.js';
import { describeFeedlessElement } from './feedless.js';

describeFeedlessElement('news-newsletter', {
  attributes: { action: '/sign-up', heading: 'The Morning Letter' },
  says: 'The Morning Letter',
});
