/** Time that passes only when the test says so. */
export interface FakeClock {
  /** Lets that many milliseconds pass: what was due by then runs, in its order. */
  readonly advance: (milliseconds: number) => void;
  /** How many timers nobody has stopped. */
  readonly running: () => number;
}

/** Call it in a `describe`; each test begins at zero with no timer. */
export function useFakeClock(): FakeClock {
  const timers = new Map<number, {readonly due: number; readonly run: () => void}>();
  const genuine = {setTimeout, clearTimeout};
  let now = 0;
  let lastId = 0;

  const start = (run: () => void, delay = 0): number => {
    timers.set(++lastId, {due: now + delay, run});
    return lastId;
  };
  const stop = (id?: number): void => {
    timers.delete(id ?? 0);
  };

  beforeEach(() => {
    timers.clear();
    now = 0;
    Object.assign(window, {setTimeout: start, clearTimeout: stop});
  });
  afterEach(() => {
    Object.assign(window, genuine);
  });

  return {
    advance(milliseconds) {
      now += milliseconds;
      const due = [...timers].filter(([, timer]) => timer.due <= now);
      for (const [id, {run}] of due.sort(([, a], [, b]) => a.due - b.due)) {
        timers.delete(id);
        run();
      }
    },
    running: () => timers.size,
  };
}
