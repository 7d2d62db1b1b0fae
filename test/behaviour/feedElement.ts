/** What every element that shows a feed does. An element's own file says only what is its own. */
import { quickNetwork } from '../helpers/network.js';
import { fromServer } from '../helpers/hydrated.js';
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

/** Before there is news, and where there is none. */
const asking = [hostWords, loading, waiting, failing, badInput, handedOver];
const shown = [refreshing, ageing, withdrawing, moving, inheriting, selecting, reading, languages];

export function describeFeedElement(tag: string, options: FeedElementOptions): void {
  const behaves = (parts: readonly ((one: Subject) => void)[], first?: Subject['first']): void => {
    nothingThrown();
    quickNetwork();
    for (const part of parts) part(new Subject(tag, options, first));
  };
  describe(`<${tag}> as an element that shows a feed`, () => behaves([...asking, ...shown]));
  describe(`<${tag}> that a server has written without news`, () => {
    fromServer(false);
    behaves([...asking, ...shown], 'server');
  });
  describe(`<${tag}> that a server has written with its news`, () => {
    fromServer(true);
    behaves(shown, 'server with news');
  });
}
