import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';

const tickets = 'Support ticket numbers (optional)';
const people = 'People involved (optional)';

async function openDetails(): Promise<FormDriver> {
  const form = await openForm();
  await form.completeTo('details');
  return form;
}

async function openComplete(): Promise<FormDriver> {
  const form = await openDetails();
  await form.answerStep({
    'Describe your complaint': 'Twice.',
    'What would you like us to do?': 'Refund.',
    'When did it happen?': "I don't know",
  });
  return form;
}

describe('A list', () => {
  it('starts with one input, one button to add and none to remove', async () => {
    const form = await openDetails();
    expect(form.entryLabels(tickets)).to.deep.equal([tickets]);
    expect(form.entryLabels(people)).to.deep.equal([people]);
    expect(form.buttons().filter((text) => text === 'Add another')).to.have.lengthOf(2);
    expect(form.buttons()).not.to.include('Remove');
  });

  it('gets another input, which takes focus', async () => {
    const form = await openDetails();
    await form.fill(people, 'Grace');
    await form.press('Add another', people);
    expect(form.entries(people)).to.deep.equal(['Grace', '']);
    expect(form.focused()).to.equal('People involved, 2');
    expect(form.entries(tickets)).to.deep.equal(['']);
  });

  it('names each of its inputs, also in Italian', async () => {
    const form = await openForm({lang: 'it'});
    await form.completeTo('details');
    const label = 'Persone coinvolte (facoltativo)';
    await form.press('Aggiungi un altro', label);
    await form.press('Aggiungi un altro', label);
    expect(new Set(form.entryLabels(label)).size).to.equal(3);
    expect(form.entryLabels(label)[0]).to.equal(label);
    expect(form.buttons().filter((text) => text === 'Rimuovi')).to.have.lengthOf(2);
  });

  it('loses the entry that is removed, and no other', async () => {
    const form = await openDetails();
    await form.fillList(people, ['Grace', 'Alan', 'Edsger', 'Barbara']);
    await form.press('Remove', 'People involved, 3');
    expect(form.entries(people)).to.deep.equal(['Grace', 'Alan', 'Barbara']);
  });

  for (const place of [2, 3, 4]) {
    it(`keeps focus when entry ${place} of 4 is removed`, async () => {
      const form = await openDetails();
      await form.fillList(people, ['Grace', 'Alan', 'Edsger', 'Barbara']);
      await form.press('Remove', `People involved, ${place}`);
      expect(form.entryLabels(people)).to.include(form.focused());
    });
  }

  it('keeps its entries on the way back and forth', async () => {
    const form = await openDetails();
    await form.fillList(people, ['Grace', 'Alan']);
    await form.press('Back');
    await form.press('Continue');
    expect(form.entries(people)).to.deep.equal(['Grace', 'Alan']);
  });

  it('has no entry where nothing visible is typed', async () => {
    const form = await openComplete();
    await form.fillList(people, ['', ' \u200B', 'Grace', '']);
    await form.press('Continue');
    expect(form.step).to.equal('review');
    expect(form.review()).to.deep.include({
      'People involved': ['Grace'],
      'Support ticket numbers': ['Not provided'],
    });
  });
});

describe('Pasting into a list', () => {
  const pasted = [
    {about: 'several lines of names', label: people, text: 'Grace\nAlan\r\n\n Ada ', made: 3},
    {about: 'several lines of tickets', label: tickets, text: '1234\n5678\n', made: 2},
    {about: 'tickets between commas', label: tickets, text: '1234, 5678,,9', made: 3},
    {about: 'tickets between commas and lines', label: tickets, text: '1,2\n3,4', made: 4},
  ];
  for (const {about, label, text, made} of pasted) {
    it(`makes an entry of each: ${about}`, async () => {
      const form = await openDetails();
      await form.paste(label, text);
      const expected = text.split(label === tickets ? /[\n,]/ : /\n/).map((part) => part.trim());
      expect(form.entries(label)).to.deep.equal(expected.filter(Boolean));
      expect(form.entries(label)).to.have.lengthOf(made);
      expect(form.focused()).to.equal(form.entryLabels(label).at(-1));
    });
  }

  it('leaves a comma in a name alone', async () => {
    const form = await openDetails();
    await form.paste(people, 'Hopper, Grace');
    expect(form.entries(people)).to.deep.equal(['Hopper, Grace']);
  });

  it('puts the entries in the place of the one pasted into, before those that follow', async () => {
    const form = await openDetails();
    await form.fillList(tickets, ['1', '', '9']);
    await form.paste('Support ticket numbers, 2', '2\n3');
    expect(form.entries(tickets)).to.deep.equal(['1', '2', '3', '9']);
  });

  it('keeps what stands before and after the caret', async () => {
    const form = await openDetails();
    await form.fill(people, 'Grace Alan');
    (form.control(people) as HTMLInputElement).setSelectionRange(6, 6);
    await form.paste(people, 'Hopper\nAda\nMr ');
    expect(form.entries(people).join('|').replace(/\s+/g, ' ')).to.match(
      /^Grace Hopper\|Ada\|Mr ?Alan$/,
    );
  });

  it('makes no more entries than there may be: more lines go in as any paste does', async () => {
    const form = await openComplete();
    await form.paste(tickets, 'a\n'.repeat(21));
    expect(form.entries(tickets)).to.have.lengthOf(1);
    await form.paste(tickets, 'a\n'.repeat(20));
    expect(form.entries(tickets)).to.have.lengthOf(20);
  });

  it('cuts nothing off: entries past their number stay, with one message', async () => {
    const form = await openComplete();
    const numbers = Array.from({length: 25}, (_, index) => String(index + 1));
    await form.fillList(tickets, numbers);
    await form.press('Continue');
    expect(form.entries(tickets)).to.deep.equal(numbers);
    expect(form.errors()).to.deep.equal([form.errorAt(tickets)]);
    expect(form.errors()[0]).to.contain('20');
    await form.press(form.errors()[0]!);
    expect(form.focused()).to.equal(tickets);
  });
});

describe('An entry that is wrong', () => {
  it('is linked from the summary, also when it is one of many', async () => {
    const form = await openComplete();
    await form.fillList(people, ['Grace', 'x'.repeat(201), 'Alan', 'y'.repeat(201)]);
    await form.press('Continue');
    expect(form.errors()).to.deep.equal([
      form.errorAt('People involved, 2'),
      form.errorAt('People involved, 4'),
    ]);
    await form.press(form.errors()[1]!);
    expect(form.focused()).to.equal('People involved, 4');
  });

  it('keeps its message when another entry is removed', async () => {
    const form = await openComplete();
    await form.fillList(people, ['Grace', 'Alan', 'x'.repeat(201)]);
    await form.press('Continue');
    await form.press('Remove', 'People involved, 2');
    expect(form.entries(people)).to.deep.equal(['Grace', 'x'.repeat(201)]);
    expect(form.errors()).to.deep.equal([form.errorAt('People involved, 2')]);
  });

  it('takes its message along when it is removed', async () => {
    const form = await openComplete();
    await form.fillList(people, ['Grace', 'x'.repeat(201)]);
    await form.press('Continue');
    await form.press('Remove', 'People involved, 2');
    expect(form.errors()).to.be.empty;
    await form.press('Continue');
    expect(form.step).to.equal('review');
  });

  for (const [label, name, limit] of [
    [tickets, 'Support ticket numbers', 64],
    [people, 'People involved', 200],
  ] as const) {
    it(`is one of more than ${limit} characters, counted as a person counts: ${name}`, async () => {
      const form = await openComplete();
      await form.fillList(label, ['\u{1F600}'.repeat(limit), '\u{1F600}'.repeat(limit + 1)]);
      await form.press('Continue');
      expect(form.errors()).to.deep.equal([form.errorAt(`${name}, 2`)]);
    });
  }

  it('is none among 20 entries', async () => {
    const form = await openComplete();
    await form.paste(people, Array.from({length: 20}, () => 'Grace').join('\n'));
    await form.press('Continue');
    expect(form.step).to.equal('review');
  });
});

describe('What becomes of a list', () => {
  /** What is spoken, besides the label of what takes focus. */
  const spoken = (form: FormDriver): string =>
    [...form.root.querySelectorAll('.status')].map(({textContent}) => textContent.trim()).join();

  it('is spoken when an entry is added or removed, until something else is done', async () => {
    const form = await openDetails();
    expect(spoken(form)).to.equal('');
    await form.press('Add another', people);
    expect(spoken(form)).to.equal('Added. People involved: 2 in all');
    await form.fill('People involved, 2', 'Grace');
    expect(spoken(form)).to.equal('');
    await form.press('Remove', 'People involved, 2');
    expect(spoken(form)).to.equal('Removed. People involved: 1 in all');
    await form.fill(people, 'Alan');
    expect(spoken(form)).to.equal('');
  });

  it('is spoken when several entries are pasted', async () => {
    const form = await openDetails();
    await form.paste(tickets, '1, 2, 3');
    expect(spoken(form)).to.equal('Added. Support ticket numbers: 3 in all');
  });

  it('is spoken in Italian', async () => {
    const form = await openForm({lang: 'it'});
    await form.completeTo('details');
    await form.press('Aggiungi un altro', 'Persone coinvolte (facoltativo)');
    expect(spoken(form)).to.equal('Aggiunto. Persone coinvolte: 2 in tutto');
  });
});

describe('With the Enter key', () => {
  it('entry follows entry, and no step is left', async () => {
    const form = await openComplete();
    form.control(tickets).focus();
    await form.type('1');
    await form.key('Enter');
    await form.type('2');
    await form.key('Enter');
    await form.key('Enter');
    expect(form.entries(tickets)).to.deep.equal(['1', '2', '']);
    expect(form.focused()).to.equal('Support ticket numbers, 3');
    expect(form.text()).to.contain('Added. Support ticket numbers: 3 in all');
    expect(form.step).to.equal('details');
    await form.press('Continue');
    expect(form.review()['Support ticket numbers']).to.deep.equal(['1', '2']);
  });
});
