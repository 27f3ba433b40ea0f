import {expect} from '@open-wc/testing';
import {
  ComplaintErrorEvent,
  ComplaintInvalidEvent,
  ComplaintSentEvent,
  ComplaintStepEvent,
  ComplaintSubmitEvent,
} from '../src/events.js';
import {validComplaint} from './support/fixtures.js';

const events: [event: CustomEvent<unknown>, type: string, detail: unknown][] = [
  [new ComplaintStepEvent('account'), 'complaint-step', {step: 'account', index: 1, total: 5}],
  [new ComplaintStepEvent('person'), 'complaint-step', {step: 'person', index: 2, total: 5}],
  [new ComplaintStepEvent('subject'), 'complaint-step', {step: 'subject', index: 3, total: 5}],
  [new ComplaintStepEvent('details'), 'complaint-step', {step: 'details', index: 4, total: 5}],
  [new ComplaintStepEvent('review'), 'complaint-step', {step: 'review', index: 5, total: 5}],
  [new ComplaintStepEvent('done'), 'complaint-step', {step: 'done', index: 6, total: 5}],
  [
    new ComplaintInvalidEvent({step: 'account', fields: [{name: 'email', code: 'required'}]}),
    'complaint-invalid',
    {step: 'account', fields: [{name: 'email', code: 'required'}]},
  ],
  [new ComplaintSubmitEvent(validComplaint), 'complaint-submit', {complaint: validComplaint}],
  [
    new ComplaintSentEvent({submissionId: '1', reference: null}),
    'complaint-sent',
    {submissionId: '1', reference: null},
  ],
  [
    new ComplaintErrorEvent({reason: 'server', status: 503}),
    'complaint-error',
    {reason: 'server', status: 503},
  ],
];

describe('An event', () => {
  for (const [event, type, detail] of events) {
    it(`${type} leaves shadow roots with ${JSON.stringify(detail).slice(0, 60)}`, () => {
      expect(event.type).to.equal(type);
      expect(event.detail).to.deep.equal(detail);
      expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
      expect(event.cancelable).to.equal(type === 'complaint-submit');
    });
  }

  it('gives a complaint away as a copy: a listener cannot change what is sent', () => {
    const {complaint} = new ComplaintSubmitEvent(validComplaint).detail;

    complaint.account.email = 'eve@example.org';

    expect(validComplaint.account.email).to.equal('ada@example.org');
  });
});
