import { expect } from '@open-wc/testing';
import { ANNA, at, heard, listening } from './helpers/listening.js';
import { nothingThrown } from './helpers/page.js';
import { speechBy } from './helpers/speech.js';

describe('Speech', () => {
  nothingThrown();
  const page = listening();

  it('is ready at once where there are voices, and silent until the reader plays', () => {
    const engine = speechBy([ANNA]);
    const speech = page.reader();
    page.clock.pass(10_000);
    expect(speech.state).to.deep.equal({ phase: 'paused', paragraph: 0, count: 3 });
    expect([engine.said, page.told]).to.deep.equal([[], []]);
  });

  it('reads one sentence after the other to the end, and then again from the start', () => {
    const { engine, speech } = page.start();
    for (let n = 0; n < 4; n++) page.sentence(engine);
    const all = ['A headline', 'The first sentence.', 'The second one.', 'The end.'];
    expect(heard(engine)).to.deep.equal(all);
    expect(engine.said[0]).to.deep.equal({ text: 'A headline', lang: 'en-GB', voice: 'Anna', rate: 1 });
    expect(page.told.map(({ phase, paragraph }) => `${phase} ${paragraph}`)).to.deep.equal([
      'playing 0',
      'playing 1',
      'playing 2',
      'ended 2',
    ]);
    expect(page.clock.waiting, 'timers that are left').to.equal(0);
    speech.play();
    page.clock.pass(10);
    expect([heard(engine).at(-1), at(speech)]).to.deep.equal(['A headline', 'playing 0']);
  });

  it('pauses in silence and begins the same sentence again', () => {
    const { engine, speech } = page.start();
    page.sentence(engine);
    page.sentence(engine);
    speech.pause();
    expect([engine.speaking, at(speech)]).to.deep.equal([false, 'paused 1']);
    page.clock.pass(10_000);
    expect(page.clock.waiting).to.equal(0);
    speech.play();
    page.clock.pass(10);
    expect(heard(engine).slice(-2)).to.deep.equal(['The second one.', 'The second one.']);
  });

  it('goes to the paragraph before and after, playing or paused', () => {
    const { engine, speech } = page.start();
    speech.move(1);
    speech.move(1);
    page.clock.pass(100);
    expect([heard(engine).at(-1), at(speech)]).to.deep.equal(['The end.', 'playing 2']);
    speech.move(1);
    expect(at(speech), 'there is none after the last').to.equal('playing 2');
    speech.pause();
    speech.move(-1);
    page.clock.pass(10_000);
    expect([engine.said.length, at(speech)]).to.deep.equal([2, 'paused 1']);
    speech.play();
    page.clock.pass(10);
    expect(heard(engine).at(-1)).to.equal('The first sentence.');
    speech.move(-1);
    speech.move(-1);
    page.clock.pass(100);
    expect([heard(engine).at(-1), at(speech)], 'there is none before the first').to.deep.equal([
      'A headline',
      'playing 0',
    ]);
  });

  it('begins the sentence again at another speed, from 0.75 to 2', () => {
    const { engine, speech } = page.start();
    speech.rate = 1.5;
    page.clock.pass(100);
    expect(engine.said.map(({ text, rate }) => `${text} ${rate}`)).to.deep.equal(['A headline 1', 'A headline 1.5']);
    for (const rate of [9, 0, NaN]) {
      speech.rate = rate;
      expect(speech.rate).to.equal(rate === 9 ? 2 : rate === 0 ? 0.75 : 1);
    }
    page.clock.pass(100);
    expect(engine.said.length, 'one sentence for four changes').to.equal(3);
    speech.pause();
    speech.rate = 2;
    page.clock.pass(1000);
    expect(engine.said.length).to.equal(3);
  });

  it('hears what an engine says late of a cancelled utterance, and neither moves on nor fails', () => {
    for (const manner of [{}, { ends: true }]) {
      const { engine, speech } = page.start(manner);
      speech.pause();
      speech.play();
      page.clock.pass(100);
      expect(at(speech)).to.equal('playing 0');
      speech.rate = 2;
      page.clock.pass(100);
      expect([at(speech), new Set(heard(engine)).size]).to.deep.equal(['playing 0', 1]);
      speech.stop();
    }
  });

  it('gives an engine time between silence and the next word', () => {
    const { engine, speech } = page.start({ swallows: 50 });
    speech.move(1);
    page.clock.pass(100);
    expect(heard(engine).at(-1)).to.equal('The first sentence.');
  });

  it('goes on where an engine calls itself speaking for a while after an end', () => {
    const { engine } = page.start({ lingers: 150 });
    page.sentence(engine);
    expect(heard(engine)).to.deep.equal(['A headline', 'The first sentence.']);
  });

  it('stops for good and goes back to the start, and says nothing of it', () => {
    const { engine, speech } = page.start();
    page.sentence(engine);
    page.told.length = 0;
    speech.stop();
    page.clock.pass(60_000);
    expect([engine.speaking, at(speech), page.told.length, page.clock.waiting]).to.deep.equal([
      false,
      'paused 0',
      0,
      0,
    ]);
  });

  it('is silent when the page is left, and does not touch what others say', () => {
    const { engine, speech } = page.start();
    dispatchEvent(new Event('pagehide'));
    expect([engine.speaking, at(speech)]).to.deep.equal([false, 'paused 0']);
    const { cancelled } = engine;
    dispatchEvent(new Event('pagehide'));
    speech.pause();
    speech.stop();
    expect(engine.cancelled).to.equal(cancelled);
  });

  it('hears of the page’s end only while it speaks', () => {
    const { addEventListener: add, removeEventListener: remove } = window;
    const heard = new Set<unknown>();
    try {
      window.addEventListener = (type: string, listener: unknown) => void (type === 'pagehide' && heard.add(listener));
      window.removeEventListener = (_: string, listener: unknown) => void heard.delete(listener);
      const { speech } = page.start();
      expect(heard.size).to.equal(1);
      speech.pause();
      expect(heard.size).to.equal(0);
      speech.play();
      speech.stop();
      expect(heard.size).to.equal(0);
    } finally {
      Object.assign(window, { addEventListener: add, removeEventListener: remove });
    }
  });
});
