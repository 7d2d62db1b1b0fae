import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { announced, headlines, nothingThrown, partOf, until } from './helpers/page.js';
import { focused, listed, moreButton, paged, press } from './helpers/list.js';
import { quickNetwork } from './helpers/network.js';
import { all, type Item } from './helpers/related.js';

const chips = (element: Element): HTMLElement[] => all(element, '[part~=filters] button');
const words = (element: Element): string[] => chips(element).map((chip) => chip.textContent.trim());
const pressed = (element: Element): string[] =>
  chips(element)
    .filter((chip) => chip.getAttribute('aria-pressed') === 'true')
    .map((chip) => chip.textContent.trim());
const chip = (element: Element, word: string): HTMLElement =>
  chips(element).find((one) => one.textContent.trim() === word)!;

describe('<news-list>: filters', () => {
  nothingThrown();
  quickNetwork();

  it('are none unless they are asked for, and none where there is nothing to choose', async () => {
    expect(chips(await listed(10)).length).to.equal(0);
    expect(chips(await listed(10, { filters: 'colour' })).length).to.equal(0);
    expect(chips(await listed(10, { filters: 'section' }, { _broadsheet: { section: 'City' } })).length).to.equal(0);
    expect(chips(await listed(10, { filters: 'tag' }, { tags: [] })).length).to.equal(0);
  });

  it('by section: a line of buttons, of which the chosen one is pressed', async () => {
    const element = await listed(12, { filters: 'section', show: '' });
    expect(words(element)).to.deep.equal(['All', 'City', 'Country']);
    expect(pressed(element)).to.deep.equal(['All']);
    expect(partOf(element, 'filters')!.getAttribute('aria-label')).to.equal('Sections');
    chip(element, 'Country').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => announced(element) === '6 stories', 'the count is announced');
    expect(pressed(element)).to.deep.equal(['Country']);
    expect(headlines(element)).to.deep.equal([2, 4, 6, 8, 10, 12].map((n) => `Headline of story ${n}`));
    expect(focused(element), 'the focus stays').to.equal('Country');
    await expect(element).to.be.accessible();
    chip(element, 'All').click();
    await until(() => announced(element) === '10 stories', 'the count is announced');
    expect(headlines(element).length).to.equal(10);
  });

  it('pressed again are all', async () => {
    const element = await listed(12, { filters: 'section' });
    chip(element, 'City').click();
    await until(() => pressed(element)[0] === 'City', 'it is chosen');
    chip(element, 'City').click();
    await until(() => pressed(element)[0] === 'All', 'all are shown');
  });

  it('by tag: those with the most stories, at most twelve, however they are written', async () => {
    const item = (index: number): Item => ({
      tags: [`Only ${index}`, index % 2 ? 'River' : 'river', ...(index < 5 ? ['Rare'] : [])],
    });
    const element = await listed(40, { filters: 'tag', show: '' }, item as never);
    expect(words(element).length).to.equal(13);
    expect(words(element)).to.contain('river').and.to.contain('Rare').and.not.to.contain('River');
    chip(element, 'river').click();
    await until(() => pressed(element)[0] === 'river', 'it is chosen');
    expect(element.fitting).to.equal(40);
    chip(element, 'Rare').click();
    await until(() => headlines(element).length === 5, 'five are rare');
  });

  it('choose among what the attributes leave', async () => {
    const element = await listed(12, { filters: 'tag', section: 'City', show: '' });
    chip(element, 'tag-1').click();
    await until(() => headlines(element).length === 2, 'two are left');
    expect(headlines(element)).to.deep.equal(['Headline of story 1', 'Headline of story 7']);
  });

  it('hold for what is loaded later, which may bring new names', async () => {
    const { element } = await paged({ items: 40 }, { filters: 'section', limit: '4' });
    chip(element, 'Country').click();
    await until(() => pressed(element)[0] === 'Country', 'it is chosen');
    expect(headlines(element)).to.deep.equal(['Headline of story-5', 'Headline of story-10']);
    await press(element, 4);
    expect(headlines(element)).to.deep.equal([5, 10, 15, 20].map((n) => `Headline of story-${n}`));
    expect(focused(element)).to.equal('Headline of story-15');
    expect(!!moreButton(element)).to.equal(true);
  });

  it('do not move when another is chosen, and can be hit', async () => {
    const element = await listed(12, { filters: 'section' });
    const places = (): string =>
      chips(element)
        .map((one) => Math.round(one.getBoundingClientRect().left))
        .join();
    const before = places();
    chip(element, 'City').click();
    await until(() => pressed(element)[0] === 'City', 'it is chosen');
    expect(places()).to.equal(before);
    for (const one of chips(element)) expect(one.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('of a choice that a new source has not got are all', async () => {
    const element = await listed(12, { filters: 'section' });
    chip(element, 'City').click();
    await until(() => pressed(element)[0] === 'City', 'it is chosen');
    const { fakeFeed } = await import('../src/testing.js');
    element.data = fakeFeed(6, (index) => ({ _broadsheet: { section: index ? 'Sea' : 'Sky' } }));
    await until(() => words(element).join() === 'All,Sky,Sea', 'the other sections are there');
    expect(pressed(element)).to.deep.equal(['All']);
  });
});
