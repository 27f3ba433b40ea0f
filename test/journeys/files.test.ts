/** A complaint with files, from the details to the closing page. */
import {expect} from '@open-wc/testing';
import {accepted, receiveComplaints, refusing} from '../support/endpoint.js';
import {bytesOf, fileNamed} from '../support/files.js';
import {textOf} from '../support/reading.js';
import {catchSavedFiles} from '../support/saved-file.js';
import {mockUploads, openWithFiles, UploadSite} from '../support/uploads.js';

const statement = fileNamed('statement.pdf', {size: 700_000});
const photo = fileNamed('photo.jpg', {size: 340_000, seed: 7});

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
      expect(received[0]!.complaint.attachments).to.deep.equal(
        await site.attachments(statement, photo),
      );
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
    const site = new UploadSite(network);
    const {form, files} = await openWithFiles();
    await files.choose(statement, photo);
    await files.areThere();
    await files.remove('photo.jpg');
    await site.wasAsked('DELETE', 1);
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received[0]!.complaint.attachments).to.deep.equal(await site.attachments(statement));
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
    const error = `photo.jpg: ${detail}`;
    expect(form.errors()).to.deep.equal([error]);
    expect(files.row('photo.jpg').error).to.equal(error);
    expect(files.row('statement.pdf').error).to.equal(undefined);
    await form.press(error);
    expect(files.focused()).to.equal(`Remove ${error}`);
    const path = site.pathOf('photo.jpg');
    await files.remove('photo.jpg');
    await site.wasAsked('DELETE', 1);
    expect(form.errors()).to.be.empty;
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(site.askedTo('DELETE')).to.deep.equal([`DELETE ${path}`]);
  });
});
