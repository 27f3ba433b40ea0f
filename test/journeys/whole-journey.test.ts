import {expect} from '@open-wc/testing';
import type {Complaint} from '../../src/index.js';
import {openForm} from '../support/driver.js';
import {receiveComplaints, type Received} from '../support/endpoint.js';
import {mockNetwork} from '../support/msw.js';
import {englishAnswers, withAnswers, type AnswersByLabel} from '../support/sample-answers.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const {timeZone} = Intl.DateTimeFormat().resolvedOptions();

describe('A complaint, from the first question to the endpoint', () => {
  const network = mockNetwork();

  /** Answers all questions, submits, and gives what the endpoint received. */
  async function send(
    answers?: AnswersByLabel,
    attributes: Readonly<Record<string, string>> = {},
  ): Promise<Received> {
    const received = receiveComplaints(network);
    const form = await openForm(attributes);
    await form.completeTo('review', answers);
    await form.press(attributes['lang'] === 'it' ? 'Invia reclamo' : 'Submit complaint');
    await form.reaches('sent');
    expect(received).to.have.lengthOf(1);
    return received[0]!;
  }

  async function sendDetails(
    change: Parameters<typeof withAnswers>[2],
  ): Promise<Complaint['details']> {
    return (await send(withAnswers(englishAnswers, 'details', change))).complaint.details;
  }

  it('arrives from an English page with each property of the payload', async () => {
    const {submissionId, submittedAt, ...complaint} = (await send()).complaint;
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

  it('arrives from an Italian page with each property of the payload', async () => {
    const {submissionId, submittedAt, ...complaint} = (await send(undefined, {lang: 'it'}))
      .complaint;
    expect(submissionId).to.match(UUID);
    expect(submittedAt).to.match(INSTANT);
    expect(complaint).to.deep.equal({
      schemaVersion: 1,
      locale: 'it',
      account: {email: 'ada@example.org', publicAccountId: 'AA00 N84G QWER TYUI'},
      person: {fullName: 'Ada Rossi', country: 'IT'},
      subject: {category: 'fees', label: 'Commissioni e costi'},
      details: {
        description: 'Mi avete addebitato due volte la commissione.',
        desiredResolution: 'Il rimborso di una delle due.',
        occurred: {precision: 'exact', date: '2020-11-01', time: '14:30', timeZone},
        ticketNumbers: ['12345678'],
        individuals: [],
        actionsTaken: null,
      },
    });
  });

  it('is submitted at the moment of the press', async () => {
    const before = Date.now();
    const {complaint} = await send();
    expect(Date.parse(complaint.submittedAt)).to.be.within(before, Date.now());
  });

  it('travels as one JSON request that is neither redirected, stored nor traced', async () => {
    const {request, complaint} = await send();
    expect(request.method).to.equal('POST');
    expect(request.headers.get('Content-Type')).to.equal('application/json');
    expect(request.headers.get('Accept')).to.equal('application/json, application/problem+json');
    expect(request.headers.get('Idempotency-Key')).to.equal(`"${complaint.submissionId}"`);
    expect(request.redirect).to.equal('manual');
    expect(request.cache).to.equal('no-store');
    expect(request.referrerPolicy).to.equal('no-referrer');
    expect(request.credentials).to.equal('same-origin');
  });

  for (const credentials of ['include', 'omit']) {
    it(`travels with credentials "${credentials}" when the page says so`, async () => {
      const {request} = await send(undefined, {credentials});
      expect(request.credentials).to.equal(credentials);
    });
  }

  it('says that there is no account when the box is ticked', async () => {
    const {complaint} = await send({
      ...englishAnswers,
      account: {'Email address': 'ada@example.org', "I don't have an account": true},
    });
    expect(complaint.account).to.deep.equal({email: 'ada@example.org', publicAccountId: null});
  });

  for (const words of ['No Account', 'no account', 'Nessun account', ' NESSUN ACCOUNT ']) {
    it(`says that there is no account when the ID is "${words}"`, async () => {
      const {complaint} = await send(
        withAnswers(englishAnswers, 'account', {'Public account ID': words}),
      );
      expect(complaint.account.publicAccountId).to.be.null;
    });
  }

  it('has no time when none is given', async () => {
    const {occurred} = await sendDetails({'Time (optional)': ''});
    expect(occurred).to.deep.equal({precision: 'exact', date: '2020-11-01', time: null, timeZone});
  });

  it('has the rough time in the words of the client, and no date that was typed before', async () => {
    const received = receiveComplaints(network);
    const form = await openForm();
    await form.completeTo('review');
    await form.press('Change', 'Details');
    await form.choose('When did it happen?', 'I know roughly');
    await form.fill('Roughly when?', 'In the first week of March');
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received[0]!.complaint.details.occurred).to.deep.equal({
      precision: 'approximate',
      description: 'In the first week of March',
    });
  });

  it('says that the time is not known', async () => {
    const received = receiveComplaints(network);
    const form = await openForm();
    await form.completeTo('review');
    await form.press('Change', 'Details');
    await form.choose('When did it happen?', "I don't know");
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received[0]!.complaint.details.occurred).to.deep.equal({precision: 'unknown'});
  });

  it('has every entry of the lists in its order, without the empty ones', async () => {
    const details = await sendDetails({
      'Support ticket numbers (optional)': ['1234', '', '5678'],
      'People involved (optional)': ['', 'Grace', '  ', 'Alan'],
    });
    expect(details.ticketNumbers).to.deep.equal(['1234', '5678']);
    expect(details.individuals).to.deep.equal(['Grace', 'Alan']);
  });

  it('has the normalised text: composed, without invisible ends, lines kept', async () => {
    const details = await sendDetails({
      'Describe your complaint': '\u200B\n Perche\u0301?\tFirst line\nsecond line \n',
      'What have you already tried? (optional)': 'I called.',
    });
    expect(details.description).to.equal('Perch\u00E9? First line\nsecond line');
    expect(details.actionsTaken).to.equal('I called.');
  });
});
