/** What is wrong with a file, at its row and in the summary, and the way out. */
import {expect} from '@open-wc/testing';
import {fileNamed, makeUnreadable, type FilesDriver} from '../support/files.js';
import {leaveOutPauses} from '../support/no-pauses.js';
import {useConnection} from '../support/connection.js';
import {mockUploads, openWithFiles, UploadSite} from '../support/uploads.js';

interface Fault {
  readonly code: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly bring: (files: FilesDriver, site: UploadSite) => Promise<void>;
  readonly en: string;
  readonly it: string;
}

const faults: readonly Fault[] = [
  {
    code: 'wrongKind',
    bring: (files) => files.choose(fileNamed('notes.txt')),
    en: 'notes.txt: we can only take JPG, PNG, PDF. Remove it to go on.',
    it: 'notes.txt: possiamo ricevere solo JPG, PNG, PDF. Rimuovilo per continuare.',
  },
  {
    code: 'tooLarge',
    attributes: {'upload-max-size': '1000000'},
    bring: (files) => files.choose(fileNamed('film.pdf', {size: 1_000_001})),
    en: 'film.pdf: too large, 1.1 MB; 1 MB is the limit. Remove it to go on.',
    it: 'film.pdf: troppo grande, 1,1 MB; il limite è 1 MB. Rimuovilo per continuare.',
  },
  {
    code: 'tooManyFiles',
    attributes: {'upload-max-files': '1'},
    bring: (files) => files.choose(fileNamed('1.jpg'), fileNamed('2.jpg')),
    en: '2.jpg: too many files; 1 is the limit. Remove it to go on.',
    it: '2.jpg: troppi file; il limite è 1. Rimuovilo per continuare.',
  },
  {
    code: 'empty',
    bring: (files) => files.choose(fileNamed('blank.pdf', {size: 0})),
    en: 'blank.pdf: the file is empty. Remove it to go on.',
    it: 'blank.pdf: il file è vuoto. Rimuovilo per continuare.',
  },
  {
    code: 'folder',
    bring: (files) => files.dropFolder('Evidence'),
    en: 'Evidence: this is a folder; please add the files in it. Remove it to go on.',
    it: 'Evidence: è una cartella; aggiungi i file che contiene. Rimuovilo per continuare.',
  },
  {
    code: 'unreadable',
    bring: async (files) => {
      await files.choose(fileNamed('cloud.pdf'));
      await files.until(() => files.rows()[0]?.error !== undefined);
    },
    en: 'cloud.pdf: could not be read. Choose it again, or remove it.',
    it: 'cloud.pdf: non è stato possibile leggerlo. Sceglilo di nuovo oppure rimuovilo.',
  },
  {
    code: 'notUploaded',
    bring: async (files, site) => {
      site.meet = () => refusal('This film is too long.');
      await files.choose(fileNamed('film.pdf'));
      await files.until(() => files.rows()[0]?.error !== undefined);
    },
    en: 'film.pdf: not uploaded. This film is too long. Try again, or remove it.',
    it: 'film.pdf: non caricato. This film is too long. Riprova oppure rimuovilo.',
  },
];

function refusal(detail: string): Response {
  const headers = {'Content-Type': 'application/problem+json'};
  return new Response(JSON.stringify({detail}), {status: 415, headers});
}

describe('A file that cannot be sent', () => {
  const network = mockUploads();
  leaveOutPauses();
  let makeReadable: () => void;
  beforeEach(() => {
    makeReadable = makeUnreadable('cloud.pdf');
  });
  afterEach(() => {
    makeReadable();
  });

  for (const {code, attributes, bring, ...texts} of faults) {
    for (const lang of ['en', 'it'] as const) {
      it(`says why, and how to go on (${code}, ${lang})`, async () => {
        const [next, remove] = lang === 'en' ? ['Continue', 'Remove'] : ['Continua', 'Rimuovi'];
        const site = new UploadSite(network);
        const {form, files} = await openWithFiles({lang, ...attributes});
        await bring(files, site);
        const error = texts[lang];
        const name = /^[^:]*/.exec(error)![0];
        expect(files.row(name).text).to.equal(error);
        expect(files.row(name).error).to.equal(error);
        expect(form.errors(), 'nothing is wrong before Continue').to.be.empty;

        await form.press(next);
        expect([form.step, form.errors()]).to.deep.equal(['details', [error]]);
        await form.press(error);
        expect(files.focused()).to.equal(`${remove} ${error}`);
        await form.press(remove, name);
        expect(form.errors()).to.be.empty;
        await form.press(next);
        expect(form.step).to.equal('review');
      });
    }
  }

  it('offers to try again only where that may help', async () => {
    for (const {code, attributes = {}, bring} of faults) {
      const site = new UploadSite(network);
      const {files} = await openWithFiles(attributes);
      await bring(files, site);
      const buttons = code === 'notUploaded' ? ['Try again', 'Remove'] : ['Remove'];
      expect(files.rows().at(-1)!.buttons, code).to.deep.equal(buttons);
    }
  });

  it('takes the place that it had when it is chosen again and can be read', async () => {
    const site = new UploadSite(network);
    const {files} = await openWithFiles();
    await files.choose(fileNamed('cloud.pdf'), fileNamed('photo.jpg'));
    await files.areThere('photo.jpg');
    makeReadable();
    await files.choose(fileNamed('cloud.pdf'));
    await files.areThere();
    expect(files.texts()).to.deep.equal(['cloud.pdf 2 kB Uploaded', 'photo.jpg 2 kB Uploaded']);
    expect(site.bytesOf('cloud.pdf')).to.have.length(2_000);
  });

  it('leaves room for another when it is removed', async () => {
    new UploadSite(network);
    const {form, files} = await openWithFiles({'upload-max-files': '1'});
    await files.choose(fileNamed('1.jpg'), fileNamed('2.jpg'));
    await files.areThere('1.jpg');
    await files.remove('2.jpg');
    await files.remove('1.jpg');
    await files.choose(fileNamed('2.jpg'));
    await files.areThere();
    await form.press('Continue');
    expect(form.review()['Files']).to.deep.equal(['2.jpg, 2 kB']);
  });

  it('can be tried again while the errors are shown; focus stays at its row', async () => {
    const site = new UploadSite(network);
    const {form, files} = await openWithFiles();
    site.meet = () => refusal('No.');
    await files.choose(fileNamed('photo.jpg'));
    await files.until(() => files.row('photo.jpg').error !== undefined);
    await form.press('Continue');
    site.meet = () => undefined;
    await files.tryAgain('photo.jpg');
    expect(form.errors()).to.be.empty;
    expect(files.focused()).to.equal('Remove photo.jpg');
    await files.areThere();
  });

  for (const status of [401, 403]) {
    it(`says how to sign in again when that is what it needs (${status})`, async () => {
      const site = new UploadSite(network);
      const {files} = await openWithFiles();
      site.meet = () => new Response(null, {status});
      await files.choose(fileNamed('photo.jpg'));
      await files.until(() => files.row('photo.jpg').error !== undefined);
      expect(files.row('photo.jpg').error).to.equal(
        'photo.jpg: not uploaded. You have been signed out. Sign in again in another tab, ' +
          'then try again here.',
      );
    });
  }
});

describe('A file that waits for the connection', () => {
  const network = mockUploads();
  const connection = useConnection();
  leaveOutPauses();

  for (const [lang, text] of Object.entries({
    en: 'Waits for the connection',
    it: 'In attesa della connessione',
  })) {
    it(`says so, and goes on by itself (${lang})`, async () => {
      const site = new UploadSite(network);
      const {files} = await openWithFiles({lang});
      connection.lose();
      site.meet = () => 'dropped';
      await files.choose(fileNamed('photo.jpg'));
      await files.until(() => files.row('photo.jpg').text === `photo.jpg 2 kB ${text}`);
      expect(files.row('photo.jpg').progress).to.equal(0);
      site.meet = () => undefined;
      connection.restore();
      await files.areThere();
    });
  }
});
