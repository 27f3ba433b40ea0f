/** What is spoken of files: one sentence for each of them and each thing that happens to it. */
import {expect} from '@open-wc/testing';
import {receiveComplaints} from '../support/endpoint.js';
import {fileNamed} from '../support/files.js';
import {leaveOutPauses} from '../support/no-pauses.js';
import {catchSavedFiles} from '../support/saved-file.js';
import {mockUploads, openWithFiles, UploadSite} from '../support/uploads.js';

describe('It is announced', () => {
  const network = mockUploads();
  leaveOutPauses();
  void catchSavedFiles(); // a real download takes focus from the page

  it('how many files were added, and of each that it is uploaded', async () => {
    new UploadSite(network);
    const {files} = await openWithFiles();
    await files.choose(fileNamed('statement.pdf', {size: 700_000}), fileNamed('photo.jpg'));
    expect(files.heard()).to.deep.equal(['2 files added.']);
    await files.areThere();
    expect(files.heard()).to.have.members(['statement.pdf: uploaded.', 'photo.jpg: uploaded.']);
  });

  it('in Italian', async () => {
    new UploadSite(network);
    const {files} = await openWithFiles({lang: 'it'});
    await files.choose(fileNamed('estratto.pdf'));
    await files.areThere();
    await files.remove('estratto.pdf');
    await files.choose(fileNamed('note.txt'), fileNamed('foto.jpg', {size: 12_000_000}));
    expect(files.heard()).to.deep.equal([
      '1 file aggiunto.',
      'estratto.pdf: caricato.',
      'estratto.pdf: rimosso.',
      'note.txt: possiamo ricevere solo JPG, PNG, PDF. ' +
        'foto.jpg: troppo grande, 12 MB; il limite è 10 MB.',
    ]);
  });

  it('which of them cannot be sent, and why', async () => {
    void new UploadSite(network).hold();
    const {files} = await openWithFiles();
    await files.choose(fileNamed('statement.pdf'), fileNamed('photo.jpg', {size: 12_000_000}));
    expect(files.heard()).to.deep.equal([
      '1 file added. photo.jpg: too large, 12 MB; 10 MB is the limit.',
    ]);
  });

  it('of many that cannot be sent, the first three', async () => {
    void new UploadSite(network).hold();
    const {files} = await openWithFiles({'upload-max-files': '2'});
    await files.drop(...Array.from({length: 30}, (_, index) => fileNamed(`${index}.jpg`)));
    expect(files.heard()).to.deep.equal([
      '2 files added. 2.jpg: too many files; 2 is the limit. ' +
        '3.jpg: too many files; 2 is the limit. 4.jpg: too many files; 2 is the limit.',
    ]);
  });

  it('that a file was not uploaded, and that it was when it is tried again', async () => {
    const site = new UploadSite(network);
    const {files} = await openWithFiles();
    site.meet = () => 'dropped';
    await files.choose(fileNamed('photo.jpg'));
    await files.until(() => files.row('photo.jpg').error !== undefined);
    site.meet = () => undefined;
    await files.tryAgain('photo.jpg');
    await files.areThere();
    expect(files.heard()).to.deep.equal([
      '1 file added.',
      'photo.jpg: not uploaded. We could not reach the server. Check your connection and try again.',
      'photo.jpg: uploaded.',
    ]);
  });

  it('each time that a file is added, also when that is said in the same words', async () => {
    void new UploadSite(network).hold();
    const {files} = await openWithFiles();
    await files.choose(fileNamed('1.jpg'));
    await files.choose(fileNamed('2.jpg'));
    await files.choose(fileNamed('2.jpg'));
    expect(files.heard()).to.deep.equal([
      '1 file added.',
      '1 file added.',
      'This file is in the list already.',
    ]);
  });

  it('not again when the form says something else', async () => {
    new UploadSite(network);
    const {form, files} = await openWithFiles();
    await files.choose(fileNamed('1.jpg'));
    await files.areThere();
    files.heard();
    await form.press('Add another', 'People involved (optional)');
    await form.completeTo('review');
    await form.press('Save a copy');
    expect(files.heard()).to.be.empty;
  });

  it('not how far a file has come', async () => {
    void new UploadSite(network).hold();
    const {files} = await openWithFiles();
    await files.choose(fileNamed('photo.jpg'));
    const bar = files.group.querySelector('progress')!;
    expect(bar.closest('[role=status], [role=alert], [aria-live]')).to.equal(null);
    expect(bar.getAttribute('aria-labelledby')).to.equal(
      bar.closest('li')?.querySelector('bdi')?.id,
    );
  });

  it('nothing of the complaint before, once it was sent', async () => {
    new UploadSite(network);
    receiveComplaints(network);
    const {form, files} = await openWithFiles();
    await files.choose(fileNamed('photo.jpg'));
    await files.areThere();
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    await form.press('Start again');
    expect(form.text()).not.to.include('photo.jpg');
  });
});
