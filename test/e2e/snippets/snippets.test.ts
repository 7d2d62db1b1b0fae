// Every snippet of the documents does what it says. One that cannot be run says why behind its fence, as in "```yaml not run: …".
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { note } from '../../../scripts/figures.mjs';
import { inRoot } from '../../../scripts/files.mjs';
import { packed, type Packed } from '../../helpers/packed.js';
import { missing } from '../driver.js';
import { allBlocks, blocksIn, type Block } from './blocks.js';
import { commands, compiled, json, ran } from './checks.js';
import { feeds, openWorld, states, visit } from './world.js';

const blocks = allBlocks();
const running = blocks.filter(({ reason }) => !reason);
const of = (...languages: string[]): Block[] => running.filter(({ language }) => languages.includes(language));
const KNOWN = ['html', 'js', 'ts', 'jsx', 'sh', 'crontab', 'json', 'css', 'csp'];

/** All of them, a few at a time; what is wrong, by block. */
async function each(list: readonly Block[], check: (block: Block) => Promise<string[]>): Promise<string[]> {
  const [wrong, queue]: [string[], Block[]] = [[], [...list]];
  const worker = async (): Promise<void> => {
    for (let block = queue.shift(); block; block = queue.shift())
      for (const one of await check(block)) wrong.push(`${block.name}: ${one}`);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return wrong.sort();
}

const TAG = '<script type="module" src="https://cdn.example/broadsheet/embed.js"></script>';

/** What an article's page says of itself, for `src="page:"`. */
const jsonLd = (text: string): string =>
  !text.includes('page:')
    ? ''
    : `<script type="application/ld+json">${readFileSync(inRoot('test/fixtures/formats/schema-org/reportage-paid.json'), 'utf8')}</script>`;

/** A page with a snippet in it, and the script tag where the snippet has none. */
const pageOf = (text: string, more = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${jsonLd(text)}${text}${
    /<script type="module"/.test(text) ? '' : TAG
  }${more}</html>`;

/** Elements that were looked at. */
let shown = 0;

/** Opens it, waits until nothing is loading, and says what is wrong. */
async function opened(browser: Browser, html: string): Promise<string[]> {
  const { page, wrong, asked } = await visit(browser, html);
  try {
    let found: string[];
    const end = Date.now() + 15_000;
    do {
      await sleep(100);
      found = await states(page);
    } while (found.some((state) => /(loading|idle|not defined)$/.test(state)) && Date.now() < end);
    // The page is looked through for mistakes two seconds after it has come.
    while (found.length > 0 && !asked.some((address) => /mistakes-/.test(address)) && Date.now() < end) await sleep(50);
    await sleep(200);
    shown += found.length;
    return [...wrong, ...found.filter((state) => !/ready$/.test(state))];
  } finally {
    await page.close();
  }
}

describe('the snippets of the documents', { skip: missing('chromium') }, () => {
  let browser: Browser;
  let installed: Packed;
  before(async () => {
    browser = await openWorld();
    installed = packed();
  });
  after(() => browser?.close());

  it('are of a language that is checked, or say why not', (t) => {
    for (const { name, reason } of blocks) if (reason) t.diagnostic(`not run: ${name}: ${reason}`);
    const counts = KNOWN.map((language) => `${of(language).length} ${language}`).join(', ');
    t.diagnostic(`${running.length} snippets: ${counts}; ${blocks.length - running.length} not run`);
    assert.deepEqual(
      running.filter(({ language }) => !KNOWN.includes(language)).map(({ name, language }) => `${name}: ${language}`),
      [],
    );
    assert.ok(of('html').length > 60 && running.length >= 90);
    note('snippets of the documents at work', 'Chromium', running.length);
  });

  it('in HTML show the news, and nothing is said in the console', async (t) => {
    assert.deepEqual(await each(of('html'), ({ text }) => opened(browser, pageOf(text))), []);
    t.diagnostic(`${shown} elements`);
    assert.ok(shown > 60);
  });
  it('and what is wrong with one is found', async () => {
    const wrong = async (text: string): Promise<number> => (await opened(browser, pageOf(text))).length;
    assert.ok(await wrong('<news-list src="https://paper.example/nothing.json"></news-list>'));
    assert.ok(await wrong('<news-list layout="gird" src="https://paper.example/feed.json"></news-list>'));
    assert.ok(await wrong('<news-list src="https://paper.example/feed.json"></news-list><script>nothing()</script>'));
  });

  it('in JavaScript and TypeScript compile against the package', () => {
    const found = [...compiled(installed, of('js', 'ts', 'jsx'))];
    assert.deepEqual(
      found.filter(([, said]) => said.length > 0).map(([{ name }, said]) => [name, ...said]),
      [],
    );
  });
  it('in JavaScript run, in Node where they are for a server, else beside a list', async () => {
    const inNode = of('js').filter(({ text }) => /from '(node:|broadsheet)/.test(text));
    assert.ok(inNode.length >= 3);
    for (const block of inNode) {
      const { code, out } = await ran(installed, block, feeds['feed.json']!);
      assert.equal(code, 0, `${block.name}: ${out}`);
      if (/createServer|export default/.test(block.text)) assert.match(out, /Lake falls below/, block.name);
    }
    const list = '<news-list src="https://paper.example/feed.json"></news-list>';
    const inPage = of('js').filter((block) => !inNode.includes(block));
    const wrong = await each(inPage, ({ text }) => {
      const manual = text.includes('data-news-loading') ? ' data-news-loading="manual"' : '';
      return opened(browser, pageOf(`<body${manual}>${list}`, `<script type="module">${text}</script>`));
    });
    assert.deepEqual(wrong, []);
  });

  it('for a shell name commands, scripts and options that there are', async () => {
    assert.deepEqual(await each(of('sh', 'crontab'), ({ text }) => commands(text)), []);
    for (const text of ['npm run nothing', 'npx broadsheet fead x', 'npx broadsheet feed x --limitt 3', 'make it'])
      assert.equal((await commands(text)).length, 1, text);
  });

  it('in JSON are read by the library, or by the frame', async () => {
    assert.deepEqual(await each(of('json'), ({ text }) => json(text)), []);
    assert.equal((await json('{"id": "a"}')).length, 1);
    assert.deepEqual(await json('{"elements": [], "orgins": []}'), ['orgins']);
  });

  it('in CSS are understood, and name properties and parts that there are', async () => {
    const { page } = await visit(browser, '<!doctype html><title>A page</title>');
    const looks = JSON.parse(readFileSync(inRoot('design/looks.json'), 'utf8')) as Record<'tokens' | 'parts', object>;
    const check = async ({ text }: Pick<Block, 'text'>): Promise<string[]> => {
      // What a browser does not understand of a rule is missing in its own words for it.
      const lost = await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        const kept = [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
        return [...css.matchAll(/^\s*([\w-]+):/gm)].map(([, name = '']) => name).filter((name) => !kept.includes(name));
      }, text);
      const tokens = [...text.matchAll(/--news-([\w-]+)/g)].map(([, name = '']) => name);
      const parts = [...text.matchAll(/::part\(([\w-]+)\)/g)].map(([, name = '']) => name);
      return [
        ...lost,
        ...tokens.filter((name) => !Object.hasOwn(looks.tokens, name)),
        ...parts.filter((name) => !Object.hasOwn(looks.parts, name)),
      ];
    };
    assert.deepEqual(await each(of('css'), check), []);
    assert.deepEqual(await check({ text: 'a {\n  colour: red;\n  --news-paint: 1px;\n}\nb::part(hat) {}' }), [
      'colour',
      'paint',
      'hat',
    ]);
    await page.close();
  });

  it('of a policy let a page with an element work', async () => {
    const policy = of('csp').map(({ text }) => text).join('; '); // prettier-ignore
    const meta = `<meta http-equiv="content-security-policy" content="default-src 'none'; img-src https:; ${policy}; require-trusted-types-for 'script'">`;
    const list = '<news-list src="https://paper.example/feed.json"></news-list>';
    assert.deepEqual(await opened(browser, pageOf(meta.replace('img-src https:', 'img-src https: data:') + list)), []);
    assert.ok((await opened(browser, pageOf(meta.replace('connect-src', 'font-src') + list))).length > 0);
  });

  it('are found wherever they stand', () => {
    const text =
      '1. In a list:\n\n   ```js live\n   one();\n     two();\n   ```\n\n````text not run: a reason\n```\n````\n';
    assert.deepEqual(
      blocksIn('a.md', text).map(({ name, language, reason, text }) => [name, language, reason, text]),
      [
        ['a.md:3', 'js', undefined, 'one();\n  two();'],
        ['a.md:8', 'text', 'a reason', '```'],
      ],
    );
  });
});
