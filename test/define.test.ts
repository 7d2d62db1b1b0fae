import { expect } from '@open-wc/testing';
import type * as Define from '../src/define/define.js';
import { NewsHeadlineElement } from '../src/elements/news-headline.js';
import { settled } from '../src/testing.js';
import { version } from '../src/version.js';
import { endpoint } from './helpers/network.js';
import { box, hearWarnings, nothingThrown, pause } from './helpers/page.js';

const VERSION = Symbol.for('broadsheet.version');

/** The module as a script that has just come onto the page has it: it has warned of nothing yet. */
let scripts = 0;
const newScript = (): Promise<typeof Define> =>
  import(`../src/define/define.ts?script=${scripts++}`) as Promise<typeof Define>;

/** A tag that no other test uses. */
let tags = 0;
const newTag = (): string => `my-headline-${tags++}`;

/** What another version of ours, or another script, has defined. */
function taken(madeBy?: string): string {
  const tag = newTag();
  const element = class extends HTMLElement {};
  if (madeBy) Object.assign(element, { [VERSION]: madeBy });
  customElements.define(tag, element);
  return tag;
}
const ours = (): typeof NewsHeadlineElement => class extends NewsHeadlineElement {};

describe('define(tag, element)', () => {
  nothingThrown();

  const warnings = hearWarnings();

  it('registers the element under any tag, and says nothing', async () => {
    const { define } = await newScript();
    const [tag, element] = [newTag(), ours()];
    define(tag, element);
    expect(customElements.get(tag)).to.equal(element);
    expect(warnings).to.deep.equal([]);
  });

  it('gives an element under another tag all that it does under its own', async () => {
    const { define } = await newScript();
    const tag = newTag();
    define(tag, ours());
    const element = document.createElement(tag) as NewsHeadlineElement;
    element.src = endpoint().src;
    box().append(element);
    expect(await settled(element)).to.equal('ready');
  });

  it('lets the first definition of this version win, silently', async () => {
    const [first, second] = [await newScript(), await newScript()];
    const [tag, element] = [newTag(), ours()];
    first.define(tag, element);
    first.define(tag, element);
    second.define(tag, ours());
    expect(customElements.get(tag)).to.equal(element);
    expect(warnings).to.deep.equal([]);
  });

  it('lets the first definition of another version win, with a warning that names both and define()', async () => {
    const { define } = await newScript();
    const tag = taken('0.0.9');
    const before = customElements.get(tag);
    define(tag, ours());
    expect(customElements.get(tag)).to.equal(before);
    expect(warnings).to.deep.equal([
      `broadsheet ${version}: <${tag}> is taken by Broadsheet 0.0.9. Write define('my-${tag}', …) for ours.`,
    ]);
  });

  it("lets the host's own element win, with a warning that names define()", async () => {
    const { define } = await newScript();
    const tag = taken();
    define(tag, ours());
    expect(warnings).to.deep.equal([
      `broadsheet ${version}: <${tag}> is taken by another script. Write define('my-${tag}', …) for ours.`,
    ]);
  });

  it('warns once, however many tags are taken, and defines the others', async () => {
    const { define } = await newScript();
    define(taken('0.0.9'), ours());
    define(taken('0.0.9'), ours());
    define(taken(), ours());
    const free = newTag();
    define(free, ours());
    expect(warnings).to.have.length(1);
    expect(!!customElements.get(free)).to.equal(true);
  });

  it('does as its warning says: under another tag ours works beside the one that took its name', async () => {
    const { define } = await newScript();
    const tag = taken();
    const element = ours();
    define(tag, element);
    define(`my-${tag}`, element);
    expect(customElements.get(`my-${tag}`)).to.equal(element);
    expect(warnings).to.have.length(1);
  });
});

describe('an element that stands in the page before it is defined', () => {
  nothingThrown();

  /** Written with properties only, defined when it stands in the page. */
  async function definedLater(properties: Partial<NewsHeadlineElement>): Promise<NewsHeadlineElement> {
    const tag = newTag();
    const element = Object.assign(document.createElement(tag), properties);
    box().append(element);
    (await newScript()).define(tag, ours());
    return element as NewsHeadlineElement;
  }

  it('takes over the address that was set as a property', async () => {
    const element = await definedLater({ src: endpoint().src });
    expect(await settled(element)).to.equal('ready');
  });

  it('waits for load() where loading was set to "manual" as a property', async () => {
    const from = endpoint();
    const element = await definedLater({ src: from.src, loading: 'manual' });
    await pause(250);
    expect(await from.hits()).to.equal(0);
    element.load();
    expect(await settled(element)).to.equal('ready');
  });
});
