import { expect } from '@open-wc/testing';
import { plainBlocks, toBlocks, wordCount } from '../../src/safety/blocks.js';
import { attacks, badAddresses, escaped, faults, traps } from '../tables/attacks.js';
import { base, bodies } from '../tables/bodies.js';
import { bounds, counts, plains, unparsed } from '../tables/bounds.js';

describe('bodies to blocks in a browser', () => {
  for (const body of bodies) {
    it(`${body.name} gives the expected blocks`, () => {
      expect(toBlocks(body.html, body.base === null ? {} : { base: body.base ?? base })).to.deep.equal(body.blocks);
    });
  }

  for (const { name, html, last, count } of bounds) {
    it(`${name}: the body ends as it does in Node`, () => {
      const blocks = toBlocks(html());
      // A long word makes a failure's message unreadable.
      expect(JSON.stringify(blocks.at(-1)) === JSON.stringify(last), 'the last block').to.equal(true);
      expect(blocks.length).to.equal(count);
    });
  }

  it('where nothing may be parsed the words come as plain paragraphs', () => {
    for (const [html, blocks] of unparsed) expect(toBlocks(html, { parse: () => undefined })).to.deep.equal(blocks);
  });

  it('plain text becomes paragraphs, and words are counted by the rule', () => {
    for (const [text, blocks] of plains) expect(plainBlocks(text)).to.deep.equal(blocks);
    for (const [blocks, words] of counts) expect(wordCount(blocks)).to.equal(words);
  });
});

describe('hostile bodies in a browser', () => {
  let ran: unknown[] = [];
  const alerted = window.alert.bind(window);
  const note = (event: Event): void => void ran.push(event);

  beforeEach(() => {
    ran = [];
    window.alert = (word) => void ran.push(word);
    document.addEventListener('securitypolicyviolation', note);
  });
  afterEach(() => {
    window.alert = alerted;
    document.removeEventListener('securitypolicyviolation', note);
  });

  it('no hostile address survives in any place of a body', () => {
    for (const bad of badAddresses)
      for (const trap of traps)
        expect(faults(toBlocks(trap(escaped(bad)), { base })), trap(escaped(bad))).to.deep.equal([]);
  });

  it('nothing but allowed blocks comes of them, nothing runs and nothing is fetched', async () => {
    const before = performance.getEntriesByType('resource').length;
    for (const html of attacks) {
      for (const body of [
        html,
        `<p>before</p>${html}<p>after</p>`,
        `<table><tr><td>${html}</td><td>x</td></tr></table>`,
      ]) {
        expect(faults(toBlocks(body, { base })), body).to.deep.equal([]);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(ran).to.deep.equal([]);
    expect(performance.getEntriesByType('resource').length).to.equal(before);
  });

  it('a form whose inputs carry the names of DOM properties does not steer the walk', () => {
    const names =
      'childNodes firstChild nextSibling nodeName nodeType localName attributes getAttribute tagName children parentNode';
    const inputs = names
      .split(' ')
      .map((name) => `<input name="${name}"><img name="${name}" src="/evil.jpg">`)
      .join('');
    expect(toBlocks(`<p>before</p><form>${inputs}<p>within</p></form><p>after</p>`, { base })).to.deep.equal([
      { type: 'paragraph', children: ['before'] },
      { type: 'paragraph', children: ['after'] },
    ]);
    // The document's own names can be taken over too.
    const taken = ['documentElement', 'body', 'firstChild', 'childNodes', 'nodeType']
      .map((name) => `<img name="${name}" src="data:,">`)
      .join('');
    expect(toBlocks(`<p>before</p>${taken}<p>after</p>`, { base })).to.deep.equal([
      { type: 'paragraph', children: ['before'] },
      { type: 'paragraph', children: ['after'] },
    ]);
  });

  it('prototypes that the host page patches later are not used', () => {
    const proto = Element.prototype;
    const original = Object.getOwnPropertyDescriptor(proto, 'getAttribute')!;
    Object.defineProperty(proto, 'getAttribute', { ...original, value: () => 'javascript:alert(1)' });
    try {
      expect(toBlocks('<p><a href="/x">x</a></p>', { base })).to.deep.equal([
        { type: 'paragraph', children: [{ type: 'link', href: 'https://paper.example/x', children: ['x'] }] },
      ]);
    } finally {
      Object.defineProperty(proto, 'getAttribute', original);
    }
  });
});
