import assert from 'node:assert/strict';
import {test} from 'node:test';
import {validComplaint} from '../support/fixtures.js';

test('a server without a DOM checks complaints with the schema', async (t) => {
  // zod may try `new Function`, which a page with a strict Content-Security-Policy reports.
  const madeFromText = t.mock.method(globalThis, 'Function');
  const {complaintSchema} = await import('../../src/schema.js');

  await t.test('there is no DOM here', () => {
    for (const name of ['window', 'document', 'HTMLElement', 'customElements']) {
      assert.equal(name in globalThis, false, name);
    }
  });

  await t.test('it accepts the payload as it is', () => {
    const text = JSON.stringify(validComplaint);
    assert.equal(JSON.stringify(complaintSchema.parse(JSON.parse(text))), text);
  });

  await t.test('it says in codes what is wrong and where', () => {
    const person = {fullName: '\u200b', country: 'UK'};
    const {error} = complaintSchema.safeParse({...validComplaint, person});
    assert.deepEqual(
      error?.issues.map(({path, message}) => [path.join('/'), message]),
      [
        ['person/fullName', 'required'],
        ['person/country', 'unknownCountry'],
      ],
    );
  });

  await t.test('it refuses a property that it does not know', () => {
    assert.equal(complaintSchema.safeParse({...validComplaint, admin: true}).success, false);
  });

  await t.test('it leaves dates in the future to the form', () => {
    const details = {
      ...validComplaint.details,
      occurred: {precision: 'exact', date: '9999-12-31', time: null, timeZone: 'UTC'},
    };
    assert.equal(complaintSchema.safeParse({...validComplaint, details}).success, true);
  });

  await t.test('it makes no code from text', () => {
    assert.equal(madeFromText.mock.callCount(), 0);
  });
});
