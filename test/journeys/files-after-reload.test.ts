/** What a reload leaves of files, and what is told to the endpoint when they are not wanted any more. */
import {expect} from '@open-wc/testing';
import type {FormDriver} from '../support/driver.js';
import {receiveComplaints} from '../support/endpoint.js';
import {bytesOf, FilesDriver, fileNamed} from '../support/files.js';
import {keptDrafts, leavePage, reload} from '../support/reload.js';
import {mockUploads, openWithFiles, UploadSite} from '../support/uploads.js';
import {UPLOADS} from '../files/tus-endpoint.js';

const statement = fileNamed('statement.pdf', {size: 700_000});
const photo = fileNamed('photo.jpg', {size: 340_000, seed: 7});
const MISSING = 'not all of it was uploaded.';

async function reloaded(form: FormDriver, lang = 'en'): Promise<FilesDriver> {
  const next = await reload(form, {'upload-endpoint': UPLOADS, lang});
  await next.settled();
  return new FilesDriver(next);
}

/** One file is there, of another the first piece. */
async function halfWay(site: UploadSite, lang = 'en'): Promise<FilesDriver> {
  const {form, files} = await openWithFiles({lang});
  await files.choose(photo);
  await files.areThere();
  let piece: Promise<void> | undefined;
  site.meet = ({headers}) => {
    if (headers.get('Upload-Offset') === '0') piece = site.hold();
    return undefined;
  };
  await files.choose(statement);
  await files.until(() => files.row('statement.pdf').progress === 262_144);
  await piece;
  const after = await reloaded(form, lang);
  await site.lose();
  return after;
}

describe('After a reload', () => {
  const network = mockUploads();

  it('files that are there are attached still, and nothing is asked of the endpoint', async () => {
    const received = receiveComplaints(network);
    const site = new UploadSite(network);
    const {form: before, files} = await openWithFiles();
    await files.choose(photo, statement);
    await files.areThere();
    const {length} = site.asked;
    const {form, ...after} = await reloaded(before).then((found) => ({
      form: found.form,
      texts: found.texts(),
    }));
    expect(after.texts).to.deep.equal([
      'photo.jpg 340 kB Uploaded',
      'statement.pdf 700 kB Uploaded',
    ]);
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received[0]!.complaint.attachments).to.deep.equal(
      await site.attachments(photo, statement),
    );
    expect(site.asked.slice(length)).to.be.empty;
  });

  it('their content is not in what the browser keeps', async () => {
    new UploadSite(network);
    const {form, files} = await openWithFiles();
    await files.choose(fileNamed('photo.jpg', {size: 700_000}));
    await files.areThere();
    leavePage();
    const [[, , kept]] = keptDrafts('/complaints') as [[Storage, string, string]];
    expect(kept).to.include('photo.jpg');
    expect(kept.length).to.be.below(5_000);
    expect(form.step).to.equal('details');
  });

  for (const [lang, error] of Object.entries({
    en: `statement.pdf: ${MISSING} Choose it again, or remove it.`,
    it: 'statement.pdf: non è stato caricato del tutto. ' + 'Sceglilo di nuovo oppure rimuovilo.',
  })) {
    it(`one that is not there is asked for, also on Continue (${lang})`, async () => {
      const files = await halfWay(new UploadSite(network), lang);
      const {form} = files;
      expect(files.row('statement.pdf')).to.deep.equal({
        text: error,
        error,
        progress: undefined,
        buttons: [lang === 'en' ? 'Remove' : 'Rimuovi'],
      });
      await form.press(lang === 'en' ? 'Continue' : 'Continua');
      expect([form.step, form.errors()]).to.deep.equal(['details', [error]]);
      await form.press(error);
      expect(files.focused()).to.include(error);
    });
  }

  it('the same file goes on from where it was', async () => {
    const received = receiveComplaints(network);
    const site = new UploadSite(network);
    const files = await halfWay(site);
    const {length} = site.asked;
    await files.choose(statement);
    await files.areThere();
    expect(files.texts()).to.deep.equal([
      'photo.jpg 340 kB Uploaded',
      'statement.pdf 700 kB Uploaded',
    ]);
    const goneOn = site.asked.slice(length);
    expect(goneOn).to.include('PATCH /uploads/2 at 262144');
    expect(goneOn.join()).not.to.match(/POST|at 0|DELETE/);
    expect(site.bytesOf('statement.pdf')).to.deep.equal(await bytesOf(statement));
    await files.form.press('Continue');
    await files.form.press('Submit complaint');
    await files.form.reaches('sent');
    expect(received[0]!.complaint.attachments).to.deep.equal(
      await site.attachments(photo, statement),
    );
  });

  it('a file that only looks the same starts anew', async () => {
    const site = new UploadSite(network);
    const files = await halfWay(site);
    const other = fileNamed('statement.pdf', {size: 700_000, seed: 9});
    await files.choose(other);
    await files.areThere();
    expect(site.bytesOf('statement.pdf')).to.deep.equal(await bytesOf(other));
    expect(site.askedTo('DELETE')).to.deep.equal(['DELETE /uploads/2']);
    expect(site.kept.size).to.equal(2);
  });

  it('one that arrived without the form knowing it is found to be there', async () => {
    const site = new UploadSite(network);
    const {form, files} = await openWithFiles();
    const piece = site.hold();
    await files.choose(statement);
    await piece;
    site.kept.get('/uploads/1')!.bytes = await bytesOf(statement);
    const after = await reloaded(form);
    await after.areThere();
    expect(after.texts()).to.deep.equal(['statement.pdf 700 kB Uploaded']);
  });

  it('a complaint that was on its way with its files goes on with them', async () => {
    const received = receiveComplaints(network);
    const site = new UploadSite(network);
    const {form, files} = await openWithFiles();
    await files.choose(photo);
    await files.areThere();
    await form.press('Continue');
    // As it is kept while it waits for its turn among the tabs.
    leavePage();
    const [[storage, key, kept]] = keptDrafts('/complaints') as [[Storage, string, string]];
    storage.setItem(key, kept.replace('"status":"editing"', '"status":"sending"'));
    const after = await reload(form, {'upload-endpoint': UPLOADS});
    await after.reaches('sent');
    expect(received[0]!.complaint.attachments).to.deep.equal(await site.attachments(photo));
  });
});

describe('Uploads that are not wanted any more are given up, each by one DELETE', () => {
  const network = mockUploads();
  const both = ['DELETE /uploads/1', 'DELETE /uploads/2'];

  it('on reset(), also the one that is under way', async () => {
    const site = new UploadSite(network);
    const {form, files} = await openWithFiles();
    await files.choose(photo);
    await files.areThere();
    const piece = site.hold();
    await files.choose(statement);
    await piece;
    form.element.reset();
    await site.lose();
    await site.wasAsked('DELETE', 2);
    await form.settled();
    await form.completeTo('details');
    expect(files.rows()).to.be.empty;
    expect(site.askedTo('DELETE')).to.have.members(both);
  });

  it('on Start again after a reload', async () => {
    const site = new UploadSite(network);
    const {form: before, files} = await openWithFiles();
    await files.choose(photo, statement);
    await files.areThere();
    const {form} = await reloaded(before);
    await form.press('Start again');
    await site.wasAsked('DELETE', 2);
    await form.completeTo('details');
    expect(site.askedTo('DELETE')).to.have.members(both);
  });

  it('but not when the complaint was sent: they belong to it', async () => {
    receiveComplaints(network);
    const site = new UploadSite(network);
    const {form, files} = await openWithFiles();
    await files.choose(photo);
    await files.areThere();
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    await form.press('Start again');
    await form.completeTo('details');
    expect(site.askedTo('DELETE')).to.be.empty;
    expect(new FilesDriver(form).rows()).to.be.empty;
  });
});
