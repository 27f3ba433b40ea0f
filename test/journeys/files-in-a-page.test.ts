/** Files and the page around the form: its own way to send, its element that moves, a client who leaves. */
import {expect} from '@open-wc/testing';
import {TusEndpoint} from '../files/tus-endpoint.js';
import {fileNamed} from '../support/files.js';
import {asksBeforeLeaving} from '../support/leaving.js';
import {accepted} from '../support/endpoint.js';
import {openWithFiles} from '../support/uploads.js';

/** A page that sends all requests its own way; of files, no piece before it is told to. */
class Page {
  readonly endpoint = new TusEndpoint();
  go!: () => void;
  readonly #isTold = new Promise<void>((resolve) => {
    this.go = resolve;
  });
  readonly transport = async (request: Request): Promise<Response> => {
    if (!request.url.includes('/uploads')) return accepted()();
    if (request.method === 'PATCH') await this.#isTold;
    return this.endpoint.answer(request);
  };
}

describe('While files travel', () => {
  it('the browser asks before the page is left, and not when all are there', async () => {
    const {transport, go} = new Page();
    const {files} = await openWithFiles({}, {properties: {transport}});
    expect(asksBeforeLeaving()).to.be.false;
    await files.choose(fileNamed('photo.jpg'));
    expect(asksBeforeLeaving()).to.be.true;
    go();
    await files.areThere();
    expect(asksBeforeLeaving()).to.be.false;
  });

  it('the element may be moved: nothing is sent twice, and nothing stops', async () => {
    const {transport, go, endpoint} = new Page();
    const {form, files} = await openWithFiles({}, {properties: {transport}});
    await files.choose(fileNamed('photo.jpg'));
    const place = document.createElement('div');
    form.element.parentElement!.append(place);
    place.append(form.element);
    go();
    await files.areThere();
    expect(endpoint.asked).to.deep.equal(['POST /uploads', 'PATCH /uploads/1 at 0']);
  });

  it('the element may be taken out: it stops, and goes on when it is put back', async () => {
    const {transport, go, endpoint} = new Page();
    const {form, files} = await openWithFiles({}, {properties: {transport}});
    await files.choose(fileNamed('photo.jpg'));
    const place = form.element.parentElement!;
    form.element.remove();
    await Promise.resolve();
    go();
    await form.settled();
    place.append(form.element);
    await files.areThere();
    expect(endpoint.asked.join()).not.to.include('DELETE');
    expect(endpoint.kept.size).to.equal(1);
  });
});
