import {expect} from '@open-wc/testing';
import {fixToday} from '../support/clock.js';
import {spyOnConsole} from '../support/console-spy.js';
import {openForm} from '../support/driver.js';
import {changed} from './changed.js';

/** What the closing page says after the endpoint's answer. */
async function closingPage(
  attributes: Record<string, string>,
  answer: Record<string, unknown> = {},
): Promise<string> {
  const transport = () => Promise.resolve(Response.json(answer, {status: 201}));
  const form = await openForm(attributes, {properties: {transport}});
  await form.completeTo('review');
  await form.press(attributes['lang'] === 'it' ? 'Invia reclamo' : 'Submit complaint');
  await form.reaches('sent');
  return form.text();
}

describe('The dates on the closing page, on Sunday 22 November 2026,', () => {
  fixToday('2026-11-22');
  const page = spyOnConsole();

  const cases: [attributes: Record<string, string>, acknowledge: string, resolve: string][] = [
    [{}, 'Tuesday 24 November 2026', 'Tuesday 1 December 2026'],
    [{lang: 'it'}, 'martedì 24 novembre 2026', 'martedì 1 dicembre 2026'],
    [{'acknowledge-within': '1'}, 'Monday 23 November 2026', 'Tuesday 1 December 2026'],
    [{'resolve-within': '15'}, 'Tuesday 24 November 2026', 'Friday 11 December 2026'],
    [{holidays: '2026-11-24'}, 'Wednesday 25 November 2026', 'Wednesday 2 December 2026'],
    [
      {holidays: '2026-11-23 2026-11-24\n2026-12-08', 'resolve-within': '10'},
      'Thursday 26 November 2026',
      'Wednesday 9 December 2026',
    ],
  ];
  const periods: typeof cases = [
    [
      {},
      'within 2 business days, by Tuesday 24 November 2026',
      'within 7 business days, by Tuesday 1 December 2026',
    ],
    [
      {'acknowledge-within': '1', 'resolve-within': 'P8W'},
      'within 1 business day, by Monday 23 November 2026',
      'within 8 weeks, by Sunday 17 January 2027',
    ],
    [
      {'acknowledge-within': 'P1D', 'resolve-within': 'P1M10D', holidays: '2026-11-23 2026-12-08'},
      'within 1 day, by Monday 23 November 2026',
      'within 1 month and 10 days, by Friday 1 January 2027',
    ],
    [
      {'acknowledge-within': 'P1W', 'resolve-within': 'P2M1W3D'},
      'within 1 week, by Sunday 29 November 2026',
      'within 2 months, 1 week and 3 days, by Monday 1 February 2027',
    ],
    [
      {lang: 'it'},
      'entro 2 giorni lavorativi, cioè entro martedì 24 novembre 2026',
      'entro 7 giorni lavorativi, cioè entro martedì 1 dicembre 2026',
    ],
    [
      {lang: 'it', 'acknowledge-within': '1', 'resolve-within': 'P30D'},
      'entro 1 giorno lavorativo, cioè entro lunedì 23 novembre 2026',
      'entro 30 giorni, cioè entro martedì 22 dicembre 2026',
    ],
    [
      {lang: 'it', 'acknowledge-within': 'P1M10D', 'resolve-within': 'P2M1W3D'},
      'entro 1 mese e 10 giorni, cioè entro venerdì 1 gennaio 2027',
      'entro 2 mesi, 1 settimana e 3 giorni, cioè entro lunedì 1 febbraio 2027',
    ],
  ];
  for (const [attributes, acknowledge, resolve] of [...cases, ...periods]) {
    it(`follow the attributes ${JSON.stringify(attributes)}`, async () => {
      const text = await closingPage(attributes);

      expect(text).to.include(acknowledge).and.to.include(resolve);
      expect(page.everything).to.be.empty;
    });
  }

  for (const none of ['0', 'P0D']) {
    it(`are the day on which the complaint came, without a period, for "${none}"`, async () => {
      const text = await closingPage({'acknowledge-within': none, 'resolve-within': none});
      expect(text.match(/by Sunday 22 November 2026/g)).to.have.lengthOf(2);
      expect(text).not.to.include('within');
      expect(page.everything).to.be.empty;
    });
  }

  it('follow the properties, which may be numbers or texts', async () => {
    const transport = () => Promise.resolve(new Response(null, {status: 201}));
    const properties = {transport, acknowledgeWithin: 3, resolveWithin: 'P2M'};
    const form = await openForm({}, {properties});
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');

    expect(form.text())
      .to.include('within 3 business days, by Wednesday 25 November 2026')
      .and.to.include('within 2 months, by Friday 22 January 2027');
  });

  it("are the endpoint's when it gives some, and stay so in the other language", async () => {
    const answer = {acknowledgeBy: '2026-11-27', resolveBy: '2027-01-04'};

    const text = await closingPage({}, answer);
    expect(text).to.include('Friday 27 November 2026').and.to.include('Monday 4 January 2027');
    expect(text).not.to.include('within');
    expect(text).not.to.include('24 November').and.not.to.include('1 December');

    const form = document.querySelector('complaint-form')!;
    form.lang = 'it';
    await changed(form);
    expect(form.shadowRoot!.textContent).to.include('venerdì 27 novembre 2026');
  });

  it("are the computed ones when the endpoint's are no dates", async () => {
    const text = await closingPage({}, {acknowledgeBy: '2026-02-30', resolveBy: 7});

    expect(text).to.include('Tuesday 24 November 2026').and.to.include('Tuesday 1 December 2026');
  });

  for (const bad of ['soon', '-1', '1.5', '1e9', '', 'p8w', '8W', 'P1Y', 'P88W']) {
    it(`are the usual ones when the page gives "${bad}", and its owner is told`, async () => {
      const text = await closingPage({'acknowledge-within': bad, 'resolve-within': bad});

      expect(text).to.include('Tuesday 24 November 2026').and.to.include('Tuesday 1 December 2026');
      expect(page.warnings).to.have.length(2);
      expect(page.warnings.join())
        .to.include('acknowledge-within')
        .and.to.include('resolve-within');
    });
  }

  it('leave out a holiday that is no date, and its owner is told', async () => {
    const text = await closingPage({holidays: '2026-11-31 2026-11-24'});

    expect(text).to.include('Wednesday 25 November 2026');
    expect(page.warnings).to.have.length(1);
  });

  for (const attribute of ['acknowledge-within', 'resolve-within', 'holidays', 'timeout']) {
    it(`are the usual ones when ${attribute} is taken away again`, async () => {
      const transport = () => Promise.resolve(new Response(null, {status: 201}));
      const form = await openForm({[attribute]: '2026'}, {properties: {transport}});
      page.warnings.length = 0;

      form.element.removeAttribute(attribute);
      await form.settled();
      await form.completeTo('review');
      await form.press('Submit complaint');
      await form.reaches('sent');

      expect(form.text()).to.include('24 November 2026').and.to.include('1 December 2026');
      expect(page.warnings, 'nothing is wrong with that').to.be.empty;
    });
  }
});
