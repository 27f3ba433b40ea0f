/** What is dragged and pasted, as systems and other programs hand it over. */
import {expect} from '@open-wc/testing';
import {mockNetwork} from '../support/msw.js';
import {fileNamed} from '../support/files.js';
import {openWithFiles, UploadSite} from '../support/uploads.js';

describe('Files that are brought', () => {
  const network = mockNetwork();
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
