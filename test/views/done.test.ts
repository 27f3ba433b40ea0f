import {expect} from '@open-wc/testing';
import {fixToday} from '../support/clock.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, receiveComplaints} from '../support/endpoint.js';
import {mockNetwork} from '../support/msw.js';
import {isShown} from '../support/reading.js';

describe('The closing page', () => {
  const network = mockNetwork();
  fixToday('2026-11-22');

  async function openDone(
    answer: unknown = {reference: 'CMP-2026-0042'},
    attributes: Readonly<Record<string, string>> = {},
  ): Promise<FormDriver> {
    receiveComplaints(network, accepted(answer));
    const form = await openForm(attributes);
    await form.completeTo('review');
    await form.press(attributes['lang'] === 'it' ? 'Invia reclamo' : 'Submit complaint');
    await form.reaches('sent');
    return form;
  }

  it('takes focus to its heading, which counts no step', async () => {
    const form = await openDone();
    expect(form.element.getAttribute('step')).to.equal('done');
    expect(form.element.getAttribute('status')).to.equal('sent');
    expect(form.focused()).to.equal(form.heading());
    expect(form.heading()).not.to.match(/of 5/);
  });

  it('says the reference and the address that the acknowledgement goes to', async () => {
    const form = await openDone();
    const isolated = [...form.part('confirmation')!.querySelectorAll('bdi, [dir=auto]')];
    expect(isolated.filter(isShown).map(({textContent}) => textContent)).to.have.members([
      'CMP-2026-0042',
      'ada@example.org',
    ]);
  });

  for (const [lang, label] of [
    ['en', 'Your contact:'],
    ['it', 'Il tuo referente:'],
  ] as const) {
    it(`says who deals with it, in the words and the direction of the endpoint (${lang})`, async () => {
      const form = await openDone({contact: 'Grace <עדה>'}, {lang});
      const name = [...form.root.querySelectorAll('bdi')].find(
        ({textContent}) => textContent === 'Grace <עדה>',
      );
      expect(name?.translate).to.be.false;
      expect(form.text()).to.contain(`${label} Grace <עדה>`);
    });
  }

  for (const contact of [undefined, ' ', 42, 'x'.repeat(201)]) {
    it(`says no contact when it is ${String(contact).slice(0, 9)}`, async () => {
      const form = await openDone({reference: 'C-1', contact});
      expect(form.text()).not.to.contain('Your contact');
    });
  }

  it('says by when, counted in business days from today', async () => {
    const form = await openDone();
    expect(form.text()).to.contain('within 2 business days, by Tuesday 24 November 2026');
    expect(form.text()).to.contain('within 7 business days, by Tuesday 1 December 2026');
  });

  it('says by when in Italian', async () => {
    const form = await openDone(undefined, {lang: 'it'});
    expect(form.text()).to.contain(
      'entro 2 giorni lavorativi, cioè entro martedì 24 novembre 2026',
    );
    expect(form.text()).to.contain('entro 7 giorni lavorativi, cioè entro martedì 1 dicembre 2026');
    expect(form.hasButton('Ricomincia')).to.be.true;
  });

  it('counts the days and holidays that the page sets', async () => {
    const form = await openDone(undefined, {
      'acknowledge-within': '1',
      'resolve-within': '5',
      holidays: '2026-11-23 2026-11-27',
    });
    expect(form.text()).to.contain('by Tuesday 24 November 2026');
    expect(form.text()).to.contain('by Tuesday 1 December 2026');
  });

  it('says what happens until then and when it takes longer', async () => {
    const text = (await openDone()).text();
    for (const word of [/investigat|look into/i, /departments/i, /complex/i, /regular/i])
      expect(text).to.match(word);
  });

  it("says the endpoint's own dates in place of the computed ones", async () => {
    const form = await openDone({
      reference: 'A-1',
      acknowledgeBy: '2026-11-26',
      resolveBy: '2026-12-24',
    });
    expect(form.text()).to.contain('by Thursday 26 November 2026');
    expect(form.text()).to.contain('by Thursday 24 December 2026');
    expect(form.text()).not.to.contain('24 November');
    expect(form.text()).not.to.contain('1 December');
  });

  it('says the computed dates in place of what is no date', async () => {
    const form = await openDone({acknowledgeBy: '2026-02-30', resolveBy: 'soon'});
    expect(form.text()).to.contain('by Tuesday 24 November 2026');
    expect(form.text()).to.contain('by Tuesday 1 December 2026');
  });

  const withoutReference: readonly {about: string; answer: unknown}[] = [
    {about: 'null', answer: {reference: null}},
    {about: 'missing', answer: {}},
    {about: 'a number', answer: {reference: 42}},
    {about: 'empty', answer: {reference: ''}},
    {about: 'longer than 64 characters', answer: {reference: 'x'.repeat(65)}},
    {about: 'in no object', answer: 'CMP-1'},
  ];
  for (const {about, answer} of withoutReference) {
    it(`says no reference when it is ${about}`, async () => {
      const form = await openDone(answer);
      expect(form.text()).not.to.match(/reference/i);
      expect(form.text()).to.contain('by Tuesday 24 November 2026');
    });
  }

  for (const reference of [`<b>${'x'.repeat(61)}`, '\u{1F600}'.repeat(64)]) {
    it(`says a reference of 64 characters as text: ${reference.slice(0, 6)}`, async () => {
      const form = await openDone({reference});
      expect(form.text()).to.contain(reference);
    });
  }

  it('offers to start again, and nothing to send', async () => {
    const form = await openDone();
    expect(form.hasButton('Start again')).to.be.true;
    for (const text of ['Submit complaint', 'Try again', 'Continue', 'Back'])
      expect(form.buttons()).not.to.include(text);
  });
});
