// Small projects, one for each way of writing our tags: each takes the packed package, is checked and built by its own framework's tools, and
// opened in every browser.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { engines, launch, missing, type Browser } from '../e2e/driver.js';
import { headline as first } from '../e2e/feed.js';
import { packed } from '../helpers/packed.js';
import { install, locked, mistakes, names, run, wrong, type Ended, type Project } from './projects.js';
import { serve, type Site } from './site.js';

const SECOND = 'Market hall keeps its roof';
const projects = new Map<string, Project>();
const sites = new Map<string, Site>();
const done = { checked: 0, found: 0, built: 0, opened: 0 };

/** Two at a time, as many as there are cores on a small machine. */
let free = 2;
const waiting: (() => void)[] = [];
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free === 0) await new Promise<void>((go) => waiting.push(go));
  else free--;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}

const checks = new Map<string, Promise<Ended>>();
const builds = new Map<string, Promise<Ended>>();
before(() => {
  const { installed } = packed();
  for (const name of names) projects.set(name, install(name, installed));
  for (const [name, project] of projects) {
    // svelte-check has a language of its own for machines.
    const args = name === 'svelte' ? ['--output', 'machine'] : [];
    if ('build' in project.manifest.scripts)
      builds.set(
        name,
        inTurn(() => run(project, 'build')),
      );
    checks.set(
      name,
      inTurn(() => run(project, 'check', ...args)),
    );
  }
});
after(() => {
  for (const site of sites.values()) site.close();
  console.log(
    `${done.checked} consumers type-checked, ${done.found} wrong uses found, ${done.built} built, ${done.opened} pages opened`,
  );
});

describe('a project that uses the package', () => {
  for (const name of names) {
    it(`is type-checked with ${name}: what is right is let through, and what is wrong is found`, async () => {
      const { said } = await checks.get(name)!;
      const expected = wrong(projects.get(name)!);
      assert.ok(expected.length >= 4, 'it has wrong uses');
      const found = mistakes(said);
      const unexpected = found.filter(({ at }) => !expected.includes(at));
      assert.deepEqual(unexpected, [], said);
      assert.deepEqual([...new Set(found.map(({ at }) => at))].sort(), [...expected].sort(), said);
      done.checked++;
      done.found += expected.length;
    });
    it(`is built with ${name}, and served`, async () => {
      const ended = await builds.get(name);
      if (ended) {
        assert.equal(ended.code, 0, ended.said);
        done.built++;
      }
      sites.set(name, await serve(projects.get(name)!));
    });
  }
  it('asks for versions that are in the one lock file', () => {
    assert.throws(() => locked('react', '17.0.2'), /react 17\.0\.2/);
    const { react = '' } = projects.get('react-19')!.manifest.dependencies ?? {};
    assert.equal(locked('react', react).alias, true);
  });
});

describe('Astro’s server', () => {
  it('answers with news that can be read without a script', async () => {
    const answer = await fetch(sites.get('astro')!.origin);
    const page = await answer.text();
    const drawn = [...page.matchAll(/<(news-[a-z]+)[^>]*>\s*<template shadowrootmode="open"[^>]*>/g)].map(
      ([, tag]) => tag,
    );
    assert.deepEqual(drawn, ['news-list', 'news-headline', 'news-newsletter']);
    for (const words of [first, 'Ferries by night', 'type="email"']) assert.ok(page.includes(words), words);
    assert.ok(!page.includes(`>${SECOND}<`), 'one article was asked for');
  });
});

for (const engine of engines)
  describe(`in ${engine}`, { skip: missing(engine) }, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch(engine);
    });
    after(() => browser?.close());

    const text = (id: string): string => `(document.querySelector('#${id}')?.shadowRoot?.textContent ?? '')`;
    const click = (id: string): Promise<unknown> => browser.evaluate(`document.querySelector('#${id}').click()`);
    const shows = (id: string, words: string): Promise<void> =>
      browser.waitFor(`${text(id)}.includes(${JSON.stringify(words)})`, `#${id} shows “${words}”`);

    for (const name of names)
      it(`news are shown with ${name}, change with its state, and leave nothing`, async () => {
        const site = sites.get(name)!;
        const asked = site.asked();
        browser.problems.length = 0;
        await browser.open(`${site.origin}/`);
        const body = '[...document.body.children].map(({ localName, id }) => localName + id).join()';
        const before = await browser.evaluate(body);
        await shows('list', first);
        assert.equal(await browser.evaluate(`${text('list')}.includes('${SECOND}')`), false, 'its limit is 1');
        // A page whose server has asked asks nothing itself.
        assert.equal(site.asked() - asked, name === 'astro' ? 0 : 1, 'how often it asked for the feed');

        // The event in the framework's handler, the properties on the elements.
        const output = `document.querySelector('output')`;
        await browser.waitFor(`${output}.textContent === '1 of The Harbour Gazette'`, 'its handler hears of the feed');
        await shows('headline', 'Ferries by night');
        await browser.waitFor(
          `typeof document.querySelector('#newsletter').subscribe === 'function'`,
          'it is a function',
        );
        assert.equal(await browser.evaluate(`document.querySelector('#newsletter').getAttribute('opt-in')`), 'double');

        if (name === 'astro') {
          assert.equal(await browser.evaluate(`${output}.dataset.from`), 'server');
          assert.equal(
            await browser.evaluate('drawn.every((one) => one.deref()?.isConnected)'),
            true,
            'it keeps the nodes',
          );
        }

        // Its state changes an attribute, and a property.
        await click('more');
        await shows('list', SECOND);
        await click('other');
        await shows('headline', 'Trams at noon');

        await browser.evaluate(
          `void (window.gone = ['list', 'headline', 'newsletter'].map((id) => new WeakRef(document.querySelector('#' + id))))`,
        );
        await click('leave');
        await browser.waitFor(
          `!document.querySelector('#list, #headline, #newsletter, output')`,
          'nothing of it is left',
        );
        assert.equal(await browser.evaluate(body), before);
        if (browser.held) {
          const kept = `gone.map((one) => one.deref()?.localName ?? '').join('')`;
          // What is on its way, a frame or an answer, may hold one for a moment.
          for (let tries = 0; tries < 20 && (await browser.evaluate(kept)); tries++) {
            await setTimeout(100);
            await browser.held();
          }
          assert.equal(await browser.evaluate(kept), '', 'somebody keeps an element');
        }
        assert.deepEqual(browser.problems, []);
        done.opened++;
      });
  });
