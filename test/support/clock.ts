/** The time of a test: either its date or its timers are replaced; the network goes on as usual. */

/** Call it in a `describe`: in its tests the clock stands still at noon of that ISO date, local time. */
export function fixToday(date: string): void {
  const now = new Date(`${date}T12:00:00`).getTime();
  replaceNow(() => now);
}

/** Call it in a `describe`: in its tests time goes on as usual, and by leaps when the test says so. */
export function useClock(): {readonly pass: (milliseconds: number) => void} {
  const {now} = Date;
  let passed = 0;
  beforeEach(() => {
    passed = 0;
  });
  replaceNow(() => now() + passed);
  return {
    pass: (milliseconds) => {
      passed += milliseconds;
    },
  };
}

function replaceNow(now: () => number): void {
  const RealDate = Date;

  class FixedDate extends RealDate {
    constructor(...parts: [] | [number | string | Date]) {
      super(parts.length === 0 ? now() : parts[0]);
    }
    static override now(): number {
      return now();
    }
  }

  beforeEach(() => {
    // Built from more than one part is a date that no test needs.
    globalThis.Date = FixedDate as DateConstructor;
  });
  afterEach(() => {
    globalThis.Date = RealDate;
  });
}

/** Timers that are due only when the test says so. */
export interface Timers {
  /** Lets that many milliseconds pass: what was due by then runs, in its order. */
  readonly pass: (milliseconds: number) => void;
  /** How many timers nobody has stopped. */
  readonly running: () => number;
}

/** Call it in a `describe`; each of its tests begins with no timer. */
export function useTimers(): Timers {
  const timers = new Map<number, {readonly due: number; readonly run: () => void}>();
  const genuine = {setTimeout, clearTimeout};
  let now = 0;
  let lastId = 0;

  beforeEach(() => {
    timers.clear();
    Object.assign(window, {
      setTimeout: (run: () => void, delay = 0) => {
        timers.set(++lastId, {due: now + delay, run});
        return lastId;
      },
      clearTimeout: (id: number) => timers.delete(id),
    });
  });
  afterEach(() => {
    Object.assign(window, genuine);
  });

  return {
    pass(milliseconds) {
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
