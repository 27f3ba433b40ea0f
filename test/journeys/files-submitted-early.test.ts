/** Submit does not wait until all files are there: the complaint does. */
import {expect} from '@open-wc/testing';
import type {FormDriver} from '../support/driver.js';
import {accepted, HeldAnswer, receiveComplaints} from '../support/endpoint.js';
import {fileNamed, type FilesDriver} from '../support/files.js';
import {leaveOutPauses} from '../support/no-pauses.js';
import {mockUploads, openWithFiles, UploadSite} from '../support/uploads.js';

const statement = fileNamed('statement.pdf', {size: 700_000});
const photo = fileNamed('photo.jpg', {size: 340_000, seed: 7});

describe('A complaint that is submitted while files travel', () => {
  const network = mockUploads();
  leaveOutPauses();

  /** One file is there, another under way. */
  async function submitEarly(
    site: UploadSite,
    lang?: 'it',
  ): Promise<{form: FormDriver; files: FilesDriver}> {
    const {form, files} = await openWithFiles({lang});
    await files.choose(photo);
    await files.areThere();
    const piece = site.hold();
    await files.choose(statement);
    await piece;
    await form.press(lang ? 'Continua' : 'Continue');
    await form.press(lang ? 'Invia reclamo' : 'Submit complaint');
    return {form, files};
  }

  it('says how many are there, and goes out by itself with all of them', async () => {
    const received = receiveComplaints(network);
    const site = new UploadSite(network);
    const {form} = await submitEarly(site);
    expect([form.step, form.status]).to.deep.equal(['review', 'sending']);
    expect(form.text()).to.include('Your files are still being uploaded: 1 of 2 so far.');
    expect(received).to.be.empty;
    site.release();
    await form.reaches('sent');
    expect(received).to.have.length(1);
    expect(received[0]!.complaint.attachments).to.deep.equal(
      await site.attachments(photo, statement),
    );
  });

  it('says so in Italian', async () => {
    const {form} = await submitEarly(new UploadSite(network), 'it');
    expect(form.text()).to.include('I tuoi file sono ancora in caricamento: 1 su 2 finora.');
  });

  it('is held back by Stop: the client is on the review, and the files go on', async () => {
    const received = receiveComplaints(network);
    const site = new UploadSite(network);
    const {form} = await submitEarly(site);
    await form.press('Stop sending');
    expect([form.step, form.status]).to.deep.equal(['review', 'editing']);
    expect(form.focused()).to.equal(form.heading());
    site.release();
    const isThere = (): boolean => form.review()['Files']?.[1] === 'statement.pdf, 700 kB';
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (isThere()) resolve();
      });
      observer.observe(form.root, {subtree: true, childList: true, characterData: true});
    });
    expect(received, 'nothing goes out by itself').to.be.empty;
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received).to.have.length(1);
  });

  it('gives the page the complaint as it goes, and stays on the review if the page says so', async () => {
    const received = receiveComplaints(network);
    const site = new UploadSite(network);
    const {form} = await submitEarly(site);
    const submitted = new Promise<HTMLElementEventMap['complaint-submit']>((resolve) => {
      form.element.addEventListener('complaint-submit', (event) => {
        event.preventDefault();
        resolve(event);
      });
    });
    site.release();
    const {detail} = await submitted;
    expect(detail.complaint.attachments).to.deep.equal(await site.attachments(photo, statement));
    await form.settled();
    expect([form.step, form.status, received]).to.deep.equal(['review', 'editing', []]);
  });

  it('comes back to the row of a file that fails meanwhile', async () => {
    const received = receiveComplaints(network);
    const site = new UploadSite(network);
    const {form, files} = await submitEarly(site);
    site.meet = () => 'dropped';
    site.release();
    await form.reaches('editing');
    expect(form.step).to.equal('details');
    expect(form.focused()).to.equal('There is a problem');
    const error =
      'statement.pdf: not uploaded. We could not reach the server. ' +
      'Check your connection and try again.';
    expect(form.errors()).to.have.length(1);
    expect(files.row('statement.pdf').error).to.equal(error);
    expect(files.row('statement.pdf').buttons).to.deep.equal(['Try again', 'Remove']);
    site.meet = () => undefined;
    await files.tryAgain('statement.pdf');
    expect(form.errors()).to.be.empty;
    await files.areThere();
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received[0]!.complaint.attachments).to.deep.equal(
      await site.attachments(photo, statement),
    );
  });

  it('is sent once, also when its answer takes long', async () => {
    const held = new HeldAnswer(accepted());
    const received = receiveComplaints(network, held.answer);
    const site = new UploadSite(network);
    const {form} = await submitEarly(site);
    site.release();
    await held.asked;
    await form.settled();
    expect(form.text()).to.include('We are sending your complaint.');
    held.release();
    await form.reaches('sent');
    expect(received).to.have.length(1);
  });
});
