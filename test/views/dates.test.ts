import {expect} from '@open-wc/testing';
import {addDays, latestDateAt} from '../../src/complaint/dates.js';
import {fixToday} from '../support/clock.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {englishAnswers, withAnswers} from '../support/sample-answers.js';

async function openWithDate(): Promise<FormDriver> {
  const form = await openForm();
  await form.completeTo('details');
  await form.answerStep({...englishAnswers.details, Date: '', 'Time (optional)': ''});
  return form;
}

/** Real key presses: the first part of the date or time, and no more. */
async function halfType(form: FormDriver, label: string, text: string): Promise<void> {
  form.control(label).focus();
  await form.type(text);
  expect(form.control(label).validity.badInput, 'the browser holds a part of it').to.be.true;
}

describe('A date that is half typed', () => {
  it('is an error of its own, not an empty field', async () => {
    const form = await openWithDate();
    await form.press('Continue');
    const whenEmpty = form.errorAt('Date');
    await halfType(form, 'Date', '11');
    await form.press('Continue');
    expect(form.step).to.equal('details');
    expect(form.errors()).to.deep.equal([form.errorAt('Date')]);
    expect(form.errorAt('Date')).not.to.equal(whenEmpty);
  });

  it('stays as it was typed, with its error or without', async () => {
    const form = await openWithDate();
    await halfType(form, 'Date', '11');
    await form.press('Continue');
    expect(form.control('Date').validity.badInput).to.be.true;
    await form.fill('Describe your complaint', 'Twice.');
    expect(form.control('Date').validity.badInput).to.be.true;
    form.element.lang = 'it';
    await form.settled();
    expect(form.control('Data').validity.badInput).to.be.true;
  });

  it('stays on the way back and forth, where it is an error still', async () => {
    const form = await openWithDate();
    await halfType(form, 'Date', '11');
    await form.press('Back');
    await form.press('Continue');
    expect(form.control('Date').validity.badInput).to.be.true;
    await form.press('Continue');
    expect(form.errorAt('Date')).to.be.a('string');
  });

  it('is an error as well when a whole date was there before', async () => {
    const form = await openWithDate();
    await form.fill('Date', '2020-11-01');
    form.control('Date').focus();
    await form.key('Backspace');
    expect(form.control('Date').validity.badInput).to.be.true;
    await form.press('Continue');
    expect(form.errors()).to.deep.equal([form.errorAt('Date')]);
  });

  it('is no answer any more, part by part, when a whole one was there before', async () => {
    const form = await openWithDate();
    await form.fill('Date', '2020-11-01');
    form.control('Date').focus();
    await form.key('Backspace');
    expect(form.control('Date').validity.badInput, 'the rest stays').to.be.true;
    form.element.lang = 'it';
    await form.settled();
    expect(form.control('Data').validity.badInput, 'in another language, too').to.be.true;
    form.element.remove();
    expect(JSON.stringify({...sessionStorage})).not.to.include('2020-11-01');
  });

  it('is forgotten with reset()', async () => {
    const form = await openWithDate();
    await halfType(form, 'Date', '11');
    form.element.reset();
    await form.settled();
    await form.completeTo('details');
    await form.choose('When did it happen?', 'I know the date');
    expect(form.control('Date').validity.badInput).to.be.false;
  });

  it('is no error once it is whole', async () => {
    const form = await openWithDate();
    await halfType(form, 'Date', '11');
    await form.press('Continue');
    await form.fill('Date', '2020-11-01');
    await form.press('Continue');
    expect(form.step).to.equal('review');
  });

  it('is no error once the date is not asked for', async () => {
    const form = await openWithDate();
    await halfType(form, 'Date', '11');
    await form.choose('When did it happen?', "I don't know");
    await form.press('Continue');
    expect(form.step).to.equal('review');
    expect(form.review()['When did it happen?']).to.deep.equal(["I don't know"]);
  });
});

describe('A time that is half typed', () => {
  it('is an error and stays, although a time may be left out', async () => {
    const form = await openWithDate();
    await form.fill('Date', '2020-11-01');
    await halfType(form, 'Time (optional)', '02');
    await form.press('Continue');
    expect(form.errors()).to.deep.equal([form.errorAt('Time (optional)')]);
    expect(form.control('Time (optional)').validity.badInput).to.be.true;
  });

  it('is an error as well when a whole time was there before', async () => {
    const form = await openWithDate();
    await form.fill('Date', '2020-11-01');
    await form.fill('Time (optional)', '14:30');
    form.control('Time (optional)').focus();
    await form.key('Backspace');
    expect(form.control('Time (optional)').validity.badInput).to.be.true;
    await form.press('Continue');
    expect(form.errors()).to.deep.equal([form.errorAt('Time (optional)')]);
  });

  it('is not left out of the complaint in silence when the client goes back to the review', async () => {
    const form = await openWithDate();
    await form.fill('Date', '2020-11-01');
    await form.press('Continue');
    await form.press('Change', 'Details');
    await halfType(form, 'Time (optional)', '02');
    await form.press('Back');
    expect(form.step).to.equal('review');
    let submissions = 0;
    form.element.addEventListener('complaint-submit', (event) => {
      event.preventDefault();
      submissions++;
    });
    await form.press('Submit complaint');
    expect(submissions).to.equal(0);
    expect(form.step).to.equal('details');
    expect(form.errors()).to.deep.equal([form.errorAt('Time (optional)')]);
  });

  it('is told apart from the date', async () => {
    const form = await openWithDate();
    await halfType(form, 'Date', '11');
    await halfType(form, 'Time (optional)', '02');
    await form.press('Continue');
    expect(form.errors()).to.deep.equal([form.errorAt('Date'), form.errorAt('Time (optional)')]);
    expect(new Set(form.errors()).size).to.equal(2);
  });
});

describe('A date against today', () => {
  fixToday('2026-11-22');

  it('may be today', async () => {
    const form = await openWithDate();
    await form.fill('Date', '2026-11-22');
    await form.press('Continue');
    expect(form.step).to.equal('review');
  });

  it('may be a day that has begun somewhere on Earth: some browsers hide the time zone', async () => {
    const form = await openWithDate();
    await form.fill('Date', latestDateAt(Date.now()));
    await form.press('Continue');
    expect(form.step).to.equal('review');
  });

  it('may not be a day that has begun nowhere on Earth', async () => {
    const form = await openWithDate();
    await form.fill('Date', addDays(latestDateAt(Date.now()), 1));
    await form.press('Continue');
    expect(form.errors()).to.deep.equal([form.errorAt('Date')]);
  });

  it('may be the first day of 1900', async () => {
    const form = await openWithDate();
    await form.fill('Date', '1900-01-01');
    await form.press('Continue');
    expect(form.step).to.equal('review');
  });
});

describe('When it happened', () => {
  it('is asked for in the way that the client chose', async () => {
    const form = await openForm();
    await form.completeTo('details');
    const asked = (): string[] =>
      ['Date', 'Time (optional)', 'Roughly when?'].filter((label) => form.has(label));
    expect(asked()).to.be.empty;
    await form.choose('When did it happen?', 'I know the date');
    expect(asked()).to.deep.equal(['Date', 'Time (optional)']);
    await form.choose('When did it happen?', 'I know roughly');
    expect(asked()).to.deep.equal(['Roughly when?']);
    await form.choose('When did it happen?', "I don't know");
    expect(asked()).to.be.empty;
  });

  it('keeps each answer while the client looks at the other choices', async () => {
    const form = await openWithDate();
    await form.fill('Date', '2020-11-01');
    await form.choose('When did it happen?', 'I know roughly');
    await form.fill('Roughly when?', 'Last spring');
    await form.choose('When did it happen?', 'I know the date');
    expect(form.value('Date')).to.equal('2020-11-01');
    await form.choose('When did it happen?', 'I know roughly');
    expect(form.value('Roughly when?')).to.equal('Last spring');
  });

  it('stands on the review as a date in words with the 24-hour time', async () => {
    const form = await openForm();
    const details = {Date: '2020-11-01', 'Time (optional)': '14:30'};
    await form.completeTo('review', withAnswers(englishAnswers, 'details', details));
    const [answer] = form.review()['When did it happen?'] ?? [];
    expect(answer).to.contain('Sunday 1 November 2020').and.to.contain('14:30');
  });
});
