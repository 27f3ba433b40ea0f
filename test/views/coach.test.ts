import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {textOf} from '../support/reading.js';

/** The points of the coach, as they are read out. */
function points(form: FormDriver, title = 'A strong complaint says'): string[] {
  const list = [...form.root.querySelectorAll('ul')].find(
    (one) => one.previousElementSibling && textOf(one.previousElementSibling) === title,
  );
  return [...(list?.children ?? [])].map(textOf);
}

describe('The coach', () => {
  it('names what a strong complaint contains, and nothing is ticked at first', async () => {
    const form = await openForm();
    await form.completeTo('details');
    expect(points(form)).to.deep.equal([
      'what happened',
      'what you expect',
      'when it happened',
      'your ticket numbers',
      'who was involved',
      'what you have tried',
    ]);
  });

  const answers: [label: string, answer: string, point: string][] = [
    ['Describe your complaint', 'Twice.', 'what happened (given)'],
    ['What would you like us to do?', 'Refund.', 'what you expect (given)'],
    ['Support ticket numbers (optional)', '1', 'your ticket numbers (given)'],
    ['People involved (optional)', 'Grace', 'who was involved (given)'],
    ['What have you already tried? (optional)', 'Called.', 'what you have tried (given)'],
  ];
  for (const [label, answer, point] of answers) {
    it(`ticks "${point}" as "${label}" is answered, and takes it back`, async () => {
      const form = await openForm();
      await form.completeTo('details');
      await form.fill(label, answer);
      expect(points(form)).to.include(point);
      await form.fill(label, '');
      expect(points(form)).not.to.include(point);
    });
  }

  it('ticks the time when a date or a rough one is given', async () => {
    const form = await openForm();
    await form.completeTo('details');
    await form.choose('When did it happen?', 'I know roughly');
    expect(points(form)).to.include('when it happened');
    await form.fill('Roughly when?', 'In spring');
    expect(points(form)).to.include('when it happened (given)');
    await form.choose('When did it happen?', 'I know the date');
    expect(points(form)).to.include('when it happened');
  });

  it('keeps nobody from going on, says nothing by itself and stands in no other step', async () => {
    const form = await openForm();
    await form.completeTo('details');
    const [list] = [...form.root.querySelectorAll('.coach')];
    expect(list?.closest('[role=status], [aria-live]')).to.equal(null);
    await form.answerStep({
      'Describe your complaint': 'Twice.',
      'What would you like us to do?': 'Refund.',
      'When did it happen?': "I don't know",
    });
    await form.press('Continue');
    expect(form.step).to.equal('review');
    expect(points(form)).to.be.empty;
  });

  it('speaks Italian', async () => {
    const form = await openForm({lang: 'it'});
    await form.completeTo('details');
    await form.fill('Descrivi il reclamo', 'Due volte.');
    expect(points(form, 'Un buon reclamo dice')[0]).to.equal('cosa è successo (indicato)');
  });
});
