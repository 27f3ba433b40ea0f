import {expect} from '@open-wc/testing';
import {openForm} from '../support/driver.js';
import {receiveComplaints} from '../support/endpoint.js';
import {mockNetwork} from '../support/msw.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const {timeZone} = Intl.DateTimeFormat().resolvedOptions();

describe('A complaint from the first question to the endpoint', () => {
  const network = mockNetwork();

  it('arrives from an English page', async () => {
    const received = receiveComplaints(network);
    const form = await openForm({lang: 'en'});

    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');

    const {submissionId, submittedAt, ...complaint} = received[0]!.complaint;
    expect(submissionId).to.match(UUID);
    expect(submittedAt).to.match(INSTANT);
    expect(complaint).to.deep.equal({
      schemaVersion: 1,
      locale: 'en',
      account: {email: 'ada@example.org', publicAccountId: 'AA00 N84G QWER TYUI'},
      person: {fullName: 'Ada Rossi', country: 'IT'},
      subject: {category: 'fees', label: 'Fees and charges'},
      details: {
        description: 'You charged the fee twice.',
        desiredResolution: 'Refund one of the two.',
        occurred: {precision: 'exact', date: '2020-11-01', time: '14:30', timeZone},
        ticketNumbers: ['12345678'],
        individuals: [],
        actionsTaken: null,
      },
    });
  });
});
