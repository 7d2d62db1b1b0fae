import { expect } from '@open-wc/testing';
import { speechSupported, Speech } from '../src/elements/speech.js';
import { ANNA, at, heard, list, listening, TEXTS } from './helpers/listening.js';
import { nothingThrown } from './helpers/page.js';
import { noSpeech, speechBy, voice } from './helpers/speech.js';

describe('Speech', () => {
  nothingThrown();
  const page = listening();

  describe('beside another speaker', () => {
    const other = (text = 'A word of the page’s own, which takes its time.'): SpeechSynthesisUtterance =>
      new SpeechSynthesisUtterance(text);

    it('gives way when the page cancels it', () => {
      const { engine, speech } = page.start();
      engine.cancel();
      page.clock.pass(10_000);
      expect([at(speech), engine.said.length]).to.deep.equal(['paused 0', 1]);
    });

    it('gives way when the page cancels it where that is called an end', () => {
      const engine = speechBy([ANNA], { ends: true });
      const speech = page.reader(list(['A long headline that nobody reads aloud in less than a second']));
      speech.play();
      page.clock.pass(500);
      engine.cancel();
      page.clock.pass(10_000);
      expect([at(speech), engine.said.length]).to.deep.equal(['paused 0', 1]);
    });

    it('gives way when the page has something to say after it', () => {
      for (const lingers of [0, 100]) {
        const { engine, speech } = page.start({ lingers });
        speechSynthesis.speak(other());
        page.clock.pass(20_000);
        expect([at(speech), engine.said.length]).to.deep.equal(['paused 0', 2]);
        speech.stop();
      }
    });

    it('gives way when the page pauses the engine, and is heard again all the same', () => {
      const { engine, speech } = page.start();
      engine.pause();
      page.clock.pass(100);
      expect(at(speech)).to.equal('paused 0');
      speech.play();
      page.sentence(engine);
      expect(at(speech)).to.equal('playing 1');
    });

    it('is heard when the reader plays: the last to play speaks', () => {
      const engine = speechBy([ANNA]);
      speechSynthesis.speak(other());
      const [one, two] = [page.reader(), page.reader(list(['Another article']))];
      one.play();
      page.clock.pass(100);
      expect(heard(engine).at(-1)).to.equal('A headline');
      two.play();
      page.clock.pass(100);
      expect([heard(engine).at(-1), at(one), at(two)]).to.deep.equal(['Another article', 'paused 0', 'playing 0']);
    });
  });

  describe('in trouble', () => {
    it('tries another voice once, and stays with it', () => {
      const { engine, speech } = page.start({ fails: { Anna: 'synthesis-failed' } });
      page.clock.pass(200);
      page.sentence(engine);
      expect([at(speech), engine.said.map((one) => one.voice)]).to.deep.equal(['playing 1', ['Brian', 'Brian']]);
    });

    it('has failed when the other voice fails as well, and tries again when the reader does', () => {
      const { engine, speech } = page.start({ fails: { Anna: 'network', Brian: 'voice-unavailable' } });
      page.clock.pass(1000);
      expect([at(speech), engine.said.length, page.clock.waiting]).to.deep.equal(['failed 0', 0, 0]);
      engine.manner.fails = {};
      speech.play();
      page.clock.pass(100);
      expect([at(speech), engine.said[0]?.voice]).to.deep.equal(['playing 0', 'Anna']);
    });

    it('leaves the choice to the browser where the only voice has failed', () => {
      const { engine } = page.start({ fails: { Anna: 'not-allowed' } }, [ANNA]);
      page.clock.pass(200);
      expect(engine.said[0]).to.deep.equal({ text: 'A headline', lang: 'en-GB', voice: '', rate: 1 });
    });

    it('fails when no voice begins within some seconds', () => {
      const { speech } = page.start({ fails: { Anna: 'never', Brian: 'never' } });
      page.clock.pass(5000);
      expect(at(speech)).to.equal('playing 0');
      page.clock.pass(10_000);
      expect([at(speech), page.clock.waiting]).to.deep.equal(['failed 0', 0]);
    });

    it('goes on when an engine forgets to say that a sentence has ended', () => {
      const { engine } = page.start({ forgets: ['Anna'] });
      page.clock.pass(10_000);
      expect(heard(engine)).to.deep.equal(['A headline', 'The first sentence.']);
    });

    it('fails, and throws nothing, where the page has broken the API', () => {
      const { engine, speech } = page.start();
      speech.stop();
      engine.speak = () => {
        throw new TypeError('Not here.');
      };
      speech.play();
      page.clock.pass(1000);
      expect([at(speech), page.clock.waiting]).to.deep.equal(['failed 0', 0]);
    });

    it('may be paused by whoever is told', () => {
      const engine = speechBy([ANNA]);
      const speech: Speech = new Speech(list(), ({ paragraph }) => paragraph === 1 && speech.pause());
      speech.play();
      page.clock.pass(10_000);
      expect([at(speech), engine.said.length, page.clock.waiting]).to.deep.equal(['paused 1', 1, 0]);
    });
  });

  describe('and voices', () => {
    it('waits for them, and plays what was played before they came', () => {
      const engine = speechBy([]);
      const speech = page.reader();
      speech.play();
      page.clock.pass(1500);
      expect(at(speech)).to.equal('waiting 0');
      engine.arrive(ANNA);
      page.clock.pass(10);
      expect([at(speech), heard(engine), page.told.map(({ phase }) => phase)]).to.deep.equal([
        'playing 0',
        ['A headline'],
        ['paused', 'playing'],
      ]);
    });

    it('says after two seconds that there are none, and again does nothing', () => {
      const engine = speechBy([]);
      const speech = page.reader();
      page.clock.pass(1990);
      expect(at(speech)).to.equal('waiting 0');
      page.clock.pass(20);
      expect([at(speech), page.clock.waiting]).to.deep.equal(['none 0', 0]);
      speech.play();
      speech.move(1);
      engine.arrive(ANNA);
      page.clock.pass(100);
      expect([at(speech), page.told.length, engine.said.length]).to.deep.equal(['none 0', 1, 0]);
    });

    it('has none for an article in a language that none of them speaks, or without words', () => {
      speechBy([ANNA]);
      expect(at(page.reader(list(TEXTS, 'ar')))).to.equal('none 0');
      expect(at(page.reader([]))).to.equal('none 0');
    });

    it('reads each paragraph by a voice of its language, and a stray one by the article’s own', () => {
      const engine = speechBy([ANNA, voice('Amélie', 'fr-CA')]);
      const paragraphs = [...list(['Harbour']), ...list(['Le port'], 'fr'), ...list(['Залив'], 'uk')];
      page.reader(paragraphs).play();
      page.clock.pass(3000);
      expect(engine.said.map(({ voice, lang }) => `${voice} ${lang}`)).to.deep.equal([
        'Anna en-GB',
        'Amélie fr-CA',
        'Anna en-GB',
      ]);
    });

    it('knows where there is no such API', () => {
      speechBy([]);
      expect(speechSupported()).to.equal(true);
      noSpeech();
      expect(speechSupported()).to.equal(false);
    });
  });
});
