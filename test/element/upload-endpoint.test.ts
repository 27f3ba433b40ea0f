import {expect} from '@open-wc/testing';
import {spyOnConsole} from '../support/console-spy.js';
import {openForm} from '../support/driver.js';
import {receiveComplaints} from '../support/endpoint.js';
import {mockNetwork} from '../support/msw.js';

const FILES = 'Files (optional)';

describe('A page that says where files are uploaded', () => {
  const page = spyOnConsole();

  it('has a field for files at the end of the details, and nothing to mend', async () => {
    const form = await openForm({'upload-endpoint': '/uploads'});
    await form.completeTo('details');
    expect(form.labels().at(-1)).to.equal(FILES);
    expect(page.everything).to.be.empty;
  });

  it('has it also when it says so later, and no more when it takes that back', async () => {
    const form = await openForm();
    await form.completeTo('details');
    form.element.uploadEndpoint = '/uploads';
    await form.settled();
    expect(form.has(FILES)).to.be.true;
    form.element.removeAttribute('upload-endpoint');
    form.element.uploadEndpoint = '';
    await form.settled();
    expect(form.has(FILES)).to.be.false;
    expect(page.everything).to.be.empty;
  });

  for (const refused of [
    'http://api.example/uploads',
    'https://ada:s3cret@api.example/uploads',
    'javascript:alert(1)',
    'https://[::',
  ]) {
    it(`is told what to mend, once, and takes no files: ${refused}`, async () => {
      const form = await openForm({'upload-endpoint': refused});
      await form.completeTo('details');
      expect(form.has(FILES)).to.be.false;
      expect(page.everything).to.deep.equal([
        `<complaint-form>: "upload-endpoint" must be an https: URL or on the page's own origin, without a user name. There is no field for files.`,
      ]);
    });
  }
});

describe('A page that does not', () => {
  const network = mockNetwork();
  const page = spyOnConsole();

  for (const written of [undefined, '', ' ']) {
    it(`is asked for nothing, and its form shows nothing of files: ${JSON.stringify(written)}`, async () => {
      const form = await openForm({'upload-endpoint': written});
      await form.completeTo('details');
      expect(form.has(FILES)).to.be.false;
      expect(form.hasButton('Add files')).to.be.false;
      await form.completeTo('review');
      expect(form.review()).not.to.have.property('Files');
      expect(page.everything).to.be.empty;
    });
  }

  it('sends what it always did, byte for byte', async () => {
    const received = receiveComplaints(network);
    const form = await openForm();
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');
    const {submissionId, submittedAt} = received[0]!.complaint;
    const {timeZone} = Intl.DateTimeFormat().resolvedOptions();
    expect(received[0]!.body).to.equal(
      `{"schemaVersion":1,"submissionId":"${submissionId}","submittedAt":"${submittedAt}",` +
        '"locale":"en",' +
        '"account":{"email":"ada@example.org","publicAccountId":"AA00 N84G QWER TYUI"},' +
        '"person":{"fullName":"Ada Rossi","country":"IT"},' +
        '"subject":{"category":"fees","label":"Fees and charges"},' +
        '"details":{"description":"You charged the fee twice.",' +
        '"desiredResolution":"Refund one of the two.",' +
        `"occurred":{"precision":"exact","date":"2020-11-01","time":"14:30","timeZone":"${timeZone}"},` +
        '"ticketNumbers":["12345678"],"individuals":[],"actionsTaken":null}}',
    );
  });
});
