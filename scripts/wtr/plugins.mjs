// What our browser tests find besides the test runner's own: the fake endpoint, and one viewport command for all engines.
import { endpoint } from '../endpoint.mjs';

/**
 * `/fixtures/*` and `/endpoint/*` on the tests' own origin; `/endpoint-origin` answers the origin of a second server with
 * the same, for tests across origins.
 */
export function fakeEndpoint() {
  const fake = endpoint();
  /** @type {Awaited<ReturnType<typeof fake.listen>> | undefined} */
  let other;

  /** @type {import('koa').Middleware} */
  const middleware = async (context, next) => {
    if (context.path === '/endpoint-origin') {
      context.body = other?.origin;
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
