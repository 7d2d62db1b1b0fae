/** The short run of the fuzzing in a browser; `npm run fuzz` is the long one. The seed is fixed: two runs say the same. */
import { expect } from '@open-wc/testing';
import * as parse5 from 'parse5';
import { configure } from '../../src/feed/load.js';
import { parse } from '../../src/safety/parse.js';
import { parseWith } from '../../src/safety/parse-node.js';
import { note } from '../helpers/figures.js';
import { defaults } from '../helpers/network.js';
import type { Recording } from './recordings.js';
import { run } from './run.js';
import { domFaults, shown, witness } from './shown.js';
import { everywhere } from './subjects.js';

const SEED = 20260312;
const recordings = (await (await fetch('/recordings.json')).json()) as Recording[];

const page = witness();

describe('any document', () => {
  let tried = 0;
  const subjects = everywhere({ recordings, parse, other: parseWith(parse5.parse) });
  // One test for all of them: they are told apart by the failure, and a runner takes its time over hundreds of tests.
  const [kinds, spoiled] = [false, true].map((one) => subjects.filter(({ name }) => name.includes('/') === one));

  after(async () => {
    configure(defaults);
    await note('fuzzed documents', tried);
  });

  const holds = async (subject: (typeof subjects)[number], runs = subject.runs): Promise<void> => {
    const outcome = await run(subject, { seed: SEED, runs }, '--engines chromium,firefox,webkit');
    tried += outcome.tried;
    // It names the place itself, and a runner would print it twice.
    if (outcome.failure) throw Object.assign(new Error(outcome.failure), { stack: '' });
  };

  for (const subject of kinds!)
    it(`gives what the model promises, or a FeedFailure: ${subject.name}`, () => holds(subject)).timeout(60_000);

  it('gives what the model promises, or a FeedFailure: every recording, with something of it changed', async () => {
    for (const subject of spoiled!) await holds(subject, 2);
  }).timeout(60_000);

  it('is shown by every element without a fault, and the page stays as it was', () =>
    holds(shown(recordings, page))).timeout(120_000);
});

describe('the fuzzing itself', () => {
  const inert = (html: string): ParentNode => new DOMParser().parseFromString(`<body>${html}`, 'text/html').body;

  it('finds what no feed may put into a page, and nothing else', () => {
    const bad = [
      '<script></script>',
      '<p onclick="fuzzed()">words</p>',
      '<a href="javascript:fuzzed()">words</a>',
      '<a href="java&#9;script:fuzzed()">words</a>',
      '<a href="#x">words</a>',
      '<a href="https://town.example/" target="_blank">words</a>',
      '<img alt="" src="data:image/svg+xml,x">',
      '<img alt="" srcset="https://town.example/a 2x, javascript:x 3x">',
      '<video poster="blob:x"></video>',
      '<iframe srcdoc="x" title="x"></iframe>',
      '<iframe src="javascript:fuzzed()" title="x"></iframe>',
      '<p style="position:fixed">words</p>',
      '<svg><use href="#x"></use></svg>',
      '<form action="https://town.example/"></form>',
      '<base href="https://town.example/">',
      '<button formaction="https://town.example/">go</button>',
    ];
    for (const html of bad) expect(domFaults(inert(html)), html).to.not.deep.equal([]);
    const good =
      '<p id="news-x" lang="ar"><a href="https://town.example/" target="_blank" rel="noopener">words</a><a href="mailto:a@b">a</a><a href="#news-x">1</a></p>' +
      '<img alt="" src="https://town.example/a.jpg" srcset="https://town.example/a.jpg 400w"><svg viewBox="0 0 1 1"></svg>';
    expect(domFaults(inert(good))).to.deep.equal([]);
  });

  it('sees what runs, and what a page gets that it had not', () => {
    expect(page.take()).to.deep.equal([]);
    (window as unknown as { fuzzed(): void }).fuzzed();
    Object.assign(window, { stray: 1 });
    expect(page.take()).to.deep.equal(['A script ran: fuzzed().', 'New names on window: stray.']);
    Reflect.deleteProperty(window, 'stray');
  });
});
