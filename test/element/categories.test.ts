import {expect, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import type {Category} from '../../src/index.js';
import {spyOnConsole} from '../support/console-spy.js';
import {openForm, type FormDriver, type Surroundings} from '../support/driver.js';
import {changed} from './changed.js';

const prefill = {
  account: {email: 'ada@example.org', publicAccountId: 'AA00'},
  person: {fullName: 'Ada Rossi', country: 'IT'},
};

/** A form at its third step. */
async function openSubject(
  {properties, children}: Surroundings,
  lang: 'en' | 'it' = 'en',
): Promise<FormDriver> {
  const form = await openForm(
    {lang},
    {properties: {prefill, ...properties}, ...(children && {children})},
  );
  for (const _ of ['account', 'person']) await form.press(lang === 'en' ? 'Continue' : 'Continua');
  expect(form.step).to.equal('subject');
  return form;
}

function choicesOf(form: FormDriver): [value: string, label: string][] {
  return [...form.root.querySelectorAll<HTMLInputElement>('[name=category]')].map(
    ({value, labels}) => [value, labels![0]!.textContent.trim()],
  );
}

/** What a form offers that was given these categories as a property. */
const offered = async (categories: unknown) =>
  choicesOf(await openSubject({properties: {categories: categories as Category[]}}));

const offeredByOptions = async (children: TemplateResult, lang: 'en' | 'it' = 'en') =>
  choicesOf(await openSubject({children}, lang));

const numbered = (count: number): Category[] =>
  Array.from({length: count}, (_, index) => ({value: `v${index}`, label: `Category ${index}`}));

describe('The categories', () => {
  const page = spyOnConsole();

  it('are eight when the page gives none', async () => {
    expect(choicesOf(await openSubject({}))).to.have.length(8);
  });

  it('are those of the property, in their order', async () => {
    const choices = await offered([
      {value: 'z', label: 'Zebra'},
      {value: 'a', label: 'Ape & <Bear>'},
    ]);

    expect(choices).to.deep.equal([
      ['z', 'Zebra'],
      ['a', 'Ape & <Bear>'],
    ]);
    expect(page.everything).to.be.empty;
  });

  it('may be 500', async () => {
    expect(await offered(numbered(500))).to.have.length(500);
    expect(page.everything).to.be.empty;
  });

  it('are the first 500 when there are more, and the page owner is told', async () => {
    const choices = await offered(numbered(501));

    expect(choices).to.have.length(500);
    expect(choices.at(-1)).to.deep.equal(['v499', 'Category 499']);
    expect(page.warnings).not.to.be.empty;
  });

  it('may have values of 64 and labels of 200 characters', async () => {
    const longest = {value: '🙂'.repeat(64), label: '🙂'.repeat(200)};

    expect(await offered([longest])).to.deep.equal([[longest.value, longest.label]]);
  });

  const unusable: [what: string, category: unknown][] = [
    ['has no value', {label: 'No value'}],
    ['has an empty value', {value: ' ', label: 'Blank'}],
    ['has no label', {value: 'x'}],
    ['has an empty label', {value: 'x', label: '\u200b'}],
    ['has too long a value', {value: 'x'.repeat(65), label: 'Long'}],
    ['has too long a label', {value: 'x', label: 'x'.repeat(201)}],
    ['has a number for a value', {value: 7, label: 'Seven'}],
    ['is a text', 'fees'],
    ['is nothing', null],
    ['was there before', {value: 'fees', label: 'Fees again'}],
  ];
  for (const [what, category] of unusable) {
    it(`leave out one that ${what}, and the page owner is told`, async () => {
      expect(await offered([{value: 'fees', label: 'Fees'}, category])).to.deep.equal([
        ['fees', 'Fees'],
      ]);
      expect(page.warnings).not.to.be.empty;
      expect(page.warnings[0]).to.include('categories');
    });
  }

  for (const none of [[], [{value: ''}], {fees: 'Fees'}, 'fees', null, undefined]) {
    it(`are the form's own when none can be used: ${JSON.stringify(none)}`, async () => {
      expect(await offered(none)).to.have.length(8);
    });
  }

  it('change with the property, and the choice stays', async () => {
    const form = await openSubject({properties: {categories: numbered(3)}});
    await form.choose('What is your complaint about?', 'Category 1');

    form.element.categories = numbered(2);
    await form.settled();

    expect(choicesOf(form)).to.have.length(2);
    expect(form.value('What is your complaint about?')).to.equal('Category 1');
  });
});

describe('The categories in HTML', () => {
  const both = html`
    <option value="fees">Fees</option>
    <option value="card" lang="en">Card lost</option>
    <option value="card" lang="it">Carta persa</option>
    <option value="spid" lang="it-IT">SPID</option>
  `;

  it('are the options, shown nowhere else', async () => {
    const form = await openSubject({children: html`<option value="fees">Fees</option>`});

    expect(choicesOf(form)).to.deep.equal([['fees', 'Fees']]);
    expect(form.element.querySelector('option')!.checkVisibility()).to.equal(false);
  });

  it('are those of the language and those of all', async () => {
    expect(await offeredByOptions(both, 'en')).to.deep.equal([
      ['fees', 'Fees'],
      ['card', 'Card lost'],
    ]);
    expect(await offeredByOptions(both, 'it')).to.deep.equal([
      ['fees', 'Fees'],
      ['card', 'Carta persa'],
      ['spid', 'SPID'],
    ]);
  });

  it('change with the language, and the choice stays', async () => {
    const form = await openSubject({children: both});
    await form.choose('What is your complaint about?', 'Card lost');

    form.element.lang = 'it';
    await changed(form.element);

    expect(form.value('A cosa si riferisce il reclamo?')).to.equal('Carta persa');
  });

  it('may come later, change and go', async () => {
    const form = await openSubject({});
    const option = new Option('Fees', 'fees');

    form.element.append(option);
    await changed(form.element);
    expect(choicesOf(form)).to.deep.equal([['fees', 'Fees']]);

    option.textContent = 'Fees and charges';
    await changed(form.element);
    expect(choicesOf(form)).to.deep.equal([['fees', 'Fees and charges']]);

    option.remove();
    await changed(form.element);
    expect(choicesOf(form)).to.have.length(8);
  });

  it('give way to the property', async () => {
    const form = await openSubject({
      properties: {categories: [{value: 'a', label: 'From the property'}]},
      children: html`<option value="b">From the page</option>`,
    });

    expect(choicesOf(form)).to.deep.equal([['a', 'From the property']]);
  });
});

describe('What is written for categories and is none', () => {
  const page = spyOnConsole();

  it('is told to the page owner: options in a paragraph, as editors put them', async () => {
    const children = html`<p><option value="fees">Fees</option></p>`;
    expect(await offeredByOptions(children)).to.have.lengthOf(8);
    expect(page.warnings).to.have.lengthOf(1);
    expect(page.warnings[0]).to.include('<option>');
  });

  it('is told to the page owner: an attribute, as frameworks write it for an object', async () => {
    await openForm({categories: '[object Object]'});
    expect(page.warnings).to.have.lengthOf(1);
    expect(page.warnings[0]).to.include('"categories"');
  });

  it('may be the page’s own list in what it shows when the form cannot be used', async () => {
    const children = html`<p>
      <select aria-label="Topic">
        <option>Fees</option>
      </select>
    </p>`;
    expect(await offeredByOptions(children)).to.have.lengthOf(8);
    expect(page.everything).to.be.empty;
  });
});
