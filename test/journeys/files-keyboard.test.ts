import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {receiveComplaints} from '../support/endpoint.js';
import {fileNamed, type FilesDriver} from '../support/files.js';
import {mockUploads, openWithFiles, UploadSite} from '../support/uploads.js';

const photo = fileNamed('photo.jpg');

/** Tab or Shift+Tab, until what has focus is called so; the number of its presses has a limit. */
async function goTo(files: FilesDriver, what: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await files.form.key(key);
    if (files.focused().startsWith(what)) return;
  }
  expect.fail(`${key} does not reach "${what}"`);
}

describe('With the keyboard alone, a client', function () {
  // Each key goes through the test runner to the browser and back.
  this.timeout(30_000);
  const network = mockUploads();

  it('adds files, removes one, tries one again, and sends the complaint', async () => {
    const received = receiveComplaints(network);
    const site = new UploadSite(network);
    const {form, files} = await openWithFiles();
    // The browser's own choice of files is out of a test's reach.
    files.input.addEventListener('click', (event) => {
      event.preventDefault();
      void files.choose(fileNamed('notes.txt'), photo);
    });
    site.meet = () => new Response(null, {status: 415});

    form.control('What have you already tried? (optional)').focus();
    await goTo(files, 'Add files');
    await form.key('Enter');
    await files.until(() => files.rows()[1]?.error !== undefined);

    await goTo(files, 'Remove notes.txt', 'Shift+Tab');
    await form.key('Space');
    expect(files.focused()).to.match(/^Remove photo\.jpg: not uploaded/);
    await form.key('Shift+Tab');
    expect(files.focused()).to.match(/^Try again photo\.jpg: not uploaded/);
    site.meet = () => undefined;
    await form.key('Enter');
    expect(files.focused()).to.equal('Remove photo.jpg');
    await files.areThere();

    await goTo(files, 'Continue');
    await form.key('Enter');
    expect(form.step).to.equal('review');
    await goTo(files, 'Submit complaint');
    await form.key('Enter');
    await form.reaches('sent');
    expect(received[0]!.complaint.attachments).to.deep.equal(await site.attachments(photo));
  });

  it('goes from the summary to the file, and removes it', async () => {
    const {form, files} = await openWithFiles();
    await files.choose(fileNamed('notes.txt'));
    await goTo(files, 'Continue');
    await form.key('Enter');
    expect(form.focused()).to.equal('There is a problem');
    await form.key('Tab');
    await form.key('Enter');
    expect(files.focused()).to.match(/^Remove notes\.txt: /);
    await form.key('Enter');
    expect(form.focused()).to.equal('Add files');
    expect(form.errors()).to.be.empty;
  });

  it('passes the input of the browser and the place to drop files by', async () => {
    const {form, files} = await openWithFiles();
    form.control('What have you already tried? (optional)').focus();
    await sendKeys({press: 'Tab'});
    expect(form.focused()).to.equal('Add files');
    await sendKeys({press: 'Tab'});
    expect(form.focused()).to.equal('Continue');
    expect(files.rows()).to.be.empty;
  });
});
