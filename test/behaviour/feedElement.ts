/** What every element that shows a feed does. An element's own file says only what is its own. */
import { quickNetwork } from '../helpers/network.js';
import { nothingThrown } from '../helpers/page.js';
import { ageing } from './ageing.js';
import { badInput } from './badInput.js';
import { failing } from './failing.js';
import { handedOver } from './handedOver.js';
import { hostWords } from './hostWords.js';
import { inheriting } from './inheriting.js';
import { languages } from './languages.js';
import { loading } from './loading.js';
import { moving } from './moving.js';
import { reading } from './reading.js';
import { refreshing } from './refreshing.js';
import { selecting } from './selecting.js';
import { Subject, type FeedElementOptions } from './subject.js';
import { waiting } from './waiting.js';
import { withdrawing } from './withdrawing.js';

const parts = [
  hostWords,
  loading,
  waiting,
  failing,
  badInput,
  refreshing,
  ageing,
  withdrawing,
  moving,
  handedOver,
  inheriting,
  selecting,
  reading,
  languages,
];

export function describeFeedElement(tag: string, options: FeedElementOptions): void {
  describe(`<${tag}> as an element that shows a feed`, () => {
    nothingThrown();
    quickNetwork();
    const subject = new Subject(tag, options);
    for (const part of parts) part(subject);
  });
}
