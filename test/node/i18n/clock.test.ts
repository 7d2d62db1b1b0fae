import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { onMinute } from '../../../src/i18n/clock.js';

const settled = async (): Promise<void> => {
  await Promise.resolve();
  await Promise.resolve();
};

describe('onMinute', () => {
  const stops: (() => void)[] = [];
  const listen = (fn: () => void): (() => void) => {
    const stop = onMinute(fn);
    stops.push(stop);
    return stop;
  };
  const pass = async (ms: number): Promise<void> => {
    mock.timers.tick(ms);
    await settled();
  };

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.UTC(2026, 2, 12, 6, 40, 45) });
  });
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    mock.timers.reset();
  });

  it('calls at each full minute, not a minute after it was asked', async () => {
    const times: string[] = [];
    listen(() => times.push(new Date().toISOString().slice(11, 19)));
    await pass(14_999);
    assert.deepEqual(times, []);
    await pass(1);
    await pass(60_000);
    await pass(60_000);
    assert.deepEqual(times, ['06:41:00', '06:42:00', '06:43:00']);
  });

  it('has one timer for all, and none when the last has gone', async () => {
    const set = mock.method(globalThis, 'setTimeout');
    const clear = mock.method(globalThis, 'clearTimeout');
    const heard: string[] = [];
    const stopOne = listen(() => heard.push('one'));
    const stopTwo = listen(() => heard.push('two'));
    assert.equal(set.mock.callCount(), 1);
    await pass(15_000);
    assert.deepEqual(heard, ['one', 'two']);
    assert.equal(set.mock.callCount(), 2);
    stopOne();
    await pass(60_000);
    assert.deepEqual(heard, ['one', 'two', 'two']);
    const before = clear.mock.callCount();
    stopTwo();
    assert.ok(clear.mock.callCount() > before);
    await pass(600_000);
    assert.deepEqual(heard, ['one', 'two', 'two']);
    set.mock.restore();
    clear.mock.restore();
  });

  it('keeps two listeners of the same function apart', async () => {
    let calls = 0;
    const count = (): void => void calls++;
    const stop = listen(count);
    listen(count);
    stop();
    stop();
    await pass(15_000);
    assert.equal(calls, 1);
  });

  it('does not call a listener that another one stopped in the same minute', async () => {
    let calls = 0;
    const later: { stop?: () => void } = {};
    listen(() => later.stop?.());
    later.stop = listen(() => void calls++);
    await pass(15_000);
    assert.equal(calls, 0);
  });

  it('starts anew after it has stood still', async () => {
    let calls = 0;
    listen(() => void calls++)();
    await pass(90_000);
    listen(() => void calls++);
    await pass(44_999);
    assert.equal(calls, 0);
    await pass(1);
    assert.equal(calls, 1);
  });

  describe('in a page', () => {
    class Page extends EventTarget {
      hidden = false;
      set(hidden: boolean): Promise<void> {
        this.hidden = hidden;
        this.dispatchEvent(new Event('visibilitychange'));
        return settled();
      }
    }
    let page: Page;

    beforeEach(() => {
      page = new Page();
      Object.defineProperty(globalThis, 'document', { value: page, configurable: true });
    });
    afterEach(() => {
      for (const stop of stops.splice(0)) stop();
      Reflect.deleteProperty(globalThis, 'document');
    });

    it('is silent while the tab is hidden and calls once when it is shown again', async () => {
      let calls = 0;
      listen(() => void calls++);
      await page.set(true);
      await pass(3_600_000);
      assert.equal(calls, 0);
      await page.set(false);
      assert.equal(calls, 1);
      await pass(14_999);
      assert.equal(calls, 1);
      await pass(1);
      assert.equal(calls, 2);
    });

    it('waits in a tab that was opened hidden', async () => {
      page.hidden = true;
      let calls = 0;
      listen(() => void calls++);
      await pass(600_000);
      assert.equal(calls, 0);
      await page.set(false);
      assert.equal(calls, 1);
    });

    it('no longer listens to the page when nobody listens to it', async () => {
      let calls = 0;
      const stop = listen(() => void calls++);
      const remove = mock.method(page, 'removeEventListener');
      stop();
      assert.equal(remove.mock.callCount(), 1);
      await page.set(false);
      assert.equal(calls, 0);
    });
  });
});
