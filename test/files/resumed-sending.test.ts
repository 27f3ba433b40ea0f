/** A complaint with files that was under way when its page was loaded again. */
import {expect} from '@open-wc/testing';
import {openForm} from '../support/driver.js';
import {accepted, receiveComplaints} from '../support/endpoint.js';
import {fileNamed} from '../support/files.js';
import {keptDrafts} from '../support/reload.js';
import {mockUploads, openWithFiles, UploadSite} from '../support/uploads.js';

describe('A complaint that was submitted just before its page was gone', () => {
  const network = mockUploads();

  it('goes on with its files, though the part that deals with files comes later', async () => {
    new UploadSite(network);
    const received = receiveComplaints(network, accepted());
    const {form, files} = await openWithFiles();
    await files.choose(fileNamed('statement.pdf'));
    await files.areThere();
    await form.press('Continue');
    const {element} = form;
    const kept = keptDrafts(element.endpoint);
    element.remove();
    await Promise.resolve();
    for (const [storage, key, value] of kept) {
      const draft = JSON.parse(value) as object;
      // As it stands in the moment of Submit: as what it is sent was not kept yet.
      storage.setItem(key, JSON.stringify({...draft, complaint: null, status: 'sending'}));
    }

    const again = await openForm({
      endpoint: element.endpoint,
      'upload-endpoint': element.uploadEndpoint,
    });
    await again.reaches('sent');
    expect(received[0]?.complaint.attachments?.map(({name}) => name)).to.deep.equal([
      'statement.pdf',
    ]);
  });
});
