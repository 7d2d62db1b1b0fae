// WebKit for @web/test-runner. Its own WebDriver launcher pulls in drivers that are downloaded at install time.
import { WebKit } from '../webdriver.mjs';

/** The methods below `startDebugSession` are what @web/test-runner-commands calls on a launcher of type 'webdriver'. */
class WebKitLauncher {
  name = 'WebKit';
  type = 'webdriver';
  /** One window, so one page at a time. */
  concurrency = 1;
  /** @type {Promise<WebKit> | undefined} */
  #browser;
  /** @type {Map<string, string>} */
  #urls = new Map();

  /** @param {string} binary */
  constructor(binary) {
    this.binary = binary;
  }

  async initialize() {}

  #start() {
    return (this.#browser ??= WebKit.start(this.binary, 'none'));
  }

  /** @param {string} id @param {string} url */
  async startSession(id, url) {
    const browser = await this.#start();
    this.#urls.set(id, url);
    await browser.viewport({ width: 800, height: 600 });
    await browser.open(url);
  }

  /** @param {string} id */
  isActive(id) {
    return this.#urls.has(id);
  }

  /** @param {string} id */
  getBrowserUrl(id) {
    return this.#urls.get(id);
  }

  /** @param {string} id */
  async stopSession(id) {
    const browser = await this.#start();
    this.#urls.delete(id);
    await browser.open('about:blank').catch(() => {});
    return {};
  }

  async startDebugSession() {
    throw new Error('Open the printed address in any WebKit browser.');
  }

  async stop() {
    const browser = await this.#browser?.catch(() => undefined);
    await browser?.stop();
    this.#browser = undefined;
  }

  /** @param {string} _id @param {string[]} keys */
  async sendKeys(_id, keys) {
    await (await this.#start()).type(keys);
  }

  /** @param {string} _id @param {number} x @param {number} y */
  async sendMouseMove(_id, x, y) {
    await (await this.#start()).move(x, y);
  }

  /** @param {string} _id @param {import('../webdriver.mjs').Button} [button] */
  async sendMouseDown(_id, button) {
    await (await this.#start()).button('pointerDown', button);
  }

  /** @param {string} _id @param {import('../webdriver.mjs').Button} [button] */
  async sendMouseUp(_id, button) {
    await (await this.#start()).button('pointerUp', button);
  }

  /** @param {string} id @param {number} x @param {number} y @param {import('../webdriver.mjs').Button} [button] */
  async sendMouseClick(id, x, y, button) {
    await this.sendMouseMove(id, x, y);
    await this.sendMouseDown(id, button);
    await this.sendMouseUp(id, button);
  }

  async resetMouse() {
    await (await this.#start()).releaseAll();
  }

  /** @param {string} _id @param {string} locator a script that returns the element */
  async takeScreenshot(_id, locator) {
    return (await this.#start()).screenshot(locator);
  }

  /** @param {string} _id @param {{width: number, height: number}} size */
  async setViewport(_id, size) {
    await (await this.#start()).viewport(size);
  }
}

/** @param {string} binary @returns {any} a launcher */
export const webkitLauncher = (binary) => new WebKitLauncher(binary);
