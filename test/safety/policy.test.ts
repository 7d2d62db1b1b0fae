/** Where the page's Trusted Types say what may be parsed. The API is played here, so that every engine is tried. */
import { expect } from '@open-wc/testing';
import { toBlocks } from '../../src/safety/blocks.js';
import type * as Parse from '../../src/safety/parse.js';

/** The module as it is on a page that has just been opened: it has made no policy yet. */
let pages = 0;
const newPage = (): Promise<typeof Parse> =>
  import(`../../src/safety/parse.ts?page=${pages++}`) as Promise<typeof Parse>;

interface Rules {
  createHTML(html: string): unknown;
}

describe('A body under Trusted Types', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'trustedTypes');
  const { parseFromString } = DOMParser.prototype;
  const asked: string[] = [];

  const policies = (createPolicy: (name: string, rules: Rules) => Rules): void =>
    void Object.defineProperty(globalThis, 'trustedTypes', {
      configurable: true,
      value: {
        createPolicy(name: string, rules: Rules) {
          asked.push(name);
          return createPolicy(name, rules);
        },
      },
    });

  beforeEach(() => void asked.splice(0));
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'trustedTypes');
    if (before) Object.defineProperty(globalThis, 'trustedTypes', before);
    DOMParser.prototype.parseFromString = parseFromString;
  });

  const words = [{ type: 'paragraph', children: ['The lock opens.'] }];
  const html = '<p>The lock <b>opens</b>.</p>';

  it('is parsed by the policy "broadsheet", which is made once', async () => {
    policies((_, rules) => ({ createHTML: (text) => rules.createHTML(text) }));
    const { parse } = await newPage();
    for (let times = 0; times < 2; times++)
      expect(toBlocks(html, { parse })).to.deep.equal([
        {
          type: 'paragraph',
          children: ['The lock ', { type: 'mark', mark: 'strong', children: ['opens'] }, '.'],
        },
      ]);
    expect(asked).to.deep.equal(['broadsheet']);
  });

  it('is its plain words where the page refuses the policy, which is asked for once', async () => {
    policies(() => {
      throw new TypeError('The policy is not in the list.');
    });
    const { parse } = await newPage();
    for (let times = 0; times < 2; times++) expect(toBlocks(html, { parse })).to.deep.equal(words);
    expect(asked).to.deep.equal(['broadsheet']);
  });

  it('is its plain words where parsing is forbidden all the same', async () => {
    policies((_, rules) => rules);
    DOMParser.prototype.parseFromString = () => {
      throw new TypeError('This document requires TrustedHTML.');
    };
    const { parse } = await newPage();
    expect(toBlocks(html, { parse })).to.deep.equal(words);
  });
});
