import '../../src/define/news-player.js';
import { silence, speechBy, voice } from '../helpers/speech.js';
import { describeFeedElement } from './feedElement.js';

// The fixtures have no recordings, so that it shows what it would read aloud.
before(() => void speechBy(['en-GB', 'de-DE', 'ar-EG', 'he-IL', 'fa-IR'].map((tag) => voice(tag, tag))));
after(silence);

describeFeedElement('news-player', {
  shows: 1,
  chooses: true,
  yields: true,
  silent: true,
  // The disc.
  beside: 62,
  attributes: { speech: '' },
});
