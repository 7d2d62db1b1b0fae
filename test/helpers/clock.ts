/** A clock that a test sets. Timers go on as they do. */
export interface Clock {
  set(time: string): void;
  later(seconds: number): void;
}

/** As it was after each test. */
export function clock(): Clock {
  const { now } = Date;
  let shift = 0;
  beforeEach(() => {
    shift = 0;
    Date.now = () => now() + shift;
  });
  afterEach(() => void (Date.now = now));
  return {
    set: (time) => void (shift = Date.parse(time) - now()),
    later: (seconds) => void (shift += seconds * 1000),
  };
}
