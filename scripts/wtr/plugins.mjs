// What our browser tests find besides the test runner's own: the fake endpoint, a server in trouble, one viewport command
// for all engines, and the table's figures.
import { text } from 'node:stream/consumers';
import { endpoint } from '../endpoint.mjs';
import { cannot, note } from '../figures.mjs';
import { inRoot } from '../files.mjs';
import { recordings } from '../recordings.mjs';
import { trouble } from '../trouble-server.mjs';

/**
 * `/fixtures/*` and `/endpoint/*` on the tests' own origin, and the recordings to be fuzzed; `/endpoint-origin` answers the
 * origin of a second server with the same, for tests across origins.
 */
export function fakeEndpoint() {
  const fake = endpoint();
  /** @type {Awaited<ReturnType<typeof fake.listen>> | undefined} */
  let other;

  /** @type {import('koa').Middleware} */
  const middleware = async (context, next) => {
    if (context.path === '/endpoint-origin') {
      context.body = other?.origin;
    } else if (context.path === '/recordings.json') {
      context.body = recordings();
    } else if (fake.handles(context.path)) {
      context.respond = false;
      context.status = 200; // Else the runner lists the visit as a 404.
      fake.handle(context.req, context.res);
    } else await next();
  };

  /** @type {import('@web/test-runner').TestRunnerPlugin} */
  const plugin = {
    name: 'endpoint',
    async serverStart() {
      other = await fake.listen();
    },
    async serverStop() {
      await other?.close();
    },
  };
  return { middleware, plugin };
}

/**
 * `/trouble/*` on the tests' own origin, and what else scripts/trouble-server.mjs does by
 * `executeServerCommand('news-trouble', ['play', key, …plays])`: test/helpers/trouble.ts.
 */
export function troubleServer() {
  const server = trouble();
  /** @type {import('koa').Middleware} */
  const middleware = async (context, next) => {
    if (!server.handles(context.path)) return next();
    context.respond = false;
    context.status = 200; // Else the runner lists the visit as a 404.
    return server.handle(context.req, context.res);
  };
  /** @type {import('@web/test-runner').TestRunnerPlugin<['play' | 'visits' | 'open' | 'close', ...unknown[]]>} */
  const plugin = {
    name: 'news-trouble',
    async executeCommand({ command, payload }) {
      if (command !== 'news-trouble' || !payload) return undefined;
      const [name, ...rest] = payload;
      return (await /** @type {any} */ (server)[name](...rest)) ?? true;
    },
    serverStop: () => server.close(),
  };
  return { middleware, plugin };
}

/**
 * `executeServerCommand('news-viewport', {width, height})`: the runner's own command refuses WebKit.
 * @returns {import('@web/test-runner').TestRunnerPlugin<{width: number, height: number}>}
 */
export const viewportPlugin = () => ({
  name: 'news-viewport',
  async executeCommand({ command, payload, session }) {
    if (command !== 'news-viewport' || !payload) return undefined;
    const browser = /** @type {any} */ (session.browser);
    if (browser.type === 'playwright') await browser.getPage(session.id).setViewportSize(payload);
    else if (browser.type === 'puppeteer') await browser.getPage(session.id).setViewport(payload);
    else await browser.setViewport(session.id, payload);
    return true;
  },
});

/**
 * `executeServerCommand('news-figure', {row, value, of})`, or `{row, what, why}`: test/helpers/figures.ts.
 * @returns {import('@web/test-runner').TestRunnerPlugin<{row: string, value?: number, of?: number, what?: string, why?: string}>}
 */
export const figurePlugin = () => ({
  name: 'news-figure',
  async executeCommand({ command, payload, session }) {
    if (command !== 'news-figure' || !payload) return undefined;
    const { row, value, of, what = '', why } = payload;
    const engine = /** @type {import('../figures.mjs').Column} */ (session.browser.name);
    if (value !== undefined) note(row, engine, value, of);
    if (why !== undefined) cannot(row, engine, what, why);
    return true;
  },
});

/**
 * `POST /prerendered` answers what the server renderer writes of `{tag, options}`: from the sources, whose templates are those of the
 * elements under test.
 * @returns {import('koa').Middleware}
 */
export const prerenderer = () => async (context, next) => {
  if (context.path !== '/prerendered') return next();
  await import('../typescript.mjs');
  /** @type {typeof import('../../src/ssr.js')} */
  const { renderToString } = await import(inRoot('src/ssr.ts'));
  const { tag, options } = JSON.parse(await text(context.req));
  context.type = 'html';
  context.body = (await renderToString(tag, { ...options, base: context.origin })).html;
};
