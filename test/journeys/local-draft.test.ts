import {expect} from '@open-wc/testing';
import {useClock} from '../support/clock.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {leaveOutPauses} from '../support/no-pauses.js';
import {forgetDrafts, keptDrafts, reload} from '../support/reload.js';
import {answering, silence} from '../support/transport.js';

const endpoint = '/local-draft';
const local = {endpoint, autosave: 'local'};
const HOUR = 3_600_000;

/** A form that was filled in up to the details, and then the page was loaded again. */
async function openAgain(attributes: Readonly<Record<string, string>> = {}): Promise<FormDriver> {
  const first = await openForm({...local, ...attributes});
  await first.completeTo('details');
  return reload(first, {...local, ...attributes});
}

function expectQuestion(form: FormDriver): void {
  expect(form.buttons()).to.deep.equal(['Continue where I left off', 'Delete my answers']);
  expect(form.labels()).to.be.empty;
  expect(form.text()).not.to.match(/ada|AA00|Italy|Fees/i);
}

describe('A draft of this browser', () => {
  forgetDrafts(endpoint);

  it('is kept there, and nowhere else', async () => {
    const form = await openForm(local);
    await form.completeTo('person');
    expect(keptDrafts(endpoint).map(([storage]) => storage)).to.deep.equal([localStorage]);
  });

  it('is not shown before the client says so, for the computer may be shared', async () => {
    expectQuestion(await openAgain());
  });

  it('is not shown in Italian either', async () => {
    const first = await openForm({...local, lang: 'it'});
    await first.completeTo('person');
    const form = await reload(first, {...local, lang: 'it'});
    expect(form.buttons()).to.deep.equal([
      'Riprendi da dove avevo lasciato',
      'Elimina le mie risposte',
    ]);
    expect(form.text()).not.to.match(/ada/i);
  });

  it('does not stand in the markup either', async () => {
    const form = await openAgain();
    expect(form.root.innerHTML + form.element.outerHTML).not.to.match(/ada@|AA00/);
  });

  it('takes no focus with its question', async () => {
    const form = await openAgain();
    expect(form.focused()).to.be.undefined;
  });

  it('goes on where the client left off', async () => {
    const form = await openAgain();
    await form.press('Continue where I left off');
    expect(form.step).to.equal('details');
    expect(form.focused()).to.equal(form.heading());
    await form.press('Back');
    expect(form.value('What is your complaint about?')).to.equal('Fees and charges');
  });

  it('goes on with the keyboard', async () => {
    const form = await openAgain();
    form.button('Continue where I left off').focus();
    await form.key('Enter');
    expect(form.step).to.equal('details');
  });

  it('is deleted when the client says so', async () => {
    const form = await openAgain();
    await form.press('Delete my answers');
    expect(form.step).to.equal('account');
    expect(form.value('Email address')).to.equal('');
    expect(form.focused()).to.equal(form.heading());
    expect(keptDrafts(endpoint)).to.be.empty;
    const again = await reload(form, local);
    expect(again.value('Email address')).to.equal('');
  });

  it('is deleted by reset()', async () => {
    const form = await openAgain();
    form.element.reset();
    await form.settled();
    expect(form.value('Email address')).to.equal('');
    expect(keptDrafts(endpoint)).to.be.empty;
  });

  it('waits for the answer to its question, however often the page is loaded', async () => {
    const form = await reload(await openAgain(), local);
    expectQuestion(form);
    await form.press('Continue where I left off');
    expect(form.step).to.equal('details');
  });

  it('is not overwritten by what the page gives initially, before or after the question', async () => {
    const prefill = '{"account":{"email":"page@example.org"}}';
    const form = await openAgain({prefill});
    expectQuestion(form);
    await form.press('Continue where I left off');
    for (let step = 0; step < 3; step++) await form.press('Back');
    expect(form.value('Email address')).to.equal('ada@example.org');
  });

  it('is deleted when the complaint has arrived', async () => {
    const form = await openForm(local, {properties: {transport: answering().transport}});
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(keptDrafts(endpoint)).to.be.empty;
  });

  it('is no longer offered once another tab has sent it', async () => {
    const {transport} = answering();
    const first = await openForm(local, {properties: {transport}});
    await first.completeTo('review');
    const second = await openForm(local);
    expectQuestion(second);
    const heard = new Promise((resolve) => {
      const listener = new BroadcastChannel('complaint-form');
      listener.onmessage = ({data}: MessageEvent<{kind: string}>) => {
        if (data.kind !== 'sent') return;
        listener.close();
        resolve(undefined);
      };
    });
    await first.press('Submit complaint');
    await first.reaches('sent');
    await heard;
    await second.settled();
    expect(second.buttons()).not.to.include('Continue where I left off');
  });

  it('that was being sent is sent on only when the client goes on, with the same body', async () => {
    const never = silence();
    const before = answering(never.answer);
    const first = await openForm(local, {properties: {transport: before.transport}});
    await first.completeTo('review');
    await first.press('Submit complaint');
    await never.asked;
    const after = answering();
    const form = await reload(first, local, {properties: {transport: after.transport}});
    expectQuestion(form);
    expect(after.received).to.be.empty;

    await form.press('Continue where I left off');
    await form.reaches('sent');
    expect(after.received.map(({body}) => body)).to.deep.equal([before.received[0]!.body]);
  });
});

describe('A draft of this browser', () => {
  const clock = useClock();
  leaveOutPauses();
  forgetDrafts(endpoint);

  for (const [hours, isOffered] of [
    [23.9, true],
    [24.1, false],
    [-2, false],
  ] as const) {
    it(`is ${isOffered ? 'offered' : 'removed'} after ${hours} hours`, async () => {
      const first = await openForm(local);
      await first.completeTo('person');
      clock.pass(hours * HOUR);
      const form = await reload(first, local);
      expect(form.hasButton('Continue where I left off')).to.equal(isOffered);
      expect(keptDrafts(endpoint)).to.have.lengthOf(isOffered ? 1 : 0);
    });
  }

  it('of a tab has no such age', async () => {
    const first = await openForm({endpoint});
    await first.completeTo('person');
    clock.pass(100 * HOUR);
    const form = await reload(first);
    expect(form.step).to.equal('person');
  });
});
