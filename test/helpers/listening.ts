/** Somebody who listens to an article on a page whose time passes when the test says so. */
import { Speech, type Paragraph, type SpeechState } from '../../src/elements/speech.js';
import { CHARACTER, Clock, silence, speechBy, voice, type Engine, type Manner } from './speech.js';

export const ANNA = voice('Anna', 'en-GB', { default: true });
export const BRIAN = voice('Brian', 'en-GB');
export const TEXTS = ['A headline', 'The first sentence. The second one.', 'The end.'];
export const list = (texts: string[] = TEXTS, language = 'en-GB'): Paragraph[] =>
  texts.map((text, n) => ({ index: n - 2, text, language }));

export const heard = (engine: Engine): string[] => engine.said.map(({ text }) => text);
export const at = ({ state: { phase, paragraph } }: Speech): string => `${phase} ${paragraph}`;

export interface Listening {
  clock: Clock;
  told: SpeechState[];
  reader(paragraphs?: Paragraph[]): Speech;
  /** It has begun to read. */
  start(manner?: Manner, voices?: (typeof ANNA)[]): { engine: Engine; speech: Speech };
  /** Until what is spoken now has ended and the next has begun. */
  sentence(engine: Engine): void;
}

export function listening(): Listening {
  const all: Listening = {
    clock: new Clock(),
    told: [],
    reader: (paragraphs = list()) => new Speech(paragraphs, (state) => all.told.push(state)),
    start(manner = {}, voices = [ANNA, BRIAN]) {
      const engine = speechBy(voices, manner);
      const speech = all.reader();
      speech.play();
      all.clock.pass(10);
      return { engine, speech };
    },
    sentence(engine) {
      const { text, rate } = engine.said.at(-1)!;
      all.clock.pass((text.length * CHARACTER) / rate + 200);
    },
  };
  beforeEach(() => {
    all.clock = new Clock().install();
    all.told = [];
  });
  afterEach(() => {
    all.clock.restore();
    silence();
  });
  return all;
}
