/** When the page has time, or half a second later. */
export const idle = (then: () => void): unknown =>
  // Safari has none.
  'requestIdleCallback' in globalThis ? requestIdleCallback(then, { timeout: 500 }) : setTimeout(then, 50);
