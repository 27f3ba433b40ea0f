import {expect, oneEvent} from '@open-wc/testing';
import {HeldAnswer, accepted, receiveComplaints} from '../support/endpoint.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {mockNetwork} from '../support/msw.js';

async function go(form: FormDriver, delta: number): Promise<void> {
  const arrived = oneEvent(window, 'popstate');
  history.go(delta);
  await arrived;
  await form.settled();
}

describe('With the attribute history, the browser', () => {
  const network = mockNetwork();
  const {href} = location;
  afterEach(() => {
    history.replaceState(null, '', href);
  });

  it('leads back and forward through the steps, with every answer kept', async () => {
    const form = await openForm({history: ''});
    await form.completeTo('subject');
    await go(form, -1);
    expect(form.step).to.equal('person');
    expect(form.focused()).to.equal(form.heading());
    expect(form.value('Full name')).to.equal('Ada Rossi');
    await go(form, -1);
    expect(form.step).to.equal('account');
    await go(form, 1);
    await go(form, 1);
    expect(form.step).to.equal('subject');
    expect(location.href).to.equal(href);
  });

  it('keeps what was half done on the step that is left', async () => {
    const form = await openForm({history: ''});
    await form.completeTo('person');
    await form.fill('Full name', 'Ada');
    await go(form, -1);
    await go(form, 1);
    expect(form.value('Full name')).to.equal('Ada');
    expect(form.errors()).to.be.empty;
  });

  it('passes no step forward that has become invalid', async () => {
    const form = await openForm({history: ''});
    await form.completeTo('subject');
    await go(form, -2);
    await form.fill('Email address', 'nobody');
    await go(form, 2);
    expect(form.step).to.equal('account');
    expect(form.focused()).to.equal('There is a problem');
    await form.fill('Email address', 'ada@example.org');
    await form.press('Continue');
    expect(form.step).to.equal('person');
  });

  it('leads through Back and Change as they were taken', async () => {
    const form = await openForm({history: ''});
    await form.completeTo('review');
    await form.press('Change', 'About you');
    await go(form, -1);
    expect(form.step).to.equal('review');
    await go(form, -1);
    expect(form.step).to.equal('details');
  });

  it("keeps the page's own entries and their state", async () => {
    history.replaceState({page: 1}, '');
    const form = await openForm({history: ''});
    expect(history.state).to.deep.equal({page: 1});
    await form.completeTo('person');
    expect(history.state).to.include({page: 1});
    history.pushState({page: 2}, '', '#elsewhere');
    await form.completeTo('subject');
    expect(history.state).to.include({page: 2});
    expect(location.hash).to.equal('#elsewhere');

    await go(form, -1);
    expect(form.step).to.equal('person');
    expect(location.hash).to.equal('#elsewhere');
    await go(form, -1);
    expect(history.state).to.include({page: 1});
    expect(location.hash).to.equal('');
    await go(form, -1);
    expect(form.step).to.equal('account');
    expect(history.state).to.include({page: 1});
  });

  for (const state of ['a text', 7, ['a', 'list']]) {
    it(`leaves the entries alone when the page keeps ${JSON.stringify(state)} in them`, async () => {
      history.replaceState(state, '');
      const {length} = history;
      const form = await openForm({history: ''});
      await form.completeTo('person');
      expect(history.state).to.deep.equal(state);
      expect(history.length).to.equal(length);
    });
  }

  it("does not move on an entry of the page's", async () => {
    const form = await openForm({history: ''});
    await form.completeTo('person');
    history.pushState({page: 2}, '');
    history.pushState({page: 3}, '');
    await go(form, -1);
    expect(form.step).to.equal('person');
  });

  it('neither stops what is being sent nor brings back what was sent', async () => {
    const held = new HeldAnswer(accepted());
    receiveComplaints(network, held.answer);
    const form = await openForm({history: ''});
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sending');
    await go(form, -1);
    expect(form.status).to.equal('sending');
    held.release();
    await form.reaches('sent');
    await go(form, -1);
    expect(form.step).to.equal('done');
  });

  it('leads each of two forms through its own steps', async () => {
    const one = await openForm({history: '', endpoint: '/one'});
    const other = await openForm({history: '', endpoint: '/other'});
    await one.completeTo('person');
    await other.completeTo('person');
    await go(other, -1);
    expect([one.step, other.step]).to.deep.equal(['person', 'account']);
    await go(one, -1);
    expect([one.step, other.step]).to.deep.equal(['account', 'account']);
  });

  it('is listened to no longer once the form has left the page', async () => {
    const form = await openForm({history: ''});
    await form.completeTo('subject');
    form.element.remove();
    await go(form, -1);
    expect(form.step).to.equal('subject');
  });
});

describe('Without the attribute history', () => {
  it('the browser has no entry more than the page made', async () => {
    history.replaceState({page: 1}, '');
    const {length} = history;
    const form = await openForm();
    await form.completeTo('review');
    expect(history.length).to.equal(length);
    expect(history.state).to.deep.equal({page: 1});
  });
});
