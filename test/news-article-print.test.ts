import { expect } from '@open-wc/testing';
import { fakeFeed } from '../src/testing.js';
import { all, find, shown } from './helpers/article.js';
import { nothingThrown, pause, place, textOf } from './helpers/page.js';

const print = (when: 'beforeprint' | 'afterprint'): unknown => dispatchEvent(new Event(when));

describe('<news-article> on its way to the printer', () => {
  nothingThrown();

  const content_html = `<p>x</p><details><summary>Folded</summary><p>Words.</p></details>
    <details><summary>Open</summary><p>Words.</p></details><img src="${location.origin}/fixtures/jsonfeed/picture.png" alt="">`;
  const open = (from: ParentNode): boolean[] => [...from.querySelectorAll('details')].map((one) => one.open);
  /** The reader has opened the second. */
  const reading = (from: ParentNode): unknown => (from.querySelectorAll('details')[1]!.open = true);

  it('opens what is folded, fetches what waits, and folds again what it has opened', async () => {
    const element = await shown({ content_html });
    reading(element.shadowRoot!);
    expect(find<HTMLImageElement>(element, '.body img').loading).to.equal('lazy');
    print('beforeprint');
    expect(open(element.shadowRoot!)).to.deep.equal([true, true]);
    expect(find<HTMLImageElement>(element, '.body img').loading).to.equal('eager');
    print('afterprint');
    expect(open(element.shadowRoot!)).to.deep.equal([false, true]);
  });

  it('does so in a body that stands in the page, and to nothing of the page’s own', async () => {
    const element = await shown({ content_html }, { body: 'light' });
    reading(element);
    const theirs = document.createElement('details');
    element.append(theirs);
    print('beforeprint');
    expect(open(element)).to.deep.equal([true, true, false]);
    print('afterprint');
    expect(open(element)).to.deep.equal([false, true, false]);
  });

  it('does nothing once it has left the page', async () => {
    const element = await shown({ content_html });
    reading(element.shadowRoot!);
    element.remove();
    print('beforeprint');
    expect(open(element.shadowRoot!)).to.deep.equal([false, true]);
    print('afterprint');
  });

  it('is drawn however far it stands, where its news is at hand, before the printer looks', async () => {
    await shown();
    const far = place('news-article');
    far.parentElement!.style.cssText = 'position: relative; inset-block-start: 9000px';
    far.data = fakeFeed(1);
    await pause(200);
    expect(far.getAttribute('state')).to.equal('idle');
    print('beforeprint');
    // What is left to do by then is done when the listeners have returned: no timer, no request, no frame.
    for (let i = 0; i < 100; i++) await Promise.resolve();
    expect(textOf(far)).to.contain('The first paragraph of story 1.');
    print('afterprint');
  });

  it('shows a recording in place of the picture, with the picture on it, and waits for the reader', async () => {
    const video = { url: 'https://paper.example/quay.mp4', mime_type: 'video/mp4' };
    const element = await shown({ attachments: [video], image: `${location.origin}/fixtures/jsonfeed/picture.png` });
    const film = find<HTMLVideoElement>(element, '.lead video');
    expect([film.src, film.preload, film.controls]).to.deep.equal([video.url, 'none', true]);
    expect(film.poster).to.contain('picture.png');
    expect(all(element, '.lead img')).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('has a place for a player between the times and the picture', async () => {
    const element = await shown();
    const player = document.createElement('div');
    player.slot = 'player';
    player.textContent = 'Listen';
    element.append(player);
    expect(player.assignedSlot === find(element, '.main > slot')).to.equal(true);
    expect(player.getBoundingClientRect().top < find(element, '.body').getBoundingClientRect().top).to.equal(true);
    expect(getComputedStyle(player).marginBlockEnd).not.to.equal('0px');
  });
});
