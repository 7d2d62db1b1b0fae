const MINUTE = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** A server has no document and no tabs to hide. */
const page = (): Document | undefined => (typeof document === 'undefined' ? undefined : document);

function tick(): void {
  run();
  // One listener that throws must not silence the others.
  for (const listener of listeners) queueMicrotask(() => listeners.has(listener) && listener());
}

/** Sets the one timer, or stops it while nobody listens or looks. */
function run(): void {
  clearTimeout(timer);
  timer = undefined;
  if (listeners.size && !page()?.hidden) timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE));
}

/** A tab that is shown again may be hours late. */
function onVisibility(): void {
  if (page()?.hidden) run();
  else tick();
}

/**
 * Calls `fn` at every full minute, until the function it returns is called. The page has one timer for all, which runs
 * only while somebody listens; in hidden tabs it is silent, and `fn` is called once when the tab is shown again.
 */
export function onMinute(fn: () => void): () => void {
  const listener = (): void => fn();
  if (!listeners.size) page()?.addEventListener('visibilitychange', onVisibility);
  listeners.add(listener);
  if (timer === undefined) run();
  return () => {
    if (!listeners.delete(listener) || listeners.size) return;
    page()?.removeEventListener('visibilitychange', onVisibility);
    run();
  };
}
