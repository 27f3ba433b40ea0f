/** The date of a test. Only `Date` is replaced: timers and the network go on as usual. */

/** Call it in a `describe`: in its tests the clock stands still at noon of that ISO date, local time. */
export function fixToday(date: string): void {
  const RealDate = Date;
  const now = new RealDate(`${date}T12:00:00`).getTime();

  class FixedDate extends RealDate {
    constructor(...parts: [] | [number | string | Date]) {
      super(parts.length === 0 ? now : parts[0]);
    }
    static override now(): number {
      return now;
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
