import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {textOf} from '../support/reading.js';

const options = [
  {value: 'north', label: 'North'},
  {value: 'south', label: 'South'},
];
const label = {en: 'Order', it: 'Ordine'};
const base = {name: 'order', step: 'account', label} as const;

/** The page asks one question of its own. */
async function openAsking(definition: object, attributes = {}): Promise<FormDriver> {
  const questions = JSON.stringify([{...base, ...definition}]);
  return openForm({questions, ...attributes});
}

/** As it is written: Firefox tells of some words only that it does not know them. */
const autocompleteOf = (form: FormDriver) =>
  form.control('Order (optional)').getAttribute('autocomplete');

const kinds = {
  text: {kind: 'text'},
  'long-text': {kind: 'long-text'},
  choice: {kind: 'choice', options},
  checkbox: {kind: 'checkbox'},
  date: {kind: 'date'},
};

describe('A question of the page', () => {
  const controls: [kind: keyof typeof kinds, control: string][] = [
    ['text', 'input[type=text]'],
    ['long-text', 'textarea'],
    ['choice', 'fieldset[role=radiogroup]'],
    ['checkbox', 'input[type=checkbox]'],
    ['date', 'input[type=date][min="1900-01-01"][max="9999-12-31"]'],
  ];
  for (const [kind, control] of controls) {
    it(`of the kind ${kind} is ${control}, at the end of its step, with its hint`, async () => {
      const form = await openAsking({...kinds[kind], hint: 'On the bill.'});
      expect(form.labels().at(-1)).to.equal('Order (optional)');
      expect(form.controlOrGroup('Order (optional)').matches(control)).to.be.true;
      expect(form.hintAt('Order (optional)')).to.equal('On the bill.');
      expect(form.controlOrGroup('Order (optional)').ariaRequired).to.be.null;
      expect((form.firstControl('Order (optional)') as HTMLInputElement).name).to.equal('order');
    });
  }

  const missing: [kind: keyof typeof kinds, english: string, italian: string][] = [
    ['text', 'Fill in "Order"', 'Compila "Ordine"'],
    ['long-text', 'Fill in "Order"', 'Compila "Ordine"'],
    ['choice', 'Choose an answer to "Order"', 'Scegli una risposta per "Ordine"'],
    ['checkbox', 'Tick "Order" to go on', 'Per continuare spunta "Ordine"'],
    ['date', 'Fill in "Order"', 'Compila "Ordine"'],
  ];
  for (const [kind, english, italian] of missing) {
    it(`of the kind ${kind} says when it must be answered, and the link leads there`, async () => {
      const form = await openAsking({...kinds[kind], required: true});
      expect(form.controlOrGroup('Order').ariaRequired).to.equal('true');
      await form.press('Continue');
      expect(form.errorAt('Order')).to.equal(english);
      expect(form.errors()).to.include(english);
      expect(form.isInvalid('Order')).to.be.true;
      await form.press(english);
      expect(form.root.activeElement).to.equal(form.firstControl('Order'));
      form.element.lang = 'it';
      await form.settled();
      expect(form.errorAt('Ordine')).to.equal(italian);
      expect(form.root.activeElement).to.equal(form.firstControl('Ordine'));
    });
  }

  const wrong: [kind: 'text' | 'long-text' | 'date', more: object, text: string, words: string][] =
    [
      ['text', {}, 'x'.repeat(201), '"Order" is too long. Shorten it to 200 characters or fewer'],
      [
        'text',
        {maxLength: 3},
        '😀'.repeat(4),
        '"Order" is too long. Shorten it to 3 characters or fewer',
      ],
      [
        ...(['long-text', {}, 'x'.repeat(5_001)] as const),
        '"Order" is too long. Shorten it to 5,000 characters or fewer',
      ],
      ['date', {}, '1899-12-31', 'Check the year in "Order": it must be 1900 or later'],
    ];
  for (const [kind, more, text, words] of wrong) {
    it(`of the kind ${kind} says what is wrong: ${words}`, async () => {
      const form = await openAsking({kind, ...more});
      await form.fill('Order (optional)', text);
      await form.press('Continue');
      expect(form.errorAt('Order (optional)')).to.equal(words);
      expect(form.value('Order (optional)'), 'nothing is cut off').to.equal(text);
      await form.fill('Order (optional)', '');
      expect(form.errorAt('Order (optional)')).to.be.undefined;
    });
  }

  it('may ask for a date to come', async () => {
    const form = await openAsking({kind: 'date'});
    await form.fill('Order (optional)', '2999-12-31');
    await form.press('Continue');
    expect(form.errorAt('Order (optional)')).to.be.undefined;
  });

  it('takes back a choice that may be left out, with focus on its first option', async () => {
    const form = await openAsking(kinds.choice);
    expect(form.hasButton('Clear my choice')).to.be.false;
    await form.choose('Order (optional)', 'South');
    // Its description says which: there may be several on a step.
    await form.press('Clear my choice', 'Order (optional)');
    expect(form.value('Order (optional)')).to.equal('');
    expect(form.focused()).to.equal('North');
    expect(form.hasButton('Clear my choice')).to.be.false;
  });

  it('does not take back a choice that must be made', async () => {
    const form = await openAsking({...kinds.choice, required: true});
    await form.choose('Order', 'South');
    expect(form.hasButton('Clear my choice')).to.be.false;
  });

  const given: [kind: 'text' | 'long-text' | 'date', autocomplete: string][] = [
    ['text', 'street-address'],
    ['long-text', 'street-address'],
    ['date', 'bday'],
  ];
  for (const [kind, autocomplete] of given) {
    it(`of the kind ${kind} tells the browser what to fill in`, async () => {
      const told = await openAsking({kind, autocomplete});
      expect(autocompleteOf(told)).to.equal(autocomplete);
      const untold = await openAsking({kind});
      expect(autocompleteOf(untold)).to.equal('off');
    });
  }

  it('counts the characters of a long text near its limit', async () => {
    const form = await openAsking({kind: 'long-text', maxLength: 300});
    await form.fill('Order (optional)', 'x'.repeat(295));
    expect(form.text()).to.contain('Characters left: 5');
  });

  const texts: [what: string, text: unknown, english: string, italian: string][] = [
    ['one text', 'Bestellung', 'Bestellung', 'Bestellung'],
    ['a text for each', {en: 'Order', it: 'Ordine'}, 'Order', 'Ordine'],
    ['English', {de: 'Bestellung', en: 'Order'}, 'Order', 'Order'],
    ['another language', {de: 'Bestellung', fr: 'Commande'}, 'Bestellung', 'Bestellung'],
  ];
  for (const [what, text, english, italian] of texts) {
    it(`has its texts in the language of the form, or what there is: ${what}`, async () => {
      const named = [...options, {value: 'west', label: text}];
      const form = await openAsking({...kinds.choice, label: text, hint: text, options: named});
      expect(form.hintAt(`${english} (optional)`)).to.equal(english);
      expect(form.choices(`${english} (optional)`)['west']).to.equal(english);
      form.element.lang = 'it';
      await form.settled();
      expect(form.hintAt(`${italian} (facoltativo)`)).to.equal(italian);
      expect(form.choices(`${italian} (facoltativo)`)['west']).to.equal(italian);
    });
  }

  it('shows markup in its texts as text', async () => {
    const markup = '<img src=x onerror="alert(1)"> & <b>bold</b>';
    const named = [{value: 'a', label: markup}, ...options];
    const form = await openAsking({
      ...kinds.choice,
      ...{label: markup, hint: markup, options: named, required: true},
    });
    await form.press('Continue');
    expect(form.hintAt(markup)).to.equal(markup);
    expect(form.choices(markup)['a']).to.equal(markup);
    expect(form.errorAt(markup)).to.equal(`Choose an answer to "${markup}"`);
    await form.choose(markup, markup);
    await form.completeTo('review');
    expect(form.review()[markup]).to.deep.equal([markup]);
    expect(form.root.querySelector('img, b')).to.be.null;
  });

  it('runs from right to left where its label does, and stays at its side', async () => {
    const arabic = 'رقم الطلب؟';
    const form = await openAsking({kind: 'text', label: arabic, required: true});
    const shown = form.control(arabic).labels![0]!;
    expect(textOf(shown)).to.equal(arabic);
    const range = document.createRange();
    range.selectNodeContents(shown);
    const whole = range.getBoundingClientRect();
    const mark = [...shown.childNodes].find((node) => node.textContent?.includes('؟'))!;
    range.setStart(mark, mark.textContent!.indexOf('؟'));
    range.setEnd(mark, mark.textContent!.indexOf('؟') + 1);
    expect(range.getBoundingClientRect().left, 'its mark ends it').to.be.closeTo(whole.left, 1);
    const field = form.control(arabic).getBoundingClientRect();
    expect(whole.left, 'above its control').to.be.closeTo(field.left, 1);
  });
});

describe('The control of an optional question', () => {
  const attributes = ['type', 'autocomplete', 'inputmode', 'autocapitalize', 'spellcheck'] as const;
  const told: [label: string, values: (string | null)[]][] = [
    ['Your name', ['text', 'name', null, 'words', 'false']],
    ['Your email address', ['text', 'email', 'email', 'none', 'false']],
    ['Your relationship to this person (optional)', ['text', 'off', null, 'none', 'false']],
    ['Phone number', ['tel', 'tel', null, 'none', 'false']],
  ];
  for (const [name, values] of told) {
    it(`tells the browser what it is for: ${name}`, async () => {
      const form = await openForm({ask: 'representative contact'});
      await form.completeTo('person');
      await form.choose('Who is the complaint for?', 'For someone else');
      await form.choose('How should we reach you?', 'By phone');
      expect(attributes.map((one) => form.control(name).getAttribute(one))).to.deep.equal(values);
    });
  }

  it('says what is wrong with each', async () => {
    const form = await openForm({ask: 'representative contact'});
    await form.completeTo('person');
    await form.press('Continue');
    expect(form.errors()).to.include.members([
      ...['Choose who the complaint is for', 'Choose how we should reach you'],
    ]);
    await form.choose('Who is the complaint for?', 'For someone else');
    await form.choose('How should we reach you?', 'By phone');
    await form.fill('Your email address', 'grace@');
    await form.fill('Phone number', '12 34');
    await form.press('Continue');
    expect(form.errorAt('Your name')).to.equal('Enter your name');
    expect(form.errorAt('Your email address')).to.equal(
      'Check "Your email address": it should look like name@example.com',
    );
    expect(form.errorAt('Phone number')).to.equal(
      'Check "Phone number": it needs at least 5 digits',
    );
    await form.press('Check "Phone number": it needs at least 5 digits');
    expect(form.focused()).to.equal('Phone number');
  });
});
