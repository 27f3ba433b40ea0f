import {expect} from '@open-wc/testing';
import {fileNamed} from '../support/files.js';
import {mockUploads, openWithFiles, UploadSite} from '../support/uploads.js';

describe('The field for files', () => {
  const network = mockUploads();
  const words = {
    en: {
      label: 'Files (optional)',
      button: 'Add files',
      hint: 'JPG, PNG, PDF: up to 10 MB each, 10 in all.',
      place: 'or drop them here',
      photos: 'Photos may tell where and when they were taken. We get files as they are.',
      there: 'Uploaded',
      remove: 'Remove',
    },
    it: {
      label: 'File (facoltativi)',
      button: 'Aggiungi file',
      hint: 'JPG, PNG, PDF: fino a 10 MB ciascuno, 10 in tutto.',
      place: 'oppure trascinali qui',
      photos:
        'Le foto possono dire dove e quando sono state scattate. Riceviamo i file così come sono.',
      there: 'Caricato',
      remove: 'Rimuovi',
    },
  };

  for (const [lang, {label, button, hint, place, photos, there, remove}] of Object.entries(words)) {
    it(`says what it is for, and what may be added (${lang})`, async () => {
      new UploadSite(network);
      const {form, files} = await openWithFiles({lang});
      expect(form.group(label)).to.equal(files.group);
      expect(form.hintAt(label)).to.equal(hint);
      expect(form.hasButton(button)).to.be.true;
      expect(form.text()).to.include(place).and.to.include(photos);
      await files.choose(fileNamed('foto.jpg', {size: 340_000}));
      await files.areThere();
      expect(files.rows()).to.deep.equal([
        {
          text: `foto.jpg 340 kB ${there}`,
          error: undefined,
          progress: undefined,
          buttons: [remove],
        },
      ]);
    });
  }

  it('says what the page takes instead', async () => {
    const {form} = await openWithFiles({
      'upload-types': 'image/*, .docx',
      'upload-max-size': '2500000',
      'upload-max-files': '3',
    });
    expect(form.hintAt('Files (optional)')).to.equal('IMAGE, DOCX: up to 2.5 MB each, 3 in all.');
  });

  it('opens the choice of files of the browser by a button, which voice control can press', async () => {
    const {form, files} = await openWithFiles();
    const {input} = files;
    let isOpened = false;
    input.addEventListener('click', (event) => {
      isOpened = true;
      event.preventDefault();
    });
    await form.press('Add files');
    expect(isOpened).to.be.true;
    expect([input.multiple, input.hasAttribute('capture'), input.accept]).to.deep.equal([
      true,
      false,
      'image/jpeg,image/png,application/pdf',
    ]);
  });

  it('shows how much of a file is there', async () => {
    const site = new UploadSite(network);
    const {files} = await openWithFiles();
    site.meet = ({headers}) => {
      if (headers.get('Upload-Offset') === '0') void site.hold();
      return undefined;
    };
    await files.choose(fileNamed('photo.jpg', {size: 600_000}));
    await files.until(() => files.rows()[0]?.progress !== 0);
    expect(files.row('photo.jpg')).to.deep.include({text: 'photo.jpg 600 kB', progress: 262_144});
    site.release();
    await files.areThere();
  });

  it('takes the same file once, and two files of one name as two', async () => {
    const site = new UploadSite(network);
    const {files} = await openWithFiles();
    await files.choose(fileNamed('photo.jpg'));
    await files.choose(fileNamed('photo.jpg'), fileNamed('photo.jpg', {lastModified: 1}));
    await files.drop(fileNamed('photo.jpg', {size: 3_000}));
    await files.areThere();
    expect(files.texts()).to.deep.equal([
      'photo.jpg 2 kB Uploaded',
      'photo.jpg 2 kB Uploaded',
      'photo.jpg 3 kB Uploaded',
    ]);
    expect(site.kept.size).to.equal(3);
  });

  it('takes 200 files that are dropped at once: ten, and says at each other why not', async () => {
    const site = new UploadSite(network);
    const {files} = await openWithFiles();
    await files.drop(...Array.from({length: 200}, (_, index) => fileNamed(`${index + 1}.jpg`)));
    const rows = files.rows();
    expect(rows).to.have.length(200);
    expect(rows.filter(({error}) => error === undefined)).to.have.length(10);
    expect(rows[10]!.error).to.equal(
      '11.jpg: too many files; 10 is the limit. Remove it to go on.',
    );
    await files.until(
      () => files.texts().filter((text) => text.endsWith('Uploaded')).length === 10,
    );
    expect(site.kept.size).to.equal(10);
  });

  for (const name of [
    'كشف الحساب.pdf',
    `${'a'.repeat(251)}.pdf`,
    'ricevuta è “così”, già; #1 & 2.pdf',
    '<img src=x onerror=alert(1)>.pdf',
  ]) {
    it(`shows a name as it is, isolated in direction, and sends it so: ${name.slice(0, 40)}`, async () => {
      const site = new UploadSite(network);
      const {files} = await openWithFiles();
      await files.choose(fileNamed(name));
      await files.areThere();
      const shown = files.group.querySelector('li bdi')!;
      expect([shown.textContent, shown.getAttribute('translate')]).to.deep.equal([name, 'no']);
      expect(site.bytesOf(name)).to.have.length(2_000);
    });
  }

  it('keeps its rows in another language, also what is wrong', async () => {
    new UploadSite(network);
    const {form, files} = await openWithFiles();
    await files.choose(fileNamed('statement.pdf'), fileNamed('notes.txt'));
    await files.areThere('statement.pdf');
    await form.press('Continue');
    form.element.lang = 'it';
    await form.settled();
    expect(files.texts()).to.deep.equal([
      'statement.pdf 2 kB Caricato',
      'notes.txt: possiamo ricevere solo JPG, PNG, PDF. Rimuovilo per continuare.',
    ]);
    expect(form.errors()).to.deep.equal([files.row('notes.txt').error]);
  });
});

describe('Remove', () => {
  const network = mockUploads();

  it('is there in every state; focus goes to the next file, after the last one to Add files', async () => {
    const site = new UploadSite(network);
    let piece = site.hold();
    const {form, files} = await openWithFiles();
    await files.choose(fileNamed('1.jpg'));
    await piece;
    piece = site.hold();
    await files.choose(fileNamed('notes.txt'), fileNamed('3.jpg'));
    await files.remove('1.jpg');
    expect(files.focused()).to.match(/^Remove notes\.txt: /);
    await files.remove('notes.txt');
    expect(files.focused()).to.equal('Remove 3.jpg');
    await piece;
    await files.remove('3.jpg');
    expect(form.focused()).to.equal('Add files');
    expect(files.rows()).to.be.empty;
    await site.wasAsked('DELETE', 2);
  });

  it('of the last one leaves the others, and focus at Add files', async () => {
    const site = new UploadSite(network);
    const {form, files} = await openWithFiles();
    await files.choose(fileNamed('1.jpg'), fileNamed('2.jpg'));
    await files.areThere();
    await files.remove('2.jpg');
    expect(form.focused()).to.equal('Add files');
    expect(files.texts()).to.deep.equal(['1.jpg 2 kB Uploaded']);
    await site.wasAsked('DELETE', 1);
  });

  it('stops what is under way, tells the endpoint once, and lets the next one go', async () => {
    const site = new UploadSite(network);
    const piece = site.hold();
    const {files} = await openWithFiles();
    await files.choose(fileNamed('1.jpg'));
    await piece;
    await files.choose(fileNamed('2.jpg'));
    await files.remove('1.jpg');
    site.release();
    await files.areThere();
    await site.wasAsked('DELETE', 1);
    expect(site.askedTo('DELETE')).to.deep.equal(['DELETE /uploads/1']);
    expect(files.texts()).to.deep.equal(['2.jpg 2 kB Uploaded']);
  });
});
