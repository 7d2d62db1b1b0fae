// A small W3C WebDriver client for WebKitGTK: starts WebKitWebDriver (and Xvfb where there is no display) and talks to it
// over fetch. The test runner's launcher and the end-to-end tests share it. https://www.w3.org/TR/webdriver2/
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** Keys that are no character. https://www.w3.org/TR/webdriver2/#keyboard-actions @type {Record<string, string>} */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** @typedef {keyof typeof BUTTONS} Button */

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return address.port;
}

export class WebKit {
  version = '';
  /** @type {import('node:child_process').ChildProcess[]} */
  #processes = [];
  #origin = '';
  #session = '';

  /**
   * @param {string} binary MiniBrowser's path
   * @param {'normal' | 'none'} [load] whether commands wait for a page that is still loading: with a frame or a request that
   * never ends, each would wait for minutes
   */
  static async start(binary, load = 'normal') {
    const browser = new WebKit();
    try {
      await browser.#start(binary, load);
      return browser;
    } catch (error) {
      await browser.stop();
      throw error;
    }
  }

  /** @param {string} binary @param {string} load */
  async #start(binary, load) {
    const env = { ...process.env };
    if (!env.DISPLAY && !env.WAYLAND_DISPLAY) env.DISPLAY = await this.#display();
    const port = await freePort();
    this.#origin = `http://127.0.0.1:${port}`;
    this.#processes.push(spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' }));
    await this.#answers();
    const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
    const session = await this.#call('POST', '/session', {
      capabilities: { alwaysMatch: { pageLoadStrategy: load, ...options } },
    });
    this.#session = session.sessionId;
    this.version = session.capabilities.browserVersion;
  }

  /** Xvfb picks a free display and writes its number to descriptor 3. */
  async #display() {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#processes.push(xvfb);
    const pipe = /** @type {import('node:stream').Readable} */ (xvfb.stdio[3]);
    const failed = once(xvfb, 'exit').then(() => Promise.reject(new Error('Xvfb did not start')));
    const [number] = await Promise.race([once(pipe, 'data'), failed]);
    return `:${String(number).trim()}`;
  }

  async #answers() {
    for (let tries = 0; ; tries++) {
      try {
        return await this.#call('GET', '/status');
      } catch (error) {
        if (tries === 200) throw error;
        await sleep(50);
      }
    }
  }

  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  async #call(method, path, body) {
    const signal = AbortSignal.timeout(30_000);
    const response = await fetch(this.#origin + path, { method, body: body && JSON.stringify(body), signal });
    const { value } = /** @type {any} */ (await response.json());
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  /** @param {string} method @param {string} path @param {object} [body] */
  #do(method, path, body) {
    return this.#call(method, `/session/${this.#session}${path}`, body);
  }

  /** @param {string} url */
  open(url) {
    return this.#do('POST', '/url', { url });
  }

  /** Runs the body of a function in the page. @param {string} script */
  run(script) {
    return this.#do('POST', '/execute/sync', { script, args: [] });
  }

  /** Awaits an expression in the page. @param {string} expression */
  async evaluate(expression) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.#do('POST', '/execute/async', { script, args: [] });
    if (error) throw new Error(error);
    return value;
  }

  /** A picture of the page, or of the element that the script returns. @param {string} [script] */
  async screenshot(script) {
    const path = script ? `/element/${(await this.run(script))[ELEMENT]}/screenshot` : '/screenshot';
    return Buffer.from(await this.#do('GET', path), 'base64');
  }

  /**
   * The inner size in CSS pixels. MiniBrowser's window cannot be narrower than about 450.
   * @param {{width: number, height: number}} size
   */
  async viewport({ width, height }) {
    // A page that is just being left takes its frame away in the middle of a call.
    const inner = async () => {
      for (let tries = 0; ; tries++) {
        try {
          return await this.run('return [innerWidth, innerHeight]');
        } catch (error) {
          if (tries === 40 || !String(error).includes('no such frame')) throw error;
          await sleep(50);
        }
      }
    };
    await this.#do('POST', '/window/rect', { width, height });
    const [w, h] = await inner();
    // The second call corrects the outer size by what the window itself takes.
    if (w !== width || h !== height) {
      await this.#do('POST', '/window/rect', { width: 2 * width - w, height: 2 * height - h });
    }
    for (let tries = 0; tries < 20; tries++) {
      const [nowWide, nowHigh] = await inner();
      if (nowWide === width && nowHigh === height) return;
      await sleep(25);
    }
  }

  /** Presses and releases each. @param {string[]} keys names such as `Tab`, or text */
  type(keys) {
    const values = keys.flatMap((key) => KEYS[key] ?? [...key]);
    const actions = values.flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
    return this.#do('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** @param {object[]} actions steps of one mouse */
  mouse(actions) {
    const source = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    return this.#do('POST', '/actions', { actions: [source] });
  }

  /** @param {number} x @param {number} y */
  move(x, y) {
    return this.mouse([{ type: 'pointerMove', x, y, duration: 0 }]);
  }

  /** @param {'pointerDown' | 'pointerUp'} type @param {Button} button */
  button(type, button = 'left') {
    return this.mouse([{ type, button: BUTTONS[button] }]);
  }

  releaseAll() {
    return this.#do('DELETE', '/actions');
  }

  async stop() {
    if (this.#session) await this.#do('DELETE', '').catch(() => {});
    for (const child of this.#processes.reverse()) child.kill();
    this.#processes = [];
    this.#session = '';
  }
}
