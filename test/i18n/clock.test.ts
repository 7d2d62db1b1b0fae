import { expect } from '@open-wc/testing';
import { onMinute } from '../../src/i18n/clock.js';

const settled = (): Promise<void> => new Promise((resolve) => void queueMicrotask(() => void queueMicrotask(resolve)));

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
}

function show(hidden: boolean): Promise<void> {
  setHidden(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
  return settled();
}

describe('onMinute in a page', () => {
  const realTimeout = globalThis.setTimeout;
  let delays: number[];

  beforeEach(() => {
    // A runner may well keep this page in a background tab.
    setHidden(false);
    delays = [];
    globalThis.setTimeout = ((fn: () => void, delay?: number) => {
      delays.push(delay ?? 0);
      return realTimeout(fn, delay);
    }) as typeof setTimeout;
  });
  afterEach(() => {
    globalThis.setTimeout = realTimeout;
    Reflect.deleteProperty(document, 'hidden');
  });

  it('sets one timer for many listeners, to the next full minute', () => {
    const stops = Array.from({ length: 50 }, () => onMinute(() => undefined));
    for (const stop of stops) stop();
    expect(delays.length).to.equal(1);
    expect(delays[0]).to.be.within(1, 60_000);
  });

  it('calls every listener once when the tab is shown again', async () => {
    const heard: string[] = [];
    const stops = [onMinute(() => heard.push('one')), onMinute(() => heard.push('two'))];
    await show(true);
    expect(heard).to.deep.equal([]);
    await show(false);
    expect(heard).to.deep.equal(['one', 'two']);
    for (const stop of stops) stop();
    await show(true);
    await show(false);
    expect(heard).to.deep.equal(['one', 'two']);
  });

  it('sets no timer in a hidden tab', async () => {
    await show(true);
    const stop = onMinute(() => undefined);
    expect(delays).to.deep.equal([]);
    await show(false);
    expect(delays.length).to.equal(1);
    stop();
  });

  it('lets one listener throw without silencing the others', async () => {
    const reported: unknown[] = [];
    const before = window.onerror;
    window.onerror = (_event, _source, _line, _column, error) => {
      reported.push(error);
      return true;
    };
    const failure = new Error('a listener of this test');
    let calls = 0;
    const stops = [
      onMinute(() => {
        throw failure;
      }),
      onMinute(() => void calls++),
    ];
    await show(true);
    await show(false);
    window.onerror = before;
    for (const stop of stops) stop();
    expect(calls).to.equal(1);
    expect(reported).to.deep.equal([failure]);
  });
});
