import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {Failure} from '../../src/complaint/outcome.js';
import {delayBeforeRetry, parseRetryAfter} from '../../src/submission/retry.js';

const overloaded: Failure = {reason: 'server', status: 503};

/** The second attempt follows the first at once, but for what the test is about. */
function delay(failure: Failure, change: Partial<Parameters<typeof delayBeforeRetry>[1]> = {}) {
  return delayBeforeRetry(failure, {attempt: 1, elapsed: 0, random: 0.5, ...change});
}

describe('The wait before the next attempt', () => {
  const draws: [attempt: number, random: number, wait: number | undefined][] = [
    [1, 0, 0],
    [1, 0.25, 250],
    [1, 1, 1_000],
    [2, 0, 0],
    [2, 0.5, 1_000],
    [2, 1, 2_000],
    [3, 0, 0],
    [3, 0.75, 3_000],
    [3, 1, 4_000],
    [4, 0, undefined],
    [4, 1, undefined],
  ];
  for (const [attempt, random, wait] of draws) {
    it(`is ${String(wait)} ms after attempt ${attempt} when ${random} is drawn`, () => {
      expect(delay(overloaded, {attempt, random})).to.equal(wait);
    });
  }

  const reasons: [reason: Failure['reason'], again: boolean][] = [
    ['network', true],
    ['timeout', true],
    ['server', true],
    ['unauthorized', false],
    ['rejected', false],
    ['configuration', false],
  ];
  for (const [reason, again] of reasons) {
    it(`is ${again ? 'the same' : 'none, for it does not pass,'} when the reason is ${reason}`, () => {
      expect(delay({reason, status: null})).to.equal(again ? 500 : undefined);
    });
  }

  for (const retryAfter of [undefined, 0, 7_000]) {
    it(`is none when another attempt would meet the same thing: ${String(retryAfter)}`, () => {
      expect(delay({...overloaded, isFinal: true, retryAfter})).to.equal(undefined);
      expect(delay({...overloaded, isFinal: false, retryAfter})).to.equal(retryAfter ?? 500);
    });
  }

  const asked: [retryAfter: number, wait: number | undefined][] = [
    [0, 0],
    [1, 1],
    [7_000, 7_000],
    [30_000, 30_000],
    [30_001, undefined],
    [3_600_000, undefined],
    [Infinity, undefined],
  ];
  for (const [retryAfter, wait] of asked) {
    it(`is ${String(wait)} when the endpoint asks for ${retryAfter} ms, whatever is drawn`, () => {
      for (const random of [0, 0.5, 1]) {
        expect(delay({...overloaded, retryAfter}, {random})).to.equal(wait);
      }
    });
  }

  it('is none after the fourth attempt, even if the endpoint asks for another', () => {
    expect(delay({...overloaded, retryAfter: 0}, {attempt: 4})).to.be.undefined;
  });

  const late: [elapsed: number, retryAfter: number, wait: number | undefined][] = [
    [45_000, 30_000, 30_000],
    [45_001, 30_000, undefined],
    [75_000, 0, 0],
    [75_001, 0, undefined],
    [600_000, 0, undefined],
  ];
  for (const [elapsed, retryAfter, wait] of late) {
    it(`is ${String(wait)} of ${retryAfter} ms when ${elapsed} ms have passed: 75 s at most`, () => {
      expect(delay({...overloaded, retryAfter}, {elapsed})).to.equal(wait);
    });
  }
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-22T10:15:00Z');

  const readings: [header: string | null, wait: number | undefined][] = [
    [null, undefined],
    ['0', 0],
    ['1', 1_000],
    ['30', 30_000],
    [' 7 ', 7_000],
    ['007', 7_000],
    ['86400', 86_400_000],
    ['Sun, 22 Nov 2026 10:15:20 GMT', 20_000],
    ['Mon, 23 Nov 2026 10:15:00 GMT', 86_400_000],
    ['Sun, 22 Nov 2026 10:15:01 GMT', 1_000],
    ['Sun, 22 Nov 2026 10:15:00 GMT', undefined],
    ['Sun, 06 Nov 1994 08:49:37 GMT', undefined],
    ['', undefined],
    ['soon', undefined],
    ['Tomorrow', undefined],
    ['Wait 5', undefined],
    ['-1', undefined],
    ['+1', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['5 s', undefined],
    ['5, 10', undefined],
    ['2026-11-22T10:15:20Z', undefined],
    ['Sun, 99 Nov 2026 10:15:20 GMT', undefined],
    ['22 Sun, 22 Nov 2026 10:15:20 GMT', undefined],
  ];
  for (const [header, wait] of readings) {
    it(`${JSON.stringify(header)} is ${wait === undefined ? 'no wait' : `${wait} ms`}`, () => {
      expect(parseRetryAfter(header, now)).to.equal(wait);
    });
  }

  it('of more seconds than there will ever be is longer than anyone waits', () => {
    expect(parseRetryAfter('9'.repeat(400), now)).to.be.greaterThan(30_000);
  });
});
