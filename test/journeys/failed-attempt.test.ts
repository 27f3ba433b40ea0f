import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {
  accepted,
  failing,
  receiveComplaints,
  unreachable,
  type EndpointAnswer,
} from '../support/endpoint.js';
import {mockNetwork} from '../support/msw.js';
import {leaveOutPauses} from '../support/no-pauses.js';

async function openReview(attributes: Readonly<Record<string, string>> = {}): Promise<FormDriver> {
  const form = await openForm(attributes);
  await form.completeTo('review');
  return form;
}

describe('Sending that fails', () => {
  const network = mockNetwork();
  leaveOutPauses();

  async function fail(answer: EndpointAnswer, lang = 'en'): Promise<FormDriver> {
    receiveComplaints(network, answer);
    const form = await openReview({lang});
    await form.press(lang === 'it' ? 'Invia reclamo' : 'Submit complaint');
    await form.reaches('failed');
    return form;
  }

  const failures = [
    {name: 'the server has an error', answer: failing(500), reason: 'server', status: 500},
    {name: 'the server is overloaded', answer: failing(503), reason: 'server', status: 503},
    {name: 'there are too many requests', answer: failing(429), reason: 'server', status: 429},
    {name: 'there is no connection', answer: unreachable(), reason: 'network', status: null},
    {name: 'the client is signed out', answer: failing(401), reason: 'unauthorized', status: 401},
    {name: 'the client is not allowed', answer: failing(403), reason: 'unauthorized', status: 403},
    {name: 'it is not accepted', answer: failing(413), reason: 'rejected', status: 413},
  ];
  for (const {name, answer, reason, status} of failures) {
    it(`tells the page that ${name}, and nothing of the answers`, async () => {
      receiveComplaints(network, answer);
      const form = await openReview();
      const told: unknown[] = [];
      form.element.addEventListener('complaint-error', ({detail}) => told.push(detail));
      await form.press('Submit complaint');
      await form.reaches('failed');
      expect(told).to.deep.equal([{reason, status}]);
    });

    it(`keeps all answers and offers Try again when ${name}`, async () => {
      receiveComplaints(network, answer);
      const form = await openReview();
      const before = form.review();
      await form.press('Submit complaint');
      await form.reaches('failed');
      expect(form.step).to.equal('review');
      expect(form.review()).to.deep.equal(before);
      expect(form.hasButton('Try again')).to.be.true;
      expect(form.focused()).to.equal('Try again');
    });
  }

  it('says so in a region that assistive technology announces', async () => {
    const form = await fail(failing(403));
    const status = form.root.querySelector('[role=status]');
    expect(status?.textContent.trim()).not.to.be.empty;
  });

  it('offers Riprova in Italian', async () => {
    const form = await fail(failing(403), 'it');
    expect(form.hasButton('Riprova')).to.be.true;
  });

  it('asks a client who was signed out to sign in again in another tab', async () => {
    const form = await fail(failing(401));
    expect(form.text()).to.match(/sign in again in another tab/i);
  });

  it("shows the endpoint's own words as text", async () => {
    const detail = 'Account <b>AA00</b> is closed.';
    const headers = {'Content-Type': 'application/problem+json'};
    const form = await fail(() => Response.json({detail}, {status: 410, headers}));
    expect(form.text()).to.contain(detail);
  });

  it('is followed by one with the same ID and the same body, byte for byte', async () => {
    const received = receiveComplaints(network, failing(403), failing(404), accepted());
    const form = await openReview();
    await form.press('Submit complaint');
    await form.reaches('failed');
    await form.press('Try again');
    await form.reaches('failed');
    await form.press('Try again');
    await form.reaches('sent');

    const [first, second, third] = received;
    expect(received).to.have.lengthOf(3);
    expect(second!.body).to.equal(first!.body);
    expect(third!.body).to.equal(first!.body);
    const keys = received.map(({request}) => request.headers.get('Idempotency-Key'));
    expect(new Set(keys)).to.deep.equal(new Set([`"${first!.complaint.submissionId}"`]));
  });

  it('keeps its ID and body when the client looks at an answer, changes nothing and changes the language', async () => {
    const received = receiveComplaints(network, failing(403), accepted());
    const form = await openReview();
    await form.press('Submit complaint');
    await form.reaches('failed');
    await form.press('Change', 'Details');
    await form.press('Continue');
    form.element.lang = 'it';
    await form.settled();
    await form.press('Invia reclamo');
    await form.reaches('sent');
    expect(received[1]!.body).to.equal(received[0]!.body);
  });

  it('is followed by one with a new ID once an answer has changed', async () => {
    const received = receiveComplaints(network, failing(403), accepted());
    const form = await openReview();
    await form.press('Submit complaint');
    await form.reaches('failed');
    await form.press('Change', 'Your account');
    await form.fill('Email address', 'ada@rossi.example');
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');

    const [first, second] = received.map(({complaint}) => complaint);
    expect(second!.account.email).to.equal('ada@rossi.example');
    expect(second!.submissionId).not.to.equal(first!.submissionId);
    expect(received[1]!.request.headers.get('Idempotency-Key')).to.equal(
      `"${second!.submissionId}"`,
    );
  });

  it('lets the client go back to the questions', async () => {
    const form = await fail(failing(403));
    await form.press('Back');
    expect(form.status).to.equal('editing');
    expect(form.step).to.equal('details');
    expect(form.value('Describe your complaint')).to.equal('You charged the fee twice.');
  });
});
