/** What is dragged and pasted, as systems and other programs hand it over. */
import {expect} from '@open-wc/testing';
import {fixToday} from '../support/clock.js';
import {carrying, fileNamed} from '../support/files.js';
import {mockUploads, openWithFiles, UploadSite} from '../support/uploads.js';

describe('Files that are brought', () => {
  const network = mockUploads();
  beforeEach(() => {
    new UploadSite(network);
  });

  const effects: [allowed: DataTransfer['effectAllowed'], effect: DataTransfer['dropEffect']][] = [
    ['all', 'copy'],
    ['copyMove', 'copy'],
    ['copy', 'copy'],
    ['uninitialized', 'copy'],
    ['move', 'none'],
  ];
  for (const [effectAllowed, effect] of effects) {
    it(`are copied, not moved, where the source allows ${effectAllowed}`, async () => {
      const {files} = await openWithFiles();
      const carried = {
        ...{types: ['Files'], items: [], files: [fileNamed('mail.pdf')]},
        ...{effectAllowed, dropEffect: 'none'},
      };
      await files.drag('dragover', carried as unknown as DataTransfer);
      expect(carried.dropEffect).to.equal(effect);
    });
  }

  it('are not taken by the page as well', async () => {
    const {form, files} = await openWithFiles();
    const heard: string[] = [];
    const hear = ({type}: Event): void => void heard.push(type);
    const types = ['dragenter', 'dragover', 'drop', 'paste'];
    for (const type of types) document.addEventListener(type, hear);
    try {
      await files.drop(fileNamed('a.pdf'));
      await files.paste([fileNamed('b.pdf')]);
      expect(heard).to.be.empty;
      await files.paste([], 'A text');
      expect(heard, "what is not taken stays the page's").to.deep.equal(['paste']);
    } finally {
      for (const type of types) document.removeEventListener(type, hear);
    }
    expect(files.rows()).to.have.length(2);
    expect(form.step).to.equal('details');
  });

  it('come with their names as a text, as a file manager copies them', async () => {
    const {files} = await openWithFiles();
    await files.paste([fileNamed('a.pdf'), fileNamed('b.pdf')], 'a.pdf\rb.pdf');
    expect(files.rows()).to.have.length(2);
  });

  it('may be told of in one of two lists only', async () => {
    const {files} = await openWithFiles();
    const file = fileNamed('a.pdf');
    const item = {kind: 'file', getAsFile: () => file, webkitGetAsEntry: () => null};
    const carried = {types: ['Files'], items: [item], files: [], effectAllowed: 'copy'};
    await files.drag('drop', carried as unknown as DataTransfer);
    expect(files.rows().map(({text}) => text)).to.have.length(1);
  });

  it('keep their places when several pictures are pasted at once', async () => {
    const {files} = await openWithFiles();
    const pictures = [1, 2, 3].map(() => fileNamed('image.png'));
    await files.paste(pictures);
    expect(files.rows()).to.have.length(3);
  });
});

describe('What is pasted or dropped', () => {
  const network = mockUploads();
  fixToday('2026-11-22');

  it('is a picture of the screen: it is named with date and time', async () => {
    const site = new UploadSite(network);
    const {form, files} = await openWithFiles();
    form.control('Describe your complaint').focus();
    expect(await files.paste([fileNamed('image.png')])).to.be.false;
    await files.areThere();
    expect(files.texts()).to.deep.equal(['2026-11-22 12.00.00.png 2 kB Uploaded']);
    expect(site.bytesOf('2026-11-22 12.00.00.png')).to.have.length(2_000);
    expect(form.value('Describe your complaint')).to.equal('You charged the fee twice.');
  });

  it('is a file that was copied: it keeps its name', async () => {
    void new UploadSite(network).hold();
    const {files} = await openWithFiles();
    await files.paste([fileNamed('statement.pdf')]);
    expect(files.texts()).to.deep.equal(['statement.pdf 2 kB']);
  });

  it('is a text, or a text with a picture of it: both are the control’s', async () => {
    const {form, files} = await openWithFiles();
    await form.paste('Describe your complaint', 'Twice.');
    expect(form.value('Describe your complaint')).to.equal('You charged the fee twice.Twice.');
    form.control('Describe your complaint').focus();
    expect(await files.paste([], 'Once more.')).to.be.true;
    expect(await files.paste([fileNamed('image.png')], 'As in a document')).to.be.true;
    expect(files.rows()).to.be.empty;
  });

  it('is a text that is dragged: the browser does what it does', async () => {
    const {files} = await openWithFiles();
    const text = new DataTransfer();
    text.setData('text/plain', 'Twice.');
    for (const type of ['dragenter', 'dragover', 'drop'] as const)
      expect(await files.drag(type, text), type).to.be.true;
    expect(files.rows()).to.be.empty;
  });

  it('is a file that is dragged: the form takes it, and shows the place while it is over it', async () => {
    void new UploadSite(network).hold();
    const {files} = await openWithFiles();
    const place = files.input.parentElement!;
    const carried = carrying([fileNamed('photo.jpg')]);
    expect(await files.drag('dragenter', carried)).to.be.false;
    expect(await files.drag('dragover', carried)).to.be.false;
    expect(place.classList.contains('over')).to.be.true;
    expect(await files.drag('drop', carried)).to.be.false;
    expect(place.classList.contains('over')).to.be.false;
    expect(files.texts()).to.deep.equal(['photo.jpg 2 kB']);
  });
});
