import {expect} from '@open-wc/testing';
import {SecondPress} from '../../src/page/second-press.js';
import {openForm} from '../support/driver.js';
import {fileNamed} from '../support/files.js';
import {englishAnswers} from '../support/sample-answers.js';
import {openWithFiles} from '../support/uploads.js';

/** A press as the browser counts it. */
const press = (detail: number, type = 'click') =>
  new MouseEvent(type, {detail, bubbles: true, cancelable: true, composed: true});

describe('The second press of a double click', () => {
  it('does nothing when the first has changed the step, nor does the browser', () => {
    const second = new SecondPress();
    expect(second.stops(press(1), 'account')).to.be.false;
    for (const detail of [2, 3]) {
      const event = press(detail);
      expect(second.stops(event, 'person')).to.be.true;
      expect(event.defaultPrevented).to.be.true;
    }
  });

  it('counts when the step is the same', () => {
    const second = new SecondPress();
    for (const detail of [1, 2, 3]) {
      const event = press(detail);
      expect(second.stops(event, 'account')).to.be.false;
      expect(event.defaultPrevented).to.be.false;
    }
  });

  it('is none when another press begins, or a key has pressed', () => {
    const second = new SecondPress();
    second.stops(press(1), 'account');
    expect(second.stops(press(1), 'person')).to.be.false;
    expect(second.stops(press(2), 'person')).to.be.false;
    expect(second.stops(press(0), 'subject')).to.be.false;
    expect(second.stops(press(2), 'subject')).to.be.false;
  });

  for (const type of ['mousedown', 'input', 'change', 'keydown', 'paste']) {
    it(`is none of another kind: ${type}`, () => {
      const second = new SecondPress();
      second.stops(press(1), 'account');
      const event = press(2, type);
      expect(second.stops(event, 'person')).to.be.false;
      expect(event.defaultPrevented).to.be.false;
      second.stops(press(1, type), 'person');
      expect(second.stops(press(2), 'account'), 'it is not the first of one either').to.be.false;
    });
  }

  it('on Continue finds no errors on the step that the first has led to', async () => {
    const form = await openForm();
    await form.answerStep(englishAnswers.account);
    for (const detail of [1, 2]) {
      form.button('Continue').dispatchEvent(press(detail));
      await form.settled();
    }
    expect(form.step).to.equal('person');
    expect(form.errors()).to.be.empty;
  });

  it('on Back goes back by one step', async () => {
    const form = await openForm();
    await form.completeTo('subject');
    for (const detail of [1, 2]) {
      form.button('Back').dispatchEvent(press(detail));
      await form.settled();
    }
    expect(form.step).to.equal('person');
  });

  it('on a button of the same step presses again', async () => {
    const form = await openForm();
    await form.completeTo('details');
    const list = 'Support ticket numbers (optional)';
    const before = form.entryLabels(list).length;
    for (const detail of [1, 2]) {
      form.button('Add another', list).dispatchEvent(press(detail));
      await form.settled();
    }
    expect(form.entryLabels(list)).to.have.lengthOf(before + 2);
  });

  it('on Remove does not remove the entry that has come in its place', async () => {
    const form = await openForm();
    await form.completeTo('details');
    const list = 'Support ticket numbers (optional)';
    await form.fillList(list, ['1', '2', '3', '4']);
    const remove = form.root.querySelector('[data-action=remove]')!;
    for (const detail of [1, 2]) {
      remove.dispatchEvent(press(detail));
      await form.settled();
    }
    expect(form.entries(list)).to.deep.equal(['1', '3', '4']);
  });

  it('on Remove, or on Try again, does not remove the file that has come in its place', async () => {
    const refused = (): Promise<Response> => Promise.resolve(new Response(null, {status: 415}));
    const {form, files} = await openWithFiles({}, {properties: {transport: refused}});
    await files.choose(...['1.jpg', '2.jpg', '3.jpg', '4.jpg'].map((name) => fileNamed(name)));
    await files.until(() => files.rows().every(({error}) => error !== undefined));
    form.button('Remove', '1.jpg').dispatchEvent(press(1));
    await form.settled();
    form.button('Remove', '2.jpg').dispatchEvent(press(2));
    await form.settled();
    form.button('Try again', '2.jpg').dispatchEvent(press(1));
    await form.settled();
    form.button('Remove', '2.jpg').dispatchEvent(press(2));
    await form.settled();
    expect(files.rows()).to.have.length(3);
  });

  it('nor does a key that is held down on a button', () => {
    const button = document.createElement('button');
    const second = new SecondPress();
    const key = (repeat: boolean): KeyboardEvent =>
      new KeyboardEvent('keydown', {key: 'Enter', repeat, cancelable: true});
    const stopped: boolean[] = [];
    button.addEventListener('keydown', (event) => {
      stopped.push(second.stops(event, 'details'));
    });
    const events = [key(false), key(true), key(true)];
    for (const event of events) button.dispatchEvent(event);
    expect(stopped).to.deep.equal([false, true, true]);
    expect(events.map(({defaultPrevented}) => defaultPrevented)).to.deep.equal([false, true, true]);
  });

  it('but in a text a key that is held down goes on typing', () => {
    const input = document.createElement('input');
    const event = new KeyboardEvent('keydown', {key: 'a', repeat: true, cancelable: true});
    input.dispatchEvent(event);
    expect(new SecondPress().stops(event, 'details')).to.be.false;
    expect(event.defaultPrevented).to.be.false;
  });
});
