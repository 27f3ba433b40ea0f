import {expect} from '@open-wc/testing';
import {hearEvents, wordsOf} from '../element/heard-events.js';
import {useConnection} from '../support/connection.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, failing, HeldAnswer, type EndpointAnswer} from '../support/endpoint.js';
import {leaveOutPauses} from '../support/no-pauses.js';
import {reload} from '../support/reload.js';
import {textOf} from '../support/reading.js';
import {answering} from '../support/transport.js';

function announced(form: FormDriver): string {
  return textOf(form.root.querySelector('[role=status]')!);
}

describe('Without a connection', () => {
  const connection = useConnection();
  leaveOutPauses();
  const heard = hearEvents();
  const errors = (): unknown[] =>
    wordsOf(heard).flatMap(([type, detail]) => (type === 'complaint-error' ? [detail] : []));

  const cutOff: EndpointAnswer = () => Promise.reject(new TypeError('Failed to fetch'));

  /** An attempt is made all the same, and fails; the answers are those of the next. */
  async function submitOffline(
    answers: readonly EndpointAnswer[] = [accepted()],
    lang = 'en',
  ): Promise<{form: FormDriver} & ReturnType<typeof answering>> {
    const sent = answering(cutOff, ...answers);
    const form = await openForm({lang}, {properties: {transport: sent.transport}});
    await form.completeTo('review');
    connection.lose();
    await form.press(lang === 'it' ? 'Invia reclamo' : 'Submit complaint');
    await form.reaches('waiting');
    return {form, ...sent};
  }

  it('the complaint waits, says so, and tells the page', async () => {
    const {form, received} = await submitOffline();
    expect(announced(form)).to.match(/offline.*as soon as the connection is back/i);
    expect(form.element.getAttribute('status')).to.equal('waiting');
    expect(form.step).to.equal('review');
    expect(errors()).to.deep.equal([{reason: 'offline', status: null}]);
    expect(received, 'the attempt that failed').to.have.lengthOf(1);
  });

  it('it says so in Italian', async () => {
    const {form} = await submitOffline([accepted()], 'it');
    expect(announced(form)).to.match(/offline.*appena torna la connessione/i);
    expect(form.hasButton("Interrompi l'invio")).to.be.true;
  });

  it('it is sent by itself when the connection is back', async () => {
    const {form, received} = await submitOffline();
    connection.restore();
    await form.reaches('sent');
    expect(received).to.have.lengthOf(2);
    expect(received[1]!.body).to.equal(received[0]!.body);
    expect(form.focused()).to.equal(form.heading());
  });

  it('it takes no focus from who is elsewhere when it is sent', async () => {
    const {form} = await submitOffline();
    (form.root.activeElement as HTMLElement).blur();
    connection.restore();
    await form.reaches('sent');
    expect(form.focused()).to.be.undefined;
  });

  it('Try again tries at once, and waits again when that fails', async () => {
    const held = new HeldAnswer(cutOff);
    const {form, received} = await submitOffline([held.answer, accepted()]);
    await form.press('Try again');
    await held.asked;
    expect(form.status).to.equal('sending');
    held.release();
    await form.reaches('waiting');
    expect(received).to.have.lengthOf(2);
    await form.press('Try again');
    await form.reaches('sent');
    expect(received).to.have.lengthOf(3);
  });

  it('that the browser only believes to be lost, the first attempt arrives', async () => {
    const {received, transport} = answering(accepted());
    const form = await openForm({}, {properties: {transport}});
    await form.completeTo('review');
    connection.lose();
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received).to.have.lengthOf(1);
  });

  it('the client can stop waiting; the connection that comes back then sends nothing', async () => {
    const {form, received} = await submitOffline();
    await form.press('Stop sending');
    expect(form.status).to.equal('editing');
    connection.restore();
    await form.settled();
    expect(received).to.have.lengthOf(1);
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received).to.have.lengthOf(2);
  });

  it('that is lost in an attempt, the same complaint is sent again when it is back', async () => {
    const losing: EndpointAnswer = () => {
      connection.lose();
      return cutOff();
    };
    const {received, transport} = answering(losing, accepted());
    const form = await openForm({}, {properties: {transport}});
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('waiting');
    connection.restore();
    await form.reaches('sent');
    expect(received).to.have.lengthOf(2);
    expect(received[1]!.body).to.equal(received[0]!.body);
  });

  it('an answer counts all the same: who is signed out must sign in', async () => {
    const refused: EndpointAnswer = () => {
      connection.lose();
      return failing(401)();
    };
    const {received, transport} = answering(refused);
    const form = await openForm({}, {properties: {transport}});
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('failed');
    expect(received).to.have.lengthOf(1);
    expect(errors()).to.deep.equal([{reason: 'unauthorized', status: 401}]);
  });

  it('the language can change while it waits', async () => {
    const {form} = await submitOffline();
    form.element.lang = 'it';
    await form.settled();
    expect(announced(form)).to.match(/appena torna la connessione/i);
  });

  it('that comes back and fails, sending fails with what happened then', async () => {
    const {form, received} = await submitOffline([failing(500)]);
    connection.restore();
    await form.reaches('failed');
    expect(received).to.have.lengthOf(5);
    expect(errors().at(-1)).to.deep.equal({reason: 'server', status: 500});
  });

  it('a reload changes nothing: it says that it has not been sent yet, and sends it later', async () => {
    const {form: first} = await submitOffline();
    const {received, transport} = answering(cutOff, accepted());
    const form = await reload(first, {}, {properties: {transport}});
    await form.reaches('waiting');
    expect(announced(form)).to.match(/has not been sent yet/i);
    connection.restore();
    await form.reaches('sent');
    expect(received).to.have.lengthOf(2);
  });
});
