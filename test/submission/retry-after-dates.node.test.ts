import {describe, it} from 'node:test';
import {expect} from 'chai';
import {parseRetryAfter} from '../../src/submission/retry.js';

const now = Date.parse('2026-11-22T10:15:00Z');

describe('Retry-After', () => {
  it('may be a date of the old kind, which has no comma', () => {
    expect(parseRetryAfter('Sun Nov 22 10:15:20 2026 GMT', now)).to.equal(20_000);
  });

  for (const header of [
    'about Sun, 22 Nov 2026 10:15:20 GMT',
    'xSun, 22 Nov 2026 10:15:20 GMT',
    '1 Sun, 22 Nov 2026 10:15:20 GMT',
  ]) {
    it(`says nothing when something else stands before the date: ${header}`, () => {
      expect(parseRetryAfter(header, now)).to.equal(undefined);
    });
  }
});
