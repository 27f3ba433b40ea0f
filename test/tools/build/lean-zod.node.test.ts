import {before, describe, it} from 'node:test';
import {expect} from 'chai';
import type * as schema from '../../../src/schema.js';
import {validComplaint} from '../../support/fixtures.js';
import {builtModule} from './built-module.js';
import {leanZod} from './lean-zod.js';

type Schema = typeof schema.complaintSchema;

function outcome(of: Schema, complaint: unknown): unknown {
  const {data, error} = of.safeParse(complaint);
  return {data, issues: error?.issues};
}

const {account, details} = validComplaint;

const complaints: readonly [what: string, complaint: unknown][] = [
  ['a complaint', validComplaint],
  ['no object', 'complaint'],
  ['a list', [validComplaint]],
  ['an empty object', {}],
  ['an unknown property', {...validComplaint, extra: 1}],
  ['text to be tidied', {...validComplaint, person: {fullName: ' Ada\n', country: 'IT'}}],
  ['a country that there is not', {...validComplaint, person: {fullName: 'Ada', country: 'XX'}}],
  ['several faults', {...validComplaint, account: {...account, email: '', publicAccountId: 7}}],
  ['a list with a fault', {...validComplaint, details: {...details, individuals: ['Bob', 1]}}],
  ['an unknown precision', {...validComplaint, details: {...details, occurred: {precision: 'x'}}}],
  ['a date that there is not', {...validComplaint, submittedAt: '2026-02-30T10:00:00Z'}],
];

describe('zod without what is never run', () => {
  let whole: Schema;
  let lean: Schema;

  before(async () => {
    const file = 'src/schema.ts';
    whole = (await builtModule<typeof schema>(file, [])).complaintSchema;
    lean = (await builtModule<typeof schema>(file, [leanZod()])).complaintSchema;
  });

  for (const [what, complaint] of complaints)
    it(`says the same of ${what}`, () => {
      expect(outcome(lean, complaint)).to.deep.equal(outcome(whole, complaint));
    });

  it('has nothing that waits', () => {
    expect(whole).to.have.property('safeParseAsync');
    expect(lean).not.to.have.property('safeParseAsync');
  });
});
