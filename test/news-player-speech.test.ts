import { aTimeout, expect } from '@open-wc/testing';
import '../src/define/news-article.js';
import '../src/define/news-player.js';
import type { NewsElement } from '../src/elements/news-element.js';
import { Speech, speechSupported } from '../src/elements/speech.js';
import { fakeFeed, settled } from '../src/testing.js';
import { list } from './helpers/listening.js';
import { box, nothingThrown, pause, placeIn, textOf, until, type Attributes } from './helpers/page.js';
import { CHARACTER, noSpeech, silence, speechBy, voice, type Engine } from './helpers/speech.js';

const ANNA = voice('Anna', 'en-GB', { default: true });
const data = fakeFeed(1, {
  title: 'Lock opens',
  summary: 'At last.',
  content_html: '<p>It moved. It creaked.</p><p>All came.</p>',
});

describe('<news-player speech>', () => {
  nothingThrown();
  const placed: Element[] = [];
  afterEach(() => {
    for (const element of placed.splice(0)) element.remove();
    silence();
  });

  const put = (tag: string, attributes: Attributes = {}, given: object = data): NewsElement => {
    const element = placeIn(box(), tag, { loading: 'eager', ...attributes });
    element.data = given;
    placed.push(element);
    return element;
  };
  const named = (element: Element, name: string): HTMLButtonElement | undefined =>
    [...element.shadowRoot!.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name,
    );
  const press = (element: Element, name: string): void => {
    const button = named(element, name);
    if (!button) throw new Error(`There is no button "${name}" in: ${textOf(element)}`);
    button.click();
  };
  const says = (element: Element, words: string): Promise<void> =>
    until(() => textOf(element).includes(words), `"${words}" is said, not "${textOf(element)}"`);
  const ready = async (attributes: Attributes = {}, given?: object): Promise<NewsElement> => {
    const element = put('news-player', { speech: '', ...attributes }, given);
    await until(() => named(element, 'Play'), 'the player is there');
    return element;
  };
  const heard = (engine: Engine): string[] => engine.said.map(({ text }) => text);
  const speaks = (engine: Engine, text: string): Promise<void> =>
    until(() => heard(engine).at(-1) === text, `"${text}" is spoken, not "${heard(engine).at(-1)}"`);

  it('reads the article aloud when the reader plays, and says which paragraph it reads, and no times', async () => {
    const engine = speechBy([ANNA]);
    const element = await ready();
    await pause(100);
    expect(heard(engine), 'before the reader plays').to.deep.equal([]);
    press(element, 'Play');
    await speaks(engine, 'Lock opens');
    await says(element, 'Paragraph 1 of 4');
    await speaks(engine, 'At last.');
    await says(element, 'Paragraph 2 of 4');
    expect(element.shadowRoot!.querySelectorAll('input[type=range], time').length).to.equal(0);
    expect(textOf(element)).not.to.match(/\d:\d\d/);
    expect(named(element, 'Back 15 seconds') ?? named(element, 'Forward 15 seconds')).to.equal(undefined);
  });

  it('pauses, and begins the sentence again', async () => {
    const engine = speechBy([ANNA]);
    const element = await ready();
    press(element, 'Play');
    await speaks(engine, 'Lock opens');
    await until(() => named(element, 'Pause'), 'it can be paused');
    press(element, 'Pause');
    await until(() => named(element, 'Play'), 'it can be played');
    await aTimeout('Lock opens'.length * CHARACTER);
    expect([engine.speaking, engine.said.length]).to.deep.equal([false, 1]);
    press(element, 'Play');
    await until(() => engine.said.length === 2, 'it speaks again');
    expect(heard(engine)).to.deep.equal(['Lock opens', 'Lock opens']);
  });

  it('goes to the paragraph before and after', async () => {
    const engine = speechBy([ANNA]);
    const element = await ready();
    press(element, 'Play');
    await speaks(engine, 'Lock opens');
    press(element, 'Next paragraph');
    await speaks(engine, 'At last.');
    press(element, 'Next paragraph');
    await speaks(engine, 'It moved.');
    await says(element, 'Paragraph 3 of 4');
    press(element, 'Previous paragraph');
    await speaks(engine, 'At last.');
  });

  it('begins the sentence again at another speed', async () => {
    const engine = speechBy([ANNA]);
    const element = await ready();
    press(element, 'Play');
    await speaks(engine, 'Lock opens');
    const select = element.shadowRoot!.querySelector('select')!;
    select.value = '1.5';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => engine.said.length === 2, 'it speaks again');
    expect(engine.said.map(({ text, rate }) => `${text} ${rate}`)).to.deep.equal(['Lock opens 1', 'Lock opens 1.5']);
  });

  it('marks what it reads in the article of the same source, and takes the mark away when it leaves', async () => {
    speechBy([ANNA]);
    const article = put('news-article');
    await settled(article);
    const element = await ready();
    const marked = (): string | null | undefined => {
      const found = article.shadowRoot!.querySelector('.news-said');
      return found?.getAttribute('data-block') ?? found?.getAttribute('part');
    };
    press(element, 'Play');
    await until(() => marked() === 'headline', 'the headline is marked');
    await until(() => marked() === 'standfirst', 'the standfirst is marked');
    await until(() => marked() === '0', 'the first paragraph is marked');
    element.remove();
    await until(() => marked() === undefined, 'nothing is marked');
  });

  it('is silent when it is taken out of the page, or closed', async () => {
    for (const leave of ['remove', 'close']) {
      const engine = speechBy([ANNA]);
      const element = await ready();
      press(element, 'Play');
      await speaks(engine, 'Lock opens');
      if (leave === 'remove') element.remove();
      else press(element, 'Close the player');
      await until(() => !engine.speaking, `it is silent after ${leave}`);
      await aTimeout(100);
      expect(engine.said.length, leave).to.equal(1);
      silence();
    }
  });

  it('tells how far somebody has listened', async () => {
    const engine = speechBy([ANNA]);
    // Each is told once on a visit, and others have listened to that story above.
    const [item] = data.items;
    const element = await ready({}, { ...data, items: [{ ...item!, id: 'story-2' }] });
    const told: string[] = [];
    element.addEventListener('news-play', (event) => {
      const { progress, by, article } = event;
      told.push(`${article.id} ${by} ${progress}`);
    });
    press(element, 'Play');
    await speaks(engine, 'All came.');
    await until(() => told.length === 5, `start, quarters and end are told: ${told.join()}`);
    expect(told).to.deep.equal([0, 25, 50, 75, 100].map((progress) => `story-2 speech ${progress}`));
  });

  it('takes no space where there is no voice, no API, nothing to read, or the page does not ask for it', async () => {
    const isNothing = async (element: Element, what: string, after = 300): Promise<void> => {
      await until(() => element.getAttribute('state') !== 'loading', 'the feed is there');
      await aTimeout(after);
      expect([textOf(element), element.getBoundingClientRect().height], what).to.deep.equal(['', 0]);
    };
    speechBy([]);
    await isNothing(put('news-player', { speech: '' }), 'no voice', 2200);
    speechBy([voice('Anders', 'de-DE')]);
    await isNothing(put('news-player', { speech: '' }), 'no voice for the language');
    noSpeech();
    await isNothing(put('news-player', { speech: '' }), 'no API');
    speechBy([ANNA]);
    await isNothing(put('news-player', {}), 'not asked for');
  });

  it('says in words that it cannot be read, and tries again', async () => {
    const engine = speechBy([ANNA], { fails: { Anna: 'synthesis-failed', '': 'synthesis-failed' } });
    const element = await ready();
    press(element, 'Play');
    await until(() => named(element, 'Try again'), 'the reader can try again');
    engine.manner.fails = {};
    press(element, 'Try again');
    await speaks(engine, 'Lock opens');
  });

  it('comes to know whether the browser that runs this test has a voice', async () => {
    // The engine itself, not the fake; some builds of WebKit have no such API.
    if (!speechSupported()) {
      const element = put('news-player', { speech: '' });
      await aTimeout(300);
      expect(textOf(element)).to.equal('');
      return;
    }
    const speech = new Speech(list(), () => undefined);
    await until(() => speech.state.phase !== 'waiting', 'it knows', 4000);
    const speaksEnglish = speechSynthesis.getVoices().some(({ lang }) => /^en\b/i.test(lang));
    expect(speech.state.phase).to.equal(speaksEnglish ? 'paused' : 'none');
  });
});
