import '../../src/define/related-articles.js';
import { describeFeedElement } from './feedElement.js';

describeFeedElement('related-articles', {
  shows: 50,
  plural: true,
  attributes: { rank: 'none' },
  links: true,
  yields: true,
});
