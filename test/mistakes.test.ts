import { expect } from '@open-wc/testing';
import '../src/define/all.js';
import { report } from '../src/define/mistakes.js';
import type { NewsElement } from '../src/elements/news-element.js';
import { fakeFeed, settled } from '../src/testing.js';
import { endpoint, quickNetwork } from './helpers/network.js';
import { box, hearWarnings, nothingThrown, paragraph, place, script, type Attributes } from './helpers/page.js';

const TAGS = ['news-headline', 'related-articles', 'news-article'];

/** An element of ours with its news in it, so that nothing but its writing can be wrong. */
async function healthy(tag = 'news-headline', attributes: Attributes = {}): Promise<NewsElement> {
  const element = place(tag, attributes, paragraph(), script(fakeFeed(5)));
  await settled(element);
  return element;
}

/** What the page's parser makes of it. */
function parsed(markup: string): HTMLElement {
  const made = box();
  made.innerHTML = markup;
  return made;
}

describe('what the owner of a page mistypes', () => {
  nothingThrown();
  quickNetwork();

  const warnings = hearWarnings();

  /** The sentences, one a line behind our name, all in one warning. */
  function reported(protocol?: string, tags = TAGS): string[] {
    report(tags, protocol);
    expect(warnings.length, 'warnings').to.be.at.most(1);
    const [all] = warnings;
    if (all === undefined) return [];
    expect(all.startsWith('broadsheet: ')).to.equal(true);
    return all.slice('broadsheet: '.length).split('\n');
  }

  it('is nothing on a page without mistakes', async () => {
    await healthy('news-headline', { layout: 'row', theme: 'dark', density: 'compact', loading: 'eager', open: 'tab' });
    await healthy('news-article', { body: 'light', density: '' });
    await healthy('related-articles', { rank: 'none' });
    parsed('<p>Words</p><my-widget></my-widget><x-headline></x-headline><newsletter-box></newsletter-box>');
    expect(reported()).to.deep.equal([]);
  });

  for (const [written, meant] of [
    ['news-headlines', 'news-headline'],
    ['news-headine', 'news-headline'],
    ['news-artical', 'news-article'],
    ['news-articles', 'news-article'],
    ['related-article', 'related-articles'],
    ['related-artciles', 'related-articles'],
  ] as const) {
    it(`is told of <${written}>: <${meant}> is meant`, () => {
      parsed(`<${written} src="feed.json">Words</${written}>`);
      expect(reported()).to.deep.equal([`<${written}> is no element of ours. Write <${meant}></${meant}>`]);
    });
  }

  it("leaves the host's own elements alone, defined or not, however near their names are to ours", () => {
    for (const tag of ['news-banner', 'news-headliner']) {
      if (!customElements.get(tag)) customElements.define(tag, class extends HTMLElement {});
    }
    parsed('<news-banner></news-banner><news-headliner></news-headliner>');
    parsed('<news-ticker></news-ticker><related-posts></related-posts><news-letter-box></news-letter-box>');
    expect(reported()).to.deep.equal([]);
  });

  it("leaves the host's element alone that has taken a name of ours", () => {
    if (!customElements.get('news-stand')) customElements.define('news-stand', class extends HTMLElement {});
    parsed('<news-stand src="http://paper.example/"><news-headline loading="manual"></news-headline></news-stand>');
    expect(reported('https:', [...TAGS, 'news-stand'])).to.deep.equal([]);
  });

  for (const [after, markup] of [
    ['another of our elements', '<p>After it</p><section><news-headline loading="manual"></news-headline></section>'],
    ['our script', '<p>After it</p><script type="text/plain" src="https://cdn.example/v1/embed.js?ver=2"></script>'],
  ] as const) {
    it(`is told of a self-closed tag that has swallowed ${after}`, () => {
      const parent = parsed(`<related-articles src="feed.json" loading="manual" />${markup}`);
      expect(parent.children, 'the parser has put all of it inside').to.have.length(1);
      expect(reported()).to.deep.equal([
        "<related-articles> has swallowed what follows it: an element's tag cannot close itself. Write <related-articles …></related-articles>",
      ]);
    });
  }

  it("takes the host's own words, and their scripts, for what they are", async () => {
    const element = await healthy('related-articles');
    element.append(
      ...parsed('<h2>More</h2><ul><li><a href="/a">A</a></ul><script type="text/plain" src="/x.js"></script>').children,
    );
    expect(reported()).to.deep.equal([]);
  });

  for (const [tag, name, value, meant, known] of [
    ['news-headline', 'layout', 'colum', 'column', 'text, row, column, hero, overlay'],
    ['news-headline', 'layout', 'Hero', 'hero', 'text, row, column, hero, overlay'],
    ['news-headline', 'theme', 'drak', 'dark', 'inherit, light, dark'],
    ['related-articles', 'rank', 'non', 'none', 'near, none'],
    ['news-article', 'body', 'something', 'shadow', 'shadow, light'],
    ['news-article', 'density', 'tight', 'regular', 'regular, compact, spacious'],
  ] as const) {
    it(`is told of ${name}="${value}" on <${tag}>: ${meant}, and all that is known`, async () => {
      await healthy(tag, { [name]: value });
      const line = `Write ${name}="${meant}", or one of: ${known}`;
      expect(reported()).to.deep.equal([`<${tag} ${name}="${value}"> is unknown. ${line}`]);
    });
  }

  for (const tag of TAGS) {
    it(`is told of <${tag}> without src`, async () => {
      expect(await settled(place(tag))).to.equal('error');
      expect(reported()).to.deep.equal([`<${tag}> has no source. Write <${tag} src="https://…/feed.json"></${tag}>`]);
    });
  }

  it("is told why an address, its own or an ancestor's, cannot be asked", async () => {
    for (const [own, around] of [['ftp://paper.example/feed.json'], [undefined, 'ftp://paper.example/feed.json']]) {
      const parent = box(around ? { 'data-news-src': around } : {});
      const element = document.createElement('news-headline');
      if (own) element.setAttribute('src', own);
      parent.append(element);
      await settled(element);
    }
    const lines = reported();
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(
      /^<news-headline> failed \(bad-src\)\. "ftp:\/\/paper\.example\/feed\.json" is not an address/,
    );
  });

  it('is told of an endpoint that fails, with its hint', async () => {
    const element = place('news-headline', { src: endpoint('jsonfeed/town.json', { body: 'html' }).src });
    expect(await settled(element)).to.equal('error');
    expect(reported()).to.deep.equal([`<news-headline> failed (not-json). ${element.failure!.hint}`]);
  });

  it('is told of http on an https page, where browsers block it, and of nothing on an http page', () => {
    place('news-headline', { src: 'http://paper.example/feed.json', loading: 'manual' });
    expect(reported('http:')).to.deep.equal([]);
    expect(reported('https:')).to.deep.equal([
      '<news-headline src="http://paper.example/feed.json"> is http on an https page, which browsers block. ' +
        'Write src="https://paper.example/feed.json"',
    ]);
  });

  it('is told once, however often it is written, and all of it in one warning', async () => {
    parsed('<news-artical></news-artical><news-artical></news-artical>');
    await healthy('news-headline', { layout: 'colum' });
    await healthy('news-headline', { layout: 'colum' });
    await healthy('news-headline', { layout: 'herro' });
    expect(reported()).to.have.length(3);
  });
});
