/** The date of a test. Only `Date` is replaced: timers and the network go on as usual. */

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
