import {expect} from '@open-wc/testing';
import {openForm} from '../support/driver.js';
import {accepted, failing, receiveComplaints} from '../support/endpoint.js';
import {asksBeforeLeaving} from '../support/leaving.js';
import {mockNetwork} from '../support/msw.js';
import {keptDrafts, leavePage, reload} from '../support/reload.js';

describe('A draft', () => {
  const network = mockNetwork();

  it('is deleted when the complaint has arrived', async () => {
    receiveComplaints(network);
    const first = await openForm();
    await first.completeTo('review');
    await first.press('Submit complaint');
    await first.reaches('sent');
    expect(keptDrafts('/complaints')).to.be.empty;
    const form = await reload(first);
    expect(form.step).to.equal('account');
    expect(form.value('Email address')).to.equal('');
  });

  it('is kept when sending failed', async () => {
    receiveComplaints(network, failing(403));
    const first = await openForm();
    await first.completeTo('review');
    const review = first.review();
    await first.press('Submit complaint');
    await first.reaches('failed');
    const form = await reload(first);
    expect(form.step).to.equal('review');
    expect(form.review()).to.deep.equal(review);
    expect(form.status).to.equal('editing');
  });

  it('is not made again by what the client does on the closing page', async () => {
    receiveComplaints(network);
    const form = await openForm();
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');
    await form.press('Start again');
    leavePage();
    expect(keptDrafts('/complaints')).to.be.empty;
  });
});

describe('With autosave off', () => {
  it('nothing is kept anywhere, and nothing comes back', async () => {
    const first = await openForm({autosave: 'off'});
    await first.completeTo('person');
    leavePage();
    expect(keptDrafts('/complaints')).to.be.empty;
    expect(sessionStorage).to.have.lengthOf(0);
    const form = await reload(first, {autosave: 'off'});
    expect(form.step).to.equal('account');
    expect(form.value('Email address')).to.equal('');
  });

  it('the browser asks before answers are lost', async () => {
    const form = await openForm({autosave: 'off'});
    expect(asksBeforeLeaving(), 'before anything is typed').to.be.false;
    await form.completeTo('person');
    expect(asksBeforeLeaving()).to.be.true;
    form.element.reset();
    await form.settled();
    expect(asksBeforeLeaving(), 'after all is forgotten').to.be.false;
  });

  it('the browser asks even in the moment after the first letter', async () => {
    const form = await openForm({autosave: 'off'});
    await form.fill('Email address', 'a');
    expect(asksBeforeLeaving()).to.be.true;
  });

  it('the browser does not ask once the complaint has arrived', async () => {
    const transport = async (): Promise<Response> => accepted()();
    const form = await openForm({autosave: 'off'}, {properties: {transport}});
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(asksBeforeLeaving()).to.be.false;
  });

  it('the browser still asks after the form was moved in the document', async () => {
    const form = await openForm({autosave: 'off'});
    await form.completeTo('person');
    form.element.parentElement!.append(form.element);
    await form.settled();
    expect(asksBeforeLeaving()).to.be.true;
  });

  it('the browser does not ask once the form is gone', async () => {
    const form = await openForm({autosave: 'off'});
    await form.completeTo('person');
    form.element.remove();
    expect(asksBeforeLeaving()).to.be.false;
  });
});

describe('While answers are kept', () => {
  it('the browser does not ask before it leaves the page', async () => {
    const form = await openForm();
    await form.fill('Email address', 'ada@example.org');
    expect(asksBeforeLeaving(), 'before they are saved: they will be when the page goes').to.be
      .false;
    await form.press('Continue');
    expect(asksBeforeLeaving()).to.be.false;
  });
});
