import { expect } from '@open-wc/testing';
import { settled } from '../src/testing.js';
import { box, nothingThrown, partOf, pause, place, placeIn, until } from './helpers/page.js';
import { dated, masthead, today } from './helpers/masthead.js';

const { now } = Date;
/** The clock of the page goes on from here. */
const setClock = (iso: string): void => {
  const shift = Date.parse(iso) - now();
  Date.now = () => now() + shift;
};
const lake = { name: 'The Lake', loading: 'eager' };

describe('the date of <news-masthead>', () => {
  nothingThrown();
  beforeEach(() => {
    // A runner may well keep this page in a background tab.
    Object.defineProperty(document, 'hidden', { value: false, configurable: true });
    setClock('2026-03-12T12:00:10Z');
  });
  afterEach(() => {
    Date.now = now;
    Reflect.deleteProperty(document, 'hidden');
  });

  it('is today’s, in full', async () => {
    expect(await dated(await masthead({ 'time-zone': 'UTC' }))).to.match(/^Thursday,? 12 March 2026$/);
  });

  it('is written as the page’s language writes it', async () => {
    const element = placeIn(box({ lang: 'de' }), 'news-masthead', { ...lake, 'time-zone': 'UTC' });
    expect(await dated(element)).to.equal('Donnerstag, 12. März 2026');
    element.parentElement!.lang = 'fr';
    await until(() => today(element) === 'jeudi 12 mars 2026', 'it is French');
    element.parentElement!.lang = 'ar-EG';
    await until(() => /١٢ مارس/.test(today(element)), 'it is Arabic');
  });

  it('is the paper’s, in its own time zone, also where an ancestor names that', async () => {
    setClock('2026-03-12T23:30:00Z');
    const date = async (zone: string): Promise<string> =>
      dated(placeIn(box({ 'data-news-time-zone': zone }), 'news-masthead', lake));
    expect(await date('Asia/Tokyo')).to.contain('13 March');
    expect(await date('America/New_York')).to.contain('12 March');
    expect(await date('Mars/Olympus'), 'the reader’s own where it is unknown').to.match(/1[23] March 2026/);
  });

  it('turns at midnight in the paper’s time zone', async () => {
    setClock('2026-03-12T14:59:58.200Z');
    const element = place('news-masthead', { ...lake, 'time-zone': 'Asia/Tokyo' });
    expect(await dated(element)).to.contain('12 March');
    await until(() => today(element).includes('13 March'), 'it is the next day');
  });

  it('is right after a sleep, as soon as the reader is back', async () => {
    const element = place('news-masthead', { ...lake, 'time-zone': 'UTC' });
    expect(await dated(element)).to.contain('12 March');
    setClock('2026-03-19T06:00:00Z');
    await pause(50);
    expect(today(element)).to.contain('12 March');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => today(element).includes('19 March'), 'a week has passed');
  });

  it('stands still while the element is out of the page, and is right when it is back', async () => {
    const element = place('news-masthead', { ...lake, 'time-zone': 'UTC' });
    const around = element.parentElement!;
    await dated(element);
    element.remove();
    setClock('2026-03-14T06:00:00Z');
    document.dispatchEvent(new Event('visibilitychange'));
    around.append(element);
    await until(() => today(element).includes('14 March'), 'it is the day of its return');
  });

  it('is not in the first frame, and takes its room there', async () => {
    const element = place('news-masthead', { ...lake, tagline: 'Every morning' });
    // No idle moment comes between these.
    for (let frame = 0; frame < 50 && !partOf(element, 'date'); frame++) await element.updateComplete;
    expect(today(element)).to.equal('');
    const folio = (): number => partOf(element, 'folio')!.getBoundingClientRect().height;
    const before = folio();
    await dated(element);
    expect(folio()).to.equal(before);
  });

  it('comes without waiting for a feed that is slow', async () => {
    const element = place('news-masthead', { ...lake, src: '/endpoint/jsonfeed/town.json?delay=2500&key=slow-paper' });
    await dated(element);
    expect(element.getAttribute('state')).to.equal('loading');
    await settled(element);
  });

  it('is left out where date="none"', async () => {
    const element = await masthead({ date: 'none' });
    await pause(700);
    expect(!!partOf(element, 'date')).to.equal(false);
  });

  it('is no time element: a reader of the page would take it for the date of the article', async () => {
    const element = await masthead();
    await dated(element);
    expect(!!element.shadowRoot!.querySelector('time')).to.equal(false);
  });
});
