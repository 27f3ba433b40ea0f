/** A complaint with files, from the details to the closing page. */
import {expect} from '@open-wc/testing';
import type {FormDriver} from '../support/driver.js';
import {HeldAnswer, accepted, receiveComplaints, refusing} from '../support/endpoint.js';
import {bytesOf, fileNamed, type FilesDriver} from '../support/files.js';
import {leaveOutPauses} from '../support/no-pauses.js';
import {textOf} from '../support/reading.js';
import {catchSavedFiles} from '../support/saved-file.js';
import {mockUploads, openWithFiles, UploadSite} from '../support/uploads.js';

const statement = fileNamed('statement.pdf', {size: 700_000});
const photo = fileNamed('photo.jpg', {size: 340_000, seed: 7});

async function sha256(file: File): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As the complaint names them when they were the first files that the endpoint got. */
function attachments(...files: readonly File[]): Promise<object[]> {
  return Promise.all(
    files.map(async (file, index) => ({
      url: new URL(`/uploads/${index + 1}`, location.href).href,
      name: file.name,
      type: file.type,
      size: file.size,
      sha256: await sha256(file),
    })),
  );
}

describe('A complaint with files', () => {
  const network = mockUploads();
  const saved = catchSavedFiles();

  const words = {
    en: {
      next: 'Continue',
      submit: 'Submit complaint',
      label: 'Files',
      copy: 'Save a copy',
      lines: ['statement.pdf, 700 kB', 'photo.jpg, 340 kB'],
    },
    it: {
      next: 'Continua',
      submit: 'Invia reclamo',
      label: 'File',
      copy: 'Salva una copia',
      lines: ['statement.pdf, 700 kB', 'photo.jpg, 340 kB'],
    },
  };
  for (const [lang, {next, submit, label, copy, lines}] of Object.entries(words)) {
    it(`names them with their sizes everywhere, and they arrive as they are (${lang})`, async () => {
      const received = receiveComplaints(network);
      const site = new UploadSite(network);
      const {form, files} = await openWithFiles({lang});
      await files.choose(statement, photo);
      await files.areThere();
      await form.press(next);
      expect(form.step).to.equal('review');
      expect(form.review()[label]).to.deep.equal(lines);

      await form.press(submit);
      await form.reaches('sent');
      expect(received).to.have.length(1);
      expect(received[0]!.complaint.attachments).to.deep.equal(await attachments(statement, photo));
      expect(site.bytesOf('statement.pdf')).to.deep.equal(await bytesOf(statement));
      expect(site.bytesOf('photo.jpg')).to.deep.equal(await bytesOf(photo));
      expect(site.askedTo('DELETE')).to.be.empty;

      const confirmation = textOf(form.part('confirmation')!);
      for (const line of lines) expect(confirmation).to.include(line);
      await form.press(copy);
      const {text} = await saved[0]!;
      for (const line of lines) expect(text).to.include(line);
    });
  }

  it('is what it always was when the client adds none', async () => {
    const received = receiveComplaints(network);
    const site = new UploadSite(network);
    const {form} = await openWithFiles();
    await form.press('Continue');
    expect(form.review()['Files']).to.deep.equal(['Not provided']);
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(Object.keys(received[0]!.complaint)).not.to.include('attachments');
    expect(site.asked).to.be.empty;
  });

  it('goes on while a file travels: the review says so, until it is there', async () => {
    const site = new UploadSite(network);
    const piece = site.hold();
    const {form, files} = await openWithFiles();
    await files.choose(statement);
    await piece;
    await form.press('Continue');
    expect(form.step).to.equal('review');
    expect(form.review()['Files']).to.deep.equal(['statement.pdf, 700 kB, not uploaded yet']);
    await form.press('Back');
    await form.fill('Describe your complaint', 'You charged it twice.');
    site.release();
    await files.areThere();
    expect(form.value('Describe your complaint')).to.equal('You charged it twice.');
    await form.press('Continue');
    expect(form.review()['Files']).to.deep.equal(['statement.pdf, 700 kB']);
  });

  it('names what it has, and no file that was removed', async () => {
    const received = receiveComplaints(network);
    new UploadSite(network);
    const {form, files} = await openWithFiles();
    await files.choose(statement, photo);
    await files.areThere();
    await files.remove('photo.jpg');
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received[0]!.complaint.attachments).to.deep.equal(await attachments(statement));
  });

  it('stays on a step whose files cannot all be sent, and says which; without those it goes on', async () => {
    new UploadSite(network);
    const {form, files} = await openWithFiles();
    await files.choose(photo, fileNamed('notes.txt'));
    await files.areThere('photo.jpg');
    await form.press('Continue');
    expect(form.step).to.equal('details');
    expect(form.focused()).to.equal('There is a problem');
    await files.remove('notes.txt');
    expect(form.errors()).to.be.empty;
    await form.press('Continue');
    expect(form.review()['Files']).to.deep.equal(['photo.jpg, 340 kB']);
  });

  it('is refused for a file: the reason stands at its row and in the summary', async () => {
    const detail = 'This file holds a virus.';
    receiveComplaints(network, refusing([{pointer: '#/attachments/1', detail}]), accepted());
    const site = new UploadSite(network);
    const {form, files} = await openWithFiles();
    await files.choose(statement, photo);
    await files.areThere();
    await form.press('Continue');
    const told = new Promise((resolve) => {
      form.element.addEventListener('complaint-error', resolve, {once: true});
    });
    await form.press('Submit complaint');
    await told;
    await form.settled();
    expect(form.step).to.equal('details');
    expect(form.errors()).to.deep.equal([detail]);
    expect(files.row('photo.jpg').error).to.equal(detail);
    expect(files.row('statement.pdf').error).to.equal(undefined);
    await form.press(detail);
    expect(files.focused()).to.equal(`Remove photo.jpg ${detail}`);
    await files.remove('photo.jpg');
    expect(form.errors()).to.be.empty;
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(site.askedTo('DELETE')).to.deep.equal(['DELETE /uploads/2']);
  });
});

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
    expect(received[0]!.complaint.attachments).to.deep.equal(await attachments(photo, statement));
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
    expect(detail.complaint.attachments).to.deep.equal(await attachments(photo, statement));
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
      'Check your connection and try again. Try again, or remove it.';
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
    expect(received[0]!.complaint.attachments).to.deep.equal(await attachments(photo, statement));
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
