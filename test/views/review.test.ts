import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {englishAnswers, withAnswers, type Answer} from '../support/sample-answers.js';

async function openReview(details: Readonly<Record<string, Answer>> = {}): Promise<FormDriver> {
  const form = await openForm();
  await form.completeTo('review', withAnswers(englishAnswers, 'details', details));
  return form;
}

/** The texts that stand in an element of their own, isolated in direction. */
function isolatedTexts(form: FormDriver): string[] {
  const isolated = form.part('review')!.querySelectorAll<HTMLElement>('bdi, [dir=auto]');
  return [...isolated].map(({innerText}) => innerText);
}

describe('The review', () => {
  it('says every question with its answer', async () => {
    const form = await openReview({
      'People involved (optional)': ['Grace', 'Alan'],
      'What have you already tried? (optional)': 'I called.',
    });
    expect(form.review()).to.deep.equal({
      'Email address': ['ada@example.org'],
      'Public account ID': ['AA00 N84G QWER TYUI'],
      'Full name': ['Ada Rossi'],
      'Country of residence': ['Italy'],
      'What is your complaint about?': ['Fees and charges'],
      'Describe your complaint': ['You charged the fee twice.'],
      'What would you like us to do?': ['Refund one of the two.'],
      'When did it happen?': ['Sunday 1 November 2020, 14:30'],
      'Support ticket numbers': ['12345678'],
      'People involved': ['Grace', 'Alan'],
      'What have you already tried?': ['I called.'],
    });
  });

  it('says "Not provided" for what was left out', async () => {
    const form = await openReview({'Support ticket numbers (optional)': []});
    expect(form.review()).to.deep.include({
      'Support ticket numbers': ['Not provided'],
      'People involved': ['Not provided'],
      'What have you already tried?': ['Not provided'],
    });
  });

  it('says "Non indicato" in Italian', async () => {
    const form = await openForm({lang: 'it'});
    await form.completeTo('review');
    expect(form.review()['Persone coinvolte']).to.deep.equal(['Non indicato']);
  });

  it('says that there is no account', async () => {
    const form = await openForm();
    await form.completeTo('review', {
      ...englishAnswers,
      account: {'Email address': 'ada@example.org', "I don't have an account": true},
    });
    expect(form.review()['Public account ID']).to.deep.equal(["I don't have an account"]);
  });

  it('says the rough time in the words of the client', async () => {
    const form = await openForm();
    await form.completeTo('details');
    await form.answerStep({
      ...englishAnswers.details,
      'When did it happen?': 'I know the date',
    });
    await form.choose('When did it happen?', 'I know roughly');
    await form.fill('Roughly when?', 'Last spring');
    await form.press('Continue');
    expect(form.review()['When did it happen?']).to.deep.equal(['Last spring']);
  });

  it('isolates each answer and each entry of a list in its direction', async () => {
    const people = ['גרייס', 'Alan', 'غريس (1)'];
    const form = await openReview({'People involved (optional)': people});
    const answers = Object.values(form.review()).flat();
    expect(isolatedTexts(form)).to.include.members([...people, 'ada@example.org', 'Ada Rossi']);
    for (const answer of answers.filter((text) => text !== 'Not provided'))
      expect(isolatedTexts(form)).to.include(answer);
  });

  it('shows the lines of a long text as lines', async () => {
    const form = await openReview({'Describe your complaint': 'First line\n\nSecond line'});
    expect(isolatedTexts(form)).to.include('First line\n\nSecond line');
  });

  it('shows an answer as text, whatever it looks like', async () => {
    const form = await openReview({'Describe your complaint': '<img src=x onerror=alert(1)>'});
    expect(form.root.querySelector('img')).to.be.null;
    expect(form.review()['Describe your complaint']).to.deep.equal([
      '<img src=x onerror=alert(1)>',
    ]);
  });

  it('has a button to change each section, told apart for assistive technology', async () => {
    const form = await openReview();
    const change = form.buttons().filter((text) => text.startsWith('Change'));
    expect(change).to.have.lengthOf(4);
    expect(new Set(change).size).to.equal(4);
  });

  it('has such buttons in Italian', async () => {
    const form = await openForm({lang: 'it'});
    await form.completeTo('review');
    const change = form.buttons().filter((text) => text.startsWith('Modifica'));
    expect(new Set(change).size).to.equal(4);
  });

  it('has a button to submit and one to go back', async () => {
    const form = await openReview();
    expect(form.hasButton('Submit complaint')).to.be.true;
    expect(form.hasButton('Back')).to.be.true;
    expect(form.hasButton('Continue')).to.be.false;
  });

  it('asks nothing', async () => {
    const form = await openReview();
    expect(form.labels()).to.be.empty;
  });
});
