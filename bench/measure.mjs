// What is measured of a case, each in a page of its own. All times are milliseconds.
import { setTimeout as sleep } from 'node:timers/promises';
import { news } from './news.mjs';
import { hostPage, open } from './page.mjs';
import { faults } from './server.mjs';

/** @typedef {import('./page.mjs').Lab} Lab */
/** @typedef {import('./cases.mjs').Case} Case */
/** @typedef {{network: keyof typeof import('./page.mjs').networks, cpu: number, items: number, cycles: number, widgets: number}} Slow */

/** How long a page may take to show its content. */
const LIMIT = 40_000;

/** @param {Lab} lab @param {Case} subject @param {Record<string, string | number>} query */
const endpointOf = ({ server }, { name }, query) =>
  `${server.cdn}/endpoint/${name}/news.json?${new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))}`;

/** @param {Lab} lab @param {Case} subject @param {string} endpoint @param {string} slot @param {string} [style] */
const host = ({ server }, { name, head }, endpoint, slot, style = '') =>
  hostPage(`${style}${head(`${server.cdn}/files/${name}`, endpoint)}`, slot);

/** One cold visit to a page with one element. @param {Lab} lab @param {Case} subject @param {Slow} slow */
export async function load(lab, subject, { network, cpu, items }) {
  const endpoint = endpointOf(lab, subject, { count: items });
  const visit = await open(lab, host(lab, subject, endpoint, subject.html(endpoint, items)), { network, cpu });
  try {
    if (subject.selector)
      await visit.page.addInitScript(`bench.watch(${JSON.stringify(subject.selector)}, ${items}, ${LIMIT})`);
    await visit.page.goto(visit.url, { waitUntil: 'load', timeout: 90_000 });
    if (subject.selector) await visit.ask('bench.shown');
    await sleep(network === 'none' ? 400 : 700);
    const work = await visit.work();
    const seen = await visit.page.evaluate(() => ({
      visible: bench.visible ?? 0,
      shift: bench.shift,
      blocked: bench.long.reduce((sum, duration) => sum + duration - 50, 0),
      before: performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= (bench.visible ?? 0))
        .map(({ name }) => name),
    }));
    if (seen.visible < 0) throw new Error(`${subject.name}: the content was never visible`);
    const hits = lab.server.hits.filter(({ kind }) => kind !== 'page');
    const early = hits.filter(({ url }) => seen.before.includes(url));
    const scripts = early.filter(({ kind }) => kind === 'script');
    return {
      visible: seen.visible,
      shift: seen.shift,
      blocked: seen.blocked,
      work,
      requests: early.length,
      preflights: hits.filter(({ kind }) => kind === 'preflight').length,
      script: scripts.reduce((sum, { bytes }) => sum + bytes, 0),
      before: early.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`),
      errors: await visit.errors(),
    };
  } finally {
    await visit.close();
  }
}

/** A long list is mounted, gets a new article on top, is replaced, and is refreshed with nothing new. @param {Lab} lab @param {Case} subject @param {number} rows */
export async function lists(lab, subject, rows) {
  const visit = await open(lab, host(lab, subject, endpointOf(lab, subject, { count: 5 }), ''));
  const { selector } = subject;
  /** @param {() => Promise<unknown>} act @param {number} count @param {string} top */
  const step = async (act, count, top) => {
    await sleep(120);
    const before = await visit.work();
    await act();
    const met = await visit.page.evaluate(
      ([selector, count, top]) =>
        bench.until(() => {
          const element = document.querySelector(selector);
          return !!element && bench.ready(element, count) && bench.top(element).includes(top);
        }),
      /** @type {const} */ ([selector, count, top]),
    );
    if (!met) throw new Error(`${subject.name}: ${rows} rows were not drawn`);
    await sleep(80);
    return (await visit.work()) - before;
  };
  /** @param {string} html */
  const fill = (html) =>
    visit.page.evaluate((html) => {
      const slot = document.querySelector('#slot');
      if (slot) slot.innerHTML = html;
    }, html);
  /** @param {Record<string, number>} query */
  const change = (query) =>
    visit.page.evaluate(
      ([selector, url]) => bench.change(/** @type {Element} */ (document.querySelector(selector)), url),
      /** @type {const} */ ([selector, endpointOf(lab, subject, { count: rows, unstored: 1, ...query })]),
    );
  /** @param {import('./news.mjs').Item[]} items */
  const title = ([first]) => first?.title ?? '';
  try {
    await visit.page.goto(visit.url, { waitUntil: 'load' });
    // Code is fetched and compiled before the first step that counts.
    await step(() => fill(subject.html(endpointOf(lab, subject, { count: 5 }), 5)), 5, title(news(5)));
    await fill('');
    await visit.held();
    const limit = Math.max(50, rows);
    const mount = await step(
      () => fill(subject.html(endpointOf(lab, subject, { count: rows }), limit)),
      rows,
      title(news(rows)),
    );
    const top = await step(() => change({ fresh: 1 }), rows, title(news(rows, 1)));
    const replace = await step(() => change({ other: 1 }), rows, title(news(rows, 0, true)));
    const unchanged = await refreshed(visit, selector, lab);
    return { mount, top, replace, ...unchanged, errors: await visit.errors() };
  } finally {
    await visit.close();
  }
}

/** The same answer once more. Elements without `reload` are not asked. @param {Awaited<ReturnType<typeof open>>} visit @param {string} selector @param {Lab} lab */
async function refreshed(visit, selector, { server }) {
  const able = await visit.page.evaluate((selector) => {
    const element = document.querySelector(selector);
    if (!element?.shadowRoot || !('reload' in element)) return false;
    const observer = new MutationObserver((records) => Object.assign(window, { writes: writes() + records.length }));
    const writes = () => Number(Object(window).writes ?? 0);
    observer.observe(element.shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
    observer.observe(element, { childList: true, attributes: true });
    return true;
  }, selector);
  if (!able) return {};
  await sleep(120);
  const [before, asked] = [await visit.work(), server.hits.length];
  await visit.page.evaluate((selector) => /** @type {any} */ (document.querySelector(selector)).reload(), selector);
  for (let times = 0; times < 100 && server.hits.length === asked; times++) await sleep(20);
  if (server.hits.length === asked) throw new Error('a refresh has asked nothing');
  await sleep(400);
  return {
    unchanged: (await visit.work()) - before,
    writes: await visit.page.evaluate(() => Number(Object(window).writes ?? 0)),
  };
}

/** What a page of many elements of one endpoint holds, where three of them are in view. @param {Lab} lab @param {Case} subject @param {Slow} slow */
export async function memory(lab, subject, { items, widgets }) {
  const endpoint = endpointOf(lab, subject, { count: items });
  const style = `<style>${subject.selector || 'x-none'}{display:block;block-size:330px;overflow:hidden}</style>`;
  const visit = await open(lab, host(lab, subject, endpoint, subject.html(endpoint, items).repeat(widgets), style));
  try {
    await visit.page.goto(visit.url, { waitUntil: 'load', timeout: 120_000 });
    await visit.settled();
    const work = await visit.work();
    const { script, dom } = await visit.held();
    const [inView, drawn] = await visit.page.evaluate((selector) => {
      const all = selector ? [...document.querySelectorAll(selector)] : [];
      const near = all.filter((element) => element.getBoundingClientRect().top < innerHeight);
      return [near.length, all.filter((element) => element.shadowRoot && bench.rows(element) > 0).length];
    }, subject.selector);
    return { script, dom, work, inView, drawn, errors: await visit.errors() };
  } finally {
    await visit.close();
  }
}

/** How often one endpoint is asked by many elements that ask at once, of which nothing may be kept. @param {Lab} lab @param {Case} subject @param {Slow} slow */
export async function crowd(lab, subject, { widgets }) {
  const endpoint = endpointOf(lab, subject, { count: 1, unstored: 1 });
  const one = subject.html(endpoint, 1).replace('<news-list', '<news-list loading="eager"');
  const visit = await open(lab, host(lab, subject, endpoint, one.repeat(widgets)));
  try {
    await visit.page.goto(visit.url, { waitUntil: 'load', timeout: 120_000 });
    await visit.settled();
    const filled = await visit.page.evaluate(
      (selector) => [...document.querySelectorAll(selector)].filter((element) => bench.ready(element, 1)).length,
      subject.selector,
    );
    const asked = lab.server.hits.filter(({ kind }) => kind === 'endpoint').length;
    return { asked, filled, errors: await visit.errors() };
  } finally {
    await visit.close();
  }
}

/**
 * Lives of an element: a third are filled, a third are torn away before the data, a third are taken out and put back.
 * @param {Lab} lab @param {Case} subject @param {Slow} slow
 */
export async function leaks(lab, subject, { cycles }) {
  const endpoint = endpointOf(lab, subject, { count: 10 });
  const visit = await open(lab, host(lab, subject, endpoint, ''));
  /** @param {number} count */
  const live = (count) =>
    visit.page.evaluate(
      async ([count, html, selector]) => {
        const slot = /** @type {Element} */ (document.querySelector('#slot'));
        const { port1, port2 } = new MessageChannel();
        const turn = () =>
          new Promise((resolve) => {
            port1.onmessage = resolve;
            port2.postMessage(0);
          });
        const filled = async () => {
          for (let turns = 0; turns < 20_000; turns++) {
            if (bench.ready(slot.querySelector(selector), 10)) return true;
            await turn();
          }
          return false;
        };
        let missed = 0;
        for (let at = 0; at < count; at++) {
          slot.innerHTML = html;
          if (at % 3 === 1) await turn();
          if (at % 3 === 2) {
            const element = /** @type {Element} */ (slot.firstElementChild);
            element.remove();
            await turn();
            slot.append(element);
          }
          if (at % 3 !== 1 && !(await filled())) missed++;
          slot.textContent = '';
          await turn();
        }
        port1.close();
        return missed;
      },
      /** @type {const} */ ([count, subject.html(endpoint, 10), subject.selector]),
    );
  try {
    await visit.page.goto(visit.url, { waitUntil: 'load' });
    // What is made once, compiled code above all, is made before the count: what grows with the lives is what counts. After the first
    // collection the engine compiles once more.
    const lives = async () => {
      const missed = await live(cycles);
      await sleep(600);
      return { missed, ...(await visit.held()) };
    };
    await lives();
    const before = await lives();
    const after = await lives();
    return {
      missed: after.missed,
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
      bytes: (after.script - before.script) / cycles,
      errors: await visit.errors(),
    };
  } finally {
    await visit.close();
  }
}

/** An endpoint that fails in each way, one page after the other. @param {Lab} lab @param {Case} subject @param {Slow} slow */
export async function broken(lab, subject, { items }) {
  /** @type {string[]} */
  const errors = [];
  let unsafe = 0;
  for (const fault of Object.keys(faults)) {
    const endpoint = endpointOf(lab, subject, { count: items, fault });
    const visit = await open(lab, host(lab, subject, endpoint, subject.html(endpoint, items)));
    try {
      await visit.page.goto(visit.url, { waitUntil: 'load', timeout: 20_000 });
      // Longer than what is asked again at once.
      await sleep(3000);
      errors.push(...(await visit.errors()).map((text) => `${fault}: ${text}`));
      unsafe += await visit.page.evaluate((selector) => {
        const element = document.querySelector(selector);
        const links = [
          ...(element?.shadowRoot?.querySelectorAll('a') ?? []),
          ...(element?.querySelectorAll('a') ?? []),
        ];
        return links.filter(({ href }) => /^javascript:/i.test(href)).length;
      }, subject.selector);
    } finally {
      await visit.close();
    }
  }
  return { errors, unsafe };
}
