/**
 * Attempts follow each other at once: the pauses between them are drawn at random, and in these
 * tests the draw is next to nothing. Not nothing itself, for msw makes its IDs of random numbers.
 */

/** Call it in a `describe`. */
export function leaveOutPauses(): void {
  const {random} = Math;
  let drawn = 0;
  beforeEach(() => {
    Math.random = () => ++drawn * 1e-9;
  });
  afterEach(() => {
    Math.random = random;
  });
}
